"""A camera that is read on a thread of its own, comes and goes, and never makes its reader wait."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from threading import Condition, Event, Thread

from anatomyapp.ar.cameras import CameraPlace
from anatomyapp.ar.device import AbsentCameraError, Device, OpenDevice, Size, open_device
from anatomyapp.ar.frame import End, Flip, Frame, Picture, Waiting
from anatomyapp.ar.recorded import unflipped
from anatomyapp.errors import CameraError
from anatomyapp.phrase import phrase

DEFAULT_SIZE: Size = (1280, 720)
_RATE_OVER = 30  # pictures
_PAUSE_S = 0.01  # between two tries of a camera that has no picture
_RETRY_S = 0.1  # between two tries of a camera that does not open at first
_SAMPLED = 16  # every so many pixels tell whether two pictures are the same


@dataclass(frozen=True, slots=True)
class CameraWish:
    """Which camera is wanted, and how.

    ``flip`` turns back what its driver hands over turned.
    """

    place: CameraPlace
    size: Size = DEFAULT_SIZE
    flip: Flip = Flip.NONE


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a silent camera counts as there, and how often it is opened again, seconds."""

    silent_s: float = 1.0
    reopen_s: float = 2.0


class Camera:
    """A live source: always the newest picture, and a word about why there is none.

    One thread opens the camera, reads it, and opens it again once it fails. A driver may block for
    ten seconds when a camera is unplugged: that thread waits for it, the reader and who closes the
    camera do not.
    """

    live = True

    def __init__(
        self,
        wish: CameraWish,
        *,
        opens: OpenDevice = open_device,
        clock: Callable[[], float] = time.monotonic,
        patience: Patience = Patience(),
    ) -> None:
        self._wish, self._opens, self._clock, self._patience = wish, opens, clock, patience
        self._changed, self._closed = Condition(), Event()
        self._opened_at = self._heard_at = clock()
        self._newest: Frame | None = None
        self._fault: CameraError | None = None
        self._read, self._taken = -1, 0
        self._motion = _Motion()
        self._times: deque[float] = deque(maxlen=_RATE_OVER + 1)
        Thread(target=self._work, name=f"camera {wish.place.index}", daemon=True).start()

    @property
    def size(self) -> Size | None:
        """Width and height of the newest picture, None before the first."""
        return self._newest.size if self._newest else None

    @property
    def rate(self) -> float:
        """Pictures per second over the last second or so, 0 before there are two."""
        with self._changed:
            gaps = [after - before for before, after in pairwise(self._times)]
        return len(gaps) / sum(gaps) if sum(gaps) > 0 else 0.0

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:
        """Return the newest picture if it was not read before; wait for one at most so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed.is_set() or self._fresh(), timeout_s)
            if self._closed.is_set():
                return End()
            if self._newest is not None and self._fresh():
                self._read = self._newest.number
                return self._newest
            return Waiting(self._fault or self._silence())

    def close(self) -> None:
        """Ask the thread to let the camera go; return at once."""
        self._closed.set()
        with self._changed:
            self._newest = None
            self._changed.notify_all()

    def _fresh(self) -> bool:
        return self._newest is not None and self._newest.number > self._read

    def _silence(self) -> CameraError | None:
        """Return the fault of a camera that gave pictures and stopped, or is slow to open."""
        if self._clock() - self._heard_at <= self._patience.silent_s or not self._taken:
            return None
        return unplugged()

    def _work(self) -> None:
        """Open the camera again and again until it is closed."""
        while not self._closed.is_set():
            pause_s = self._patience.reopen_s
            try:
                device = self._opens(self._wish.place, self._wish.size)
            except CameraError as fault:
                if self._clock() - self._opened_at < self._patience.silent_s:
                    pause_s = _RETRY_S  # what read it a moment ago may not have let it go yet
                else:
                    self._blame(fault)
            else:
                self._follow(device)
            self._closed.wait(pause_s)

    def _follow(self, device: Device) -> None:
        """Take pictures until the camera fails or is closed, then let it go."""
        self._motion.begin(self._clock())
        try:
            while not self._closed.is_set():
                picture, now = device.read(), self._clock()
                if picture is not None:
                    self._take(picture, now)
                if self._motion.stopped(picture, now, self._patience.silent_s):
                    self._blame(unplugged() if self._taken else silent())
                    return
                if picture is None:
                    self._closed.wait(_PAUSE_S)
        finally:
            device.release()

    def _take(self, picture: Picture, now: float) -> None:
        upright = unflipped(picture, self._wish.flip)
        with self._changed:
            if self._closed.is_set():
                return
            self._newest = Frame(self._taken, now - self._opened_at, upright, arrived_s=now)
            self._taken += 1
            self._fault, self._heard_at = None, now
            self._times.append(now)
            self._changed.notify_all()

    def _blame(self, fault: CameraError) -> None:
        with self._changed:
            # One that gave pictures and is not there was unplugged: that helps more.
            gone = self._taken and isinstance(fault, AbsentCameraError)
            self._fault = unplugged() if gone else fault
            self._times.clear()


class _Motion:
    """Tells whether a camera stopped: it gives nothing, or one picture again and again.

    No two pictures of a lens are the same, for its noise; some drivers repeat the last one once
    their camera is unplugged. A camera that still repeats itself after it was opened again shows a
    still picture, as virtual cameras do, and is left in peace.
    """

    def __init__(self) -> None:
        self._last, self._changed_at, self._heard_at = b"", 0.0, 0.0
        self._still = False

    def begin(self, now: float) -> None:
        self._changed_at = self._heard_at = now

    def stopped(self, picture: Picture | None, now: float, silent_s: float) -> bool:
        if picture is None:
            return now - self._heard_at > silent_s
        self._heard_at = now
        seen = picture[::_SAMPLED, ::_SAMPLED].tobytes()
        if seen != self._last:
            self._last, self._changed_at, self._still = seen, now, False
        elif not self._still and now - self._changed_at > silent_s:
            self._still = True
            return True
        return False


def silent() -> CameraError:
    """Return what is said of a camera that opens and never gave a picture."""
    return CameraError(
        phrase("The camera opens but gives no pictures. Plug it in again, or choose another.")
    )


def unplugged() -> CameraError:
    """Return what is said while a camera that gave pictures gives none."""
    return CameraError(phrase("Camera unplugged. AR goes on by itself when it is back."))
