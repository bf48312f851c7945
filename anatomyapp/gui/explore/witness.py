"""Says what is done while exploring, as events for the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.cut import Cut
from anatomyapp.session.event import (
    Origin,
    StructureSelected,
    StructuresHidden,
    StructuresIsolated,
    StructuresShown,
    ViewChanged,
)
from anatomyapp.session.exploration import ModelCut, StructuresSelected

if TYPE_CHECKING:
    from anatomyapp.gui.explore.place import ExplorePlace


class Witness(QObject):
    """Turns what the parts of the place to explore say into events."""

    happened = Signal(object)  # Event

    def __init__(self, place: ExplorePlace) -> None:
        super().__init__(place)
        explorer, visibility = place.explorer, place.visibility
        explorer.structure_selected.connect(self._selected)
        explorer.structures_selected.connect(self._selected_many)
        visibility.structures_hidden.connect(self._hidden)
        visibility.structures_shown.connect(self._shown)
        visibility.structures_isolated.connect(self._isolated)
        place.cut.rested.connect(self._cut)
        place.pane.viewing.changed.connect(self._viewed)
        place.tools.chronicle.happened.connect(self.happened)
        place.tools.views.used.connect(self.happened)
        place.tours.happened.connect(self.happened)
        place.aids.happened.connect(self.happened)

    def _selected(self, structure: str, origin: Origin) -> None:
        self.happened.emit(StructureSelected(StructureId(structure), origin))

    def _selected_many(self, structures: tuple[StructureId, ...], by: str) -> None:
        self.happened.emit(StructuresSelected(structures, by))

    def _hidden(self, structures: tuple[StructureId, ...]) -> None:
        self.happened.emit(StructuresHidden(structures))

    def _shown(self, structures: tuple[StructureId, ...]) -> None:
        self.happened.emit(StructuresShown(structures))

    def _isolated(self, structures: tuple[StructureId, ...]) -> None:
        self.happened.emit(StructuresIsolated(structures))

    def _cut(self, cuts: tuple[Cut, ...], uncut: tuple[StructureId, ...]) -> None:
        self.happened.emit(ModelCut(cuts, uncut))

    def _viewed(self, camera: Camera, view: StandardView | None) -> None:
        self.happened.emit(ViewChanged(camera, view))
