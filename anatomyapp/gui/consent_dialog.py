"""Asking whether one takes part in a study; the two answers are of one size."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.components import Paragraph, button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.session.consent_text import Wording
from anatomyapp.session.participation import Decision


class ConsentDialog(Dialog):
    """Shows the text of a study; closing it decides nothing, and it is asked again next time."""

    decided = Signal(object)  # Decision

    def __init__(self, window: QWidget, wording: Wording) -> None:
        study = translate("Window", "A study asks you to take part")
        super().__init__(window, wording.title, study, "message-circle")
        for paragraph in wording.paragraphs:
            self.column.addWidget(Paragraph(paragraph))
        free = translate(
            "Window",
            "Whatever you choose, everything works the same. You can withdraw later: under your "
            "learner name, “What is recorded”.",
        )
        self.column.addWidget(Paragraph(free, "caption"))
        self.later = self.add_button(button(translate("Window", "Not now"), kind="ghost"))
        self.refuse = self.add_button(button(translate("Window", "I do not take part")))
        self.accept = self.add_button(button(translate("Window", "I take part")))
        self.refuse.clicked.connect(self._refuse)
        self.accept.clicked.connect(self._accept)

    def _refuse(self) -> None:
        self.decided.emit(Decision.REFUSED)

    def _accept(self) -> None:
        self.decided.emit(Decision.ACCEPTED)
