"""The rows behind the list: stations with structures, topics with landmarks, or what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItemModel

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import Match
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.tree_items import (
    LANDMARK,
    STATION,
    STRUCTURE,
    Index,
    landmark_heads,
    match_item,
    row_of,
    station_heads,
)
from anatomyapp.gui.explore.tree_row import Row
from anatomyapp.gui.language import translate
from anatomyapp.scene.scene import Scene


class TreeModel(QStandardItemModel):
    """Holds the rows and says what each shows in a scene."""

    def __init__(self, atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._tours: frozenset[str] = frozenset()  # stations that have one
        self._toured: frozenset[str] = frozenset()

    def list_stations(self) -> None:
        """Hold every structure by station, those that are only named last, then the landmarks."""
        self.clear()
        for head in (*station_heads(self._atlas), *landmark_heads(self._atlas)):
            self.appendRow(head)

    def list_matches(self, matches: tuple[Match, ...]) -> None:
        """Hold what a search found, best first, with the name that it was found by."""
        self.clear()
        for match in matches:
            self.appendRow(match_item(self._atlas, match))

    def offer_tours(self, words: Mapping[str, str], finished: frozenset[str]) -> None:
        """Offer tours at the heads of stations; ``words`` say of each what it is."""
        self._tours, self._toured = frozenset(words), finished
        for head in (self.item(row) for row in range(self.rowCount())):
            tour = words.get(head.data(STATION) or "")
            if tour is not None:
                said = translate("Tours", "Guided tour. {tour}").format(tour=tour)
                head.setToolTip(f"{head.text()}\n{said}")
                head.setData(f"{head.text()}. {said}", Qt.ItemDataRole.AccessibleTextRole)

    def row(self, index: Index, scene: Scene) -> Row:
        """Return what a row shows in a scene; a head tells of the rows below it."""
        if not is_head(index):
            return row_of(self._atlas, index, scene)
        said = [row_of(self._atlas, row, scene) for row in self._children(index)]
        shown, all_ = sum(row.shown for row in said), sum(not row.named for row in said)
        count = str(all_) if shown == all_ else f"{shown} / {all_}"
        kind = "landmark" if self.below(index, LANDMARK) else ""
        head = Row(index.data(), head=True, kind=kind, count=count, shown=shown > 0, named=not all_)
        station = index.data(STATION)
        return replace(head, tour=station in self._tours, toured=station in self._toured)

    def below(self, index: Index, role: int) -> tuple[str, ...]:
        """Return the ids of a row, or of the rows below a head."""
        rows = self._children(index) if is_head(index) else [index]
        return tuple(row.data(role) for row in rows if row.data(role) is not None)

    def places_of(self, structure: StructureId) -> list[QModelIndex]:
        """Return the first row of a structure, or none."""
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        return self.match(self.index(0, 0), STRUCTURE, structure, 1, flags)

    def _children(self, index: Index) -> list[QModelIndex]:
        return [self.index(i, 0, index) for i in range(self.rowCount(index))]


def is_head(index: Index) -> bool:
    """Tell whether a row is a station or a topic."""
    return index.isValid() and index.data(STRUCTURE) is None and index.data(LANDMARK) is None
