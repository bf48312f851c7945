"""The overview: the studies of the record, and the protocols that there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    Chip,
    EmptyState,
    Paragraph,
    button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.instructor.studies.reading import Overview, ProtocolRow
from anatomyapp.gui.instructor.studies.study_card import StudyCard
from anatomyapp.gui.language import number, spoken, translate
from anatomyapp.study.protocol import Protocol


class OverviewPage(QFrame):
    """Lists studies and protocols; says what is to be opened, closed, written or copied."""

    open_wanted = Signal(object)  # ProtocolRow
    close_wanted = Signal(object)  # Study
    edit_wanted = Signal(object)  # ProtocolRow
    copy_wanted = Signal(object)  # ProtocolRow
    new_wanted = Signal()
    instruments_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.rows: tuple[ProtocolRow, ...] = ()
        self.new = primary_button(translate("Studies", "New protocol"), "plus")
        self.new.clicked.connect(self.new_wanted)
        self.instruments = button(translate("Studies", "Questionnaires…"), "list-check")
        self.instruments.clicked.connect(self.instruments_wanted)
        gap = theme.dp(theme.SPACE_XXL)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.setSpacing(theme.dp(theme.SPACE_M))
        title = label(translate("Studies", "Studies"), "display")
        column.addWidget(controls((title,), (self.instruments, self.new)))
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(scroll_area(inner), 1)

    def show_overview(self, overview: Overview) -> None:
        """Show exactly this."""
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = overview.protocols
        self._show_studies(overview)
        own = [row for row in overview.protocols if row.own]
        shipped = [row for row in overview.protocols if not row.own]
        if own:
            self._cards.addWidget(self._card(translate("Studies", "Your protocols"), "", own))
        said = translate("Studies", "Open a study by one as it is, or copy it to change it")
        self._cards.addWidget(self._card(translate("Studies", "Shipped protocols"), said, shipped))
        self._cards.addStretch(1)

    def take_focus(self) -> None:
        """Bring the keyboard to the first button below the head that can be pressed."""
        shown = [b for b in self.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
        (next((made for made in shown if made is not self.new), self.new)).setFocus()

    def _show_studies(self, overview: Overview) -> None:
        for row in overview.studies:
            made = StudyCard(row)
            made.close_wanted.connect(self.close_wanted)
            self._cards.addWidget(made)
        if not overview.studies:
            card = Card()
            text = translate(
                "Studies",
                "Open one by a protocol below; learners then find it under Study. The text of the "
                "protocol is kept in the record, so that it stays what it was.",
            )
            title = translate("Studies", "No study yet")
            card.column.addWidget(EmptyState("school", title, text))
            self._cards.addWidget(card)

    def _card(self, name: str, said: str, rows: Sequence[ProtocolRow]) -> Card:
        card = Card(name)
        if said:
            card.column.addWidget(Paragraph(said, "secondary"))
        for row in rows:
            card.column.addWidget(rule())
            card.column.addWidget(self._row(row))
        return card

    def _row(self, row: ProtocolRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, theme.dp(4), 0, theme.dp(4))
        line.setSpacing(theme.dp(theme.SPACE_M))
        words = QVBoxLayout()
        words.setSpacing(theme.dp(theme.SPACE_XS))
        words.addWidget(Paragraph(title_of(row), "h3"))
        if row.protocol is not None:
            words.addWidget(Paragraph(row.protocol.summary.said(spoken()), "secondary"))
        words.addWidget(Paragraph(_below(row), "caption"))
        line.addLayout(words, 1)
        if row.faults:
            count = translate("Studies", "%n faults", "", len(row.faults))
            line.addWidget(Chip(count, "alert-triangle", "error"))
        if row.drafted:
            line.addWidget(Chip(translate("Studies", "draft"), "pencil", "warning"))
        for made in self._buttons(row):
            line.addWidget(made)
        return holder

    def _buttons(self, row: ProtocolRow) -> tuple[QPushButton, ...]:
        sound = row.protocol is not None and not row.faults
        opens = self._button(translate("Studies", "Open a study…"), "player-play", self._ask_open)
        opens.setEnabled(sound)
        if row.own:
            other = self._button(translate("Studies", "Edit"), "pencil", self._ask_edit)
        else:
            other = self._button(translate("Studies", "Copy"), "copy", self._ask_copy)
        for made in (opens, other):
            made.setAccessibleName(f"{made.text().strip()} {title_of(row)}")
            made.setProperty("path", str(row.path))
        return opens, other

    def _button(self, words: str, icon_name: str, slot: Callable[[], None]) -> QPushButton:
        made = button(words, icon_name)
        made.clicked.connect(slot)
        return made

    def _ask_open(self) -> None:
        self._tell(self.open_wanted)

    def _ask_copy(self) -> None:
        self._tell(self.copy_wanted)

    def _ask_edit(self) -> None:
        self._tell(self.edit_wanted)

    def _tell(self, wanted: SignalInstance) -> None:
        """Say the row whose button was pressed."""
        sender = self.sender()
        path = sender.property("path") if sender is not None else ""
        row = next((each for each in self.rows if str(each.path) == path), None)
        if row is not None:
            wanted.emit(row)


def title_of(row: ProtocolRow) -> str:
    """Return what a protocol is called; its file where it cannot be read."""
    return row.protocol.title.said(spoken()) if row.protocol else row.path.stem


def _below(row: ProtocolRow) -> str:
    if row.protocol is None:
        first = str(row.faults[0]) if row.faults else ""
        return first or translate("Studies", "a draft that was not published yet")
    return f"{_figures(row.protocol)} · {row.protocol.reference}"


def _figures(protocol: Protocol) -> str:
    said = [
        translate("Studies", "%n arms", "", len(protocol.arms)),
        translate("Studies", "%n steps", "", max(len(arm.steps) for arm in protocol.arms)),
    ]
    minutes = max(protocol.minutes(arm) for arm in protocol.arm_ids)
    if minutes:
        words = translate("Studies", "{minutes} minutes of learning")
        said.append(words.format(minutes=number(minutes)))
    if protocol.group_size > 1:
        said.append(translate("Studies", "groups of up to %n", "", protocol.group_size))
    return " · ".join(said)
