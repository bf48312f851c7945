"""Joins the cut planes of a scene with their bar, their handles and the button in the view bar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.language import translate
from anatomyapp.gui.view import cut_steps
from anatomyapp.gui.view.cut_display import CutDisplay
from anatomyapp.gui.view.cut_room import CutRoom
from anatomyapp.gui.view.cut_steps import CutWish
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.steps import Step
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.fit import facing_to
from anatomyapp.scene.levels import Levels


class CutControl(QObject):
    """Puts planes into the scene and moves them; the last one of the scene is in hand."""

    section_wanted = Signal(bool)
    rested = Signal(tuple, tuple)  # the planes that stand now; the structures left whole

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self._pane, self._bench = pane, pane.bench
        self.levels, self._room = Levels(pane.atlas), CutRoom(pane.atlas)
        self._stroke = 0
        self._last = Cut()
        self.display = CutDisplay(pane, self._room, self.levels)
        self.bar, self.handle = self.display.bar, self.display.handle
        self._connect()

    def _connect(self) -> None:
        self.display.rested.connect(self.rested)
        self.display.still.connect(self._begin_stroke)  # the next key begins a step of its own
        self.bar.kind_wanted.connect(self.turn_to)
        self.bar.cut_wanted.connect(self.move_to)
        self.bar.stroke_begun.connect(self._begin_stroke)
        self.bar.wished.connect(self._grant)
        self.bar.section_wanted.connect(self.section_wanted)
        self.bar.close_wanted.connect(self.toggle)
        self.handle.stroke_begun.connect(self._begin_stroke)
        self.handle.cut_wanted.connect(self.move_to)
        self.handle.stepped.connect(self.step)

    @property
    def cut(self) -> Cut | None:
        """The plane in hand."""
        cuts = self._bench.scene.cuts
        return cuts[-1] if cuts else None

    def toggle(self) -> None:
        """Cut where it was cut last, or take all planes away."""
        if self.cut is None:
            self.begin(opens=True)
        else:
            self._last = self.cut
            self._do(cut_steps.removed(self._bench.scene))

    def begin(self, *, opens: bool) -> None:
        """Put a plane into the scene, where it was last; it need not cut the model."""
        point = self._last.point if any(self._last.point) else self._middle()
        cut = replace(self._last, opens=opens).through(point)
        self._do(cut_steps.begun(self._bench.scene, cut))
        _face(self._pane, cut)

    def turn_to(self, kind: CutKind) -> None:
        """Take a plane of another kind in hand: one that is there, or this one turned."""
        before = self._bench.scene
        if before.cuts:
            self._do(cut_steps.turned(before, kind))
            if kind not in {cut.kind for cut in before.cuts}:
                _face(self._pane, self._bench.scene.cuts[-1])

    def move_to(self, cut: Cut) -> None:
        """Shift or tilt the plane in hand; all until the next stroke is one step for undo."""
        scene = self._bench.scene
        if scene.cuts:
            moved = cut_steps.with_plane(scene, cut)
            self._bench.slide(translate("View", "Move the cut plane"), moved, self._stroke)

    def go_through(self, point: Vector) -> None:
        """Bring the plane in hand to a point, as one step."""
        if self._bench.scene.cuts:
            self._do(cut_steps.brought_to(self._bench.scene, point))

    def step(self, by_mm: float) -> None:
        """Shift the plane in hand by a key or the wheel."""
        scene = self._bench.scene
        if scene.cuts:
            self.move_to(self._room.box(scene.visible).kept_inside(scene.cuts[-1].moved(by_mm)))

    def _grant(self, wish: CutWish) -> None:
        if self._bench.scene.cuts:
            scene, atlas = self._bench.scene, self._pane.atlas
            self._do(cut_steps.granted(scene, wish, atlas, self._middle()))
            if wish is CutWish.FLIP:
                _face(self._pane, self._bench.scene.cuts[-1])

    def _begin_stroke(self) -> None:
        self._stroke += 1

    def _middle(self) -> Vector:
        return self._room.box(self._bench.scene.visible).middle

    def _do(self, step: Step) -> None:
        self._bench.do(step.text, step.scene)


def _face(pane: ModelPane, cut: Cut) -> None:
    """Turn the model so that the opened face is seen, if it is not."""
    camera = pane.bench.scene.camera
    turned = facing_to(camera, -cut.kept[:3])
    if cut.opens and turned != camera:
        pane.viewing.face(turned)
