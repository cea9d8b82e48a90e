"""Roles into links: who held an office on the day that is spoken of.

A full role names its holder by itself; a short one (`the President`) the holder mentioned last. A role beside the
name of a person is a title, and no mention of its own. Without a date, or without exactly one holder, there is no link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from regesta.model import Basis, Reason, Role, Term
from regesta.stages.link.context import ROLE_RULES, Context, Link, Spot, folded_words

_DEFINITE_ARTICLE = "the"
_IN_OFFICE = {
    (): "in-office",
    ("first",): "in-office-since",
    ("last",): "in-office-until",
    ("first", "last"): "in-office-from-to",
}
"""What is said of a term, by the ends that are known."""


@dataclass(frozen=True, slots=True)
class _Time:
    """The days that a role is asked for, and what tells them."""

    earliest: date
    latest: date
    why: Reason
    start: int = 0
    """Where they stand in the passage."""


def link_role(spot: Spot, context: Context) -> Link | None:
    """Whom a role stands for; None, and a finding, when that is in doubt."""
    roles = {reading.target: context.authority.roles[reading.target] for reading in spot.readings("role")}
    if len(roles) > 1:
        context.doubt("ambiguous-role", spot, _offices(roles), Reason.told("Make the phrases in roles.yml distinct."))
        return None
    short = not roles
    if short:
        if not _is_definite(spot):
            return None
        roles = {reading.target: context.authority.roles[reading.target] for reading in spot.readings("short-role")}
    own = spot.part.date or context.document.date
    if own is None:
        context.doubt(
            "role-without-date", spot, Reason("doubts.document-without-date"), Reason.told("Give the document a date.")
        )
        return None
    now = _Time(own.earliest, own.latest, _dated("document-of", own.earliest, own.latest))
    time = _time_spoken_of(spot, now, roles.values())
    if time is None:
        why = Reason("doubts.another-time")
        hint = Reason.told("Decide in decisions.yml which time is meant.")
        context.doubt("role-in-another-time", spot, why, hint, _holders(roles.values(), now))
        return None
    holders = _holders(roles.values(), time)
    return _by_short_role(spot, holders, time, context) if short else _by_full_role(spot, holders, time, context)


def is_title(spot: Spot, context: Context) -> bool:
    """Whether a role stands beside a person's name: `President Ada Lind`, `Ada Lind, President of Norland`."""
    holders = {
        term.person for reading in spot.readings(*ROLE_RULES) for term in context.authority.roles[reading.target].terms
    }
    following = spot.beside(1)
    if following is not None:
        between = spot.between(following)
        people = context.people(following)
        if people and _only_honorifics(between, spot):
            return "," not in between or bool(people & holders)
    previous = spot.beside(-1)
    if previous is None or not context.people(previous) & holders:
        return False
    between = previous.between(spot).strip()
    return between.startswith(",") and _is_article_or_nothing(between[1:], spot)


def _by_full_role(spot: Spot, holders: dict[str, Term], time: _Time, context: Context) -> Link | None:
    if len(holders) != 1:
        why = Reason.of("doubts.several-holders" if holders else "doubts.no-holder", time=time.why)
        context.doubt("role-without-holder", spot, why, Reason.told("Complete the terms in roles.yml."), holders)
        return None
    [(person, term)] = holders.items()
    return Link(person, "role", Reason.of("role", office=_in_office(term), time=time.why))


def _by_short_role(spot: Spot, holders: dict[str, Term], time: _Time, context: Context) -> Link | None:
    person = next((person for person in reversed(context.recent) if person in holders), None)
    rule = "role-mentioned-last"
    if person is None:
        named = [person for person in holders if person in context.named]
        # Without articles any office may be meant, until its holder has been named.
        if len(named) == 1 and spot.language is not None and spot.language.articles:
            person = named[0]
            rule = "role-of-one-named"
    if person is None:
        hint = Reason.told("Decide it in decisions.yml, or leave it open.")
        context.doubt("role-without-holder", spot, Reason("doubts.no-holder-before"), hint, holders)
        return None
    return Link(person, "short-role", Reason.of(rule, office=_in_office(holders[person]), time=time.why))


def _holders(roles: Iterable[Role], time: _Time) -> dict[str, Term]:
    return {term.person: term for role in roles for term in role.terms if term.covers(time.earliest, time.latest)}


def _time_spoken_of(spot: Spot, now: _Time, roles: Iterable[Role]) -> _Time | None:
    """The past time that the sentence states, else the document's; None where it may be either.

    A date before the role frames it (`In 2010 the President …`); one behind it may belong to what somebody says
    (`The President said that the treaty of 2010 …`).
    """
    roles = tuple(roles)
    holders = _holders(roles, now).keys()
    past = [each for each in _stated_before(spot, now.earliest) if _holders(roles, each).keys() != holders]
    if not past:
        return now
    if len({(each.earliest, each.latest) for each in past}) > 1:
        return None
    return past[0] if past[0].start < spot.candidate.start or not _is_about_saying(spot) else None


def _stated_before(spot: Spot, own: date) -> Iterator[_Time]:
    """The dates before the document's own that the sentence states in full."""
    start, end = spot.sentence
    for each in spot.marked.dates:
        if not start <= each.start < end or each.basis is not Basis.STATED:
            continue
        if each.earliest is not None and each.latest is not None and each.latest < own:
            yield _Time(each.earliest, each.latest, _dated("sentence-of", each.earliest, each.latest), each.start)


def _is_about_saying(spot: Spot) -> bool:
    """Whether somebody speaks in the sentence, so that its date may be that of the matter and not of the office."""
    start, end = spot.sentence
    words = folded_words(spot.marked.passage.text[start:end])
    return spot.language is not None and not spot.language.verbs_of_saying.isdisjoint(words)


def _is_definite(spot: Spot) -> bool:
    """Whether an article or honorific stands before; where a language has no articles, every use counts."""
    if spot.language is None:
        return False
    if not spot.language.articles:
        return True
    words = folded_words(spot.before[-30:])
    return bool(words) and (words[-1] == _DEFINITE_ARTICLE or words[-1] in spot.language.honorifics)


def _only_honorifics(between: str, spot: Spot) -> bool:
    words = folded_words(between)
    if not words:
        return not between.strip(" ,\u00a0\n")
    return spot.language is not None and any(words == folded_words(each) for each in spot.language.honorifics)


def _is_article_or_nothing(between: str, spot: Spot) -> bool:
    words = folded_words(between)
    return not words or (spot.language is not None and len(words) == 1 and words[0] in spot.language.articles)


def _dated(key: str, earliest: date, latest: date) -> Reason:
    return Reason.of(key, days=Reason.dated(earliest, latest))


def _in_office(term: Term) -> Reason:
    ends = {"first": term.first, "last": term.last}
    known = {name: Reason.dated(day, day) for name, day in ends.items() if day is not None}
    return Reason.of(_IN_OFFICE[tuple(known)], **known)


def _offices(roles: dict[str, Role]) -> Reason:
    first, *others = (f"`{identity}`" for identity in roles)
    offices: str | Reason = first
    for each in others:
        offices = Reason.of("doubts.or", first=offices, second=each)
    return Reason.of("doubts.office-of-several", offices=offices)
