"""Recorded pictures at their own pace."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from anatomyapp.ar.frame import End, Frame, Waiting
from anatomyapp.ar.playing import Played
from anatomyapp.ar.recorded import PictureSequence

RATE = 10.0


class Clock:
    """Tells the time that was slept, and what a test lets pass."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


def played(clock, count=20):
    pictures = [np.full((4, 6, 3), number, np.uint8) for number in range(count)]
    return Played(PictureSequence(iter(pictures), rate=RATE), clock, clock.sleep)


def number(read):
    assert isinstance(read, Frame)
    return read.number


def test_pictures_come_when_they_are_due(clock):
    source = played(clock)
    assert number(source.read(1.0)) == 0
    begun = clock.now
    assert number(source.read(1.0)) == 1
    assert clock.now - begun == pytest.approx(1 / RATE)


def test_a_picture_that_is_not_due_yet_is_waited_for_no_longer_than_asked(clock):
    source = played(clock)
    source.read(1.0)
    assert isinstance(source.read(0.03), Waiting)
    assert number(source.read(0.1)) == 1


def test_late_pictures_are_dropped(clock):
    source = played(clock)
    source.read(1.0)
    clock.now += 0.35
    assert number(source.read(1.0)) == 3
    assert number(source.read(1.0)) == 4


def test_after_a_long_hold_nothing_is_skipped(clock):
    source = played(clock)
    source.read(1.0)
    clock.now += 60.0
    assert number(source.read(1.0)) == 1
    assert number(source.read(1.0)) == 2


def test_the_last_picture_is_followed_by_the_end(clock):
    source = played(clock, count=2)
    assert [number(source.read(1.0)) for _ in range(2)] == [0, 1]
    assert isinstance(source.read(1.0), End)


def test_closing_closes_the_source(clock):
    with closing(played(clock)) as source:
        source.read(1.0)
    assert isinstance(source.read(1.0), Frame | End)
    assert isinstance(source.read(1.0), End)
