"""The command `regesta new`: a site to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from regesta.cli.group import uninterrupted
from regesta.newsite import new_site
from regesta.options import KNOWN_LANGUAGES
from regesta.writer import create_folder


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Of the site; otherwise that of the folder.")
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=click.Choice(KNOWN_LANGUAGES),
    help="Of the documents; may be repeated. The first is that of the site itself. Otherwise all that Regesta knows.",
)
def new(folder: Path, name: str | None, languages: tuple[str, ...]) -> None:
    """Make a site in DIR that builds at once, for you to put documents into."""
    folder = folder.absolute()
    files = new_site(name or folder.name, tuple(dict.fromkeys(languages)) or KNOWN_LANGUAGES)
    with uninterrupted(f"the site was made in {folder} before that"):
        create_folder(folder, files)
    click.echo(f"A new site in {folder}. To go on:\n")
    click.echo(f"  cd {folder}\n  regesta add letter.txt\n  mkdocs serve\n")
    click.echo("What the documents name goes into content/authorities; `regesta suggest` proposes entries.")
