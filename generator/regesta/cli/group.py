"""What all commands share: the settings, how findings and errors are shown, and what an interruption does."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from regesta.errors import RegestaError
from regesta.findings import described
from regesta.model import Finding
from regesta.options import Options
from regesta.site_config import PLUGIN, options_of

INTERRUPTED = 130
"""What shells give for a program that Ctrl-C ended."""
_DONE = "regesta.done"

with_config = click.option(
    "--config-file",
    "-f",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's MkDocs configuration.",
)


class _Group(click.Group):
    """Shows our errors as one line instead of a traceback, and says after Ctrl-C what is done."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except (RegestaError, MkDocsException) as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo(f"\nInterrupted; {context.meta.get(_DONE, 'nothing was changed')}.", err=True)
            raise SystemExit(INTERRUPTED) from None


@click.group(cls=_Group)
@click.version_option(package_name="regesta")
def main() -> None:
    """Turn a folder of collected documents into a research site."""


@contextmanager
def uninterrupted(done: str) -> Iterator[None]:
    """Let Ctrl-C wait while files are put in their places; it then says what is `done`."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread receives signals
        return
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    try:
        yield
        click.get_current_context().meta[_DONE] = done
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if waiting:
        raise KeyboardInterrupt


def site_of(config_file: Path) -> tuple[MkDocsConfig, Options]:
    """The configuration of a site, and what the core needs of it.

    Raises:
        RegestaError: The configuration has no such plugin, or a setting that cannot be used.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(config_file))
    plugin = config.plugins.get(PLUGIN)
    if plugin is None:
        raise RegestaError(f"{config_file}: there is no `- regesta` under `plugins:`; add it.")
    return config, options_of(config, plugin.config)


def print_findings(findings: Iterable[Finding]) -> None:
    """Findings beside the output, one a line."""
    for finding in findings:
        click.echo(f"{finding.severity}: {described(finding)}", err=True)
