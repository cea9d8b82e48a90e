"""Which documents name the same people, and which of these tell something."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Entity, EntityEntry, Kind, Quoted
from regesta.stages.index.company import neighbours


def entry(identity: str, documents: Sequence[str], kind: Kind = Kind.PERSON) -> EntityEntry:
    """An entity that these documents name."""
    entity = Entity(identity, kind, {"en": identity}, {}, {}, {})
    return EntityEntry(entity, len(documents), tuple(Quoted(each, ()) for each in documents), (), ())


def near(*entries: EntityEntry, documents: int = 100) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """By document, those near to it with what both name."""
    found = neighbours(entries, documents)
    return {each: [(one.document, one.both) for one in others] for each, others in found.items()}


def test_two_in_common_make_neighbours() -> None:
    """One is not enough; both documents have each other."""
    assert near(entry("ada", "ab"), entry("boris", "ab"), entry("clara", "bc")) == {
        "a": [("b", ("ada", "boris"))],
        "b": [("a", ("ada", "boris"))],
    }


def test_the_rarest_come_first() -> None:
    """Who is named in few documents tells more: among what both name, and among the neighbours."""
    found = near(entry("known", "abcdefgh"), entry("rare", "ab"), entry("less", "acd"), entry("more", "acde"))
    assert found["a"][0] == ("c", ("less", "more", "known"))
    assert [document for document, _ in found["a"]] == ["c", "d", "b", "e"]


def test_places_are_no_people() -> None:
    """Two documents of one town are not near by that."""
    assert near(entry("northam", "ab", Kind.PLACE), entry("tomsk", "ab", Kind.PLACE)) == {}
    assert near(entry("ada", "ab"), entry("herald", "ab", Kind.ORGANISATION)) != {}


def test_whom_many_name_tells_nothing() -> None:
    """Nor in a small corpus whom more than a third of it name; two documents are always few."""
    all_five = "abcde"
    assert near(entry("ada", all_five), entry("boris", all_five), documents=5) == {}
    assert near(entry("ada", "ab"), entry("boris", "ab"), documents=5) != {}
    many = [f"d{number}" for number in range(25)]
    assert near(entry("ada", many), entry("boris", many), documents=10_000) == {}
    assert near(entry("ada", many[:24]), entry("boris", many[:24]), documents=10_000) != {}


def test_there_are_at_most_six() -> None:
    """Of equals, the first by id."""
    found = near(entry("ada", "hgfedcba"), entry("boris", "hgfedcba"))
    assert [document for document, _ in found["h"]] == list("abcdef")
