"""Joins the exploded view with its bar over the model."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.explode_bar import ExplodeBar
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.scene import Scene

_FIRST = 0.6  # how far structures go apart when nobody said how far


class ExplodeControl(QObject):
    """Lets structures stand apart; the bar is shown while they may."""

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self._pane, self._on = pane, False
        self._stroke = 0
        self.bar = ExplodeBar()
        pane.overlay(self.bar, "bottom")
        self.bar.share_wanted.connect(self._slide)
        self.bar.close_wanted.connect(self.close)
        self.bar.stroke_begun.connect(self._begin_stroke)
        self._way = QVariantAnimation(self)
        self._way.setDuration(theme.FLY_MS)
        self._way.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._way.valueChanged.connect(self._step)
        pane.view.touched.connect(self._way.stop)
        pane.bench.scene_changed.connect(self._follow)
        self._show()

    @property
    def on(self) -> bool:
        """Whether the bar is shown."""
        return self._on

    def toggle(self) -> None:
        """Let structures go apart, or come together again."""
        if self._pane.bench.scene.exploded or self._on:
            self.close()
        else:
            self._on = True
            self._show()
            self._go(_FIRST)

    def close(self) -> None:
        """Let structures come together and take the bar away."""
        self._on = False
        self._go(0.0)
        self._show()

    def _go(self, share: float) -> None:
        """Go to a place of the slider; at once where motion is reduced."""
        self._way.stop()
        self._begin_stroke()
        if theme.theme().reduce_motion:
            self._slide(share)
            return
        self._way.setStartValue(self._pane.bench.scene.exploded)
        self._way.setEndValue(share)
        self._way.start()

    def _begin_stroke(self) -> None:
        self._stroke += 1

    def _step(self, value: object) -> None:
        self._slide(float(str(value)))

    def _slide(self, share: float) -> None:
        bench = self._pane.bench
        words = translate("Explore", "Explode")
        bench.slide(words, bench.scene.stand_apart(min(1.0, max(0.0, share))), self._stroke)
        self._pane.viewing.refit(at_once=True)

    def _follow(self, scene: Scene) -> None:
        """Show the bar where undo or a saved view lets structures stand apart."""
        if scene.exploded and not self._on and self._way.state() != self._way.State.Running:
            self._on = True
            self._show()
        self.bar.show_share(scene.exploded)

    def _show(self) -> None:
        covered = self._pane.view.covered
        self.bar.setVisible(self._on)
        self.bar.show_share(self._pane.bench.scene.exploded)
        self._pane.arrange()
        if self._pane.view.covered != covered:
            self._pane.viewing.refit()
