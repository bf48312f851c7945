"""One study of the record: how it stands, and the flow through its arms."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Chip, Paragraph, button
from anatomyapp.gui.instructor.studies.flow_view import FlowTable
from anatomyapp.gui.instructor.studies.reading import StudyRow
from anatomyapp.gui.instructor.studies.words import day_words
from anatomyapp.gui.language import spoken, translate
from anatomyapp.session.study_flow import Counts


class StudyCard(Card):
    """Shows a study; says when it is to be closed."""

    close_wanted = Signal(object)  # Study

    def __init__(self, row: StudyRow) -> None:
        super().__init__()
        self._row = row
        self.column.addLayout(self._head())
        if row.flow.whole.entered:
            self.column.addWidget(FlowTable(flow_rows(row)))
        elif row.study.closed_at is not None:
            nobody = translate("Studies", "Nobody entered it.")
            self.column.addWidget(Paragraph(nobody, "secondary"))
        else:
            nobody = translate(
                "Studies", "Nobody has entered it yet; learners find it under Study."
            )
            self.column.addWidget(Paragraph(nobody, "secondary"))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_M))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(self._row.study.title, "h3"))
        words.addWidget(Paragraph(_below(self._row), "caption"))
        head.addLayout(words, 1)
        if self._row.simulated:
            head.addWidget(Chip(translate("Studies", "simulated"), "alert-triangle", "warning"))
        if self._row.study.closed_at is None:
            head.addWidget(Chip(translate("Studies", "open"), "check", "success"))
            head.addWidget(self._closing())
        else:
            head.addWidget(Chip(translate("Studies", "closed"), "lock"))
        return head

    def _closing(self) -> QPushButton:
        made = button(translate("Studies", "Close…"), "lock")
        name = translate("Studies", "Close the study {title}")
        made.setAccessibleName(name.format(title=self._row.study.title))
        made.setToolTip(translate("Studies", "Let nobody enter it any more"))
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        self.close_wanted.emit(self._row.study)


def flow_rows(row: StudyRow) -> list[tuple[str, Counts]]:
    """Return the arms of a study with their people; those without an arm first, if there are."""
    language = spoken()
    titles = {arm.id: arm.title.said(language) for arm in row.protocol.arms} if row.protocol else {}
    arms = [(titles.get(arm, arm), counts) for arm, counts in row.flow.arms]
    if not row.flow.waiting.entered and arms:
        return arms
    return [(translate("Studies", "Not allocated yet"), row.flow.waiting), *arms]


def _below(row: StudyRow) -> str:
    study = row.study
    said: list[str] = [study.id]
    if row.protocol is None:
        said.append(translate("Studies", "its protocol is damaged"))
    else:
        said.append(row.protocol.reference)
    said.append(translate("Studies", "opened {day}").format(day=day_words(study.opened_at)))
    if study.closed_at is not None:
        said.append(translate("Studies", "closed {day}").format(day=day_words(study.closed_at)))
    return " · ".join(said)
