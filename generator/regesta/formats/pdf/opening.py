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

from regesta.model import Refused

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

_SAVE_ANEW = "Open it in a program that shows PDF and print it to a new PDF, or get the file anew."


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
        return over_limit(f"it has {count:,} pages, and the limit is {MOST_PAGES:,}")
    if not count:
        return Refused("unreadable-document", "the PDF has no pages", "at least one page", _SAVE_ANEW)
    return reader


def refused(error: BaseException) -> Refused:
    """Why nothing is made of a file, from what the library raised."""
    if isinstance(error, FileNotDecryptedError):
        return encrypted()
    if isinstance(error, DependencyError):
        return encrypted("with a cipher that is not known here")
    if isinstance(error, LimitReachedError):
        return over_limit("it unpacks to more than the reader of PDF allows")
    message = f"the PDF is damaged or cut short ({type(error).__name__})"
    return Refused("unreadable-document", message, "a whole PDF", _SAVE_ANEW)


def over_limit(found: str) -> Refused:
    """A file that is larger than any that is meant to be read."""
    return Refused("over-limit", found, "a file within the limits", "Split it into several files.")


def encrypted(how: str = "with a password") -> Refused:
    """A file that only its password opens."""
    hint = "Open it with its password and save it without."
    return Refused("encrypted-document", f"the PDF is encrypted {how}", "a PDF that everybody can open", hint)
