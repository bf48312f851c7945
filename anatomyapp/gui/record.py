"""The record behind the window: one session at a time, for a guest or a learner."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from anatomyapp import __version__
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.language import spoken
from anatomyapp.session.event import Event, LearnerId, PlaceEntered, SessionStarted
from anatomyapp.session.keepsakes import Keepsakes
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.turns import GroupId, Letter


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A store with those known to it, as a job opens it off the window's thread."""

    store: SessionStore
    learners: tuple[str, ...]


def open_record(url: str | None) -> OpenedRecord:
    """Open the store, and end the sessions that were cut off.

    Raises
    ------
    StoreError
        The record cannot be opened or written.
    """
    store = open_store(url)
    store.abandon_unfinished(datetime.now(UTC))
    return OpenedRecord(store, tuple(learner.pseudonym for learner in store.learners()))


class Record(QObject):
    """Records what happens in the window.

    ``record`` is for answers: it raises when an event is not on the disk. ``note`` is for all
    else: what cannot be noted is said once, by ``failed``.
    """

    failed = Signal(object)  # AnatomyAppError
    recorded = Signal(object)  # the Event that is on the disk now

    def __init__(self, opened: OpenedRecord, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = opened.store
        self._learners = opened.learners
        self._atlas = atlas
        self._recorder: Recorder | None = None
        self._learner: LearnerId | None = None
        self._said = False

    @property
    def learners(self) -> tuple[str, ...]:
        """The pseudonyms known to the store."""
        return self._learners

    def begin(self, pseudonym: str) -> None:
        """End the session that runs, if one does, and begin a learner's; empty for a guest.

        Raises
        ------
        StoreError
            The session cannot be recorded.
        """
        self.end()
        learner = self._learner = None
        if pseudonym:
            learner = self._learner = self.store.learner(pseudonym, at=datetime.now(UTC))
            self._learners = tuple(sorted({*self._learners, pseudonym}))
        started = SessionStarted(
            app_version=__version__,
            pack=self._atlas.id,
            pack_version=self._atlas.version,
            language=spoken().value,
            platform=f"{platform.system()} {platform.release()}",
        )
        self._recorder = Recorder(self.store, started, clock=SystemClock(), learner=learner)

    def keepsakes(self) -> Keepsakes | None:
        """Return what the learner keeps of this atlas, None for a guest."""
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
        if self._recorder is None:
            self.begin("")
        if self._recorder is not None:
            self._recorder.record(event)
            self.recorded.emit(event)

    def seat(self, group: GroupId, names: Mapping[Letter, str]) -> None:
        """Keep which learner each letter of a group stands for; an empty name is a guest."""
        at = datetime.now(UTC)
        try:
            if self._recorder is None:
                self.begin("")
            who = {letter: self.store.learner(name, at=at) if name else None
                   for letter, name in names.items()}  # fmt: skip
            if self._recorder is not None:
                self.store.groups.link(self._recorder.session, group, who, at)
        except AnatomyAppError as error:
            self._fail(error)
        self._learners = tuple(sorted({*self._learners, *filter(None, names.values())}))

    def note(self, event: Event) -> None:
        """Record an event that the learner need not wait for."""
        try:
            self.record(event)
        except AnatomyAppError as error:
            self._fail(error)

    def entered(self, place: str) -> None:
        """Note that a place was entered."""
        self.note(PlaceEntered(place))

    def _fail(self, error: AnatomyAppError) -> None:
        if not self._said:
            self._said = True
            self.failed.emit(error)
