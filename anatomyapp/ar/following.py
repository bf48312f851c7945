"""From pictures of a source to what the model can be drawn upon."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.frame import End, Frame, FrameSource, Picture, Waiting
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.placement import Placement
from anatomyapp.ar.sheet import Sheet
from anatomyapp.ar.tracking import Sighting, Tracker
from anatomyapp.scene.film import Colour, Film, FilmCamera, Pinhole

LensOf = Callable[[tuple[int, int]], Intrinsics]  # of pictures of a size
Pixels = NDArray[np.uint8]
Map = NDArray[np.float32]

_WHITE = 235.0  # of paper in good light, as a camera's automatic exposure shows it
_DARKEST, _BRIGHTEST = 0.35, 1.1
_TOO_DARK, _TINTS = 40.0, (0.7, 1.3)  # of paper whose colour is noise; how far one is followed
_CALM = 0.12  # of a change of light that is followed in one picture
_SAMPLED = 4  # every so many pixels tell the light
_NOWHERE = np.array([[1.0, 0, 0, 0], [0, 0, -1.0, 0], [0, 1.0, 0, 1000.0], [0, 0, 0, 1.0]])


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A picture and what was found on it.

    Parameters
    ----------
    picture
        (h, w, 4) uint8, blue, green, red, opaque, without distortion.
    pinhole
        The lens of that picture.
    light
        On the sheet, as a part of good light.
    approximate
        Whether the lens is assumed, not measured.
    arrived_s
        When the driver gave the picture, or a recording's reader handed it over, by
        ``time.monotonic``.
    tint
        Red, green and blue of the light on the sheet, 1 where it is white.
    """

    picture: Pixels
    pinhole: Pinhole
    sighting: Sighting
    light: float
    approximate: bool
    arrived_s: float
    tint: Colour = (1.0, 1.0, 1.0)

    def film(self, placement: Placement, *, mirrored: bool = False) -> Film:
        """Return what the model is drawn upon; without a sheet, the picture alone."""
        pose = self.sighting.sheet_to_camera
        if pose is None:
            return Film(self.picture, FilmCamera(self.pinhole, _NOWHERE, mirrored))
        return Film(
            self.picture,
            FilmCamera(self.pinhole, placement.model_to_camera(pose), mirrored),
            placement.between(pose, self.sighting.radius_mm),
            self.light,
            placement.fog,
            self.tint,
        )


class Flattener:
    """Takes the lens's distortion out of pictures; no dark edges come in."""

    def __init__(self, lens: Intrinsics) -> None:
        size, matrix = (lens.width, lens.height), lens.camera_matrix
        self.size, self.approximate = size, lens.approximate
        self._maps: tuple[Map, Map] | None = None
        if any(lens.distortion):
            terms = lens.distortion_terms
            best, _ = cv2.getOptimalNewCameraMatrix(matrix, terms, size, 0.0)
            # Floating-point maps of four channels are the quickest to follow, and the most exact.
            maps = cv2.initUndistortRectifyMap(matrix, terms, np.eye(3), best, size, cv2.CV_32FC1)
            matrix = np.asarray(best, np.float64)
            self._maps = np.asarray(maps[0], np.float32), np.asarray(maps[1], np.float32)
        (fx, _, cx), (_, fy, cy) = matrix[:2].tolist()
        self.pinhole = Pinhole(*size, fx, fy, cx, cy)

    def flattened(self, picture: Picture) -> Pixels:
        """Return a picture (h, w, 4) as a pinhole would see it."""
        pixels = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), np.uint8)
        if self._maps is None:
            return pixels
        edges = cv2.BORDER_REPLICATE  # the map touches them, and may end a hair beyond
        flat = cv2.remap(pixels, *self._maps, cv2.INTER_LINEAR, borderMode=edges)
        return np.asarray(flat, np.uint8)


class Follower:
    """Reads a source and follows a sheet, one picture at a time; any one thread may do so.

    ``lens_of`` says what is known of the lens at a size.
    """

    def __init__(
        self, source: FrameSource, sheet: Sheet, lens_of: LensOf, radius_mm: float | None = None
    ) -> None:
        self._source, self._sheet, self._lens_of = source, sheet, lens_of
        self._radius_mm = radius_mm
        cv2.setNumThreads(1)  # several take more time in all, and hinder the drawing
        self._fitted: tuple[Tracker, Flattener] | None = None  # for the size of its pictures
        self._light, self._tint = 1.0, np.ones(3)

    def step(self, timeout_s: float) -> Seen | Waiting | End:
        """Return the next picture with what was found on it; wait for it at most so long.

        Raises
        ------
        CameraError
            The source gives no more pictures.
        DocumentError
            The calibration that is kept for the camera is broken.
        """
        frame = self._source.read(timeout_s)
        if not isinstance(frame, Frame):
            return frame
        arrived_s = time.monotonic() if frame.arrived_s is None else frame.arrived_s
        tracker, flattener = self._fitted_to(frame.size)
        sighting = tracker.track(frame)
        self._see_light(frame.picture, sighting)
        red, green, blue = self._tint.tolist()
        return Seen(
            flattener.flattened(frame.picture),
            flattener.pinhole,
            sighting,
            self._light,
            flattener.approximate,
            arrived_s,
            (red, green, blue),
        )

    def close(self) -> None:
        """Let the source go."""
        self._source.close()

    def _see_light(self, picture: Picture, sighting: Sighting) -> None:
        """Follow the light on the paper calmly."""
        white = _white(picture, sighting)
        if white is None:
            return
        self._light += _CALM * (_light_of(white) - self._light)
        if white.min() >= _TOO_DARK:
            tint = np.clip(white[::-1] / white.mean(), *_TINTS)
            self._tint = self._tint + _CALM * (tint - self._tint)

    def _fitted_to(self, size: tuple[int, int]) -> tuple[Tracker, Flattener]:
        """Return what follows and flattens pictures of a size."""
        if self._fitted is None or self._fitted[1].size != size:
            lens = self._lens_of(size)
            tracker = Tracker(self._sheet, lens, radius_mm=self._radius_mm)
            self._fitted = tracker, Flattener(lens)
        return self._fitted


def light_on(picture: Picture, sighting: Sighting) -> float | None:
    """Return the light on the paper as a part of good light; None where there is no sheet."""
    white = _white(picture, sighting)
    return None if white is None else _light_of(white)


def _light_of(white: NDArray[np.float64]) -> float:
    return min(_BRIGHTEST, max(_DARKEST, float(white[1]) / _WHITE))


def _white(picture: Picture, sighting: Sighting) -> NDArray[np.float64] | None:
    """Return blue, green and red (3,) of the paper; None where there is no sheet."""
    corners = sighting.corners
    if corners is None or not len(corners):
        return None
    height, width = picture.shape[:2]
    low, high = corners.reshape(-1, 2).min(axis=0), corners.reshape(-1, 2).max(axis=0)
    left, top = np.clip(low, 0, (width - 1, height - 1)).astype(int).tolist()
    right, foot = np.clip(high, 0, (width - 1, height - 1)).astype(int).tolist()
    paper = picture[top : foot + 1 : _SAMPLED, left : right + 1 : _SAMPLED]
    return np.asarray(np.percentile(paper.reshape(-1, 3), 90, axis=0), np.float64)
