"""The shipped thorax against published figures: what is measured, how, and how far it lies off.

``python -m anatomyapp.modelling.thorax.validity`` prints the table of ``docs/validity.md``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Field, Frame
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.comparison import Comparison, published
from anatomyapp.modelling.thorax.costal_sweep import cartilage_figures, costal_sweep
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, rib_figures, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.sternum import body, manubrium
from anatomyapp.modelling.thorax.validity_girdle import girdle_comparisons

_HARRISON = "Harrison et al. 2002"
_STERNA = "MDCT of 200 adults, men (PMID 29345718, Folia Morphol)"
_MEASURED_RIBS = (4, 5, 6)

Points = NDArray[np.float64]


def comparisons() -> tuple[Comparison, ...]:
    """Return all comparisons, measured on the generator's axes and fields."""
    return (*_ribs(), *_sternum(), *_spine(), *_chest(), *girdle_comparisons())


def _ribs() -> Iterator[Comparison]:
    for n in _MEASURED_RIBS:
        mean, sd, source = published(rib_figures(), "length_ct", n)
        length = rib_curves()[n - 1].length_mm
        yield Comparison(f"rib {n}, length of arc", mean, sd, length, "mm", source)
    for n in _MEASURED_RIBS:
        mean, sd, source = published(cartilage_figures(), "length_ct", n)
        length = float(arc_length(costal_sweep(n).cartilage)[-1])
        yield Comparison(f"costal cartilage {n}, length of arc", mean, sd, length, "mm", source)
    for n in RIBS:
        classic, _, source = published(rib_figures(), "length", n)
        length = float(arc_length(_outer_face(n))[-1])
        yield Comparison(f"rib {n}, length of the outer face", classic, None, length, "mm", source)


def _outer_face(n: int) -> Points:
    """Return the line along the middle of a left rib's outer face, or rib 1's outer border."""
    curve, sweep = rib_curves()[n - 1], costal_sweep(n).sweep
    bone = sweep.arc <= curve.length_mm
    axis = sweep.centreline[bone]
    place = sweep.locate(axis.astype(np.float32))
    # The first rib lies flat: its outer border is the lower end of its section's height.
    side = (
        sweep.height[bone] * place.b[:, None]
        if n == 1
        else sweep.thickness[bone] * place.a[:, None]
    )
    return np.asarray(axis - side)


def _sternum() -> Iterator[Comparison]:
    frame = sternal_frame()
    length = _midline_length(manubrium, frame.manubrium, (-5.0, 70.0))
    body_length = _midline_length(body, frame.body, (-150.0, 5.0))
    bend = float(np.degrees(np.arccos(frame.manubrium.axes[2] @ frame.body.axes[2])))
    whole = length + body_length
    yield Comparison("manubrium, length in the midline", 51.2, 6.0, length, "mm", _STERNA)
    yield Comparison("body of the sternum, length", 102.4, 13.3, body_length, "mm", _STERNA)
    yield Comparison("manubrium and body", 154.1, 13.1, whole, "mm", _STERNA)
    yield Comparison("sternal angle", 162.2, 6.2, 180 - bend, "°", _STERNA)


def _midline_length(field: Field, frame: Frame, reach: tuple[float, float]) -> float:
    """Return how far a piece reaches along its frame's n in the midsagittal plane."""
    along = np.arange(*reach, 0.1)
    behind = np.arange(-14.0, 14.0, 0.5)
    v, n = (axis.ravel() for axis in np.meshgrid(behind, along))
    inside = field(frame.to_world(np.column_stack([0 * v, v, n])).astype(np.float32)) < 0
    return float(np.ptp(n[inside]))


def _spine() -> Iterator[Comparison]:
    spine = shipped_spine()
    for upper, lower, cobb in ((1, 12, 44.2), (2, 11, 39.9), (3, 10, 33.3)):
        ours = float(spine.tilts_deg[upper - 1] - spine.tilts_deg[lower - 1])
        yield Comparison(f"kyphosis T{upper}–T{lower} (Cobb)", cobb, None, ours, "°", _HARRISON)
    first, last = spine.vertebra(1), spine.vertebra(12)
    top = spine.body(1).to_world((0, 0, first.half_height))
    bottom = spine.body(12).to_world((0, 0, -last.half_height))
    length = float(np.linalg.norm(top - bottom))
    remembered = "Dimeglio, remembered: about 28 cm in men"
    yield Comparison("T1–T12, upper to lower end-plate", 280, None, length, "mm", remembered)


def _chest() -> Iterator[Comparison]:
    faces = np.vstack([_outer_face(n) for n in RIBS])
    front = sternal_frame().body.moved(n=-sternum_figures().value("body_length")).centre[1]
    front -= sternum_figures().value("body_half_thickness_below")
    depth, width = faces[:, 1].max() - front, 2 * faces[:, 0].max()
    source = "5 : 7, secondary source; of the chest with its soft parts"
    yield Comparison("cage, depth : width", 5 / 7, None, float(depth / width), "1", source)


def main() -> None:
    """Print the table."""
    rows = [c.row() for c in comparisons()]
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
