from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.scene.outline import holds, nearest_on

number = st.floats(-50, 50)
place = st.tuples(number, number)
SQUARE = np.array([(0, 0), (10, 0), (10, 10), (0, 10)], float)


@given(st.lists(place, min_size=1, max_size=8), place)
def test_no_point_of_a_line_is_nearer_than_the_nearest(
    line: list[tuple[float, float]], at: tuple[float, float]
) -> None:
    points = np.array(line)
    nearest = float(np.linalg.norm(nearest_on(points, np.array(at)) - at))

    assert nearest <= np.linalg.norm(points - at, axis=1).min() + 1e-6
    middles = (points[1:] + points[:-1]) / 2
    assert all(nearest <= np.linalg.norm(middle - at) + 1e-6 for middle in middles)


@given(place)
def test_a_square_holds_what_lies_between_its_sides(at: tuple[float, float]) -> None:
    inside = all(0 < each < 10 for each in at)
    beside = any(each < 0 or each > 10 for each in at)

    assert not inside or holds(SQUARE, np.array(at))
    assert not beside or not holds(SQUARE, np.array(at))


@given(st.floats(0, 2 * math.pi), st.floats(0.0, 2.0))
def test_a_round_outline_holds_what_is_nearer_than_its_radius(turn: float, off: float) -> None:
    turns = np.linspace(0, 2 * math.pi, 90, endpoint=False)
    outline = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    at = off * np.array([math.cos(turn), math.sin(turn)])

    if abs(off - 1.0) > 0.01:
        assert holds(outline, at) == (off < 1.0)
