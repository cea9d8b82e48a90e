"""The registers: what there is, in order, with counts; long ones split into pages."""

from regesta.stages.pages.registers.documents import document_years, documents_pages
from regesta.stages.pages.registers.entities import register_pages
from regesta.stages.pages.registers.rows import sort_name, span_of_time

__all__ = ["document_years", "documents_pages", "register_pages", "sort_name", "span_of_time"]
