"""Landmarks of the body's surface: lines, points and areas that are computed from the bones.

A pack holds them in two files: ``landmarks.csv`` says what they are, ``landmarks.json`` where.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.atlas.tables import Row, read_rows
from anatomyapp.errors import PackError

LANDMARKS, LANDMARK_GEOMETRY = "landmarks.csv", "landmarks.json"
LANDMARK_COLUMNS = (
    "id", "type", "side", "name_en", "name_la", "ta98_code", "ta2_id", "definition", "structures",
    "source", "caution",
)  # fmt: skip
_BOTH = "both"
_LEAST = {"point": 1, "line": 2, "area": 3}
_LARGEST_GEOMETRY = 8 * 2**20

Places = NDArray[np.float64]  # (n, 3), LPS, mm


class LandmarkType(StrEnum):
    """What a landmark's geometry is."""

    POINT = "point"
    LINE = "line"
    AREA = "area"


@dataclass(frozen=True, slots=True, eq=False)
class Landmark:
    """A landmark on the chest wall.

    Parameters
    ----------
    id
        Permanent; a paired one ends in ``-left`` or ``-right``.
    type, side
        What it is, and on which side.
    name_en, name_la
        Names without the side; the Latin one is empty where no term list has one.
    ta98, ta2
        Ids in Terminologia Anatomica, empty where it has none.
    geometry
        (n, 3), LPS, mm: one point, the points along a line, or the corners of an area's outline
        in order, the first not repeated.
    definition, structures, source, caution
        How it is defined, by which structures (some may not be in the atlas), who says so, and
        what to beware of.
    label
        What it goes by, with its side; the English name unless it is given.
    """

    id: str
    type: LandmarkType
    side: Side
    name_en: str
    name_la: str
    ta98: str
    ta2: str
    geometry: Places
    definition: str
    structures: tuple[StructureId, ...]
    source: str
    caution: str
    topic: str = ""
    label: str = ""

    def __post_init__(self) -> None:
        """Call it by its English name with the side, unless that tells the side itself."""
        plain = self.side is Side.MIDLINE or self.side.value in self.name_en.casefold().split()
        english = self.name_en if plain else f"{self.name_en}, {self.side.value}"
        object.__setattr__(self, "label", self.label or english)


def read_landmarks(folder: Path) -> tuple[Landmark, ...]:
    """Read a pack's landmarks in the order of their table; those of both sides left first.

    Raises
    ------
    PackError
        A file is missing or damaged, or the two do not fit; the text names the place.
    """
    path = folder / LANDMARKS
    places = _geometry(folder / LANDMARK_GEOMETRY)
    found = [
        mark
        for row in read_rows(path, LANDMARK_COLUMNS)
        for mark in _landmarks(row, places, folder / LANDMARK_GEOMETRY)
    ]
    names = [mark.id for mark in found]
    repeated = next((name for name in names if names.count(name) > 1), None)
    if repeated is not None:
        raise PackError(f"{path}: {repeated} stands twice; keep one row.")
    stray = next((name for name in places if name not in set(names)), None)
    if stray is not None:
        raise PackError(f"{folder / LANDMARK_GEOMETRY}: {stray} has no row in {LANDMARKS}; add it.")
    return tuple(found)


def write_geometry(folder: Path, places: Mapping[str, Places]) -> None:
    """Write where landmarks are, rounded to 0.01 mm; one line for each."""
    lines = [
        f"  {json.dumps(name)}: {json.dumps(np.round(points, 2).tolist())}"
        for name, points in places.items()
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (folder / LANDMARK_GEOMETRY).write_text(text, encoding="utf-8")


def _geometry(path: Path) -> Mapping[str, Places]:
    try:
        text = path.read_bytes()[:_LARGEST_GEOMETRY]
        found = json.loads(text)
        if not isinstance(found, dict):
            raise PackError(f"{path}: no object of landmarks; build the landmarks again.")
        places = {name: np.asarray(points, float) for name, points in found.items()}
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise PackError(f"{path}: {error}; build the landmarks again.") from error
    for name, points in places.items():
        if points.ndim != 2 or points.shape[1] != 3 or not np.isfinite(points).all():
            raise PackError(f"{path}: {name} is no list of points; build the landmarks again.")
    return places


def _landmarks(row: Row, places: Mapping[str, Places], path: Path) -> Iterator[Landmark]:
    """Yield the landmark of a row, or the left and the right one."""
    sides = _sides(row)
    for side in sides:
        name = row.cells["id"] + (f"-{side}" if row.cells["side"] == _BOTH else "")
        if name not in places:
            raise PackError(f"{path}: {name} is missing; build the landmarks again.")
        if len(places[name]) < _LEAST[row.cells["type"]]:
            raise PackError(f"{path}: {name} has too few points; build the landmarks again.")
        yield _landmark(row, name, side, places[name])


def _sides(row: Row) -> tuple[Side, ...]:
    cell = row.cells["side"]
    if row.cells["type"] not in _LEAST:
        kinds = ", ".join(_LEAST)
        raise PackError(f"{row.place}: unknown type {row.cells['type']!r}; use one of {kinds}.")
    if cell == _BOTH:
        return (Side.LEFT, Side.RIGHT)
    if cell not in set(Side):
        raise PackError(f"{row.place}: unknown side {cell!r}; use left, right, midline or both.")
    return (Side(cell),)


def _landmark(row: Row, name: str, side: Side, geometry: Places) -> Landmark:
    cells = row.cells
    for column in ("id", "name_en", "definition", "source"):
        if not cells[column]:
            raise PackError(f"{row.place}: {column} is empty; fill it in.")
    other = {Side.LEFT: "-right", Side.RIGHT: "-left"}.get(side, "\0")
    structures = [k for k in cells["structures"].split("|") if k and not k.endswith(other)]
    return Landmark(
        id=name,
        type=LandmarkType(cells["type"]),
        side=side,
        name_en=cells["name_en"],
        name_la=cells["name_la"],
        ta98=cells["ta98_code"],
        ta2=cells["ta2_id"],
        geometry=geometry,
        definition=cells["definition"],
        structures=tuple(StructureId(k) for k in structures),
        source=cells["source"],
        caution=cells["caution"],
        topic=cells.get("topic", ""),
    )
