"""Sections as pictures: which way they lie, what is where in them, and where names point.

A picture's own plane has millimetres to the right and downwards. Axial and coronal sections are
seen as radiologists do: the patient's right lies on the picture's left. Sagittal ones have the
front at the left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.phrase import Say, phrase
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.section import Loop, area

_ACROSS, _DOWN = (
    {  # of the three planes
        CutKind.AXIAL: (1.0, 0.0, 0.0),
        CutKind.CORONAL: (1.0, 0.0, 0.0),
        CutKind.SAGITTAL: (0.0, 1.0, 0.0),
    },
    {
        CutKind.AXIAL: (0.0, 1.0, 0.0),
        CutKind.CORONAL: (0.0, 0.0, -1.0),
        CutKind.SAGITTAL: (0.0, 0.0, -1.0),
    },
)
_LETTERS = (("L", "R"), ("P", "A"), ("S", "I"))  # along x, y, z and against them
_SCANS = 15  # lines that look for the widest place of a region


@dataclass(frozen=True, slots=True)
class Orientation:
    """Which way a section's picture lies: two unit directions of the world, LPS."""

    across: Vector  # to the picture's right
    down: Vector

    @property
    def frame(self) -> NDArray[np.float64]:
        """The two directions as rows (2, 3)."""
        return np.array([self.across, self.down], np.float64)

    @property
    def letters(self) -> tuple[str, str, str, str]:
        """What lies at the picture's left, right, upper and lower side: R, L, A, P, S or I."""
        return (
            _letter(self.across, -1), _letter(self.across, 1),
            _letter(self.down, -1), _letter(self.down, 1),
        )  # fmt: skip

    def words(self, say: Say = phrase) -> str:
        """Return the sides of the picture in a sentence."""
        left = self.letters[0]
        if left == "R":
            return say("Patient's right is on the left")
        if left == "A":
            return say("Front is on the left")
        return say("{letter} is on the left").format(letter=left)


def orientation_of(cut: Cut) -> Orientation:
    """Return which way the picture of a section lies."""
    if cut.kind is not CutKind.FREE:
        return Orientation(_ACROSS[cut.kind], _DOWN[cut.kind])
    normal = cut.direction
    axis = 1 if abs(normal[0]) > np.sqrt(0.5) else 0  # the direction that the picture shows best
    across = np.eye(3)[axis] - normal[axis] * normal
    across /= np.linalg.norm(across)
    down = np.cross(normal, across)
    if down @ np.array([0.0, 1.0, -1.0]) < 0:  # the back and the feet lie below
        down = -down
    return Orientation(_vector(across), _vector(down))


def _letter(direction: Vector, sign: int) -> str:
    axis = int(np.argmax(np.abs(direction)))
    return _LETTERS[axis][0 if direction[axis] * sign > 0 else 1]


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """What a structure shows in a section: closed outlines in the picture's plane, mm."""

    number: int  # its place in the meshes' order
    outlines: tuple[Loop, ...]

    @property
    def area_mm2(self) -> float:
        """Its area; hollows do not count."""
        return abs(area(self.outlines))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Its lowest and highest x and y: (left, top, right, bottom)."""
        points = np.concatenate(self.outlines)
        (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        return left, top, right, bottom

    def holds(self, x: float, y: float) -> bool:
        """Tell whether its outlines wind round a place."""
        return sum(_winding(loop, x, y) for loop in self.outlines) != 0

    def anchor(self) -> tuple[float, float]:
        """Return a place well inside: the middle of its widest span, as it is wide and high."""
        left, top, right, bottom = self.box
        heights = top + (bottom - top) * (np.arange(_SCANS) + 0.5) / _SCANS
        best, found = -1.0, ((left + right) / 2, (top + bottom) / 2)
        for y in heights.tolist():
            for start, end in _spans(self.outlines, y):
                central = 1.0 - abs(2 * (y - top) / max(bottom - top, 1e-9) - 1.0)
                if (end - start) * (0.3 + central) > best:
                    best, found = (end - start) * (0.3 + central), ((start + end) / 2, y)
        return found


def regions_of(outlines: dict[int, list[Loop]]) -> tuple[Region, ...]:
    """Return the regions of a section, the largest first, so that smaller ones lie over them."""
    if not outlines:
        return ()
    regions = [Region(number, tuple(loops)) for number, loops in outlines.items()]
    order = np.argsort(-_areas_mm2(regions), kind="stable")
    return tuple(regions[place] for place in order.tolist())


def _areas_mm2(regions: Sequence[Region]) -> NDArray[np.float64]:
    """Return the regions' areas, all together: a section has some hundred."""
    loops = [loop for region in regions for loop in region.outlines]
    counts = np.array([len(loop) for loop in loops])
    ends = np.cumsum(counts)
    onward = np.arange(1, ends[-1] + 1)
    onward[ends - 1] = ends - counts
    x, y = np.concatenate(loops).T
    parts = np.add.reduceat(x * y[onward] - y * x[onward], ends - counts) / 2
    firsts = np.cumsum([0, *(len(region.outlines) for region in regions[:-1])])
    return np.abs(np.add.reduceat(parts, firsts))


def region_at(regions: Sequence[Region], x: float, y: float) -> Region | None:
    """Return the smallest region that holds a place, or None."""
    for region in reversed(regions):
        left, top, right, bottom = region.box
        if left <= x <= right and top <= y <= bottom and region.holds(x, y):
            return region
    return None


def _edges_across(loop: Loop, y: float) -> NDArray[np.float64]:
    """Return x where an outline crosses a height."""
    following = np.roll(loop, -1, axis=0)
    crossed = (loop[:, 1] <= y) != (following[:, 1] <= y)
    a, b = loop[crossed], following[crossed]
    return np.asarray(a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))


def _winding(loop: Loop, x: float, y: float) -> int:
    """Return how often an outline winds round a place."""
    above = loop[:, 1] <= y
    ways = np.roll(above, -1).astype(np.int64) - above
    return int(ways[ways != 0][_edges_across(loop, y) < x].sum())


def _spans(outlines: Iterable[Loop], y: float) -> list[tuple[float, float]]:
    places = np.sort(np.concatenate([_edges_across(loop, y) for loop in outlines])).tolist()
    return list(zip(places[::2], places[1::2], strict=False))


def _vector(direction: NDArray[np.float64]) -> Vector:
    x, y, z = direction.tolist()
    return x, y, z
