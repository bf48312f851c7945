"""Files of banks: YAML as `anatomyapp.atlas.document` reads it, its faults those of a bank."""

from __future__ import annotations

from pathlib import Path

from anatomyapp.atlas import document
from anatomyapp.atlas.document import Document, listed
from anatomyapp.errors import BankError, DocumentError, Fault


def read_document(path: Path) -> Document:
    """Read a YAML file.

    Raises
    ------
    BankError
        The file is missing, larger than 2 MiB, no UTF-8, no YAML, or uses what is refused.
    """
    try:
        return document.read_document(path)
    except DocumentError as error:
        raise BankError(str(error), error.faults) from error


def document_of(content: bytes, path: Path) -> Document:
    """Read a YAML text; ``path`` names it in what is said of its faults.

    Raises
    ------
    BankError
        The text is larger than 2 MiB, no UTF-8, no YAML, or uses what is refused.
    """
    try:
        return document.document_of(content, path)
    except DocumentError as error:
        raise BankError(str(error), error.faults) from error


def broken(path: Path, *faults: Fault) -> BankError:
    """Return the error that names the faults of a file, the first ten of them in its text."""
    return BankError(listed(path, faults), faults)
