"""What the forms of a protocol share: fields in a column that scrolls, and their findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field, fault_line, overline
from anatomyapp.gui.components import rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.quiz.authoring.checking import Finding

Owned = tuple[int, Field]  # the number of what a field is of, and the field


class Form(QFrame):
    """A column of parts; findings stand at their fields, those of no field at the top."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.owned: tuple[Owned, ...] = ()
        self._body, self._holder = QWidget(), QWidget()
        self._column = QVBoxLayout(self._body)
        edge = theme.dp(theme.SPACE_L)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.dp(theme.SPACE_M))
        self._others = QVBoxLayout()
        self._column.addLayout(self._others)
        self._column.addWidget(self._holder)
        self._column.addStretch(1)
        self.area = scroll_area(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def built(self, parts: Sequence[tuple[str, Sequence[QWidget]]]) -> QWidget:
        """Return parts below each other, each under its name, to be shown now or later again."""
        holder = QWidget(self._body)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        for number, (name, widgets) in enumerate(parts):
            if number:
                column.addWidget(rule())
            if name:
                column.addWidget(overline(name))
            for widget in widgets:
                column.addWidget(widget)
        return holder

    def wear(self, holder: QWidget) -> QWidget:
        """Show built parts in place of others, which are returned."""
        before = self._holder
        self._column.replaceWidget(before, holder)
        holder.show()  # at once: the keyboard may come to it now
        before.hide()
        self._holder = holder
        return before

    def show_findings(self, found: Iterable[Finding]) -> None:
        """Say each finding at its field, and above all those that belong to none."""
        by_field: dict[Field, list[Finding]] = {field: [] for _, field in self.owned}
        while (row := self._others.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for finding in found:
            field = self._field_of(finding)
            if field is None:
                self._others.addWidget(fault_line(finding))
            else:
                by_field[field].append(finding)
        for field, here in by_field.items():
            field.show_findings(here)

    def take_focus(self) -> None:
        """Bring the keyboard to the first field."""
        if self.owned:
            self.owned[0][1].focus_first()

    def top(self) -> None:
        """Scroll to the first field."""
        self.area.verticalScrollBar().setValue(0)

    def _field_of(self, finding: Finding) -> Field | None:
        place = finding.place
        fitting = [
            field
            for number, field in self.owned
            if number == finding.item and _meet(place, field.place)
        ]
        return max(fitting, key=lambda field: len(field.place), default=None)


def _meet(place: Sequence[object], field: Sequence[object]) -> bool:
    """Tell whether a finding is about a field: further in, or where all of it is missing."""
    length = min(len(place), len(field))
    return bool(length) and tuple(place[:length]) == tuple(field[:length])


def side_by_side(*widgets: QWidget, stretches: Sequence[int] = ()) -> QWidget:
    """Return widgets in a row."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_S))
    for number, widget in enumerate(widgets):
        row.addWidget(widget, stretches[number] if stretches else 1)
    return holder
