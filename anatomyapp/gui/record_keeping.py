"""Joins the record with the window: whose session runs, what is noted, and the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.path_witness import PathWitness
from anatomyapp.gui.place import Place
from anatomyapp.gui.record import OpenedRecord, Record
from anatomyapp.gui.running import Running

if TYPE_CHECKING:
    from anatomyapp.gui.ar.group.desk import GroupDesk
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.gui.workbench import Workbench
    from anatomyapp.session.turns import GroupId, Letter


class RecordKeeping(QObject):
    """Begins a session for each learner, notes what is done, and ends with the window."""

    ending = Signal()  # a session is about to end: what belongs to it is recorded now

    def __init__(self, running: Running, opened: OpenedRecord) -> None:
        super().__init__(running)
        self._running = running
        self.record = record = Record(opened, running.atlas, self)
        self._desk: GroupDesk | None = None
        self._keepsakes = running.explore.tools.keeper
        self._aside: Toast | None = None
        record.failed.connect(self._say_not_recorded)
        record.turned_aside.connect(self._say_aside)
        record.merged.connect(self._unsay_aside)
        self._keepsakes.failed.connect(self._say_not_recorded)
        running.explore.happened.connect(record.note)
        self.follow(running.explore.pane.bench)
        running.export.taken.connect(record.note)
        running.learners.know(record.learners)
        running.learners.changed.connect(self.begin)
        running.window.place_entered.connect(self._note_place)
        running.window.closing.connect(self._close)
        for fault in opened.unmerged:
            self._say_not_recorded(fault)

    def keep_ar(self, place: ArPlace) -> None:
        """Record augmented reality and its group; both come to their end with a session."""
        self._desk = place.desk
        for part in (place.group, place.witness):  # what a group's end tells is measured too
            part.happened.connect(self.record.note)
            self.ending.connect(part.end)
        for hears in (place.group.clock, place.witness.stretches):
            self.record.recorded.connect(hears.hear)
        self.ending.connect(place.fit.forget)  # it is measured of whoever was there
        place.group.seated.connect(self._seat)
        self._know_learners()

    def follow(self, bench: Workbench) -> None:
        """Record how the camera of a place moves; its path ends with a session."""
        path = PathWitness(bench, self)
        path.happened.connect(self.record.note)
        self.ending.connect(path.tell)

    def begin(self, pseudonym: str) -> None:
        """End the session that runs, and begin a learner's; empty for a guest."""
        self.ending.emit()
        try:
            self.record.begin(pseudonym)
        except AnatomyAppError as error:
            self._say_not_recorded(error)
        else:
            self._keepsakes.open(self.record.keepsakes())
        self._know_learners()
        if self._running.window.place is not None:
            self._note_place(self._running.window.place)

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

    def _say_not_recorded(self, error: AnatomyAppError) -> None:
        self._running.window.show_error(translate("Window", "Not recorded"), error_words(error))

    def _say_aside(self, error: AnatomyAppError) -> None:
        self._aside = Toast(
            translate("Window", "Recorded on this computer for now"),
            translate("Window", "{reason} It is merged by itself.").format(
                reason=error_words(error)
            ),
            "warning",
        )
        self._running.window.say(self._aside)

    def _unsay_aside(self) -> None:
        if self._aside is not None:
            self._running.window.unsay(self._aside)

    def _close(self) -> None:
        self.ending.emit()
        self.record.close()
