"""Joins the record with the window: whose session runs, what is noted, and the end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.place import Place
from anatomyapp.gui.record import OpenedRecord, Record
from anatomyapp.gui.running import Running


class RecordKeeping(QObject):
    """Begins a session for each learner, notes what is done, and ends with the window."""

    ending = Signal()  # a session is about to end: what belongs to it is recorded now

    def __init__(self, running: Running, opened: OpenedRecord) -> None:
        super().__init__(running)
        self._running = running
        self.record = record = Record(opened, running.atlas, self)
        self._keepsakes = running.explore.tools.keeper
        record.failed.connect(self._say_not_recorded)
        self._keepsakes.failed.connect(self._say_not_recorded)
        running.explore.happened.connect(record.note)
        running.export.taken.connect(record.note)
        running.learners.know(record.learners)
        running.learners.changed.connect(self.begin)
        running.window.place_entered.connect(self._note_place)
        running.window.closing.connect(self._close)

    def begin(self, pseudonym: str) -> None:
        """End the session that runs, and begin a learner's; empty for a guest."""
        self.ending.emit()
        try:
            self.record.begin(pseudonym)
        except AnatomyAppError as error:
            self._say_not_recorded(error)
        else:
            self._keepsakes.open(self.record.keepsakes())
        self._running.learners.know(self.record.learners)
        if self._running.window.place is not None:
            self._note_place(self._running.window.place)

    def _note_place(self, place: Place) -> None:
        self.record.entered(place.name)

    def _say_not_recorded(self, error: AnatomyAppError) -> None:
        self._running.window.show_error(translate("Window", "Not recorded"), error_words(error))

    def _close(self) -> None:
        self.ending.emit()
        self.record.end()
        self.record.store.close()
