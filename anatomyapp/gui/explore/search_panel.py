"""The left panel: a search field over the list of structures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import SearchIndex
from anatomyapp.gui import theme
from anatomyapp.gui.components import SearchField
from anatomyapp.gui.explore.nothing_found import NothingFound
from anatomyapp.gui.explore.tree import StructureTree
from anatomyapp.gui.language import keys, translate
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin


class SearchPanel(QFrame):
    """Lists structures by station, or what the typed words find."""

    structure_chosen = Signal(str, object, bool)  # StructureId, Origin, whether it is added
    structure_opened = Signal(str)  # StructureId
    shown_wanted = Signal(tuple, bool)
    feature_chosen = Signal(object, object)  # FeatureOn, Origin
    landmark_chosen = Signal(str)
    landmark_opened = Signal(str)
    landmarks_wanted = Signal(tuple, bool)

    def __init__(self, atlas: Atlas, scene: Scene) -> None:
        super().__init__()
        self.setProperty("surface", "left")
        known = [s for s in atlas.structures.values() if s.not_modelled or atlas.shown_by(s.id)]
        self._index = SearchIndex(known, atlas.features, atlas.landmarks)
        self.field = SearchField(
            translate("Explore", "Search: breastbone, T7, angulus…"),
            translate("Explore", "Search the atlas"),
        )
        words = translate("Explore", "Search structures, features and landmarks")
        self.field.setToolTip(f"{words} ({keys('Ctrl+F')})")
        self.tree = StructureTree(atlas, scene, translate("Explore", "Structures by station"))
        self.tree.list_stations()
        self.results = StructureTree(atlas, scene, translate("Explore", "Structures found"))
        self.nothing = NothingFound()
        self._stack = QStackedWidget()
        for widget in (self.tree, self.results, self.nothing):
            self._stack.addWidget(widget)
        self._lay_out()
        self._connect()

    def hold(self, beside: QWidget) -> None:
        """Put a widget beside the field."""
        self._row.addWidget(beside)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        gap = theme.dp(theme.SPACE_M)
        column.setContentsMargins(0, gap, 1, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        row = QHBoxLayout()
        row.setContentsMargins(gap, 0, gap, 0)
        row.addWidget(self.field, 1)
        self._row = row
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.search)
        self.field.returnPressed.connect(self._take_first)
        self.field.installEventFilter(self)
        self.nothing.word_wanted.connect(self.field.setText)
        self.tree.structure_chosen.connect(self._choose_listed)
        self.results.structure_chosen.connect(self._choose_found)
        for tree in (self.tree, self.results):
            tree.structure_opened.connect(self.structure_opened)
            tree.shown_wanted.connect(self.shown_wanted)
            tree.landmark_chosen.connect(self.landmark_chosen)
            tree.landmark_opened.connect(self.landmark_opened)
            tree.landmarks_wanted.connect(self.landmarks_wanted)
        self.results.feature_chosen.connect(self._choose_feature)

    def _choose_feature(self, place: FeatureOn) -> None:
        self.feature_chosen.emit(place, Origin.SEARCH)

    def _choose_listed(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.structure_chosen.emit(structure, Origin.TREE, added)

    def _choose_found(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.structure_chosen.emit(structure, Origin.SEARCH, added)

    def search(self, text: str) -> None:
        """Show what the words find, or all structures when there are none."""
        if not text.strip():
            self._stack.setCurrentWidget(self.tree)
            return
        matches = self._index.find(text)
        self.results.list_matches(matches)
        if not matches:
            self.nothing.show_words(self._index.similar(text))
        self._stack.setCurrentWidget(self.results if matches else self.nothing)

    def draw(self, scene: Scene) -> None:
        """Show what this scene says of each structure."""
        self.tree.draw(scene)
        self.results.draw(scene)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go down from the field into the list; empty the field by Esc."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down:
            tree = self._stack.currentWidget()
            if isinstance(tree, StructureTree):
                tree.enter()
            return True
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        return False

    def _take_first(self) -> None:
        if self.field.text().strip() and self._stack.currentWidget() is self.results:
            self.results.take_first()
