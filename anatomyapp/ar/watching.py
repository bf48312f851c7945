"""Watching a source for the calibration sheet, one picture at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.ar.calibration import WANTED_VIEWS, Calibration, calibrate
from anatomyapp.ar.capture import STILL_OVER, Capturing, begun
from anatomyapp.ar.chessboard import Chessboard, Points, View
from anatomyapp.ar.coverage import placement
from anatomyapp.ar.frame import End, Frame, FrameSource, Picture, Waiting
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.errors import CalibrationError

_MIRROR_EVERY = 5  # pictures in which the sheet is not seen


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """A picture and what it brought.

    Parameters
    ----------
    picture
        (h, w, 3), as it came.
    time_s
        When it was taken.
    view
        The chessboard in it, None where it was not found.
    outline
        (4, 2) corners of the sheet, 0 to 1 across and down the picture, or None.
    capturing
        The views so far.
    taken
        Whether this picture gave one more.
    calibration
        The lens of a live source, once there are the wanted views and they cover enough; where it
        is refused it says why. A recording is calibrated at its end, from all views: None.
    mirrored
        The sheet is seen in a mirror: the camera's driver flips its pictures.
    """

    picture: Picture
    time_s: float
    view: View | None
    outline: Points | None
    capturing: Capturing
    taken: bool = False
    calibration: Calibration | None = None
    mirrored: bool = False


class Watcher:
    """Reads a source and takes views by itself; any one thread may do so."""

    def __init__(self, source: FrameSource, still_over: int = STILL_OVER) -> None:
        # The layout is the same on every paper, and a lens does not depend on the print's scale.
        self._board = Chessboard(sheet(SheetKind.CALIBRATION, Paper.A4))
        self._source, self._still_over = source, still_over
        self._capturing: Capturing | None = None
        self._calibration: Calibration | None = None
        self._unseen = 0  # pictures since the sheet was seen
        self._mirrored = False

    def step(self, timeout_s: float) -> Watched | Waiting | End:
        """Return the next picture with what it brought; wait for it at most so long."""
        frame = self._source.read(timeout_s)
        if not isinstance(frame, Frame):
            return frame
        before = self._capturing
        if before is None or (before.lens.width, before.lens.height) != frame.size:
            before = begun(self._board, frame.size, self._still_over)
        view = self._board.find(frame.picture)
        self._look_in_mirror(frame.picture, view)
        after = self._capturing = before.seen(view)
        taken = len(after.views) > len(before.views)
        if taken and self._source.live and len(after.views) >= WANTED_VIEWS:
            self._calibration = _tried(after)
        return Watched(
            frame.picture,
            frame.time_s,
            view,
            placement(self._board, view, after.lens).outline if view else None,
            after,
            taken,
            self._calibration,
            self._mirrored,
        )

    def _look_in_mirror(self, picture: Picture, view: View | None) -> None:
        """Find out now and then whether an unseen sheet shows in the picture's mirror image."""
        self._unseen = 0 if view is not None else self._unseen + 1
        if self._unseen % _MIRROR_EVERY == 0:
            flipped = np.ascontiguousarray(picture[:, ::-1])
            self._mirrored = view is None and self._board.find(flipped) is not None

    def close(self) -> None:
        """Let the source go."""
        self._source.close()


def _tried(capturing: Capturing) -> Calibration | None:
    """Return the lens that the views give; None while they cover too little or determine none."""
    try:
        return calibrate(capturing)
    except CalibrationError:
        return None  # what is missing stands in the coverage
