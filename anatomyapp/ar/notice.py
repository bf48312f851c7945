"""What the user should know about a picture: why no sheet is found, or how to see it better."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.consensus import repeated
from anatomyapp.ar.detection import Markers
from anatomyapp.ar.locating import Located
from anatomyapp.ar.looks import Looks
from anatomyapp.ar.sheet import Sheet, SheetKind, sheet


class Notice(StrEnum):
    """One thing to tell; several may hold at once, the most telling first."""

    MIRRORED = "mirrored"  # the driver flips the picture: the sheet is seen in a mirror
    OTHER_SHEET = "other-sheet"  # markers of a sheet that was not asked for
    TWO_SHEETS = "two-sheets"  # the same sheet twice
    TOO_DARK = "too-dark"
    TOO_BRIGHT = "too-bright"
    BLURRED = "blurred"
    NO_SHEET = "no-sheet"
    COVERED = "covered"  # most markers within the picture are not seen
    TOO_FAR = "too-far"
    TOO_NEAR = "too-near"  # the sheet is larger than the picture
    UPSIDE_DOWN = "upside-down"  # the worn sheet's top is below
    WRONG_SCALE = "wrong-scale"  # the print is not as large as it should be on its paper
    TURN_FOR_FIT = "turn-for-fit"  # how far the chest sheet is bent is not known yet
    OTHER_RESOLUTION = "other-resolution"  # the calibration was made at another one
    OTHER_SHAPE = "other-shape"  # it was made for pictures of other proportions, and is of no use


FAR_PX = 14.0  # a marker's side below which its code is hardly read
NEAR = 1.15  # the height of all markers by the picture's shorter side
_FEW = 0.35  # of the markers within the picture
_DOWN = 0.5  # of the sheet's +y along the camera's, which points down


def of_lost(looks: Looks, markers: Markers, mirrored: Markers, own: Sheet) -> tuple[Notice, ...]:
    """Return why a sheet may not be found, given all markers of the picture and its mirror image.

    A single foreign marker may be a false find; two are a sheet.
    """
    reasons = {
        Notice.MIRRORED: len(mirrored.of(own)) >= 2,
        Notice.OTHER_SHEET: any(len(markers.of(other)) >= 2 for other in _others(own)),
        Notice.TOO_DARK: looks.dark,
        Notice.TOO_BRIGHT: looks.bright,
        Notice.BLURRED: looks.blurred and not looks.empty and not looks.dark,
    }
    return tuple(notice for notice, holds in reasons.items() if holds) or (Notice.NO_SHEET,)


def of_seen(
    looks: Looks, markers: Markers, own: Sheet, located: Located, size: tuple[int, int]
) -> tuple[Notice, ...]:
    """Return what would make a sheet that was found be seen better."""
    sides = np.linalg.norm(np.diff(located.pixels, axis=1), axis=2).mean(axis=1)
    within = ((located.pixels > 0) & (located.pixels < np.array(size))).all(axis=(1, 2))
    reasons = {
        Notice.TWO_SHEETS: repeated(markers, own) >= 2,
        Notice.TOO_DARK: looks.dark,
        Notice.COVERED: located.whole.sum() < _FEW * within.sum(),
        Notice.TOO_NEAR: _height_px(sides, own) > NEAR * min(size),
        Notice.TOO_FAR: float(np.median(sides)) < FAR_PX,
        Notice.UPSIDE_DOWN: own.kind is SheetKind.CHEST and located.pose[1, 1] > _DOWN,
    }
    return tuple(notice for notice, holds in reasons.items() if holds)


def _height_px(sides: NDArray[np.float64], own: Sheet) -> float:
    """Return how high the markers of a sheet are together, by the usual side of one."""
    return float(np.median(sides)) * (own.rows * own.cell_mm - own.gap_mm) / own.marker_mm


def _others(own: Sheet) -> list[Sheet]:
    return [sheet(kind, own.paper) for kind in SheetKind if kind is not own.kind]
