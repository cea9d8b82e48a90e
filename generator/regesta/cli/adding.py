"""The command `regesta add`: files into the documents of a site."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from regesta.cli.group import site_of, uninterrupted, with_config
from regesta.cli.outcomes import described_outcome
from regesta.cli.progress import ProgressLine
from regesta.findings import described
from regesta.formats.workshop import Workshop
from regesta.intake import Added, Declined, Intake, Known, Outcome, Replaced, Wishes, gather
from regesta.options import Options
from regesta.progress import watched
from regesta.text.plurals import counted


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@with_config
@click.option("--id", "identity", help="The document's permanent address; otherwise made from the name.")
@click.option("--title", help="The title, where the text does not say it.")
@click.option("--date", "day", help="The date, as YYYY-MM-DD, YYYY-MM or YYYY, where the text does not say it.")
@click.option("--encoding", help="The encoding of a text, where it is not recognised.")
@click.option("--as", "name", metavar="NAME", help="The file's name among the documents; otherwise its own.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def add(
    files: tuple[Path, ...],
    config_file: Path,
    identity: str | None,
    title: str | None,
    day: str | None,
    encoding: str | None,
    name: str | None,
    *,
    dry_run: bool,
) -> None:
    """Copy files, or those in folders, into the documents of the site as they are; see docs/add.md.

    Beside each a metadata file says what was found in it and what is missing. A file that has the name of a document is
    its new version.
    """
    keys = {key: value for key, value in (("title", title), ("date", day), ("encoding", encoding)) if value is not None}
    wishes = Wishes(identity, name, keys)
    _, options = site_of(config_file)
    gathered = gather(files)
    if wishes != Wishes() and len(files) + len(gathered.files) > 2:
        raise click.UsageError("--id, --title, --date, --encoding and --as go with one file.")
    for finding in gathered.refused:
        click.echo(f"not added: {described(finding)}", err=True)
    for path in gathered.passed_over:
        click.echo(f"passed over: {path}: there is no reader for such files", err=True)
    outcomes = _take_in(gathered.files, wishes, options, dry_run=dry_run)
    click.echo(_summary(outcomes, declined=len(gathered.refused), dry_run=dry_run), err=True)
    if gathered.refused or outcomes[Declined]:
        raise SystemExit(1)


def _take_in(files: tuple[Path, ...], wishes: Wishes, options: Options, *, dry_run: bool) -> Counter[type[Outcome]]:
    outcomes: Counter[type[Outcome]] = Counter()
    with Workshop() as workshop, ProgressLine(among_output=True) as progress:
        intake = Intake(options, workshop)
        for file in watched(files, progress, "files read"):
            outcome = intake.plan(file, wishes)
            outcomes[type(outcome)] += 1
            progress.clear()
            if isinstance(outcome, Added | Replaced) and not dry_run:
                with uninterrupted(_so_far(outcomes)):
                    intake.carry_out(outcome)
            click.echo(described_outcome(outcome, options.documents), err=isinstance(outcome, Declined))
    return outcomes


def _so_far(outcomes: Counter[type[Outcome]]) -> str:
    done = counted(outcomes[Added], "document") + " added"
    return f"{done}, {outcomes[Replaced]:,} replaced before that" if outcomes[Replaced] else f"{done} before that"


def _summary(outcomes: Counter[type[Outcome]], *, declined: int, dry_run: bool) -> str:
    words = {
        "added": outcomes[Added],
        "replaced": outcomes[Replaced],
        "in the corpus already": outcomes[Known],
        "not added": outcomes[Declined] + declined,
    }
    said = ", ".join(f"{number:,} {what}" for what, number in words.items() if number) or "no file to add"
    return f"{said}; a dry run, nothing was written." if dry_run else f"{said}."
