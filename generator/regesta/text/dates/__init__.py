"""Turns running text in English and Russian into the expressions of time that stand in it, each resolved to days."""

from regesta.text.dates.edtf import edtf
from regesta.text.dates.find import find_dates, read_date
from regesta.text.dates.rules import RULES

__all__ = ["RULES", "edtf", "find_dates", "read_date"]
