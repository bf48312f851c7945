"""Joins the tours of an atlas with the scene, the panel, and what moves by itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.breath_control import BreathControl
from anatomyapp.gui.explore.explode_control import ExplodeControl
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.tours.chronicle import events_between
from anatomyapp.gui.tours.menu import tours_menu
from anatomyapp.gui.tours.motion import TourMotion
from anatomyapp.gui.tours.panel import TourPanel
from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene import stage
from anatomyapp.scene.annotations import Annotations
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.tour_text import place_of
from anatomyapp.scene.touring import OPENING, Touring
from anatomyapp.session.event import Origin


class TourControl(QObject):
    """Opens tours and turns their pages; the scene says which page is shown, so undo does too.

    All pages that are turned without a step between them are one step for undo, leaving is
    another.
    """

    panel_wanted = Signal(object)  # the TourPanel in the card's place, or None
    feature_wanted = Signal(object, object)  # FeatureOn, Origin: a link was followed
    happened = Signal(object)  # Event

    def __init__(
        self, pane: ModelPane, explorer: Explorer, breath: BreathControl, exploding: ExplodeControl
    ) -> None:
        super().__init__(pane)
        self._pane, self._bench, self._atlas = pane, pane.bench, pane.atlas
        self._explorer = explorer
        self._motion = TourMotion(pane, breath.breathing, exploding)
        self.shelf = TourShelf(pane.atlas, self)
        self._told: Touring | None = None  # for the record and the memory
        self._arrived: Touring | None = None  # what panel and camera show
        self._own: Scene | None = None  # what the page shows by itself
        self._stroke = 0
        self.panel: TourPanel | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrive)
        self._bench.scene_changed.connect(self._follow)
        self.shelf.offered.connect(self._begin)
        pane.resized.connect(self._resized)

    @property
    def tour(self) -> Tour | None:
        """The tour that the scene is in."""
        touring = self._bench.scene.touring
        return self.shelf.tours.get(touring.tour) if touring else None

    def open(self, station: str) -> None:
        """Open a tour; another one is left first."""
        tour = self.shelf.tours.get(station)
        if tour is not None:
            self._stroke += 1
            self._show(tour, stage.begun(self._bench.scene, tour))

    def turn(self, page: int) -> None:
        """Turn to a page of the tour."""
        tour = self.tour
        if tour is not None:
            self._show(tour, stage.turned_to(self._bench.scene, tour, page, self._atlas))

    def leave(self) -> None:
        """Come back to the scene before the tour, as one step."""
        if self.tour is not None:
            words = translate("Tours", "Leave the tour")
            self._bench.do(words, stage.left(self._bench.scene))
            self._arrive()
            self._pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Come back to what the step shows, and to its view."""
        tour, own = self.tour, self._own
        if tour is not None and own is not None:
            now = self._bench.scene
            kept = replace(own, annotations=now.annotations, breath=now.breath, camera=now.camera)
            self._show(tour, replace(kept, touring=now.touring))
            self._motion.go(self._bench.scene, tour)

    def take(self, structure: StructureId) -> bool:
        """Take a click as an answer if the page asks something; return whether it was one."""
        tour = self.tour
        if tour is None or not stage.open_question(self._bench.scene, tour):
            return False
        self._show(tour, stage.answered(self._bench.scene, tour, structure, self._atlas))
        return True

    def reveal(self) -> None:
        """Show the answer to the page's question."""
        tour = self.tour
        if tour is not None:
            self._show(tour, stage.revealed(self._bench.scene, tour, self._atlas))

    def obey(self, intent: Intent) -> bool:
        """Do what was asked if it concerns tours; return whether it did."""
        touring = self._bench.scene.touring
        if intent is Intent.TOUR and self.shelf.tours:
            self.restore() if touring else self._list()
        elif self.panel is None or touring is None:
            return False
        elif intent in {Intent.NEXT_STEP, Intent.LAST_STEP}:
            self.turn(touring.page + (1 if intent is Intent.NEXT_STEP else -1))
        elif intent is Intent.LEAVE:
            self.panel.take_focus()
        else:
            focus = self._explorer.focus
            return intent is Intent.ANSWER and focus is not None and self.take(focus)
        return True

    def _show(self, tour: Tour, scene: Scene) -> None:
        title = tour.title.said(spoken().value)
        words = translate("Tours", "Tour: {title}").format(title=title)
        self._bench.slide(words, scene, self._stroke)
        self._arrive()

    def _list(self) -> None:
        menu = tours_menu(self._pane, self.shelf)
        menu.triggered.connect(self._open_listed)
        menu.aboutToHide.connect(menu.deleteLater)
        half = QPoint(menu.sizeHint().width() // 2, menu.sizeHint().height() // 2)
        menu.popup(self._pane.mapToGlobal(self._pane.rect().center() - half))

    def _open_listed(self, action: QAction) -> None:
        self.open(action.data())

    def _begin(self) -> None:
        """Take up a tour that the scene is in already, such as in another person's window."""
        if self._told is None and self._bench.scene.touring is not None:
            self._follow(self._bench.scene)

    def _follow(self, scene: Scene) -> None:
        """Note what happened, and let panel and camera follow once all have heard of the scene."""
        before, now = self._told, scene.touring
        if now is not None and now.tour not in self.shelf.tours:
            return  # tours come after the first picture
        self._told = now
        for event in events_between(before, now, self.shelf.tours):
            self.happened.emit(event)
        if now is not None and now != before:
            self.shelf.remember(now)
        if now is not self._arrived and now != self._arrived:
            self._soon.start()
        if self.panel is not None and now is not None:
            self.panel.draw(scene, away=self._away(scene))

    def _arrive(self) -> None:
        """Bring panel, camera and breath to the page that the scene says."""
        self._soon.stop()
        scene, before = self._bench.scene, self._arrived
        now, tour = scene.touring, self.tour
        if (now is not None and tour is None) or now == before:
            return
        self._arrived = now
        turned = (now and (now.tour, now.page)) != (before and (before.tour, before.page))
        if tour is None or now is None:
            self._end(before)
            return
        self._own = _content(self._shown_by(tour, now))
        asks = stage.open_question(scene, tour)
        self._pane.view.names_on_hover = not asks
        if turned:
            self._put_panel(tour, before)
        if turned and now.page == OPENING and before is not None:
            self._motion.end(now)
        elif turned:
            self._motion.go(scene, tour)
        if self.panel is not None:
            self.panel.draw(self._bench.scene, away=False)
            if turned and not asks and not (before and self._pane.view.hasFocus()):
                self.panel.take_focus()

    def _shown_by(self, tour: Tour, now: Touring) -> Scene:
        own = stage.turned_to(self._bench.scene, tour, now.page, self._atlas)
        return stage.revealed(own, tour, self._atlas) if now.solved else own

    def _put_panel(self, tour: Tour, before: Touring | None) -> None:
        if self.panel is not None and before is not None and before.tour == tour.station:
            return
        resume, following = self.shelf.seen.page(tour.station), self.shelf.after(tour)
        panel = TourPanel(tour, self._atlas, resume, following)
        panel.page_wanted.connect(self.turn)
        panel.leave_wanted.connect(self.leave)
        panel.view_wanted.connect(self.restore)
        panel.reveal_wanted.connect(self.reveal)
        panel.link_followed.connect(self._follow_link)
        panel.tour_wanted.connect(self.open)
        self.panel = panel
        self.panel_wanted.emit(panel)

    def _end(self, before: Touring | None) -> None:
        self.panel, self._own = None, None
        self._pane.view.names_on_hover = True
        self.panel_wanted.emit(None)
        if before is not None:
            self._motion.end(before)

    def _away(self, scene: Scene) -> bool:
        """Tell whether the scene is not what the page shows by itself, or seen from elsewhere."""
        if self._own is None:
            return False
        return _content(scene) != self._own or self._motion.away(scene.camera)

    def _resized(self) -> None:
        tour, scene = self.tour, self._bench.scene
        if tour is not None and self.panel is not None and not self._away(scene):
            self._motion.keep(scene, tour)

    def _follow_link(self, target: str) -> None:
        place = place_of(target)
        if isinstance(place, FeatureOn):
            self.feature_wanted.emit(place, Origin.TOUR)
        else:
            self._explorer.select(place, Origin.TOUR)


def _content(scene: Scene) -> Scene:
    """Return what of a scene a page decides: not the camera, nor breath, pins and pages."""
    return replace(scene, camera=Camera(), hovered=None, breath=0.0, annotations=Annotations(),
                   touring=None)  # fmt: skip
