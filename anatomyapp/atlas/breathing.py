"""How a chest moves with breath: a pack's table of hinges."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.atlas.tables import Row, choice, decimal, read_rows
from anatomyapp.errors import PackError

BREATHING = "breathing.csv"
BREATHING_COLUMNS = (
    "structure", "role", "pivot_x", "pivot_y", "pivot_z", "axis_x", "axis_y", "axis_z",
    "angle_deg", "end_x", "end_y", "end_z", "travel_mm", "follows", "source",
)  # fmt: skip
LAST_PHASE = 0.5  # of the way from quiet expiration (0) to full inspiration (1)

Point = NDArray[np.float64]  # (3,), LPS, mm


class Role(StrEnum):
    """How a structure takes part in breathing."""

    RIB = "rib"
    STERNUM = "sternum"
    CARTILAGE = "cartilage"
    CLAVICLE = "clavicle"
    SCAPULA = "scapula"
    WALL = "wall"
    STILL = "still"
    ANCHORED = "anchored"
    DIAPHRAGM = "diaphragm"
    HEART = "heart"
    AIRWAY = "airway"
    LUNG = "lung"
    TISSUE = "tissue"

    @property
    def soft(self) -> bool:
        """Whether it follows the field of the chest's inside, and no bone of its own."""
        return self in _SOFT


_SOFT = frozenset({Role.ANCHORED, Role.DIAPHRAGM, Role.HEART, Role.AIRWAY, Role.LUNG, Role.TISSUE})


@dataclass(frozen=True, slots=True, eq=False)
class Hinge:
    """How one structure moves.

    Parameters
    ----------
    structure, role
        What moves, and by which rule.
    pivot
        Point that it turns about: the head of a rib, the sternal angle, the acromial end of a
        clavicle, the heart's base; of a cartilage its border with the rib, of the airway its upper
        end, which stays. Zero for the others.
    axis, angle_deg
        Unit axis of a rib and its right-handed turn at full inspiration; zero for the others.
    end
        The far end: a rib's front end, the sternum's sixth notch, a cartilage's medial end, a
        clavicle's sternal end, the heart's apex, the carina.
    travel_mm
        How far the far end descends to full inspiration: the domes of the diaphragm, the heart's
        apex, the carina; zero for the others.
    follows
        What the far end is fixed to, none for ribs and the sternum: the manubrium and the scapula
        of a clavicle, the ribs under a scapula; of what fills an intercostal space (a wall), or
        runs along the costal margin, the borders: rib, cartilage, next rib, next cartilage, ….
    source
        Where the figures come from.
    """

    structure: StructureId
    role: Role
    pivot: Point
    axis: Point
    angle_deg: float
    end: Point
    travel_mm: float
    follows: tuple[StructureId, ...]
    source: str


def read_hinges(path: Path) -> Mapping[StructureId, Hinge]:
    """Read a table of hinges, in its order.

    Raises
    ------
    PackError
        The table is missing or damaged, or a row follows a structure that has no row before it.
    """
    hinges: dict[StructureId, Hinge] = {}
    for row in read_rows(path, BREATHING_COLUMNS):
        hinge = _hinge(row)
        unknown = [name for name in hinge.follows if name not in hinges]
        if unknown:
            raise PackError(f"{row.place}: {unknown[0]} has no row above; put it there.")
        if hinge.structure in hinges:
            raise PackError(f"{row.place}: {hinge.structure} stands twice; keep one row.")
        hinges[hinge.structure] = hinge
    return hinges


def write_hinges(path: Path, hinges: Iterable[Hinge]) -> None:
    """Write a table of hinges, lengths rounded to 0.001 mm."""
    with path.open("w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(BREATHING_COLUMNS)
        for hinge in hinges:
            pivot, end = (_rounded(point, 3) for point in (hinge.pivot, hinge.end))
            axis = _rounded(hinge.axis, 6)
            turn = round(hinge.angle_deg, 4)
            last = [round(hinge.travel_mm, 3), "|".join(hinge.follows), hinge.source]
            writer.writerow([hinge.structure, hinge.role, *pivot, *axis, turn, *end, *last])


def _rounded(point: Point, digits: int) -> list[float]:
    return [float(k) for k in np.round(point, digits) + 0.0]  # + 0.0: no negative zero


def _hinge(row: Row) -> Hinge:
    cells = row.cells
    return Hinge(
        structure=StructureId(cells["structure"]),
        role=choice(row, "role", Role),
        pivot=_point(row, "pivot"),
        axis=_point(row, "axis"),
        angle_deg=decimal(row, "angle_deg"),
        end=_point(row, "end"),
        travel_mm=decimal(row, "travel_mm"),
        follows=tuple(StructureId(name) for name in cells["follows"].split("|") if name),
        source=cells["source"],
    )


def _point(row: Row, name: str) -> Point:
    return np.array([decimal(row, f"{name}_{axis}") for axis in "xyz"])
