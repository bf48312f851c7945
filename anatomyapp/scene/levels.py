"""Where a plane lies, in the words of anatomy: vertebral level, and millimetres from the middle."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.phrase import Say, phrase
from anatomyapp.scene.cut import Cut, CutKind

_VERTEBRA = re.compile(r"[CTLS]\d+")
_MIDDLE_MM = 6.0  # round a disc's own middle: its rims stand higher and lower
_MIDLINE_MM = 0.5
_PLACES = {  # along the normal and against it
    CutKind.AXIAL: (phrase("{mm} mm superior"), phrase("{mm} mm inferior")),
    CutKind.CORONAL: (phrase("{mm} mm anterior"), phrase("{mm} mm posterior")),
    CutKind.SAGITTAL: (phrase("{mm} mm left"), phrase("{mm} mm right")),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A vertebra or disc as a span of height, mm, with its name, such as ``T4`` or ``T4/T5``."""

    name: str
    low: float
    high: float


class Levels:
    """Names heights of an atlas by its vertebrae and discs, as they stand at rest."""

    def __init__(self, atlas: Atlas) -> None:
        self._steps = _steps(atlas)

    def at(self, height_mm: float) -> str:
        """Return the level of a height, such as ``T4/T5``; empty where the spine does not reach."""
        found = (step.name for step in self._steps if step.low <= height_mm < step.high)
        return next(found, "")

    def height_of(self, name: str) -> float | None:
        """Return the height, mm, of the middle of a level; None if the atlas has no such level."""
        found = (step for step in self._steps if step.name == name)
        return next(((step.low + step.high) / 2 for step in found), None)

    def words(self, cut: Cut, say: Say = phrase) -> str:
        """Return where a plane lies, such as ``T4/T5, 68 mm superior`` or ``Midline``."""
        offset = cut.offset_mm
        if cut.kind is CutKind.FREE:
            return f"{offset:+.0f} mm".replace("-", "−")
        if cut.kind is CutKind.SAGITTAL and abs(offset) < _MIDLINE_MM:
            return say("Midline")
        along, against = _PLACES[cut.kind]
        place = say(along if offset >= 0 else against).format(mm=f"{abs(offset):.0f}")
        level = self.at(offset) if cut.kind is CutKind.AXIAL else ""
        return f"{level}, {place}" if level else place


def _steps(atlas: Atlas) -> tuple[Step, ...]:
    """Return discs, and the bodies between them, from below to above."""
    structures = atlas.structures
    discs = sorted(
        (_disc(structures[s].name_en.split()[-1], mesh)
         for s, mesh in atlas.meshes.items() if structures[s].kind == "disc"),
        key=lambda step: step.low,
    )  # fmt: skip
    names = {s: s.removeprefix("vertebra-").upper() for s in atlas.meshes}
    bones = [(name, s) for s, name in names.items() if _VERTEBRA.fullmatch(name)]
    bodies = [_body(name, atlas.meshes[s], discs) for name, s in bones]
    return tuple(sorted([*discs, *bodies], key=lambda step: step.low))


def _disc(name: str, mesh: Mesh) -> Step:
    places = mesh.vertices
    middle = (places.min(axis=0) + places.max(axis=0)) / 2
    near = places[np.linalg.norm((places - middle)[:, :2], axis=1) < _MIDDLE_MM]
    heights = (near if len(near) else places)[:, 2]
    return Step(name, float(heights.min()), float(heights.max()))


def _body(name: str, mesh: Mesh, discs: list[Step]) -> Step:
    """Return the body between the discs that bear a vertebra's name, or as far as its bone goes."""
    below = [disc.high for disc in discs if disc.name.split("/")[0] == name]
    above = [disc.low for disc in discs if disc.name.split("/")[-1] == name]
    heights = mesh.vertices[:, 2]
    low, high = float(heights.min()), float(heights.max())
    return Step(name, below[0] if below else low, above[0] if above else high)
