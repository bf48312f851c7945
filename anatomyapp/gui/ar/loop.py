"""Pictures of a camera, followed beside the window's own work; late ones are dropped."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from anatomyapp.ar.frame import End, Waiting
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import collector
from anatomyapp.gui.job import Job


class Steps(Protocol):
    """Reads a source picture by picture, as `anatomyapp.ar.following.Follower` does."""

    def step(self, timeout_s: float) -> object:
        """Return what the next picture brought, Waiting or End."""
        ...

    def close(self) -> None:
        """Let the source go."""
        ...


MakeSteps = Callable[[], Steps]

_WAIT_S = 0.1  # for a picture, before the loop looks whether it is still wanted
_SWEEP_MS = 4000
_THREADS = 3  # one that follows, and those that still let a source go


class FilmLoop(QObject):
    """Takes steps on a thread of its own; its signals arrive on the window's thread.

    The newest result alone is kept until the window takes it, so that nothing queues up. The window
    never waits for the thread: it ends by itself once it is stopped, and lets its source go.
    """

    seen = Signal(object)  # what a step brought, such as anatomyapp.ar.following.Seen
    waiting = Signal(object)  # anatomyapp.ar.frame.Waiting
    ended = Signal()  # there are no more pictures
    failed = Signal(object)  # AnatomyAppError
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._job: Job | None = None
        self._box: _Box | None = None
        self._sweep = QTimer(self, interval=_SWEEP_MS)
        self._sweep.timeout.connect(collector.sweep)
        self._arrived.connect(self._take)

    @property
    def running(self) -> bool:
        """Whether a source is followed."""
        return self._job is not None

    def start(self, make: MakeSteps) -> None:
        """Follow from now on what is made, on the loop's thread, in place of what was."""
        self.stop()
        box = self._box = _Box(self._arrived.emit)
        job = self._job = Job(lambda: _follow(make, box, job.ask), pool=self._pool)
        job.done.connect(self._end)
        job.failed.connect(self._fail)
        job.start()
        self._sweep.start()

    def hold(self, *, held: bool) -> None:
        """Take no pictures for a while, or again."""
        if self._box is not None:
            self._box.hold(held=held)

    def stop(self) -> None:
        """Follow nothing any more."""
        if self._job is not None:
            self._job.cancel()
        if self._box is not None:
            self._box.close()
        self._job = self._box = None
        self._sweep.stop()

    def _take(self) -> None:
        """Hand on the newest result."""
        told = self._box.taken() if self._box is not None else None
        if told is not None:
            signal = self.waiting if isinstance(told, Waiting) else self.seen
            signal.emit(told)

    def _end(self) -> None:
        self._take()
        self.stop()
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self.stop()
        if not isinstance(error, AnatomyAppError):
            raise error
        self.failed.emit(error)


class _Box:
    """Room for one result between two threads, and the sign to hold."""

    def __init__(self, arrived: Callable[[], None]) -> None:
        self._arrived = arrived
        self._lock, self._free, self._closed = Lock(), Event(), False
        self._free.set()
        self._newest: object | None = None

    def hold(self, *, held: bool) -> None:
        """Let the other thread wait, or go on."""
        if held:
            self._free.clear()
        else:
            self._free.set()

    def close(self) -> None:
        """Take nothing more, and let nobody wait."""
        with self._lock:
            self._closed = True
        self._free.set()

    def free(self) -> bool:
        """Tell whether the window wants pictures; wait for that a moment."""
        return self._free.wait(_WAIT_S)

    def put(self, told: object) -> None:
        """Put a result in the place of one that was not taken."""
        with self._lock:
            late, self._newest = self._newest, told
            if late is None and not self._closed:
                self._arrived()

    def taken(self) -> object | None:
        """Return the newest result, once."""
        with self._lock:
            newest, self._newest = self._newest, None
        return newest


def _follow(make: MakeSteps, box: _Box, ask: Callable[[], None]) -> None:
    """Follow until the source ends, or nobody wants it any more."""
    follower = make()
    try:
        while not isinstance(told := follower.step(_WAIT_S), End):
            box.put(told)
            ask()
            while not box.free():
                ask()
    finally:
        follower.close()
