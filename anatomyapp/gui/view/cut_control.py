"""Joins the cut planes of a scene with their bar, their handles and the button in the view bar."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.language import say, translate
from anatomyapp.gui.view.cut_bar import CutBar
from anatomyapp.gui.view.cut_handle import Box, CutHandle
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.words import cut_words
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.cut import MOST_CUTS, Cut, CutKind
from anatomyapp.scene.fit import facing_to
from anatomyapp.scene.levels import Levels
from anatomyapp.scene.scene import Scene

_REST_MS = 500  # after which planes count as standing where they are
_BONES = "bone"


class CutControl(QObject):
    """Puts planes into the scene and moves them; the last one of the scene is in hand."""

    changed = Signal(object)  # the Cut in hand, or None
    section_wanted = Signal(bool)
    rested = Signal(tuple, tuple)  # the planes that stand now; the structures left whole

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self._pane, self._bench, self._atlas = pane, pane.bench, pane.atlas
        self.levels = Levels(pane.atlas)
        self.bar = CutBar()
        self.bar.hide()
        self._boxes = {
            s: (m.vertices.min(0), m.vertices.max(0)) for s, m in pane.atlas.meshes.items()
        }
        self._stroke = 0
        self._last = Cut()
        self._cut: Cut | None = None
        self._said = self._planes(pane.bench.scene)
        self._visible: frozenset[str] | None = None
        self.handle = CutHandle(pane.view, self._box)
        pane.overlay(self.bar, "bottom")
        self.bar.hide()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say)
        self._connect()
        self._follow(pane.bench.scene)

    @property
    def cut(self) -> Cut | None:
        """The plane in hand."""
        return self._cut

    def toggle(self) -> None:
        """Cut where it was cut last, or take all planes away."""
        if self._cut is None:
            self.begin(opens=True)
        else:
            self._last = self._cut
            self._bench.do(translate("View", "Remove the cut"), self._bench.scene.cut_by(()))

    def begin(self, *, opens: bool) -> None:
        """Put a plane into the scene, where it was last; it need not cut the model."""
        point = self._last.point if any(self._last.point) else self._middle()
        cut = replace(self._last, opens=opens).through(point)
        self._bench.do(translate("View", "Cut"), self._bench.scene.cut_by([*self._others(), cut]))
        self._face(cut)

    def turn_to(self, kind: CutKind) -> None:
        """Take a plane of another kind in hand: one that is there, or this one turned."""
        cuts = self._bench.scene.cuts
        known = [cut for cut in cuts if cut.kind is kind]
        if self._cut is None:
            return
        if known:
            cuts = (*(cut for cut in cuts if cut is not known[-1]), known[-1])
            words = translate("View", "Take the {kind} plane").format(kind=cut_words(kind))
            self._bench.do(words, self._bench.scene.cut_by(cuts))
        else:
            words = translate("View", "Cut {kind}").format(kind=cut_words(kind))
            self._put(words, self._cut.turned_to(kind))
            self._face(self._bench.scene.cuts[-1])

    def move_to(self, cut: Cut) -> None:
        """Shift or tilt the plane in hand; all until the next stroke is one step for undo."""
        scene = self._bench.scene
        if self._cut is not None:
            self._bench.slide(
                translate("View", "Move the cut plane"),
                scene.cut_by([*self._others(), cut]),
                self._stroke,
            )

    def go_through(self, point: Vector) -> None:
        """Bring the plane in hand to a point, as one step."""
        if self._cut is not None:
            self._put(translate("View", "Show in section"), self._cut.through(point))

    def step(self, by_mm: float) -> None:
        """Shift the plane in hand by a key or the wheel."""
        if self._cut is not None:
            self.move_to(self._kept_inside(self._cut.moved(by_mm)))

    def _connect(self) -> None:
        bar = self.bar
        self._bench.scene_changed.connect(self._follow)
        bar.kind_wanted.connect(self.turn_to)
        bar.offset_wanted.connect(self._slide_to)
        bar.stroke_begun.connect(self._begin_stroke)
        bar.flip_wanted.connect(self._flip)
        bar.opening_wanted.connect(self._set_opening)
        bar.bones_wanted.connect(self._leave_bones)
        bar.added.connect(self._add)
        bar.reset_wanted.connect(self._reset)
        bar.section_wanted.connect(self.section_wanted)
        bar.close_wanted.connect(self.toggle)
        self.handle.stroke_begun.connect(self._begin_stroke)
        self.handle.cut_wanted.connect(self.move_to)
        self.handle.stepped.connect(self.step)

    def show_section(self, *, shown: bool) -> None:
        """Press the button of the section while it is beside the model."""
        self.bar.section.setChecked(shown)

    def _follow(self, scene: Scene) -> None:
        cut = scene.cuts[-1] if scene.cuts else None
        planes = self._planes(scene)
        if (cut is None) != (self._cut is None):
            self.bar.setVisible(cut is not None)
            self._pane.arrange()
        if cut is not None and (cut != self._cut or scene.visible != self._visible):
            self.bar.show_range(*self._range(cut))
            self.bar.show_cut(cut, self.levels.words(cut, say))
        changed, self._cut, self._visible = cut != self._cut, cut, scene.visible
        self.bar.show_state(
            bones_whole=bool(scene.uncut),
            room_for_more=len(scene.cuts) < MOST_CUTS,
            section=self.bar.section.isChecked(),
        )
        self.handle.show_cut(cut)
        if planes != self._said:
            self._rest.start()
        if changed:
            self.changed.emit(cut)

    def _planes(self, scene: Scene) -> tuple[tuple[Cut, ...], tuple[str, ...]]:
        return scene.cuts, tuple(sorted(scene.uncut))

    def _say(self) -> None:
        """Say where the planes came to rest, and let the next key begin a step of its own."""
        self._stroke += 1
        now = self._planes(self._bench.scene)
        if now != self._said:
            self._said = now
            self.rested.emit(*now)

    def _others(self) -> tuple[Cut, ...]:
        return self._bench.scene.cuts[:-1]

    def _put(self, text: str, cut: Cut) -> None:
        self._bench.do(text, self._bench.scene.cut_by([*self._others(), cut]))

    def _begin_stroke(self) -> None:
        self._stroke += 1

    def _slide_to(self, offset_mm: float) -> None:
        if self._cut is not None:
            self.move_to(self._cut.at(offset_mm))

    def _flip(self) -> None:
        if self._cut is not None:
            self._put(translate("View", "Keep the other side"), self._cut.flip())
            self._face(self._bench.scene.cuts[-1])

    def _face(self, cut: Cut) -> None:
        """Turn the model so that the opened face is seen, if it is not."""
        camera = self._bench.scene.camera
        turned = facing_to(camera, -cut.kept[:3])
        if cut.opens and turned != camera:
            self._pane.flight.fly(turned)

    def _set_opening(self, opens: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._cut is not None:
            cut, look = (
                translate("View", "Cut the model"),
                translate("View", "Only look at the section"),
            )
            words = cut if opens else look
            self._put(words, replace(self._cut, opens=opens))

    def _leave_bones(self, whole: bool) -> None:  # noqa: FBT001 - as above
        structures = self._atlas.structures
        bones = [s for s in self._atlas.meshes if structures[s].kind == _BONES] if whole else []
        leave, too = translate("View", "Leave bones whole"), translate("View", "Cut bones too")
        words = leave if whole else too
        self._bench.do(words, self._bench.scene.leaving_whole(bones))

    def _add(self) -> None:
        """Put one more plane through the middle, of the first kind that is not there yet."""
        cuts = self._bench.scene.cuts
        kinds = [kind for kind in CutKind if kind not in {cut.kind for cut in cuts}]
        if self._cut is not None and len(cuts) < MOST_CUTS:
            added = Cut(kinds[0], self._middle())
            self._bench.do(translate("View", "Add a cut"), self._bench.scene.cut_by([*cuts, added]))

    def _reset(self) -> None:
        if self._cut is not None:
            self._put(
                translate("View", "Cut through the middle"), Cut(self._cut.kind, self._middle())
            )

    def _box(self) -> Box:
        """Return the corners of the box round what is shown, LPS mm."""
        shown = [self._boxes[s] for s in self._bench.scene.visible if s in self._boxes]
        lows, highs = zip(*(shown or self._boxes.values()), strict=True)
        return np.min(lows, axis=0).astype(float), np.max(highs, axis=0).astype(float)

    def _middle(self) -> Vector:
        low, high = self._box()
        x, y, z = ((low + high) / 2).tolist()
        return x, y, z

    def _range(self, cut: Cut) -> tuple[float, float]:
        low, high = self._box()
        corners = np.array(np.meshgrid(*zip(low, high, strict=True))).reshape(3, -1).T
        along = corners @ cut.direction
        return float(along.min()), float(along.max())

    def _kept_inside(self, cut: Cut) -> Cut:
        low, high = self._range(cut)
        return cut.at(min(high, max(low, cut.offset_mm)))
