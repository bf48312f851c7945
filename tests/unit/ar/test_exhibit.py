"""Single structures on the card: turned, never mirrored."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.ar.exhibit import TILT_DEG, Exhibit
from anatomyapp.ar.placement import MOST_SCALE, Mode, placed
from anatomyapp.ar.sheet import Paper, SheetKind, sheet

STANDING, LYING = np.eye(3), np.array([[1.0, 0, 0], [0, 0, 1.0], [0, -1.0, 0]])
ANGLES = st.floats(0, 360)


def direction(azimuth_deg, elevation_deg):
    azimuth, elevation = math.radians(azimuth_deg), math.radians(elevation_deg)
    flat = math.cos(elevation)
    return flat * math.cos(azimuth), flat * math.sin(azimuth), math.sin(elevation)


@given(ANGLES, st.floats(-90, 90), ANGLES, st.sampled_from([STANDING, LYING]))
def test_a_direction_leans_from_the_card_by_the_tilt_and_nothing_is_mirrored(
    azimuth, elevation, around, usual
):
    aside = direction(azimuth, elevation)
    turn = Exhibit(frozenset(), aside, around).turn(usual)
    leaning = turn @ np.array(aside)
    assert math.degrees(math.acos(np.clip(leaning[2], -1, 1))) == pytest.approx(TILT_DEG, abs=1e-6)
    assert np.allclose(turn @ turn.T, np.eye(3), atol=1e-9)
    assert np.linalg.det(turn) == pytest.approx(1)


def test_the_opposite_direction_is_half_a_turn_away():
    tilt = math.radians(TILT_DEG)
    aside = (-math.sin(tilt), 0.0, -math.cos(tilt))
    turn = Exhibit(frozenset(), aside, 0.0).turn(STANDING)
    assert np.allclose(turn @ np.array(aside), -np.array(aside))
    assert np.linalg.det(turn) == pytest.approx(1)


def test_without_a_direction_the_usual_turn_stays():
    assert np.array_equal(Exhibit(frozenset()).turn(LYING), LYING)


@pytest.mark.parametrize("mode", [Mode.STANDING, Mode.LYING])
def test_a_single_structure_stands_in_the_card_s_middle_larger_than_in_the_whole(mode, tiny_atlas):
    card = sheet(SheetKind.CARD, Paper.A4)
    alone = Exhibit(frozenset({"rib-1-left"}), (0.0, 1.0, 0.0), 90.0)
    place = placed(mode, tiny_atlas, card, 0.3, alone)
    points = np.asarray(tiny_atlas.meshes["rib-1-left"].vertices, float)
    on_card = points @ place.model_to_sheet[:3, :3].T + place.model_to_sheet[:3, 3]
    middle = (on_card.min(axis=0) + on_card.max(axis=0)) / 2
    assert np.allclose(middle[:2], 0, atol=1e-6)
    assert on_card[:, 2].min() > 0
    assert 0.3 < place.scale <= MOST_SCALE


def test_a_worn_model_stays_in_the_body(tiny_atlas):
    worn = sheet(SheetKind.CHEST, Paper.A4)
    alone = Exhibit(frozenset({"rib-1-left"}), (0.0, 1.0, 0.0), 90.0)
    plain = placed(Mode.WORN, tiny_atlas, worn).model_to_sheet
    assert np.array_equal(placed(Mode.WORN, tiny_atlas, worn, exhibit=alone).model_to_sheet, plain)
