"""What makes going on wrong. What is only wrong with the material is a `Finding`, not an error.

The tree:

    RegestaError
    ├── OptionsError      a setting that cannot be used
    ├── StrictError       findings that end a strict build
    ├── OutputError       a folder that must not be written to
    └── WorkshopError     no process in which files can be read
"""

from __future__ import annotations


class RegestaError(Exception):
    """Going on would be wrong; the message says what to do."""


class OptionsError(RegestaError):
    """A setting cannot be used."""


class StrictError(RegestaError):
    """A strict build met findings that count."""


class OutputError(RegestaError):
    """A folder holds what we did not write, and so must not be replaced."""


class WorkshopError(RegestaError):
    """There is no process in which files can be read."""
