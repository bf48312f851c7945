"""Work off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from anatomyapp.gui import collector

_LOG = logging.getLogger(__name__)
_running: set[Job] = set()


class JobDroppedError(Exception):
    """Ends the work of a job whose result nobody wants any more."""


class _Ending(QObject):
    """Carries the news from the worker; it outlives a job that went with its parent meanwhile."""

    told = Signal(object, object)  # what came of it; why it failed, or None


class Job(QObject):
    """Runs a function on a pool thread; its signals arrive on the thread that made it.

    The function takes and returns values and touches no widget, scene or database. A job that was
    cancelled says nothing more. Hold on to the job until it is done; closing the window waits for
    all jobs (`wait_for_jobs`). Long ones run in a ``pool`` of their own, so that others need not
    wait for them.
    """

    done = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self,
        work: Callable[[], object],
        parent: QObject | None = None,
        pool: QThreadPool | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self.pool = pool or QThreadPool.globalInstance()
        self._cancelled = False
        self._dropped = False
        self._ending = _Ending()
        self._ending.told.connect(self._tell)

    def start(self) -> None:
        """Begin; return at once."""
        collector.hold()
        _running.add(self)
        # A QRunnable of ours would be deleted by Qt, and what comes to its address taken for it.
        self.pool.start(self._run)

    def cancel(self) -> None:
        """Let the result be dropped."""
        self._cancelled = True

    def outlive(self) -> None:
        """Go on to the end without whoever asked, whose result is dropped."""
        self.cancel()
        self.setParent(QCoreApplication.instance())
        self._ending.told.connect(self.deleteLater)

    def ask(self) -> None:
        """End long work between its steps, by raising, when its result is not wanted any more."""
        if self._cancelled or self._dropped:
            raise JobDroppedError

    def drop(self) -> None:
        """Let work that asks end early; what cannot wait goes on to its end."""
        self._dropped = True

    def _run(self) -> None:
        try:
            result = self._work()
        except JobDroppedError:
            _LOG.debug("a job was dropped")
        except Exception as error:  # noqa: BLE001 - the one place: it is shown or logged by whoever listens
            _LOG.debug("a job failed", exc_info=error)
            self._ending.told.emit(None, error)
        else:
            self._ending.told.emit(result, None)
        finally:
            _running.discard(self)
            collector.release()

    def _tell(self, result: object, error: Exception | None) -> None:
        """Say what came of it, on the thread that made it: it may have been cancelled meanwhile."""
        if self._cancelled:
            return
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)


def release(owner: QObject) -> None:
    """Delete what asked for jobs; those that run go on to their end, and nobody hears of it."""
    for job in owner.findChildren(Job):
        if job in _running:
            job.outlive()
    owner.deleteLater()


def wait_for_jobs() -> None:
    """Let long work that asks end early, then wait until no job is running."""
    pools = {QThreadPool.globalInstance()}
    for job in tuple(_running):
        job.drop()
        pools.add(job.pool)
    for pool in pools:
        pool.waitForDone()
