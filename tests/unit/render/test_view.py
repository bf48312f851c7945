from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.hover import hovered_in
from anatomyapp.render.view import JITTER, view_of
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene

SIZE = (300, 200)
RIB = StructureId("rib-1-left")
cameras = st.builds(
    Camera,
    distance_mm=st.floats(20, 2000),
    azimuth_deg=st.floats(-180, 180),
    elevation_deg=st.floats(-90, 90),
)


def test_the_samples_lie_evenly_in_the_pixel():
    offsets = np.array(JITTER)
    assert len(offsets) == 8
    assert (offsets[0] == 0).all()
    assert offsets.mean(0) == pytest.approx((0, 0))
    assert np.abs(offsets).max() < 0.5
    assert len({tuple(o) for o in offsets[1:]} - {(0.0, 0.0)}) == 7


@given(cameras)
def test_marked_and_unmarked_parts_cover_the_picture_once(tiny_atlas, camera):
    scene = Scene(visible=frozenset({RIB}), camera=camera).select([RIB])
    view = view_of(scene, Bounds(tiny_atlas), SIZE)
    covered = np.zeros(SIZE, int)
    for x, y, width, height in (*view.unmarked, *([view.marked] if view.marked else [])):
        assert min(x, y, width, height) >= 0
        covered[x : x + width, y : y + height] += 1
    assert (covered == 1).all()


@given(cameras)
def test_the_hovered_part_holds_the_whole_structure(tiny_atlas, camera):
    scene = Scene(visible=frozenset({RIB}), camera=camera, hovered=RIB)
    hovered = hovered_in(scene, Bounds(tiny_atlas), SIZE)
    seen = projected(camera, tiny_atlas.meshes[RIB].vertices, SIZE)
    inside = seen[(seen[:, 2] > 1) & (seen[:, :2] > 0).all(1) & (seen[:, :2] < SIZE).all(1)]
    if hovered is None:
        assert not len(inside)
        return
    x, y, width, height = hovered.place
    assert (inside[:, 0] >= x).all()
    assert (inside[:, 1] >= y).all()
    assert (inside[:, 0] <= x + width).all()
    assert (inside[:, 1] <= y + height).all()


def test_nothing_is_hovered_that_is_hidden_faded_or_has_no_mesh(tiny_atlas):
    bounds = Bounds(tiny_atlas)
    shown = Scene(visible=frozenset({RIB}), hovered=RIB)
    assert hovered_in(shown, bounds, SIZE) is not None
    assert hovered_in(shown.hide([RIB]), bounds, SIZE) is None
    assert hovered_in(shown.fade([RIB]), bounds, SIZE) is None
    assert (
        hovered_in(
            replace(shown, hovered=StructureId("nobody"), visible=shown.visible | {"nobody"}),
            bounds,
            SIZE,
        )
        is None
    )
    assert hovered_in(Scene(), bounds, SIZE) is None


def test_neighbours_are_the_structures_whose_boxes_touch(tiny_atlas):
    names = list(tiny_atlas.meshes)
    neighbours = Bounds(tiny_atlas).neighbours()
    touching = {names[i] for i in np.nonzero(neighbours[names.index("manubrium")])[0]}
    assert touching == {"costal-cartilage-1-left", "costal-cartilage-1-right"}
    assert (neighbours == neighbours.T).all()
    assert not neighbours.diagonal().any()


def test_the_ground_throws_no_shade_on_a_model_seen_from_below(tiny_atlas):
    scene = Scene(visible=frozenset(tiny_atlas.meshes), camera=Camera(elevation_deg=-30.0))
    x, y, *_ = view_of(scene, Bounds(tiny_atlas), SIZE).ground
    assert max(x, y) < 0
