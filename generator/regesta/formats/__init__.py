"""One reader for each kind of file: bytes in, raw text out."""
