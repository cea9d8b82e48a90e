"""The answer of a worker into what the others see: what was extracted, or why nothing was."""

from __future__ import annotations

import msgspec

from regesta.formats.limits import Limits
from regesta.formats.messages import Answer
from regesta.formats.registry import Format
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused

REFUSALS = frozenset(
    {"unreadable-document", "over-limit", "needs-ocr", "encrypted-document", "unknown-encoding", "empty-document"}
)
_SMALLER = "Split it into several files, or save what belongs to the corpus as plain text."


def verdict(answer: Answer, body: bytes, form: Format, limits: Limits) -> Extracted | Refused:
    """What is made of an answer, which is not trusted."""
    match answer.outcome:
        case "extracted":
            return _extracted(body, form)
        case "refused":
            return _refused(body, form)
        case "processor":
            return _over(f"reading it took more than {limits.processor} seconds of processor time")
        case "wall":
            return _over(f"reading it took more than {limits.wall} seconds")
        case "memory":
            return _over(f"reading it took more than {limits.memory >> 20:,} MiB of memory")
        case "output":
            return _over(f"its text and attachments come to more than {limits.output:,} bytes")
        case _:
            return _unreadable(form, answer.detail)


def _extracted(body: bytes, form: Format) -> Extracted | Refused:
    try:
        extracted = msgspec.json.decode(body, type=Extracted)
    except (msgspec.MsgspecError, ValueError) as error:
        return _unreadable(form, type(error).__name__)
    broken = unsound(extracted)
    return extracted if broken is None else _unreadable(form, broken)


def _refused(body: bytes, form: Format) -> Refused:
    try:
        refused = msgspec.json.decode(body, type=Refused)
    except (msgspec.MsgspecError, ValueError) as error:
        return _unreadable(form, type(error).__name__)
    return refused if refused.code in REFUSALS else _unreadable(form, "unknown refusal")


def _over(found: str) -> Refused:
    return Refused("over-limit", found, "a file that can be read within the limits", _SMALLER)


def _unreadable(form: Format, detail: str) -> Refused:
    return Refused(
        "unreadable-document",
        f"the reader of {form.name} failed on it ({detail})",
        "a file as the program makes it that this format belongs to",
        "Open it there and save it anew, or save it as plain text.",
    )
