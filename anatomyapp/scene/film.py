"""A picture of a real camera under the model: from where it was taken, and what it is drawn over.

A real camera's frame is OpenCV's: x to the right, y down, z forward; pixels count from the middle
of the upper left one. All lengths are those of the model, LPS mm: a model at half its size on a
card half a metre away is one at true size on a card a metre away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from anatomyapp.scene.viewpoint import Lens, Matrix, Viewpoint

Area = tuple[float, float, float, float]  # left, top, width, height in pixels
Colour = tuple[float, float, float]  # red, green, blue

_TO_OPENGL = np.diag([1.0, -1.0, -1.0])


@dataclass(frozen=True, slots=True)
class Pinhole:
    """A lens without distortion: the size of its picture, focal lengths and middle, all in px."""

    width: int
    height: int
    fx: float
    fy: float
    cx: float
    cy: float

    def shown(self, aspect: float) -> Area:
        """Return what of the picture fills a window of these proportions: all but two margins."""
        width = min(float(self.width), self.height * aspect)
        height = min(float(self.height), self.width / aspect)
        return (self.width - width) / 2, (self.height - height) / 2, width, height


@dataclass(frozen=True, slots=True, eq=False)
class FilmCamera(Viewpoint):
    """A real camera: its lens, and where the model stands before it.

    Parameters
    ----------
    model_to_camera
        (4, 4): a turn and a shift from LPS mm to the camera's frame.
    mirrored
        Whether the person sees the picture as in a mirror.
    """

    pinhole: Pinhole
    model_to_camera: Matrix
    mirrored: bool = False

    @property
    def straight(self) -> Self:
        """The same camera as it sees."""
        return replace(self, mirrored=False) if self.mirrored else self

    def axes(self) -> Matrix:
        """Return the camera's right, up and backward directions as the rows of a (3, 3) array."""
        axes: Matrix = _TO_OPENGL @ self.model_to_camera[:3, :3]
        return axes

    def eye(self) -> NDArray[np.float64]:
        """Return where the eye is, (3,) LPS mm."""
        eye: NDArray[np.float64] = -self.model_to_camera[:3, :3].T @ self.model_to_camera[:3, 3]
        return eye

    def lens(self, aspect: float) -> Lens:
        """Return the lens for what of the picture is shown in these proportions."""
        own = self.pinhole
        left, top, width, height = own.shown(aspect)
        side = -1.0 if self.mirrored else 1.0
        return Lens(
            across=side * 2 * own.fx / width,
            up=2 * own.fy / height,
            aside=side * ((2 * (own.cx - left) + 1) / width - 1),
            above=1 - (2 * (own.cy - top) + 1) / height,
        )

    def reach_mm(self) -> float:
        """Return how far from the eye, along its axis, the middle of the body lies."""
        return float(abs(self.model_to_camera[2, 3]))


@dataclass(frozen=True, slots=True, eq=False)
class Shade:
    """An ellipse on the flat sheet that is darkest in its middle: the shade below a model.

    Parameters
    ----------
    sheet_to_camera
        (4, 4): a turn and a shift from the sheet's frame, in the model's millimetres.
    radii_mm
        Across and up, where it ends.
    middle_mm
        Across and up from the sheet's middle.
    strength
        How much of the light its middle takes, 0 to 1.
    """

    sheet_to_camera: Matrix
    radii_mm: tuple[float, float]
    middle_mm: tuple[float, float] = (0.0, 0.0)
    strength: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """An egg-shaped opening in the body that wears a sheet: the model is seen through it alone.

    Parameters
    ----------
    sheet_to_camera
        (4, 4): a turn and a shift from the sheet's frame, in the model's millimetres.
    radius_mm
        Of the upright cylinder that the sheet lies on.
    across_mm
        Half its width, along the body's surface.
    above_mm, below_mm
        Where it ends above and below the sheet's middle.
    wall_mm
        How thick the wall is through which it is cut.
    """

    sheet_to_camera: Matrix
    radius_mm: float
    across_mm: float
    above_mm: float
    below_mm: float
    wall_mm: float = 13.0


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """One picture of a real camera, and the model in it.

    Parameters
    ----------
    picture
        (h, w, 4) uint8, blue, green, red, opaque, the upper row first, without the lens's
        distortion; nobody writes into it.
    camera
        Whose picture it is.
    between
        What lies between picture and model.
    light
        Of the model, as a part of that in the window.
    fog
        How much darker the farthest of the model is, 0 to 1.
    tint
        Red, green and blue of the light, 1 where it is white.
    """

    picture: NDArray[np.uint8]
    camera: FilmCamera
    between: Shade | Window | None = None
    light: float = 1.0
    fog: float = 0.4
    tint: Colour = (1.0, 1.0, 1.0)

    def __post_init__(self) -> None:
        """Refuse a picture that its camera cannot have taken."""
        wanted = (self.camera.pinhole.height, self.camera.pinhole.width, 4)
        if self.picture.shape != wanted or self.picture.dtype != np.uint8:
            raise ValueError(f"a film's picture is {wanted} bytes, not {self.picture.shape}")
