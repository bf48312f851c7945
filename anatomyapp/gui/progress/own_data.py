"""The foot of the place *Progress*: where one's own data lies, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, button, danger_button
from anatomyapp.gui.language import translate


class OwnData(QWidget):
    """Says where the learner's data lies, and asks for its export or erasure."""

    export_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Paragraph("", "caption", airy=False)
        self.export = button(translate("Progress", "Export my data…"), "download")
        self.erase = danger_button(translate("Progress", "Erase my data…"), "trash")
        self.export.clicked.connect(self.export_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(IconLabel("lock", 16, "text3"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        for made in (self.export, self.erase):
            row.addWidget(made)

    def show_place(self, *, on_this_computer: bool, guest: bool) -> None:
        """Say where the data lies; a guest has none under a name."""
        here = translate("Progress", "Stored on this computer only, under a pseudonym.")
        lab = translate("Progress", "Stored in the record of your course, under a pseudonym.")
        self._words.say(here if on_this_computer else lab)
        self.setHidden(guest)
