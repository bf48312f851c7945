"""The steps of a protocol in one row: chosen, moved by keys or by dragging, marked by digits."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from anatomyapp.gui.instructor.studies.step_row import ROW_ROLE, StepDelegate, StepRow
from anatomyapp.gui.language import translate
from anatomyapp.study.authoring.draft import HEAD

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class StepsModel(QAbstractListModel):
    """Frozen rows; all but the first can be dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[StepRow, ...] = ()

    def show_rows(self, rows: tuple[StepRow, ...]) -> None:
        """Show these rows; where they are the same steps, the choice stays."""
        if [row.number for row in rows] == [row.number for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
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
        return row.spoken if role in _SPOKEN else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved: a view lets go of what it may not move."""
        return Qt.DropAction.MoveAction

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let steps be dragged, and dropped between others."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        own = flag.ItemIsEnabled | flag.ItemIsSelectable
        return own | flag.ItemIsDragEnabled if self.rows[index.row()].number != HEAD else own


class StepList(QListView):
    """Shows the rows; single keys act while it has the keyboard."""

    chosen = Signal(int)
    opened = Signal()  # the form is wanted
    removed = Signal()
    moved_by = Signal(int)
    moved_to = Signal(int, int)  # number of a step, place in the row of steps
    marked = Signal(int)  # place of an arm

    def __init__(self) -> None:
        super().__init__()
        self.rows = StepsModel()
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(StepDelegate(self))
        self.setAccessibleName(translate("Studies", "Steps of the protocol"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self._say)

    def show_rows(self, rows: tuple[StepRow, ...], number: int) -> None:
        """Show rows, one of them chosen."""
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_rows(rows)
        place = next((n for n, row in enumerate(rows) if row.number == number), 0)
        index = self.rows.index(place)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove, move and mark the chosen step by keys."""
        key, ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved_by.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not ctrl:
            self.marked.emit(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the dragged step is to stand; the draft moves it."""
        row: StepRow | None = self.currentIndex().data(ROW_ROLE)
        if event.source() is not self or row is None or row.number == HEAD:
            return
        target = self.indexAt(event.position().toPoint())
        before = self.currentIndex().row()
        place = target.row() if target.isValid() else len(self.rows.rows)
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        place += below and target.isValid()
        place -= place > before  # it leaves its own place first
        event.setDropAction(Qt.DropAction.CopyAction)  # the view is to remove nothing
        event.accept()
        self.moved_to.emit(row.number, max(0, place - 1))  # the first row is no step

    def _say(self, current: QModelIndex) -> None:
        row: StepRow | None = current.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row.number)
