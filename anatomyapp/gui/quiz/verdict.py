"""The cards that follow an answer: the verdict, where the answer is, and how to tell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import MessageBox, Paragraph, ghost_button
from anatomyapp.gui.language import translate
from anatomyapp.quiz.feedback import Explanation


class VerdictCards(QWidget):
    """Says what an answer was worth, in icon, words and colour."""

    show_asked = Signal()
    seen = Signal()  # they came into sight
    unseen = Signal()  # they went out of it

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(10))
        self._cards: list[MessageBox] = []
        self.link: QPushButton | None = None
        self.hide()

    @property
    def text(self) -> str:
        """All that the cards say."""
        said = (box for card in self._cards for box in card.findChildren(Paragraph))
        return "\n".join(box.accessibleName() for box in said if box.accessibleName())

    def clear(self) -> None:
        """Say nothing."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.link = [], None
        self.hide()

    def explain(self, explanation: Explanation) -> None:
        """Say what an answer was worth."""
        self.clear()
        tone, icon_name = _look(explanation)
        verdict = MessageBox(tone, explanation.verdict, explanation.where, icon_name)
        if explanation.why:
            verdict.column.addWidget(Paragraph(explanation.why))
        self._add(verdict)
        if explanation.how_to_tell:
            self._add(self._how_to_tell(explanation))
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that what was said about the answer can be read."""
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it cannot be read any more, or not now."""
        super().hideEvent(event)
        self.unseen.emit()

    def _add(self, card: MessageBox) -> None:
        self._cards.append(card)
        self._column.addWidget(card)

    def _how_to_tell(self, explanation: Explanation) -> MessageBox:
        card = MessageBox(
            "neutral", translate("Quiz", "How to tell"), explanation.how_to_tell, "bulb"
        )
        if explanation.show:
            what, it = translate("Quiz", "Show {what}"), translate("Quiz", "Show it")
            shown = explanation.show_as
            self.link = ghost_button(what.format(what=shown) if shown else it, "focus-2")
            self.link.setProperty("flush", True)
            self.link.clicked.connect(self.show_asked)
            card.column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _look(explanation: Explanation) -> tuple[str, str]:
    """Return the tone and the icon of a verdict."""
    if explanation.correct:
        return "success", "check"
    return ("warning", "circle-half-2") if explanation.partly else ("error", "x")
