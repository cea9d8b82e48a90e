/* Narrows long lists to what a reader looks for; the page is whole without it. */
