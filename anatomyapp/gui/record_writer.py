"""Writes what was noted, and merges what lies aside, off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job
from anatomyapp.session.journal import Journal
from anatomyapp.session.merging import Merged
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore

BATCH_MS = 400  # from the first event noted to its writing: a crash loses no more
MERGE_MS = 10_000


class RecordWriter(QObject):
    """Lends the journal, and gives it time: one worker, so that writing keeps its order."""

    turned_aside = Signal(object)  # StoreError: why the record cannot be written now
    merged = Signal()  # all that lay aside is in the record
    failed = Signal(object)  # AnatomyAppError: what was noted is on no disk

    def __init__(self, store: SessionStore, spool: Spool, parent: QObject) -> None:
        super().__init__(parent)
        self.journal = Journal(store, spool, noted=self._wait, turned_aside=self.turned_aside.emit)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._flushing = Job(self.journal.flush, self, self._pool)
        self._merging = Job(self.journal.merge, self, self._pool)
        self._flushing.failed.connect(self._fail)
        self._merging.failed.connect(self._fail)
        self._merging.done.connect(self._look)
        self._batch, self._later = QTimer(self), QTimer(self)
        self._batch.setSingleShot(True)
        self._batch.timeout.connect(self._flushing.start)
        self._later.timeout.connect(self._merging.start)
        self.turned_aside.connect(self._merge_later)

    def close(self) -> None:
        """Bring all to the disk, and to the record where it can be written; let go of the spool.

        Raises
        ------
        StoreError
            Something that was noted is on no disk.
        """
        self._batch.stop()
        self._later.stop()
        self._pool.waitForDone()
        self.journal.close()

    def _wait(self) -> None:
        if not self._batch.isActive():
            self._batch.start(BATCH_MS)

    def _merge_later(self) -> None:
        if not self._later.isActive():
            self._later.start(MERGE_MS)

    def _look(self, found: Merged) -> None:
        """Say that all is merged once it is; else try again later."""
        del found
        if not self.journal.aside and self._later.isActive():
            self._later.stop()
            self.merged.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        self.failed.emit(error)
