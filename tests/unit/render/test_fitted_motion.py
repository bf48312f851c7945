"""The breath of a fitted model: at every phase the model's own, carried by the same map."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.chest import NOTCH, ChestMeasures
from anatomyapp.atlas.chest_fit import chest_fit, worn_atlas, worn_points
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Sex
from anatomyapp.content import models_folder
from anatomyapp.render.fitted_motion import fitted_motion
from anatomyapp.render.motion import MovedPlaces, motion_of

KEPT = ("rib-5-left", "rib-5-right", "costal-cartilage-5-left", "sternum-body", "rib-8-left")


@pytest.fixture(scope="module")
def thorax():
    whole = read_pack(models_folder() / "thorax")
    return replace(whole, meshes={name: whole.meshes[name] for name in KEPT})


@pytest.fixture(scope="module")
def motion(thorax):
    return motion_of(thorax)


@pytest.fixture(
    scope="module",
    params=[
        ChestMeasures(),
        ChestMeasures(breadth_mm=330.0, height_mm=160.0),
        ChestMeasures(Sex.FEMALE, 160.0, 65.0, 240.0, 125.0),
    ],
    ids=["the model", "scaled", "another person"],
)
def fitted(request, thorax, motion):
    fit = chest_fit(thorax, request.param)
    return fit, worn_atlas(thorax, fit), fitted_motion(motion, thorax, fit)


def breathing(atlas, motion):
    moved = MovedPlaces(atlas)
    moved.learn(motion)
    return moved


@pytest.mark.parametrize("phase", [0.0, 0.1, 0.25, 0.4, 0.5])
def test_each_place_is_where_the_map_carries_the_breathing_model(thorax, motion, fitted, phase):
    fit, worn, own = fitted
    model, wearer = breathing(thorax, motion), breathing(worn, own)
    for name in KEPT:
        expected = worn_points(thorax, fit, model.vertices(name, phase).astype(float))
        np.testing.assert_allclose(wearer.vertices(name, phase), expected, atol=0.15)


def test_left_ribs_go_to_the_left_and_the_breastbone_forwards(fitted):
    _, worn, own = fitted
    wearer = breathing(worn, own)
    for name, axis, way in (("rib-8-left", 0, 1), ("rib-5-right", 0, -1), ("sternum-body", 1, -1)):
        rest, deep = (wearer.vertices(name, phase)[:, axis].mean() for phase in (0.0, 0.5))
        assert way * (deep - rest) > 1


def test_landmarks_go_along(thorax, motion, fitted):
    fit, worn, own = fitted
    mark = next(each for each in thorax.landmarks if each.id == NOTCH)
    there = next(each for each in worn.landmarks if each.id == NOTCH)
    expected = worn_points(thorax, fit, breathing(thorax, motion).geometry(mark, 0.5))
    found = breathing(worn, own).geometry(there, 0.5)
    np.testing.assert_allclose(found, expected, atol=0.01)


def test_boxes_hold_what_moves(fitted):
    _, worn, own = fitted
    wearer, ways = breathing(worn, own), own.box_ways(worn)
    for name in KEPT:
        rest, deep = worn.meshes[name].vertices, wearer.vertices(name, 0.5)
        low = rest.min(axis=0) + ways[name][:, 0].sum(axis=0)
        high = rest.max(axis=0) + ways[name][:, 1].sum(axis=0)
        assert (deep.min(axis=0) >= low - 0.1).all()
        assert (deep.max(axis=0) <= high + 0.1).all()


def test_long_work_can_be_ended(thorax, motion):
    def ask():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        fitted_motion(motion, thorax, chest_fit(thorax, ChestMeasures(breadth_mm=320.0)), ask)
