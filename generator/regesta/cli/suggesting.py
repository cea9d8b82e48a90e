"""The command `regesta suggest`: names that the authority lacks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from regesta.authority.append import append_suggestions, write_texts
from regesta.authority.load import FILES
from regesta.cli.group import print_findings, site_of, uninterrupted, with_config
from regesta.cli.progress import ProgressLine
from regesta.exports.suggestions import chosen, proposal, suggestion_data
from regesta.model import Kind, Suggestion
from regesta.options import Options
from regesta.pipeline import errors, suggest_corpus


@click.command()
@with_config
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
    options = site_of(config_file)[1] if corpus is None else Options(Path())
    folder = options.authorities_dir if corpus is None else authorities
    with ProgressLine() as progress:
        suggestions, findings = suggest_corpus(
            corpus or options.documents_dir, folder, options, trained=ner, progress=progress
        )
    print_findings(findings)
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
    added = f"Added to {folder}: {', '.join(identities) or 'nothing'}"
    with uninterrupted(f"{added[0].lower()}{added[1:]}"):
        write_texts(folder, changed)
    click.echo(f"{added}.", err=True)
