"""The tours that are offered, and what was seen of each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.tours.memory import ToursSeen
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.touring import Touring


class TourShelf(QObject):
    """Holds the tours of an atlas; they come after the window's first picture."""

    offered = Signal(object, object)  # tours by station; ToursSeen: either changed
    seen_changed = Signal(object)  # ToursSeen, to be kept

    def __init__(self, atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self.tours: Mapping[str, Tour] = {}  # by station, in the order of teaching
        self.seen = ToursSeen()

    def offer(self, tours: tuple[Tour, ...], seen: ToursSeen) -> None:
        """Offer tours from now on."""
        known = {tour.station: tour for tour in tours}
        order = [s.id for s in self._atlas.stations if s.id in known]
        self.tours, self.seen = {station: known[station] for station in order}, seen
        self.offered.emit(self.tours, seen)

    def tour_of(self, scene: Scene) -> Tour | None:
        """Return the tour that a scene is in."""
        return self.tours.get(scene.touring.tour) if scene.touring else None

    def after(self, tour: Tour) -> Tour | None:
        """Return the tour that follows, None after the last one."""
        stations = list(self.tours)
        place = stations.index(tour.station) + 1
        return self.tours[stations[place]] if place < len(stations) else None

    def remember(self, now: Touring) -> None:
        """Keep how far a tour is; its opening changes nothing."""
        finished = now.page == self.tours[now.tour].last_page
        seen = self.seen.done(now.tour) if finished else self.seen.at(now.tour, now.page)
        if seen != self.seen and now.page:
            self.seen = seen
            self.seen_changed.emit(seen)
            self.offered.emit(self.tours, seen)
