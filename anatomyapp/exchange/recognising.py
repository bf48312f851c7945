"""Which format a file has, by what it holds."""

from __future__ import annotations

import re
from pathlib import Path

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.csv_items import is_item_table
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.qti_dialect import V30
from anatomyapp.exchange.qti_package import MANIFEST
from anatomyapp.exchange.safe_file import decoded
from anatomyapp.exchange.safe_xml import local, parsed
from anatomyapp.exchange.safe_zip import SafeZip

_ZIP = b"PK\x03\x04"
_HEAD = 4_096
_BANK = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n){0,200}format: *\d")  # as banks in YAML begin


def recognised(path: Path, content: bytes) -> ExchangeFormat:
    """Return the format of a file.

    Raises
    ------
    ExchangeError
        It is none of those that are read, or not safe.
    """
    if content.startswith((_ZIP, b"PK\x05\x06")):
        return _zipped(path, content)
    head = content[:_HEAD].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = content[: _HEAD // 2 * 2].decode("utf-16", "ignore").lstrip("\ufeff \t\r\n")
    if head.startswith("<"):
        return _marked_up(path, content)
    text = decoded(path, content).lstrip("\ufeff")
    if is_item_table(text):
        return ExchangeFormat.CSV
    if _BANK.match(text):
        raise ExchangeError(
            "{path}: is a bank already; use it as it is, or check it by “quiz check”.", path=path
        )
    if re.search(r"(?<!\\)\{", text) and "}" in text and not text.lstrip().startswith("{"):
        return ExchangeFormat.GIFT
    raise ExchangeError(
        "{path}: neither Moodle XML, GIFT, QTI, an Anki package nor a table of items; export it "
        "in one of these formats.",
        path=path,
    )


def _zipped(path: Path, content: bytes) -> ExchangeFormat:
    package = SafeZip(path, content)
    if MANIFEST in package:
        newer = V30.packaging.encode() in package.read(MANIFEST, 16 * 2**20)
        return ExchangeFormat.QTI3 if newer else ExchangeFormat.QTI
    if any(name.startswith("collection.anki2") for name in package.names):
        return ExchangeFormat.APKG
    raise ExchangeError(
        "{path}: holds neither {manifest} (QTI) nor a collection of Anki; export it again.",
        path=path,
        manifest=MANIFEST,
    )


def _marked_up(path: Path, content: bytes) -> ExchangeFormat:
    name = local(parsed(path, content))
    if name == "quiz":
        return ExchangeFormat.MOODLE_XML
    if name == "assessmentItem":
        return ExchangeFormat.QTI
    if name == "qti-assessment-item":
        return ExchangeFormat.QTI3
    raise ExchangeError(
        "{path}: XML of another kind (<{name}>); give Moodle XML or QTI 2.x or 3.0.",
        path=path,
        name=name[:60],
    )
