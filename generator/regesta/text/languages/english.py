"""English: abbreviations, titles, and the few words that tell it from other languages."""

from __future__ import annotations

from regesta.model import Gender, Kind
from regesta.text.candidates.english_names import GIVEN_NAMES
from regesta.text.languages import Language


def name_forms(name: str, kind: Kind, gender: Gender | None) -> tuple[str, ...]:
    """The name alone; possessives belong to the matching of names, which knows apostrophes."""
    return (name,)


_TITLES = """
    mr mrs ms mx messrs mmes dr prof hon rt.hon rev revd fr sr st h.e h.m h.r.h h.h gen lt.gen maj.gen brig col
    lt.col maj capt cmdr adm lt sgt cpl pvt gov sen rep pres amb sec supt insp det m mme mlle
"""
_OFFICES_AND_PLACES = """
    dept govt univ assn bros co corp inc ltd llc plc jr esq ph.d m.d b.a m.a ave blvd rd sq mt ft u.s u.k u.n
    e.u u.s.a u.s.s.r u.a.e d.c n.y l.a d.p.r.k
"""
_REFERENCES = "e.g i.e cf viz vs v al approx ca c est incl resp ibid op.cit ed eds trans repr rev tel ext attn a.k.a"
_BEFORE_FIGURES = "no nos art arts fig figs p pp para paras sect ch chap vol sat sun"
_TIME = "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri a.m p.m b.c a.d c.e b.c.e"

_FUNCTION_WORDS = """
    a about after against all also an and any are as at be because been before being between both but by can
    could did do does during each even for from had has have he her here hers him his how i if in into is it its
    me more most must my no nor not now of on only or other our out over she should since so some such than that
    the their them then there these they this those though through to under until up upon was we were what when
    where which while who whom why with within without would yet you your
"""
_CALENDAR_WORDS = """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thur thurs fri sat sun st nd rd th of the at a.m p.m a m p am pm gmt utc est edt cet bst msk
"""

_LOCATIVES = """
    across along around at behind beneath beside beyond from in inside into near opposite outside through throughout to
    toward towards within
"""
_TITLE_WORDS = "mr mrs ms mx dr prof professor sir dame lord lady madam madame messrs rev gen col h.e."
_MEN = "mr sir lord monsieur herr"
_WOMEN = "mrs miss ms lady dame madame mlle mme frau"
_SAYING = """
    said says say saying told tells added adds announced announces wrote writes recalled recalls noted notes stated
    states declared declares reported reports claimed claims replied explained stressed warned mentioned
"""
_HONORIFICS = (
    *_TITLE_WORDS.split(),
    *("h.e. mr", "h.e. mrs", "h.e. ms", "h.e. dr", "his excellency", "her excellency", "his excellency mr"),
    *("her excellency ms", "her excellency mrs", "his holiness", "his majesty", "her majesty", "his royal highness"),
    *("her royal highness", "the honourable", "the right honourable"),
)

LANGUAGE = Language(
    code="en",
    script="Latn",
    abbreviations=frozenset(f"{_TITLES} {_OFFICES_AND_PLACES} {_REFERENCES} {_TIME}".split()),
    closing_abbreviations=frozenset({"etc"}),
    figure_abbreviations=frozenset(_BEFORE_FIGURES.split()),
    function_words=frozenset(_FUNCTION_WORDS.split()),
    calendar_words=frozenset(_CALENDAR_WORDS.split()),
    articles=frozenset({"the", "a", "an"}),
    honorifics=tuple(sorted(_HONORIFICS, key=len, reverse=True)),
    honorific_genders={
        **dict.fromkeys(_MEN.split(), Gender.MASCULINE),
        **dict.fromkeys(_WOMEN.split(), Gender.FEMININE),
    },
    is_given_name=GIVEN_NAMES.__contains__,
    verbs_of_saying=frozenset(_SAYING.split()),
    locatives=frozenset(_LOCATIVES.split()),
    name_forms=name_forms,
)
