"""What is attached to a mail: documents of their own, named by their place and not by their names."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from regesta.model import Finding, Severity, Source
from regesta.stages.read import read_documents


def mail(subject: str, text: str | None, *attached: tuple[str, str] | EmailMessage) -> EmailMessage:
    """A mail with its attachments: names with texts, or mails."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Ada Lind <ada@herald.example>"
    message["Date"] = "Fri, 03 May 1912 10:00:00 +0200"
    if text is not None:
        message.set_content(text)
    for each in attached:
        if isinstance(each, EmailMessage):
            message.add_attachment(each)
        else:
            name, content = each
            message.add_attachment(content.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message


def read(folder: Path, message: EmailMessage) -> tuple[tuple[Source, ...], list[Finding]]:
    """What is read of a folder with one mail."""
    (folder / "letter.eml").write_bytes(message.as_bytes())
    findings: list[Finding] = []
    return read_documents(folder, "documents", findings), findings


def test_an_attachment_is_a_document_of_its_own(tmp_path: Path) -> None:
    """Its id says where it stands; its name is kept to be shown; it has a hash and a size of its own."""
    message = mail("The quay", "Words of the mail.", ("../../etc/passwd.txt", "Words of it."), ("b.html", "<p>Hale"))
    sources, findings = read(tmp_path, message)
    assert [(each.id, each.member, each.path) for each in sources] == [
        ("letter", "", "letter.eml"),
        ("letter-attachment-1", "../../etc/passwd.txt", "letter.eml"),
        ("letter-attachment-2", "b.html", "letter.eml"),
    ]
    assert [each.media_type for each in sources] == ["message/rfc822", "text/plain", "text/html"]
    assert (sources[1].text, sources[1].size) == ("Words of it.", 12)
    assert len({each.sha256 for each in sources}) == 3
    assert findings == []


def test_a_mail_that_says_nothing_still_brings_what_is_attached(tmp_path: Path) -> None:
    """That is worth a note, and no error."""
    sources, findings = read(tmp_path, mail("The quay", None, ("a.txt", "Words of it.")))
    assert [each.id for each in sources] == ["letter-attachment-1"]
    assert [(each.code, each.severity) for each in findings] == [("mail-without-text", Severity.NOTE)]


def test_a_mail_says_in_what_its_attachments_are_written(tmp_path: Path) -> None:
    """The charset of a text is that which the mail gives, where the text does not show another."""
    message = mail("The quay", "Words of the mail.")
    message.add_attachment("Сад за портом".encode("koi8-r"), "text", "plain", filename="a.txt")
    message.get_payload()[1].set_param("charset", "koi8-r")
    sources, _ = read(tmp_path, message)
    assert sources[1].text == "Сад за портом"
    assert (sources[1].encoding, "declared" in sources[1].encoding_basis) == ("koi8-r", True)


@pytest.mark.parametrize("name", ["photo.jpg", "", "x.exe"])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    """An attachment without a reader is a note, with its name, and the mail stands."""
    sources, findings = read(tmp_path, mail("The quay", "Words of the mail.", (name, "bytes")))
    assert [each.id for each in sources] == ["letter"]
    assert [(each.code, each.path) for each in findings] == [
        ("unread-attachment", "documents/letter.eml, attachment 1")
    ]


def test_mails_within_mails_are_read_to_a_depth(tmp_path: Path) -> None:
    """Three within one another are read; what goes deeper is said."""
    message = mail("Innermost", "Words of the innermost.")
    for number in range(5):
        message = mail(f"Mail {number}", f"Words of mail {number}.", message)
    sources, findings = read(tmp_path, message)
    assert [each.id.count("attachment") for each in sources] == [0, 1, 2, 3]
    assert [each.code for each in findings] == ["unread-attachment"]
