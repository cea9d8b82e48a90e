"""A mail into the text of its body; its headers are declarations, and what is attached to it is handed on.

The raw text is the body: of alternatives the plain one, else the text of the one in HTML. A mail without a body
has an empty text, as nothing is invented, and its attachments are read all the same.
"""

from __future__ import annotations

import email
import platform
from dataclasses import replace
from email.message import Message

from regesta.formats.encodings import Decoded, decode
from regesta.formats.html.layout import lay_out
from regesta.formats.html.tree import parse
from regesta.formats.mail.headers import MALFORMED, declared_of, parameter
from regesta.formats.mail.lines import lay_out_lines
from regesta.formats.mail.parts import TooDeepError, parts_of
from regesta.formats.registry import Hints
from regesta.model import Block, Cut, Doubt, Extracted, Reason, Refused, Repair

READER = f"email of Python {platform.python_version()}"
_BETWEEN_BODIES = "\n\n"


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The body of a mail with its headers and attachments; never raises."""
    try:
        message = email.message_from_bytes(content)
        parts = parts_of(message)
    except (TooDeepError, RecursionError) as error:
        return Refused(
            "over-limit",
            _deep(error),
            f"at most {TooDeepError.LIMIT}",
            Reason.told("Save the text of the mail as a document of its own."),
        )
    except MALFORMED as error:
        return _unreadable(Reason.told("the mail cannot be taken apart: {why}", why=str(error)))
    if not message.keys() and not content.strip():
        return _unreadable(Reason.told("the file is empty"))
    if not message.keys():
        return _unreadable(Reason.told("the file does not begin with the headers of a mail"))
    body = _joined(parts.bodies, hints)
    if isinstance(body, Refused):
        return body
    declared, doubts = declared_of(message, hints)
    return replace(
        body, declared=declared, attachments=parts.attachments, doubts=(*body.doubts, *doubts, *parts.doubts)
    )


def _deep(error: TooDeepError | RecursionError) -> Reason:
    if isinstance(error, TooDeepError):
        return Reason.told("parts of the mail stand {depth} deep within one another", depth=error.depth)
    return Reason.told("parts of the mail stand several hundred deep within one another")


def _unreadable(said: Reason) -> Refused:
    return Refused(
        "unreadable-document",
        said,
        "a mail as its program saves it (.eml)",
        Reason.told("Save it again, or as plain text."),
    )


def _joined(bodies: tuple[Message, ...], hints: Hints) -> Extracted | Refused:
    """The texts of all bodies, one below the other."""
    whole = Extracted("", (), READER)
    for part in bodies:
        found = _body(part, hints)
        if isinstance(found, Refused):
            return found
        if not found.text.strip():
            continue
        shift = len(whole.text) + len(_BETWEEN_BODIES) if whole.text else 0
        whole = replace(
            whole,
            text=whole.text + _BETWEEN_BODIES + found.text if whole.text else found.text,
            blocks=whole.blocks + tuple(_moved(each, shift) for each in found.blocks),
            cuts=whole.cuts + tuple(_shifted(each, shift) for each in found.cuts),
            repairs=whole.repairs + tuple(_shifted_repair(each, shift) for each in found.repairs),
            encoding=whole.encoding or found.encoding,
            encoding_basis=whole.encoding_basis or found.encoding_basis,
            doubts=whole.doubts + found.doubts,
        )
    return whole


def _body(part: Message, hints: Hints) -> Extracted | Refused:
    content = part.get_payload(decode=True)
    decoded = decode(content if isinstance(content, bytes) else b"", hints, declared=parameter(part, "charset") or None)
    if isinstance(decoded, Refused):
        return decoded
    if part.get_content_type() == "text/html":
        return _page(decoded)
    flowed = parameter(part, "format").lower() == "flowed"
    blocks, repairs, cuts = lay_out_lines(decoded.text, flowed=flowed, joined=parameter(part, "delsp").lower() == "yes")
    in_order = tuple(sorted(repairs, key=lambda each: each.start))
    return _extracted(decoded, decoded.text, blocks, in_order, cuts)


def _page(decoded: Decoded) -> Extracted | Refused:
    if not decoded.text.strip():
        return Extracted("", (), READER)
    root = parse(decoded.text)
    if isinstance(root, Refused):
        return root
    laid = lay_out(root, lines=False)
    return _extracted(decoded, laid.text, laid.blocks)


def _extracted(
    decoded: Decoded,
    text: str,
    blocks: tuple[Block, ...],
    repairs: tuple[Repair, ...] = (),
    cuts: tuple[Cut, ...] = (),
) -> Extracted:
    doubts: tuple[Doubt, ...] = decoded.doubts
    return Extracted(text, blocks, READER, decoded.encoding, decoded.basis, cuts, repairs, doubts=doubts)


def _moved(block: Block, shift: int) -> Block:
    return replace(
        block,
        start=block.start + shift,
        end=block.end + shift,
        styles=tuple(replace(each, start=each.start + shift, end=each.end + shift) for each in block.styles),
        cells=tuple((start + shift, end + shift) for start, end in block.cells),
    )


def _shifted(cut: Cut, shift: int) -> Cut:
    return replace(cut, start=cut.start + shift, end=cut.end + shift)


def _shifted_repair(repair: Repair, shift: int) -> Repair:
    return replace(repair, start=repair.start + shift, end=repair.end + shift)
