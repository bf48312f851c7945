"""Calibrating from a source of pictures, from the first picture to a lens that holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from anatomyapp.ar.calibration import Calibration, calibrate
from anatomyapp.ar.camera import silent
from anatomyapp.ar.capture import STILL_OVER, Capturing, begun
from anatomyapp.ar.chessboard import Chessboard
from anatomyapp.ar.frame import End, Frame, FrameSource, Waiting
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.errors import CalibrationError, CameraError
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


@dataclass(frozen=True, slots=True)
class _Views:
    """What was captured: with the sheet held still, and from every sharp picture."""

    still: Capturing
    sharp: Capturing

    @property
    def best(self) -> Capturing:
        return self.still if self.still.coverage.complete else self.sharp


def calibrate_from(source: FrameSource, guidance: Guidance) -> Calibration:
    """Return the first calibration that is accepted; at the end, the last one or its fault.

    A recorded video in which the sheet never holds still is calibrated from its sharp pictures.

    Raises
    ------
    CalibrationError
        The views do not suffice.
    CameraError
        The camera gives no pictures.
    """
    views: _Views | None = None
    while (frame := _next(source, patient=views is not None)) is not None:
        if source.live and frame.time_s > guidance.longest_s:
            break
        before = views or _begun(frame, guidance)
        views = _with(before, frame)
        if len(views.still.views) > len(before.still.views):
            guidance.told(views.still)
            found = _accepted(views.still)
            if found is not None:
                return found
    if views is None:
        raise CalibrationError(
            phrase("There are no pictures to calibrate from; name another source.")
        )
    return calibrate(views.still if source.live else views.best)


def _begun(frame: Frame, guidance: Guidance) -> _Views:
    # The layout is the same on every paper, and a lens does not depend on the print's scale.
    board = Chessboard(sheet(SheetKind.CALIBRATION, Paper.A4))
    still = begun(board, frame.size, 1 if guidance.single else STILL_OVER)
    return _Views(still, begun(board, frame.size, still_over=1))


def _with(views: _Views, frame: Frame) -> _Views:
    view = views.still.board.find(frame.picture)
    return _Views(views.still.seen(view), views.sharp.seen(view))


def _accepted(capturing: Capturing) -> Calibration | None:
    """Return the calibration once the views suffice."""
    if not capturing.coverage.complete:
        return None
    try:
        found = calibrate(capturing)
    except CalibrationError:  # more views may determine what these do not
        return None
    return found if found.accepted else None


def _next(source: FrameSource, *, patient: bool) -> Frame | None:
    """Return the next picture, None at the end; an error where a camera stays silent.

    A camera that gave pictures may come back; one that has a fault from the start is told at once.
    """
    silent_s = 0.0
    while not isinstance(got := source.read(_READ_S), Frame):
        if isinstance(got, End):
            return None
        silent_s += _READ_S
        if silent_s > _MOST_SILENT_S or (got.fault and not patient):
            raise _reason(got)
    return got


def _reason(waiting: Waiting) -> CameraError:
    return waiting.fault or silent()
