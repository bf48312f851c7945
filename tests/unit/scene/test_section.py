"""That sections close, enclose the right area, and lie where the plane is."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.section import Slicer, area

_WAYS = st.tuples(*(st.integers(-20, 20),) * 3).filter(any)
_OFFSETS = st.integers(-150, 150).map(lambda tenths: tenths / 10)


def _mesh(shape: trimesh.Trimesh) -> Mesh:
    vertices = np.asarray(shape.vertices, np.float32)
    normals = np.asarray(shape.vertex_normals, np.float32)
    faces = np.asarray(shape.faces, np.uint32)
    return Mesh(vertices, faces, normals, np.full(len(vertices), 255, np.uint8))


def _shell(outer: float, inner: float) -> trimesh.Trimesh:
    """A hollow ball: two surfaces of one mesh, the inner one facing the hollow."""
    inside = trimesh.creation.icosphere(subdivisions=4, radius=inner)
    inside.invert()
    return trimesh.creation.icosphere(subdivisions=4, radius=outer) + inside


SHAPES = {
    "box": trimesh.creation.box(extents=(30.0, 20.0, 10.0)),
    "shell": _shell(20.0, 12.0),
    "ring": trimesh.creation.torus(major_radius=30.0, minor_radius=8.0),
}
SLICER = Slicer({name: _mesh(shape) for name, shape in SHAPES.items()})
WHOLE = dict.fromkeys(SHAPES, 0)


def _frame(normal) -> np.ndarray:
    """Two directions of a plane; seen against the normal the second lies left of the first."""
    across = np.cross(normal, np.eye(3)[np.argmin(np.abs(normal))])
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(normal, across)])


@given(_WAYS, _OFFSETS)
def test_a_section_encloses_what_trimesh_says(way, offset):
    cut = Cut(CutKind.FREE).facing(way).at(offset)
    outlines = SLICER.section(cut, WHOLE).outlines(_frame(cut.direction))
    for number, shape in enumerate(SHAPES.values()):
        true = _open_area(shape, cut)
        assert area(outlines.get(number, [])) == pytest.approx(true, rel=0.01, abs=0.01)


def _open_area(shape: trimesh.Trimesh, cut: Cut) -> float:
    """The area, mm², of the hole that a plane leaves: what closes a surface is what it lacks."""
    vertices, faces, _ = trimesh.intersections.slice_faces_plane(
        shape.vertices, shape.faces, -cut.direction, np.array(cut.point)
    )
    a, b, c = vertices[faces].transpose(1, 0, 2)
    return float(-(np.cross(b - a, c - a) / 2).sum(axis=0) @ cut.direction)


@given(_WAYS, _OFFSETS)
@settings(max_examples=30, deadline=None)
def test_corners_of_a_section_lie_in_its_plane(way, offset):
    cut = Cut(CutKind.FREE).facing(way).at(offset)
    points = SLICER.section(cut, WHOLE).points
    assert np.abs(points @ cut.direction - offset).max(initial=0.0) < 1e-3


def test_a_plane_through_vertices_closes_too():
    upper = SLICER.section(Cut().at(5.0), {"box": 0})
    assert area(upper.outlines(np.eye(3)[:2])[0]) == pytest.approx(600.0)
    assert not len(SLICER.section(Cut().at(-5.0), {"box": 0}).points)


def test_structures_left_out_have_no_outlines():
    section = SLICER.section(Cut(), {"ring": 0, "unknown": 0})
    assert set(section.owners.tolist()) == {2}
    assert not SLICER.section(Cut(), {}).outlines(np.eye(3)[:2])


def test_moved_vertices_are_cut_where_they_are():
    moved = SLICER.rest + np.float32([0.0, 0.0, 40.0])
    assert not len(SLICER.section(Cut(), WHOLE, moved).points)
    high = SLICER.section(Cut().at(40.0), {"box": 3}, moved)
    assert area(high.outlines(np.eye(3)[:2])[0]) == pytest.approx(600.0)


def test_a_hollow_ball_is_cut_into_a_ring():
    section = SLICER.section(Cut(), {"shell": 0})
    loops = section.outlines(np.eye(3)[:2])[1]
    assert len(loops) == 2
    assert area(loops) == pytest.approx(np.pi * (20**2 - 12**2), rel=0.01)
    assert sorted(np.sign([area([loop]) for loop in loops])) == [-1, 1]
