"""Writes what was noted, and merges what lies aside, off the window's thread."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from anatomyapp.errors import AnatomyAppError, StoreAwayError
from anatomyapp.gui.job import Job
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.merging import Merged
from anatomyapp.session.spool import Spool

BATCH_MS = 400  # from the first event noted to its writing: a crash loses no more
RETURN_MS = 10_000  # from one try to reach a record that is away to the next


class RecordWriter(QObject):
    """Lends the journal, and gives it time: one worker, so that writing keeps its order."""

    turned_aside = Signal(object)  # StoreError: why the record cannot be written now
    merged = Signal()  # the record is open, and all that lay aside is in it
    failed = Signal(object)  # AnatomyAppError: what was noted or lay aside is not in the record

    def __init__(self, store: LateStore, spool: Spool, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.journal = Journal(store, spool, noted=self._wait, turned_aside=self.turned_aside.emit)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._flushing = Job(self.journal.flush, self, self._pool)
        self._returning = Job(self._bring_in, self, self._pool)
        self._flushing.failed.connect(self._fail)
        self._returning.failed.connect(self._fail)
        self._returning.done.connect(self._look)
        self._batch, self._later = QTimer(self), QTimer(self)
        self._batch.setSingleShot(True)
        self._batch.timeout.connect(self._flushing.start)
        self._later.timeout.connect(self._returning.start)
        self.turned_aside.connect(self._return_later)
        if store.fault is not None:
            self._return_later()

    def bring_in(self) -> None:
        """Try to reach the record and to merge what lies aside; return at once."""
        self._returning.start()

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

    def _bring_in(self) -> Merged:
        """Open the record if it is not, merge, and end the sessions that were cut off."""
        try:
            was_away = self._store.reopen()
        except StoreAwayError as error:
            return Merged(faults=(error,))
        merged = self.journal.merge()
        if was_away:
            with suppress(StoreAwayError):  # held by another program: the next start ends them
                self._store.abandon_unfinished(datetime.now(UTC))
        return merged

    def _wait(self) -> None:
        if not self._batch.isActive():
            self._batch.start(BATCH_MS)

    def _return_later(self) -> None:
        if not self._later.isActive():
            self._later.start(RETURN_MS)

    def _look(self, found: Merged) -> None:
        """Say what does not fit, and that all is merged once it is; else try again later."""
        for fault in found.faults:
            if not isinstance(fault, StoreAwayError):
                self.failed.emit(fault)
        if not self.journal.aside and self._store.fault is None and self._later.isActive():
            self._later.stop()
            self.merged.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        self.failed.emit(error)
