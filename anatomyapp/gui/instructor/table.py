"""Tables of the instructor's places: rows of values, columns that say how to show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from anatomyapp.gui import theme
from anatomyapp.gui.instructor.cell import (
    KEY_ROLE,
    METER_ROLE,
    ROW_HEIGHT,
    ROW_ROLE,
    TAGS_ROLE,
    CellDelegate,
    Tag,
)

Row = TypeVar("Row")
Key = float | str | None
Index = QModelIndex | QPersistentModelIndex
_WORDS = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """How one column shows a row: words, and a meter or chips where there are any.

    ``key`` orders the rows; rows whose key is None come last. ``width`` in dp; 0 takes what is
    left.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Key]
    meter: Callable[[Row], float | None] | None = None
    tags: Callable[[Row], tuple[Tag, ...]] | None = None
    tip: str = ""
    width: int = 0


class TableModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows under columns."""

    def __init__(self, columns: tuple[Column[Row], ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show exactly these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what a cell says, by role."""
        row, column = self.rows[index.row()], self._columns[index.column()]
        if role in _WORDS:
            return column.text(row)
        found: dict[int, Callable[[Row], Any] | None] = {
            METER_ROLE: column.meter,
            TAGS_ROLE: column.tags,
            KEY_ROLE: column.key,
            ROW_ROLE: _itself,
        }
        says = found.get(role)
        return says(row) if says is not None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the title of a column, or the words of its tooltip."""
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self._columns[section]
        says = {Qt.ItemDataRole.DisplayRole: column.title, Qt.ItemDataRole.ToolTipRole: column.tip}
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return says.get(Qt.ItemDataRole(role)) or None


def _itself(row: Row) -> Row:
    return row


class _Sorted(QSortFilterProxyModel):
    """Rows that are wanted, in order; those without a key stay at the end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Callable[[Any], bool] = _every

    def want(self, wanted: Callable[[Any], bool]) -> None:
        """Show only rows for which this holds."""
        self._wanted = wanted
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Return whether a row is wanted."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        return self._wanted(index.data(ROW_ROLE))

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare two rows by their keys."""
        first, second = left.data(KEY_ROLE), right.data(KEY_ROLE)
        if first is None or second is None:
            last = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (second is None and first is not None) is last and first != second
        return bool(first < second)


def _every(_row: object) -> bool:
    return True


class RecordTable(QTableView, Generic[Row]):
    """A table of rows that can be sorted, filtered and chosen one at a time."""

    row_chosen = Signal(object)  # Row, or None

    def __init__(self, columns: tuple[Column[Row], ...], name: str) -> None:
        super().__init__()
        self._columns = columns
        self._model = TableModel(columns, self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self._model)
        self.setModel(self._sorted)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.dp(ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.selectionModel().currentRowChanged.connect(self._say)

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        return row

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that are shown, in their order."""
        count = self._sorted.rowCount()
        return tuple(self._sorted.index(line, 0).data(ROW_ROLE) for line in range(count))

    def text_at(self, line: int, title: str) -> str:
        """Return what a cell of the shown table says."""
        place = next(i for i, column in enumerate(self._columns) if column.title == title)
        return str(self._sorted.index(line, place).data())

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show exactly these rows, and choose the first."""
        self._model.show_rows(rows)
        self.choose(0)

    def want(self, wanted: Callable[[Row], bool]) -> None:
        """Show only rows for which this holds."""
        self._sorted.want(wanted)
        if self.chosen is None:
            self.choose(0)

    def choose(self, line: int) -> None:
        """Choose a line of those shown."""
        index = self._sorted.index(line, 0)
        flag = QItemSelectionModel.SelectionFlag
        mode = flag.ClearAndSelect | flag.Rows
        self.selectionModel().setCurrentIndex(index, mode)
        if not index.isValid():
            self.row_chosen.emit(None)

    def choose_row(self, row: Row) -> None:
        """Choose a row if it is shown."""
        shown = self.shown
        if row in shown:
            self.choose(shown.index(row))
            self.scrollTo(self.currentIndex())

    def order_by(self, title: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        place = next(i for i, column in enumerate(self._columns) if column.title == title)
        self.sortByColumn(place, order)

    def leave_out(self, titles: frozenset[str]) -> None:
        """Show all columns but these."""
        for place, column in enumerate(self._columns):
            self.setColumnHidden(place, column.title in titles)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        shown = [c for n, c in enumerate(self._columns) if not self.isColumnHidden(n)]
        fixed = sum(theme.dp(column.width) for column in shown)
        open_columns = max(1, sum(not column.width for column in shown))
        rest = max(theme.dp(90), (self.viewport().width() - fixed) // open_columns)
        for place, column in enumerate(self._columns):
            self.setColumnWidth(place, theme.dp(column.width) or rest)

    def _say(self, current: QModelIndex) -> None:
        self.row_chosen.emit(current.data(ROW_ROLE))
