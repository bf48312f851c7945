"""The quiz in the place AR: its pane takes the place of the model to explore while it runs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from anatomyapp.gui.ar.quiz.exhibits import asked_of, for_sheet
from anatomyapp.gui.ar.quiz.holding import Holding
from anatomyapp.gui.ar.quiz.page import QuizPage
from anatomyapp.gui.ar.quiz.screen import Screen
from anatomyapp.gui.ar.quiz.stage import FilmStage
from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.asking import Asking
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.item_keys import ENTER
from anatomyapp.gui.quiz.results import Results
from anatomyapp.gui.quiz.rounds import Rounds, Wish
from anatomyapp.gui.quiz.stage import stage_bench
from anatomyapp.gui.quiz.ticking import Ticking
from anatomyapp.gui.quiz.unrecorded import Unrecorded
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.bank import Bank
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
        self.screen = Screen(place, self.pane, self.page)
        self.stage = FilmStage(self.pane)
        self.asking = Asking(conduct, self.stage, self.page.panel)
        self.ticking = Ticking(conduct, self.asking, self.page.panel)
        self.holding = Holding(self.stage, self.asking, place.session)
        self.pane.overlay(self.holding.pill, "bottom")
        self.holding.pill.hide()
        self.results = Results(self.stage, self.page.area, (20, 8, 20, 16))
        self._connect()

    def toggle(self) -> None:
        """Open the quiz's page, or go back to the set-up."""
        if self.screen.open:
            self.pause()
        else:
            self.screen.show_start(self.conduct.quiz)

    def pause(self) -> None:
        """Go back to the set-up; a quiz that runs can be resumed."""
        self.screen.show_set_up()

    def close_quiz(self) -> None:
        """Record that a quiz was left, if one was not finished."""
        self.conduct.leave()
        self.pause()

    def entered(self) -> None:
        """Ask again what was asked when the place was left."""
        if self.screen.asks:
            self.conduct.present()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the quiz; return whether it was such."""
        focus = self._place.focusWidget()
        if not self.screen.open:
            return False
        if event.key() in ENTER and isinstance(focus, QAbstractButton):
            focus.click()
            return True
        if self.page.on_start and event.key() in ENTER:
            self.page.form.start.click()
            return True
        return self.screen.asks and self.asking.take_key(event, focus)

    def _connect(self) -> None:
        conduct, page = self.conduct, self.page
        conduct.presented.connect(self._show_item)
        conduct.answered.connect(self.holding.begin)
        conduct.rested.connect(self.holding.begin)
        conduct.finished.connect(self._show_result)
        page.back_asked.connect(self.pause)
        page.by.aiming_wanted.connect(self._aim)
        page.form.start_asked.connect(self._begin)
        page.waiting.resume_asked.connect(self._resume)
        page.panel.foot.quit_asked.connect(self.pause)
        page.steps.again_asked.connect(self.rounds.again)
        page.steps.wrong_asked.connect(self.rounds.wrong_again)
        page.steps.other_asked.connect(self._other)
        self._place.bar.quiz_wanted.connect(self.toggle)
        self.pane.sized.connect(self._place.commands.resize_model)
        self.pane.view.intended.connect(self._obey)

    def _begin(self, wish: Wish) -> None:
        possible = for_sheet(wish, self._place.session.wish.kind)
        if possible is not None:
            self._tell_left_out(len(asked_of(wish)) - len(asked_of(possible)))
            self.rounds.begin(possible)
            return
        title = translate("ArQuiz", "None of these can be asked with this sheet")
        text = translate(
            "ArQuiz",
            "Hold the card to see all sides, or choose another station. Places and pins are "
            "answered on the model at rest, in the quiz.",
        )
        self._place.toasted.emit(Toast(title, text, "warning", "sheet-shows-none"))

    def _tell_left_out(self, count: int) -> None:
        """Say that some items wait for the quiz on the model at rest."""
        if count:
            title = translate("ArQuiz", "%n items are left out", "", count)
            text = translate(
                "ArQuiz", "They cannot be shown or answered on the sheet. The place Quiz asks them."
            )
            self._place.toasted.emit(Toast(title, text))

    def _show_item(self, quiz: Quiz) -> None:
        self.screen.show_item(quiz, self.stage.asked_scene.visible)
        self.holding.begin()

    def _show_result(self, quiz: Quiz) -> None:
        self.screen.show_result(quiz)
        self.results.show_quiz(quiz)
        self.holding.begin()
        self.page.take_focus()

    def _resume(self) -> None:
        if self.conduct.quiz is not None:
            self._show_item(self.conduct.quiz)
            self.conduct.present()

    def _other(self) -> None:
        self.screen.show_start(None)

    def _aim(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.stage.aiming = wanted
        self.asking.explain_how()
        self.holding.begin()

    def _obey(self, intent: Intent) -> None:
        if intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            self._place.commands.obey(intent)
