"""Joins the breath, its bar over the model and the button in the view bar."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from anatomyapp.gui.view.breath_bar import BreathBar
from anatomyapp.gui.view.breathing import Breathing
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.scene import Scene


class Buttons(Protocol):
    """A bar with a button that lets the chest breathe."""

    def offer(self, intent: Intent, *, possible: bool) -> None:
        """Offer a button, or leave it out."""
        ...

    def press(self, intent: Intent, *, on: bool) -> None:
        """Press a button while what it asks for holds."""
        ...


class BreathControl(QObject):
    """Shows the bar of the breath over a pane while the chest breathes."""

    def __init__(self, pane: ModelPane, view_bar: Buttons, breathing: Breathing) -> None:
        super().__init__(pane)
        self._pane, self._view_bar, self.breathing = pane, view_bar, breathing
        self.bar = BreathBar()
        pane.overlay(self.bar, "bottom")
        self.bar.play_wanted.connect(self.breathing.play)
        self.bar.pause_wanted.connect(self.breathing.pause)
        self.bar.phase_wanted.connect(self.breathing.hold)
        self.breathing.learned.connect(pane.view.learn)
        self.breathing.changed.connect(self._follow)
        pane.bench.scene_changed.connect(self._show)
        view_bar.offer(Intent.BREATHE, possible=self.breathing.possible)
        self._follow()

    def _follow(self) -> None:
        on, now = self.breathing.on, self.breathing
        self.bar.setVisible(on)
        self.bar.show_state(ready=now.ready, playing=now.playing)
        self._view_bar.press(Intent.BREATHE, on=on)
        if now.ready:
            self._show(self._pane.bench.scene)
        self._arrange()

    def _show(self, scene: Scene) -> None:
        if not (self.breathing.on and self.breathing.ready):
            return
        self.bar.show_phase(scene.breath)
        noted = bool(scene.pointing.landmarks)
        if noted != self.bar.note.isVisibleTo(self.bar):
            self.bar.show_note(shown=noted)
            self._arrange()

    def _arrange(self) -> None:
        """Give the bar its place, and the model what is left."""
        covered = self._pane.view.covered
        self._pane.arrange()
        if self._pane.view.covered != covered:
            self._pane.keep_fitted()
