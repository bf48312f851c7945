"""Trying an item: it is asked as in the quiz, and nothing of it goes on record."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, button
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.running import RunningPage
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Mode, Quiz


class TryingPage(QWidget):
    """Asks one item, as *learn* does."""

    left = Signal()

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._conduct = Conduct(_not_recorded)
        self._conduct.setParent(self)
        self.page = RunningPage(drawer, atlas, self._conduct)
        self._seed = 0
        head = QFrame()
        head.setProperty("surface", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(*(theme.dp(size) for size in (8, 6, 16, 6)))
        row.setSpacing(theme.dp(theme.SPACE_M))
        self.back = button(translate("Authoring", "Back to the form"), "arrow-left")
        self.back.clicked.connect(self.leave)
        for widget in (self.back, Chip(translate("Authoring", "Not recorded"), "eye-off")):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        self._conduct.finished.connect(self._end)
        self.page.panel.foot.quit_asked.connect(self.leave)

    def begin(self, item: Item) -> None:
        """Ask an item; its options come in another order each time."""
        self._seed += 1
        bank = Bank("trial", "1.0.0", "", "en", self._atlas.id, "-", "-", (item,))
        self._conduct.start(Quiz.start(bank, mode=Mode.LEARN, seed=self._seed))

    def leave(self) -> None:
        """Go back to the form."""
        self._conduct.leave()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        QTimer.singleShot(0, self, self.left.emit)  # once the page has told its end


def _not_recorded(event: object) -> None:
    """Let an event go: an author's own answers are no learner's."""
    del event
