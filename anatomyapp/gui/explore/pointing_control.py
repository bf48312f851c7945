"""Joins list, model and card for what is pointed at: features and landmarks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.gui.explore.card import StructureCard
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.explore.search_panel import SearchPanel
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.scene.fit import facing_to
from anatomyapp.scene.overlay import outwards, patch_of
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour_text import place_of
from anatomyapp.scene.vantage import vantage
from anatomyapp.session.event import Origin


class PointingControl(QObject):
    """Marks features and landmarks, flies to them, and lets the card tell of them."""

    def __init__(
        self, pane: ModelPane, panel: SearchPanel, card: StructureCard, explorer: Explorer
    ) -> None:
        super().__init__(pane)
        self._pane, self._card, self._explorer = pane, card, explorer
        card.feature_wanted.connect(self._mark)
        card.feature_hinted.connect(pane.view.hint_feature)
        card.landmark_opened.connect(self.fly_to_landmark)
        panel.feature_chosen.connect(self.mark)
        panel.landmark_chosen.connect(explorer.choose_landmark)
        panel.landmark_opened.connect(self.fly_to_landmark)

    def offer(self, bar: ViewBar) -> None:
        """Offer the landmarks in the bar, if the atlas has some."""
        bar.offer(Intent.LANDMARKS, possible=bool(self._pane.atlas.landmarks))

    def tell(self, scene: Scene) -> None:
        """Let the card tell of what a scene points at, of the structure in focus, or of several."""
        pointing = scene.pointing
        if pointing.landmark is not None:
            self._card.show_landmark(pointing.landmark)
        elif self._explorer.several and pointing.feature is None:
            self._card.show_several(self._explorer.several)
        else:
            feature = pointing.feature.feature if pointing.feature else None
            self._card.show_structure(self._explorer.focus, feature)

    def mark(self, place: FeatureOn, origin: Origin) -> None:
        """Mark a feature and fly to its patch, to where most of it is seen."""
        self._explorer.choose_feature(place, origin)
        points, _ = patch_of(self._pane.atlas, place)
        if len(points):
            scene = self._pane.bench.scene
            solid = scene.visible - scene.faded
            self._pane.viewing.turn_to(
                points, vantage(self._pane.atlas, place, solid, scene.camera)
            )

    def follow(self, target: str) -> None:
        """Go where a tour's link leads: to a structure, or to a feature on one."""
        place = place_of(target)
        if isinstance(place, FeatureOn):
            self.mark(place, Origin.TOUR)
        else:
            self._explorer.select(place, Origin.TOUR)

    def fly_to_landmark(self, landmark: str) -> None:
        """Fly to a landmark."""
        found = next(mark for mark in self._pane.atlas.landmarks if mark.id == landmark)
        facing = facing_to(self._pane.bench.scene.camera, outwards(found.geometry))
        self._pane.viewing.turn_to(found.geometry, facing)

    def _mark(self, place: FeatureOn) -> None:
        self.mark(place, Origin.CARD)
