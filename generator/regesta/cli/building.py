"""The commands that compile a site: `regesta write`, `regesta check`; and `regesta forms`, which looks into it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from regesta.authority.lexicon import entity_forms
from regesta.cli.group import print_findings, site_of, uninterrupted, with_config
from regesta.cli.progress import ProgressLine
from regesta.errors import RegestaError, StrictError
from regesta.exports.contract import finding_data
from regesta.findings import counts, described
from regesta.model import Severity
from regesta.pipeline import authority_of, compile_site, errors
from regesta.portable import portable_site
from regesta.writer import write_folder


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@with_config
@click.option("--strict", is_flag=True, help="Write nothing when there is an error or a warning.")
def write(folder: Path, config_file: Path, *, strict: bool) -> None:
    """Write the site's Markdown to FOLDER, for MkDocs, ProperDocs or Zensical to build without this plugin."""
    config, options = site_of(config_file)
    with ProgressLine() as progress:
        site = compile_site(options, progress)
    print_findings(site.findings)
    if strict and any(finding.severity is not Severity.NOTE for finding in site.findings):
        raise StrictError(f"{counts(site.findings)}; nothing was written.")
    files = portable_site(site, config, options)
    with uninterrupted(f"the site was written to {folder} before that"):
        write_folder(folder, files)
    click.echo(f"{len(site.pages):,} pages written to {folder}; {counts(site.findings)}.", err=True)


@click.command()
@with_config
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(config_file: Path, form: str) -> None:
    """List everything that is wrong or doubtful; exit with 1 when there is an error."""
    _, options = site_of(config_file)
    with ProgressLine() as progress:
        findings = compile_site(options, progress).findings
    if form == "json":
        click.echo(json.dumps([finding_data(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.echo(f"{finding.severity}: {described(finding)}")
        click.echo(counts(findings) + ".")
    if errors(findings):
        raise SystemExit(1)


@click.command()
@click.argument("identity", metavar="ID")
@with_config
def forms(identity: str, config_file: Path) -> None:
    """Print every form under which the entity ID is looked for, one a line: form, rule, how its case is compared."""
    _, options = site_of(config_file)
    entity = authority_of(options).entities.get(identity)
    if entity is None:
        raise RegestaError(f"`{identity}` is no entity of the authority in {options.authorities}/.")
    seen = dict.fromkeys((form, reading.rule, case) for form, reading, case in entity_forms(entity))
    for form, rule, case in seen:
        click.echo(f"{form}\t{rule}\t{case}")
