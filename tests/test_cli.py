"""Progress and interruption: what a long command shows, and what it leaves behind when it is ended."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands.build import build
from mkdocs.config import load_config

from regesta import plugin
from regesta.cli import adding, building, group, main, progress, starting, suggesting
from regesta.options import Options
from regesta.pipeline import annotate_corpus, compile_site, suggest_corpus

LETTER = "Norburg, {day} May 1911\n\nAda Lind came to Norburg yesterday. Boris Wren was there already.\n"
SECONDS = 60


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of three letters as the current folder."""
    assert CliRunner().invoke(main, ["new", str(tmp_path / "site")]).exit_code == 0
    for day in (1, 2, 3):
        letter = tmp_path / "site" / "content" / "documents" / f"letter-{day}.txt"
        letter.write_text(LETTER.format(day=day), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def run(*arguments: str) -> Result:
    """The command line's answer."""
    return CliRunner().invoke(main, list(arguments))


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_core_tells_how_far_it_is(site: Path) -> None:
    """Each document is counted once when it is read, and once when it is annotated."""
    told: list[tuple[int, int, str]] = []

    def tell(done: int, total: int, what: str, /) -> None:
        told.append((done, total, what))

    expected = [(number, 3, f"documents {what}") for what in ("read", "annotated") for number in (1, 2, 3)]
    options = Options(site / "content")
    compile_site(options, tell)
    assert told == expected
    told.clear()
    list(annotate_corpus(options.documents_dir, None, options, tell))
    assert told == expected
    told.clear()
    suggest_corpus(options.documents_dir, None, options, progress=tell)
    assert told == expected


@pytest.mark.parametrize("arguments", [("check",), ("write", "out"), ("suggest",), ("annotate", "--corpus", "content")])
def test_nothing_is_shown_where_there_is_no_terminal(
    site: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """A log has no line of progress, however long it takes."""
    monkeypatch.setattr(progress, "_FIRST_SECONDS", 0.0)
    assert "\r" not in run(*arguments).output


def test_the_build_logs_now_and_then(
    site: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """`mkdocs build` has a line in its log when the time has come, and none before."""
    caplog.set_level("INFO")
    config = load_config(str(site / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert "documents annotated" not in caplog.text
    monkeypatch.setattr(plugin, "_SECONDS_BETWEEN", 0.0)
    build(load_config(str(site / "mkdocs.yml")))
    assert "3 of 3 documents annotated" in caplog.text


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


STEPS: tuple[tuple[object, str, tuple[str, ...]], ...] = (
    (building, "site_of", ("write", "out")),
    (building, "compile_site", ("write", "out")),
    (building, "portable_site", ("write", "out")),
    (building, "write_folder", ("write", "out")),
    (building, "compile_site", ("check",)),
    (suggesting, "suggest_corpus", ("suggest", "--write", "all")),
    (suggesting, "append_suggestions", ("suggest", "--write", "all")),
    (suggesting, "write_texts", ("suggest", "--write", "all")),
    (starting, "new_site", ("new", "other")),
    (starting, "create_folder", ("new", "other")),
    (adding, "gather", ("add", "mkdocs.yml")),
)


@pytest.mark.parametrize(("module", "step", "arguments"), STEPS, ids=[f"{a[0]} in {step}" for _, step, a in STEPS])
def test_an_interruption_at_any_step_changes_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch, module: object, step: str, arguments: tuple[str, ...]
) -> None:
    """It is said so, and the exit code is the one that shells give."""
    before = content(site)
    monkeypatch.setattr(module, step, _interrupted)
    result = run(*arguments)
    assert result.exit_code == 130
    assert result.stderr.endswith("Interrupted; nothing was changed.\n")
    assert content(site) == before


@pytest.mark.parametrize(
    ("module", "step", "arguments", "said"),
    [
        (building, "write_folder", ("write", "out"), "the site was written to out before that"),
        (suggesting, "write_texts", ("suggest", "--write", "all"), "added to"),
        (starting, "create_folder", ("new", "other"), "the site was made in"),
        (adding.Intake, "carry_out", ("add", "one.txt"), "1 document added before that"),
    ],
)
def test_an_interruption_waits_while_files_are_put_in_place(
    site: Path, monkeypatch: pytest.MonkeyPatch, module: object, step: str, arguments: tuple[str, ...], said: str
) -> None:
    """What was begun there is finished, and then it is said what is done."""
    (site / "one.txt").write_text("Some words that nobody has read.\n", encoding="utf-8")
    real: Callable[..., object] = getattr(module, step)

    def with_signal(*given: object) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        return real(*given)

    monkeypatch.setattr(module, step, with_signal)
    before = content(site)
    result = run(*arguments)
    assert result.exit_code == 130
    assert said in result.stderr.splitlines()[-1]
    assert set(before) < set(content(site)) or content(site) != before
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_signal_is_ours_only_for_that_long() -> None:
    """After an error in between, Ctrl-C is what it was before."""
    with pytest.raises(ValueError, match="in between"), group.uninterrupted("done"):
        raise ValueError("in between")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.parametrize("command", ["check", "write out"])
def test_ctrl_c_on_a_terminal(site: Path, command: str) -> None:
    """In the middle of the work: one line, 130, no traceback, no file more or less."""
    for number in range(4000):
        letter = site / "content" / "documents" / f"more-{number}.txt"
        letter.write_text(LETTER.format(day=4) + f"\nThis is letter {number}.\n" * 12, encoding="utf-8")
    before = content(site)
    ours, theirs = pty.openpty()
    program = [str(Path(sys.executable).with_name("regesta")), *command.split()]
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=theirs, cwd=site) as running:
        os.close(theirs)
        shown = _read_until(ours, "of 4,003 documents")
        running.send_signal(signal.SIGINT)
        shown += _read_until(ours, None)
        assert running.wait(SECONDS) == 130
    os.close(ours)
    assert shown.replace("\r\n", "\n").endswith("\nInterrupted; nothing was changed.\n")
    assert "Traceback" not in shown
    assert content(site) == before


@pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="needs Linux to see which processes there are")
def test_ctrl_c_leaves_no_process_behind(site: Path) -> None:
    """Foreign files are read by processes of their own, which end with the command."""
    page = "<!doctype html><title>{0}</title><body>" + "<p>Ada Lind came to Norburg on day {0} of the flood.</p>" * 20
    for number in range(600):
        (site / "content" / "documents" / f"page-{number}.html").write_text(page.format(number), encoding="utf-8")
    ours, theirs = pty.openpty()
    program = [str(Path(sys.executable).with_name("regesta")), "check"]
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=theirs, cwd=site) as running:
        os.close(theirs)
        _read_until(ours, "documents read")
        assert len(_processes_in(site)) > 1
        running.send_signal(signal.SIGINT)
        assert "Interrupted; nothing was changed." in _read_until(ours, None)
        assert running.wait(SECONDS) == 130
    os.close(ours)
    last = time.monotonic() + 5
    while _processes_in(site) and time.monotonic() < last:
        time.sleep(0.05)
    assert _processes_in(site) == []


def _processes_in(folder: Path) -> list[str]:
    """The processes whose current folder this is, but our own."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if process.name != str(os.getpid()) and (process / "cwd").resolve(strict=True) == folder.resolve():
                found.append(process.name)
    return found


def _read_until(terminal: int, wanted: str | None) -> str:
    """What a terminal shows until `wanted` stands there, or until its end."""
    shown, last = b"", time.monotonic() + SECONDS
    while (wanted is None or wanted.encode() not in shown) and time.monotonic() < last:
        if select.select([terminal], [], [], 1.0)[0]:
            try:
                read = os.read(terminal, 4096)
            except OSError:  # as Linux tells the end
                break
            if not read:
                break
            shown += read
    return shown.decode()
