"""The head of the place *Items*: which items are shown, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import SearchField, Select, button, icon_button, label
from anatomyapp.gui.instructor.flag import Flag, flag_words
from anatomyapp.gui.instructor.item_row import ItemRow, kind_words
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.instructor.simulated_mark import simulated_mark
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.wording import items
from anatomyapp.gui.view.words import capitalized
from anatomyapp.quiz.item import Kind

ANY = "any"  # of the flags
_WIDEST = 220  # dp


class ItemFilter(QWidget):
    """Says which items are wanted: of a bank, a kind, with a flag, by words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bank = Select(translate("Instructor", "Bank"))
        self.kind = Select(translate("Instructor", "Kind"))
        self.flag = Select(translate("Instructor", "Flag"))
        self.search = SearchField(
            translate("Instructor", "Search items"), translate("Instructor", "Filter by item")
        )
        self.search.setMaximumWidth(theme.dp(200))
        self.export = button(translate("Instructor", "Export CSV"), "download")
        hidden = translate("Instructor", "In the file, groups of fewer than five are hidden.")
        self.export.setToolTip(hidden)
        self.again = icon_button("refresh", translate("Instructor", "Refresh"))
        self._count = label("", "caption")
        for select in (self.bank, self.kind, self.flag):
            select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
            select.setMaximumWidth(theme.dp(_WIDEST))
            select.currentIndexChanged.connect(self.changed)
        self.search.textChanged.connect(self.changed)
        self.simulated = simulated_mark()
        tools = (self._count, self.bank, self.kind, self.flag, self.search, self.again, self.export)
        title = label(translate("Instructor", "Items"), "display")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(controls((title, self.simulated), tools))

    def offer(self, rows: tuple[ItemRow, ...], titles: Mapping[str, str]) -> None:
        """Offer what these items have: their banks, kinds and flags."""
        banks = dict.fromkeys(row.bank for row in rows)
        flags = [flag for flag in Flag if any(flag in row.flags for row in rows)]
        _fill(self.bank, translate("Instructor", "Every bank"),
              [(bank, titles.get(bank, bank)) for bank in banks])  # fmt: skip
        kinds = [kind for kind in Kind if any(row.kind is kind for row in rows)]
        _fill(self.kind, translate("Instructor", "Every kind"),
              [(kind, kind_words(kind)) for kind in kinds])  # fmt: skip
        judged = sum(row.judged for row in rows)
        flagged = translate("Instructor", "Only flagged ({n})").format(n=judged)
        words = [(flag, capitalized(flag_words(flag))) for flag in flags]
        every = translate("Instructor", "With or without flag")
        _fill(self.flag, every, [(ANY, flagged), *words])

    def wants(self, row: ItemRow) -> bool:
        """Whether an item is shown."""
        bank, kind, flag = (s.currentData() for s in (self.bank, self.kind, self.flag))
        text = self.search.text().strip().casefold()
        if (bank and row.bank != bank) or (kind and row.kind != kind):
            return False
        if flag and not (row.judged if flag == ANY else flag in row.flags):
            return False
        return text in f"{row.title} {row.reference} {row.station}".casefold()

    def say_count(self, shown: int) -> None:
        """Say how many items are shown; without any there is nothing to export."""
        self._count.setText(items(shown))
        self.export.setEnabled(bool(shown))


def _fill(select: Select, every: str, entries: Iterable[tuple[str, str]]) -> None:
    """Offer entries, and keep what was chosen if it is still there."""
    wanted = [("", every), *((str(data), text) for data, text in entries)]
    there = [(select.itemData(i), select.itemText(i)) for i in range(select.count())]
    if there == wanted:
        return
    chosen = select.currentData()
    select.blockSignals(True)
    select.clear()
    for data, text in wanted:
        select.addItem(text, data)
    select.setCurrentIndex(max(0, select.findData(chosen)))
    select.blockSignals(False)
