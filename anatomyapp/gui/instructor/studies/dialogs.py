"""Dialogs about studies: opening one, closing one, beginning a protocol."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.authoring.field import LineField
from anatomyapp.gui.components import Paragraph, button, primary_button
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields


class OpenDialog(Dialog):
    """Asks how a study is called that is to be opened."""

    wanted = Signal(str, str)  # id, title

    def __init__(self, window: QWidget, protocol: str, fields: Fields) -> None:
        title = translate("Studies", "Open a study")
        super().__init__(window, title, protocol, "player-play")
        name_help = translate(
            "Studies",
            "Small letters, digits and hyphens; it stands in every table and cannot change.",
        )
        self.title_field = LineField(translate("Studies", "Title that learners see"), ("title",))
        self.id_field = LineField(translate("Studies", "Id"), ("id",), help_text=name_help)
        for field in (self.title_field, self.id_field):
            field.show_fields(fields)
            field.edited.connect(self._allow)
            field.line.returnPressed.connect(self._say)
            self.column.addWidget(field)
        text = translate(
            "Studies",
            "Arms are drawn by chance when learners are allocated. Nobody can see the list before, "
            "you neither.",
        )
        self.column.addLayout(caption(text))
        self.add_button(button(translate("Studies", "Cancel")))
        words = translate("Studies", "Open the study")
        self.done = self.add_button(primary_button(words, "player-play"), closes=False)
        self.done.clicked.connect(self._say)
        self._allow()

    def _allow(self) -> None:
        self.done.setEnabled(bool(self._id and self._title))

    def _say(self) -> None:
        if self.done.isEnabled():
            self.wanted.emit(self._id, self._title)

    @property
    def _id(self) -> str:
        return self.id_field.line.text().strip()

    @property
    def _title(self) -> str:
        return self.title_field.line.text().strip()


class CloseDialog(Dialog):
    """Asks whether a study is to be closed."""

    confirmed = Signal()

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window, translate("Studies", "Close the study"), title, "lock")
        text = translate(
            "Studies",
            "Nobody can enter it any more, and it cannot be opened again. Whoever is in it goes on "
            "to the end.",
        )
        self.column.addWidget(Paragraph(text))
        self.add_button(button(translate("Studies", "Cancel")))
        self.done = self.add_button(primary_button(translate("Studies", "Close the study"), "lock"))
        self.done.clicked.connect(self.confirmed)


class NewDialog(Dialog):
    """Asks how a new protocol is called."""

    wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, translate("Studies", "New protocol"), icon_name="route")
        self.title_field = LineField(translate("Studies", "Title"), ("title",))
        self.title_field.line.textEdited.connect(self._allow)
        self.title_field.line.returnPressed.connect(self._click)
        self.column.addWidget(self.title_field)
        text = translate("Studies", "It begins with a consent; steps and arms are added after.")
        self.column.addLayout(caption(text))
        self.add_button(button(translate("Studies", "Cancel")))
        self.done = self.add_button(primary_button(translate("Studies", "Create"), "plus"))
        self.done.clicked.connect(self._say)
        self._allow()

    def _allow(self) -> None:
        self.done.setEnabled(bool(self.title_field.line.text().strip()))

    def _click(self) -> None:
        self.done.click()

    def _say(self) -> None:
        self.wanted.emit(self.title_field.line.text().strip())
