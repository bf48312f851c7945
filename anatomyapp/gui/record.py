"""The record behind the window: one session at a time, for a guest or a learner."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from anatomyapp import __version__
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError, StoreAwayError
from anatomyapp.gui.language import spoken
from anatomyapp.gui.record_opening import OpenedRecord
from anatomyapp.gui.record_writer import RecordWriter
from anatomyapp.session.event import Event, PlaceEntered, SessionId, SessionStarted
from anatomyapp.session.exploration import TourQuestionAnswered
from anatomyapp.session.journaled_keepsakes import JournaledKeepsakes
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.turns import GroupId, Letter

AWAITED = (TourQuestionAnswered, QuestionnairePageAnswered)  # among what comes as done


class Record(QObject):
    """Records what happens in the window.

    ``record`` is for answers: it raises when an event is not on the disk. ``note`` is for all
    else: it returns at once, and what cannot be written is said once, by ``failed``. Where the
    store is away, both go on in the spool until it is back; reading the store is a StoreAwayError
    till then.
    """

    failed = Signal(object)  # AnatomyAppError
    recorded = Signal(object)  # the Event that was taken down
    turned_aside = Signal(object)  # StoreError: why the spool is used now
    merged = Signal()  # the store is there, and nothing lies in the spool any more

    def __init__(self, opened: OpenedRecord, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = opened.store
        self._learners = opened.learners
        self._atlas = atlas
        self._recorder: Recorder | None = None
        self._pseudonym = ""
        self._said = False
        self._paused = False
        self._writer = RecordWriter(opened.store, opened.spool, self)
        self._writer.failed.connect(self._fail)
        self._writer.turned_aside.connect(self.turned_aside)
        self._writer.merged.connect(self._come_back)

    @property
    def learners(self) -> tuple[str, ...]:
        """The pseudonyms known to the store."""
        return self._learners

    @property
    def pseudonym(self) -> str:
        """Whose session runs; empty for a guest."""
        return self._pseudonym

    @property
    def session(self) -> SessionId | None:
        """The session that runs; None between two."""
        return self._recorder.session if self._recorder else None

    def begin(self, pseudonym: str) -> Recorder:
        """End the session that runs, if one does, and begin a learner's; empty for a guest.

        Raises
        ------
        StoreError
            The session cannot be recorded.
        """
        self.end()
        self._paused = False
        journal, learner = self._writer.journal, None
        self._pseudonym = pseudonym
        if pseudonym:
            learner = journal.learner(pseudonym, at=datetime.now(UTC))
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

    def keepsakes(self) -> JournaledKeepsakes | None:
        """Return what the learner keeps of this atlas; None for a guest."""
        if not self._pseudonym:
            return None
        journal = self._writer.journal
        learner = journal.learner(self._pseudonym, at=datetime.now(UTC))
        return JournaledKeepsakes(self.store.keepsakes(learner, self._atlas.id), journal)

    def bring_in(self) -> None:
        """Try now to reach a store that is away, and merge what lies aside; return at once."""
        self._writer.bring_in()

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

    def pause(self) -> None:
        """End the session that runs, and take nothing down until another one is begun."""
        self.end()
        self._paused = True

    def look_again(self) -> None:
        """Know the learners whom the store knows now, after some were erased or came back."""
        with suppress(StoreAwayError):
            known = {learner.pseudonym for learner in self.store.learners()}
            self._learners = tuple(sorted(known | ({self._pseudonym} - {""})))

    def note(self, event: Event) -> None:
        """Take down an event that the learner need not wait for."""
        if self._paused:
            return
        try:
            self._running().note(event)
        except AnatomyAppError as error:
            self._fail(error)
        else:
            self.recorded.emit(event)

    def take(self, event: Event) -> None:
        """Take down what was done: an answer is on the disk when this returns, all else soon."""
        if not isinstance(event, AWAITED):
            self.note(event)
            return
        try:
            self.record(event)
        except AnatomyAppError as error:
            self.failed.emit(error)  # each time: an answer is lost

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

    def _come_back(self) -> None:
        """Know the learners of a store that was away, and say that it is back."""
        with suppress(StoreAwayError):  # away again: then the next return knows them
            known = (learner.pseudonym for learner in self.store.learners())
            self._learners = tuple(sorted({*self._learners, *known}))
        self.merged.emit()

    def _fail(self, error: AnatomyAppError) -> None:
        if not self._said:
            self._said = True
            self.failed.emit(error)
