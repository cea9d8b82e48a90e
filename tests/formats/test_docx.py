"""Word documents into their text and layout."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.docx import container, read
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>'
)


def relations(*targets: tuple[str, str]) -> str:
    """Of a part to others, each by its kind and path."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{path}"/>'
        for number, (kind, path) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def part(name: str, inner: str) -> str:
    """A part of the document by the name of its root."""
    return f'<w:{name} xmlns:w="{WORD}" xmlns:r="{OFFICE}">{inner}</w:{name}>'


def docx(body: str = "", parts: Mapping[str, str | bytes] | None = None, *, before: str = "") -> bytes:
    """The smallest document with this body, and more parts by their paths."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": before + part("document", f"<w:body>{body}</w:body>"),
        **(parts or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in members.items():
            archive.writestr(path, content)
    return target.getvalue()


def run(text: str, style: str = "") -> str:
    """Words, set off or not."""
    return f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, style: str = "", more: str = "") -> str:
    """A paragraph in a style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{''.join(runs)}</w:p>"


STYLES = part(
    "styles",
    "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in (
            ("H1", "heading 1"),
            ("H2", "heading 2"),
            ("T", "Title"),
            ("Q", "Quote"),
            ("I", "Intense Quote"),
        )
    ),
)
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{kind}"/></w:lvl>' for level, kind in enumerate(("decimal", "bullet"))
)
NUMBERS = part(
    "numbering",
    f'<w:abstractNum w:abstractNumId="1">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
)


def item(text: str, level: int) -> str:
    """An item of a list."""
    return p(run(text), more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def row(*cells: str, head: bool = False) -> str:
    """A row of a table."""
    return (
        "<w:tr>"
        + ("<w:trPr><w:tblHeader/></w:trPr>" if head else "")
        + "".join(f"<w:tc>{p(run(cell))}</w:tc>" for cell in cells)
        + "</w:tr>"
    )


def extracted(content: bytes) -> Extracted:
    """What the reader makes of a document, which it can read."""
    result = read(content, Hints())
    assert isinstance(result, Extracted), result
    assert unsound(result) is None
    return result


def refused(content: bytes) -> Refused:
    """Why the reader makes nothing of a file."""
    result = read(content, Hints())
    assert isinstance(result, Refused)
    return result


def laid(body: str, parts: Mapping[str, str | bytes] | None = None) -> list[tuple[str, int, str, str]]:
    """Kind, level, label and words of each block."""
    more = {
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERS,
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")
        ),
        "word/footnotes.xml": part("footnotes", ""),
        **(parts or {}),
    }
    found = extracted(docx(body, more))
    return [(each.kind.value, each.level, each.label, found.text[each.start : each.end]) for each in found.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(run("Ada ")) + p(run("Линд")), [("paragraph", 0, "", "Ada"), ("paragraph", 0, "", "Линд")]),
        (p(run("A"), style="H1") + p(run("B"), style="H2"), [("heading", 1, "", "A"), ("heading", 2, "", "B")]),
        (p(run("A"), style="T"), [("heading", 1, "", "A")]),
        (p(run("A"), style="Q") + p(run("B"), style="I"), [("quote", 1, "", "A"), ("quote", 1, "", "B")]),
        (
            item("one", 0) + item("in it", 1) + item("two", 0),
            [("item", 1, "1.", "one"), ("item", 2, "", "in it"), ("item", 1, "2.", "two")],
        ),
        (
            f"<w:tbl>{row('a', 'b', head=True)}{row('1', '2')}</w:tbl>",
            [("row", 1, "", "a\tb"), ("row", 0, "", "1\t2")],
        ),
        (p("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>"), [("verse", 0, "", "one\ntwo")]),
        (
            p(
                '<w:ins w:id="1">' + run("new") + "</w:ins>",
                '<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>',
            ),
            [("paragraph", 0, "", "new")],
        ),
        (p(run("&lt;script&gt;x&lt;/script&gt;")), [("paragraph", 0, "", "<script>x</script>")]),
        ("", []),
        (p(), []),
    ],
)
def test_the_layout_is_that_of_the_document(body: str, expected: list[tuple[str, int, str, str]]) -> None:
    """Headings, lists, tables, quotations and line breaks; what was deleted is not shown."""
    assert laid(body) == expected


def test_footnotes_are_notes() -> None:
    """The mark stands in the text, and the note has its number."""
    notes = part("footnotes", f'<w:footnote w:id="1">{p(run("A note"))}</w:footnote>')
    found = laid(p(run("said"), '<w:r><w:footnoteReference w:id="1"/></w:r>'), {"word/footnotes.xml": notes})
    assert found == [("paragraph", 0, "", "said[1]"), ("note", 0, "1", "A note")]


def test_words_that_are_set_off_are_known() -> None:
    """Italics and bold."""
    found = extracted(docx(p(run("an "), run("old", "<w:i/>"), run(" "), run("map", "<w:b/>"))))
    assert [(each.kind.value, found.text[each.start : each.end]) for each in found.blocks[0].styles] == [
        ("emphasis", "old"),
        ("strong", "map"),
    ]


def test_pictures_are_left_out_and_counted() -> None:
    """The reader is told that there were any."""
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        '<a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
    found = extracted(
        docx(
            p(run("words"), picture),
            {"word/_rels/document.xml.rels": relations(("image", "media/a.png")), "word/media/a.png": b"\x89PNG"},
        )
    )
    assert found.text == "words"
    assert [(doubt.code, doubt.severity) for doubt in found.doubts] == [("images-left-out", "note")]
    assert "a picture" in found.doubts[0].message


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<dc:title>The  harbour\n</dc:title>", [("title", "The harbour")]),
        ("<dc:creator>Ada Lind</dc:creator>", [("author", "Ada Lind")]),
        ("<dcterms:created>2022-04-26T10:00:00Z</dcterms:created>", [("created", "2022-04-26")]),
        ("<dcterms:created>2022-13-01</dcterms:created><dcterms:created/>", []),
        ("<dc:language>en-GB</dc:language>", [("language", "en")]),
        ("<dc:language>English</dc:language>", []),
        ("<dc:title/>", []),
        ("", []),
    ],
)
def test_properties_are_declared(inner: str, expected: list[tuple[str, str]]) -> None:
    """As far as they can be read."""
    found = extracted(docx(p(run("words")), {"docProps/core.xml": CORE.format(inner)}))
    assert [(each.key, each.value) for each in found.declared] == expected


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "unreadable-document", "no archive"),
        (b"PK\x03\x04garbage", "unreadable-document", "no archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "unreadable-document", "older format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted-document",
            "password",
        ),
        (docx(before="<!DOCTYPE w:document>"), "unreadable-document", "entities are not allowed"),
        (
            docx(before='<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>', body=p(run("&x;"))),
            "unreadable-document",
            "entities are not allowed",
        ),
        (docx(parts={"word/styles.xml": "<!DOCTYPE a><a/>"}), "unreadable-document", "entities are not allowed"),
        (docx(parts={"word/styles.xml": "<a>"}), "unreadable-document", "cannot be read"),
        (docx(parts={"_rels/.rels": "<a/>", "word/document.xml": "<a/>"}), "unreadable-document", "cannot be read"),
    ],
)
def test_what_is_no_word_document_is_refused(content: bytes, code: str, words: str) -> None:
    """With a word of what is wrong and what to do."""
    found = refused(content)
    assert (found.code, words in found.message) == (code, True), found
    assert found.hint


def test_an_archive_without_a_document_is_refused() -> None:
    """Another kind of archive is named as what it is not."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "words")
    assert "word/document.xml" in refused(target.getvalue()).message


def test_an_archive_with_a_password_is_refused() -> None:
    """Nothing in it is tried."""
    content = bytearray(docx(p(run("words"))))
    place = -1
    while (place := content.find(b"PK\x01\x02", place + 1)) >= 0:
        content[place + 8] |= 1
    assert refused(bytes(content)).code == "encrypted-document"


@pytest.mark.parametrize(
    ("name", "limit", "found"),
    [
        ("MOST_MEMBERS", 3, "4 members"),
        ("LARGEST", 500, "809 bytes"),
        ("LARGEST_XML", 285, "288 bytes"),
    ],
)
def test_what_is_too_large_is_refused_with_the_limit(
    name: str, limit: int, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything of it is unpacked; at the limit it is read."""
    content = docx(p(run("words")), {"a.txt": "x"})
    monkeypatch.setattr(container.ZipFile, "open", None)
    monkeypatch.setattr(container, name, limit)
    answer = refused(content)
    assert (answer.code, found in answer.message, f"{limit:,}" in answer.expected) == ("over-limit", True, True)


def test_a_bomb_is_refused_by_what_becomes_of_it() -> None:
    """A large member that was packed too well; ordinary ones may be packed well."""
    assert "times as large" in refused(docx(parts={"a.bin": b"\0" * 1_000_001})).message
    assert extracted(docx(p(run("words")), {"a.bin": b"\0" * 1_000_000})).text == "words"


@pytest.mark.parametrize(("depth", "is_read"), [(container.DEEPEST, True), (container.DEEPEST + 1, False)])
def test_elements_within_elements_have_a_limit(depth: int, is_read: bool) -> None:
    """It is told with what was found."""
    tables = (depth - 2) // 3
    rest = depth - 2 - 3 * tables
    body = "<w:sdt>" * rest + "<w:tbl><w:tr><w:tc>" * tables + "</w:tc></w:tr></w:tbl>" * tables + "</w:sdt>" * rest
    answer = read(docx(body), Hints())
    assert isinstance(answer, Extracted) is is_read
    assert is_read or (isinstance(answer, Refused) and answer.code == "over-limit")


def test_names_of_members_are_no_paths(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a name leads to is not written."""
    target = tmp_path_factory.mktemp("slip") / "slipped.txt"
    assert extracted(docx(p(run("words")), {f"../../../../..{target}": "x"})).text == "words"
    assert not target.exists()


GOOD = docx(p(run("Ada Lind"), style="H1") + f"<w:tbl>{row('a')}</w:tbl>", {"word/styles.xml": STYLES})


@given(st.one_of(st.binary(max_size=300), st.tuples(st.integers(0, len(GOOD)), st.binary(max_size=6))))
def test_no_bytes_raise(content: bytes | tuple[int, bytes]) -> None:
    """Whatever they are, also where a good document is damaged: they are read soundly or refused."""
    if isinstance(content, tuple):
        place, damage = content
        content = GOOD[:place] + damage + GOOD[place + len(damage) :]
    found = read(content, Hints())
    assert isinstance(found, Refused) or unsound(found) is None


@given(st.text(max_size=80))
def test_no_markup_raises(body: str) -> None:
    """A document of any words, or with any elements."""
    for inner in (body, "<w:p><w:r><w:t>" + body, p(run(body)), f"<w:tbl><w:{body}/></w:tbl>"):
        found = read(docx(inner.encode("utf-8", "replace").decode()), Hints())
        assert isinstance(found, Refused) or unsound(found) is None
