"""The bar of measures and pins: what is placed by the next click, and what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import ShortLabel, exchange, icon_button, label
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import marked, translate
from anatomyapp.scene.annotations import MeasureKind

_ROW, _MOST_ROWS, _WIDTH = 32, 4, 420


class Tool(StrEnum):
    """What the next clicks on the model place."""

    DISTANCE = "distance"
    ANGLE = "angle"
    PIN = "pin"

    @property
    def kind(self) -> MeasureKind | None:
        """What is measured by it, None for a pin."""
        return None if self is Tool.PIN else MeasureKind(self.value)


_BUTTONS = {  # icon, words, key
    Tool.DISTANCE: ("ruler-measure", marked("View", "Distance"), "D"),
    Tool.ANGLE: ("angle", marked("View", "Angle"), "A"),
    Tool.PIN: ("pin", marked("View", "Pin with a note"), "P"),
}
_ADVICE = {  # by how many places are chosen already
    Tool.DISTANCE: (
        marked("View", "Click the first point"),
        marked("View", "Click the second point"),
    ),
    Tool.ANGLE: (
        marked("View", "Click the first side"),
        marked("View", "Click the apex"),
        marked("View", "Click the second side"),
    ),
    Tool.PIN: (marked("View", "Click where the pin goes"),),
}
_BY_KEY = marked(
    "View", "Enter takes the cross; Ctrl+arrows move it, Backspace takes a point back."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of the list: its number, its value, between what."""

    number: int
    value: str
    between: str


class MeasureBar(QFrame):
    """Says what is placed next, and lists the measures."""

    tool_wanted = Signal(object)  # Tool
    removed = Signal(int)  # number of a measure
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._lines: tuple[Line, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.dp(k) for k in (8, 6, 6, 6)))
        self._column.setSpacing(theme.dp(2))
        self.list = scroll_area()
        self.note = label(
            translate("View", "Measured in the body, not where structures stand apart"), "caption"
        )
        self.note.hide()
        self._column.addWidget(self.list)
        self._column.addWidget(self.note)
        self._column.addLayout(self._tool_row())
        self.show_lines((), apart=False)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_XS))
        self.tools = {tool: self._tool(tool) for tool in Tool}
        for made in self.tools.values():
            row.addWidget(made)
        self.advice = label("", "secondary")
        row.addSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.advice, 1)
        close = icon_button("x", translate("View", "Done"), key="Esc")
        close.clicked.connect(self.close_wanted)
        row.addWidget(close)
        return row

    def show_tool(self, tool: Tool, placed: int) -> None:
        """Say what is placed next."""
        for each, button in self.tools.items():
            button.setChecked(each is tool)
        advice, by_key = translate("View", _ADVICE[tool][placed]), translate("View", _BY_KEY)
        self.advice.setText(advice)
        self.advice.setToolTip(by_key)
        self.setAccessibleDescription(f"{advice}. {by_key}")

    def show_lines(self, lines: Sequence[Line], *, apart: bool) -> None:
        """List these measures; ``apart`` says that structures stand apart."""
        shown = tuple(lines)
        self.note.setVisible(apart and bool(shown))
        if shown == self._lines and self.list.widget() is not None:
            return
        self._lines = shown
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in shown:
            column.addWidget(self._row(line))
        exchange(self.list, rows)
        self.list.setVisible(bool(shown))
        self.list.setFixedHeight(theme.dp(_ROW) * min(len(shown), _MOST_ROWS))
        self._column.invalidate()

    def sizeHint(self) -> QSize:
        """Return what its rows need."""
        return QSize(theme.dp(_WIDTH), self._column.sizeHint().height())

    def _tool(self, tool: Tool) -> QToolButton:
        name, words, key = _BUTTONS[tool]
        made = icon_button(name, translate("View", words), key=key, checkable=True)
        made.setProperty("tool", tool.value)
        made.clicked.connect(self._ask)
        return made

    def _row(self, line: Line) -> QWidget:
        row = QWidget()
        row.setFixedHeight(theme.dp(_ROW))
        box = QHBoxLayout(row)
        box.setContentsMargins(theme.dp(6), 0, 0, 0)
        value = label(f"{line.number}: {line.value}", "h3")
        between = ShortLabel(line.between, "caption")
        words = translate("View", "Remove measure {number}").format(number=line.number)
        remove = icon_button("trash", words, small=True)
        remove.setProperty("number", line.number)
        remove.clicked.connect(self._remove)
        box.addWidget(value)
        box.addWidget(between, 1)
        box.addWidget(remove)
        return row

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.tool_wanted.emit(Tool(sender.property("tool")))

    def _remove(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.removed.emit(sender.property("number"))
