"""What exploring shows, hides, fades and isolates, and what of it goes on record."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import translate
from anatomyapp.gui.view import steps
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.steps import Step
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.scene import Scene

_FIRST_TOPICS = 2


class Visibility(QObject):
    """Turns wishes about what is seen into steps of the workbench; its signals say what changed."""

    structures_hidden = Signal(tuple)  # of StructureId
    structures_shown = Signal(tuple)
    structures_isolated = Signal(tuple)

    def __init__(self, bench: Workbench, atlas: Atlas) -> None:
        super().__init__(bench)
        self._bench, self._atlas = bench, atlas
        self._visible = self._seen = bench.scene.visible
        self._isolating = False
        bench.scene_changed.connect(self._say_what_changed)

    def set_shown(self, structures: Iterable[StructureId], *, shown: bool) -> None:
        """Show or hide structures."""
        meshes = steps.meshes_of(self._atlas, structures)
        make = steps.show if shown else steps.hide
        self._do(make(self._atlas, self._bench.scene, meshes))

    def show_landmarks(self, landmarks: Iterable[str], *, shown: bool) -> None:
        """Show or hide landmarks."""
        scene, wanted = self._bench.scene, frozenset(landmarks)
        before = scene.pointing.landmarks
        after = before | wanted if shown else before - wanted
        count = len(wanted)
        words = (
            translate("Explore", "Show %n landmarks", "", count)
            if shown
            else translate("Explore", "Hide %n landmarks", "", count)
        )
        self._bench.do(words, scene.point(scene.pointing.showing(after)))

    def toggle_landmarks(self) -> None:
        """Show the landmarks of the first topics, or none if any is shown."""
        shown = self._bench.scene.pointing.landmarks
        marks = self._atlas.landmarks
        first = tuple(dict.fromkeys(mark.topic for mark in marks))[:_FIRST_TOPICS]
        wanted = shown or [mark.id for mark in marks if mark.topic in first]
        self.show_landmarks(wanted, shown=not shown)

    def obey(self, intent: Intent) -> bool:
        """Do what was asked if it concerns what is shown; return whether it did."""
        scene, selected = self._bench.scene, self._bench.scene.selected
        if intent is Intent.HIDE and selected:
            self._do(steps.hide(self._atlas, scene, selected))
        elif intent is Intent.ISOLATE and selected:
            self._isolate(scene, selected)
        elif intent is Intent.SHOW_ALL:
            self._do(steps.show_all(self._atlas, scene))
        elif intent is Intent.XRAY and (selected or scene.faded):
            self._do(steps.x_ray(scene))
        elif intent is Intent.FADE and selected:
            self._do(steps.fade(self._atlas, scene, selected))
        elif intent is Intent.GHOSTS:
            self._do(steps.ghosts(scene, self._seen))
        elif intent is Intent.LANDMARKS:
            self.toggle_landmarks()
        else:
            return False
        return True

    def isolate(self, structures: Iterable[StructureId]) -> None:
        """Show these structures alone."""
        self._isolate(self._bench.scene, steps.meshes_of(self._atlas, structures))

    def reset(self) -> None:
        """Show what is shown first, nothing selected."""
        self._do(steps.reset(self._atlas, self._bench.scene))

    def _isolate(self, scene: Scene, selected: frozenset[StructureId]) -> None:
        self._isolating = True
        self._do(steps.isolate(self._atlas, scene, selected))
        self._isolating = False

    def _do(self, step: Step) -> None:
        self._bench.do(step.text, step.scene)

    def _say_what_changed(self, scene: Scene) -> None:
        before, self._visible = self._visible, scene.visible
        self._seen |= scene.visible
        if self._isolating and before != scene.visible:
            self.structures_isolated.emit(tuple(sorted(scene.visible)))
            return
        if gone := before - scene.visible:
            self.structures_hidden.emit(tuple(sorted(gone)))
        if come := scene.visible - before:
            self.structures_shown.emit(tuple(sorted(come)))
