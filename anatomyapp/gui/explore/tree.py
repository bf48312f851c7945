"""The list of structures, by station, and what a search found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import Match
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.explore.tree_row import EYE, Row, paint_row
from anatomyapp.scene.scene import Scene

_STRUCTURE = Qt.ItemDataRole.UserRole
_FOUND_AS = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Draws rows; the tree knows the scene."""

    def __init__(self, tree: StructureTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw nothing: the tree draws whole rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's height: two lines where a search found another name."""
        return QSize(100, theme.dp(46 if index.data(_FOUND_AS) else 32))


class StructureTree(QTreeView):
    """Shows stations with their structures; draws what the scene says of each."""

    structure_chosen = Signal(str, bool)  # StructureId; whether it is added to the others
    structure_opened = Signal(str)  # StructureId: fly there
    shown_wanted = Signal(tuple, bool)  # StructureIds; whether they shall be shown

    def __init__(self, atlas: Atlas, scene: Scene, name: str) -> None:
        super().__init__()
        self._atlas, self._scene = atlas, scene
        self._model = QStandardItemModel(self)
        self._quiet = False
        self.setModel(self._model)
        self.setItemDelegate(_Rows(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._walk)

    def list_stations(self) -> None:
        """Show every structure that has something to see, by station."""
        self._model.clear()
        named = {station.id for station in self._atlas.stations}
        groups = [(s.label, s.id) for s in self._atlas.stations] + [("Other", "")]
        for label, station in groups:
            rows = [
                s
                for s in self._atlas.structures.values()
                if (s.station if s.station in named else "") == station
                and (s.id in self._atlas.meshes if not station else self._atlas.shown_by(s.id))
            ]
            if not rows:
                continue
            head = QStandardItem(label)
            for structure in rows:
                head.appendRow(_item(structure.label, structure.id))
            self._model.appendRow(head)
        self.expand(self._model.index(0, 0))

    def list_matches(self, matches: tuple[Match, ...]) -> None:
        """Show what a search found, best first, with the name that it was found by."""
        self._quiet = True
        self._model.clear()
        for match in matches:
            label = self._atlas.structures[match.structure].label
            item = _item(label, match.structure)
            if match.name != label:
                item.setData(match.name, _FOUND_AS)
                item.setText(f"{label}, {match.name}")
            self._model.appendRow(item)
        self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def first(self) -> StructureId | None:
        """Return the first row's structure."""
        found = self._model.index(0, 0).data(_STRUCTURE)
        return StructureId(found) if found else None

    def enter(self) -> None:
        """Take the keyboard and go to the first row."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.setCurrentIndex(self._model.index(0, 0))

    def draw(self, scene: Scene) -> None:
        """Show what this scene says; unfold and scroll to a newly selected structure."""
        before, self._scene = self._scene, scene
        if (before.visible, before.marks) == (scene.visible, scene.marks):
            return
        news = scene.selected - before.selected
        if len(news) == 1:
            self._reveal(next(iter(news)))
        self.viewport().update()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a whole row."""
        row = self._row(index)
        where = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        hovered = where.contains(pointer) and self.viewport().underMouse()
        focused = self.hasFocus() and index == self.currentIndex()
        paint_row(painter, where, row, hovered=hovered, focused=focused)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold a station, choose a structure, or show and hide it by its eye."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        structure = index.data(_STRUCTURE)
        if event.position().x() > self.viewport().width() - theme.dp(EYE):
            self._toggle(index)
        elif structure is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._go(index)
            added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.structure_chosen.emit(structure, added)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row is under the pointer."""
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fly to a structure."""
        structure = self.indexAt(event.position().toPoint()).data(_STRUCTURE)
        if structure is not None:
            self.structure_opened.emit(structure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fly by Enter, show and hide by Space; else as any tree."""
        index = self.currentIndex()
        structure = index.data(_STRUCTURE)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if structure is None:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self.structure_opened.emit(structure)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._toggle(index)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no row as hovered."""
        super().leaveEvent(event)
        self.viewport().update()

    def _walk(self, index: QModelIndex, _before: QModelIndex) -> None:
        structure = index.data(_STRUCTURE)
        if structure is not None and not self._quiet and self.window().focusWidget() is self:
            self.structure_chosen.emit(structure, False)

    def _go(self, index: QModelIndex) -> None:
        self._quiet = True
        self.setCurrentIndex(index)
        self._quiet = False

    def _toggle(self, index: QModelIndex) -> None:
        structures = self._structures(index)
        shown = any(self._atlas.shown_by(s) & self._scene.visible for s in structures)
        self.shown_wanted.emit(structures, not shown)

    def _structures(self, index: _Index) -> tuple[StructureId, ...]:
        structure = index.data(_STRUCTURE)
        if structure is not None:
            return (StructureId(structure),)
        rows = range(self._model.rowCount(index))
        return tuple(StructureId(self._model.index(i, 0, index).data(_STRUCTURE)) for i in rows)

    def _row(self, index: _Index) -> Row:
        structure = index.data(_STRUCTURE)
        if structure is None:
            rows = self._structures(index)
            shown = sum(bool(self._atlas.shown_by(s) & self._scene.visible) for s in rows)
            count = str(len(rows)) if shown == len(rows) else f"{shown} / {len(rows)}"
            head = Row(index.data(), head=True, count=count, shown=shown > 0)
            return head.opened() if self.isExpanded(index) else head
        meshes = self._atlas.shown_by(structure)
        label = self._atlas.structures[structure].label
        return Row(
            label,
            kind=self._atlas.structures[structure].kind,
            found_as=index.data(_FOUND_AS) or "",
            shown=bool(meshes & self._scene.visible),
            selected=bool(meshes) and meshes <= self._scene.selected,
        )

    def _reveal(self, structure: StructureId) -> None:
        found = self._model.match(
            self._model.index(0, 0),
            _STRUCTURE,
            structure,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        for index in found:
            self._go(index)
            self.scrollTo(index)


def _item(label: str, structure: StructureId) -> QStandardItem:
    item = QStandardItem(label)
    item.setData(structure, _STRUCTURE)
    return item
