"""One picture of a camera with its time, and what every source of such pictures can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import CameraError

Picture = NDArray[np.uint8]  # (height, width, 3), blue green red, the first row on top


class Flip(StrEnum):
    """How a driver hands its pictures over turned, and how to turn them back: the same way."""

    NONE = "none"
    HORIZONTAL = "horizontal"  # left and right are exchanged, as in a mirror
    VERTICAL = "vertical"  # top and bottom are exchanged
    BOTH = "both"  # turned by 180 degrees


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture, as the camera saw it: never mirrored.

    Parameters
    ----------
    number
        Counts the pictures that the source gave, from 0; a gap tells how many were dropped.
    time_s
        When it was taken: a video's own time, otherwise seconds since the source was opened.
    picture
        (height, width, 3) uint8, BGR. Nobody writes into it.
    arrived_s
        When the driver gave it, by ``time.monotonic``; None where no driver did.
    """

    number: int
    time_s: float
    picture: Picture
    arrived_s: float | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        height, width = self.picture.shape[:2]
        return width, height


@dataclass(frozen=True, slots=True)
class Waiting:
    """No newer picture yet; ``fault`` says why where there is more to it than patience."""

    fault: CameraError | None = None


@dataclass(frozen=True, slots=True)
class End:
    """There are no more pictures."""


class FrameSource(Protocol):
    """Where pictures come from: a camera, a video, a folder, a simulation.

    A *live* source goes on by itself: reading gives its newest picture, older ones are dropped and
    never queued. Any other source gives every picture in turn, as fast as it is read.
    Reading and closing may happen on different threads. No source keeps or stores a picture.
    """

    @property
    def live(self) -> bool:
        """Whether pictures come by themselves."""
        ...

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of its pictures in px, None before it is known."""
        ...

    @property
    def rate(self) -> float:
        """Pictures per second: a video's own, a camera's as measured; 0 while unknown."""
        ...

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:
        """Return the next picture; a live source waits for a newer one, at most the time given."""
        ...

    def close(self) -> None:
        """Let the camera or file go, at once; reading ends from now on."""
        ...
