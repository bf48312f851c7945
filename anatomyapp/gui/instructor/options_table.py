"""What was answered to an item: how often, by whom, and how it goes with the rest of the test."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.items import Choice
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Meter, Paragraph, label
from anatomyapp.gui.instructor.item_figures import reason_words
from anatomyapp.gui.instructor.item_row import ItemRow, choice_text
from anatomyapp.gui.language import number, say, translate
from anatomyapp.quiz.response_words import key_words
from anatomyapp.quiz.task import Choose

_MOST = 7
_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = _TOP | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class _Line:
    """One answer; ``choice`` is None of what nobody gave, and of several taken together."""

    right: bool
    text: str
    n: int
    choice: Choice | None = None


class OptionsTable(QWidget):
    """A line for each answer, most frequent first, the rest together."""

    def __init__(self, row: ItemRow, atlas: Atlas) -> None:
        super().__init__()
        self._row, self._atlas = row, atlas
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.dp(theme.SPACE_S))
        self._grid.setVerticalSpacing(theme.dp(6))
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self._add_head()
        for place, line in enumerate(self._lines(), 1):
            self._add(place, line)

    def _add_head(self) -> None:
        counted = translate("Instructor", "n = {n} first attempts").format(n=self._row.figures.n)
        heads = (
            (1, translate("Instructor", "Answer"), counted),
            (3, "n", counted),
            (4, translate("Instructor", "best"),
             translate("Instructor", "Share of the best 27 % who gave it, in percent")),
            (5, translate("Instructor", "weakest"),
             translate("Instructor", "Share of the weakest 27 % who gave it, in percent")),
            (6, "r", translate("Instructor", "Point-biserial correlation of giving it with the "
                               "rest of the test; above 0 for the key, below for the others")),
        )  # fmt: skip
        for column, text, tip in heads:
            head = label(text, "caption")
            head.setToolTip(f"{tip}. n = {self._row.figures.n}" if column > 3 else tip)
            side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(head, 0, column, side)

    def _add(self, place: int, line: _Line) -> None:
        ink = "success" if line.right else "error"
        mark = IconLabel("check" if line.right else "x", 16, "success" if line.right else "text3")
        words = Paragraph(line.text, "h3" if line.right else "body", airy=False)
        bar = QVBoxLayout()
        bar.setContentsMargins(0, theme.dp(6), 0, 0)  # level with the first line of words
        bar.addWidget(Meter(line.text, line.n / max(1, self._row.figures.n), ink))
        bar.addStretch(1)
        self._grid.addWidget(mark, place, 0, _TOP)
        self._grid.addWidget(words, place, 1)
        self._grid.addLayout(bar, place, 2)
        self._grid.addWidget(label(str(line.n)), place, 3, _RIGHT)
        if line.choice is None:
            return
        choice = line.choice
        for column, statistic, digits in ((4, choice.upper, 0), (5, choice.lower, 0),
                                          (6, choice.point_biserial, 2)):  # fmt: skip
            cell = label(_figure(statistic, digits), "secondary")
            reason = reason_words(statistic)
            cell.setToolTip(f"n = {statistic.n}{f': {reason}' if reason else ''}")
            self._grid.addWidget(cell, place, column, _RIGHT)

    def _lines(self) -> list[_Line]:
        row, given = self._row, self._row.figures.choices
        lines = [_Line(c.correct, choice_text(row, c, self._atlas), c.n, c) for c in given[:_MOST]]
        if rest := given[_MOST:]:
            others = translate("Instructor", "Others")
            lines.append(_Line(False, others, sum(choice.n for choice in rest)))
        return [*lines, *self._never_given()]

    def _never_given(self) -> list[_Line]:
        """Return the answers that could be given and never were; of endless ones, the key alone."""
        item, given = self._row.item, self._row.figures.choices
        if item is None:
            return []
        if isinstance(item.task, Choose) and not item.task.several:
            ids = {choice.id for choice in given}
            return [_Line(o.id == item.key, o.text, 0) for o in item.options if o.id not in ids]
        right = any(choice.correct for choice in given)
        return [] if right else [_Line(True, key_words(item, self._atlas, say), 0)]


def _figure(statistic: Statistic, digits: int) -> str:
    if statistic.value is None:
        return "–"
    return number(statistic.value, digits).replace("-", "−")
