"""The place *Items*: how the items of the banks fared."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    EmptyState,
    SearchField,
    Select,
    button,
    icon_button,
    label,
    primary_button,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.item_card import ItemCard
from anatomyapp.gui.instructor.item_export import items_csv
from anatomyapp.gui.instructor.item_row import ItemRow, item_columns, item_rows
from anatomyapp.gui.instructor.loading import ChooseFile, RecordPage, choose_file, controls
from anatomyapp.gui.instructor.scatter import Scatter
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.wording import items
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.export.writing import write_lines
from anatomyapp.session.store import SessionStore

_RIGHT, _LARGEST_SHARE = 600, 0.37


class ItemsPlace(RecordPage):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "items"
    icon_name = "list-details"

    def __init__(
        self,
        store: SessionStore,
        atlas: Atlas,
        banks: tuple[Bank, ...],
        ask_file: ChooseFile = choose_file,
    ) -> None:
        super().__init__(RecordTable(item_columns(), translate("Instructor", "Items")))
        self._store, self._atlas, self._banks = store, atlas, banks
        self._ask_file = ask_file
        self.scatter, self.card = Scatter(), ItemCard(atlas)
        again = primary_button(translate("Instructor", "Refresh"), "refresh")
        again.clicked.connect(self.refresh)
        text = translate(
            "Instructor",
            "An item appears here as soon as a learner has answered it in a quiz.",
        )
        empty = EmptyState(
            self.icon_name, translate("Instructor", "No answers yet"), text, (again,)
        )
        self.hold(scroll_area(self._content_widget(), sideways=True), empty)
        self.table.row_chosen.connect(self._show_item)
        self.scatter.row_chosen.connect(self.table.choose_row)
        self.table.order_by(translate("Instructor", "Item"))

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Instructor", "Items")

    def refresh(self) -> None:
        """Read the record and compute the figures again."""
        self.read(self._read, self._take_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between table and item."""
        super().resizeEvent(event)
        self._right.setFixedWidth(min(theme.dp(_RIGHT), round(self.width() * _LARGEST_SHARE)))

    def _read(self) -> tuple[ItemRow, ...]:
        return item_rows(self._store.bundles.columns(), self._banks, self._atlas)

    def _take_rows(self, rows: tuple[ItemRow, ...]) -> bool:
        before = self.table.chosen
        self._offer_banks(rows)
        self.table.show_rows(rows)
        same = (r for r in rows if before and r.reference == before.reference)
        again = next(same, None)
        if again is not None:
            self.table.choose_row(again)
        self._filter()
        return bool(rows)

    def _content_widget(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(self._head())
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        table_card = Card(padding=4)
        table_card.column.addWidget(self.table)
        row.addWidget(table_card, 1)
        row.addWidget(self._right_column())
        column.addLayout(row, 1)
        return holder

    def _head(self) -> QWidget:
        self.bank = Select(translate("Instructor", "Bank"))
        self.search = SearchField(
            translate("Instructor", "Search items"), translate("Instructor", "Filter by item")
        )
        self.bank.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.search.setMaximumWidth(theme.dp(220))
        self.flagged = button(translate("Instructor", "Only flagged"), "flag")
        self.flagged.setCheckable(True)
        self.export = button(translate("Instructor", "Export CSV"), "download")
        hidden = translate("Instructor", "In the file, groups of fewer than five are hidden.")
        self.export.setToolTip(hidden)
        again = icon_button("refresh", translate("Instructor", "Refresh"))
        self._count = label("", "caption")
        self.bank.currentIndexChanged.connect(self._filter)
        self.search.textChanged.connect(self._filter)
        self.flagged.toggled.connect(self._filter)
        self.export.clicked.connect(self._export)
        again.clicked.connect(self.refresh)
        tools = (self._count, self.bank, self.search, self.flagged, again, self.export)
        return controls((label(translate("Instructor", "Items"), "display"),), tools)

    def _right_column(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        plot_card = Card(translate("Instructor", "Facility and discrimination"), padding=16)
        plot_card.column.addWidget(self.scatter, 1)
        column.addWidget(plot_card)
        column.addWidget(self.card)
        column.addStretch(1)
        self._right = scroll_area(inner)
        return self._right

    def _offer_banks(self, rows: tuple[ItemRow, ...]) -> None:
        titles = {bank.id: bank.title for bank in self._banks}
        known = dict.fromkeys(row.bank for row in rows)
        if [self.bank.itemData(i) for i in range(1, self.bank.count())] == list(known):
            return
        self.bank.clear()
        self.bank.addItem(translate("Instructor", "Every bank"), "")
        for bank in known:
            self.bank.addItem(titles.get(bank, bank), bank)

    def _filter(self) -> None:
        self.table.want(self._wanted)
        shown = self.table.shown
        self._count.setText(items(len(shown)))
        self.export.setEnabled(bool(shown))
        self.scatter.draw(shown, self.table.chosen)

    def _wanted(self, row: ItemRow) -> bool:
        text, bank = self.search.text().strip().casefold(), self.bank.currentData()
        known = f"{row.title} {row.reference} {row.station}".casefold()
        in_bank = not bank or row.bank == bank
        return text in known and in_bank and (bool(row.flags) or not self.flagged.isChecked())

    def _show_item(self, row: ItemRow | None) -> None:
        self.card.show_row(row)
        self.scatter.draw(self.table.shown, row)

    def _export(self) -> None:
        path = self._ask_file(self, "items.csv")
        if path is not None:
            rows = self.table.shown
            self.write(lambda: write_lines(path, items_csv(rows)))
