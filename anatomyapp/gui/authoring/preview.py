"""The model beside the form: the item as a learner meets it, until its author turns the model."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.authoring.desk import Look
from anatomyapp.gui.authoring.preview_bars import AsLearner, ModelTools
from anatomyapp.gui.explore.visibility import Visibility
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.stage import stage_bench
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.taking import view_of
from anatomyapp.quiz.facing import to_viewer
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.presentation import present
from anatomyapp.scene.picking import zoomed
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.seen import middle_of

_ZOOM, _REST_MS = 1.25, 600


class Preview(QObject):
    """Shows an item's scene; what its author does to it can become the item's view."""

    structure_clicked = Signal(str)
    take_wanted = Signal()
    rested = Signal(object, object)  # Item, and the Picture of it as learners meet it

    def __init__(self, atlas: Atlas, drawer: Drawer) -> None:
        bench = stage_bench(atlas)
        self.pane = ModelPane(bench, atlas, drawer)
        super().__init__(self.pane)
        self.bench, self._atlas = bench, atlas
        bench.setParent(self.pane)
        self._item: Item | None = None
        self._asked = bench.scene
        self._picking = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say_rested)
        self._visibility = Visibility(bench, atlas)
        self._cut: CutControl | None = None  # made when first wanted: it measures all meshes
        self.tools, self.sign = ModelTools(), AsLearner()
        self.pane.overlay(self.tools, "bottom")
        self.pane.overlay(self.sign, "top left")
        self.pane.view.setAccessibleName(translate("Authoring", "The item on the model"))
        self._connect()

    def _connect(self) -> None:
        view = self.pane.view
        view.structure_clicked.connect(self._click)
        view.background_clicked.connect(self._clear)
        view.intended.connect(self.obey)
        view.walked.connect(self._walk)
        self.tools.intended.connect(self.obey)
        self.sign.take_wanted.connect(self.take_wanted)
        self.sign.back_wanted.connect(self.back)
        self.bench.scene_changed.connect(self._follow)
        self.pane.resized.connect(self._refit)

    @property
    def touched(self) -> bool:
        """Whether the author turned the model, or showed other parts of it."""
        return _bare(self.bench.scene) != _bare(self._asked)

    def show_look(self, look: Look, *, other: bool) -> None:
        """Show an item as it would be asked; a model that its author turned stays as it is."""
        self.sign.offer(possible=look.item is not None, whole=look.whole)
        if look.item is None or (look.item == self._item and not other):
            return
        if other or self._item is None or look.item.view != self._item.view or not self.touched:
            self._item = look.item
            self.back()
        self._item = look.item

    def back(self) -> None:
        """Show the item as a learner meets it."""
        if self._item is not None:
            self.pane.flight.stop()
            self.pane.viewing.leave_home()
            aspect = self.pane.viewing.room[0]
            self._asked = present(self._item, self._atlas, self.bench.scene, aspect)
            self.bench.undo_stack.clear()
            self.bench.show(self._asked)
            self._rest.start()
        self._follow(self.bench.scene)

    def taken_view(self) -> Fields:
        """Return what is shown now as the view of the item."""
        asked = self._item.asked if self._item is not None else None
        known = asked is not None and asked in self._atlas.structures
        meshes = self._atlas.shown_by(asked) if asked is not None and known else frozenset()
        return view_of(self.bench.scene, self._atlas, meshes, self.pane.viewing.room[0])

    def direction_to_viewer(self, structure: str) -> tuple[float, float, float] | None:
        """Return the way from a structure to who looks at it; None where it has no mesh."""
        if StructureId(structure) not in self._atlas.structures:
            return None
        meshes = [self._atlas.meshes[s] for s in self._atlas.shown_by(StructureId(structure))]
        return to_viewer(self.bench.scene.viewpoint, middle_of(meshes)) if meshes else None

    def wait_for_click(self, *, waits: bool) -> None:
        """Let the next click on a structure tell it, or not."""
        self._picking = waits
        self.sign.ask_for_click(waits=waits)
        self.pane.arrange()

    def obey(self, intent: Intent) -> None:
        """Do what was asked by key or button."""
        scene = self.bench.scene
        if intent is Intent.CUT:
            self._toggle_cut()
        elif intent is Intent.FIT:
            self.pane.viewing.fit(scene.selected or None)
        elif intent is Intent.RESET:
            self.back()
        elif intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            factor = _ZOOM if intent is Intent.ZOOM_IN else 1 / _ZOOM
            self.pane.viewing.move(zoomed(scene.camera, factor))
        elif intent is Intent.ANSWER and scene.hovered is not None:
            self._click(scene.hovered, added=False)
        elif intent is Intent.LEAVE:
            self._clear()
        else:
            self._visibility.obey(intent)

    def _toggle_cut(self) -> None:
        if self._cut is None:
            self._cut = CutControl(self.pane)
        self._cut.toggle()

    def _click(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._picking:
            self.structure_clicked.emit(structure)
            return
        scene, chosen = self.bench.scene, frozenset((StructureId(structure),))
        self.bench.choose("", scene.select(scene.selected ^ chosen if added else chosen))

    def _clear(self) -> None:
        self.bench.choose("", self.bench.scene.select(()))

    def _walk(self, step: int) -> None:
        scene = self.bench.scene
        shown = [s for s in self._atlas.meshes if s in scene.visible]
        if shown:
            first = -1 if step > 0 else 0
            place = shown.index(scene.hovered) if scene.hovered in shown else first
            self.bench.show(replace(scene, hovered=shown[(place + step) % len(shown)]))

    def _follow(self, scene: Scene) -> None:
        self.tools.show_scene(scene)
        if self.sign.show_state(touched=self.touched):
            self.pane.arrange()

    def _say_rested(self) -> None:
        picture = self.pane.view.picture
        unseen = not self.pane.view.isVisible()
        if self._item is None or picture is None or self.touched or unseen:
            return
        if picture.camera == self.bench.scene.viewpoint:
            self.rested.emit(self._item, picture)
        else:
            self._rest.start()  # not drawn yet

    def _refit(self) -> None:
        """Fill the picture anew in another room, unless the author turned the model."""
        if self._item is not None and not self.touched:
            self.back()


def _bare(scene: Scene) -> Scene:
    """Return a scene without what is only pointed at or chosen."""
    return replace(scene.select(()), hovered=None)
