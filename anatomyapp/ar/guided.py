"""Calibrating from a source of pictures, from the first picture to a lens that holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from anatomyapp.ar.calibration import Calibration, calibrate
from anatomyapp.ar.camera import silent
from anatomyapp.ar.capture import STILL_OVER, Capturing
from anatomyapp.ar.frame import End, FrameSource
from anatomyapp.ar.watching import Watched, Watcher
from anatomyapp.errors import CalibrationError
from anatomyapp.phrase import phrase

_READ_S = 0.5
_MOST_SILENT_S = 10.0

Told = Callable[[Capturing], None]


@dataclass(frozen=True, slots=True)
class Guidance:
    """How long a camera is watched and who is told after each view.

    ``single`` says that each picture was taken for itself, so that none has to hold still.
    """

    told: Told
    longest_s: float = 180.0
    single: bool = False


def calibrate_from(source: FrameSource, guidance: Guidance) -> Calibration:
    """Return a camera's calibration once it is settled, a recording's from all of its views.

    What is returned after all pictures or all of the time may be refused: see its fault. A video in
    which the sheet never holds still is calibrated from its sharp pictures.

    Raises
    ------
    CalibrationError
        The views do not suffice, or the pictures are mirrored.
    CameraError
        The camera gives no pictures.
    """
    still, sharp, found = None, None, False
    for watched in _watched(source, guidance):
        still, found = watched.capturing, found or watched.view is not None
        sharp = (sharp or replace(still, still_over=1, views=(), placements=())).seen(watched.view)
        if watched.taken:
            guidance.told(still)
        if watched.calibration is not None and watched.calibration.settled:
            return watched.calibration
    if still is None or sharp is None or not found:
        raise _nothing(pictures=still is not None)
    return calibrate(still if source.live or still.coverage.complete else sharp)


def _watched(source: FrameSource, guidance: Guidance) -> Iterator[Watched]:
    """Yield what pictures bring until they end or the time is over.

    A camera that gave pictures may come back; one that has a fault from the start is told at once.
    """
    watcher = Watcher(source, 1 if guidance.single else STILL_OVER)
    seen, silent_s = False, 0.0
    while not isinstance(got := watcher.step(_READ_S), End):
        if isinstance(got, Watched):
            if source.live and got.time_s > guidance.longest_s:
                return
            if got.mirrored and not got.capturing.views:
                raise _mirrored()
            seen, silent_s = True, 0.0
            yield got
            continue
        silent_s += _READ_S
        if silent_s > _MOST_SILENT_S or (got.fault and not seen):
            raise got.fault or silent()


def _mirrored() -> CalibrationError:
    return CalibrationError(
        phrase(
            "The sheet is seen in a mirror: the camera's driver flips its pictures. "
            "Calibrate again with --flip horizontal."
        )
    )


def _nothing(*, pictures: bool) -> CalibrationError:
    """Return what is said where there are no pictures, or no sheet in them."""
    if not pictures:
        return CalibrationError(
            phrase("There are no pictures to calibrate from; name another source.")
        )
    return CalibrationError(
        phrase(
            "The calibration sheet is seen in none of the pictures. Print it with "
            "“anatomyapp ar sheet --kind calibration”, and show it whole and sharp."
        )
    )
