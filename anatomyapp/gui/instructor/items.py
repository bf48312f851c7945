"""The place *Items*: how the items of the banks fared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, EmptyState, primary_button
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.item_columns import item_columns
from anatomyapp.gui.instructor.item_export import items_csv
from anatomyapp.gui.instructor.item_filter import ItemFilter
from anatomyapp.gui.instructor.item_model import ItemModel
from anatomyapp.gui.instructor.item_panel import ItemPanel
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.instructor.items_read import BankRead, read_items
from anatomyapp.gui.instructor.loading import ChooseFile, RecordPage, choose_file
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.export.writing import write_lines
from anatomyapp.session.store import SessionStore

_RIGHT, _LARGEST_SHARE = 640, 0.4
_WIDE_FROM = 1400  # dp, where the table has room for all columns


class ItemsPlace(RecordPage):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "items"
    icon_name = "list-details"

    def __init__(
        self,
        store: SessionStore,
        atlas: Atlas,
        banks: tuple[Bank, ...],
        drawer: Drawer,
        ask_file: ChooseFile = choose_file,
    ) -> None:
        super().__init__(RecordTable(item_columns(), translate("Instructor", "Items")))
        self._store, self._atlas, self._banks = store, atlas, banks
        self._drawer, self._ask_file = drawer, ask_file
        self._read_banks: dict[str, BankRead] = {}
        self.filter, self.panel = ItemFilter(), ItemPanel(atlas)
        self.model: ItemModel | None = None  # made when it is first wanted
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
        self._connect()
        self.table.order_by(translate("Instructor", "Item"))

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Instructor", "Items")

    def refresh(self) -> None:
        """Read the record and compute the figures again."""
        self.read(self._read, self._take_banks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between table and item."""
        super().resizeEvent(event)
        tight = self.width() < theme.dp(_WIDE_FROM)
        self.table.leave_out(frozenset({translate("Instructor", "Kind")} if tight else ()))
        self._right.setFixedWidth(min(theme.dp(_RIGHT), round(self.width() * _LARGEST_SHARE)))

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_item)
        self.panel.chosen.connect(self.table.choose_row)
        self.panel.card.shown_wanted.connect(self._show_model)
        self.filter.changed.connect(self._filter)
        self.filter.again.clicked.connect(self.refresh)
        self.filter.export.clicked.connect(self._export)

    def _read(self) -> tuple[BankRead, ...]:
        return read_items(self._store, self._banks, self._atlas)

    def _take_banks(self, banks: tuple[BankRead, ...]) -> bool:
        before = self.table.chosen
        self._read_banks = {each.bank: each for each in banks}
        rows = tuple(row for each in banks for row in each.rows)
        self.panel.take(banks)
        self.filter.simulated.setVisible(any(each.cohort for each in banks))
        self.filter.offer(rows, {bank.id: bank.title for bank in self._banks})
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
        column.addWidget(self.filter)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        self._left = QStackedWidget()
        self._table_card = Card(padding=4)
        self._table_card.column.addWidget(self.table)
        self._left.addWidget(self._table_card)
        row.addWidget(self._left, 1)
        self._right = scroll_area(self.panel)
        row.addWidget(self._right)
        column.addLayout(row, 1)
        return holder

    def _filter(self) -> None:
        self.table.want(self.filter.wants)
        shown = self.table.shown
        self.filter.say_count(len(shown))
        self.panel.show_rows(shown, self.table.chosen)

    def _show_item(self, row: ItemRow | None) -> None:
        self.panel.show_rows(self.table.shown, row)
        if self.model is not None and self._left.currentWidget() is self.model:
            self._show_model(row)

    def _show_model(self, row: ItemRow | None) -> None:
        """Show on the model what was taken for what an item asks, in the table's place."""
        if row is None or row.item is None or row.item.asked is None:
            self._show_table()
            return
        if self.model is None:
            self.model = ItemModel(self._drawer, self._atlas)
            self.model.left.connect(self._show_table)
            self._left.addWidget(self.model)
        self._left.setCurrentWidget(self.model)
        self.model.show_row(row, self._read_banks[row.bank].matrix)
        self.model.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_table(self) -> None:
        self._left.setCurrentWidget(self._table_card)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export(self) -> None:
        path = self._ask_file(self, "items.csv")
        if path is not None:
            rows = self.table.shown
            self.write(lambda: write_lines(path, items_csv(rows)))
