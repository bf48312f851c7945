"""Who clicks where a landmark is seen on the shipped skeleton has placed it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from anatomyapp.atlas.landmark import LandmarkType
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.gui.quiz.placing_aim import aimed
from anatomyapp.quiz.placement import placement
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.overlay import outwards
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene

SIZE = (800, 800)
WITHIN_MM = 6.0  # the least tolerance of a landmark in the shipped banks is 10


@pytest.fixture(scope="module")
def atlas():
    return read_pack(models_folder() / "thorax")


@pytest.fixture(scope="module")
def pictures(atlas):
    """Return the skeleton from eight sides, by azimuth in degrees."""
    renderer, found = Renderer(atlas), {}
    for azimuth in range(-180, 180, 45):
        points = points_of(atlas, atlas.shown_first)
        camera = fitted(Camera(azimuth_deg=float(azimuth)), points, 1.0)
        found[azimuth] = renderer.draw(Scene(visible=atlas.shown_first, camera=camera), SIZE)
    renderer.close()
    return found


def spot_of(landmark):
    """Return a place of a landmark: its point, the middle of its line, or within its area."""
    points = np.asarray(landmark.geometry, float)
    half = (len(points) + 1) // 2
    if landmark.type is not LandmarkType.AREA:
        return points[len(points) // 2]
    low, high = points[:half], points[::-1][:half]
    return (low[half // 2] + high[half // 2]) / 2


def test_a_click_on_a_landmark_places_it(atlas, pictures):
    missed = {}
    for landmark in atlas.landmarks:
        spot = spot_of(landmark)
        x, y, _ = outwards(spot[None])
        azimuth = 45 * round(math.degrees(math.atan2(x, -y)) / 45)
        picture = pictures[azimuth if azimuth < 180 else -180]
        across, down, _ = projected(picture.camera, spot[None], picture.size)[0]
        aim = aimed(picture, (across, down), on_wall=True)
        task = PlaceOn(landmark.id, (tuple(spot.tolist()),), WITHIN_MM, 30.0)
        found = placement(task, atlas, aim.structure, aim.point) if aim else None
        fault = found.fault if found is not None and not aim.beside else None
        if found is None or fault is not None or found.off_mm > WITHIN_MM:
            missed[landmark.id] = found
    assert missed == {}
