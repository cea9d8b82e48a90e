"""UTF-8 that was once read in another encoding, back into what it was.

Whether a line is damaged, and what it was, is ftfy's judgement; here stands when it is believed. Only its repair of
encodings is used: nothing is normalised, no quotation marks are changed. It is loaded with the first line that looks
damaged, as it takes longer than most texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.text.repairs.rule import Change, RepairRule

RULE = RepairRule(
    "mojibake",
    "Words in UTF-8 that had been read in another encoding (‘Ã©’ for ‘é’) are read in UTF-8.",
    "Guterresâ€™ envoy in the cafÃ©",
    "Guterres’ envoy in the café",
    (
        "À l’été, Ænima: «Noël»",
        "Łódź, Ðakovo, Þingvellir, Ísafjörður",
        "│ 5 │ 6 │",
        "±5° × ½",
        "РОССИЯ – «СССР»",
        "Ã is a letter, Â too",
    ),
)

# What the first bytes of UTF-8 become, and after them what the others become: without these no line is looked at.
# All that a match can begin with stands in one class, of signs that are rare in every language: that makes it fast.
_FOREIGN = "Ђ-Џђ-џҐґ°±µ¶·†‡‰€‹›™¤¦§©¬®‘•№∂"
_SUSPECT = re.compile(
    f"[\u0080-\u0084\u0086-\u009f\u00c2-\u00f4РС{_FOREIGN}]"
    "(?:(?<=[\u0080-\u009f])"
    "|(?<=[\u00c2-\u00f4])[^\x00-\x7f]"
    f"|(?<=[ВГРСв][{_FOREIGN}])"
    "|(?<=[РС])[\u00a0«»„“”’–—…‚ё][РС]"
    "|(?<=‚Ä)|(?<=√[©†®±∂]))"
)
# With a plain space in place of a byte these say nothing by themselves.
_WEAK = re.compile("[ÃÂ] |вЂ ")
_LINE = re.compile(r"[^\r\n]+")
_LONGEST_LINE = 20_000
_SEAM = re.compile(r"[A-Za-zÀ-ɏ][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-zÀ-ɏ]")
_WORSE = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x80-\x84\x86-\x9f]")
_NEXT_LINE = "\x85"


def find(text: str) -> Iterator[Change]:
    """What this rule changes, from left to right: as little of each line as differs."""
    if text.isascii() or _SUSPECT.search(text) is None:
        return
    for line in _LINE.finditer(text):
        if len(line[0]) <= _LONGEST_LINE and _SUSPECT.search(line[0]):
            mended = _mended(line[0])
            if mended is not None:
                yield from _differences(line[0], mended, line.start())


def _mended(line: str) -> str | None:
    """The line as it was, if it is damaged and that is sure."""
    from ftfy import TextFixerConfig, fix_encoding_and_explain
    from ftfy.badness import badness, is_bad

    if not is_bad(_WEAK.sub("", line)):
        return None
    settings = TextFixerConfig(uncurl_quotes=False, replace_lossy_sequences=False, explain=True)
    mended, steps = fix_encoding_and_explain(line, settings)
    if mended == line or badness(mended) >= badness(line):
        return None
    if len(_SEAM.findall(mended)) > len(_SEAM.findall(line)):
        return None
    if len(_WORSE.findall(mended)) and not set(_WORSE.findall(mended)) <= set(_WORSE.findall(line)):
        return None
    # U+0085 is a line end of its own, or an ellipsis: only UTF-8 around it can tell.
    by_table = any(step.parameter in {"windows-1252", "fix_c1_controls"} for step in steps or ())
    return None if by_table and _NEXT_LINE in line else mended


def _differences(line: str, mended: str, offset: int) -> Iterator[Change]:
    """Where the two differ, found by the ASCII signs between, which an encoding never changes.

    A tab is one of them: it may part the cells of a table.
    """
    for anchor in (r"([\t\x20-\x7e])", r"([\t\x21-\x7e])"):
        old, new = re.split(anchor, line), re.split(anchor, mended)
        if old[1::2] == new[1::2]:
            break
    else:
        old, new = [line], [mended]
    place = offset
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield _trimmed(before, after, place)
        place += len(before)


def _trimmed(before: str, after: str, place: int) -> Change:
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return Change(place + first, place + len(before) - last, after[first : len(after) - last], RULE.name)
