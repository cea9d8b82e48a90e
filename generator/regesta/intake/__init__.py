"""Files from anywhere into the documents of a site: copied as received, each with a metadata file beside it.

First a file is read, and only what can be read gets a plan; then that is carried out, whole or not at all. A dry run is
the first half. What is in the corpus already is not copied again; a new version of a document takes its place and
leaves its metadata, and thereby its address, as they are.
"""

from __future__ import annotations

from regesta.intake.comparing import Changes, Lost
from regesta.intake.gathering import Gathered, gather
from regesta.intake.planning import Added, Declined, Intake, Known, Outcome, Replaced, Wishes

__all__ = [
    "Added",
    "Changes",
    "Declined",
    "Gathered",
    "Intake",
    "Known",
    "Lost",
    "Outcome",
    "Replaced",
    "Wishes",
    "gather",
]
