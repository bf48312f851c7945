"""The page after a quiz: the score, what was taken for what, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
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
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.result_cards import (
    ConfusionCard,
    WrongItemsCard,
    score_card,
    stations_card,
)
from anatomyapp.gui.quiz.rounds import wrong_first_attempts
from anatomyapp.gui.quiz.stage import TurnedStage
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Attempt, Confusion
from anatomyapp.scene.scene import Mark

_PANEL, _LARGEST_SHARE = 500, 0.58


class ResultPage(QWidget):
    """Shows a finished quiz; its rows show answers on the model."""

    wrong_asked = Signal()
    again_asked = Signal()
    other_asked = Signal()
    explore_asked = Signal()

    def __init__(self, drawer: Drawer, atlas: Atlas, stations: dict[str, str]) -> None:
        super().__init__()
        self._atlas, self._stations = atlas, stations
        self.stage = TurnedStage(drawer, atlas)
        self.stage.view.names_on_hover = True
        self._panel = QFrame()
        self._panel.setProperty("surface", "left")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = scroll_area()
        column.addWidget(self._area, 1)
        column.addWidget(self._foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addWidget(self.stage.pane, 1)

    def show_result(self, quiz: Quiz, title: str) -> None:
        """Show a finished quiz; what was confused most often stands on the model at once."""
        wrong = wrong_first_attempts(quiz)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(size) for size in (28, 28, 24, 16)))
        column.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(Paragraph(_headline(quiz), "display"))
        column.addWidget(score_card(quiz, title))
        self.confusions = ConfusionCard(quiz, self._atlas)
        self.confusions.asked.connect(self._show_confusion)
        self.wrong_items = WrongItemsCard(wrong, self._atlas)
        self.wrong_items.asked.connect(self._show_attempt)
        for card, wanted in (
            (self.confusions, bool(quiz.result.confusions)),
            (self.wrong_items, bool(wrong)),
            (stations_card(quiz, self._stations), len(quiz.result.stations) > 1),
        ):
            card.setVisible(wanted)
            if wanted:
                column.addWidget(card)
        column.addStretch(1)
        exchange(self._area, inner)
        self.wrong.setVisible(bool(wrong))
        self._show_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the width of the design."""
        super().resizeEvent(event)
        wanted = theme.dp(_PANEL)
        self._panel.setFixedWidth(min(wanted, round(self.width() * _LARGEST_SHARE)))

    def take_focus(self) -> None:
        """Bring the keyboard to the one primary button."""
        target = self.again if self.wrong.isHidden() else self.wrong
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foot(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(*(theme.dp(size) for size in (28, 0, 24, 16)))
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
        for place, made in enumerate((self.explore, self.again, self.other, self.wrong)):
            grid.addWidget(made, place // 2, place % 2)
        column.addLayout(grid)
        return holder

    def _show_first(self) -> None:
        if not self.confusions.isHidden():
            self.confusions.rows[0].click()
        elif not self.wrong_items.isHidden():
            self.wrong_items.rows[0].click()
        else:
            scene = self.stage.bench.scene
            self.stage.ask(scene.show(self._atlas.shown_first).fade(()).mark({}))

    def _scroll_to_chosen(self) -> None:
        chosen = self.wrong_items.chosen
        if chosen is not None:
            for widget in reversed(chosen):
                self._area.ensureWidgetVisible(widget, 0, theme.dp(theme.SPACE_L))

    def _show_confusion(self, confusion: Confusion) -> None:
        self.wrong_items.choose(None)
        marks = dict.fromkeys(self._atlas.shown_by(confusion.taken), Mark.WRONG)
        marks |= dict.fromkeys(self._atlas.shown_by(confusion.asked), Mark.RIGHT)
        scene = self.stage.bench.scene.show(self._atlas.shown_first)
        solid = marks.keys() | self._atlas.shown_by(StructureId("sternum"))
        self.stage.ask(scene.mark(marks).fade(scene.visible - solid))
        self.stage.show_verdict(confusion.asked, confusion.taken)

    def _show_attempt(self, attempt: Attempt) -> None:
        self.confusions.choose(None)
        QTimer.singleShot(0, self, self._scroll_to_chosen)
        scene = present(attempt.item, self._atlas, self.stage.bench.scene)
        self.stage.ask(scene)
        if attempt.grade is not None:
            here = self.stage.bench.scene
            self.stage.show_scene(show_answer(attempt.item, attempt.grade, self._atlas, here))
            self.stage.show_verdict(attempt.grade.asked, attempt.grade.taken)


def _headline(quiz: Quiz) -> str:
    result = quiz.result
    if result.right == result.n:
        return translate("Quiz", "All right")
    words = translate("Quiz", "{right} of {all} right")
    return words.format(right=result.right, all=result.n)
