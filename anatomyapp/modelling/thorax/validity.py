"""The shipped thorax against published figures: what is measured, how, and how far it lies off.

``python -m anatomyapp.modelling.thorax.validity`` prints the table of ``docs/validity.md``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Field, Frame
from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.clavicle import (
    clavicle_axis,
    clavicle_figures,
    clavicle_part,
    left_clavicle,
)
from anatomyapp.modelling.thorax.costal_sweep import cartilage_figures, costal_sweep
from anatomyapp.modelling.thorax.morphometry import Figures
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, rib_figures, shipped_spine
from anatomyapp.modelling.thorax.scapula import (
    left_scapula,
    scapula_figures,
    scapula_part,
    scapular_frame,
)
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.sternum import body, manubrium

_HARRISON = "Harrison et al. 2002"
_STERNA = "MDCT of 200 adults, men (PMID 29345718, Folia Morphol)"
_MEASURED_RIBS = (4, 5, 6)
_END_MM = 10.0
_MIDDLE_MM = 2.0
_ON_SOCKET_MM = 0.4
_MEDIAL_THIRD_MM = 30.0

Points = NDArray[np.float64]
Points32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure beside the model's; ``sd`` is None where the source gives none."""

    figure: str
    published: float
    sd: float | None
    ours: float
    unit: str
    source: str

    @property
    def agrees(self) -> bool | None:
        """Say whether ours lies within one SD of the mean; None without an SD."""
        return None if self.sd is None else abs(self.ours - self.published) <= self.sd

    def row(self) -> str:
        """Return the line of the table in docs/validity.md."""
        mean = f"{self.published:.4g}" + ("" if self.sd is None else f" ± {self.sd:.4g}")
        digits = 2 if self.unit == "1" else 1
        unit = "" if self.unit == "1" else f" {self.unit}"
        return f"| {self.figure} | {mean}{unit} | {self.ours:.{digits}f}{unit} | {self.source} |"


def comparisons() -> tuple[Comparison, ...]:
    """Return all comparisons, measured on the generator's axes and fields."""
    return (*_ribs(), *_sternum(), *_spine(), *_chest(), *_clavicle(), *_scapula())


def _published(figures: Figures, name: str, level: int | None = None) -> tuple[float, float, str]:
    """Return a row's mean, SD (0 where there is none) and source."""
    row = next(r for r in figures.rows if r.name == name and r.level == level)
    return row.value, row.sd or 0.0, row.source


def _ribs() -> Iterator[Comparison]:
    for n in _MEASURED_RIBS:
        mean, sd, source = _published(rib_figures(), "length_ct", n)
        length = rib_curves()[n - 1].length_mm
        yield Comparison(f"rib {n}, length of arc", mean, sd, length, "mm", source)
    for n in _MEASURED_RIBS:
        mean, sd, source = _published(cartilage_figures(), "length_ct", n)
        length = float(arc_length(costal_sweep(n).cartilage)[-1])
        yield Comparison(f"costal cartilage {n}, length of arc", mean, sd, length, "mm", source)
    for n in RIBS:
        classic, _, source = _published(rib_figures(), "length", n)
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


def _clavicle() -> Iterator[Comparison]:
    figures, sweep = clavicle_figures(), left_clavicle().sweep
    part = clavicle_part()
    vertices = surface(part, voxel_mm=2 * part.voxel_mm).mesh.vertices
    ends = vertices[[vertices[:, 0].argmin(), vertices[:, 0].argmax()]]
    forward, backward = _bows(clavicle_axis())
    seen = sweep.locate(vertices)
    sternal = float(np.ptp(seen.v[seen.s < _END_MM]))
    slim = float(np.ptp(seen.u[np.abs(seen.s - sweep.length / 2) < _MIDDLE_MM]))
    measured = {
        "chord": ("chord", float(np.linalg.norm(np.ptp(ends, axis=0)))),
        "medial_bow": ("depth of the medial bow", forward),
        "lateral_bow": ("depth of the lateral bow", backward),
        "medial_end_height": ("height of the sternal end", sternal),
        "middle_width": ("width at the middle", slim),
    }
    for name, (what, ours) in measured.items():
        mean, sd, source = _published(figures, name)
        yield Comparison(f"clavicle, {what}", mean, sd, ours, "mm", source)


def _scapula() -> Iterator[Comparison]:
    figures, part = scapula_figures(), scapula_part()
    vertices = surface(part, voxel_mm=1.5 * part.voxel_mm).mesh.vertices
    for name, ours in _scapular_lengths(scapular_frame().to_local(vertices)).items():
        mean, sd, source = _published(figures, name)
        what = name.replace("_", " ")
        yield Comparison(f"scapula, {what}", mean, sd, ours, "mm", source)


def _scapular_lengths(vertices: Points32) -> dict[str, float]:
    """Return what is measured between points of the left scapula in its own frame."""
    bone, (x, _, z) = left_scapula(), vertices.T
    lowest, tip = vertices[z.argmin()], vertices[x.argmax()]
    highest = vertices[np.where(x < _MEDIAL_THIRD_MM, z, -np.inf).argmax()]
    root = vertices[np.where(np.abs(z) < _MIDDLE_MM, x, np.inf).argmin()]
    u, v, n = bone.socket.to_local(vertices).T
    on_socket = (np.abs(bone.humeral_ball(vertices)) < _ON_SOCKET_MM) & (np.abs(n) < _END_MM)
    rim = vertices[on_socket][v[on_socket].argmin()]
    return {
        "length": float(np.linalg.norm(highest - lowest)),
        "breadth": float(np.linalg.norm(rim - root)),
        "spine_length": float(np.linalg.norm(tip - root)),
        "glenoid_height": float(np.ptp(v[on_socket])),
        "glenoid_breadth": float(np.ptp(u[on_socket])),
    }


def _bows(axis: Points) -> tuple[float, float]:
    """Return how far an axis leaves its chord forwards and backwards, seen from above, mm."""
    chord = axis[-1] - axis[0]
    level = chord[:2] / np.linalg.norm(chord[:2])
    aside = (axis[:, :2] - axis[0, :2]) @ np.array([level[1], -level[0]])
    return float(aside.max()), float(-aside.min())


def main() -> None:
    """Print the table."""
    rows = [c.row() for c in comparisons()]
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
