"""One item: what is asked, what was answered, and what calls for a look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.items import Choice
from anatomyapp.evaluation.statistic import NO_VARIANCE, TOO_FEW, Statistic
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, IconLabel, MessageBox, Meter, Paragraph, label
from anatomyapp.gui.instructor.flag import Flag, finding, flag_words
from anatomyapp.gui.instructor.item_row import (
    ItemRow,
    choice_text,
    index,
    percent,
    seconds,
)
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.naming import group_words
from anatomyapp.gui.view.words import capitalized
from anatomyapp.quiz.response_words import key_words
from anatomyapp.quiz.task import Choose

_MOST_CHOICES = 7


class ItemCard(QWidget):
    """Shows one row of the items' table in full."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_M))
        self._widgets: list[QWidget] = []

    def show_row(self, row: ItemRow | None) -> None:
        """Show one item, or nothing."""
        for widget in self._widgets:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        if row is None:
            return
        self._add(self._card(row))
        for flag in row.flags:
            tone = "neutral" if flag is Flag.TOO_FEW else "warning"
            self._add(MessageBox(tone, capitalized(flag_words(flag)), finding(flag)))

    def _add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        self._column.addWidget(widget)

    def _card(self, row: ItemRow) -> Card:
        card = Card(padding=18)
        gone = translate("Instructor", "This version is in no bank any more.")
        stem = row.item.stem if row.item else gone
        card.column.addWidget(Paragraph(stem, "h2"))
        figures = row.figures
        where = group_words(row.station) if row.station else row.bank
        answers = translate("Instructor", "%n answers", "", figures.n)
        said = translate(
            "Instructor", "facility {facility} · r = {discrimination} · median {time}"
        ).format(
            facility=percent(figures.facility),
            discrimination=index(figures.discrimination),
            time=seconds(figures.median_latency_s),
        )
        line = f"{row.reference} · {where} · {answers} · {said}"
        card.column.addWidget(Paragraph(line, "caption"))
        reason = _reason(figures.discrimination)
        if reason:
            words = translate("Instructor", "No discrimination: {reason}.")
            said = words.format(reason=reason)
            card.column.addWidget(Paragraph(said, "caption"))
        card.column.addSpacing(theme.dp(theme.SPACE_S))
        card.column.addLayout(self._choices(row))
        return card

    def _choices(self, row: ItemRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_S))
        grid.setVerticalSpacing(theme.dp(6))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        given = row.figures.choices
        listed = [(c.correct, choice_text(row, c, self._atlas), c.n) for c in given]
        listed[_MOST_CHOICES:] = _others(given[_MOST_CHOICES:])
        listed += [(right, text, 0) for right, text in self._never_given(row)]
        for line, (right, text, n) in enumerate(listed):
            mark = IconLabel("check" if right else "x", 16, "success" if right else "text3")
            words = Paragraph(text, "h3" if right else "body", airy=False)
            share = n / max(1, row.figures.n)
            bar = QVBoxLayout()
            bar.setContentsMargins(0, theme.dp(6), 0, 0)  # level with the first line of words
            bar.addWidget(Meter(text, share, "success" if right else "error"))
            bar.addStretch(1)
            grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, line, 1)
            grid.addLayout(bar, line, 2)
            top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            grid.addWidget(label(str(n)), line, 3, top_right)
        return grid

    def _never_given(self, row: ItemRow) -> list[tuple[bool, str]]:
        """Return the answers that could be given and never were; of endless ones, the key alone."""
        item, given = row.item, row.figures.choices
        if item is None:
            return []
        if isinstance(item.task, Choose) and not item.task.several:
            ids = {choice.id for choice in given}
            return [(o.id == item.key, o.text) for o in item.options if o.id not in ids]
        right = any(choice.correct for choice in given)
        return [] if right else [(True, key_words(item, self._atlas, say))]


def _reason(statistic: Statistic) -> str:
    """Return why there is no figure; empty where there is one."""
    for template in (TOO_FEW, NO_VARIANCE):
        if template.format(n=statistic.n) == statistic.reason:
            return say(template).format(n=statistic.n)
    return statistic.reason


def _others(rest: tuple[Choice, ...]) -> list[tuple[bool, str, int]]:
    others = translate("Instructor", "Others")
    return [(False, others, sum(choice.n for choice in rest))] if rest else []
