"""The cards of next steps after a quiz: each says what and why, and is taken or declined."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, IconLabel, Paragraph, button, ghost_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.next_words import ICONS, StepWords, step_words
from anatomyapp.quiz.next_steps import NextStep


class StepRow(QWidget):
    """One step with its reason, a button that takes it and one that declines."""

    def __init__(self, step: NextStep, words: StepWords) -> None:
        super().__init__()
        self.step = step
        self.take = button(words.deed)
        self.decline = ghost_button(translate("NextSteps", "Not now"))
        self.take.setAccessibleDescription(f"{words.title}. {words.reason}")
        said = translate("NextSteps", "Not now: {step}").format(step=words.title)
        self.decline.setAccessibleName(said)
        text = QVBoxLayout()
        text.setSpacing(theme.dp(2))
        text.addWidget(Paragraph(words.title, "h3", airy=False))
        text.addWidget(Paragraph(words.reason, "caption", airy=False))
        deeds = QHBoxLayout()
        deeds.setContentsMargins(0, theme.dp(6), 0, 0)
        deeds.setSpacing(theme.dp(theme.SPACE_S))
        for made in (self.take, self.decline):
            deeds.addWidget(made)
        deeds.addStretch(1)
        text.addLayout(deeds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.dp(6), 0, theme.dp(6))
        row.setSpacing(theme.dp(theme.SPACE_M))
        row.addWidget(IconLabel(ICONS[step.kind], 20, "accent_text"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)


class NextCards(Card):
    """At most three steps; one that was declined goes away, and with the last one the card."""

    accepted = Signal(object)  # NextStep
    declined = Signal(object)  # NextStep

    def __init__(
        self, steps: tuple[NextStep, ...], atlas: Atlas, stations: Mapping[str, str]
    ) -> None:
        super().__init__(translate("NextSteps", "What helps now"))
        self.rows = [StepRow(step, step_words(step, atlas, stations)) for step in steps]
        for row in self.rows:
            row.take.clicked.connect(partial(self.accepted.emit, row.step))
            row.decline.clicked.connect(partial(self._decline, row))
            self.column.addWidget(row)

    def _decline(self, row: StepRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self._next_button(place).setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(self.rows))
        self.declined.emit(row.step)

    def _next_button(self, place: int) -> QPushButton:
        """Return where the keyboard goes on after a row went away."""
        return self.rows[min(place, len(self.rows) - 1)].take
