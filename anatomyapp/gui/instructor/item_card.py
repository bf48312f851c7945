"""One item: what is asked, its figures, what was answered, and what calls for a look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.irt.modelled import Modelled
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, MessageBox, Paragraph, ghost_button
from anatomyapp.gui.instructor.flag import Flag, finding, flag_words
from anatomyapp.gui.instructor.item_figures import (
    FigureGrid,
    figures_of,
    model_figures,
    reason_words,
)
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.instructor.options_table import OptionsTable
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import group_words
from anatomyapp.gui.view.words import capitalized


class ItemCard(QWidget):
    """Shows one row of the items' table in full."""

    shown_wanted = Signal(object)  # ItemRow, on the model

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._row: ItemRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_M))
        self._widgets: list[QWidget] = []

    def show_row(self, row: ItemRow | None, model: Modelled | None = None) -> None:
        """Show one item, or nothing; with what the Rasch model tells, where it was asked."""
        for widget in self._widgets:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets, self._row = [], row
        if row is None:
            return
        self._add(self._card(row, model))
        for flag in row.flags:
            tone = "neutral" if flag is Flag.TOO_FEW else "warning"
            self._add(MessageBox(tone, capitalized(flag_words(flag)), finding(flag)))

    def _add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        self._column.addWidget(widget)

    def _card(self, row: ItemRow, model: Modelled | None) -> Card:
        card = Card(padding=18)
        card.column.addLayout(self._head(row))
        where = group_words(row.station) if row.station else row.bank
        answers = translate("Instructor", "%n answers", "", row.figures.n)
        card.column.addWidget(Paragraph(f"{row.reference} · {where} · {answers}", "caption"))
        reason = reason_words(row.figures.discrimination)
        if reason:
            words = translate("Instructor", "No discrimination: {reason}.")
            card.column.addWidget(Paragraph(words.format(reason=reason), "caption"))
        figures = figures_of(row)
        figures += model_figures(model, row.reference) if model is not None else ()
        card.column.addWidget(FigureGrid(figures))
        card.column.addSpacing(theme.dp(theme.SPACE_S))
        card.column.addWidget(OptionsTable(row, self._atlas))
        return card

    def _head(self, row: ItemRow) -> QHBoxLayout:
        gone = translate("Instructor", "This version is in no bank any more.")
        head = QHBoxLayout()
        head.addWidget(Paragraph(row.item.stem if row.item else gone, "h2"), 1)
        if row.item is not None and row.item.asked is not None:
            self.show_button = ghost_button(translate("Instructor", "Show in 3D"), "cube-3d-sphere")
            self.show_button.setToolTip(
                translate("Instructor", "Show on the model what was taken for it")
            )
            self.show_button.clicked.connect(self._want_shown)
            head.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _want_shown(self) -> None:
        self.shown_wanted.emit(self._row)
