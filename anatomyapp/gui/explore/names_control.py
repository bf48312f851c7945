"""Names beside the model: shown or not, in turn with landmarks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.explore.visibility import Visibility
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.scene.scene import Scene


class NamesControl(QObject):
    """Shows names or not; landmarks have names of their own and take their place."""

    changed = Signal(bool)  # whether names are shown

    def __init__(
        self, pane: ModelPane, bar: ViewBar, visibility: Visibility, *, shown: bool
    ) -> None:
        super().__init__(pane)
        self._pane, self._bar, self._visibility = pane, bar, visibility
        self.shown = shown
        pane.bench.scene_changed.connect(self._draw)
        self._draw(pane.bench.scene)

    def toggle(self) -> None:
        """Show names or not; where landmarks are shown, names instead of them."""
        landmarks = self._pane.bench.scene.pointing.landmarks
        self.shown = bool(landmarks) or not self.shown
        if landmarks:
            self._visibility.show_landmarks(landmarks, shown=False)
        self._draw(self._pane.bench.scene)
        self.changed.emit(self.shown)

    def _draw(self, scene: Scene) -> None:
        landmarks = bool(scene.pointing.landmarks)
        self._bar.press(Intent.LABELS, on=self.shown and not landmarks)
        self._pane.view.show_names(self.shown or scene.pointing.labelled is not None)
