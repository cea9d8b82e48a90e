"""The workshop: whatever a reader does, the caller gets an answer, and no process is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from regesta.errors import WorkshopError
from regesta.formats import workshop as workshops
from regesta.formats.limits import Limits
from regesta.formats.registry import FORMATS, Format, Hints
from regesta.formats.workshop import Memory, Workshop
from regesta.model import Extracted, Reason, Refused

PROBE = Format("a probe", "probe", (".probe",), ("text/x-probe",), foreign=True)
READER = '''\
"""A reader that does what its file says."""

import os, signal, socket, subprocess, sys, time
from regesta.model import Attachment, Block, BlockKind, Cut, Declared, Doubt, Extracted
from regesta.model import Reason, Refused, Style, StyleKind


def read(content, hints):
    word, _, rest = content.decode().partition(" ")
    return globals()[word](rest, hints)


def say(text, hints):
    blocks = (Block(0, len(text), BlockKind.HEADING, 1, styles=(Style(0, 1, StyleKind.STRONG),)),)
    files = (Attachment("a.bin", "application/x", bytes(range(256))),)
    declared = (Declared("title", f"{hints.languages} {hints.encoding}", Reason.told("here")),)
    return Extracted(text, blocks, "probe", declared=declared, attachments=files)


def refuse(code, hints):
    return Refused(code, Reason.told("{n} of {all}", n=2, all=Reason.told("a few")), line=3)


def spin(text, hints):
    while True:
        pass


def wait(text, hints):
    time.sleep(60)


def fill(text, hints):
    kept = []
    while True:
        kept.append(bytes(1 << 24))


def swell(text, hints):
    return Extracted("a" * 10_000_000, (), "probe")


def fail(text, hints):
    raise LookupError("a\\nlong story")


def leave(text, hints):
    sys.exit(0)


def vanish(text, hints):
    os._exit(0)


def crash(text, hints):
    os.kill(os.getpid(), signal.SIGSEGV)


def recurse(text, hints):
    return recurse(text, hints)


def shout(text, hints):
    print("noise"); sys.stderr.write("noise"); os.write(1, b"noise"); os.write(2, b"noise")
    return Extracted(sys.stdin.read() + "quiet", (), "probe")


def write(path, hints):
    with open(path, "w") as file:
        file.write("out")
    return Extracted("written", (), "probe")


def open_many(text, hints):
    files = [open(os.devnull) for _ in range(100)]
    return Extracted("opened", (), "probe")


def environment(text, hints):
    return Extracted(" ".join(sorted(os.environ)) + f" hash {hash('a')}", (), "probe")


def nested(depth):
    return Reason.told("{one}", one=nested(depth - 1)) if depth else Reason.told("here")


def lie(what, hints):
    text = "Ada came."
    lies = {
        "cut": dict(cuts=(Cut(0, 3, "rule", "Eva"),)),
        "outside": dict(blocks=(Block(0, 10),)),
        "overlap": dict(blocks=(Block(0, 4), Block(3, 6))),
        "order": dict(blocks=(Block(4, 6), Block(0, 3))),
        "negative": dict(blocks=(Block(-3, 3),)),
        "backward": dict(blocks=(Block(3, 2),)),
        "cells": dict(blocks=(Block(0, 3, BlockKind.ROW, cells=((0, 2), (1, 3))),)),
        "style": dict(blocks=(Block(0, 3, styles=(Style(2, 5, StyleKind.EMPHASIS),)),)),
        "level": dict(blocks=(Block(0, 3, BlockKind.HEADING, 7),)),
        "type": dict(blocks=((0, 3),)),
        "surrogate": dict(text="\\ud800"),
        "declared": dict(declared=(Declared("id", "x", Reason.told("here")),)),
        "lines": dict(declared=(Declared("title", "a\\nb", Reason.told("here")),)),
        "key": dict(doubts=(Doubt("x", "note", Reason("doubts.undated")),)),
        "slot": dict(doubts=(Doubt("x", "note", Reason("told.{n} of {all}", (("text", "a"), ("n", 2)))),)),
        "braces": dict(doubts=(Doubt("x", "note", Reason("told.{n", (("text", "a"), ("n", 2)))),)),
        "remedy": dict(doubts=(Doubt("x", "note", Reason.told("odd"), "", Reason("days")),)),
        "place": dict(declared=(Declared("title", "a", Reason("reasons.turn")),)),
        "deep": dict(declared=(Declared("title", "a", nested(9)),)),
        "deeper": dict(declared=(Declared("title", "a", nested(400)),)),
    }
    return Extracted(**{"text": text, "blocks": (), "reader": "probe", **lies[what]})
'''
QUICK = Limits(processor=1, wall=2, output=1_000_000)


@pytest.fixture
def command(tmp_path: Path) -> tuple[str, ...]:
    """Starts a server that has the probing reader among its readers."""
    (tmp_path / "readers").mkdir()
    (tmp_path / "readers" / "probe.py").write_text(READER, encoding="utf-8")
    start = f"import regesta.formats as f; f.__path__.append({str(tmp_path / 'readers')!r})"
    start += "; import sys; from regesta.formats.worker import main; main(sys.argv[1:])"
    return (sys.executable, "-P", "-c", start)


@pytest.fixture
def probe(command: tuple[str, ...]) -> Iterator[Callable[..., Extracted | Refused]]:
    """Reads a probing file."""
    with Workshop(limits=QUICK, command=command) as workshop:

        def read(text: str, hints: Hints = Hints()) -> Extracted | Refused:  # noqa: B008  # frozen
            return workshop.read(PROBE, text.encode(), hints)

        yield read


def processes(command: tuple[str, ...]) -> list[int]:
    """Those that run a command of this test."""
    wanted = "\0".join(command).encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def gone(command: tuple[str, ...]) -> bool:
    """Whether all of them end within two seconds."""
    until = time.monotonic() + 2
    while processes(command) and time.monotonic() < until:
        time.sleep(0.02)
    return not processes(command)


def test_what_is_extracted_comes_back_as_it_was(probe: Callable[..., Extracted | Refused]) -> None:
    """Text, layout, declarations and attached bytes are the reader's, and the hints reach it."""
    read = probe("say Ада \U0001f6a9 came", Hints(("ru",), "koi8-r"))
    assert isinstance(read, Extracted)
    assert read.text == "Ада \U0001f6a9 came"
    assert (read.blocks[0].kind, read.blocks[0].end, read.blocks[0].styles[0].end) == ("heading", 10, 1)
    assert read.declared[0].value == "('ru',) koi8-r"
    assert read.attachments[0].content == bytes(range(256))


def test_a_refusal_comes_back_as_it_was(probe: Callable[..., Extracted | Refused]) -> None:
    """A reader's own reasons are not changed."""
    assert probe("refuse needs-ocr") == Refused(
        "needs-ocr", Reason.told("{n} of {all}", n=2, all=Reason.told("a few")), line=3
    )


@pytest.mark.parametrize(
    ("file", "code", "message"),
    [
        ("wait", "over-limit", "reading it took more than 2 seconds"),
        ("fill", "over-limit", "reading it took more than 1,024 MiB of memory"),
        ("swell", "over-limit", "its text and attachments come to more than 1,000,000 bytes"),
        ("fail", "unreadable-document", "the reader of a probe failed on it (LookupError)"),
        ("unheard-of", "unreadable-document", "the reader of a probe failed on it (KeyError)"),
        ("leave", "unreadable-document", "the reader of a probe failed on it (SystemExit)"),
        ("vanish", "unreadable-document", "the reader of a probe failed on it (no answer)"),
        ("crash", "unreadable-document", "the reader of a probe failed on it (SIGSEGV)"),
        ("recurse", "unreadable-document", "the reader of a probe failed on it (RecursionError)"),
        ("open_many", "unreadable-document", "the reader of a probe failed on it (OSError)"),
        ("refuse made-up", "unreadable-document", "the reader of a probe failed on it (unknown refusal)"),
        ("lie cut", "unreadable-document", "(a text of cuts is not the raw text)"),
        ("lie outside", "unreadable-document", "(blocks are out of range)"),
        ("lie overlap", "unreadable-document", "(blocks are not sorted, or overlap)"),
        ("lie order", "unreadable-document", "(blocks are not sorted, or overlap)"),
        ("lie negative", "unreadable-document", "(blocks are out of range)"),
        ("lie backward", "unreadable-document", "(a span of blocks is too short)"),
        ("lie cells", "unreadable-document", "(cells are not sorted, or overlap)"),
        ("lie style", "unreadable-document", "(styles are out of range)"),
        ("lie level", "unreadable-document", "(a level is out of range)"),
        ("lie type", "unreadable-document", "(ValidationError)"),
        ("lie surrogate", "unreadable-document", "(UnicodeEncodeError)"),
        ("lie declared", "unreadable-document", "(something unknown is declared)"),
        ("lie lines", "unreadable-document", "(what is declared is more than one line)"),
        ("lie key", "unreadable-document", "(a doubt is not said)"),
        ("lie slot", "unreadable-document", "(a doubt is not said)"),
        ("lie braces", "unreadable-document", "(a doubt is not said)"),
        ("lie remedy", "unreadable-document", "(a doubt is not said)"),
        ("lie place", "unreadable-document", "(a place is not said)"),
        ("lie deep", "unreadable-document", "(a place is not said)"),
        ("lie deeper", "unreadable-document", "the reader of a probe failed on it"),
    ],
)
def test_a_reader_that_goes_wrong_is_a_refusal(
    probe: Callable[..., Extracted | Refused],
    capfd: pytest.CaptureFixture[str],
    file: str,
    code: str,
    message: str,
) -> None:
    """Each end of a reader has its words and a remedy; the next file is read as if nothing had been."""
    refused = probe(file)
    assert isinstance(refused, Refused)
    assert refused.code == code
    assert message in refused.message
    assert refused.expected
    assert refused.hint
    assert isinstance(probe("say next"), Extracted)
    assert capfd.readouterr() == ("", "")


def test_a_reader_that_never_waits_is_stopped_by_its_own_time(command: tuple[str, ...]) -> None:
    """Time that a busy machine gives to others does not count."""
    with Workshop(limits=Limits(processor=1, wall=60), command=command) as workshop:
        refused = workshop.read(PROBE, b"spin", Hints())
    assert isinstance(refused, Refused)
    assert (refused.code, refused.message) == ("over-limit", "reading it took more than 1 seconds of processor time")


def test_what_a_reader_prints_is_dropped(
    probe: Callable[..., Extracted | Refused], capfd: pytest.CaptureFixture[str]
) -> None:
    """A chatty library spoils neither the answer nor the terminal."""
    read = probe("shout")
    assert isinstance(read, Extracted)
    assert read.text == "quiet"
    assert capfd.readouterr() == ("", "")


def test_a_reader_writes_nothing(probe: Callable[..., Extracted | Refused], tmp_path: Path) -> None:
    """Not one byte comes into any file."""
    refused = probe(f"write {tmp_path / 'out.txt'}")
    assert isinstance(refused, Refused)
    assert not (tmp_path / "out.txt").exists() or (tmp_path / "out.txt").read_bytes() == b""


def test_a_reader_knows_little_of_its_surroundings(
    probe: Callable[..., Extracted | Refused], monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """It sees neither proxies nor keys, and its hashes are the same in each process."""
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")
    monkeypatch.setenv("SECRET_KEY", "secret")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    first = probe("environment")
    with Workshop(command=command) as workshop:
        second = workshop.read(PROBE, b"environment", Hints())
    assert isinstance(first, Extracted)
    assert "PROXY" not in first.text
    assert "SECRET" not in first.text
    assert first == second


def test_a_server_that_dies_is_replaced(probe: Callable[..., Extracted | Refused], command: tuple[str, ...]) -> None:
    """The file that it was reading is refused, the next one read."""
    probe("say first")
    killer = threading.Timer(0.3, lambda: [os.kill(each, signal.SIGKILL) for each in processes(command)])
    killer.start()
    refused = probe("wait")
    killer.join()
    assert isinstance(refused, Refused)
    assert refused.message == "the reader of a probe failed on it (the process ended)"
    assert isinstance(probe("say next"), Extracted)


def test_plain_text_starts_no_process(tmp_path: Path) -> None:
    """It is read where it is asked for, so that a corpus of plain text costs nothing."""
    with Workshop(command=(str(tmp_path / "missing"),)) as workshop:
        assert isinstance(workshop.read(FORMATS[0], b"Ada came.", Hints()), Extracted)


@pytest.mark.parametrize("command", [("/nowhere/missing",), (sys.executable, "-c", "raise SystemExit(1)")])
def test_a_server_that_cannot_start_is_no_fault_of_a_file(command: tuple[str, ...]) -> None:
    """Going on would refuse every file, so it is an error."""
    with Workshop(command=command) as workshop, pytest.raises(WorkshopError, match="process"):
        workshop.read(PROBE, b"say", Hints())


def test_leaving_ends_what_is_being_read(command: tuple[str, ...]) -> None:
    """A thread that waits for its file is told, and no process stays."""
    errors: list[BaseException] = []

    def read(workshop: Workshop) -> None:
        try:
            workshop.read(PROBE, b"wait", Hints())
        except WorkshopError as error:
            errors.append(error)

    with Workshop(command=command) as workshop:
        threads = [threading.Thread(target=read, args=(workshop,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        assert processes(command)
    for thread in threads:
        thread.join(5)
    assert len(errors) == 4
    assert gone(command)
    with pytest.raises(WorkshopError):
        workshop.read(PROBE, b"say", Hints())


def test_files_are_read_at_once(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Two threads have two servers: waiting for one file does not hold up the other."""
    monkeypatch.setattr(workshops.os, "cpu_count", lambda: 2)
    with Workshop(limits=QUICK, command=command) as workshop:
        thread = threading.Thread(target=workshop.read, args=(PROBE, b"wait", Hints()))
        thread.start()
        time.sleep(0.2)
        started = time.monotonic()
        assert isinstance(workshop.read(PROBE, b"say at once", Hints()), Extracted)
        assert time.monotonic() - started < 1.5
        thread.join()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_its_caller(command: tuple[str, ...], number: signal.Signals) -> None:
    """However a build ends, in the middle of a file, its servers and their children end too."""
    script = (
        "from regesta.formats.workshop import Workshop; from regesta.formats.registry import Format, Hints\n"
        f"with Workshop(command={command!r}) as workshop:\n"
        "    print('begun', flush=True)\n"
        "    workshop.read(Format('a probe', 'probe', (), (), foreign=True), b'wait', Hints())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as caller:
        assert caller.stdout is not None
        assert caller.stdout.readline() == "begun\n"
        until = time.monotonic() + 5
        while len(processes(command)) < 2 and time.monotonic() < until:  # server and child
            time.sleep(0.02)
        caller.send_signal(number)
    assert gone(command)


@pytest.mark.parametrize(
    ("file", "code"),
    [("say text", None), ("refuse needs-ocr", "needs-ocr"), ("fail", "unreadable-document"), ("wait", "over-limit")],
)
def test_without_fork_each_file_has_a_process(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, file: str, code: str | None
) -> None:
    """Where the system cannot fork, the answers are the same; only time is limited."""
    monkeypatch.setattr(workshops, "_CAN_FORK", False)
    with Workshop(limits=QUICK, command=command) as workshop:
        read = workshop.read(PROBE, file.encode(), Hints())
    assert (read.code if isinstance(read, Refused) else None) == code


def test_a_file_that_has_not_changed_is_not_read_again(command: tuple[str, ...]) -> None:
    """A preview hands its memory on; other bytes, other hints, and what time was too short for are read anew."""
    memory: Memory = {}

    def read(text: str, hints: Hints = Hints()) -> tuple[Extracted | Refused, int]:  # noqa: B008  # frozen
        with Workshop(limits=QUICK, command=command, memory=memory) as workshop:
            return workshop.read(PROBE, text.encode(), hints), len(processes(command))

    first, started = read("say word")
    assert (read("say word"), started) == ((first, 0), 1)
    assert read("say other")[1] == 1
    assert read("say word", Hints(encoding="koi8-r"))[1] == 1
    assert len(memory) == 3
    assert isinstance(read("spin")[0], Refused)
    assert len(memory) == 3
