"""Rows that are put in order: dragged, moved by their arrows, or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import IconLabel, Paragraph, icon_button, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.box import Box
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.response import Means

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Row(Box):
    """One row: its place, its words, and a handle and arrows to move it."""

    moved = Signal(int, object)  # by how many places; Means
    dragged = Signal(QPoint)  # where the pointer is, on the screen
    let_go = Signal()

    def __init__(self, option: Option) -> None:
        super().__init__(option.text)
        self.option, self.caption = option.id, option.text
        self.verdict: bool | None = None
        self.setCheckable(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(translate("Quiz", "Drag it, or press Alt with an arrow key"))
        self.grabbed, self._pressed_at = False, QPoint()
        self._grip, self._number = IconLabel("grip-vertical", 18, "text3"), label("", "h3")
        self._words = Paragraph(option.text, airy=False)
        self._note = Paragraph("", "caption", airy=False)
        self._note.hide()
        self.up = self._arrow("arrow-up", translate("Quiz", "Move up"), -1)
        self.down = self._arrow("arrow-down", translate("Quiz", "Move down"), 1)
        self._mark = IconLabel("check", 18, "success")
        self._mark.hide()
        self._lay_out()

    def stand_at(self, place: int, count: int) -> None:
        """Show the row's place, from 1."""
        self._number.setText(str(place))
        words = translate("Quiz", "{place} of {count}: {text}")
        self.setAccessibleName(words.format(place=place, count=count, text=self.caption))
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)

    def hold(self, *, on: bool) -> None:
        """Look held, or not."""
        self.grabbed = on
        self.setCursor(Qt.CursorShape.ClosedHandCursor if on else Qt.CursorShape.OpenHandCursor)
        self.update()

    def show_verdict(self, place: int, right: int) -> None:
        """Show whether the row stands at its place, and take no more moves."""
        self.verdict = place == right
        icon_name, ink = ("check", "success") if self.verdict else ("x", "error")
        self._mark.show_icon(icon_name, ink)
        self._mark.show()
        for gone in (self._grip, self.up, self.down):
            gone.hide()
        words = translate("Quiz", "{place}, {text}: right")
        if not self.verdict:
            words = translate("Quiz", "{place}, {text}: its place is {right}")
            self._note.say(translate("Quiz", "its place is {right}").format(right=right))
            self._note.show()
        self.setAccessibleName(words.format(place=place, text=self.caption, right=right))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the list: a button would take Space and the arrows."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the list."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the row is taken."""
        self._pressed_at = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer once it has clearly moved."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self.grabbed or far >= QApplication.startDragDistance():
            self.hold(on=True)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go."""
        del event
        if self.grabbed:
            self.hold(on=False)
            self.let_go.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        del event
        if self.verdict is not None:
            inks = ("success_soft", "success") if self.verdict else ("error_soft", "error")
            self.paint_box(*inks, 1)
        elif self.grabbed:
            self.paint_box("accent_soft", "accent", 2)
        else:
            self.paint_box("surface2" if self.underMouse() else "surface", "border", 1)

    def _arrow(self, icon_name: str, name: str, step: int) -> QToolButton:
        made = icon_button(icon_name, name, small=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys move the row itself
        made.setProperty("step", step)
        made.clicked.connect(self._step)
        return made

    def _step(self) -> None:
        sender = self.sender()
        if isinstance(sender, QToolButton):
            self.moved.emit(sender.property("step"), Means.POINTER)

    def _lay_out(self) -> None:
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(*(theme.dp(size) for size in (8, 8, 8, 8)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._note)
        row.addWidget(self._grip)
        row.addWidget(self._number)
        row.addLayout(words, 1)
        for widget in (self.up, self.down, self._mark):
            row.addWidget(widget)
        self.put(self._grip, self._number, self._words, self._note, self._mark)


class OrderList(QWidget):
    """Rows below each other.

    Alt with an arrow key moves the row in focus; Space takes it up, then arrow keys move it, Space
    or Enter puts it down, and Esc puts it back.
    """

    ordered = Signal(object)  # Means: the order is another one

    def __init__(self, options: tuple[Option, ...]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(6))
        self.rows = [Row(option) for option in options]
        self._before: tuple[OptionId, ...] = ()  # while a row is held
        for row in self.rows:
            self._column.addWidget(row)
            row.moved.connect(self._move_sender)
            row.dragged.connect(self._drag)
            row.let_go.connect(self._drop)
        self._number()

    @property
    def order(self) -> tuple[OptionId, ...]:
        """The options from above downwards."""
        return tuple(row.option for row in self.rows)

    def arrange(self, order: tuple[OptionId, ...]) -> None:
        """Stand in this order."""
        self.rows.sort(key=lambda row: order.index(row.option))
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
        self._number()

    def put(self, row: Row, place: int, means: Means) -> None:
        """Bring a row to a place, counted from 0, and say so."""
        place = max(0, min(place, len(self.rows) - 1))
        if self.rows.index(row) == place:
            return
        self._insert(row, place)
        announce(row, row.accessibleName())
        if not row.grabbed:
            self.ordered.emit(means)

    def show_verdict(self, right: tuple[OptionId, ...]) -> None:
        """Show which rows stand at their places."""
        for place, row in enumerate(self.rows, 1):
            row.show_verdict(place, right.index(row.option) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to another row, or move the row that is held or pressed with Alt."""
        row = next((each for each in self.rows if each is self.focusWidget()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if row is None:
            super().keyPressEvent(event)
        elif step is not None:
            self._step(row, step, alt=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif event.key() == Qt.Key.Key_Space:
            self._put_down(row) if row.grabbed else self._take_up(row)
        elif row.grabbed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._put_down(row)
        elif row.grabbed and event.key() == Qt.Key.Key_Escape:
            row.hold(on=False)
            self.arrange(self._before)
            announce(row, translate("Quiz", "{row}: put back").format(row=row.accessibleName()))
        else:
            super().keyPressEvent(event)

    def _step(self, row: Row, step: int, *, alt: bool) -> None:
        place = self.rows.index(row) + step
        if alt or row.grabbed:
            self.put(row, place, Means.KEYBOARD)
        else:
            self.rows[place % len(self.rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_up(self, row: Row) -> None:
        self._before = self.order
        row.hold(on=True)
        held = translate("Quiz", "{row}: held. Arrow keys move it, Space puts it down.")
        announce(row, held.format(row=row.accessibleName()))

    def _put_down(self, row: Row) -> None:
        row.hold(on=False)
        announce(row, translate("Quiz", "{row}: put down").format(row=row.accessibleName()))
        if self.order != self._before:
            self.ordered.emit(Means.KEYBOARD)

    def _move_sender(self, step: int, means: Means) -> None:
        row = self.sender()
        if isinstance(row, Row):
            self.put(row, self.rows.index(row) + step, means)

    def _drag(self, at: QPoint) -> None:
        row = self.sender()
        if isinstance(row, Row):
            self._before = self._before or self.order
            height = self.mapFromGlobal(at).y()
            others = [each for each in self.rows if each is not row]
            place = sum(each.geometry().center().y() < height for each in others)
            self._insert(row, place)

    def _drop(self) -> None:
        before, self._before = self._before, ()
        if self.order != before:
            self.ordered.emit(Means.POINTER)

    def _insert(self, row: Row, place: int) -> None:
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._column.insertWidget(place, row)
        self._number()

    def _number(self) -> None:
        for place, row in enumerate(self.rows, 1):
            row.stand_at(place, len(self.rows))
        for first, second in zip(self.rows, self.rows[1:], strict=False):
            self.setTabOrder(first, second)
