"""The parts of a result: its cards, what their rows show on the model, and what to do next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Paragraph,
    button,
    exchange,
    ghost_button,
    primary_button,
    rule,
)
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.arrows_layer import ArrowsLayer
from anatomyapp.gui.quiz.next_cards import NextCards
from anatomyapp.gui.quiz.result_cards import ConfusionCard, confusion_words
from anatomyapp.gui.quiz.rounds import wrong_first_attempts
from anatomyapp.gui.quiz.score_card import score_card, stations_card
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.quiz.stepping import Stepping
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.gui.quiz.wrong_items import WrongItemsCard
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Attempt, Confusion
from anatomyapp.scene.pointing import Pointing
from anatomyapp.scene.scene import Mark


class Results(QObject):
    """Puts the cards of a result into an area; their rows show answers on a stage."""

    def __init__(self, stage: Stage, area: QScrollArea, margins: tuple[int, int, int, int]) -> None:
        super().__init__(area)
        self._stage, self._area, self._margins = stage, area, margins
        self._atlas = stage.pane.atlas
        self._quiz: Quiz | None = None
        self.arrows = ArrowsLayer(stage.pane, self._words)
        self.arrows.picked.connect(self._pick)
        self.confusions: ConfusionCard | None = None
        self.wrong_items: WrongItemsCard | None = None
        self.stepping: Stepping | None = None  # who offers what to do next
        self.next_cards: NextCards | None = None

    def show_quiz(self, quiz: Quiz) -> None:
        """Show a finished quiz; what was confused most often stands on the model at once."""
        self._quiz = quiz
        wrong, names = wrong_first_attempts(quiz), station_names(self._atlas)
        self.confusions = ConfusionCard(quiz, self._atlas) if quiz.result.confusions else None
        self.wrong_items = WrongItemsCard(wrong, self._atlas) if wrong else None
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(size) for size in self._margins))
        column.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(Paragraph(_headline(quiz), "display"))
        every = translate("Quiz", "All stations")
        column.addWidget(score_card(quiz, names.get(quiz.station or "", every)))
        self.next_cards = self.stepping.cards(quiz) if self.stepping is not None else None
        if self.next_cards is not None:
            column.addWidget(self.next_cards)
        for card in (self.confusions, self.wrong_items):
            if card is not None:
                column.addWidget(card)
        if len(quiz.result.stations) > 1:
            column.addWidget(stations_card(quiz, names))
        column.addStretch(1)
        exchange(self._area, inner)
        self._join()
        self._show_first()

    def _join(self) -> None:
        if self.confusions is not None:
            self.confusions.asked.connect(self._show_confusion)
            self.confusions.all_asked.connect(self._show_all)
        if self.wrong_items is not None:
            self.wrong_items.asked.connect(self._show_attempt)

    def _show_first(self) -> None:
        card = self.confusions or self.wrong_items
        if card is not None:
            card.rows[0].click()
        else:
            self.arrows.show_arrows(())
            scene = self._stage.bench.scene
            self._stage.ask(scene.show(self._atlas.shown_first).fade(()).mark({}))

    def _show_confusion(self, confusion: Confusion) -> None:
        """Fly to what was asked and what was taken for it, with an arrow between them."""
        marks = dict.fromkeys(self._atlas.shown_by(confusion.taken), Mark.WRONG)
        marks |= dict.fromkeys(self._atlas.shown_by(confusion.asked), Mark.RIGHT)
        self._show_arrows((confusion,), frozenset(marks))
        self._stage.show_scene(self._stage.bench.scene.mark(marks))
        self._stage.show_pair(confusion.asked, confusion.taken)
        self._stage.face(frozenset(marks))

    def _show_all(self) -> None:
        """Show an arrow for each confusion, on the whole model."""
        if self._quiz is None:
            return
        confusions = self._quiz.result.confusions
        ends = {end for each in confusions for end in (each.asked, each.taken)}
        shown = frozenset().union(*map(self._atlas.shown_by, ends))
        self._show_arrows(confusions, shown)
        named = Pointing(labelled=tuple(sorted(ends & self._atlas.meshes.keys())))
        self._stage.show_scene(self._stage.bench.scene.point(named))
        self._stage.view.show_names(True)
        self._stage.face_all(shown)

    def _show_arrows(self, confusions: tuple[Confusion, ...], ends: frozenset[StructureId]) -> None:
        """Show arrows and what they join; of the rest the breastbone orients, and all is a veil."""
        if self.wrong_items is not None:
            self.wrong_items.choose(None)
        scene = replace(self._stage.bench.scene, hovered=None, cuts=(), pointing=Pointing())
        whole = replace(scene, visible=self._atlas.shown_first | ends)
        solid = ends | self._atlas.shown_by(StructureId("sternum"))
        self._stage.view.show_names(False)
        self._stage.show_result(whole.mark({}).fade(whole.visible - solid))
        self.arrows.show_arrows(confusions)

    def _show_attempt(self, attempt: Attempt) -> None:
        if self.confusions is not None:
            self.confusions.choose(None)
        self.arrows.show_arrows(())
        self._stage.view.show_names(False)
        QTimer.singleShot(0, self, self._scroll_to_chosen)
        scene = self._stage.bench.scene
        asked = present(attempt.item, self._atlas, scene)
        self._stage.ask(asked, attempt.item, answerable=False)
        if attempt.grade is not None:
            here = self._stage.scene
            self._stage.show_scene(show_answer(attempt.item, attempt.grade, self._atlas, here))
            self._stage.show_grade(attempt.item, attempt.grade)

    def _words(self, confusion: Confusion) -> str:
        return confusion_words(confusion, self._atlas)

    def _pick(self, confusion: Confusion) -> None:
        if self.confusions is not None:
            self.confusions.choose_confusion(confusion)

    def _scroll_to_chosen(self) -> None:
        chosen = self.wrong_items.chosen if self.wrong_items is not None else None
        for widget in reversed(chosen or ()):
            self._area.ensureWidgetVisible(widget, 0, theme.dp(theme.SPACE_L))


class NextSteps(QWidget):
    """What can follow a quiz; the first that helps is the primary button.

    ``leads_out`` offers to explore too.
    """

    wrong_asked = Signal()
    again_asked = Signal()
    other_asked = Signal()
    explore_asked = Signal()

    def __init__(self, margins: tuple[int, int, int, int], *, leads_out: bool = True) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in margins))
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(rule())
        grid = QGridLayout()
        grid.setSpacing(theme.dp(theme.SPACE_S))
        self.explore = ghost_button(translate("Quiz", "Explore"), "cube-3d-sphere")
        self.other = ghost_button(translate("Quiz", "Other quiz"), "help-hexagon")
        self.again = button(translate("Quiz", "Again"), "repeat")
        self.wrong = primary_button(translate("Quiz", "Wrong items again"), "history")
        for made, asked in (
            (self.explore, self.explore_asked),
            (self.other, self.other_asked),
            (self.again, self.again_asked),
            (self.wrong, self.wrong_asked),
        ):
            made.clicked.connect(asked)
        self.explore.setVisible(leads_out)
        first = (self.explore, self.again) if leads_out else (self.other, self.again)
        for across, made in enumerate(first):
            grid.addWidget(made, 0, across)
        if leads_out:
            grid.addWidget(self.other, 1, 0)
        grid.addWidget(self.wrong, 1, int(leads_out), 1, 1 if leads_out else 2)
        column.addLayout(grid)

    def take_focus(self) -> None:
        """Bring the keyboard to the one primary button."""
        target = self.again if self.wrong.isHidden() else self.wrong
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _headline(quiz: Quiz) -> str:
    result = quiz.result
    if result.right == result.n:
        return translate("Quiz", "All right")
    words = translate("Quiz", "{right} of {all} right")
    return words.format(right=result.right, all=result.n)
