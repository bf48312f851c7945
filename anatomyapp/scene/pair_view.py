"""From which side some places of a body are seen: from the one on which they lie."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import Points

_ASIDE_MM = 20.0  # from the body's middle, from where places lie on a side of it
_STEP_DEG, _ELEVATION_DEG = 45.0, 8.0  # familiar views: from the six sides and between them


def turned_to(camera: Camera, places: Points, body: Points) -> Camera:
    """Return the camera turned to the side of a body on which places lie, slightly from above.

    It stays as it is turned where they lie in the body's middle.

    Parameters
    ----------
    places, body
        (n, 3) LPS mm.
    """
    low, high = np.min(body, axis=0), np.max(body, axis=0)
    x, y, _ = (np.mean(places, axis=0) - (low + high) / 2).tolist()
    if math.hypot(x, y) < _ASIDE_MM:
        return camera
    azimuth = _STEP_DEG * round(math.degrees(math.atan2(x, -y)) / _STEP_DEG)
    return replace(camera, azimuth_deg=azimuth, elevation_deg=_ELEVATION_DEG)
