"""The metadata file beside a document into `Metadata`: what the text itself does not say."""

from __future__ import annotations

import datetime
import re

from regesta.authority.records import Faults, Record, read_record
from regesta.model import FACTS, Basis, DateValue, GivenPart, Metadata, Reason
from regesta.options import KNOWN_LANGUAGES
from regesta.text.dates import read_date
from regesta.text.slugs import is_id

_KEYS = ("id", "title", "date", "language", *FACTS, "encoding", "download", "parts")
_PART_KEYS = ("from", "title", "date", "language", "source")
_DATE_KEYS = ("value", "basis", "why")
_BASES = (Basis.STATED, Basis.INFERRED)
_WORDS_OF_TRUTH = {"yes": True, "true": True, "no": False, "false": False}
_WEB = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")
_BARE_WHY = Reason("by-the-editor")


def load_metadata(text: str, faults: Faults) -> tuple[str | None, Metadata]:
    """The document's id, if the file gives one, and its metadata."""
    record = read_record(text, faults, Reason.told("this metadata"))
    if record is None:
        return None, Metadata(path=faults.path)
    record.check_keys(_KEYS)
    metadata = Metadata(
        record.text("title"),
        _date(record),
        _language(record),
        {key: value for key in FACTS if (value := _fact(record, key)) is not None},
        record.text("encoding"),
        _download(record),
        faults.path,
        tuple(part for each in record.records("parts", Reason.told("this part")) if (part := _part(each)) is not None),
    )
    identity = record.text("id")
    if identity is not None and not is_id(identity):
        faults.add(
            "bad-id",
            record.line_of("id"),
            Reason.told("the id `{identity}` cannot be an address", identity=identity),
            "small letters a to z, figures and single hyphens",
            Reason.told("Correct it; until then the id is made of the file's name."),
        )
        identity = None
    return identity, metadata


def day_value(day: datetime.date, basis: Basis, why: str) -> DateValue:
    """A single day as a date of a document."""
    return DateValue(day, day, day.isoformat(), basis, Reason.quoting(why))


def _fact(record: Record, key: str) -> str | None:
    written = record.text(key)
    if key != "archived" or written is None or _WEB.fullmatch(written):
        return written
    record.faults.add(
        "bad-address",
        record.line_of(key),
        Reason.told("`{key}: {written}`", key=key, written=written),
        "an address as https://…",
    )
    return None


def _language(record: Record) -> str | None:
    written = record.text("language")
    if written is None or written in KNOWN_LANGUAGES:
        return written
    record.faults.add(
        "unknown-language",
        record.line_of("language"),
        Reason.told("the language of {what} is `{written}`", what=record.what, written=written),
        "one of " + ", ".join(KNOWN_LANGUAGES),
    )
    return None


def _download(record: Record) -> bool | None:
    written = record.text("download")
    if written is None or written.lower() in _WORDS_OF_TRUTH:
        return None if written is None else _WORDS_OF_TRUTH[written.lower()]
    record.faults.add(
        "unknown-value", record.line_of("download"), Reason.told("`download: {written}`", written=written), "yes or no"
    )
    return None


def _part(record: Record) -> GivenPart | None:
    record.check_keys(_PART_KEYS)
    begins = record.text("from")
    if begins is None:
        record.faults.add(
            "wrong-shape",
            record.line,
            Reason.told("this part does not say where it begins"),
            "`from:` with its first words",
        )
        return None
    return GivenPart(begins, record.line, _language(record), record.text("title"), _date(record), record.text("source"))


def _date(record: Record) -> DateValue | None:
    nested = record.record("date", Reason.told("this date"))
    if nested is not None:
        nested.check_keys(_DATE_KEYS)
        written, basis_text, why = nested.text("value"), nested.text("basis"), nested.text("why")
        line = nested.line_of("value")
        if written is None:
            record.faults.add(
                "bad-date", line, Reason.told("this date has no value"), "`date: {value: YYYY-MM-DD, why: …}`"
            )
    else:
        written, basis_text, why = record.text("date"), None, None
        line = record.line_of("date")
    if written is None:
        return None
    read = read_date(written)
    if read is None or read.earliest is None or read.latest is None:
        record.faults.add(
            "bad-date",
            line,
            Reason.told("the date `{written}` cannot be read", written=written),
            "a date such as 2022-04-26, 2022-04 or 2022",
        )
        return None
    basis = Basis.INFERRED
    if basis_text is not None:
        if basis_text in _BASES:
            basis = Basis(basis_text)
        else:
            record.faults.add(
                "unknown-value",
                line,
                Reason.told("`basis: {basis}`", basis=basis_text),
                "one of " + ", ".join(_BASES),
            )
    return DateValue(read.earliest, read.latest, read.edtf, basis, Reason.quoting(why) if why else _BARE_WHY)
