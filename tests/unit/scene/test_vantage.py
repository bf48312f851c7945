"""From where a feature's patch is seen: it faces the eye, and nothing stands before it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.overlay import patch_of
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.vantage import vantage

RIB, OTHER = StructureId("rib-1-left"), StructureId("rib-1-right")
HEAD = FeatureOn(RIB, "rib-head")  # the upper face of a box
FRONT, BELOW = Camera(), Camera(elevation_deg=-80.0)


@pytest.fixture
def roofed(tiny_atlas):
    """The tiny atlas with a plate over the rib, its vertices 3 mm apart."""
    middle = patch_of(tiny_atlas, HEAD)[0].mean(axis=0)
    x, y = (k.ravel() for k in np.meshgrid(np.arange(-150, 150, 3), np.arange(-150, 150, 3)))
    roof = np.column_stack([x, y, np.full(len(x), 30)]) + middle
    plate = Mesh(
        vertices=roof.astype(np.float32), faces=np.zeros((0, 3), np.uint32),
        normals=np.tile(np.float32([0, 0, 1]), (len(roof), 1)),
        occlusion=np.full(len(roof), 255, np.uint8),
    )  # fmt: skip
    return replace(tiny_atlas, meshes={**tiny_atlas.meshes, OTHER: plate})


def test_what_looks_up_is_seen_from_above(tiny_atlas):
    assert vantage(tiny_atlas, HEAD, {RIB}, BELOW).elevation_deg > 0


def test_a_camera_that_sees_the_patch_stays_as_it_is_turned(tiny_atlas):
    seen = vantage(tiny_atlas, HEAD, {RIB}, BELOW)
    assert vantage(tiny_atlas, HEAD, {RIB}, seen) == seen


def test_what_is_under_a_roof_is_looked_at_from_the_side(roofed):
    above = vantage(roofed, HEAD, {RIB}, BELOW)
    under = vantage(roofed, HEAD, {RIB, OTHER}, BELOW)
    assert under.elevation_deg < above.elevation_deg


def test_without_a_patch_the_camera_stays(tiny_atlas):
    assert vantage(tiny_atlas, FeatureOn(RIB, "none"), {RIB}, FRONT) == FRONT
