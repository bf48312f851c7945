"""The tables of a pack: structures, features, relations, misconceptions as CSV, one row each.

Cells that hold several values separate them by ``|``. Every fault names its file and line.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from anatomyapp.atlas.structure import (
    Blood,
    Feature,
    IdScope,
    Misconception,
    Relation,
    Side,
    Structure,
    StructureId,
    TermId,
)
from anatomyapp.errors import PackError

Choice = TypeVar("Choice", bound=StrEnum)
_SYSTEMIC = {"artery": Blood.OXYGEN_RICH, "vein": Blood.OXYGEN_POOR}  # by kind, if not said
_LARGEST_TABLE = 64 * 2**20
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SPAN = re.compile(r"(?P<stem>.*?)(?P<first>\d+)\.\.[a-z]*(?P<last>\d+)")

STRUCTURE_COLUMNS = (
    "id", "kind", "side", "number", "station", "label", "name_en", "name_la", "la_status",
    "synonyms", "fma_id", "fma_scope", "ta98_code", "ta98_scope", "ta2_id", "ta2_scope", "parent",
    "description", "clinical_note", "source",
)  # fmt: skip
FEATURE_COLUMNS = (
    "id", "applies_to", "name_en", "name_la", "la_status", "synonyms", "fma_id", "ta98_code",
    "ta2_id", "description", "source",
)  # fmt: skip
RELATION_COLUMNS = (
    "id", "subject", "subject_feature", "predicate", "object", "object_feature", "strength",
    "note", "source",
)  # fmt: skip
MISCONCEPTION_COLUMNS = (
    "id", "topic", "structures", "wrong", "correct", "explanation", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with its place, for messages."""

    place: str
    cells: Mapping[str, str]


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table.

    Raises
    ------
    PackError
        The table is missing, too large, no UTF-8, lacks a column, or a row is too short or long.
    """
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), restkey="", restval=None)
    missing = [c for c in columns if c not in (reader.fieldnames or ())]
    if missing:
        raise PackError(f"{path}: line 1 lacks the column {missing[0]}; add it.")
    try:
        for row in reader:
            place = f"{path}: line {reader.line_num}"
            if "" in row or None in row.values():
                raise PackError(f"{place} has another number of cells than line 1; mend the row.")
            yield Row(place, {name: cell.strip() for name, cell in row.items()})
    except csv.Error as error:
        raise PackError(f"{path}: line {reader.line_num}: {error}; mend the row.") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_TABLE:
            raise PackError(f"{path}: larger than {_LARGEST_TABLE // 2**20} MiB; split the pack.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
    except UnicodeDecodeError as error:
        raise PackError(
            f"{path}: byte {error.start} is no UTF-8; save the table as UTF-8."
        ) from error


def read_structures(path: Path) -> dict[StructureId, Structure]:
    """Read the table of structures; each id once, in the table's order."""
    structures: dict[StructureId, Structure] = {}
    for row in read_rows(path, STRUCTURE_COLUMNS):
        structure = _structure(row)
        if structure.id in structures:
            raise PackError(f"{row.place}: {structure.id} stands twice; remove one of the rows.")
        structures[structure.id] = structure
    return structures


def _structure(row: Row) -> Structure:
    cells = row.cells
    for column in ("label", "name_en", "kind"):
        if not cells[column]:
            raise PackError(f"{row.place}: the {column} of {cells['id']} is empty; fill it.")
    return Structure(
        id=_id(row, "id"),
        kind=cells["kind"],
        side=choice(row, "side", Side),
        label=cells["label"],
        name_en=cells["name_en"],
        name_la=cells["name_la"],
        parent=_id(row, "parent") if cells["parent"] else None,
        number=_number(row, "number"),
        carries=_carried(row),
        synonyms=_list(cells["synonyms"]),
        fma=_term(row, "fma_id", "fma_scope"),
        ta98=_term(row, "ta98_code", "ta98_scope"),
        ta2=_term(row, "ta2_id", "ta2_scope"),
        station=cells["station"],
        description=cells["description"],
        clinical_note=cells["clinical_note"],
        source=cells["source"],
        not_modelled=cells.get("not_modelled", ""),
    )


def _carried(row: Row) -> Blood | None:
    """Return the blood of a vessel: what the row says, or that of the body's circulation."""
    if row.cells.get("carries"):
        return choice(row, "carries", Blood)
    return _SYSTEMIC.get(row.cells["kind"])


def read_relations(path: Path) -> tuple[Relation, ...]:
    """Read the table of relations."""
    return tuple(
        Relation(
            id=row.cells["id"],
            subject=_id(row, "subject"),
            predicate=row.cells["predicate"],
            object=_id(row, "object"),
            subject_feature=row.cells["subject_feature"],
            object_feature=row.cells["object_feature"],
            strength=row.cells["strength"],
            note=row.cells["note"],
            source=row.cells["source"],
        )
        for row in read_rows(path, RELATION_COLUMNS)
    )


def read_features(path: Path, structures: Iterable[StructureId]) -> tuple[Feature, ...]:
    """Read the table of features; ``rib-2..9`` stands for both sides of ribs 2 to 9."""
    known = frozenset(structures)
    return tuple(
        Feature(
            id=row.cells["id"],
            name_en=row.cells["name_en"],
            name_la=row.cells["name_la"],
            description=row.cells["description"],
            structures=frozenset(expanded(row.cells["applies_to"], known)),
            synonyms=_list(row.cells["synonyms"]),
            fma=row.cells["fma_id"],
            ta98=row.cells["ta98_code"],
            ta2=row.cells["ta2_id"],
            source=row.cells["source"],
            no_patch=row.cells.get("no_patch", ""),
        )
        for row in read_rows(path, FEATURE_COLUMNS)
    )


def read_misconceptions(path: Path) -> tuple[Misconception, ...]:
    """Read the table of misconceptions."""
    return tuple(
        Misconception(
            id=_id(row, "id"),
            topic=row.cells["topic"],
            structures=tuple(StructureId(id_) for id_ in _list(row.cells["structures"])),
            wrong=row.cells["wrong"],
            correct=row.cells["correct"],
            explanation=row.cells["explanation"],
            source=row.cells["source"],
        )
        for row in read_rows(path, MISCONCEPTION_COLUMNS)
    )


def expanded(text: str, known: Collection[str]) -> Iterator[StructureId]:
    """Yield the known ids of a list; ``rib-2..4,clavicle`` stands for both sides of each."""
    stem = ""
    for entry in text.split(","):
        span = _SPAN.fullmatch(entry.strip())
        names = [entry.strip()]
        if span:
            stem = span["stem"] or stem
            first, last = int(span["first"]), min(int(span["last"]), int(span["first"]) + 999)
            names = [f"{stem}{n}" for n in range(first, last + 1)]
        else:
            stem = entry.strip().rstrip("0123456789")
        sides = [StructureId(n + side) for n in names for side in ("", "-left", "-right")]
        yield from (name for name in sides if name in known)


def _id(row: Row, column: str) -> StructureId:
    text = row.cells[column]
    if not _ID.fullmatch(text):
        raise PackError(
            f"{row.place}: {column} {text!r} is no id; use small letters, figures and hyphens."
        )
    return StructureId(text)


def _number(row: Row, column: str) -> int | None:
    text = row.cells[column]
    if text and not (text.isascii() and text.isdigit() and len(text) < 10):
        raise PackError(f"{row.place}: {column} {text!r} is no whole number; mend or empty it.")
    return int(text) if text else None


def choice(row: Row, column: str, kind: type[Choice]) -> Choice:
    """Return a cell as one of a kind's words.

    Raises
    ------
    PackError
        It is none of them.
    """
    text = row.cells[column]
    if text not in set(kind):
        known = ", ".join(kind)
        raise PackError(f"{row.place}: unknown {column} {text!r}; use one of {known}.")
    return kind(text)


def decimal(row: Row, column: str) -> float:
    """Return a cell as a finite number.

    Raises
    ------
    PackError
        It is none.
    """
    text = row.cells[column]
    try:
        found = float(text)
    except ValueError as error:
        raise PackError(f"{row.place}: {column} {text!r} is no number; correct it.") from error
    if not math.isfinite(found):
        raise PackError(f"{row.place}: {column} is not finite; correct it.")
    return found


def _term(row: Row, column: str, scope: str) -> TermId | None:
    text = row.cells[column]
    return TermId(text, choice(row, scope, IdScope)) if text else None


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())
