"""The model beside a quiz: it takes answers by pointer and key, and shows what was right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.verdict_labels import Verdict, VerdictLabels
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.workbench import Workbench
from anatomyapp.quiz.facing import Direction, to_viewer
from anatomyapp.quiz.item import Kind, Means
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.picking import zoomed
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.seen import middle_of, seen_share

_ZOOM = 1.25
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
        self.labels = VerdictLabels(pane, pane.atlas)
        self.view.names_on_hover = False
        self.view.installEventFilter(self)
        self.view.structure_clicked.connect(self._click)
        self.view.walked.connect(self._walk)
        self.view.intended.connect(self.obey)

    def ask(self, scene: Scene) -> None:
        """Show the scene in which an item is asked; `painted` follows when it is on the screen."""
        self.asked_scene = scene
        self._watching = True
        self._middles.clear()
        self.labels.show_verdicts()
        self.show_scene(scene)
        self.view.update()

    @property
    def scene(self) -> Scene:
        """What is shown, as the learner sees it."""
        return self.bench.scene

    def how(self, kind: Kind) -> str:
        """Return in words how an item of a kind is answered."""
        if kind is Kind.NAME:
            return translate("Quiz", "It is highlighted on the model. Choose its name.")
        return translate("Quiz", "Choose one answer.")

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

    def show_verdict(self, asked: StructureId | None, taken: StructureId | None) -> None:
        """Label the answer, and the choice where it is another structure."""
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
        """Tint the next solid structure, in the order of the pack."""
        scene = self.bench.scene
        solid = [s for s in self.pane.atlas.meshes if s in scene.visible - scene.faded]
        if not solid:
            return
        first = -1 if step > 0 else 0
        place = solid.index(scene.hovered) if scene.hovered in solid else first
        self._tint(solid[(place + step) % len(solid)])


class TurnedStage(Stage):
    """A stage whose model a person turns; the compass looks from the six sides."""

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__(ModelPane(stage_bench(atlas), atlas, drawer))

    def ask(self, scene: Scene) -> None:
        """Show the scene from where its camera looks."""
        super().ask(scene)
        self.viewing.go_home(scene.camera, at_once=True)

    def how(self, kind: Kind) -> str:
        """Return in words how an item of a kind is answered."""
        if kind is Kind.FIND:
            return translate(
                "Quiz",
                "Click it on the model. Or press Tab to walk through the structures and Enter to "
                "answer.",
            )
        if kind is Kind.SHOW:
            return translate(
                "Quiz",
                "Turn the model by mouse or arrow keys until you look straight at it. Then press "
                "Enter, or the button.",
            )
        return super().how(kind)

    def point_out(self, structures: frozenset[StructureId]) -> None:
        """Fly to structures."""
        self.viewing.fit(structures)

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
