"""What a window shows of a tour: the panel, and camera and breath as the page has them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.tours.motion import TourMotion
from anatomyapp.gui.tours.panel import TourPanel
from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene import stage
from anatomyapp.scene.annotations import Annotations
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.touring import OPENING, Touring


class TourShowing(QObject):
    """Follows a scene to its page, also by undo and redo."""

    panel_changed = Signal(object)  # a TourPanel, or None once the tour is left

    def __init__(self, pane: ModelPane, shelf: TourShelf, motion: TourMotion) -> None:
        super().__init__(pane)
        self._pane, self._bench, self._atlas = pane, pane.bench, pane.atlas
        self._shelf, self._motion = shelf, motion
        self._arrived: Touring | None = None  # what panel and camera show
        self._own: Scene | None = None  # what the page shows by itself
        self.panel: TourPanel | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.arrive)
        self._bench.scene_changed.connect(self._follow)
        shelf.offered.connect(self._begin)
        pane.resized.connect(self._resized)

    def arrive(self) -> None:
        """Bring panel, camera and breath to the page that the scene says."""
        self._soon.stop()
        scene, before = self._bench.scene, self._arrived
        now, tour = scene.touring, self._shelf.tour_of(scene)
        if (now is not None and tour is None) or now == before:
            return
        self._arrived = now
        if tour is None or now is None:
            self._end(before)
            return
        self._own = _content(self._shown_by(tour, now))
        self._pane.view.names_on_hover = not stage.open_question(scene, tour)
        if before is None or (now.tour, now.page) != (before.tour, before.page):
            self._turn(tour, now, before)
        elif self.panel is not None:
            self.panel.draw(self._bench.scene, away=False)

    def restored(self) -> Scene | None:
        """Return the scene with what its page shows by itself, None outside tours."""
        if self._own is None:
            return None
        now = self._bench.scene
        kept = replace(self._own, annotations=now.annotations, breath=now.breath)
        return replace(kept, camera=now.camera, touring=now.touring)

    def look(self) -> None:
        """Fly to the view of the step."""
        tour = self._shelf.tour_of(self._bench.scene)
        if tour is not None:
            self._motion.go(self._bench.scene, tour)

    def _begin(self) -> None:
        """Take up a tour that the scene is in already, such as in another person's window."""
        if self._arrived is None and self._bench.scene.touring is not None:
            self._follow(self._bench.scene)

    def _follow(self, scene: Scene) -> None:
        """Let panel and camera follow once all have heard of the scene."""
        now = scene.touring
        if now is not None and self._shelf.tour_of(scene) is None:
            return  # tours come after the first picture
        if now is not self._arrived and now != self._arrived:
            self._soon.start()
        if self.panel is not None and now is not None:
            self.panel.draw(scene, away=self._away(scene))

    def _turn(self, tour: Tour, now: Touring, before: Touring | None) -> None:
        """Show another page than before."""
        self._put_panel(tour, before)
        if now.page == OPENING and before is not None:
            self._motion.end(now)
        else:
            self._motion.go(self._bench.scene, tour)
        if self.panel is None:
            return
        self.panel.draw(self._bench.scene, away=False)
        asks = stage.open_question(self._bench.scene, tour)
        if not asks and not (before and self._pane.view.hasFocus()):
            self.panel.take_focus()

    def _shown_by(self, tour: Tour, now: Touring) -> Scene:
        own = stage.turned_to(self._bench.scene, tour, now.page, self._atlas)
        return stage.revealed(own, tour, self._atlas) if now.solved else own

    def _put_panel(self, tour: Tour, before: Touring | None) -> None:
        if self.panel is not None and before is not None and before.tour == tour.station:
            return
        resume, following = self._shelf.seen.page(tour.station), self._shelf.after(tour)
        self.panel = TourPanel(tour, self._atlas, resume, following)
        self.panel_changed.emit(self.panel)

    def _end(self, before: Touring | None) -> None:
        self.panel, self._own = None, None
        self._pane.view.names_on_hover = True
        self.panel_changed.emit(None)
        if before is not None:
            self._motion.end(before)

    def _away(self, scene: Scene) -> bool:
        """Tell whether the scene is not what the page shows by itself, or seen from elsewhere."""
        if self._own is None:
            return False
        return _content(scene) != self._own or self._motion.away(scene.camera)

    def _resized(self) -> None:
        scene = self._bench.scene
        tour = self._shelf.tour_of(scene)
        if tour is not None and self.panel is not None and not self._away(scene):
            self._motion.keep(scene, tour)


def _content(scene: Scene) -> Scene:
    """Return what of a scene a page decides: not the camera, nor breath, pins and pages."""
    return replace(scene, camera=Camera(), hovered=None, breath=0.0, annotations=Annotations(),
                   touring=None)  # fmt: skip
