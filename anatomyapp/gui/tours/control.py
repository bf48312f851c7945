"""Joins the tours of an atlas with the scene, with what is shown of them, and with the record."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.breath_control import BreathControl
from anatomyapp.gui.explore.explode_control import ExplodeControl
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.tours.chronicle import TourChronicle
from anatomyapp.gui.tours.menu import TourMenu
from anatomyapp.gui.tours.motion import TourMotion
from anatomyapp.gui.tours.panel import TourPanel
from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.gui.tours.showing import TourShowing
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene import stage
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour


class TourControl(QObject):
    """Opens tours and turns their pages; the scene says which page is shown, so undo does too.

    All pages that are turned without a step between them are one step for undo, leaving is
    another.
    """

    panel_wanted = Signal(object)  # the TourPanel in the card's place, or None
    link_followed = Signal(str)  # a target of `scene.tour_text`
    happened = Signal(object)  # Event

    def __init__(
        self, pane: ModelPane, explorer: Explorer, breath: BreathControl, exploding: ExplodeControl
    ) -> None:
        super().__init__(pane)
        self._pane, self._bench, self._atlas = pane, pane.bench, pane.atlas
        self._explorer = explorer
        self._stroke = 0
        self.shelf = TourShelf(pane.atlas, self)
        self._chronicle = TourChronicle(pane.bench, self.shelf, self)
        self._chronicle.happened.connect(self.happened)
        motion = TourMotion(pane, breath.breathing, exploding)
        self._showing = TourShowing(pane, self.shelf, motion)
        self._showing.panel_changed.connect(self._join)

    @property
    def panel(self) -> TourPanel | None:
        """The panel of the tour that the scene is in."""
        return self._showing.panel

    def open(self, station: str) -> None:
        """Open a tour; another one is left first."""
        tour = self.shelf.tours.get(station)
        if tour is not None:
            self._stroke += 1
            self._show(tour, stage.begun(self._bench.scene, tour))

    def turn(self, page: int) -> None:
        """Turn to a page of the tour."""
        tour = self.shelf.tour_of(self._bench.scene)
        if tour is not None:
            self._show(tour, stage.turned_to(self._bench.scene, tour, page, self._atlas))

    def leave(self) -> None:
        """Come back to the scene before the tour, as one step."""
        if self.shelf.tour_of(self._bench.scene) is not None:
            words = translate("Tours", "Leave the tour")
            self._bench.do(words, stage.left(self._bench.scene))
            self._showing.arrive()
            self._pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Come back to what the step shows, and to its view."""
        tour, scene = self.shelf.tour_of(self._bench.scene), self._showing.restored()
        if tour is not None and scene is not None:
            self._show(tour, scene)
            self._showing.look()

    def take(self, structure: StructureId) -> bool:
        """Take a click as an answer if the page asks something; return whether it was one."""
        tour = self.shelf.tour_of(self._bench.scene)
        if tour is None or not stage.open_question(self._bench.scene, tour):
            return False
        self._show(tour, stage.answered(self._bench.scene, tour, structure, self._atlas))
        return True

    def reveal(self) -> None:
        """Show the answer to the page's question."""
        tour = self.shelf.tour_of(self._bench.scene)
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
        self._showing.arrive()

    def _list(self) -> None:
        menu = TourMenu(self._pane, self.shelf)
        menu.tour_wanted.connect(self.open)
        menu.open_over(self._pane)

    def _join(self, panel: TourPanel | None) -> None:
        """Do what a panel asks for."""
        if panel is not None:
            panel.page_wanted.connect(self.turn)
            panel.leave_wanted.connect(self.leave)
            panel.view_wanted.connect(self.restore)
            panel.reveal_wanted.connect(self.reveal)
            panel.link_followed.connect(self.link_followed)
            panel.tour_wanted.connect(self.open)
        self.panel_wanted.emit(panel)
