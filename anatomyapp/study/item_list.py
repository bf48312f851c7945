"""Lists of items that an instructor may use: CSV or YAML, read strictly, each item with its line.

CSV has a header and the columns ``item``, ``language`` and ``text``, or ``low`` and ``high`` for
pairs of opposite words. YAML has the entry ``items``: for each item its text by languages, or
``low`` and ``high`` with theirs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.atlas.document import LARGEST_FILE, document_of, form_fault, listed
from anatomyapp.errors import DocumentError, Fault, InstrumentError
from anatomyapp.quiz.schema import Line, Text
from anatomyapp.study.instrument_schema import PolesEntry, ShortId, TextsEntry

MOST_ITEMS = 200
Texts = dict[str, str]  # by language


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item's text by languages, or that of both ends of its scale."""

    line: int
    words: Texts
    low: Texts
    high: Texts

    @property
    def languages(self) -> frozenset[str]:
        """The languages in which all of it stands."""
        sides = [texts for texts in (self.words, self.low, self.high) if texts]
        return (
            frozenset.intersection(*(frozenset(each) for each in sides)) if sides else frozenset()
        )


class _List(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    items: Annotated[dict[ShortId, PolesEntry | TextsEntry], Field(max_length=MOST_ITEMS)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    item: ShortId
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    text: Text | Literal[""] = ""
    low: Line | Literal[""] = ""
    high: Line | Literal[""] = ""


def read_items(path: Path) -> Mapping[str, ListedItem]:
    """Read a list of items by their ids: CSV where the name ends so, else YAML.

    Raises
    ------
    InstrumentError
        The file is missing or broken; every fault stands in ``faults`` with its line.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise broken(path, Fault("file", what, "check the path and its permissions")) from error
    if path.suffix.lower() == ".csv":
        return _from_csv(content, path)
    return _from_yaml(content, path)


def broken(path: Path, *faults: Fault) -> InstrumentError:
    """Return the error that names the faults of a file."""
    return InstrumentError(listed(path, faults), faults)


def _from_yaml(content: bytes, path: Path) -> Mapping[str, ListedItem]:
    try:
        document = document_of(content, path)
    except DocumentError as error:
        raise InstrumentError(str(error), error.faults) from error
    try:
        entry = _List.model_validate(document.tree)
    except ValidationError as error:
        found = (form_fault(document, dict(each), "the list") for each in error.errors())
        raise broken(path, *found) from error
    return {
        item: ListedItem(document.line(("items", item)), *_sides(entry.items[item]))
        for item in entry.items
    }


def _sides(entry: PolesEntry | TextsEntry) -> tuple[Texts, Texts, Texts]:
    if isinstance(entry, TextsEntry):
        return dict(entry.root), {}, {}
    return {}, dict(entry.low.root), dict(entry.high.root)


def _from_csv(content: bytes, path: Path) -> Mapping[str, ListedItem]:
    if len(content) > LARGEST_FILE:
        raise broken(path, Fault("file", "larger than 2 MiB", "split the file"))
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        rows = [(reader.line_num, dict(row)) for row in reader]
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is no UTF-8"
        raise broken(path, Fault("file", what, "save the file as UTF-8")) from error
    except csv.Error as error:
        raise broken(
            path, Fault("file", f"no CSV: {error}", "save it as CSV with commas")
        ) from error
    return _collected(rows, path)


def _collected(rows: list[tuple[int, dict[str, str]]], path: Path) -> Mapping[str, ListedItem]:
    items: dict[str, ListedItem] = {}
    faults: list[Fault] = []
    for line, cells in rows:
        try:
            row = _Row.model_validate(cells)
        except ValidationError as error:
            faults += [_row_fault(line, dict(each)) for each in error.errors()]
            continue
        item = items.setdefault(row.item, ListedItem(line, {}, {}, {}))
        sides = ((item.words, row.text), (item.low, row.low), (item.high, row.high))
        if any(text and row.language in side for side, text in sides):
            what = f"{row.item} stands twice in {row.language}"
            faults.append(Fault(f"line {line}", what, "remove one of them"))
        for side, text in sides:
            if text:
                side[row.language] = text
    if len(items) > MOST_ITEMS:
        faults.append(Fault("file", f"more than {MOST_ITEMS} items", "keep one instrument in it"))
    if faults:
        raise broken(path, *faults)
    return items


def _row_fault(line: int, error: dict[str, object]) -> Fault:
    loc = error["loc"]
    column = str(loc[0]) if isinstance(loc, tuple) and loc else "the row"
    remedy = "the columns are item, language and text, or low and high"
    return Fault(f"line {line}", f"{column}: {error['msg']}", remedy)
