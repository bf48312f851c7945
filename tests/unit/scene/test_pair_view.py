from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.pair_view import turned_to

BODY = np.array([(-150, -100, -200), (150, 100, 200)], float)
SIDES = {(0, -90, 0): 0, (100, 0, 50): 90, (-100, 0, 0): -90, (80, -80, 0): 45}


@pytest.mark.parametrize(("at", "azimuth"), SIDES.items())
def test_places_are_seen_from_the_side_on_which_they_lie(at, azimuth) -> None:
    camera = turned_to(Camera(azimuth_deg=10.0), np.array([at], float), BODY)

    assert camera.azimuth_deg == azimuth


def test_what_lies_behind_is_seen_from_behind() -> None:
    camera = turned_to(Camera(), np.array([(0.0, 90.0, 0.0)]), BODY)

    assert abs(camera.azimuth_deg) == 180


def test_the_camera_stays_where_places_lie_in_the_middle() -> None:
    before = Camera(azimuth_deg=33.0, elevation_deg=-7.0)

    assert turned_to(before, np.array([(5.0, -8.0, 90.0)]), BODY) == before
