"""The verbs, in order: read, clean, annotate, link; then, over the whole corpus, index and pages."""
