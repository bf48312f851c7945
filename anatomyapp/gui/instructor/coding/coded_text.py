"""A comment with its codes: tinted and underlined letters, and beside them bars with names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.instructor.coding.code_look import look_of
from anatomyapp.gui.instructor.coding.places import from_qt, shown, to_qt
from anatomyapp.gui.language import translate
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import NOTHING, Coding, Comment

_BESIDE, _BAR, _LANE, _NAME = 168, 4, 9, 20  # dp
_LETTERS, _AIRY, _LEAST = 16, 150.0, 210  # dp, per cent, dp
_KEYS = {Qt.Key(Qt.Key.Key_0.value + digit): digit for digit in range(10)}


class CodedText(QWidget):
    """Shows a comment and says what is wanted of the letters that are chosen.

    Parameters
    ----------
    name
        What a screen reader calls it.
    """

    digit_pressed = Signal(int)
    off_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._comment: Comment | None = None
        self._codings: tuple[Coding, ...] = ()
        self._book = Codebook()
        self.text = _Text(name)
        self.text.digit_pressed.connect(self.digit_pressed)
        self.text.off_wanted.connect(self.off_wanted)
        self.text.next_wanted.connect(self.next_wanted)
        self.beside = _Beside(self.text)
        self.text.moved.connect(self.beside.update)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.beside)

    @property
    def stretch(self) -> tuple[int, int]:
        """The characters that are chosen; the whole comment where none are."""
        if self._comment is None:
            return 0, 0
        text, cursor = self._comment.text, self.text.textCursor()
        if not cursor.hasSelection():
            return 0, len(text)
        start = from_qt(text, cursor.selectionStart())
        return start, max(start + 1, from_qt(text, cursor.selectionEnd()))

    @property
    def under_cursor(self) -> Coding | None:
        """The shortest code where the text cursor is."""
        if self._comment is None:
            return None
        place = from_qt(self._comment.text, self.text.textCursor().position())
        here = [c for c in self._codings if c.start <= place <= c.end]
        return min(here, key=lambda c: c.end - c.start, default=None)

    def show_comment(
        self, comment: Comment | None, codings: tuple[Coding, ...], book: Codebook
    ) -> None:
        """Show a comment with these codes; the cursor stays where it is the same comment."""
        if comment != self._comment:
            self._comment = comment
            self.text.say(shown(comment.text) if comment else "")
        self._codings, self._book = codings, book
        self.text.setExtraSelections([self._selection(each) for each in reversed(codings)])
        self.beside.show_marks(tuple(self._mark(each) for each in codings))

    def choose(self, start: int, end: int) -> None:
        """Choose characters."""
        if self._comment is None:
            return
        cursor = self.text.textCursor()
        cursor.setPosition(to_qt(self._comment.text, start))
        cursor.setPosition(to_qt(self._comment.text, end), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def _selection(self, coding: Coding) -> QTextEdit.ExtraSelection:
        look, made = look_of(coding.code, self._book), QTextEdit.ExtraSelection()
        made.cursor = self._cursor(coding)
        if coding.code != NOTHING:
            made.format.setBackground(look.tint)
            made.format.setUnderlineStyle(look.line)
            made.format.setUnderlineColor(look.ink)
        return made

    def _cursor(self, coding: Coding) -> QTextCursor:
        text = self._comment.text if self._comment else ""
        cursor = QTextCursor(self.text.document())
        end = min(coding.end, len(text))
        cursor.setPosition(to_qt(text, min(coding.start, end)))
        cursor.setPosition(to_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self, coding: Coding) -> _Mark:
        if coding.code == NOTHING:
            words = translate("Coding", "No code applies")
            return _Mark(self._cursor(coding), words, theme.tokens().border)
        look = look_of(coding.code, self._book)
        name = self._book.name_of(coding.code)
        words = f"{look.number} {name}" if look.number else name
        return _Mark(self._cursor(coding), words, look.colour)


class _Text(QTextEdit):
    """Words that can be chosen by mouse and keyboard, not changed."""

    digit_pressed = Signal(int)
    off_wanted = Signal()
    next_wanted = Signal()
    moved = Signal()  # the words lie elsewhere

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(theme.dp(_LEAST))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def say(self, words: str) -> None:
        """Show words in large letters, with room for lines below them."""
        self.setPlainText(words)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy, large = QTextBlockFormat(), QTextCharFormat()
        airy.setLineHeight(_AIRY, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        large.setProperty(QTextFormat.Property.FontPixelSize, theme.dp(_LETTERS))
        cursor.mergeBlockFormat(airy)
        cursor.mergeCharFormat(large)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lay codes by digits, take them off, go to the next comment."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _KEYS:
            self.digit_pressed.emit(_KEYS[key])
        elif plain and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.off_wanted.emit()
        elif plain and key is Qt.Key.Key_N:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that the words wrap elsewhere."""
        super().resizeEvent(event)
        self.moved.emit()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A bar beside the letters of a cursor, with words."""

    cursor: QTextCursor
    words: str
    colour: str


class _Beside(QWidget):
    """The bars and names of codes at the height of their letters."""

    def __init__(self, text: _Text) -> None:
        super().__init__()
        self._text = text
        self._marks: tuple[_Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the names."""
        return QSize(theme.dp(_BESIDE), theme.dp(80))

    def show_marks(self, marks: tuple[_Mark, ...]) -> None:
        """Show these bars."""
        self._marks = marks
        self.setAccessibleName(", ".join(mark.words for mark in marks))
        self.setToolTip("\n".join(mark.words for mark in marks))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars side by side, and names that keep off each other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(painted_font(12, self.font().weight()))
        spans = [self._span(mark) for mark in self._marks]
        lanes = _lanes(spans)
        left = theme.dp(8) + theme.dp(_LANE) * (max(lanes, default=0) + 1)
        free_from = 0.0
        for mark, (top, bottom), lane in zip(self._marks, spans, lanes, strict=True):
            bar = QRectF(theme.dp(8 + _LANE * lane), top, theme.dp(_BAR), bottom - top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark.colour))
            painter.drawRoundedRect(bar, 2, 2)
            at = max(top, free_from)
            free_from = at + theme.dp(_NAME)
            painter.setPen(theme.tokens().colour("text2"))
            room = QRectF(left, at, self.width() - left, theme.dp(_NAME))
            dots = Qt.TextElideMode.ElideRight
            words = painter.fontMetrics().elidedText(mark.words, dots, int(room.width()))
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )
        painter.end()

    def _span(self, mark: _Mark) -> tuple[float, float]:
        """Return from where to where down the letters stand."""
        ends = []
        for place in (mark.cursor.selectionStart(), mark.cursor.selectionEnd()):
            cursor = QTextCursor(mark.cursor)
            cursor.setPosition(place)
            ends.append(self._text.cursorRect(cursor))
        offset = self._text.viewport().y()
        return float(ends[0].top() + offset), float(ends[1].bottom() + offset)


def _lanes(spans: list[tuple[float, float]]) -> list[int]:
    """Return for each bar the first lane in which none lies beside it."""
    lanes: list[int] = []
    for i, (top, bottom) in enumerate(spans):
        taken = {
            lanes[j] for j, (above, below) in enumerate(spans[:i]) if above < bottom and top < below
        }
        lanes.append(next(lane for lane in range(len(spans)) if lane not in taken))
    return lanes
