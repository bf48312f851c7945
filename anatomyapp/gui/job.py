"""Work off the window's thread."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

_LOG = logging.getLogger(__name__)


class _Collector:
    """Keeps Python's garbage collector still while jobs run.

    It runs on whichever thread allocates, and on a pool thread it would destroy Qt's objects of
    the window's thread, which crashes.
    """

    def __init__(self) -> None:
        self._lock, self._jobs = Lock(), 0

    def pause(self) -> None:
        with self._lock:
            self._jobs += 1
            gc.disable()

    def go_on(self) -> None:
        with self._lock:
            self._jobs -= 1
            if not self._jobs:
                gc.enable()


_COLLECTOR = _Collector()


class Job(QObject):
    """Runs a function on a pool thread; its signals arrive on the thread that made it.

    The function takes and returns values and touches no widget, scene or database. A job that was
    cancelled says nothing more. Hold on to the job until it is done; closing the window waits for
    all jobs (`wait_for_jobs`).
    """

    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False

    def start(self) -> None:
        """Begin; return at once."""
        _COLLECTOR.pause()
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Let the result be dropped."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - the one place: it is shown or logged by whoever listens
            _LOG.debug("a job failed", exc_info=error)
            self._say(self.failed, error)
        else:
            self._say(self.done, result)
        finally:
            _COLLECTOR.go_on()

    def _say(self, signal: object, value: object) -> None:
        if not self._cancelled:
            signal.emit(value)  # type: ignore[attr-defined]  # a bound signal has no public type


def wait_for_jobs() -> None:
    """Wait until no job is running."""
    QThreadPool.globalInstance().waitForDone()
