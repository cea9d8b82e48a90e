"""The answer of a worker into what the others see: what was extracted, or why nothing was."""

from __future__ import annotations

import msgspec

from regesta.formats.limits import Limits
from regesta.formats.messages import Answer
from regesta.formats.registry import Format
from regesta.formats.soundness import is_sound, unsound
from regesta.model import Extracted, Reason, Refused

REFUSALS = frozenset(
    {"unreadable-document", "over-limit", "needs-ocr", "encrypted-document", "unknown-encoding", "empty-document"}
)
_SMALLER = Reason.told("Split it into several files, or save what belongs to the corpus as plain text.")


def verdict(answer: Answer, body: bytes, form: Format, limits: Limits) -> Extracted | Refused:
    """What is made of an answer, which is not trusted."""
    match answer.outcome:
        case "extracted":
            return _extracted(body, form)
        case "refused":
            return _refused(body, form)
        case "processor":
            return _over(
                Reason.told(
                    "reading it took more than {processor} seconds of processor time", processor=limits.processor
                )
            )
        case "wall":
            return _over(Reason.told("reading it took more than {wall} seconds", wall=limits.wall))
        case "memory":
            return _over(Reason.told("reading it took more than {memory:,} MiB of memory", memory=limits.memory >> 20))
        case "output":
            return _over(
                Reason.told("its text and attachments come to more than {output:,} bytes", output=limits.output)
            )
        case _:
            return _unreadable(form, answer.detail)


def _extracted(body: bytes, form: Format) -> Extracted | Refused:
    try:
        extracted = msgspec.json.decode(body, type=Extracted)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        return _unreadable(form, type(error).__name__)
    broken = unsound(extracted)
    return extracted if broken is None else _unreadable(form, broken)


def _refused(body: bytes, form: Format) -> Refused:
    try:
        refused = msgspec.json.decode(body, type=Refused)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        return _unreadable(form, type(error).__name__)
    return refused if refused.code in REFUSALS and is_sound(refused) else _unreadable(form, "unknown refusal")


def _over(found: Reason) -> Refused:
    return Refused("over-limit", found, "a file that can be read within the limits", _SMALLER)


def _unreadable(form: Format, detail: str) -> Refused:
    return Refused(
        "unreadable-document",
        Reason.told("the reader of {name} failed on it ({detail})", name=form.name, detail=detail),
        "a file as the program makes it that this format belongs to",
        Reason.told("Open it there and save it anew, or save it as plain text."),
    )
