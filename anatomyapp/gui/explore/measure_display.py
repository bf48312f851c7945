"""Shows the tool in hand: its bar with the measures of the scene, and what was placed so far."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF

from anatomyapp.gui.view.annotation_layer import AnnotationLayer
from anatomyapp.gui.view.measure_bar import Line, MeasureBar, Tool
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.spot_finder import SpotFinder
from anatomyapp.gui.view.words import value_words
from anatomyapp.scene.annotations import Measure, Spot
from anatomyapp.scene.scene import Scene


class MeasureDisplay(QObject):
    """Keeps bar and layer to the scene and to the tool in hand."""

    def __init__(self, pane: ModelPane, finder: SpotFinder) -> None:
        super().__init__(pane)
        self._pane, self._finder = pane, finder
        self._tool: Tool | None = None
        self._listed = 0
        self.layer = AnnotationLayer(pane.view, finder)
        self.bar = MeasureBar()
        pane.overlay(self.bar, "bottom")
        self.bar.hide()
        pane.bench.scene_changed.connect(self._follow)
        self._arrange()

    def show_tool(
        self, tool: Tool | None, pending: tuple[Spot, ...], cross: QPointF | None
    ) -> None:
        """Show a tool with the places taken so far, and where keys would place; or none."""
        self._tool = tool
        if tool is not None:
            self.bar.show_tool(tool, len(pending))
        self.layer.show_pending(pending)
        self.layer.show_aim(cross, None)
        self._list(self._pane.bench.scene)
        self._arrange()

    def _follow(self, scene: Scene) -> None:
        self.layer.update()
        if self._tool is not None:
            lines = len(scene.annotations.measures)
            self._list(scene)
            if lines != self._listed:
                self._arrange()

    def _list(self, scene: Scene) -> None:
        measures = scene.annotations.measures
        known = [m for m in measures if all(self._finder.knows(spot) for spot in m.spots)]
        self.bar.show_lines([self._line(m, scene) for m in known], apart=scene.exploded > 0)

    def _line(self, measure: Measure, scene: Scene) -> Line:
        value = value_words(measure.kind, self._finder.value_of(measure, scene))
        return Line(measure.number, value, " – ".join(spot.name for spot in measure.spots))

    def _arrange(self) -> None:
        """Give the bar its place, and the model what is left."""
        covered = self._pane.view.covered
        self._listed = len(self._pane.bench.scene.annotations.measures)
        self.bar.setVisible(self._tool is not None)
        self._pane.arrange()
        if self._pane.view.covered != covered:
            self._pane.viewing.refit()
