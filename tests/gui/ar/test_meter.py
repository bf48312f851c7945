"""What is measured of tracking, without a window."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from anatomyapp.ar.tracking import State
from anatomyapp.gui.ar.meter import Meter
from anatomyapp.session.augmented import Stretch


def seen(arrived_s: float, *, lost: bool = False) -> SimpleNamespace:
    """Return a picture as the follower hands it over, as far as the meter looks at it."""
    sighting = SimpleNamespace(
        state=State.LOST if lost else State.TRACKED,
        reprojection_px=None if lost else 0.25,
        distance_mm=None if lost else 800.0,
        looks=SimpleNamespace(dark=False),
    )
    picture = np.zeros((2, 2, 4), np.uint8)
    return SimpleNamespace(sighting=sighting, light=0.9, picture=picture, arrived_s=arrived_s)


def film(of: SimpleNamespace) -> SimpleNamespace:
    return SimpleNamespace(picture=of.picture)


@pytest.fixture
def meter() -> Meter:
    made = Meter()
    made.run(0.0)
    made.open(Stretch.MINUTE, 0.0)
    return made


def test_latency_runs_from_the_arrival_of_the_picture_that_is_painted(meter):
    first, second = seen(1.0), seen(1.1)
    meter.follow(first)
    meter.follow(second)
    meter.paint(film(second), 1.15)
    tracking = meter.close(Stretch.MINUTE, 2.0)
    assert (tracking.pictures, tracking.shown) == (2, 1)
    assert tracking.latency_ms.median == pytest.approx(50.0, rel=0.01)


def test_a_picture_counts_once_however_often_it_is_painted(meter):
    one = seen(1.0)
    meter.follow(one)
    for now in (1.05, 1.5, 9.0):
        meter.paint(film(one), now)
    meter.paint(film(seen(0.0)), 9.5)  # one that nobody followed
    tracking = meter.close(Stretch.MINUTE, 10.0)
    assert tracking.shown == 1
    assert tracking.latency_ms.p95 == pytest.approx(50.0, rel=0.01)


def test_a_picture_that_never_comes_to_the_screen_is_not_shown(meter):
    late, newer = seen(1.0), seen(1.2)
    meter.follow(late)
    meter.follow(newer)
    meter.paint(film(newer), 1.3)
    meter.paint(film(late), 1.4)
    assert meter.close(Stretch.MINUTE, 2.0).shown == 1


def test_stretches_overlap_and_each_has_all_of_its_pictures(meter):
    meter.follow(seen(0.1))
    meter.open(Stretch.ITEM, 1.0)
    meter.follow(seen(1.1, lost=True))
    item = meter.close(Stretch.ITEM, 2.0)
    meter.follow(seen(2.1))
    minute = meter.close(Stretch.MINUTE, 4.0)
    assert (item.pictures, item.seconds, item.lost) == (1, 1.0, 1.0)
    assert (minute.pictures, minute.seconds, minute.losses) == (3, 4.0, 1)


def test_time_in_which_no_pictures_are_wanted_is_not_counted(meter):
    meter.rest(3.0)
    meter.open(Stretch.ITEM, 5.0)
    assert meter.close(Stretch.ITEM, 8.0) is None
    meter.run(10.0)
    assert meter.close(Stretch.MINUTE, 11.0).seconds == pytest.approx(4.0)
