"""The page of a running quiz: the model at the left, what is asked at the right."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.quiz.asking import Asking
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.stage import TurnedStage
from anatomyapp.gui.quiz.ticking import Ticking
from anatomyapp.gui.view.picture_maker import Drawer

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
