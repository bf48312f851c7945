"""How far off landmarks were placed: the millimetre error of each item, at first attempts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import Statistic, deviation, mean, median, too_few

if TYPE_CHECKING:
    from anatomyapp.session.placements import Placement

NINTH = 0.9


@dataclass(frozen=True, slots=True)
class Distances:
    """One item's errors, mm: along the surface, or straight where the bank says so.

    ``ninth`` is the ninth decile: nine of ten learners came as near as this, linearly interpolated.
    A landmark that was skipped has no distance.
    """

    item: str
    n: int
    median_mm: Statistic
    mean_mm: Statistic
    deviation_mm: Statistic
    ninth_mm: Statistic


def distances(placements: Iterable[Placement]) -> dict[str, Distances]:
    """Return the errors by item with its version (``find-1@2``)."""
    of_item: dict[str, list[float]] = {}
    for placed in placements:
        of_item.setdefault(f"{placed.item}@{placed.item_version}", []).append(placed.off_mm)
    return {item: _distances(item, np.array(found)) for item, found in of_item.items()}


def _distances(item: str, off_mm: Floats) -> Distances:
    n = len(off_mm)
    ninth = Statistic(float(np.quantile(off_mm, NINTH)), n) if n > 1 else too_few(n)
    return Distances(item, n, median(off_mm), mean(off_mm), deviation(off_mm), ninth)
