from __future__ import annotations

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from anatomyapp.scene.arrows import bowed, width_of

number = st.floats(0, 2000)
place = st.tuples(number, number)
count = st.integers(1, 40)
CLEAR = 6.0


@given(place, place, count)
def test_an_arrow_points_from_the_first_to_the_second(
    start: tuple[float, float], end: tuple[float, float], times: int
) -> None:
    assume(np.hypot(end[0] - start[0], end[1] - start[1]) > 60)

    arrow = bowed(start, end, times, CLEAR)

    tip, foot = arrow.head[0], arrow.shaft[0]
    assert np.linalg.norm(tip - end) < 3 * CLEAR
    assert np.linalg.norm(foot - start) < 3 * CLEAR
    assert np.linalg.norm(arrow.shaft[-1] - arrow.head[1:].mean(axis=0)) < 1e-6


@given(place, place, count)
def test_an_arrow_is_finite_and_long_enough_to_be_seen_however_near_its_ends(
    start: tuple[float, float], end: tuple[float, float], times: int
) -> None:
    arrow = bowed(start, end, times)

    assert np.isfinite(arrow.shaft).all()
    assert np.isfinite(arrow.head).all()
    assert np.linalg.norm(np.diff(arrow.shaft, axis=0), axis=1).sum() > 5.0


@given(place, place)
def test_an_arrow_and_the_one_back_bow_to_different_sides(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    assume(np.hypot(end[0] - start[0], end[1] - start[1]) > 0.01)
    there, back = bowed(start, end).top, bowed(end, start).top

    assert np.hypot(there[0] - back[0], there[1] - back[1]) > 20.0


@given(place, place)
def test_an_arrow_bows_to_the_left_of_its_way(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    (x, y), (u, v) = start, end
    assume(np.hypot(u - x, v - y) > 60)
    top = bowed(start, end).top

    across = (u - x) * (top[1] - y) - (v - y) * (top[0] - x)
    assert across < 0  # y counts downwards


@given(count, count)
def test_more_times_make_no_thinner_arrow(few: int, many: int) -> None:
    assume(few <= many)

    assert width_of(few) <= width_of(many) <= 9.0


@given(place, place, place)
def test_nothing_on_an_arrow_is_far_from_it(
    start: tuple[float, float], end: tuple[float, float], elsewhere: tuple[float, float]
) -> None:
    arrow = bowed(start, end)

    assert arrow.reach(arrow.top) < 1e-6
    assert arrow.reach(elsewhere) >= 0.0
