"""The command `regesta annotate`: what is found in a document, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click

from regesta.authority.metadata import day_value
from regesta.cli.group import print_findings
from regesta.cli.progress import ProgressLine
from regesta.exports.contract import contract
from regesta.model import AnnotatedDocument, Basis, DateValue, Finding, Metadata
from regesta.options import Options
from regesta.pipeline import annotate_corpus, annotate_file, errors


@click.command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--corpus", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Every document of a folder."
)
@click.option(
    "--authorities",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the authority files.",
)
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The document's date, if the text does not say it."
)
@click.option("--language", type=click.Choice(Options(Path()).languages), help="The only language of the text.")
@click.option(
    "--format", "form", type=click.Choice(["json", "jsonl"]), default=None, help="json for a file, jsonl for a corpus."
)
def annotate(
    file: Path | None,
    corpus: Path | None,
    authorities: Path | None,
    day: datetime | None,
    language: str | None,
    form: str | None,
) -> None:
    """Print what is found in FILE (or in each document of a folder) as JSON; see docs/annotate.md."""
    if (file is None) == (corpus is None):
        raise click.UsageError("Give either a FILE or --corpus DIR.")
    options = Options(Path(), languages=(language,)) if language else Options(Path())
    if corpus is not None:
        if day is not None or form == "json":
            raise click.UsageError("--corpus goes with --format jsonl, and without --date.")
        with ProgressLine(among_output=True) as progress:
            _print_lines(annotate_corpus(corpus, authorities, options, progress))
        return
    assert file is not None
    metadata = Metadata(date=None if day is None else _given(day.date()))
    annotated, findings = annotate_file(file, authorities, options, metadata)
    print_findings(findings)
    if annotated is None:
        raise SystemExit(1)
    click.echo(json.dumps(contract(annotated, findings), ensure_ascii=False, indent=None if form == "jsonl" else 2))


def _print_lines(results: Iterable[tuple[AnnotatedDocument | None, tuple[Finding, ...]]]) -> None:
    failed = False
    for annotated, findings in results:
        print_findings(findings)
        failed = failed or bool(errors(findings))
        if annotated is not None:
            click.echo(json.dumps(contract(annotated), ensure_ascii=False))
    if failed:
        raise SystemExit(1)


def _given(day: date) -> DateValue:
    return day_value(day, Basis.INFERRED, "given on the command line")
