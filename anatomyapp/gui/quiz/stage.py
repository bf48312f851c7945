"""The model beside a quiz: it takes answers by pointer and key, and shows what was right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.quiz.hand import Hand
from anatomyapp.gui.quiz.verdict_labels import Verdict, VerdictLabels, verdicts_of
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.workbench import Workbench
from anatomyapp.quiz.facing import Direction, to_viewer
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.response import Means, Response, Turned
from anatomyapp.quiz.task import Turn
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.seen import middle_of, seen_share

_SURENESS_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def stage_bench(atlas: Atlas) -> Workbench:
    """Return the workbench of a quiz: what is asked changes no scene of another place."""
    return Workbench(Scene(visible=atlas.shown_first))


@dataclass(frozen=True, slots=True)
class View:
    """How a structure is seen: the way from its middle to the viewer, and how much is in view."""

    direction: Direction
    seen_share: float


class Stage(QObject):
    """Asks and takes answers on a pane that has a `stage_bench`.

    No name appears under the pointer, since it would tell the answer. The digits 1 to 4 say how
    sure the learner is.
    """

    tray: QWidget | None = None  # of names that are put to pins, for the panel

    composed = Signal()  # what stands on the model as an answer changed
    answered = Signal(str, object, object)  # StructureId; point LPS mm, None by keyboard; Means
    confirmed = Signal(object)  # Means: what is shown now is the answer
    painted = Signal()  # the scene that was asked last is on the screen
    sureness_pressed = Signal(int)
    left = Signal()  # by Esc

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self.pane, self.view, self.bench, self.viewing = pane, pane.view, pane.bench, pane.viewing
        self.bench.setParent(pane)
        self.asked_scene = self.bench.scene
        self._point: Vector | None = None
        self._watching = False
        self._middles: dict[StructureId, Vector] = {}
        self._item: Item | None = None
        self._hand: Hand | None = None
        self.labels = VerdictLabels(pane, pane.atlas)
        self.view.names_on_hover = False
        self.view.installEventFilter(self)
        self.view.structure_clicked.connect(self._click)
        self.view.walked.connect(self._walk)
        self.view.intended.connect(self.obey)

    def ask(self, scene: Scene, item: Item | None = None, *, answerable: bool = True) -> None:
        """Show the scene in which an item is asked; `painted` follows when it is on the screen.

        Of an item, what it is answered with comes on the model; it takes an answer if it can be
        given still.
        """
        self._put_away()
        self.asked_scene, self._item = scene, item
        self._watching = True
        self._middles.clear()
        self.labels.show_verdicts()
        self.show_scene(scene)
        self._hand = self.hand_for(item) if item is not None else None
        if self._hand is not None:
            self._hand.changed.connect(self.composed)
            if answerable:
                self._hand.open()
        self.view.update()

    def hand_for(self, item: Item) -> Hand | None:
        """Return what an item is answered with on the model; none where it is only pointed at."""
        del item
        return None

    def _put_away(self) -> None:
        if self._hand is not None:
            self._hand.put_away()
            self._hand.deleteLater()
        self._hand = self._item = None

    @property
    def scene(self) -> Scene:
        """What is shown, as the learner sees it."""
        return self.bench.scene

    def how(self, item: Item) -> str:
        """Return in words how an item is answered on the model; empty where it is not."""
        del item
        return ""

    def response(self, means: Means) -> Response | None:
        """Return what stands on the model as an answer; None while nothing does."""
        if self._hand is not None:
            return self._hand.response(means)
        if self._item is None or not isinstance(self._item.task, Turn):
            return None
        view = self.view_of(self._item.task.structure)
        return Turned(view.direction, means, view.seen_share) if view is not None else None

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to what is answered on the model; return whether it did."""
        return self._hand is not None and self._hand.take_key(event)

    def way_to(self, structure: StructureId) -> Direction | None:
        """Return the way from a structure's middle to who sees the picture; None where it is not.

        The middle is that of the structure as it stood when the item was asked.
        """
        picture, shown = self.view.picture, self.pane.atlas.shown_by(structure)
        if picture is None or not shown & self.view.scene.visible:
            return None
        if structure not in self._middles:
            self._middles[structure] = middle_of(self.pane.atlas.meshes[each] for each in shown)
        return to_viewer(picture.camera, self._middles[structure])

    def view_of(self, structure: StructureId) -> View | None:
        """Return how a structure is seen in the picture that is shown; None where it is not."""
        picture, way = self.view.picture, self.way_to(structure)
        if picture is None or way is None:
            return None
        shown = self.pane.atlas.shown_by(structure)
        own = [n for n, each in enumerate(picture.structures) if n and each in shown]
        meshes = [self.pane.atlas.meshes[each] for each in shown]
        return View(way, seen_share(meshes, picture.camera, picture.ids, own))

    def point_out(self, structures: frozenset[StructureId]) -> None:
        """Bring structures before the learner's eyes; by each kind of stage in its way."""

    def show_scene(self, scene: Scene) -> None:
        """Show a scene, such as the one with the answer."""
        self.pane.flight.stop()
        self.bench.show(scene)

    def show_grade(self, item: Item, grade: Grade) -> None:
        """Show on the model what a response was worth."""
        if self._hand is not None:
            self._hand.show_grade(grade)
        else:
            self.labels.show_verdicts(*verdicts_of(item, grade))

    def show_result(self, scene: Scene) -> None:
        """Show what came of a quiz, seen from where the model is seen now."""
        self._put_away()
        self.asked_scene = scene
        self.labels.show_verdicts()
        self.show_scene(scene.seen_by(self.bench.scene.camera))

    def face(self, structures: frozenset[StructureId]) -> None:
        """Turn the side of the model with these structures to the learner, where it is turned."""

    def face_all(self, structures: frozenset[StructureId]) -> None:
        """Turn the whole model so, where it is turned."""

    def show_pair(self, asked: StructureId | None, taken: StructureId | None) -> None:
        """Label an answer, and the choice where it is another structure."""
        verdicts = [Verdict(asked, Mark.RIGHT)] if asked is not None else []
        if taken is not None and taken != asked:
            verdicts.append(Verdict(taken, Mark.WRONG))
        self.labels.show_verdicts(*verdicts)

    def obey(self, intent: Intent) -> None:
        """Do what was asked by a key."""
        scene = self.bench.scene
        if intent is Intent.ANSWER:
            self.confirmed.emit(Means.KEYBOARD)
            if scene.hovered is not None:
                self.answered.emit(scene.hovered, None, Means.KEYBOARD)
        elif intent is Intent.HIDE and scene.hovered is not None:
            self.bench.show(replace(scene.hide([scene.hovered]), hovered=None))
        elif intent is Intent.SHOW_ALL:
            self.bench.show(scene.show(self.asked_scene.visible))
        elif intent is Intent.LEAVE:
            self._tint(None)
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first painting of an item, where a click falls, and the digits of sureness."""
        del watched
        if event.type() == QEvent.Type.Paint and self._watching:
            self._watching = False
            QTimer.singleShot(0, self, self.painted.emit)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._point = self.view.point_at(event.position())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.take_key(event):
                return True
            key = Qt.Key(event.key())
            if key in _SURENESS_KEYS and not event.modifiers():
                self.sureness_pressed.emit(_SURENESS_KEYS.index(key) + 1)
                return True
        return False

    def _click(self, structure: str) -> None:
        self.answered.emit(structure, self._point, Means.POINTER)

    def _tint(self, structure: StructureId | None) -> None:
        self.bench.show(replace(self.bench.scene, hovered=structure))

    def _walk(self, step: int) -> None:
        """Tint the next solid structure, in the order of the pack; or what is answered with."""
        if self._hand is not None:
            self._hand.walk(step)
            return
        scene = self.bench.scene
        solid = [s for s in self.pane.atlas.meshes if s in scene.visible - scene.faded]
        if not solid:
            return
        first = -1 if step > 0 else 0
        place = solid.index(scene.hovered) if scene.hovered in solid else first
        self._tint(solid[(place + step) % len(solid)])
