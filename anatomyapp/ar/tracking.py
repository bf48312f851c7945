"""Following a sheet through the pictures of a camera.

Each picture is searched on its own; what is found is measured by its edges. Pictures in which
nothing can be read are bridged by optical flow for a moment. The pose always belongs to the very
picture it was found in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.consensus import agreeing
from anatomyapp.ar.detection import Grey, Markers, half_size
from anatomyapp.ar.flow import followed
from anatomyapp.ar.frame import Frame
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.lens_store import same_shape
from anatomyapp.ar.locating import Located, Locator, Surface
from anatomyapp.ar.looks import Looks, looks
from anatomyapp.ar.notice import Notice, of_lost, of_seen
from anatomyapp.ar.pose import Fit, Pose, faces, refined
from anatomyapp.ar.print_scale import PrintScale, printed_scale
from anatomyapp.ar.searching import Searcher
from anatomyapp.ar.sheet import Sheet, SheetKind
from anatomyapp.ar.smoothing import gauge, smoothed
from anatomyapp.ar.spread import USUAL
from anatomyapp.ar.surface import bent, curvature_of
from anatomyapp.ar.wearer import View, Wearer

Array = NDArray[np.float64]

LONGEST_BRIDGE_S, MOST_BRIDGED = 0.4, 15  # and pictures, whatever their times say
FLOW_PX = 1.0
_LEAST_FOLLOWED = 6  # corners
_MOST = 0.5  # of the corners: to believe edges without a read marker, to learn of the wearer
_ROUNDS = 2  # of fitting the radius to a picture and measuring it again
_SCALE_EVERY = 10  # pictures in which the sheet is seen


class State(StrEnum):
    """What a pose comes from."""

    TRACKED = "tracked"
    BRIDGED = "bridged"
    LOST = "lost"


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """What was seen of the sheet in one picture.

    Parameters
    ----------
    number, time_s
        Of the picture.
    sheet_to_camera
        (4, 4), mm; None where the sheet is lost.
    ids, corners
        (n,) markers seen and their corners (n, 4, 2), px.
    reprojection_px
        Root mean square distance of seen corners from those of the pose; None where lost.
    radius_mm
        Of the chest that the sheet is bent round; None for a flat sheet.
    notices
        What to tell the user, the most telling first.
    looks
        Brightness and sharpness of the picture.
    """

    number: int
    time_s: float
    state: State
    looks: Looks
    sheet_to_camera: Pose | None = None
    ids: NDArray[np.intp] | None = None
    corners: Array | None = None
    reprojection_px: float | None = None
    radius_mm: float | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def distance_mm(self) -> float | None:
        """From the camera to the sheet's centre; None where it is lost."""
        pose = self.sheet_to_camera
        return None if pose is None else float(np.linalg.norm(pose[:3, 3]))


@dataclass(frozen=True, slots=True, eq=False)
class _Last:
    """What is remembered of the picture before: where the sheet was, and what it showed."""

    half: Grey
    located: Located
    shown: Pose
    tracked_s: float
    bridged: int = 0

    def bridges(self, time_s: float) -> bool:
        """Whether a gap may still be bridged at a time."""
        return self.bridged < MOST_BRIDGED and time_s - self.tracked_s <= LONGEST_BRIDGE_S


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A picture as the tracker looks at it."""

    frame: Frame
    grey: Grey
    half: Grey
    lens: Intrinsics


class Tracker:
    """Finds one sheet in picture after picture.

    Parameters
    ----------
    sheet
        As it was printed (`Sheet.scaled`).
    intrinsics
        Of the camera; scaled, and thereby approximate, where pictures have another resolution.
    smooth
        Hold a still model still; False for what was measured in each picture alone.
    radius_mm
        Of the wearer's chest where it is known; otherwise it is found while they turn.
    """

    def __init__(
        self, sheet: Sheet, intrinsics: Intrinsics, *, smooth: bool = True,
        radius_mm: float | None = None,
    ) -> None:  # fmt: skip
        self._sheet, self._intrinsics, self._smooth = sheet, intrinsics, smooth
        self._locator, self._searcher = Locator(sheet), Searcher(sheet)
        self._gauge = gauge(sheet.kind)
        self._wearer = _wearer(sheet, radius_mm)
        self._last: _Last | None = None
        self._count = 0  # pictures in which it was seen
        self._print, self._spread = PrintScale(), USUAL

    @property
    def wearer(self) -> Wearer | None:
        """What is known of the wearer's chest; None for a flat sheet."""
        return self._wearer

    def track(self, frame: Frame) -> Sighting:
        """Return what is seen of the sheet in a picture."""
        lens = self._intrinsics.scaled(*frame.size)
        grey = np.asarray(cv2.cvtColor(frame.picture, cv2.COLOR_BGR2GRAY), np.uint8)
        seen = _Seen(frame, grey, half_size(grey), lens)
        last = None if self._last is None else self._last.located
        markers = self._searcher.searched(grey, seen.half, last)
        mine, near = agreeing(markers, self._sheet), None if last is None else last.pose
        located = self._locator.located(grey, mine, lens, self._surface, near)
        if located is not None:
            return self._tracked(seen, self._fitted(seen, located), markers)
        return self._bridged(seen) or self._missed(seen, markers)

    @property
    def _surface(self) -> Surface:
        measured = not self._intrinsics.approximate
        if self._wearer is None:
            return Surface(0.0, measured, self._spread)
        return Surface(self._wearer.curvature, self._wearer.fitted and measured, self._spread)

    def _tracked(self, seen: _Seen, located: Located, markers: Markers) -> Sighting:
        look, size = looks(seen.half), seen.frame.size
        notices = of_seen(look, markers, self._sheet, located, size)
        self._searcher.found()
        self._spread = self._spread.after(located.spread)
        self._count += 1
        if self._count % _SCALE_EVERY == 1:
            curvature = self._surface.curvature
            scale = printed_scale(seen.grey, self._sheet, located.pose, seen.lens, curvature)
            self._print = self._print.seen(scale)
        return self._told(seen, located, State.TRACKED, (look, notices))

    def _fitted(self, seen: _Seen, located: Located) -> Located:
        """Learn the wearer's radius from a picture; return the pose that goes with it."""
        if self._wearer is None or self._wearer.settled or located.good.mean() < _MOST:
            return located
        known = self._wearer
        for _ in range(_ROUNDS):  # edges are found better where they are looked for
            flat, pixels = self._sheet.corners_mm[located.good], located.pixels[located.good]
            self._wearer = known.seen(View(flat, pixels, located.pose), seen.lens)
            if self._wearer is known:
                return located
            located = (
                self._locator.aligned(
                    seen.grey, located.pose, seen.lens, self._surface, located.whole
                )
                or located
            )
        return located

    def _bridged(self, seen: _Seen) -> Sighting | None:
        """Follow the last picture's corners; None where there is no last one, or they are lost."""
        last = self._last
        if last is None or not last.bridges(seen.frame.time_s):
            return None
        good = last.located.good
        pixels, followable = followed(last.half, seen.half, last.located.pixels[good])
        if followable.sum() < _LEAST_FOLLOWED:
            return None
        points = bent(self._sheet.corners_mm[good], self._surface.curvature)
        fit = refined(points[followable], pixels[followable], last.located.pose, seen.lens, FLOW_PX)
        if fit.kept.sum() < _LEAST_FOLLOWED or fit.rms_px > FLOW_PX or not faces(fit.pose):
            return None
        unread = np.zeros(len(good), np.bool_)
        located = self._locator.aligned(seen.grey, fit.pose, seen.lens, self._surface, unread)
        if located is None or located.good.sum() < _MOST * fit.kept.sum():
            located = _carried(last.located, pixels, followable, fit)
        return self._told(seen, located, State.BRIDGED, (looks(seen.half), ()))

    def _missed(self, seen: _Seen, markers: Markers) -> Sighting:
        mirrored, look = self._searcher.missed(seen.half), looks(seen.half)
        notices = of_lost(look, markers, mirrored, self._sheet)
        self._last = None
        frame = seen.frame
        return Sighting(frame.number, frame.time_s, State.LOST, look, notices=notices)

    def _told(
        self, seen: _Seen, located: Located, state: State,
        told: tuple[Looks, tuple[Notice, ...]],
    ) -> Sighting:  # fmt: skip
        """Remember where the sheet is and return what is told of it."""
        last, frame, shown = self._last, seen.frame, located.pose
        if self._smooth and last is not None:
            shown = smoothed(last.shown, located.pose, self._gauge, seen.lens, located.rms_px)
        if last is None or state is State.TRACKED:
            self._last = _Last(seen.half, located, shown, frame.time_s)
        else:
            self._last = _Last(seen.half, located, shown, last.tracked_s, last.bridged + 1)
        whole = located.whole
        return Sighting(
            frame.number, frame.time_s, state, told[0], shown,
            np.array(self._sheet.ids)[whole], located.pixels[whole], located.rms_px,
            None if self._wearer is None else self._wearer.radius_mm,
            told[1] + self._lasting(frame),
        )  # fmt: skip

    def _lasting(self, frame: Frame) -> tuple[Notice, ...]:
        """Return what holds of more than one picture."""
        known = self._intrinsics.scaled(*frame.size).calibrated_at
        reasons = {
            Notice.TURN_FOR_FIT: self._wearer is not None and not self._wearer.settled,
            Notice.WRONG_SCALE: self._print.wrong,
            Notice.OTHER_RESOLUTION: known is not None and same_shape(known, frame.size),
            Notice.OTHER_SHAPE: known is not None and not same_shape(known, frame.size),
        }
        return tuple(notice for notice, holds in reasons.items() if holds)


def _wearer(sheet: Sheet, radius_mm: float | None) -> Wearer | None:
    if sheet.kind is not SheetKind.CHEST:
        return None
    return Wearer() if radius_mm is None else Wearer(curvature_of(radius_mm), settled=True)


def _carried(before: Located, pixels: Array, followable: NDArray[np.bool_], fit: Fit) -> Located:
    """Return the last place carried on by flow, with the corners that could be followed."""
    good, corners = before.good.copy(), before.pixels.copy()
    corners[good] = pixels
    kept = followable.copy()
    kept[followable] = fit.kept
    good[good] = kept
    return Located(fit.pose, corners, good, fit.rms_px)
