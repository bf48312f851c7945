"""That the caps of a plane are made once, and drawn at the level that is wanted."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.render.caps import Caps
from anatomyapp.render.context import open_context
from anatomyapp.render.plane_caps import PlaneCaps, WantedCaps

CORNERS = np.array([(0, 0, 0), (1, 0, 0), (0, 1, 0)], np.float32)


class Maker:
    """Makes a triangle for each cap that is wanted, and remembers what that was."""

    def __init__(self):
        self.asked = []

    def __call__(self, wanted):
        self.asked.append(dict(wanted.levels))
        numbers = np.repeat(np.array(sorted(wanted.levels), np.uint16), 3)
        corners = np.arange(len(numbers))
        return Caps(
            points=np.tile(CORNERS, (len(wanted.levels), 1)),
            edges=np.stack([corners, np.roll(corners, -1)], axis=1),
            numbers=numbers,
            triangles=corners.reshape(-1, 3).astype(np.int32),
            normal=np.array([0.0, 0.0, 1.0]),
        )


@pytest.fixture
def plane():
    context = open_context()
    plane = PlaneCaps()
    yield plane
    context.make_current()
    plane.close()
    context.close()


def drawn(plane, wanted):
    found = []
    plane.draw(wanted, lambda _, numbers: found.extend(numbers))
    return sorted(found)


def test_only_caps_that_are_missing_are_made(plane):
    make, wanted = Maker(), WantedCaps({1: 0, 2: 1})
    plane.bring("here", wanted, make)
    plane.bring("here", wanted, make)
    plane.bring("here", WantedCaps({1: 0, 2: 2, 3: 1}), make)
    assert make.asked == [{1: 0, 2: 1}, {2: 2, 3: 1}]


def test_a_plane_that_moved_has_none_of_its_caps_any_more(plane):
    make, wanted = Maker(), WantedCaps({1: 0, 2: 1})
    plane.bring("here", wanted, make)
    plane.bring("there", wanted, make)
    assert make.asked == [{1: 0, 2: 1}] * 2
    assert drawn(plane, wanted) == [1, 2]


def test_each_cap_is_drawn_once_at_its_level(plane):
    make = Maker()
    for level in (0, 1, 2):
        plane.bring("here", WantedCaps({1: level, 2: 0}), make)
    assert drawn(plane, WantedCaps({1: 1, 2: 0})) == [1, 2]
    assert drawn(plane, WantedCaps({2: 0}).of([1, 2])) == [2]


def test_many_changes_of_level_leave_few_batches(plane):
    make = Maker()
    for turn in range(40):
        plane.bring("here", WantedCaps({1: turn, 2: 0}), make)
    assert sum(set(asked) == {1, 2} for asked in make.asked) >= 4  # made anew, together
    assert drawn(plane, WantedCaps({1: 39, 2: 0})) == [1, 2]
