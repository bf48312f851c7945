"""Files from other programs, read with nothing taken on trust about their size."""

from __future__ import annotations

import codecs
from pathlib import Path

from anatomyapp.errors import ExchangeError

LARGEST_FILE = 64 * 2**20
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
          (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_TEXT = 4 * 2**20


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises
    ------
    ExchangeError
        It cannot be read, is empty, or larger than 64 MiB.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ExchangeError(
            "{path}: cannot be read ({reason}); check the path and its permissions.",
            path=path,
            reason=error.strerror,
        ) from error
    if len(content) > LARGEST_FILE:
        raise ExchangeError("{path}: larger than 64 MiB; export fewer at once.", path=path)
    if not content.strip():
        raise ExchangeError("{path}: the file is empty; export the questions again.", path=path)
    return content


def decoded(path: Path, content: bytes) -> str:
    """Return a text file's text: UTF-8, or UTF-16 where it begins with a mark.

    Raises
    ------
    ExchangeError
        It is longer than 4 MiB, or not written so.
    """
    if len(content) > _TEXT:
        raise ExchangeError("{path}: more than 4 MiB of text; split the file.", path=path)
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExchangeError(
            "{path}: byte {place} is no {encoding}; save the file as UTF-8.",
            path=path,
            place=error.start,
            encoding="UTF-16" if encoding == "utf-16" else "UTF-8",
        ) from error
    if "\0" in text:
        raise ExchangeError("{path}: the text holds zero bytes; save it as UTF-8.", path=path)
    return text
