"""What is wrong or doubtful in the material."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regesta.model.reasons import Reason, Told


class Severity(StrEnum):
    """How much a finding weighs: errors end a strict build, notes only inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding(Told):
    """Something wrong or doubtful in the material; the build goes on."""

    code: str
    severity: Severity
    path: str
    """The file, relative to the content folder, with `/`."""
    line: int | None
    """From 1; None when the file as a whole is meant."""
    said: Reason
    """What is there."""
    expected: str = ""
    """In English: the command line alone says it."""
    remedy: Reason | None = None
    """What to do."""
    anchor: str = ""
    """Of the paragraph that it is about, if there is one."""
    entities: tuple[str, ...] = ()
    """Ids of the entities that may be meant, where that is the doubt."""
