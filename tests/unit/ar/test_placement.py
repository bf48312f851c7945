"""The model on its sheet: sides, size, what touches what."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.ar.instructions import sheet_pages
from anatomyapp.ar.page import MARGIN_MM, Stroke, Text
from anatomyapp.ar.placement import Mode, placed
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.atlas.chest import NOTCH, STERNUM_END, ChestMeasures
from anatomyapp.atlas.chest_fit import chest_fit, worn_atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Sex
from anatomyapp.content import models_folder
from anatomyapp.scene.film import Shade, Window
from anatomyapp.scene.fit import points_of

CHEST = sheet(SheetKind.CHEST, Paper.A4)
CARD = sheet(SheetKind.CARD, Paper.A4)


@pytest.fixture(scope="module")
def thorax():
    return read_pack(models_folder() / "thorax")


def on_sheet(placement, points):
    points = np.asarray(points, float).reshape(-1, 3)
    return points @ placement.model_to_sheet[:3, :3].T + placement.model_to_sheet[:3, 3]


@pytest.mark.parametrize("mode", list(Mode))
def test_no_placement_mirrors_or_stretches(thorax, mode):
    turn = placed(mode, thorax, CHEST).model_to_sheet[:3, :3]
    assert turn @ turn.T == pytest.approx(np.eye(3))
    assert np.linalg.det(turn) == pytest.approx(1.0)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_left_side_lies_on_the_right_of_the_page(thorax, mode):
    placement = placed(mode, thorax, CHEST)
    left, right = (
        on_sheet(placement, thorax.meshes[f"rib-5-{side}"].vertices)[:, 0].mean()
        for side in ("left", "right")
    )
    assert left > 50 > -50 > right


def test_a_standing_model_stands_on_the_card_with_its_front_to_the_reader(thorax):
    placement = placed(Mode.STANDING, thorax, CARD)
    shown = on_sheet(placement, points_of(thorax, thorax.shown_first))
    assert 0 < shown[:, 2].min() < 10
    assert shown[:, :2].mean(axis=0) == pytest.approx((0, 0), abs=40)
    assert on_sheet(placement, thorax.meshes["sternum-body"].vertices)[:, 1].max() < 0


def test_a_lying_model_looks_out_of_the_page_with_its_head_up(thorax):
    placement = placed(Mode.LYING, thorax, CARD)
    shown = on_sheet(placement, points_of(thorax, thorax.shown_first))
    assert 0 < shown[:, 2].min() < 10
    sternum = on_sheet(placement, thorax.meshes["sternum-body"].vertices)
    spine = on_sheet(placement, thorax.meshes["vertebra-t7"].vertices)
    assert sternum[:, 2].mean() > spine[:, 2].mean() + 50
    manubrium = on_sheet(placement, thorax.meshes["manubrium"].vertices)
    assert manubrium[:, 1].mean() > sternum[:, 1].mean()


@pytest.mark.parametrize("paper", list(Paper))
def test_a_worn_sheet_hangs_from_the_jugular_notch_before_the_chest(thorax, paper):
    worn = sheet(SheetKind.CHEST, paper)
    placement = placed(Mode.WORN, thorax, worn)
    marks = {mark.id: mark.geometry for mark in thorax.landmarks}
    ((across, up, _),) = on_sheet(placement, marks["point-jugular-notch"])
    assert (across, up) == pytest.approx((0, paper.size_mm[1] / 2), abs=1)
    assert on_sheet(placement, thorax.meshes["sternum-body"].vertices)[:, 2].max() < 0
    assert on_sheet(placement, thorax.meshes["vertebra-t7"].vertices)[:, 2].max() < -100
    assert placement.scale == 1.0


def test_a_model_at_half_its_size_is_seen_as_one_twice_as_far_away(thorax):
    seen = np.eye(4)
    seen[:3, 3] = 10.0, 20.0, 600.0
    small, large = (placed(Mode.LYING, thorax, CARD, scale) for scale in (0.5, 1.0))
    near, far = (each.sheet_to_camera(seen)[:3, 3] for each in (small, large))
    assert near == pytest.approx(2 * far)
    assert np.linalg.det(small.model_to_camera(seen)[:3, :3]) == pytest.approx(1.0)


def test_sizes_stay_between_a_fifth_and_the_true_size(thorax):
    assert placed(Mode.STANDING, thorax, CARD, 0.01).scale == 0.2
    assert placed(Mode.STANDING, thorax, CARD, 7.0).scale == 1.0


def test_a_window_opens_the_worn_sheet_alone(thorax):
    window = placed(Mode.WORN, thorax, CHEST).between(np.eye(4), 150.0)
    assert isinstance(window, Window)
    assert window.radius_mm == 150.0
    assert window.across_mm > 105.0
    assert min(window.above_mm, window.below_mm) > 148.5
    assert isinstance(placed(Mode.STANDING, thorax, CARD).between(np.eye(4), None), Shade)


def test_a_shadow_falls_away_from_the_light(thorax):
    facing = np.diag([1.0, -1.0, -1.0, 1.0])
    facing[2, 3] = 600.0
    across, up = placed(Mode.LYING, thorax, CARD).between(facing, None).middle_mm
    assert across > 0  # the light comes from the upper left
    assert up < 0


@pytest.mark.parametrize("paper", list(Paper))
def test_the_sheet_and_its_instructions_say_where_the_model_hangs(thorax, paper):
    """The paper itself ends at the notch, not its print: the white above the arrow counts."""
    worn = sheet(SheetKind.CHEST, paper)
    page, told = sheet_pages(worn)
    words = [mark.words for mark in page.marks if isinstance(mark, Text)]
    assert any("Edge at the notch above the breastbone" in each for each in words)
    tips = [mark.points[0] for mark in page.marks if isinstance(mark, Stroke) and mark.filled == 0]
    assert tips == [(0.0, paper.size_mm[1] / 2 - MARGIN_MM)]
    how = " ".join(mark.words for mark in told.marks if isinstance(mark, Text))
    assert "its upper edge at the notch" in how
    notch = next(mark for mark in thorax.landmarks if mark.id == NOTCH).geometry
    ((across, up, _),) = on_sheet(placed(Mode.WORN, thorax, worn), notch)
    assert (across, up) == pytest.approx((0, paper.size_mm[1] / 2), abs=1)


@pytest.mark.parametrize("paper", list(Paper))
def test_a_fitted_model_hangs_from_the_same_edge_under_the_same_skin(thorax, paper):
    fit = chest_fit(thorax, ChestMeasures(Sex.FEMALE, 160, 30, 250, 125))
    worn, own = sheet(SheetKind.CHEST, paper), worn_atlas(thorax, fit)
    placement = placed(Mode.WORN, own, worn)
    marks = {mark.id: mark.geometry for mark in own.landmarks}
    ((across, up, _),) = on_sheet(placement, marks[NOTCH])
    ((_, end, behind),) = on_sheet(placement, marks[STERNUM_END])
    assert (across, up) == pytest.approx((0, paper.size_mm[1] / 2), abs=1)
    assert up - end == pytest.approx(125, abs=4)  # along the paper, which slopes by half as much
    assert behind == pytest.approx(-15, abs=0.1)
    left, right = (
        on_sheet(placement, own.meshes[f"rib-5-{side}"].vertices)[:, 0].mean()
        for side in ("left", "right")
    )
    assert left > 40 > -40 > right
