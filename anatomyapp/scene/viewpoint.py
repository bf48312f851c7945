"""From where, and through which lens, the model is seen: what every camera can say.

World frame LPS in millimetres. A camera's own frame is as in OpenGL: +x right, +y up, looking
along -z.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


class Lens(NamedTuple):
    """Where in a picture that spans -1 to 1 something is seen.

    What lies a slope (x, y) off the camera's axis is seen at ``across * x + aside`` and
    ``up * y + above``.
    """

    across: float
    up: float
    aside: float = 0.0
    above: float = 0.0


class Viewpoint(ABC):
    """A camera with a perspective, whatever moves it."""

    __slots__ = ()

    @abstractmethod
    def axes(self) -> Matrix:
        """Return the camera's right, up and backward directions as the rows of a (3, 3) array."""

    @abstractmethod
    def eye(self) -> NDArray[np.float64]:
        """Return where the eye is, (3,) LPS mm."""

    @abstractmethod
    def lens(self, aspect: float) -> Lens:
        """Return the lens for a picture whose width is so many times its height."""

    @abstractmethod
    def reach_mm(self) -> float:
        """Return how far from the eye, along its axis, what is looked at lies."""

    @property
    def straight(self) -> Self:
        """The same viewpoint unmirrored; pictures are drawn so, and flipped when they are done."""
        return self

    def view_matrix(self) -> Matrix:
        """Return the (4, 4) matrix from LPS mm to the camera's frame."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.axes()
        matrix[:3, 3] = -self.axes() @ self.eye()
        return matrix

    def projection_matrix(self, aspect: float, radius_mm: float) -> Matrix:
        """Return the (4, 4) matrix to OpenGL's clip space.

        Parameters
        ----------
        aspect
            The picture's width over its height.
        radius_mm
            Of a ball round the world's origin that holds all that is drawn; sets near and far.
        """
        reach = float(np.linalg.norm(self.eye()))
        far = reach + radius_mm
        near = max(reach - radius_mm, far * 1e-3, 1.0)
        lens, depth = self.lens(aspect), near - far
        return np.array(
            [
                [lens.across, 0.0, -lens.aside, 0.0],
                [0.0, lens.up, -lens.above, 0.0],
                [0.0, 0.0, (far + near) / depth, 2 * far * near / depth],
                [0.0, 0.0, -1.0, 0.0],
            ]
        )
