"""The items of a bank, to be searched, filtered and chosen; faults show at each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.item_row import ROW_ROLE, ItemDelegate, ItemRow, row_of
from anatomyapp.gui.components import SearchField, Select, icon_button, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import kind_words
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.item import Kind

Index = QModelIndex | QPersistentModelIndex
_Known = tuple[DraftItem, tuple[Finding, ...], ItemRow]


class ItemsModel(QAbstractListModel):
    """Frozen rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ItemRow, ...] = ()

    def show_rows(self, rows: tuple[ItemRow, ...]) -> None:
        """Show these rows; where they are the same items, the choice stays."""
        if [row.number for row in rows] == [row.number for row in self.rows]:
            before, self.rows = self.rows, rows
            for n, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(n), self.index(n))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, by role."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return row.spoken if role in spoken else None


class _View(QListView):
    """Rows of items; single keys act while it has the keyboard."""

    opened = Signal()
    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove and move the chosen row by keys."""
        key, ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class _Wish:
    """Which rows are wanted."""

    words: str = ""
    kind: str = ""
    station: str = ""
    faulty: bool = False

    def wants(self, row: ItemRow) -> bool:
        return (
            (not self.kind or row.kind.value == self.kind)
            and (not self.station or row.station == self.station)
            and (bool(row.faults + row.warnings) or not self.faulty)
            and all(word in row.known for word in self.words.casefold().split())
        )


class ItemList(QFrame):
    """Shows the items of a draft; says which is chosen."""

    chosen = Signal(int)
    opened = Signal()  # the form is wanted
    removed = Signal()
    moved = Signal(int)

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("surface", "left")
        self._stations = {station.id: station.label for station in atlas.stations}
        self._atlas = atlas
        self._rows: tuple[ItemRow, ...] = ()
        self._known: dict[int, _Known] = {}
        self.model, self.view = ItemsModel(), _View()
        self.model.setParent(self)
        self.search = SearchField(
            translate("Authoring", "Search items"),
            translate("Authoring", "Search the bank's items"),
        )
        self.kind, self.station = self._selects()
        words = translate("Authoring", "Only items with faults")
        self.faulty = icon_button("alert-triangle", words, checkable=True)
        self.count = label("", "caption")
        self._build()
        self._connect()

    def show_draft(self, draft: Draft, findings: tuple[Finding, ...], number: int | None) -> None:
        """Show the items of a draft with their faults, one of them chosen."""
        by_item: dict[int | None, list[Finding]] = {}
        for finding in findings:
            by_item.setdefault(finding.item, []).append(finding)
        self._known = {
            item.number: self._known_row(item, tuple(by_item.get(item.number, ())))
            for item in draft.items
        }
        self._rows = tuple(row for _, _, row in self._known.values())
        if draft.published is None:  # where all is new nothing needs to be called so
            self._rows = tuple(replace(row, deed=None) for row in self._rows)
        self._filter()
        self.choose(number)

    def _known_row(self, item: DraftItem, found: tuple[Finding, ...]) -> _Known:
        """Return the row of an item; that of before where nothing of it changed."""
        before = self._known.get(item.number)
        if before is not None and before[0] is item and before[1] == found:
            return before
        return item, found, row_of(item, found, self._atlas, self._stations)

    def choose(self, number: int | None) -> None:
        """Choose an item, if it is shown."""
        place = next((n for n, row in enumerate(self.model.rows) if row.number == number), -1)
        index = self.model.index(place) if place >= 0 else QModelIndex()
        if index != self.view.currentIndex():
            self.view.selectionModel().blockSignals(True)
            self.view.setCurrentIndex(index)
            self.view.selectionModel().blockSignals(False)
            self.view.viewport().update()
        if index.isValid():
            self.view.scrollTo(index)

    def titles(self) -> Mapping[int, str]:
        """Return what the items are called, by number."""
        return {row.number: row.title for row in self._rows}

    def show_all(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.station.setCurrentIndex(0)
        self.faulty.setChecked(False)

    def _selects(self) -> tuple[Select, Select]:
        kind, station = (
            Select(translate("Authoring", "Kind")), Select(translate("Authoring", "Station"))
        )  # fmt: skip
        kind.addItem(translate("Authoring", "Every kind"), "")
        for each in Kind:
            kind.addItem(kind_words(each), each.value)
        station.addItem(translate("Authoring", "Every station"), "")
        for name, called in self._stations.items():
            station.addItem(called, name)
        return kind, station

    def _build(self) -> None:
        column = QVBoxLayout(self)
        gap = theme.dp(theme.SPACE_M)
        column.setContentsMargins(0, gap, 1, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        for widgets in ((self.search, self.faulty), (self.kind,), (self.station,), (self.count,)):
            row = QHBoxLayout()
            row.setContentsMargins(gap, 0, gap, 0)
            row.setSpacing(theme.dp(theme.SPACE_S))
            for widget in widgets:
                if isinstance(widget, Select):
                    widget.setMinimumWidth(1)
                    widget.setSizeAdjustPolicy(
                        Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                    )
                row.addWidget(widget, 0 if widget is self.faulty else 1)
            column.addLayout(row)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ItemDelegate(self.view))
        self.view.setAccessibleName(translate("Authoring", "Items of the bank"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter_again)
        self.kind.currentIndexChanged.connect(self._filter_again)
        self.station.currentIndexChanged.connect(self._filter_again)
        self.faulty.toggled.connect(self._filter_again)
        self.view.selectionModel().currentChanged.connect(self._say)
        self.view.opened.connect(self.opened)
        self.view.removed.connect(self.removed)
        self.view.moved.connect(self.moved)

    def _filter_again(self) -> None:
        row: ItemRow | None = self.view.currentIndex().data(ROW_ROLE)
        self._filter()
        self.choose(row.number if row is not None else None)

    def _filter(self) -> None:
        wish = _Wish(
            self.search.text(),
            self.kind.currentData(),
            self.station.currentData(),
            self.faulty.isChecked(),
        )
        shown = tuple(row for row in self._rows if wish.wants(row))
        self.model.show_rows(shown)
        whole = len(shown) == len(self._rows)
        words = translate("Authoring", "%n items", "", len(self._rows))
        some = translate("Authoring", "{shown} of {all}").format(shown=len(shown), all=words)
        self.count.setText(words if whole else some)

    def _say(self, current: QModelIndex) -> None:
        row: ItemRow | None = current.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row.number)
