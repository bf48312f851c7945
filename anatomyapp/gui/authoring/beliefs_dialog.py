"""The misconceptions of a bank: a table that its options point to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.gui.authoring.field import Field, LineField, TextField
from anatomyapp.gui.components import Paragraph, Select, button, icon_button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields


class BeliefsDialog(Dialog):
    """Writes what distractors stand for: what is believed, what is right, and who says so."""

    written = Signal(object)  # tuple of Fields

    def __init__(self, window: QWidget, rows: tuple[Fields, ...]) -> None:
        title = translate("Authoring", "Misconceptions")
        said = translate(
            "Authoring", "An option points to one by its id, or has a sentence of its own"
        )
        super().__init__(window, title, said, "bulb")
        self.rows = list(rows)
        self.select = Select(title)
        self.add = icon_button("plus", translate("Authoring", "Add a misconception"))
        self.remove = icon_button("trash", translate("Authoring", "Remove the misconception"))
        self.fields: tuple[Field, ...] = (
            LineField(translate("Authoring", "Id"), ("id",)),
            TextField(translate("Authoring", "What is believed"), ("statement",)),
            TextField(translate("Authoring", "What is right"), ("correction",)),
            LineField(translate("Authoring", "Source"), ("source",)),
        )
        self._nothing = Paragraph(translate("Authoring", "None yet: add one."), "secondary")
        self._lay_out()
        self.add_button(button(translate("Authoring", "Cancel")))
        self.done = self.add_button(primary_button(translate("Authoring", "Done")))
        self.done.clicked.connect(self._say)
        self._list(0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.select, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        self.column.addWidget(self._nothing)
        for field in self.fields:
            field.edited.connect(self._edit)
            self.column.addWidget(field)
        self.select.activated.connect(self._show)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _list(self, place: int) -> None:
        self.select.clear()
        self.select.addItems([_line(row) for row in self.rows])
        self.select.setCurrentIndex(min(place, len(self.rows) - 1))
        self._show()

    def _show(self) -> None:
        place = self.select.currentIndex()
        self._nothing.setVisible(place < 0)
        self.remove.setEnabled(place >= 0)
        for field in self.fields:
            field.setVisible(place >= 0)
            field.show_fields(self.rows[place] if place >= 0 else Fields())
        self.fit()

    def _edit(self, place: tuple[str, ...], value: str) -> None:
        row = self.select.currentIndex()
        self.rows[row] = self.rows[row].put(place, value)
        self.select.setItemText(row, _line(self.rows[row]))

    def _add(self) -> None:
        taken = {row.text("id") for row in self.rows}
        free = next(n for n in range(1, len(taken) + 2) if f"belief-{n}" not in taken)
        self.rows.append(Fields((("id", f"belief-{free}"),)))
        self._list(len(self.rows) - 1)
        self.fields[1].focus_first()

    def _remove(self) -> None:
        place = self.select.currentIndex()
        del self.rows[place]
        self._list(max(0, place - 1))

    def _say(self) -> None:
        self.written.emit(tuple(self.rows))


def _line(row: Fields) -> str:
    statement = row.text("statement")
    short = f"{statement[:60]}…" if len(statement) > 60 else statement
    return f"{row.text('id')}: {short}" if short else row.text("id")
