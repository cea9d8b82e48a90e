"""Mails into their text, what they declare, and what is attached."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.mail import read
from regesta.formats.mail.parts import MOST_ATTACHMENTS
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused

HEADERS = b"From: ada@x.example\nMIME-Version: 1.0\n"


def mail(text: str = "Dear Tom,", **headers: str) -> EmailMessage:
    """A mail with a plain text."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text, cte="8bit")
    return message


def extracted(content: bytes | EmailMessage) -> Extracted:
    """What the reader makes of a mail, which it can read."""
    result = read(content if isinstance(content, bytes) else content.as_bytes(), Hints())
    assert isinstance(result, Extracted)
    assert unsound(result) is None
    return result


def refused(content: bytes) -> Refused:
    """Why the reader makes nothing of a mail."""
    result = read(content, Hints())
    assert isinstance(result, Refused)
    return result


def declared(content: bytes | EmailMessage) -> dict[str, str]:
    """What the mail declares."""
    return {each.key: each.value for each in extracted(content).declared}


def test_headers_are_declarations_and_no_text() -> None:
    """Subject, people, day and language are told with the header that says so."""
    message = mail(
        Subject="Re: The harbour",
        From='"Lind, Ada" <ada@x.example>',
        To="Tom Hale <tom@x.example>, clerk@x.example",
        Cc="=?utf-8?b?0JDQtNCw?= <a@x.example>",
        Date="Tue, 3 May 2022 23:30:00 -0700",
    )
    message["Content-Language"] = "en-GB, ru"
    found = extracted(message)
    assert found.text.strip() == "Dear Tom,"
    assert [(each.key, each.value, each.where) for each in found.declared] == [
        ("title", "Re: The harbour", "mail header Subject"),
        ("author", "Lind, Ada", "mail header From"),
        ("recipient", "Tom Hale; clerk@x.example; Ада", "mail header To"),
        ("language", "en", "mail header Content-Language"),
        ("sent", "2022-05-03", "mail header Date"),
    ]


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"=?utf-8?q?Ad=C3=A9_Lind?=", "Adé Lind"),
        (b"=?koi8-r?B?68/SwcLM2A==?= sails", "Корабль sails"),
        (b"=?utf-8?b?0JA=?=\n =?utf-8?b?0JE=?=", "АБ"),
        (b"=?utf-8?b?0A==?= =?utf-8?b?kA==?=", "А"),
        (b"=?x-nobody?q?Ada?= Lind", "Ada Lind"),
        (b"=?utf-8?b?!?=", None),
        (b"=?rot13?q?Nqn?=", "Nqn"),
        ("Гавань".encode(), "Гавань"),
        (b"The\n  harbour\x00 and\x1b[0m more", "The harbour and [0m more"),
        (b"=?utf-8?q?a=0D=0ABcc:_x?=", "a Bcc: x"),
        (b"</title><script>", "</title><script>"),
        (b"", None),
    ],
)
def test_subjects_are_read_as_they_are_meant(raw: bytes, title: str | None) -> None:
    """Encoded words, raw letters and folded lines become one line; what is broken never raises."""
    assert declared(b"Subject: " + raw + b"\n" + HEADERS + b"\nwords").get("title") in (title, raw.decode() or None)
    if title is not None:
        assert declared(b"Subject: " + raw + b"\n" + HEADERS + b"\nwords")["title"] == title


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        (b"Ada Lind <ada@x.example>", "Ada Lind"),
        (b"<ada@x.example>", "ada@x.example"),
        (b'"=?utf-8?b?0JDQtNCw?=" <a@x.example>', "Ада"),
        (b"'Ada Lind' <a@x.example>", "Ada Lind"),
        (b"ada@x.example (Ada Lind)", "Ada Lind"),
        (b"undisclosed-recipients:;", "undisclosed-recipients:"),
        (b"(" * 50_000, None),
        (b"a" * 100_000, "a" * 500),
    ],
)
def test_people_are_named_and_their_addresses_kept_back(raw: bytes, author: str | None) -> None:
    """Who has a name is not told by address; a hostile header costs nothing."""
    found = declared(b"From: " + raw + b"\n\nwords").get("author")
    assert author is None or found == author


@pytest.mark.parametrize("date", [b"Tue, 99 Foo 2022", b"yesterday", b"3 May 99999 10:00", b"=?utf-8?q?x?=", b"\xff"])
def test_a_date_that_is_none_is_doubted(date: bytes) -> None:
    """It is listed and not declared; no date is no doubt."""
    found = extracted(b"Date: " + date + b"\n" + HEADERS + b"\nwords")
    assert [doubt.code for doubt in found.doubts if doubt.code != "guessed-encoding"] == ["unread-mail-date"]
    assert "sent" not in {each.key for each in found.declared}
    assert extracted(HEADERS + b"\nwords").doubts == ()


def test_the_plain_version_is_read() -> None:
    """Of alternatives the plain one; the one in HTML where the plain one has no words."""
    message = mail("Plain words")
    message.add_alternative("<p>Words in <b>HTML</b></p>", subtype="html")
    assert extracted(message).text.strip() == "Plain words"
    message = mail(" ")
    message.add_alternative("<p>Words in <b>HTML</b></p><p>more", subtype="html")
    found = extracted(message)
    assert found.text == "Words in HTML\n\nmore"
    assert [found.text[style.start : style.end] for style in found.blocks[0].styles] == ["HTML"]


def test_all_texts_of_a_mixed_mail_are_read() -> None:
    """One below the other, with their blocks where they stand."""
    content = HEADERS + (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nOne\n\n--x\n"
        b"Content-Type: text/html\n\n<h1>Two</h1>\n--x--\n"
    )
    found = extracted(content)
    assert [found.text[block.start : block.end] for block in found.blocks] == ["One", "Two"]
    assert [block.kind.value for block in found.blocks] == ["paragraph", "heading"]


@pytest.mark.parametrize("encoding", ["utf-8", "koi8-r", "cp1251"])
@pytest.mark.parametrize("transfer", ["8bit", "base64", "quoted-printable"])
def test_texts_are_decoded(encoding: str, transfer: str) -> None:
    """By the encoding that the part names, however it travelled."""
    message = EmailMessage()
    message["From"] = "ada@x.example"
    message.set_content("Генеральный секретарь приехал в гавань.\n", charset=encoding, cte=transfer)
    assert extracted(message).text.strip() == "Генеральный секретарь приехал в гавань."


def test_an_unknown_encoding_is_guessed() -> None:
    """A name that nobody knows does not raise."""
    content = HEADERS + b"Content-Type: text/plain; charset=x-unknown\n\n" + "Ада Линд приехала в гавань".encode()
    assert extracted(content).text == "Ада Линд приехала в гавань"


def test_files_are_handed_on() -> None:
    """With the name as a line to be shown, whatever it says, and the bytes as they are."""
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="../../etc/pass\twd")
    message.add_attachment("Its words", filename="a" * 300 + ".txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline")
    message.add_attachment(mail("Inner words", Subject="Inner"))
    found = extracted(message)
    assert found.text.strip() == "Dear Tom,"
    names = [(each.name, each.media_type) for each in found.attachments]
    assert names == [
        ("../../etc/pass wd", "application/pdf"),
        ("a" * 200, "text/plain"),
        ("", "image/png"),
        ("", "message/rfc822"),
    ]
    assert found.attachments[0].content == b"%PDF"
    inner = extracted(found.attachments[3].content)
    assert (inner.text.strip(), inner.declared[0].value) == ("Inner words", "Inner")


def test_a_mail_of_files_alone_has_no_text() -> None:
    """Nothing is invented in its place, and the files are read."""
    message = EmailMessage()
    message["Subject"] = "Scans"
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    found = extracted(message)
    assert (found.text, found.blocks, len(found.attachments)) == ("", (), 1)


@pytest.mark.parametrize("count", [MOST_ATTACHMENTS, MOST_ATTACHMENTS + 1])
def test_too_many_files_are_left_out_and_counted(count: int) -> None:
    """The limit itself is allowed."""
    message = mail()
    for _ in range(count):
        message.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    found = extracted(message)
    assert len(found.attachments) == MOST_ATTACHMENTS
    assert [doubt.code for doubt in found.doubts] == ["parts-left-out"] * (count > MOST_ATTACHMENTS)


def nested(depth: int) -> bytes:
    """A text within so many parts."""
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(depth))
    return (parts + "Content-Type: text/plain\n\nend\n").encode()


def test_parts_within_parts_have_a_limit() -> None:
    """It is told with what was found; the limit itself is read."""
    assert extracted(nested(20)).text.strip() == "end"
    found = refused(nested(21))
    assert (found.code, found.expected) == ("over-limit", "at most 20")
    assert "21" in found.message
    assert refused(nested(2_000)).code == "over-limit"


@pytest.mark.parametrize("content", [b"", b" \n", b"\n\nonly words", b"%PDF-1.4\n"])
def test_what_has_no_headers_is_no_mail(content: bytes) -> None:
    """It is refused with what was expected."""
    assert refused(content).code == "unreadable-document"


PIECES = [
    *(b"From: ", b"To: ", b"Subject: ", b"Date: ", b"Content-Type: ", b"multipart/mixed; boundary=x", b"text/html"),
    *(
        b"text/plain; charset=",
        b"utf-8",
        b"koi8-r",
        b"x",
        b"format=flowed; delsp=yes",
        b"message/rfc822",
        b"\n",
        b"\n\n",
    ),
    *(
        b"\r\n",
        b" ",
        b"--x\n",
        b"--x--",
        b"> ",
        b">",
        b"-- \n",
        b"<p>",
        b"Ada",
        b"\xd0\x90",
        b"\xff",
        b"\x00",
        b";",
        b'"',
    ),
    *(b"=?utf-8?b?", b"?=", b"=?", b"(", b"<", b"@", b",", b":", b"multipart/alternative", b"Content-Disposition: "),
    *(
        b"attachment; filename=",
        b"filename*=",
        b"''%FF",
        b"Content-Transfer-Encoding: ",
        b"base64",
        b"uuencode",
        b"=\n",
    ),
]


@given(st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join)))
def test_no_bytes_raise(content: bytes) -> None:
    """Whatever they are, they are read soundly or refused."""
    found = read(content, Hints())
    assert isinstance(found, Refused) or unsound(found) is None
