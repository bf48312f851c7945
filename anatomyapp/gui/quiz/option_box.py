"""One option of an item: its key, its words, and after the answer what became of it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, KeyCap, Paragraph
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.quiz.box import Box
from anatomyapp.gui.quiz.wording import escaped
from anatomyapp.quiz.response import Means

_TICK, _TALL = 20, 64
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Verdict(StrEnum):
    """What an option's box says about it."""

    OPEN = "open"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"  # right, and left out where several are


_LOOKS = {  # fill, edge, icon
    Verdict.OPEN: ("surface", "border", ""),
    Verdict.RIGHT: ("success_soft", "success", "check"),
    Verdict.WRONG: ("error_soft", "error", "x"),
    Verdict.MISSED: ("surface", "success", "check"),
}
_SAID = {
    Verdict.RIGHT: marked("Quiz", "{option}: the answer"),
    Verdict.WRONG: marked("Quiz", "{option}: your choice, not the answer"),
    Verdict.MISSED: marked("Quiz", "{option}: an answer that you left out"),
}


class _Tick(QWidget):
    """The square of a button that can be ticked with others."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__()
        self._button = button
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.toggled.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the square's size."""
        return QSize(theme.dp(_TICK), theme.dp(_TICK))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, and the tick in it."""
        del event
        colours, on = theme.tokens(), self._button.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("accent" if on else "border"), 1))
        painter.setBrush(colours.colour("accent" if on else "surface"))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, 5, 5)
        if on:
            paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), colours.on_accent)
        painter.end()


class OptionBox(Box):
    """One option: key cap, words, and after the answer a tick or a cross.

    ``cap`` is the key that chooses it; where ``several`` can be chosen it has a square to tick. Of
    two side by side each is ``tall``.
    """

    def __init__(self, cap: str, text: str, *, several: bool = False, tall: bool = False) -> None:
        super().__init__(f"{cap}: {text}")
        choose, tick = translate("Quiz", "Choose this option"), translate("Quiz", "Tick, or not")
        self.setToolTip(f"{tick if several else choose} ({cap})")
        self._text, self._verdict = text, Verdict.OPEN
        self.means = Means.KEYBOARD
        self._words, self._note = Paragraph(text), Paragraph("", "caption", airy=False)
        self._words.setContentsMargins(0, theme.dp(3), 0, 0)  # level with the cap
        self._note.hide()
        self._mark = IconLabel("check", 18, "success")
        self._mark.hide()
        self._tick = _Tick(self) if several else None
        self._lay_out(KeyCap(cap), tall=tall)

    @property
    def verdict(self) -> Verdict:
        """What the box says about its option."""
        return self._verdict

    @property
    def struck(self) -> bool:
        """Whether a hint took the option away."""
        return not self.isEnabled()

    def strike(self) -> None:
        """Take the option away: a hint says that it is wrong."""
        self.setChecked(False)
        self.setEnabled(False)
        self._words.say_rich(f"<s>{escaped(self._text)}</s>")
        self._note.say(translate("Quiz", "not this one"))
        self._note.show()
        self.setAccessibleName(
            translate("Quiz", "{option}: not this one").format(option=self._text)
        )

    def show_verdict(self, verdict: Verdict) -> None:
        """Show whether the option is the key, or was taken for it."""
        self._verdict = verdict
        _, edge, icon_name = _LOOKS[verdict]
        self._mark.setVisible(bool(icon_name))
        if icon_name:
            self._mark.show_icon(icon_name, edge)
            said = translate("Quiz", _SAID[verdict])
            self.setAccessibleName(said.format(option=self._text))
        if verdict is Verdict.MISSED:
            self._note.say(translate("Quiz", "left out"))
            self._note.show()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the list."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note that the pointer does it."""
        self.means = Means.POINTER
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose; what comes without the mouse comes by a key again."""
        super().mouseReleaseEvent(event)
        self.means = Means.KEYBOARD

    def close_choice(self) -> None:
        """Take no more presses, and keep the words as readable as they were."""
        if self._tick is None:
            self.setChecked(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        fill, edge, icon_name = _LOOKS[self._verdict]
        if icon_name:
            self.paint_box(fill, edge, 1 if self._verdict is Verdict.MISSED else 2)
        elif self.struck:
            self.paint_box("bg", "outline", 1)
        elif self.isChecked():
            self.paint_box("accent_soft", "accent", 2)
        else:
            self.paint_box("surface2" if self.underMouse() else fill, edge, 1)

    def _lay_out(self, cap: KeyCap, *, tall: bool) -> None:
        self.setMinimumHeight(theme.dp(_TALL) if tall else 0)
        top = Qt.AlignmentFlag.AlignVCenter if tall else Qt.AlignmentFlag.AlignTop
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(*(theme.dp(size) for size in (12, 10, 12, 10)))
        row.setSpacing(theme.dp(theme.SPACE_M))
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._note)
        row.addWidget(cap, 0, top)
        if self._tick is not None:
            row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.put(cap, *filter(None, (self._tick,)), self._words, self._note, self._mark)
