"""Landmarks go with the wall of the chest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.breathing import LAST_PHASE, Hinge, Role
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.render.motion import MovedPlaces, motion_of
from anatomyapp.scene.breath import breath_of
from anatomyapp.scene.carried import carried_by_wall

RIB, OTHER = StructureId("rib-2-left"), StructureId("rib-2-right")
AXIS = np.array([-0.6, -0.8, 0.0])


def hinge(structure, role, angle_deg=0.0):
    return Hinge(
        structure, role, np.zeros(3), AXIS, angle_deg, np.array([75.0, -50.0, 40.0]), 0.0, (), "t"
    )


def landmark(id_, places):
    return Landmark(
        id=id_, type=LandmarkType.LINE, side=Side.LEFT, name_en=id_, name_la="", ta98="", ta2="",
        geometry=np.array(places, float), definition="", structures=(RIB,), source="test",
        caution="",
    )  # fmt: skip


@pytest.fixture
def atlas(tiny_atlas):
    corners = tiny_atlas.meshes[RIB].vertices[:2]
    still = tiny_atlas.meshes[OTHER].vertices[:1]
    return replace(
        tiny_atlas,
        meshes={name: tiny_atlas.meshes[name] for name in (RIB, OTHER)},
        breathing={RIB: hinge(RIB, Role.RIB, 16.0), OTHER: hinge(OTHER, Role.STILL)},
        landmarks=(landmark("moving", corners), landmark("standing", still)),
    )


def test_a_landmark_on_a_rib_goes_with_it_and_one_on_what_is_still_stays(atlas):
    places = MovedPlaces(atlas)
    places.learn(motion_of(atlas))
    moving, standing = (
        places.geometry(mark, LAST_PHASE) - mark.geometry for mark in atlas.landmarks
    )
    rib = places.vertices(RIB, LAST_PHASE) - atlas.meshes[RIB].vertices
    assert np.linalg.norm(moving, axis=1).min() > 0.5 * np.linalg.norm(rib, axis=1).min()
    assert np.linalg.norm(standing) < 0.25 * np.linalg.norm(moving[0])


def test_at_rest_and_before_it_is_learnt_all_stands_where_it_is(atlas):
    places = MovedPlaces(atlas)
    assert places.vertices(RIB, LAST_PHASE) is atlas.meshes[RIB].vertices
    places.learn(motion_of(atlas))
    assert places.geometry(atlas.landmarks[0], 0.0) is atlas.landmarks[0].geometry


def test_vertices_go_where_the_breath_says(atlas):
    places = MovedPlaces(atlas)
    places.learn(motion_of(atlas))
    mesh = atlas.meshes[RIB]
    moved = breath_of(atlas.breathing, atlas.meshes)[RIB].moved(mesh, 0.3)
    assert places.vertices(RIB, 0.3) == pytest.approx(moved.vertices, abs=0.02)


def test_an_atlas_that_does_not_breathe_carries_nothing(atlas):
    still = replace(atlas, breathing={})
    assert not carried_by_wall(still, {}).any()
    assert carried_by_wall(replace(atlas, landmarks=()), {}).shape == (0, 2, 3)
