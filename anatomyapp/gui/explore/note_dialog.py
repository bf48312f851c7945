"""Dialogs for the learner's own words: a pin's note, a view's name and note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, button, danger_button, label, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import marked, translate
from anatomyapp.scene.saved_view import LONGEST_NAME, LONGEST_NOTE

_GUEST = marked(
    "Explore", "You are a guest: this lasts until the window closes. Choose a name to keep it."
)


class _TextField(QPlainTextEdit):
    """A few lines of text; Tab goes on to the next field."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.dp(96))
        self.textChanged.connect(self._shorten)

    def _shorten(self) -> None:
        if len(self.toPlainText()) > LONGEST_NOTE:
            self.setPlainText(self.toPlainText()[:LONGEST_NOTE])


class NoteDialog(Dialog):
    """Asks for the words of a pin."""

    written = Signal(str)
    removed = Signal()

    def __init__(self, window: QWidget, where: str, text: str, *, kept: bool) -> None:
        super().__init__(window, translate("Explore", "Pin"), where, "pin")
        self.field = _TextField(translate("Explore", "Note"), text)
        self.column.addWidget(label(translate("Explore", "Note"), "overline"))
        self.column.addWidget(self.field)
        if not kept:
            self.column.addWidget(Paragraph(translate("Explore", _GUEST), "caption"))
        if text:
            remove = self.add_button(danger_button(translate("Explore", "Remove the pin")))
            remove.clicked.connect(self.removed)
        self.add_button(button(translate("Explore", "Cancel")))
        self.save = self.add_button(primary_button(translate("Explore", "Keep")))
        self.save.clicked.connect(self._say)
        self.field.textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.field.toPlainText().strip()))

    def _say(self) -> None:
        self.written.emit(self.field.toPlainText().strip())


class ViewDialog(Dialog):
    """Asks for the name and note of a saved view."""

    written = Signal(str, str)  # name, note
    removed = Signal()

    def __init__(self, window: QWidget, name: str, note: str, *, new: bool, kept: bool) -> None:
        title = (
            translate("Explore", "Keep this view") if new else translate("Explore", "Saved view")
        )
        super().__init__(window, title, "", "bookmark")
        self._add_fields(name, note)
        if not kept:
            self.column.addWidget(Paragraph(translate("Explore", _GUEST), "caption"))
        if not new:
            remove = self.add_button(danger_button(translate("Explore", "Remove the view")))
            remove.clicked.connect(self.removed)
        self.add_button(button(translate("Explore", "Cancel")))
        self.save = self.add_button(primary_button(translate("Explore", "Keep")))
        self.save.clicked.connect(self._say)
        self.name.returnPressed.connect(self.save.click)
        self.name.textChanged.connect(self._allow)
        self._allow()

    def _add_fields(self, name: str, note: str) -> None:
        self.name = QLineEdit(name)
        self.name.setAccessibleName(translate("Explore", "Name"))
        self.name.setMaxLength(LONGEST_NAME)
        self.note = _TextField(translate("Explore", "Note"), note)
        for words, field in (
            (translate("Explore", "Name"), self.name),
            (translate("Explore", "Note"), self.note),
        ):
            self.column.addWidget(label(words, "overline"))
            self.column.addWidget(field)

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))

    def _say(self) -> None:
        self.written.emit(self.name.text().strip(), self.note.toPlainText().strip())
