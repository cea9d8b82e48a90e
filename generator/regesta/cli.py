"""The command line: `regesta write`, `regesta check`, `regesta annotate`, `regesta suggest`."""

import json
import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from regesta.authority.append import append_suggestions, write_texts
from regesta.authority.lexicon import entity_forms
from regesta.authority.load import FILES
from regesta.authority.metadata import day_value
from regesta.errors import RegestaError, StrictError
from regesta.exports.contract import contract, finding_data
from regesta.exports.suggestions import chosen, proposal, suggestion_data
from regesta.findings import counts, described
from regesta.model import AnnotatedDocument, Basis, DateValue, Finding, Kind, Metadata, Severity, Suggestion
from regesta.options import Options
from regesta.pipeline import annotate_corpus, annotate_file, authority_of, compile_site, errors, suggest_corpus
from regesta.portable import portable_site
from regesta.site_config import PLUGIN, options_of
from regesta.writer import write_folder

_CONFIG = click.option(
    "--config-file",
    "-f",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's MkDocs configuration.",
)


class _Group(click.Group):
    """Shows our errors as one line instead of a traceback."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except (RegestaError, MkDocsException) as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group)
@click.version_option(package_name="regesta")
def main() -> None:
    """Turn a folder of collected documents into a research site."""


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@_CONFIG
@click.option("--strict", is_flag=True, help="Write nothing when there is an error or a warning.")
def write(folder: Path, config_file: Path, *, strict: bool) -> None:
    """Write the site's Markdown to FOLDER, for MkDocs, ProperDocs or Zensical to build without this plugin."""
    config, options = _site(config_file)
    site = compile_site(options)
    _print_findings(site.findings)
    if strict and any(finding.severity is not Severity.NOTE for finding in site.findings):
        raise StrictError(f"{counts(site.findings)}; nothing was written.")
    write_folder(folder, portable_site(site, config, options))
    click.echo(f"{len(site.pages):,} pages written to {folder}; {counts(site.findings)}.", err=True)


@main.command()
@_CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(config_file: Path, form: str) -> None:
    """List everything that is wrong or doubtful; exit with 1 when there is an error."""
    _, options = _site(config_file)
    findings = compile_site(options).findings
    if form == "json":
        click.echo(json.dumps([finding_data(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.echo(f"{finding.severity}: {described(finding)}")
        click.echo(counts(findings) + ".")
    if errors(findings):
        raise SystemExit(1)


@main.command()
@click.argument("identity", metavar="ID")
@_CONFIG
def forms(identity: str, config_file: Path) -> None:
    """Print every form under which the entity ID is looked for, one a line: form, rule, how its case is compared."""
    _, options = _site(config_file)
    entity = authority_of(options).entities.get(identity)
    if entity is None:
        raise RegestaError(f"`{identity}` is no entity of the authority in {options.authorities}/.")
    seen = dict.fromkeys((form, reading.rule, case) for form, reading, case in entity_forms(entity))
    for form, rule, case in seen:
        click.echo(f"{form}\t{rule}\t{case}")


@main.command()
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
        _print_lines(annotate_corpus(corpus, authorities, options))
        return
    assert file is not None
    metadata = Metadata(date=None if day is None else _given(day.date()))
    annotated, findings = annotate_file(file, authorities, options, metadata)
    _print_findings(findings)
    if annotated is None:
        raise SystemExit(1)
    click.echo(json.dumps(contract(annotated, findings), ensure_ascii=False, indent=None if form == "jsonl" else 2))


@main.command()
@_CONFIG
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of documents, in place of the site's.",
)
@click.option(
    "--authorities",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="With --corpus: folder of the authority files.",
)
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option(
    "--least", type=click.IntRange(min=1), default=1, show_default=True, help="Only names that occur so often."
)
@click.option("--ner", is_flag=True, help="Also ask a trained model: pip install 'regesta[ner]'.")
@click.option("--write", "names", multiple=True, metavar="NAME", help="Add this name (or all) to the authority files.")
@click.option("--kind", type=click.Choice([str(kind) for kind in Kind]), help="The kind of what is written.")
def suggest(
    config_file: Path,
    corpus: Path | None,
    authorities: Path | None,
    form: str,
    least: int,
    names: tuple[str, ...],
    kind: str | None,
    *,
    ner: bool,
) -> None:
    """List names that the authority lacks, for an editor to judge; see docs/suggest.md."""
    if corpus is None and authorities is not None:
        raise click.UsageError("--authorities goes with --corpus.")
    if kind is not None and not names:
        raise click.UsageError("--kind goes with --write.")
    options = _site(config_file)[1] if corpus is None else Options(Path())
    folder = options.authorities_dir if corpus is None else authorities
    suggestions, findings = suggest_corpus(corpus or options.documents_dir, folder, options, trained=ner)
    _print_findings(findings)
    proposed = tuple(one for one in suggestions if one.count >= least)
    if names:
        _write_suggestions(chosen(proposed, names, Kind(kind) if kind else None), folder, options)
    elif form == "json":
        click.echo(json.dumps([suggestion_data(one) for one in proposed], ensure_ascii=False, indent=2))
    else:
        for one in proposed:
            click.echo(json.dumps(suggestion_data(one), ensure_ascii=False) if form == "jsonl" else proposal(one))
    if errors(findings):
        raise SystemExit(1)


def _write_suggestions(suggestions: tuple[Suggestion, ...], folder: Path | None, options: Options) -> None:
    if folder is None:
        raise click.UsageError("--write needs the folder of the authority files; name it with --authorities.")
    texts = {name: (folder / name).read_bytes().decode() for name in FILES if (folder / name).is_file()}
    changed, identities = append_suggestions(texts, suggestions, options.languages)
    write_texts(folder, changed)
    click.echo(f"Added to {folder}: {', '.join(identities) or 'nothing'}.", err=True)


def _print_lines(results: Iterable[tuple[AnnotatedDocument | None, tuple[Finding, ...]]]) -> None:
    failed = False
    for annotated, findings in results:
        _print_findings(findings)
        failed = failed or bool(errors(findings))
        if annotated is not None:
            click.echo(json.dumps(contract(annotated), ensure_ascii=False))
    if failed:
        raise SystemExit(1)


def _print_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        click.echo(f"{finding.severity}: {described(finding)}", err=True)


def _given(day: date) -> DateValue:
    return day_value(day, Basis.INFERRED, "given on the command line")


def _site(config_file: Path) -> tuple[MkDocsConfig, Options]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(config_file))
    plugin = config.plugins.get(PLUGIN)
    if plugin is None:
        raise RegestaError(f"{config_file}: there is no `- regesta` under `plugins:`; add it.")
    return config, options_of(config, plugin.config)
