"""Joins the record with the window: whose session runs, what is noted, and the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.place import Place
from anatomyapp.gui.record import Record
from anatomyapp.gui.record_opening import OpenedRecord
from anatomyapp.gui.running import Running
from anatomyapp.gui.witness.screen_witness import ScreenWitness

if TYPE_CHECKING:
    from anatomyapp.gui.ar.group.desk import GroupDesk
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.session.event import ErrorShown
    from anatomyapp.session.journaled_keepsakes import JournaledKeepsakes
    from anatomyapp.session.turns import GroupId, Letter


class RecordKeeping(QObject):
    """Begins a session for each learner, notes what is done, and ends with the window."""

    ending = Signal()  # a session is about to end: what belongs to it is recorded now

    def __init__(self, running: Running, opened: OpenedRecord) -> None:
        super().__init__(running)
        self._running = running
        self.record = Record(opened, running.atlas, self)
        self.screen = ScreenWitness(running)
        self._desk: GroupDesk | None = None
        self._keepsakes = running.explore.tools.keeper
        self._aside: Toast | None = None
        self._kept: JournaledKeepsakes | None = None
        self._closed = False
        self._take_down()
        self._hear()
        for fault in opened.unmerged:
            self._say_not_recorded(fault)
        if opened.misplaced is not None:
            self._say_misplaced(opened.misplaced)

    def _take_down(self) -> None:
        """Record what is done in the window, and what is on the screen."""
        record, running = self.record, self._running
        running.explore.happened.connect(record.take)
        running.export.taken.connect(record.note)
        self.screen.happened.connect(record.note)
        record.recorded.connect(self.screen.wake)
        self.ending.connect(self.screen.tell)
        running.window.place_entered.connect(self._note_place)
        # Queued: an error may be said while an event is on its way, whose number is not free yet.
        running.window.error_shown.connect(self._note_error, Qt.ConnectionType.QueuedConnection)

    def _hear(self) -> None:
        """Follow what the record says, who learns, and the window's end."""
        record, running = self.record, self._running
        record.failed.connect(self._say_not_recorded)
        record.turned_aside.connect(self._say_aside)
        record.merged.connect(self._come_back)
        self._keepsakes.failed.connect(self._say_not_recorded)
        running.learners.know(record.learners)
        running.learners.changed.connect(self.begin)
        running.window.closing.connect(self._close)

    def keep_ar(self, place: ArPlace) -> None:
        """Record augmented reality and its group; both come to their end with a session."""
        self._desk = place.desk
        self.screen.follow_ar(place)
        for part in (place.group, place.witness):  # what a group's end tells is measured too
            part.happened.connect(self.record.note)
            self.ending.connect(part.end)
        for hears in (place.group.clock, place.witness.stretches):
            self.record.recorded.connect(hears.hear)
        self.ending.connect(place.fit.forget)  # it is measured of whoever was there
        place.group.seated.connect(self._seat)
        self._know_learners()

    def begin(self, pseudonym: str) -> None:
        """End the session that runs, and begin a learner's; empty for a guest."""
        self.ending.emit()
        try:
            self.record.begin(pseudonym)
        except AnatomyAppError as error:
            self._say_not_recorded(error)
        else:
            self._open_keepsakes()
            self.screen.begin()
        self._know_learners()
        if self._running.window.place is not None:
            self._note_place(self._running.window.place)

    def pause(self) -> None:
        """End the session that runs; nothing is taken down until `begin`."""
        self.ending.emit()
        self.record.pause()

    def look_again(self) -> None:
        """Offer the learners whom the record knows now."""
        self.record.look_again()
        self._know_learners()

    def _seat(self, group: GroupId, names: Mapping[Letter, str]) -> None:
        self.record.seat(group, names)
        self._know_learners()

    def _know_learners(self) -> None:
        """Offer the learners of the record where one is chosen."""
        learners = self._running.learners
        learners.know(self.record.learners)
        if self._desk is not None:
            self._desk.know(self.record.learners, learners.name)

    def _note_place(self, place: Place) -> None:
        self.record.entered(place.name)

    def _note_error(self, shown: ErrorShown) -> None:
        if not self._closed:
            self.record.note(shown)

    def _say_not_recorded(self, error: AnatomyAppError) -> None:
        title = translate("Window", "Not recorded")
        self._running.window.show_error(title, error_words(error), kind="not-recorded")

    def _say_aside(self, error: AnatomyAppError) -> None:
        self._aside = Toast(
            translate("Window", "Recorded on this computer for now"),
            translate("Window", "{reason} It is merged by itself.").format(
                reason=error_words(error)
            ),
            "warning",
            "recorded-aside",
        )
        self._running.window.say(self._aside)

    def _say_misplaced(self, error: AnatomyAppError) -> None:
        text = translate("Window", "{reason} Till then this computer's own record is used.")
        title = translate("Window", "Recorded in another place")
        words = text.format(reason=error_words(error))
        self._running.window.say(Toast(title, words, "warning", "record-misplaced"))

    def _open_keepsakes(self) -> None:
        self._kept = self.record.keepsakes()
        self._keepsakes.open(self._kept)

    def _come_back(self) -> None:
        """Take back what was said of a record that is there again; show all that it keeps."""
        if self._aside is not None:
            self._running.window.unsay(self._aside)
            self._aside = None
        self._know_learners()
        before, now = self._kept, self.record.keepsakes()
        if before is not None and now is not None and before.is_outdone_by(now):
            self._open_keepsakes()

    def _close(self) -> None:
        self._closed = True
        self.ending.emit()
        self.screen.end()
        self.record.close()
