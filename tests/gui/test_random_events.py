"""Some hundred random events in the real window: nothing fails, no OpenGL object is left."""

from __future__ import annotations

import random

from benchmarks.endurance import gl_objects
from benchmarks.random_events import RandomPerson
from benchmarks.warming import settle, use_each_feature

EVENTS = 150


def test_random_events_do_no_harm(qtbot, running, tmp_path):
    person = RandomPerson(running, random.Random(1))  # noqa: S311 - no secret depends on it
    use_each_feature(running, tmp_path)
    before = gl_objects()
    for _ in range(EVENTS):
        person.act()
    person.rest()
    settle(running)
    after = gl_objects()
    assert {kind for kind, count in before.items() if after[kind] > count} == set()
    assert not running.explore.pane.view.message
