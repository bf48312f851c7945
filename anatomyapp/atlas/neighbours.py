"""Neighbours in space: the table of meshes that lie near each other, with the gap between them."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.structure import StructureId
from anatomyapp.atlas.tables import Row, read_rows
from anatomyapp.errors import PackError

NEIGHBOURS = "neighbours.csv"
NEIGHBOUR_COLUMNS = ("subject", "object", "gap_mm", "source")
NEAR_MM = 3.0  # a wider gap makes no neighbours
COMPUTED = "computed from the meshes"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Two structures whose surfaces come near each other; ``subject`` stands first in the pack."""

    subject: StructureId
    object: StructureId
    gap_mm: float
    source: str = COMPUTED


def read_neighbours(path: Path) -> tuple[Neighbour, ...]:
    """Read the table; a pack without one has no neighbours.

    Raises
    ------
    PackError
        The table cannot be read, or a gap is no distance.
    """
    if not path.exists():
        return ()
    return tuple(
        Neighbour(
            StructureId(row.cells["subject"]),
            StructureId(row.cells["object"]),
            _gap(row),
            row.cells["source"],
        )
        for row in read_rows(path, NEIGHBOUR_COLUMNS)
    )


def write_neighbours(path: Path, neighbours: Iterable[Neighbour]) -> None:
    """Write the table; it appears whole or not at all."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(NEIGHBOUR_COLUMNS)
    writer.writerows([n.subject, n.object, f"{n.gap_mm:.2f}", n.source] for n in neighbours)
    draft = path.with_name(path.name + ".part")
    draft.write_text(table.getvalue(), encoding="utf-8", newline="")
    draft.replace(path)


def _gap(row: Row) -> float:
    try:
        gap = float(row.cells["gap_mm"])
    except ValueError:
        gap = math.nan
    if not 0 <= gap < math.inf:
        raise PackError(f"{row.place}: gap_mm {row.cells['gap_mm']!r} is no distance; mend it.")
    return gap
