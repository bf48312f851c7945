from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh, vertex_normals
from anatomyapp.scene.surface_way import way_to

RADIUS, LENGTH, WIDTH, THIN = 50.0, 60.0, 40.0, 2.0


def mesh_of(vertices: NDArray[np.float64], faces: NDArray[np.uint32]) -> Mesh:
    return Mesh(
        vertices.astype(np.float32),
        faces.astype(np.uint32),
        vertex_normals(vertices, faces).astype(np.float32),
        np.full(len(vertices), 255, np.uint8),
    )


def ball() -> Mesh:
    """An octahedron whose triangles were split five times, blown up to a ball."""
    points = [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)]
    vertices = [np.array(p, float) for p in points]
    faces = [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)]
    for _ in range(5):
        faces = split(vertices, faces)
    return mesh_of(RADIUS * np.array(vertices), np.array(faces, np.uint32))


def split(
    vertices: list[NDArray[np.float64]], faces: list[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    middles: dict[tuple[int, int], int] = {}

    def middle(a: int, b: int) -> int:
        key = min(a, b), max(a, b)
        if key not in middles:
            middles[key] = len(vertices)
            point = vertices[a] + vertices[b]
            vertices.append(point / np.linalg.norm(point))
        return middles[key]

    smaller = []
    for a, b, c in faces:
        ab, bc, ca = middle(a, b), middle(b, c), middle(c, a)
        smaller += [(a, ab, ca), (b, bc, ab), (c, ca, bc), (ab, bc, ca)]
    return smaller


def plate() -> Mesh:
    """A closed plate in small triangles, 2 mm thick: its faces meet round its edges."""
    nx, ny = 31, 21
    x, y = np.meshgrid(np.linspace(0, LENGTH, nx), np.linspace(0, WIDTH, ny), indexing="ij")
    flat = np.stack([x.ravel(), y.ravel()], axis=1)
    front = np.column_stack([flat, np.zeros(len(flat))])
    back = np.column_stack([flat, np.full(len(flat), THIN)])
    at = np.arange(nx * ny).reshape(nx, ny)
    faces = []
    for i in range(nx - 1):
        for j in range(ny - 1):
            a, b, c, d = at[i, j], at[i + 1, j], at[i + 1, j + 1], at[i, j + 1]
            faces += [(a, c, b), (a, d, c)]
            faces += [tuple(len(flat) + k for k in (a, b, c))]
            faces += [tuple(len(flat) + k for k in (a, c, d))]
    border = [*at[:, 0], *at[-1, 1:], *at[-2::-1, -1], *at[0, -2:0:-1]]
    for a, b in zip(border, [*border[1:], border[0]], strict=True):
        faces += [(a, b, len(flat) + b), (a, len(flat) + b, len(flat) + a)]
    return mesh_of(np.concatenate([front, back]), np.array(faces, np.uint32))


BALL, PLATE = ball(), plate()
vertex = st.integers(0, len(BALL.vertices) - 1)


@given(vertex, vertex)
def test_a_way_over_a_ball_is_a_great_circle_within_eight_percent(a: int, b: int) -> None:
    start, end = BALL.vertices[a].astype(float), BALL.vertices[b].astype(float)
    circle = RADIUS * math.acos(min(1.0, max(-1.0, float(start @ end) / RADIUS**2)))

    way = way_to(BALL, start, np.array([b]))

    assert way is not None
    if circle > 5.0:
        assert 0.99 * circle <= way.mm <= 1.08 * circle


@given(vertex, st.lists(vertex, min_size=1, max_size=6))
def test_a_way_is_never_shorter_than_the_straight_line_and_ends_at_the_nearest(
    a: int, ends: list[int]
) -> None:
    start = BALL.vertices[a].astype(float)

    way = way_to(BALL, start, np.array(ends))

    assert way is not None
    last = way.points[-1]
    straight = float(np.linalg.norm(last - start))
    assert way.mm == 0.0 or way.mm >= straight - 1e-3
    each = [way_to(BALL, start, np.array([end])) for end in ends]
    assert way.mm <= min(found.mm for found in each if found is not None) + 1e-6


def test_the_other_face_of_a_thin_plate_is_as_far_as_its_edge() -> None:
    middle = np.array([LENGTH / 2, WIDTH / 2, THIN])
    front = np.flatnonzero(np.linalg.norm(PLATE.vertices - (middle - [0, 0, THIN]), axis=1) < 1.5)

    way = way_to(PLATE, middle, front)

    assert way is not None
    assert way.mm == pytest.approx(WIDTH + THIN, rel=0.04)
    assert np.allclose(way.points[0], middle)


def test_a_place_within_the_ends_is_there_already() -> None:
    corners = BALL.faces[7]
    inside = BALL.vertices[corners].astype(float).mean(axis=0)

    way = way_to(BALL, inside, corners)

    assert way is not None
    assert way.mm == 0.0


def test_no_end_and_none_so_near_give_no_way() -> None:
    start = BALL.vertices[0].astype(float)
    far = int(np.linalg.norm(BALL.vertices + BALL.vertices[0], axis=1).argmin())

    assert way_to(BALL, start, np.array([], int)) is None
    assert way_to(BALL, start, np.array([far]), farthest_mm=20.0) is None
