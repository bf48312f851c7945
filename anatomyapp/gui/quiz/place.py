"""The Quiz place: choose, answer, look at the result; what was begun can be resumed."""

from __future__ import annotations

import random
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.item_keys import ENTER
from anatomyapp.gui.quiz.making import made_from_model
from anatomyapp.gui.quiz.result import ResultPage
from anatomyapp.gui.quiz.rounds import Rounds
from anatomyapp.gui.quiz.running import RunningPage
from anatomyapp.gui.quiz.start import StartPage
from anatomyapp.gui.quiz.stepping import Stepping
from anatomyapp.gui.quiz.unrecorded import Unrecorded
from anatomyapp.gui.quiz.wording import station_names
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
    due_wanted = Signal()  # what is due now is to be shown

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
        self._atlas = atlas
        self.conduct, self.rounds = conduct, Rounds(conduct, rng)
        self.unrecorded = Unrecorded(self, conduct.recording)
        self.start_page = StartPage(banks, station_names(atlas))
        self.start_page.offer_making(partial(made_from_model, atlas, spoken()))
        self.running_page = RunningPage(drawer, atlas, self.conduct)
        self.result_page = ResultPage(drawer, atlas)
        self.stepping = Stepping(conduct, self.rounds, atlas)
        self.result_page.results.stepping = self.stepping
        self._pages = QStackedWidget()
        for page in (self.start_page, self.running_page, self.result_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        self.conduct.presented.connect(self._show_running)
        self.conduct.finished.connect(self._show_result)
        self.start_page.start_asked.connect(self.rounds.begin)
        self.start_page.resume_asked.connect(self._resume)
        self.start_page.explore_asked.connect(self.explore_asked)
        self.running_page.panel.foot.quit_asked.connect(self._quit)
        steps = self.result_page.steps
        steps.again_asked.connect(self.rounds.again)
        steps.wrong_asked.connect(self.rounds.wrong_again)
        steps.other_asked.connect(self._quit)
        steps.explore_asked.connect(self.explore_asked)

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
            self._go_on()
        else:
            self.start_page.show_paused(self.conduct.quiz)
            self._take_focus()
            self.due_wanted.emit()

    def left(self) -> None:
        """Keep the quiz as it is; every answer is in the record already."""

    def close_quiz(self) -> None:
        """Record that a quiz was left, if one was not finished.

        Call it before the window closes, and before another learner's session begins.
        """
        self.conduct.leave()
        self._show_start()

    def offer_again(self, quiz: Quiz, bank: Bank) -> None:
        """Offer a frozen quiz of a bank: the same items, order and options."""
        self.start_page.once_more.start_asked.connect(partial(self.rounds.repeat, bank=bank))
        self.start_page.offer_again(quiz, bank.title)

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

    def _resume(self) -> None:
        self._show_running()
        self._go_on()

    def _go_on(self) -> None:
        """Go on after a pause; what was composed for the item that is asked still stands."""
        asking = self.running_page.asking
        if self.conduct.waits and asking.asks(self.conduct.quiz):
            self.conduct.resume()
            asking.take_focus()
        else:
            self.conduct.present()

    def _quit(self) -> None:
        self._show_start()
        self.due_wanted.emit()
        self._take_focus()

    def _show_start(self) -> None:
        self.start_page.show_paused(self.conduct.quiz)
        self._pages.setCurrentWidget(self.start_page)

    def _show_running(self) -> None:
        self._pages.setCurrentWidget(self.running_page)

    def _take_focus(self) -> None:
        on_start = self._pages.currentWidget() is self.start_page
        (self.start_page if on_start else self.result_page.steps).take_focus()

    def _show_result(self, quiz: Quiz) -> None:
        self._pages.setCurrentWidget(self.result_page)
        self.result_page.show_quiz(quiz)
        self.result_page.steps.take_focus()
