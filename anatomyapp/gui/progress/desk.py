"""Joins the place *Progress* with the window: whose it is, and what its buttons lead to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.gui.progress.own_export import OwnExport
from anatomyapp.gui.progress.place import ProgressPlace
from anatomyapp.gui.progress.reading import Who
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.record_keeping import RecordKeeping
from anatomyapp.gui.running import Running
from anatomyapp.quiz.bank import Bank


class ProgressDesk(QObject):
    """Adds the place to the window, and keeps it fresh while it is seen."""

    def __init__(
        self, running: Running, keeping: RecordKeeping, quiz: QuizPlace, banks: tuple[Bank, ...]
    ) -> None:
        super().__init__(running)
        self._running, self._record, self._quiz = running, keeping.record, quiz
        self.place = place = ProgressPlace(
            running.drawer, running.atlas, banks, keeping.record.store, self._who
        )
        self.export = OwnExport(running.window, keeping.record.store, running.atlas, banks)
        running.window.add_place(place)
        place.export_wanted.connect(self._export)
        place.quiz_wanted.connect(self._review)
        place.station_wanted.connect(self._practise)
        place.question_wanted.connect(self._ask)
        place.due_changed.connect(quiz.start_page.show_due)
        quiz.due_wanted.connect(place.refresh)
        place.name_wanted.connect(running.window.learner_wanted)
        running.learners.changed.connect(place.refresh_if_seen)
        keeping.record.turned_aside.connect(self._turn_aside)
        keeping.record.merged.connect(self._come_back)

    def _who(self) -> Who:
        record = self._record
        return Who(record.pseudonym, None if record.pseudonym else record.session)

    def _turn_aside(self) -> None:
        self.place.aside = True
        self.place.refresh_if_seen()

    def _come_back(self) -> None:
        self.place.aside = False
        self.place.refresh_if_seen()

    def _export(self) -> None:
        self.export.write(self._record.pseudonym)

    def _review(self, wish: Wish) -> None:
        self._running.window.enter(self._quiz)
        self._quiz.rounds.begin(wish)

    def _practise(self, station: str) -> None:
        self._ask()
        self._quiz.start_page.choose_station(station)

    def _ask(self) -> None:
        self._running.window.enter(self._quiz)
