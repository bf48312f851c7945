"""Caps: the faces that a cut opens, as triangles and edges (numpy, no OpenGL)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.section import Section, Slicer

Triangles = NDArray[np.int32]


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
    counts = np.diff(section.first)
    corners = np.arange(len(section.points))
    onward = corners + 1
    onward[section.first[1:] - 1] = section.first[:-1]
    edges = np.stack([onward, corners] if cut.flipped else [corners, onward], axis=1)
    return Caps(
        points=section.points,
        edges=edges,
        numbers=np.repeat(section.owners + 1, counts).astype(np.uint16),
        triangles=_filled(section, directions(cut)),
        normal=-cut.kept[:3],
    )


def directions(cut: Cut) -> NDArray[np.float64]:
    """Return two directions (2, 3) of a plane; seen against its normal, the second lies left."""
    normal = cut.direction
    across = np.cross(normal, np.eye(3)[int(np.argmin(np.abs(normal)))])
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(normal, across)])


def area_mm2(caps: Caps) -> float:
    """Return the area of all faces."""
    a, b, c = caps.points[caps.triangles].astype(np.float64).transpose(1, 0, 2)
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def _filled(section: Section, frame: NDArray[np.float64]) -> Triangles:
    """Fill each structure's outlines; hollows stay open, for their outlines run the other way."""
    from manifold3d import triangulate  # noqa: PLC0415 - a start without cuts does not need it

    blocks = [np.zeros((0, 3), np.int32)]
    at = 0
    for outlines in section.outlines(frame).values():
        blocks.append(np.asarray(triangulate(outlines), np.int32).reshape(-1, 3) + np.int32(at))
        at += sum(len(outline) for outline in outlines)
    return np.concatenate(blocks)
