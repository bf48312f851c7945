"""The list of structures by station, of landmarks by topic, and of what a search found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
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
from anatomyapp.gui.explore.tree_items import FEATURE, FOUND_AS, LANDMARK, STATION, STRUCTURE, Index
from anatomyapp.gui.explore.tree_model import TreeModel, is_head
from anatomyapp.gui.explore.tree_row import EYE, paint_row, tour_place
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene


class _Rows(QStyledItemDelegate):
    """Draws rows; the tree knows the scene."""

    def __init__(self, tree: StructureTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw nothing: the tree draws whole rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: two lines where a search found another name."""
        return QSize(100, theme.dp(46 if index.data(FOUND_AS) else 32))


class StructureTree(QTreeView):
    """Shows stations with their structures; draws what the scene says of each."""

    structure_chosen = Signal(str, bool)  # StructureId; whether it is added to the others
    structure_opened = Signal(str)  # StructureId: fly there
    shown_wanted = Signal(tuple, bool)  # StructureIds; whether they shall be shown
    feature_chosen = Signal(object)  # FeatureOn
    landmark_chosen = Signal(str)
    landmark_opened = Signal(str)  # fly there
    landmarks_wanted = Signal(tuple, bool)  # ids; whether they shall be shown
    tour_wanted = Signal(str)  # a station
    menu_wanted = Signal(tuple, bool, object)  # StructureIds; whether a head's; the place on screen

    def __init__(self, atlas: Atlas, scene: Scene, name: str) -> None:
        super().__init__()
        self._atlas, self._scene = atlas, scene
        self._model = TreeModel(atlas, self)
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
        """Show every structure by station, those that are only named last, then the landmarks."""
        self._model.list_stations()
        self.expand(self._model.index(0, 0))

    def offer_tours(self, words: Mapping[str, str], finished: frozenset[str]) -> None:
        """Offer tours at the heads of stations; ``words`` say of each what it is."""
        self._model.offer_tours(words, finished)
        self.viewport().update()

    def list_matches(self, matches: tuple[Match, ...]) -> None:
        """Show what a search found, best first, with the name that it was found by."""
        self._quiet = True
        self._model.list_matches(matches)
        self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def take_first(self) -> None:
        """Choose what the first row stands for, and fly there."""
        first = self._model.index(0, 0)
        self._choose(first, added=False)
        self._open(first)

    def enter(self) -> None:
        """Take the keyboard and go to the first row."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.setCurrentIndex(self._model.index(0, 0))

    def draw(self, scene: Scene) -> None:
        """Show what this scene says; unfold and scroll to a newly selected structure."""
        before, self._scene = self._scene, scene
        told = (before.visible, before.marks, before.pointing)
        if told == (scene.visible, scene.marks, scene.pointing):
            return
        news = scene.selected - before.selected
        named = scene.pointing.named
        if len(news) == 1:
            self._reveal(next(iter(news)))
        elif named is not None and named != before.pointing.named:
            self._reveal(named)
        self.viewport().update()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a whole row."""
        row = self._model.row(index, self._scene)
        row = row.opened() if self.isExpanded(index) else row
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
        if self._on_tour(index, event.position().toPoint()):
            self.tour_wanted.emit(index.data(STATION))
        elif event.position().x() > self.viewport().width() - theme.dp(EYE):
            self._toggle(index)
        elif is_head(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._go(index)
            added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(index, added=added)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row is under the pointer."""
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fly to a structure or landmark."""
        self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fly by Enter, show and hide by Space; with Ctrl walk and add; else as any tree."""
        index = self.currentIndex()
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if is_head(index):
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self._open(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            if with_ctrl:
                self._choose(index, added=True)
            else:
                self._toggle(index)
        else:
            self._quiet = with_ctrl
            super().keyPressEvent(event)
            self._quiet = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row, by the right button or the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        structures = tuple(StructureId(s) for s in self._model.below(index, STRUCTURE))
        if structures:
            foot = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            place = foot if by_key else event.globalPos()
            self.menu_wanted.emit(structures, is_head(index), place)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no row as hovered."""
        super().leaveEvent(event)
        self.viewport().update()

    def _on_tour(self, index: QModelIndex, at: QPoint) -> bool:
        """Tell whether a place is on the button of a station's tour."""
        row = self._model.row(index, self._scene)
        where = self.visualRect(index)
        where.setLeft(0)
        where.setRight(self.viewport().width() - 1)
        return row.tour and tour_place(where, row).contains(at)

    def _walk(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and not self._quiet and self.window().focusWidget() is self:
            self._choose(index, added=False)

    def _choose(self, index: Index, *, added: bool) -> None:
        structure, landmark = index.data(STRUCTURE), index.data(LANDMARK)
        if landmark is not None:
            self.landmark_chosen.emit(landmark)
        elif structure is not None and index.data(FEATURE):
            self.feature_chosen.emit(FeatureOn(StructureId(structure), index.data(FEATURE)))
        elif structure is not None:
            self.structure_chosen.emit(structure, added)

    def _open(self, index: Index) -> None:
        if index.data(LANDMARK) is not None:
            self.landmark_opened.emit(index.data(LANDMARK))
        elif index.data(STRUCTURE) is not None and not index.data(FEATURE):
            self.structure_opened.emit(index.data(STRUCTURE))

    def _go(self, index: QModelIndex) -> None:
        self._quiet = True
        self.setCurrentIndex(index)
        self._quiet = False

    def _toggle(self, index: Index) -> None:
        landmarks = self._model.below(index, LANDMARK)
        if landmarks:
            shown = bool(self._scene.pointing.landmarks.intersection(landmarks))
            self.landmarks_wanted.emit(landmarks, not shown)
            return
        structures = tuple(StructureId(s) for s in self._model.below(index, STRUCTURE))
        shown = any(self._atlas.shown_by(s) & self._scene.visible for s in structures)
        if any(self._atlas.shown_by(s) for s in structures):
            self.shown_wanted.emit(structures, not shown)

    def _reveal(self, structure: StructureId) -> None:
        for index in self._model.places_of(structure):
            self._go(index)
            seen = self.viewport().rect().contains(self.visualRect(index))
            if not seen or not self.visualRect(index).isValid():
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
