"""One comment to be coded: its prompt, its words with the reader's codes, and the codebook."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, label
from anatomyapp.gui.instructor.coding.code_panel import CodePanel
from anatomyapp.gui.instructor.coding.coded_text import CodedText
from anatomyapp.gui.instructor.coding.desk import Desk
from anatomyapp.gui.language import spoken, translate
from anatomyapp.scene.tour import Words
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import Comment


class CodingSheet(QWidget):
    """Shows a comment without its arm: a reader should not know it."""

    code_wanted = Signal(str)  # CodeId
    digit_pressed = Signal(int)
    off_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text, self.panel = CodedText(translate("Coding", "Comment")), CodePanel()
        self.text.digit_pressed.connect(self.digit_pressed)
        self.text.off_wanted.connect(self.off_wanted)
        self.text.next_wanted.connect(self.next_wanted)
        self.panel.code_wanted.connect(self.code_wanted)
        self._from, self._prompt = label("", "caption"), Paragraph("", "h2")
        card = Card(padding=16)
        for widget in (self._from, self._prompt):
            card.column.addWidget(widget)
        card.column.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_M))
        row.addWidget(card, 1)
        row.addWidget(self.panel)

    def show_comment(
        self, comment: Comment | None, desk: Desk, book: Codebook, prompt: Words | None
    ) -> None:
        """Show a comment with the reader's own codes."""
        own = desk.own(comment.id) if comment is not None else ()
        self.text.show_comment(comment, own, book)
        asked = comment.prompt if comment is not None else ""
        self._prompt.say(prompt.said(spoken().value) if prompt is not None else asked)
        self._from.setText(_from_words(comment))


def _from_words(comment: Comment | None) -> str:
    if comment is None:
        return ""
    quoting = (
        translate("Coding", "may be quoted")
        if comment.quotable
        else translate("Coding", "not to be quoted")
    )
    return f"{comment.person} · {quoting}"
