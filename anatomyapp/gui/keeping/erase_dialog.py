"""Asks before a learner is erased: what goes, what stays, and the name typed once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    CheckBox,
    Paragraph,
    button,
    captioned,
    danger_button,
)
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.language import translate


class EraseDialog(Dialog):
    """Says what erasing a learner does; nothing is erased before the name was typed."""

    confirmed = Signal(bool)  # whether the sessions are erased too

    def __init__(self, window: QWidget, pseudonym: str, *, own: bool) -> None:
        title = (
            translate("Record", "Erase my data")
            if own
            else translate("Record", "Erase {name}").format(name=pseudonym)
        )
        nothing = translate("Record", "Nothing brings it back.")
        super().__init__(window, title, nothing, "trash")
        self._pseudonym = pseudonym
        self.events = CheckBox(translate("Record", "Erase the sessions with all answers too"))
        self._tell()
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.name = QLineEdit()
        asked = translate("Record", "Type {name} to confirm").format(name=pseudonym)
        self.name.setAccessibleName(asked)
        self.name.textChanged.connect(self._compare)
        self.column.addLayout(captioned(asked, self.name))
        self.add_button(button(translate("Window", "Cancel")))
        self.erase = self.add_button(danger_button(translate("Record", "Erase"), "trash"))
        self.erase.setEnabled(False)
        self.erase.clicked.connect(self._confirm)

    def _tell(self) -> None:
        """Say what goes, let it be chosen whether the sessions go too, and say what stays."""
        goes = translate(
            "Record",
            "The pseudonym goes, with the PIN, the decisions about studies, pins, saved views and "
            "all links to sessions and groups: from the record, from every backup and from this "
            "computer.",
        )
        self.column.addWidget(Paragraph(goes))
        self.column.addWidget(self.events)
        stays = translate(
            "Record",
            "Without that, they stay as sessions of a guest, who cannot be told from others; a "
            "study that was refused stays refused for them. Sessions in which other learners took "
            "part stay in any case. What was exported or sent elsewhere before is not reached.",
        )
        self.column.addLayout(caption(stays))

    def ask(self) -> None:
        """Show the card, ready to type."""
        self.open_dialog(self.name)

    def _compare(self, text: str) -> None:
        self.erase.setEnabled(text.strip() == self._pseudonym)

    def _confirm(self) -> None:
        self.confirmed.emit(self.events.isChecked())
