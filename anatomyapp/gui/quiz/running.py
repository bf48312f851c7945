"""The page of a running quiz: the model at the left, what is asked at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.quiz.asking import Asking
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.rest_page import RestPage
from anatomyapp.gui.quiz.ticking import Ticking
from anatomyapp.gui.quiz.turned_stage import TurnedStage
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.quiz import Quiz

PANEL, NARROW_PANEL, NARROW_BELOW = 440, 408, 1400
_LARGEST_SHARE = 0.58


class RunningPage(QWidget):
    """A stage, the panel of its items, and what joins them."""

    def __init__(self, drawer: Drawer, atlas: Atlas, conduct: Conduct) -> None:
        super().__init__()
        self.stage, self.panel = TurnedStage(drawer, atlas), ItemPanel()
        self.asking = Asking(conduct, self.stage, self.panel)
        self.ticking = Ticking(conduct, self.asking, self.panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stage.pane, 1)
        row.addWidget(self.panel)
        self.rest = RestPage(self.stage.pane)
        self.ticking.rest_left.connect(self.rest.show_left)
        conduct.rested.connect(self._rest)
        for over in (conduct.presented, conduct.finished):
            over.connect(self.rest.hide)
        self.stage.pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the break cover the model."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self.rest.setGeometry(self.stage.pane.rect())
        return False

    def _rest(self, quiz: Quiz) -> None:
        self.rest.setGeometry(self.stage.pane.rect())
        self.rest.show_quiz(quiz)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, say how sure, go on."""
        if not self.asking.take_key(event, self.focusWidget()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the width of the design."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW_BELOW
        wanted = theme.dp(PANEL if wide else NARROW_PANEL)
        self.panel.setFixedWidth(min(wanted, round(self.width() * _LARGEST_SHARE)))
