"""The quiz in the place AR: its pane takes the place of the model to explore while it runs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from anatomyapp.gui.ar.panel import Page
from anatomyapp.gui.ar.quiz.exhibits import exhibit_of, for_sheet
from anatomyapp.gui.ar.quiz.holding import Holding
from anatomyapp.gui.ar.quiz.page import QuizPage
from anatomyapp.gui.ar.quiz.stage import FilmStage
from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.asking import ENTER, Asking
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.results import Results
from anatomyapp.gui.quiz.rounds import Rounds, Wish, wrong_first_attempts
from anatomyapp.gui.quiz.stage import stage_bench
from anatomyapp.gui.quiz.ticking import Ticking
from anatomyapp.gui.quiz.unrecorded import Unrecorded
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import Quiz

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace

_MADE_FOR_AR = "-ar"  # how the ids of banks end


class ArQuiz(QObject):
    """Leads from the set-up to the quiz and back.

    What is asked is shown on a pane with a workbench of its own: the scene of the place to explore,
    and what can be undone there, stay as they are.
    """

    def __init__(
        self,
        place: ArPlace,
        banks: Sequence[Bank],
        conduct: Conduct,
        rng: random.Random | None = None,
    ) -> None:
        super().__init__(place)
        self._place, atlas = place, place.explore.pane.atlas
        self.conduct, self.rounds = conduct, Rounds(conduct, rng)
        self.unrecorded = Unrecorded(place, conduct.recording)
        self.pane = place.pane.another(stage_bench(atlas))
        ordered = sorted(banks, key=lambda bank: not bank.id.endswith(_MADE_FOR_AR))
        self.page = QuizPage(ordered, station_names(atlas))
        self.stage = FilmStage(self.pane)
        self.asking = Asking(conduct, self.stage, self.page.panel)
        self.ticking = Ticking(conduct, self.asking, self.page.panel)
        self.holding = Holding(self.stage, self.asking, place.session)
        self.results = Results(self.stage, self.page.area, (20, 8, 20, 16))
        place.add_pane(self.pane)
        self.pane.overlay(self.holding.pill, "bottom")
        self.holding.pill.hide()
        place.panel.quiz_column.addWidget(self.page)
        self._connect()

    @property
    def open(self) -> bool:
        """Whether the panel shows the quiz."""
        return self._place.panel.page is Page.QUIZ

    def toggle(self) -> None:
        """Open the quiz's page, or go back to the set-up."""
        if self.open:
            self.pause()
        else:
            self.page.show_start(self.conduct.quiz)
            self._place.panel.show_page(Page.QUIZ)
            self._place.open_panel()
            self.page.take_focus()

    def pause(self) -> None:
        """Go back to the set-up; a quiz that runs can be resumed."""
        self._show_whole()
        self._place.panel.show_page(Page.SET_UP)
        self._place.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_quiz(self) -> None:
        """Record that a quiz was left, if one was not finished."""
        self.conduct.leave()
        self.pause()

    def entered(self) -> None:
        """Ask again what was asked when the place was left."""
        if self._place.pane is self.pane:
            self.conduct.present()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the quiz; return whether it was such."""
        focus = self._place.focusWidget()
        if not self.open:
            return False
        if event.key() in ENTER and isinstance(focus, QAbstractButton):
            focus.click()
            return True
        if self.page.on_start and event.key() in ENTER:
            self.page.form.start.click()
            return True
        return self._place.pane is self.pane and self.asking.take_key(event, focus)

    def _connect(self) -> None:
        conduct, page, place = self.conduct, self.page, self._place
        conduct.presented.connect(self._show_item)
        conduct.answered.connect(self._settle)
        conduct.rested.connect(self._settle)
        conduct.finished.connect(self._show_result)
        page.back_asked.connect(self.pause)
        page.by.aiming_wanted.connect(self._aim)
        page.form.start_asked.connect(self._begin)
        page.waiting.resume_asked.connect(self._resume)
        page.panel.foot.quit_asked.connect(self.pause)
        page.steps.again_asked.connect(self.rounds.again)
        page.steps.wrong_asked.connect(self.rounds.wrong_again)
        page.steps.other_asked.connect(self._other)
        place.bar.quiz_wanted.connect(self.toggle)
        place.panel.page_changed.connect(self._press)
        self.pane.sized.connect(place.commands.resize_model)
        self.pane.view.intended.connect(self._obey)

    def _begin(self, wish: Wish) -> None:
        possible = for_sheet(wish, self._place.session.wish.kind)
        if possible is not None:
            self.rounds.begin(possible)
            return
        title = translate("ArQuiz", "The chest sheet shows none of these")
        text = translate("ArQuiz", "Hold the card to see all sides, or choose another station.")
        self._place.toasted.emit(Toast(title, text, "warning"))

    def _show_item(self) -> None:
        quiz = self.conduct.quiz
        item = quiz.current if quiz is not None else None
        if quiz is not None:
            self._place.session.exhibit(exhibit_of(quiz, self.stage.asked_scene.visible))
        self._place.show_pane(self.pane)
        self.page.show_item(by=item is not None and item.kind is Kind.FIND)
        self.holding.begin()

    def _show_whole(self) -> None:
        """Show the scene to explore, on the sheet as it was."""
        self._place.session.exhibit(None)
        self._place.show_pane(None)

    def _settle(self) -> None:
        self.holding.begin()

    def _show_result(self, quiz: Quiz) -> None:
        self._place.session.exhibit(None)
        self.page.steps.wrong.setVisible(bool(wrong_first_attempts(quiz)))
        self.page.show_result()
        self.results.show_quiz(quiz)
        self.holding.begin()
        self.page.take_focus()

    def _resume(self) -> None:
        self._show_item()
        self.conduct.present()

    def _other(self) -> None:
        self._show_whole()
        self.page.show_start(None)
        self.page.take_focus()

    def _aim(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.stage.aiming = wanted
        self.asking.explain_how()
        self.holding.begin()

    def _press(self, page: Page) -> None:
        self._place.bar.quiz.setChecked(page is Page.QUIZ)
        self._place.bar.show_asking(asking=page is Page.QUIZ)

    def _obey(self, intent: Intent) -> None:
        if intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            self._place.commands.obey(intent)
