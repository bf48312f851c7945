"""Some hundred random events in the real window: nothing fails, no OpenGL object is left."""

from __future__ import annotations

import random

import pytest

from benchmarks.endurance import gl_objects
from benchmarks.random_events import RandomPerson

EVENTS = 150


@pytest.mark.parametrize("seed", [1, 2])
def test_random_events_do_no_harm(qtbot, running, seed):
    rng = random.Random(seed)  # noqa: S311 - no secret depends on it
    person = RandomPerson(running, rng)
    for _ in range(EVENTS):
        person.act()
    person.rest()
    running.explore.pane.view.finish()
    before = gl_objects()
    for _ in range(EVENTS):
        person.act()
    person.rest()
    running.explore.pane.view.finish()
    assert gl_objects() <= before + 6  # what is made when it is first needed
    assert not running.explore.pane.view.message
