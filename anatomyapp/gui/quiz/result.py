"""The page after a quiz: the score, what was taken for what, and what to do next."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.quiz.results import NextSteps, Results
from anatomyapp.gui.quiz.rounds import wrong_first_attempts
from anatomyapp.gui.quiz.turned_stage import TurnedStage
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.quiz import Quiz

_PANEL, _LARGEST_SHARE = 500, 0.58


class ResultPage(QWidget):
    """Shows a finished quiz; its rows show answers on the model."""

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__()
        self.stage = TurnedStage(drawer, atlas)
        self.stage.view.names_on_hover = True
        self._panel = QFrame()
        self._panel.setProperty("surface", "left")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        area = scroll_area()
        self.results = Results(self.stage, area, (28, 28, 24, 16))
        self.steps = NextSteps((28, 0, 24, 16))
        column.addWidget(area, 1)
        column.addWidget(self.steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addWidget(self.stage.pane, 1)

    def show_quiz(self, quiz: Quiz) -> None:
        """Show a finished quiz."""
        self.steps.wrong.setVisible(bool(wrong_first_attempts(quiz)))
        self.results.show_quiz(quiz)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the width of the design."""
        super().resizeEvent(event)
        wanted = theme.dp(_PANEL)
        self._panel.setFixedWidth(min(wanted, round(self.width() * _LARGEST_SHARE)))
