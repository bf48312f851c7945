"""The card of who came, who stayed, and where the others were lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from anatomyapp.evaluation.attrition import CONSORT, ArmFlow
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, label, rule
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import group_words
from anatomyapp.gui.language import spoken, translate
from anatomyapp.study.steps import StepId


class FlowCard(Card):
    """A table with a row for each arm."""

    def __init__(self) -> None:
        super().__init__(translate("Outcomes", "Participants"), padding=theme.SPACE_L)
        self.counted = Paragraph("", "caption", airy=False)
        self.column.addWidget(self.counted)
        self._table: QWidget | None = None
        method = translate(
            "Outcomes", "The step of a loss is the last one that was begun. After {source}."
        )
        self.setToolTip(method.format(source=CONSORT))

    def show_outcomes(self, shown: Shown) -> None:
        """Show the flow of a study."""
        flow = shown.found.flow
        told = translate(
            "Outcomes",
            "{enrolled} enrolled, {consented} of them with consent, {allocated} allocated",
        )
        self.counted.say(
            told.format(enrolled=flow.enrolled, consented=flow.consented, allocated=flow.allocated)
        )
        if self._table is not None:
            self.column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = _table(shown)
        self.column.addWidget(self._table)
        self.column.addStretch(1)


def _table(shown: Shown) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, theme.dp(theme.SPACE_S), 0, 0)
    grid.setVerticalSpacing(theme.dp(theme.SPACE_S))
    heads = (
        "", translate("Outcomes", "allocated"), translate("Outcomes", "began"),
        translate("Outcomes", "completed"), translate("Outcomes", "under way"),
        translate("Outcomes", "lost, and in which step"),
    )  # fmt: skip
    for place, head in enumerate(heads):
        grid.addWidget(label(head, "caption"), 0, place)
    grid.addWidget(rule(), 1, 0, 1, len(heads))
    flow = shown.found.flow
    arms = [each for each in flow.arms if each.arm in shown.arms]
    if flow.before.n:
        arms.append(flow.before)
    for line, each in enumerate(arms, 2):
        for place, cell in enumerate(_cells(each, shown)):
            words = Paragraph(cell, "body" if place else "h3", airy=False)
            grid.addWidget(words, line, place, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(len(heads) - 1, 4)
    return holder


def _cells(each: ArmFlow, shown: Shown) -> tuple[str, ...]:
    before = translate("Outcomes", "before allocation")
    name = group_words(shown.data, each.arm) if each.arm else before
    losses = [f"{loss.n}: {_step(loss.step, shown)}" for loss in each.losses]
    counts = (each.n, each.began, each.completed, each.under_way)
    return (name, *map(str, counts), "; ".join(losses) or "0")


def _step(step: StepId, shown: Shown) -> str:
    found = shown.data.protocol.steps.get(step)
    if found is None:
        return translate("Outcomes", "before any step")
    return found.title.said(spoken().value)
