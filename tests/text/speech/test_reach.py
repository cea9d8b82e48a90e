"""Which words of a sentence can be somebody's who speaks in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.speech.marked import unmarked

from regesta.text.speech import reach

# The name, the language, and what it says, as far as the sentence goes.
REACHED = [
    ("[Hale] said that the Mill would close.", "en", " the Mill would close."),
    ("[Hale] said the Mill would close.", "en", " the Mill would close."),
    ("[Hale] said on Friday that the Mill would close.", "en", " the Mill would close."),
    ("[Hale] told the council — of which Wren is a member — that Northam waits.", "en", " Northam waits."),
    ("The Mill will close after the rain, [Hale] said.", "en", "The Mill will close after the rain, "),
    ("The Mill will close, the council [Hale] said Friday.", "en", "The Mill will close, the council "),
    ("The Mill will close, the {council} said in a statement.", "en", "The Mill will close, the "),
    ("The Mill will close, [Hale] told reporters in Northam.", "en", "The Mill will close, "),
    ("“The Mill will close,” [Hale] said in a letter to Wren.", "en", "“The Mill will close,” "),
    ("The Mill will close, said foreman [Hale].", "en", "The Mill will close, said foreman "),
    ("The Mill, [Hale] said, will close.", "en", "The Mill, [Hale] said, will close."),
    ("Мельница закроется, заявил [Хейл].", "ru", "Мельница закроется, заявил "),
    ("«Мельница закроется», — сказал [Хейл] в пятницу.", "ru", "«Мельница закроется», — сказал "),
    ("[Хейл] сказал, что мельница закроется.", "ru", "что мельница закроется."),
    ("[Hale] sagt, die Mühle schließt.", "de", "[Hale] sagt, die Mühle schließt."),
]
BEYOND = [
    # Another clause is somebody else's.
    ("Wren has not come since [Hale] said that the Mill would close.", "en", " the Mill would close."),
    ("Wren waits in Northam, but [Hale] said the Mill would close.", "en", " the Mill would close."),
    ("Wren waits in Northam, and the foreman [Hale] said on Friday.", "en", " on Friday."),
    (
        "Asked whether Wren waits, his deputy [Hale] told us: “The Mill will close.”",
        "en",
        " us: “The Mill will close.”",
    ),
    ("[Hale] reiterated the offer of the Mill, and they spoke of Northam.", "en", " the offer of the Mill"),
    (
        "[Hale] said that the Mill would close, and that Wren would go.",
        "en",
        " the Mill would close, and that Wren would go.",
    ),
    ("Рен ждёт, а [Хейл] заявил о закрытии.", "ru", " о закрытии."),
    ("It rained but the council’s foreman [Hale] said no.", "en", " no."),
]


@pytest.mark.parametrize(("marked", "language", "said"), REACHED + BEYOND)
def test_a_speaker_says_what_the_clause_reaches(marked: str, language: str, said: str) -> None:
    """Words behind `that`, words before a clause that closes the sentence, and never those of another clause."""
    text, [name] = unmarked(marked)
    first, last = reach(text, language, (name.start, name.end), (0, len(text)))
    assert text[first:last] == unmarked(said)[0]


@given(st.text('aA ,.:“”"’—\n', max_size=40), st.text('aA ,.:“”"’—\n', max_size=40), st.sampled_from(["en", "ru", "x"]))
def test_what_is_reached_lies_in_the_sentence(before: str, after: str, language: str) -> None:
    """Whatever stands around a name, its words are a stretch of the sentence."""
    text = f"It rained. {before}Hale said{after}"
    start = len("It rained. ") + len(before)
    first, last = reach(text, language, (start, start + 4), (11, len(text)))
    assert 11 <= first <= last <= len(text)
