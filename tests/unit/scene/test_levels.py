"""That heights are named by vertebrae and discs, and planes said in words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.levels import Levels
from anatomyapp.scene.plane_frame import frame_of, moved_by


@pytest.fixture(scope="module")
def levels() -> Levels:
    return Levels(read_pack(models_folder() / "thorax"))


def test_each_level_lies_above_the_next(levels):
    names = [f"T{n}" if half == 0 else f"T{n}/T{n + 1}" for n in range(1, 12) for half in (0, 1)]
    heights = [levels.height_of(name) for name in [*names, "T12"]]
    assert all(high > low for high, low in pairwise(heights))
    assert all(levels.at(height) == name for height, name in zip(heights, names, strict=False))


def test_no_level_is_named_where_the_spine_does_not_reach(levels):
    assert levels.at(400.0) == levels.at(-400.0) == ""
    assert levels.height_of("L3") is None


@pytest.mark.parametrize(
    ("cut", "words"),
    [
        (Cut().at(0.0), "T7, 0 mm superior"),
        (Cut(CutKind.CORONAL).at(50.0), "50 mm anterior"),
        (Cut(CutKind.SAGITTAL), "Midline"),
        (Cut(CutKind.SAGITTAL).at(-12.0), "12 mm right"),
        (Cut(CutKind.FREE).at(-5.0), "−5 mm"),
    ],
)
def test_a_plane_is_said_in_words(levels, cut, words):
    assert levels.words(cut) == words


def test_the_frame_lies_in_the_plane_round_the_box():
    low, high = np.full(3, -10.0), np.full(3, 10.0)
    cut = Cut(CutKind.FREE).facing((1.0, 2.0, 3.0)).at(2.0)
    frame = frame_of(cut, low, high)
    assert np.abs(frame @ cut.direction - 2.0).max() < 1e-9
    assert np.abs(frame).max() > 10.0
    assert not len(frame_of(Cut().at(50.0), low, high))


def test_a_drag_along_the_normal_moves_by_its_millimetres():
    assert moved_by((6.0, 8.0), np.array([0.6, 0.8])) == pytest.approx(10.0)
    assert moved_by((0.0, -10.0), np.array([0.0, 0.0])) > 0
