"""A box that stands for one answer: its key, and its words beside or below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, KeyCap, Paragraph
from anatomyapp.gui.quiz.box import Box


class AnswerBox(Box):
    """One answer; its border is always 2 px wide, so that nothing moves.

    The keyboard stays with the field that holds the box, and ``pointed`` says whether its arrows
    stand here.

    Parameters
    ----------
    cap
        The key that chooses it; empty where none does.
    upright
        Whether the words stand below the key, as on a scale, or beside it.
    """

    def __init__(self, cap: str, words: str, *, upright: bool) -> None:
        super().__init__(words or cap)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(f"{words} ({cap})" if words and cap else words or cap)
        self._pointed = False
        self._mark = IconLabel("check", 16, "accent_text")
        self._mark.setVisible(not upright)
        self._lay_out(cap, words, upright=upright)
        self.toggled.connect(self._show_mark)
        self._show_mark(on=False)

    def point(self, *, on: bool) -> None:
        """Show whether the arrows of the keyboard stand here."""
        self._pointed = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        if self.isChecked():
            self.paint_box("accent_soft", "accent", 2)
        elif self._pointed:
            self.paint_box("surface2", "border", 2)
        else:
            self.paint_box("surface2" if self.underMouse() else "surface", "border", 1)

    def _lay_out(self, cap: str, words: str, *, upright: bool) -> None:
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(way, self)
        side, tall = theme.dp(4 if upright else 12), theme.dp(8)
        line.setContentsMargins(side, tall, side, tall)
        line.setSpacing(theme.dp(theme.SPACE_XS if upright else theme.SPACE_M))
        middle = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignVCenter
        if cap:
            made = KeyCap(cap)
            line.addWidget(made, 0, middle)
            self.put(made)
        if words:
            text = Paragraph(words, "caption" if upright else "body", airy=False)
            if upright:
                text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.addWidget(text, 0 if upright else 1)
            self.put(text)
        if upright:
            line.addStretch(1)
        else:
            line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.put(self._mark)

    def _show_mark(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._mark.show_icon("check", "accent_text" if on else "surface")
