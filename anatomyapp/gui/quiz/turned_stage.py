"""The model of a quiz as a person turns it: everything that is answered on it can be done."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.quiz.hand import Hand
from anatomyapp.gui.quiz.pins_hand import PinsHand
from anatomyapp.gui.quiz.pins_tray import ChipTray
from anatomyapp.gui.quiz.placing_hand import PlacingHand
from anatomyapp.gui.quiz.stage import Stage, stage_bench
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.task import Label, PlaceOn, Point, Task, Turn
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.pair_view import turned_to
from anatomyapp.scene.picking import zoomed
from anatomyapp.scene.scene import Mark, Scene

_ZOOM = 1.25
HOW: dict[type[Task], str] = {
    Point: marked(
        "Quiz",
        "Click it on the model. Or press Tab to walk through the structures and Enter to answer.",
    ),
    Turn: marked(
        "Quiz",
        "Turn the model by mouse or arrow keys until you look straight at it. Then press Enter, or "
        "the button.",
    ),
    PlaceOn: marked(
        "Quiz",
        "Click its place on the model; click or drag again to move the mark. Or walk there with "
        "the arrow keys, Shift for finer steps; Ctrl and arrows turn the model. Then press Enter, "
        "or the button.",
    ),
    Label: marked(
        "Quiz",
        "Drag each name to its pin. Or press a name's letter, then the pin's number; Backspace "
        "takes a name off. Some names may fit no pin.",
    ),
}


class TurnedStage(Stage):
    """A stage whose model a person turns; the compass looks from the six sides."""

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__(ModelPane(stage_bench(atlas), atlas, drawer))
        self.tray: ChipTray = ChipTray()
        self._plain = self.view.accessibleDescription()

    def ask(self, scene: Scene, item: Item | None = None, *, answerable: bool = True) -> None:
        """Show the scene from where its camera looks; an item says what fills the picture."""
        super().ask(scene, item, answerable=answerable)
        how = self.how(item) if item is not None and answerable else ""
        self.view.setAccessibleDescription(how or self._plain)
        if item is None:
            self.viewing.go_home(scene.camera, at_once=True)
            return
        filling = frozenset().union(*map(self.pane.atlas.shown_by, item.view.around))
        self.viewing.frame(scene.camera, filling or None, item.view.nearer)

    def how(self, item: Item) -> str:
        """Return in words how an item is answered on the model; empty where it is not."""
        words = HOW.get(type(item.task))
        return translate("Quiz", words) if words else ""

    def hand_for(self, item: Item) -> Hand | None:
        """Return a marker for a landmark, or pins for names."""
        match item.task:
            case PlaceOn() as task:
                return PlacingHand(self.pane, task)
            case Label() as task:
                return PinsHand(self.pane, task, self.tray)
        return super().hand_for(item)

    def point_out(self, structures: frozenset[StructureId]) -> None:
        """Fly to structures."""
        self.viewing.fit(structures)

    def show_grade(self, item: Item, grade: Grade) -> None:
        """Show what a response was worth; where the skeleton came back, all of it comes in view."""
        super().show_grade(item, grade)
        whole = self.pane.atlas.shown_first
        if whole <= self.bench.scene.visible and not whole <= self.asked_scene.visible:
            right = frozenset(s for s, mark in self.bench.scene.marks if mark is Mark.RIGHT)
            self.face_all(whole if item.kind is Kind.SIDE else right)

    def face(self, structures: frozenset[StructureId]) -> None:
        """Fly to structures, from the side on which they lie."""
        camera = self._facing(structures, self.bench.scene.camera)
        self.viewing.turn_to(points_of(self.pane.atlas, structures), camera)

    def face_all(self, structures: frozenset[StructureId]) -> None:
        """Fly so that all is seen from the side on which structures lie, or from the front."""
        front = self.bench.scene.camera.seen_from(StandardView.ANTERIOR)
        self.viewing.go_home(self._facing(structures, front))

    def _facing(self, structures: frozenset[StructureId], camera: Camera) -> Camera:
        atlas = self.pane.atlas
        body = points_of(atlas, atlas.shown_first)
        return turned_to(camera, points_of(atlas, structures), body)

    def obey(self, intent: Intent) -> None:
        """Come nearer, fit and go back too."""
        if intent is Intent.FIT:
            self.viewing.fit()
        elif intent is Intent.RESET:
            self.viewing.go_home(self.asked_scene.camera)
        elif intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            factor = _ZOOM if intent is Intent.ZOOM_IN else 1 / _ZOOM
            self.bench.look(zoomed(self.bench.scene.camera, factor))
        else:
            super().obey(intent)
