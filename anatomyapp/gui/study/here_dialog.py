"""Who of a group is here, when it goes on with a study."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.components import CheckBox, Paragraph, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import name_of
from anatomyapp.session.study_run import Member


class HereDialog(Dialog):
    """A box for each member; who is not here goes on another time."""

    chosen = Signal(object)  # tuple[Member, ...]

    def __init__(self, window: QWidget, title: str, members: Sequence[Member]) -> None:
        super().__init__(window, title, translate("Study", "Who of you is here?"), "users")
        self._members = tuple(members)
        self.boxes = tuple(CheckBox(name_of(member)) for member in members)
        for box in self.boxes:
            box.setChecked(True)
            box.toggled.connect(self._look)
            self.column.addWidget(box)
        words = translate("Study", "Who is not here can take the steps that are due another day.")
        self.column.addWidget(Paragraph(words, "caption"))
        self.add_button(button(translate("Window", "Cancel")))
        self.go_on = self.add_button(primary_button(translate("Study", "Go on"), "player-play"))
        self.go_on.clicked.connect(self._choose)

    def _look(self) -> None:
        self.go_on.setEnabled(any(box.isChecked() for box in self.boxes))

    def _choose(self) -> None:
        pairs = zip(self._members, self.boxes, strict=True)
        self.chosen.emit(tuple(member for member, box in pairs if box.isChecked()))
