"""Bytes into pypdf's reader, or why they are no PDF that can be read."""

from __future__ import annotations

import logging
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, DeprecationError, FileNotDecryptedError, LimitReachedError, PyPdfError

from regesta.model import Reason, Refused

MOST_PAGES = 5_000

# pypdf says itself that broken files may raise anything: it reads numbers, keys and types of a file where it needs
# them, so that a wrong one raises what Python raises there.
BROKEN = (
    PyPdfError,
    DependencyError,
    DeprecationError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    RuntimeError,
    StopIteration,
    TypeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)

_WITH_PASSWORD = Reason.told("with a password")
_SAVE_ANEW = Reason.told("Open it in a program that shows PDF and print it to a new PDF, or get the file anew.")


@contextmanager
def quiet() -> Iterator[None]:
    """Nothing is printed or warned of while a file is read: what matters of it becomes a doubt."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


def opened(content: bytes) -> PdfReader | Refused:
    """The file with its pages counted; an empty password is tried."""
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            return encrypted()
        count = len(reader.pages)
    except BROKEN as error:
        return refused(error)
    if count > MOST_PAGES:
        return over_limit(
            Reason.told("it has {count:,} pages, and the limit is {most_pages:,}", count=count, most_pages=MOST_PAGES)
        )
    if not count:
        return Refused("unreadable-document", Reason.told("the PDF has no pages"), "at least one page", _SAVE_ANEW)
    return reader


def refused(error: BaseException) -> Refused:
    """Why nothing is made of a file, from what the library raised."""
    if isinstance(error, FileNotDecryptedError):
        return encrypted()
    if isinstance(error, DependencyError):
        return encrypted(Reason.told("with a cipher that is not known here"))
    if isinstance(error, LimitReachedError):
        return over_limit(Reason.told("it unpacks to more than the reader of PDF allows"))
    message = Reason.told("the PDF is damaged or cut short ({name})", name=type(error).__name__)
    return Refused("unreadable-document", message, "a whole PDF", _SAVE_ANEW)


def over_limit(found: Reason) -> Refused:
    """A file that is larger than any that is meant to be read."""
    return Refused("over-limit", found, "a file within the limits", Reason.told("Split it into several files."))


def encrypted(how: Reason = _WITH_PASSWORD) -> Refused:
    """A file that only its password opens."""
    hint = Reason.told("Open it with its password and save it without.")
    said = Reason.told("the PDF is encrypted {how}", how=how)
    return Refused("encrypted-document", said, "a PDF that everybody can open", hint)
