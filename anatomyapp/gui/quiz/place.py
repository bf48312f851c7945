"""The Quiz place: choose, answer, look at the result; what was begun can be resumed."""

from __future__ import annotations

import random
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Paragraph, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.result import ResultPage, wrong_first_attempts
from anatomyapp.gui.quiz.running import ENTER, RunningPage, station_names
from anatomyapp.gui.quiz.start import StartPage, Wish
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Quiz


class QuizPlace(QWidget):
    """A place of the window (`anatomyapp.gui.place.Place`).

    Parameters
    ----------
    conduct
        Leads through the quizzes and records them.
    rng
        Orders items and options; its numbers are recorded as seeds.
    """

    explore_asked = Signal()

    name = "quiz"
    icon_name = "help-hexagon"

    def __init__(
        self,
        drawer: Drawer,
        atlas: Atlas,
        banks: tuple[Bank, ...],
        conduct: Conduct,
        rng: random.Random | None = None,
    ) -> None:
        super().__init__()
        self._atlas, self._banks = atlas, banks
        self._rng = rng or random.Random()  # noqa: S311 - orders items, guards nothing
        self._wish: Wish | None = None
        self._finished: Quiz | None = None
        self._dialog: Dialog | None = None
        self.conduct, self.recording = conduct, conduct.recording
        stations = station_names(atlas)
        self.start_page = StartPage(banks, stations)
        self.running_page = RunningPage(drawer, atlas, self.conduct)
        self.result_page = ResultPage(drawer, atlas, stations)
        self._pages = QStackedWidget()
        for page in (self.start_page, self.running_page, self.result_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        self.recording.failed.connect(self._say_not_recorded)
        self.conduct.presented.connect(self._show_running)
        self.conduct.finished.connect(self._show_result)
        self.start_page.start_asked.connect(self._start)
        self.start_page.resume_asked.connect(self._resume)
        self.start_page.explore_asked.connect(self.explore_asked)
        self.running_page.panel.quit_asked.connect(self._quit)
        self.result_page.again_asked.connect(self._again)
        self.result_page.wrong_asked.connect(self._wrong_again)
        self.result_page.other_asked.connect(self._quit)
        self.result_page.explore_asked.connect(self.explore_asked)

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Quiz", "Quiz")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Go on where the learner was."""
        if self._pages.currentWidget() is self.running_page:
            self.running_page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.conduct.present()
        else:
            self.start_page.show_paused(self.conduct.quiz)
            self._take_focus()

    def left(self) -> None:
        """Keep the quiz as it is; every answer is in the record already."""

    def close_quiz(self) -> None:
        """Record that a quiz was left, if one was not finished.

        Call it before the window closes, and before another learner's session begins.
        """
        self.conduct.leave()
        self._show_start()

    def quiz_on(self, structure: StructureId) -> None:
        """Offer the station of a structure, for "Quiz me on this"."""
        self._show_start()
        self.start_page.choose_station(self._atlas.structures[structure].station)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button by Enter; without one, start."""
        focus = self.focusWidget()
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif isinstance(focus, QAbstractButton):
            focus.click()
        elif self._pages.currentWidget() is self.start_page:
            self.start_page.press_start()

    def _start(self, wish: Wish) -> None:
        self._begin(wish, wish.bank)

    def _begin(self, wish: Wish, bank: Bank) -> None:
        self._wish = wish
        seed = self._rng.getrandbits(32)
        quiz = Quiz.start(bank, mode=wish.mode, seed=seed, length=wish.length, station=wish.station)
        self.conduct.start(quiz)

    def _again(self) -> None:
        if self._wish is not None:
            self._begin(self._wish, self._wish.bank)

    def _wrong_again(self) -> None:
        if self._wish is not None and self._finished is not None:
            wrong = tuple(attempt.item for attempt in wrong_first_attempts(self._finished))
            self._begin(self._wish, replace(self._wish.bank, items=wrong))

    def _resume(self) -> None:
        self._show_running()
        self.conduct.present()

    def _quit(self) -> None:
        self._show_start()
        self._take_focus()

    def _show_start(self) -> None:
        self.start_page.show_paused(self.conduct.quiz)
        self._pages.setCurrentWidget(self.start_page)

    def _show_running(self) -> None:
        self._pages.setCurrentWidget(self.running_page)

    def _show_result(self, quiz: Quiz) -> None:
        self._finished = quiz
        title = station_names(self._atlas).get(
            quiz.station or "", translate("Quiz", "All stations")
        )
        self._pages.setCurrentWidget(self.result_page)
        self.result_page.show_result(quiz, title)
        self.result_page.take_focus()

    def _say_not_recorded(self, error: AnatomyAppError) -> None:
        title, subtitle = (
            translate("Quiz", "Not recorded"),
            translate("Quiz", "It does not count yet."),
        )
        dialog = Dialog(self.window(), title, subtitle, "file-alert")
        dialog.column.addWidget(Paragraph(error_words(error)))
        advice = translate(
            "Quiz", "Mend this and try again. Or go back: the item is then still open."
        )
        dialog.column.addWidget(Paragraph(advice, "secondary"))
        dialog.closed.connect(self.recording.give_up)
        dialog.add_button(button(translate("Quiz", "Go back")))
        again = dialog.add_button(
            primary_button(translate("Quiz", "Try again"), "refresh"), closes=False
        )
        again.clicked.connect(self._try_again)
        self._dialog = dialog
        dialog.open_dialog(again)

    def _try_again(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.closed.disconnect(self.recording.give_up)
            dialog.close_dialog()
        self.recording.try_again()

    def _take_focus(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, StartPage | ResultPage):
            page.take_focus()
