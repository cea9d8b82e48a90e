"""Authority files and metadata as anybody, or anything, may write them: whatever stands there, there is an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.authority.load import FILES, load_authority
from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.model import FACTS, Severity
from regesta.text.slugs import is_id

KEYS = (
    *("id", "name", "sort", "gender", "aliases", "forms", "identifiers", "note", "within", "of", "full", "short"),
    *("holders", "person", "from", "to", "decide", "form", "entity", "entities", "document", "paragraph", "into"),
    *("case", "only", "documents", "en", "ru", "title", "date", "value", "basis", "why", "language", *FACTS),
)
PIECES = st.sampled_from(
    [
        *(f"{key}: " for key in KEYS),
        *(
            "- ",
            "  ",
            "    ",
            "\n",
            "\n- ",
            "\n  ",
            "\n    - ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ": ",
            '"',
            "'",
            "|",
            ">",
            "#",
        ),
        *("&a ", "*a", "!b ", "---", "...", "? ", "~", "\t", "\x00", "\x85", "\u2028", "\ufeff", "\ud800", "%TAG"),
        *("ada-lind", "Ada Lind", "Ада Линд", "Lind, Ada", "never", "merged", "is", "different", "exact", "locative"),
        *("1912-05-03", "2022-13-45", "1912", "feminine", "stated", "person", "9" * 50, "no", "javascript:x", "<b>"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, PIECES, PIECES, st.text(max_size=3)), max_size=25).map("".join)
RECORDS = st.lists(st.tuples(st.sampled_from(KEYS), PIECES), max_size=8).map(
    lambda pairs: "".join(
        f"{'- ' if number == 0 else '  '}{key}: {value}\n" for number, (key, value) in enumerate(pairs)
    )
)
ANY = st.one_of(TEXTS, RECORDS, st.text(max_size=60))


@pytest.mark.thorough
@given(st.sampled_from(sorted(FILES)), ANY)
def test_any_authority_file_is_read_or_reported(name: str, text: str) -> None:
    """What is taken over has an id that is an address; what is not is an error with its file and a line in it."""
    authority, findings = load_authority({name: text}, ("en", "ru"))
    assert all(is_id(identity) for identity in (*authority.entities, *authority.roles))
    for finding in findings:
        assert finding.path == f"authorities/{name}"
        assert finding.line is None or 1 <= finding.line <= len(text.splitlines()) + 1
        assert finding.message
        assert finding.severity in tuple(Severity)


@pytest.mark.thorough
@given(st.one_of(ANY, RECORDS.map(lambda text: text[2:].replace("\n  ", "\n"))))
def test_any_metadata_file_is_read_or_reported(text: str) -> None:
    """What it says is a fact that we know of; an id is an address, or is not taken over."""
    faults = Faults("letter.yml")
    identity, metadata = load_metadata(text, faults)
    assert identity is None or is_id(identity)
    assert set(metadata.facts) <= set(FACTS)
    assert all(finding.message and finding.path == "letter.yml" for finding in faults.findings)
