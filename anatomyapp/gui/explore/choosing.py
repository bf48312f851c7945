"""What clicks on the model, in the list and on the card choose, show and fly to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.language import translate
from anatomyapp.session.event import Origin

if TYPE_CHECKING:
    from anatomyapp.gui.explore.place import ExplorePlace


class Choosing(QObject):
    """Joins model, list and card with what chooses and shows."""

    def __init__(self, place: ExplorePlace) -> None:
        super().__init__(place)
        self._place = place
        self._explorer, self._visibility = place.explorer, place.visibility
        self._explorer.structure_selected.connect(self._announce)
        self._explorer.structure_selected.connect(place.pane.flight.stop)
        self._follow_model()
        self._follow_list()
        self._follow_card()

    def _follow_model(self) -> None:
        view = self._place.pane.view
        view.structure_clicked.connect(self._click)
        view.structures_boxed.connect(self._box)
        view.structure_opened.connect(self._place.commands.fly_to)
        view.background_clicked.connect(self._explorer.clear)
        view.walked.connect(self._explorer.walk)

    def _follow_list(self) -> None:
        panel, place = self._place.panel, self._place
        panel.structure_chosen.connect(self._choose)
        panel.structure_opened.connect(place.commands.fly_to)
        panel.shown_wanted.connect(self._set_shown)
        panel.landmarks_wanted.connect(self._set_landmarks)
        for opened in (panel.structure_opened, panel.landmark_opened):
            opened.connect(place.sides.close_list)

    def _follow_card(self) -> None:
        card = self._place.card
        card.structure_wanted.connect(self._choose_linked)
        card.place_wanted.connect(self._place.commands.fly_to)
        card.close_wanted.connect(self._explorer.clear)

    def _click(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self._place.tours.take(StructureId(structure)):
            self._explorer.select(StructureId(structure), Origin.MODEL, added=added)

    def _box(self, structures: tuple[StructureId, ...], added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._explorer.select_many(structures, "box", added=added)

    def _choose(self, structure: str, origin: Origin, added: bool) -> None:  # noqa: FBT001 - as above
        self._explorer.select(StructureId(structure), origin, added=added)

    def _choose_linked(self, structure: str) -> None:
        self._explorer.select(StructureId(structure), Origin.CARD)

    def _set_shown(self, structures: tuple[StructureId, ...], shown: bool) -> None:  # noqa: FBT001 - as above
        self._visibility.set_shown(structures, shown=shown)

    def _set_landmarks(self, landmarks: tuple[str, ...], shown: bool) -> None:  # noqa: FBT001 - as above
        self._visibility.show_landmarks(landmarks, shown=shown)

    def _announce(self, structure: str) -> None:
        """Let a screen reader say what was chosen."""
        label = self._place.pane.atlas.structures[StructureId(structure)].label
        words = translate("Explore", "{name} selected").format(name=label)
        announce(self._place.pane.view, words)
