/* What makes a document handier to read; the page is whole without it. */
