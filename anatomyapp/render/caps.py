"""Caps: the faces that a cut opens, as triangles and edges (numpy, no OpenGL)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.section import Loop, Section, Slicer

Triangles = NDArray[np.int32]

_TURNED_MM2 = 1e-3  # twice the area of a triangle that rounding alone turns over


@dataclass(frozen=True, slots=True, eq=False)
class Caps:
    """The opened faces of one plane.

    Parameters
    ----------
    points
        (n, 3) float32, LPS mm: corners of the outlines, one outline after the other.
    edges
        (n, 2): from corner to corner; seen against the normal, the face lies to the left.
    numbers
        (n,): whose corner it is, as the graphics card counts structures, from 1.
    triangles
        (m, 3): the filled faces, over the points; those of a structure stand together.
    normal
        (3,), towards what was taken away.
    """

    points: NDArray[np.float32]
    edges: NDArray[np.intp]
    numbers: NDArray[np.uint16]
    triangles: Triangles
    normal: NDArray[np.float64]


def caps_of(
    slicer: Slicer,
    cut: Cut,
    levels: Mapping[StructureId, int],
    vertices: NDArray[np.float32] | None,
) -> Caps:
    """Return the faces that a plane opens.

    Parameters
    ----------
    levels, vertices
        As of `anatomyapp.scene.section.Slicer.section`.
    """
    section = slicer.section(cut, levels, vertices)
    faces = _faces(section, cut)
    counts = np.diff(faces.first)
    corners = np.arange(len(faces.points))
    onward = corners + 1
    onward[faces.first[1:] - 1] = faces.first[:-1]
    edges = np.stack([onward, corners] if cut.flipped else [corners, onward], axis=1)
    return Caps(
        points=faces.points,
        edges=edges,
        numbers=np.repeat(faces.owners + 1, counts).astype(np.uint16),
        triangles=faces.triangles,
        normal=-cut.kept[:3],
    )


def directions(cut: Cut) -> NDArray[np.float64]:
    """Return two directions (2, 3) of a plane; seen against its normal, the second lies left."""
    normal = cut.direction
    across = np.cross(normal, np.eye(3)[int(np.argmin(np.abs(normal)))])
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(normal, across)])


def areas_mm2(caps: Caps, structures: int) -> NDArray[np.float64]:
    """Return the area of the faces of each structure, by its number less 1; of so many."""
    a, b, c = caps.points[caps.triangles].astype(np.float64).transpose(1, 0, 2)
    areas = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    owners = caps.numbers[caps.triangles[:, 0]].astype(np.int64) - 1
    return np.bincount(owners, areas, minlength=structures).astype(np.float64)


class _Faces(NamedTuple):
    """Outlines as in `Section`, and the triangles (m, 3) that fill them."""

    points: NDArray[np.float32]
    first: NDArray[np.intp]
    owners: NDArray[np.intp]
    triangles: Triangles


def _faces(section: Section, cut: Cut) -> _Faces:
    """Fill each structure's outlines; hollows stay open, for their outlines run the other way.

    Where the sides of a thin sheet pass through each other, its outlines do so too. What they wind
    round more often to the left than to the right is the face, and its own outlines stand in their
    place.
    """
    from manifold3d import CrossSection, FillRule  # noqa: PLC0415 - a start without cuts needs none

    frame = directions(cut)
    outlines = section.outlines(frame)
    filled = {owner: _filled(loops) for owner, loops in outlines.items()}
    triangles = _joined(outlines, filled)
    crossing = _turned_over(section.points @ frame.T, triangles, filled)
    if not crossing:
        return _Faces(section.points, section.first, section.owners, triangles)
    for owner in crossing:
        own = CrossSection(outlines[owner], FillRule.Positive)
        outlines[owner] = [np.asarray(loop, np.float64) for loop in own.to_polygons()]
        filled[owner] = _filled(outlines[owner])
    loops = [(owner, loop) for owner, own in outlines.items() for loop in own]
    flat = np.concatenate([np.zeros((0, 2)), *(loop for _, loop in loops)])
    return _Faces(
        points=(flat @ frame + cut.offset_mm * cut.direction).astype(np.float32),
        first=np.cumsum([0, *(len(loop) for _, loop in loops)]),
        owners=np.array([owner for owner, _ in loops], np.intp),
        triangles=_joined(outlines, filled),
    )


def _filled(outlines: Sequence[Loop]) -> Triangles:
    from manifold3d import triangulate  # noqa: PLC0415 - a start without cuts does not need it

    return np.asarray(triangulate(outlines), np.int32).reshape(-1, 3)


def _turned_over(
    flat: NDArray[np.float64], triangles: Triangles, filled: Mapping[int, Triangles]
) -> list[int]:
    """Return the owners of triangles that run the other way round: their outlines cross."""
    a, b, c = flat[triangles].transpose(1, 2, 0)
    doubled = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    ends = np.cumsum([len(own) for own in filled.values()])
    found = np.searchsorted(ends, np.flatnonzero(doubled < -_TURNED_MM2), side="right")
    owners = [*filled]
    return [owners[place] for place in np.unique(found).tolist()]


def _joined(outlines: Mapping[int, Sequence[Loop]], filled: Mapping[int, Triangles]) -> Triangles:
    """Return all triangles over the points of all outlines, one after the other."""
    blocks = [np.zeros((0, 3), np.int32)]
    at = 0
    for owner, loops in outlines.items():
        blocks.append(filled[owner] + np.int32(at))
        at += sum(len(loop) for loop in loops)
    return np.concatenate(blocks)
