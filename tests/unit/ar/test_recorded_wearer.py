"""A recording is read for its wearer's radius before its poses are told."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.recorded_wearer import pictures, radius_of
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.ar.tracking import Tracker
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph
from tests.fakes.sheet_surface import pose

CHEST = sheet(SheetKind.CHEST, Paper.A4)
RADIUS_MM = 140.0


def worn(yaws):
    """Return a recording of a wearer who turns."""
    places = [Placed(CHEST, pose(1000, yaw=yaw), RADIUS_MM) for yaw in yaws]
    shots = [
        Shot((placed,), Sensor(samples=2), seed=number, scenery=0)
        for number, placed in enumerate(places)
    ]
    return PictureSequence(photograph(shot) for shot in shots)


def tracker():
    return Tracker(CHEST, WEBCAM, smooth=False)


def test_the_radius_is_that_of_the_whole_recording():
    source = worn([0, *np.linspace(-35, 35, 8)])
    assert radius_of(source, tracker()) == pytest.approx(RADIUS_MM, abs=1.5)


def test_it_is_read_no_farther_than_needed():
    source = worn([*np.linspace(-35, 35, 8), 0, 0, 0])
    radius_of(source, tracker())
    assert list(pictures(source))


def test_one_who_does_not_turn_is_taken_for_what_fits_best():
    assert radius_of(worn([10, 10]), tracker()) == pytest.approx(RADIUS_MM, abs=12)


def test_without_a_sheet_there_is_no_radius():
    empty = PictureSequence(iter([np.full((720, 1280, 3), 90, np.uint8)]))
    assert radius_of(empty, tracker()) is None
