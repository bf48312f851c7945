"""Shows the plane in hand: in its bar, by its handles, and in words once it came to rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.language import say
from anatomyapp.gui.view.cut_bar import CutBar
from anatomyapp.gui.view.cut_handle import CutHandle
from anatomyapp.gui.view.cut_room import Box, CutRoom
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.cut import MOST_CUTS, Cut
from anatomyapp.scene.levels import Levels
from anatomyapp.scene.scene import Scene

_REST_MS = 500  # after which planes count as standing where they are


class CutDisplay(QObject):
    """Keeps bar and handles to the scene, and says which planes came to rest."""

    rested = Signal(tuple, tuple)  # the planes that stand now; the structures left whole
    still = Signal()  # no plane moved for a while

    def __init__(self, pane: ModelPane, room: CutRoom, levels: Levels) -> None:
        super().__init__(pane)
        self._pane, self._room, self._levels = pane, room, levels
        self.bar = CutBar()
        self.handle = CutHandle(pane.view, self._box)
        pane.overlay(self.bar, "bottom")
        self.bar.hide()
        self._drawn: Scene | None = None
        self._said = _planes(pane.bench.scene)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say)
        pane.bench.scene_changed.connect(self._follow)
        self._follow(pane.bench.scene)

    def show_section(self, *, shown: bool) -> None:
        """Press the button of the section while it is beside the model."""
        self.bar.section.setChecked(shown)

    def _box(self) -> Box:
        return self._room.box(self._pane.bench.scene.visible)

    def _follow(self, scene: Scene) -> None:
        before, self._drawn = self._drawn, scene
        cut, last = _in_hand(scene), _in_hand(before)
        if (cut is None) != (last is None):
            self.bar.setVisible(cut is not None)
            self._pane.arrange()
        moved = before is None or cut != last or scene.visible != before.visible
        if cut is not None and moved:
            self.bar.show_range(*self._room.box(scene.visible).span_mm(cut))
            self.bar.show_cut(cut, self._levels.words(cut, say))
        self.bar.show_state(
            bones_whole=bool(scene.uncut),
            room_for_more=len(scene.cuts) < MOST_CUTS,
            section=self.bar.section.isChecked(),
        )
        self.handle.show_cut(cut)
        if _planes(scene) != self._said:
            self._rest.start()

    def _say(self) -> None:
        """Say where the planes came to rest."""
        self.still.emit()
        now = _planes(self._pane.bench.scene)
        if now != self._said:
            self._said = now
            self.rested.emit(*now)


def _in_hand(scene: Scene | None) -> Cut | None:
    return scene.cuts[-1] if scene is not None and scene.cuts else None


def _planes(scene: Scene) -> tuple[tuple[Cut, ...], tuple[str, ...]]:
    return scene.cuts, tuple(sorted(scene.uncut))
