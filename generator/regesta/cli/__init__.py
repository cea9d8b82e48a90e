"""The command line: what is written there into calls, what comes back into lines; one module a group of commands."""

from __future__ import annotations

import sys

try:
    from regesta.cli.adding import add
    from regesta.cli.annotating import annotate
    from regesta.cli.building import check, forms, write
    from regesta.cli.group import main
    from regesta.cli.starting import new
    from regesta.cli.suggesting import suggest
except KeyboardInterrupt:  # the imports take most of a second, in which nothing else would catch it
    sys.stderr.write("\nInterrupted; nothing was changed.\n")
    raise SystemExit(130) from None

for command in (new, add, write, check, suggest, annotate, forms):
    main.add_command(command)

__all__ = ["main"]
