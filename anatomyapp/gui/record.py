"""The record behind the window: one session at a time, for a guest or a learner."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anatomyapp import __version__
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError, StoreAwayError, StoreError
from anatomyapp.gui.language import spoken
from anatomyapp.gui.record_writer import RecordWriter
from anatomyapp.session.event import Event, LearnerId, PlaceEntered, SessionStarted
from anatomyapp.session.keepsakes import Keepsakes
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool, spool_folder
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.turns import GroupId, Letter

LONGEST_WAIT_S = 0.25  # for another program that is writing; the window stands still meanwhile


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A store with its spool and those known to it, as a job opens it off the window's thread.

    ``unmerged`` says what of earlier sessions lies in the spool and does not fit the store.
    """

    store: SessionStore
    spool: Spool
    learners: tuple[str, ...]
    unmerged: tuple[StoreError, ...] = ()


def open_record(url: str | None, folder: Path) -> OpenedRecord:
    """Open the store, merge what lies aside, and end the sessions that were cut off.

    Parameters
    ----------
    folder
        The data folder, where what cannot be written into the store lies aside.

    Raises
    ------
    StoreError
        The record cannot be opened or written.
    """
    open_store(url).close()  # may make it or bring it up to date, and waits for others
    store = open_store(url, busy_timeout_s=LONGEST_WAIT_S)
    spool = Spool(spool_folder(folder, store.place))
    merged = merge_spool(store, spool)
    with suppress(StoreAwayError):  # held by another program: the next start ends them
        store.abandon_unfinished(datetime.now(UTC))
    learners = tuple(learner.pseudonym for learner in store.learners())
    damaged = (fault for fault in merged.faults if not isinstance(fault, StoreAwayError))
    return OpenedRecord(store, spool, learners, tuple(damaged))


class Record(QObject):
    """Records what happens in the window.

    ``record`` is for answers: it raises when an event is not on the disk. ``note`` is for all
    else: it returns at once, and what cannot be written is said once, by ``failed``. Where the
    store is away, both go on in the spool until it is back.
    """

    failed = Signal(object)  # AnatomyAppError
    recorded = Signal(object)  # the Event that was taken down
    turned_aside = Signal(object)  # StoreError: why the spool is used now
    merged = Signal()  # nothing lies in the spool any more

    def __init__(self, opened: OpenedRecord, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = opened.store
        self._learners = opened.learners
        self._atlas = atlas
        self._recorder: Recorder | None = None
        self._learner: LearnerId | None = None
        self._said = False
        self._writer = RecordWriter(opened.store, opened.spool, self)
        self._writer.failed.connect(self._fail)
        self._writer.turned_aside.connect(self.turned_aside)
        self._writer.merged.connect(self.merged)

    @property
    def learners(self) -> tuple[str, ...]:
        """The pseudonyms known to the store."""
        return self._learners

    def begin(self, pseudonym: str) -> Recorder:
        """End the session that runs, if one does, and begin a learner's; empty for a guest.

        Raises
        ------
        StoreError
            The session cannot be recorded.
        """
        self.end()
        journal, learner = self._writer.journal, None
        self._learner = None
        if pseudonym:
            learner = journal.learner(pseudonym, at=datetime.now(UTC))
            self._learner = learner if journal.knows(learner) else None
            self._learners = tuple(sorted({*self._learners, pseudonym}))
        started = SessionStarted(
            app_version=__version__,
            pack=self._atlas.id,
            pack_version=self._atlas.version,
            language=spoken().value,
            platform=f"{platform.system()} {platform.release()}",
        )
        self._recorder = Recorder(journal, started, clock=SystemClock(), learner=learner)
        return self._recorder

    def keepsakes(self) -> Keepsakes | None:
        """Return what the learner keeps of this atlas; None for a guest, and without the store."""
        learner = self._learner
        return None if learner is None else self.store.keepsakes(learner, self._atlas.id)

    def end(self) -> None:
        """End the session that runs, if one does."""
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            try:
                recorder.end()
            except AnatomyAppError as error:
                self._fail(error)

    def record(self, event: Event) -> None:
        """Put an event on the disk; begin a guest's session if none runs.

        Raises
        ------
        StoreError
            The event is not on the disk.
        """
        self._running().record(event)
        self.recorded.emit(event)

    def seat(self, group: GroupId, names: Mapping[Letter, str]) -> None:
        """Keep which learner each letter of a group stands for; an empty name is a guest."""
        at = datetime.now(UTC)
        try:
            session, journal = self._running().session, self._writer.journal
            who = {letter: journal.learner(name, at=at) if name else None
                   for letter, name in names.items()}  # fmt: skip
            journal.seat(session, group, who, at)
        except AnatomyAppError as error:
            self._fail(error)
        self._learners = tuple(sorted({*self._learners, *filter(None, names.values())}))

    def note(self, event: Event) -> None:
        """Take down an event that the learner need not wait for."""
        try:
            self._running().note(event)
        except AnatomyAppError as error:
            self._fail(error)
        else:
            self.recorded.emit(event)

    def entered(self, place: str) -> None:
        """Note that a place was entered."""
        self.note(PlaceEntered(place))

    def close(self) -> None:
        """End the session that runs, write all that was noted, and let go of the store."""
        self.end()
        try:
            self._writer.close()
        except AnatomyAppError as error:
            self._fail(error)
        self.store.close()

    def _running(self) -> Recorder:
        """Return the recorder of the session that runs, a guest's where none did."""
        return self._recorder or self.begin("")

    def _fail(self, error: AnatomyAppError) -> None:
        if not self._said:
            self._said = True
            self.failed.emit(error)
