"""Writes deeds into the record one after the other, off the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job

Write = Callable[[], object]


class DeedWriter(QObject):
    """Keeps the order of what is written; after a failure what waits is dropped and told.

    It belongs to the application: what waits is written, also when its place was closed meanwhile.
    """

    failed = Signal(Exception)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._waiting: deque[Write] = deque()
        self._job: Job | None = None
        self._retired = False

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def write(self, work: Write) -> None:
        """Write something after all that was given before."""
        self._waiting.append(work)
        if self._job is None:
            self._go_on()

    def retire(self) -> None:
        """Go, once everything is written."""
        self._retired = True
        if self._job is None:
            self.deleteLater()

    def _go_on(self) -> None:
        self._job = None
        if self._waiting:
            waiting = self._waiting
            self._job = Job(lambda: _written(waiting), self)
            self._job.done.connect(self._go_on)
            self._job.failed.connect(self._fail)
            self._job.start()
        elif self._retired:
            self.deleteLater()

    def _fail(self, error: Exception) -> None:
        self._waiting.clear()
        self._go_on()
        if not isinstance(error, AnatomyAppError):
            raise error
        self.failed.emit(error)


def _written(waiting: deque[Write]) -> None:
    """Write all that waits, also what comes meanwhile."""
    while waiting:
        waiting.popleft()()
