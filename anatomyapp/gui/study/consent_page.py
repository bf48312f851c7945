"""Asking whether one takes part: a step that nobody passes without an answer of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal

from anatomyapp.gui.components import Paragraph, button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.page import StudyPage
from anatomyapp.session.consent_text import Wording
from anatomyapp.session.participation import Decision


class ConsentPage(StudyPage):
    """Shows the text of a study; its two answers are of one kind, and Enter presses neither."""

    decided = Signal(object)  # Decision

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.title)
        for paragraph in wording.paragraphs:
            self.column.addWidget(Paragraph(paragraph))
        free = translate(
            "Study",
            "Whatever you choose, every feature of this program stays. You can withdraw at any "
            "time: by “Leave…”, or under your learner name, “What is recorded”.",
        )
        self.column.addWidget(Paragraph(free, "caption"))
        self.refuse = button(translate("Window", "I do not take part"), large=True)
        self.accept = button(translate("Window", "I take part"), large=True)
        self.refuse.clicked.connect(self._refuse)
        self.accept.clicked.connect(self._accept)
        self.add_buttons((self.refuse, self.accept))

    def _refuse(self) -> None:
        self.decided.emit(Decision.REFUSED)

    def _accept(self) -> None:
        self.decided.emit(Decision.ACCEPTED)
