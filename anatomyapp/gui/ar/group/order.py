"""A short list whose rows a person moves: by dragging, by keys or by buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import translate

_ROW = 52


class _Rows(QListWidget):
    """The rows; Alt with an arrow key moves the chosen one, Del takes it away."""

    moved = Signal(int)  # rows down, negative: up
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or take away the chosen row."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class OrderList(QWidget):
    """Shows members in an order that can be changed.

    ``told`` says a row in two lines: who, and what follows from the place in the list.
    """

    changed = Signal()

    def __init__(
        self, name: str, told: Callable[[int, int, object], str], *, removable: bool
    ) -> None:
        super().__init__()
        self._told = told
        self._members: list[object] = []
        self.rows = _Rows()
        self.rows.setAccessibleName(name)
        self.rows.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.rows.setProperty("list", "order")
        self.rows.model().rowsMoved.connect(self._take_drag)
        self.up = icon_button("chevron-up", translate("Group", "Move up"), key="Alt+Up")
        self.down = icon_button("chevron-down", translate("Group", "Move down"), key="Alt+Down")
        self.remove = icon_button("x", translate("Group", "Take out of the group"), key="Del")
        self.remove.setVisible(removable)
        self._removable = removable
        self._build()
        self._connect()

    @property
    def members(self) -> tuple[object, ...]:
        """The members in their order."""
        return tuple(self._members)

    def show_members(self, members: Sequence[object], chosen: int = 0) -> None:
        """Show these members, one of them chosen."""
        self._members = list(members)
        self.rows.clear()
        for place, member in enumerate(members):
            self.rows.addItem(self._told(place, len(members), member))
            item = self.rows.item(place)
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setSizeHint(QSize(0, theme.dp(_ROW)))
        self.rows.setCurrentRow(min(chosen, len(members) - 1))
        self.rows.setFixedHeight(theme.dp(_ROW) * max(2, len(members)) + theme.dp(theme.SPACE_S))
        self._offer()
        self.changed.emit()

    def shift(self, step: int) -> None:
        """Move the chosen row."""
        here = self.rows.currentRow()
        there = here + step
        if here < 0 or not 0 <= there < len(self._members):
            return
        members = self._members
        members[here], members[there] = members[there], members[here]
        self.show_members(members, there)

    def take_out(self) -> None:
        """Take the chosen row away."""
        here = self.rows.currentRow()
        if self._removable and here >= 0:
            self.show_members([*self._members[:here], *self._members[here + 1 :]], here)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.rows, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.dp(theme.SPACE_XS))
        for made in (self.up, self.down, self.remove):
            column.addWidget(made)
        column.addStretch(1)
        row.addLayout(column)

    def _connect(self) -> None:
        self.rows.moved.connect(self.shift)
        self.rows.removed.connect(self.take_out)
        self.rows.currentRowChanged.connect(self._offer)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self.take_out)

    def _move_up(self) -> None:
        self.shift(-1)

    def _move_down(self) -> None:
        self.shift(1)

    def _take_drag(self) -> None:
        """Take the order that dragging made."""
        items = [self.rows.item(row) for row in range(self.rows.count())]
        order = [item.data(Qt.ItemDataRole.UserRole) for item in items]
        self.show_members([self._members[place] for place in order], self.rows.currentRow())

    def _offer(self) -> None:
        here, last = self.rows.currentRow(), len(self._members) - 1
        self.up.setEnabled(here > 0)
        self.down.setEnabled(0 <= here < last)
        self.remove.setEnabled(here >= 0)
