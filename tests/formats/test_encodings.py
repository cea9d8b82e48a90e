"""Bytes into text, in the encoding that they are in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.encodings import Decoded, decode, decode_utf8
from regesta.formats.plain import read
from regesta.formats.registry import Hints
from regesta.model import Extracted, Refused

HINTS = Hints()
EIGHT_BIT = ("cp1251", "koi8-r", "cp866", "iso8859-5")
WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")

RUSSIAN = (
    "Ада Линд приехала в гавань третьего мая 1912 года.",
    "Мэр Порт-Эллери не ответил на письмо совета.",
    "Заседание открылось в десять часов утра, объявил секретарь.",
    "УКАЗ О СОЗЫВЕ ГОРОДСКОГО СОВЕТА",
    "Ещё раз: её брат Пётр, учитель из Нортема, был против.",
    "Корабль «Чайка» ушёл; экипаж остался на берегу.",
    "По словам г-жи Рен, чаек в порту стало вдвое меньше.",
    "Что делать? Никто из жителей этого не знал.",
    "Указ Президента",
    "Привет, мир!",
)
MIXED = (
    "Mayor Ada Lind (Ада Линд) spoke first.",
    "The word гавань means harbour in Russian.",
    "He signed as П. Рен, учитель, in both letters.",
    "It was printed in the Северный вестник in May.",
)
ENGLISH = (
    "The café on the quay was closed, she said.",
    "“We shall go,” said Ada Lind; “and soon.”",
    "Larkins’ meeting didn’t last — it failed.",
    "He paid £100 for a naïve résumé.",
    "The Müller papers (1912–1914) are in Köln.",
    "The façade of the Hôtel de Ville",
    "Señor Núñez came in May.",
    "‘I can’t come,’ wrote Zoë Brontë.",
)


def plain_signs(text: str) -> str:
    """With the signs that the older encodings have."""
    return text.translate({ord(sign): '"' for sign in "«»"})


def decoded(content: bytes, hints: Hints = HINTS, declared: str | None = None) -> Decoded:
    """What is read, which must be something."""
    result = decode(content, hints, declared=declared)
    assert isinstance(result, Decoded), result
    return result


def refused(content: bytes, hints: Hints = HINTS, declared: str | None = None) -> Refused:
    """Why nothing is read."""
    result = decode(content, hints, declared=declared)
    assert isinstance(result, Refused), result
    return result


@pytest.mark.parametrize("encoding", [*EIGHT_BIT, *WIDE])
@pytest.mark.parametrize("text", [*RUSSIAN, *MIXED])
def test_russian_reads_the_same_in_every_encoding(text: str, encoding: str) -> None:
    """A sentence is enough, or a few words among English ones."""
    text = text if encoding in WIDE else plain_signs(text)
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", *WIDE])
@pytest.mark.parametrize("text", ENGLISH)
def test_english_keeps_its_accents_and_quotation_marks(text: str, encoding: str) -> None:
    """The few signs beyond ASCII tell the encoding."""
    assert decoded(text.encode(encoding)).text == text


def test_a_guess_is_said_to_be_one() -> None:
    """The basis says how well it reads, and a note how to state it."""
    result = decoded("\n".join(RUSSIAN).encode("cp1251"))
    assert (result.encoding, [doubt.code for doubt in result.doubts]) == ("cp1251", ["guessed-encoding"])
    assert result.basis.startswith("guessed: 71 of 71 words and signs beyond ASCII look right; in ")
    assert "`encoding: cp1251`" in result.doubts[0].hint
    assert result.doubts[0].severity == "note"


def test_words_that_look_odd_in_a_guess_are_counted() -> None:
    """The note leads to the first of them."""
    text = "\n".join(["Первая строка письма.", "плохо ┤╛╜ здесь", "и третья, и последняя строка письма."])
    (doubt,) = decoded(text.encode("cp866")).doubts
    assert (doubt.line, "3 of 14 words" in doubt.message) == (2, True)


@pytest.mark.parametrize(
    ("content", "text", "basis"),
    [
        (b"", "", "strict UTF-8"),
        ("Ада\r\nLind\r".encode(), "Ада\r\nLind\r", "strict UTF-8"),
        (b"\xef\xbb\xbfAda", "Ada", "byte order mark"),
        (b"\xef\xbb\xbf\xef\xbb\xbfAda", "\ufeffAda", "byte order mark"),
        (b"a\x00b", "a\x00b", "strict UTF-8"),
        (codecs.BOM_UTF16_LE + "Ада".encode("utf-16-le"), "Ада", "byte order mark"),
        (codecs.BOM_UTF32_LE + "Ада".encode("utf-32-le"), "Ада", "byte order mark"),
        ("Ада Линд".encode("utf-16-le"), "Ада Линд", "pattern of its bytes"),
    ],
)
def test_unicode_is_read_as_it_stands(content: bytes, text: str, basis: str) -> None:
    """Nothing is mended: line ends and odd signs stay; only the mark at the start is no text."""
    result = decoded(content)
    assert (result.text, result.basis, result.doubts) == (text, basis, ())


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"ok \xff\xfe\xc3( \xed\xa0\x80 end\n", 1, "bytes from 3 on"),
        ("one: гавань\ntwo: ".encode() + "гавань\n".encode("cp1251"), 2, "partly UTF-8"),
        ("“Ada”\n".encode() + b"don\x92t", 2, "partly UTF-8"),
        (b"PK\x03\x04\x00\x00\xff\xd8", 1, "make no sense"),
        (b"one\ntwo\n\x00\xe9", 3, "make no sense"),
        ("ООН".encode("cp1251"), 1, "they may be"),
        (b"\xff\xfe\xc3(\xff", 1, "make no sense"),
    ],
)
def test_what_makes_no_sense_is_refused(content: bytes, line: int, message: str) -> None:
    """Never silently wrong: the first byte that is not UTF-8, and how to state the encoding."""
    result = refused(content)
    assert (result.code, result.line) == ("unknown-encoding", line)
    assert message in result.message
    assert "`encoding: cp1251`" in result.hint


def test_only_encodings_of_the_languages_are_guessed() -> None:
    """On a site in English nothing Russian is guessed, and the other way round."""
    assert refused("Гавань была закрыта.".encode("cp1251"), Hints(("en",))).code == "unknown-encoding"
    assert decoded("Гавань была закрыта.".encode("cp1251"), Hints(("ru",))).encoding == "cp1251"


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "read_as"),
    [
        ("Гавань закрыта.", "cp1251", "windows-1251", "cp1251"),
        ("ООН", "cp1251", " 'Windows-1251' ", "cp1251"),
        ("Larkins’ café", "cp1252", "iso-8859-1", "cp1252"),
        ("Łódź, Żółć", "cp1250", "windows-1250", "cp1250"),
        ("ガル", "cp932", "shift_jis", "cp932"),
        ("ガル", "iso2022_jp", "iso-2022-jp", "iso2022_jp"),
        ("Гавань закрыта.", "cp1251", "utf-8", "cp1251"),
        ("Гавань закрыта.", "cp1251", "iso-8859-1", "cp1251"),
        ("Гавань закрыта.", "cp1251", "koi8-r", "cp1251"),
        ("Гавань закрыта.", "utf-8", "windows-1251", "utf-8"),
        ("Гавань закрыта.", "cp1251", "no-such-thing", "cp1251"),
        ("Гавань закрыта.", "cp1251", "rot13", "cp1251"),
    ],
)
def test_what_a_file_says_of_itself_is_believed_if_it_makes_sense(
    text: str, encoding: str, declared: str, read_as: str
) -> None:
    """Names mean what they mean on the web; a declaration that gives nonsense is passed over."""
    result = decoded(text.encode(encoding), declared=declared)
    assert (result.text, result.encoding) == (text, read_as)
    if read_as != "utf-8":
        assert (result.basis == "declared in the file") == (not result.doubts)


@pytest.mark.parametrize(
    ("said", "encoding"), [("cp1251", "cp1251"), ("KOI8-R", "koi8-r"), ("Windows-1251", "cp1251"), ("utf8", "utf-8")]
)
def test_the_editor_is_believed(said: str, encoding: str) -> None:
    """What the metadata say stands above everything, and leaves no doubt."""
    result = decoded("ООН".encode(encoding), Hints(encoding=said), "utf-16")
    assert result == Decoded("ООН", encoding, "said in the metadata")


def test_bytes_that_the_editors_encoding_does_not_have_are_reported() -> None:
    """Each place is U+FFFD; the warning counts them and leads to the first."""
    result = decoded("Ада\n".encode() + b"a\xffb\xfe \xef\xbf\xbd", Hints(encoding="utf-8"))
    assert result.text == "Ада\na\ufffdb\ufffd \ufffd"
    (doubt,) = result.doubts
    assert (doubt.code, doubt.severity, doubt.line) == ("undecodable-bytes", "warning", 2)
    assert "2 places" in doubt.message


@pytest.mark.parametrize("said", ["cp12521", "rot13", "unicode_escape", "base64", "", "utf-7"])
def test_an_encoding_that_does_not_exist_is_refused(said: str) -> None:
    """So is what Python calls a codec and is no encoding."""
    result = refused(b"Ada", Hints(encoding=said))
    assert (result.code, f"`{said}`" in result.message) == ("unknown-encoding", True)


@pytest.mark.parametrize(
    ("content", "line", "byte"),
    [
        ("Ада".encode("cp1251"), 1, 0),
        (b"one\ntwo\nthr\xe9e", 3, 11),
        (b"\xff\xfea\x00", 1, 0),
        (b"surrogate \xed\xa0\x80", 1, 10),
        (b"overlong \xc0\xaf", 1, 9),
        (b"\xef\xbb\xbfcut off \xd0", 1, 11),
    ],
)
def test_what_an_editor_writes_is_utf_8(content: bytes, line: int, byte: int) -> None:
    """There nothing is guessed."""
    result = decode_utf8(content)
    assert isinstance(result, Refused)
    assert (result.code, result.line) == ("not-utf-8", line)
    assert f"from {byte} on" in result.message


def test_a_text_file_hands_its_doubts_on() -> None:
    """The reader of plain text says what the decoder says."""
    extracted = read("Гавань была закрыта.".encode("koi8-r"), HINTS)
    assert isinstance(extracted, Extracted)
    assert (extracted.encoding, [doubt.code for doubt in extracted.doubts]) == ("koi8-r", ["guessed-encoding"])


@given(st.text(st.characters(exclude_characters="\x00\x04", exclude_categories=["Cs"])))
def test_what_was_written_is_read(text: str) -> None:
    """Every text in UTF-8 comes back letter for letter, unless it begins with the mark."""
    assert decoded(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary())
def test_nothing_is_read_in_silence_that_is_not_unicode(content: bytes) -> None:
    """Any bytes are read or refused, and a guess is always reported."""
    for declared in (None, "cp1251", "utf-16", "gb18030", "iso-2022-jp"):
        result = decode(content, HINTS, declared=declared)
        if isinstance(result, Decoded) and result.basis.startswith("guessed"):
            assert result.doubts
        assert result == decode(content, HINTS, declared=declared)
