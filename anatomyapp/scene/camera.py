"""The camera that a person moves: it turns round the model.

World frame LPS in millimetres. Camera frame as in OpenGL: +x right, +y up, looking along -z.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.scene.viewpoint import Lens, Matrix, Viewpoint

Vector = tuple[float, float, float]


class StandardView(StrEnum):
    """The six views of an atlas, named for the side that is seen."""

    ANTERIOR = "anterior"
    POSTERIOR = "posterior"
    LEFT = "left"
    RIGHT = "right"
    SUPERIOR = "superior"
    INFERIOR = "inferior"


_STANDARD = {  # azimuth, elevation in degrees
    StandardView.ANTERIOR: (0.0, 0.0),
    StandardView.LEFT: (90.0, 0.0),
    StandardView.POSTERIOR: (180.0, 0.0),
    StandardView.RIGHT: (-90.0, 0.0),
    StandardView.SUPERIOR: (0.0, 90.0),
    StandardView.INFERIOR: (0.0, -90.0),
}


@dataclass(frozen=True, slots=True)
class Camera(Viewpoint):
    """A perspective camera that turns round a target; the body's long axis stays upright.

    Parameters
    ----------
    target
        The point in the picture's middle, LPS mm.
    distance_mm
        From the eye to the target.
    azimuth_deg
        0 looks at the front, 90 at the subject's left side, 180 at the back.
    elevation_deg
        -90 (from below) to 90 (from above).
    field_of_view_deg
        Of the picture's height.
    """

    target: Vector = (0.0, 0.0, 0.0)
    distance_mm: float = 1100.0
    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    field_of_view_deg: float = 26.0

    def __post_init__(self) -> None:
        """Refuse what no camera can be."""
        numbers = (*self.target, self.distance_mm, self.azimuth_deg, self.elevation_deg)
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("a camera's numbers are finite")
        if self.distance_mm <= 0 or not -90 <= self.elevation_deg <= 90:
            raise ValueError("a camera stands off its target, between -90 and 90 degrees")
        if not 0 < self.field_of_view_deg < 180:
            raise ValueError("a field of view lies between 0 and 180 degrees")

    def seen_from(self, view: StandardView) -> Camera:
        """Return the camera moved to one of the six standard views."""
        azimuth, elevation = _STANDARD[view]
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def turned(self, azimuth_deg: float, elevation_deg: float) -> Camera:
        """Return the camera turned by so much; it never passes over the pole."""
        azimuth = (self.azimuth_deg + azimuth_deg + 180.0) % 360.0 - 180.0
        elevation = min(90.0, max(-90.0, self.elevation_deg + elevation_deg))
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def axes(self) -> Matrix:
        """Return the camera's right, up and backward directions as the rows of a (3, 3) array."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        right = np.array([math.cos(azimuth), math.sin(azimuth), 0.0])
        out = np.array([math.sin(azimuth), -math.cos(azimuth), 0.0])
        back = math.cos(elevation) * out + math.sin(elevation) * np.array([0.0, 0.0, 1.0])
        return np.stack([right, np.cross(back, right), back])

    def eye(self) -> NDArray[np.float64]:
        """Return where the eye is, (3,) LPS mm."""
        target = np.array(self.target, dtype=np.float64)
        eye: NDArray[np.float64] = target + self.distance_mm * self.axes()[2]
        return eye

    def lens(self, aspect: float) -> Lens:
        """Return the lens for a picture whose width is so many times its height."""
        f = 1.0 / math.tan(math.radians(self.field_of_view_deg) / 2)
        return Lens(f / aspect, f)

    def reach_mm(self) -> float:
        """Return how far from the eye the target lies."""
        return self.distance_mm

    def millimetres_per_pixel(self, height_px: int) -> float:
        """Return the size of a pixel at the target's distance."""
        half = math.tan(math.radians(self.field_of_view_deg) / 2)
        return 2 * self.distance_mm * half / height_px
