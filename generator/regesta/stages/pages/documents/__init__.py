"""The pages of documents, and what a list tells of each.

The page of a document has its facts, its parts, its text with every link, a margin that says who and what is in it, and
below how to cite it and how the page was made. Each of these is a module.
"""

from regesta.stages.pages.documents.page import document_pages
from regesta.stages.pages.documents.rows import row

__all__ = ["document_pages", "row"]
