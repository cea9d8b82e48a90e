"""English: who says something, by verbs, titles and the words around them."""

from __future__ import annotations

from regesta.text.speech.words import SpeechWords

_PLAIN = "said says told tells emphasised emphasized reiterated stressed stresses"
_VERBS = """
    acknowledged added adds admitted admits affirmed agreed alleged announced answered argued argues asked asserted
    boasted claimed commented complained concluded confessed confirmed conceded continued countered cried declared
    declares demanded denied disagreed exclaimed explained explains insisted insists joked lamented maintained mused
    noted objected observed pleaded pointed predicted promised protested quipped reassured recalled recalls remarked
    reminded repeated replied reported responded retorted shouted stated suggested thundered tweeted underlined
    underscored urged vowed warned warns whispered wondered wrote writes
"""
_NEVER_INVERTED = "told tells reassured reminded"
_RELAYING = "reports reported writes wrote"
_TITLES = """
    president vice-president premier chancellor minister secretary secretary-general general mayor governor senator
    ambassador envoy spokesman spokeswoman spokesperson chief head chair chairman chairwoman chairperson director
    director-general commissioner commander captain colonel major lieutenant admiral judge justice attorney lawyer
    professor doctor bishop archbishop pope king queen prince princess lord lady sir dame leader deputy
    representative delegate mp adviser advisor aide analyst economist historian lecturer author writer poet editor
    journalist correspondent reporter botanist scientist founder owner manager treasurer rapporteur moderator speaker
    foreman master miller sailor pilot farmer teacher neighbour resident witness colleague
"""
_HONORIFICS = """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam rev revd fr sister brother gen col capt maj lt sgt
    sen rep gov hon h.e
"""
_PREPOSITIONS = """
    about above after against among around as at before behind below beside between by despite during except for from
    in inside into like near of off on onto out outside over per since than through to toward towards under until upon
    via with within without
"""
_OPENERS = """
    after at before but during earlier finally first from here in last later meanwhile next now on once still then
    this today tomorrow yesterday
"""
_ADVERBS = """
    again already also angrily bluntly briefly calmly earlier finally first has have had herself himself itself
    immediately just later merely next now once previously privately publicly quietly quickly recently repeatedly
    simply since softly soon still then today yesterday
"""
_CONJUNCTIONS = "although as because but if since so that though what when where whether which while why"
_BLOCKERS = """
    banner book called calls headline he inscription i it label letters motto named poster read report she sign slogan
    they titled we which who whom whose words
"""

WORDS = SpeechWords(
    verbs=frozenset(f"{_PLAIN} {_VERBS}".split()),
    plain=frozenset(_PLAIN.split()),
    never_inverted=frozenset(_NEVER_INVERTED.split()),
    relaying=frozenset(_RELAYING.split()),
    titles=frozenset(_TITLES.split()),
    honorifics=frozenset(_HONORIFICS.split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    openers=frozenset(_OPENERS.split()),
    adverbs=frozenset(_ADVERBS.split()),
    conjunctions=frozenset(_CONJUNCTIONS.split()),
    blockers=frozenset(_BLOCKERS.split()),
    gender_of=lambda _: None,
    nominative=lambda words: words,
)
