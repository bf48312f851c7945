"""The workbench: holds the scene that is shown and says when it changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene

MOST_STEPS = 300  # that can be taken back; older ones are let go
_CHOICE, _SLIDE = 1, 2  # the kinds of steps that join their like


class Workbench(QObject):
    """Holds the current scene; views ask it for changes and redraw when it changed.

    Scenes shown with `show` (the camera, hovering, breath) are no steps; those shown with `do` are,
    and undo brings the earlier scene back, at the phase of breath and seen from where the learner
    stands now unless the step itself moved the camera. Choosing one structure after the other is
    one step.
    """

    scene_changed = Signal(object)  # Scene

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_STEPS)

    @property
    def scene(self) -> Scene:
        """What is shown now."""
        return self._scene

    def show(self, scene: Scene) -> None:
        """Show a scene without a step for undo."""
        if scene != self._scene:
            self._scene = scene
            self.scene_changed.emit(scene)

    def look(self, camera: Camera) -> None:
        """Show the same scene from another place."""
        self.show(self._scene.seen_by(camera))

    def do(self, text: str, scene: Scene) -> None:
        """Show a scene as one step that undo can take back; ``text`` names it ("Hide rib 5")."""
        if scene != self._scene:
            self.undo_stack.push(_ShowScene(text, self, self._scene, scene))

    def choose(self, text: str, scene: Scene) -> None:
        """Show a scene with another selection; it joins the step before if that chose too."""
        if scene != self._scene:
            self.undo_stack.push(_Choose(text, self, self._scene, scene))

    def slide(self, text: str, scene: Scene, stroke: int) -> None:
        """Show a scene on the way of a drag; all scenes of one stroke are one step for undo."""
        if scene != self._scene:
            self.undo_stack.push(_Slide(text, self, self._scene, scene, stroke))


class _ShowScene(QUndoCommand):
    """One step: the scene before and the scene after."""

    def __init__(self, text: str, bench: Workbench, before: Scene, after: Scene) -> None:
        super().__init__(text)
        self._bench, self.before, self.after = bench, before, after

    def redo(self) -> None:
        """Show the scene after the step."""
        self._show(self.after)

    def undo(self) -> None:
        """Show the scene before the step."""
        self._show(self.before)

    def _show(self, scene: Scene) -> None:
        now = self._bench.scene
        hovered = now.hovered if now.hovered in scene.visible else None
        moved = self.before.camera != self.after.camera
        camera = scene.camera if moved else now.camera
        self._bench.show(replace(scene, camera=camera, hovered=hovered, breath=now.breath))


class _Choose(_ShowScene):
    """A step that changes the selection alone."""

    def id(self) -> int:
        """Return what kind of step may join this one."""
        return _CHOICE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next choice into this step."""
        if not isinstance(other, _Choose):
            return False
        self.after = other.after
        self.setText(other.text())
        return True


class _Slide(_ShowScene):
    """A step that goes on while the pointer is down; the camera, which may follow, is no part."""

    def __init__(
        self, text: str, bench: Workbench, before: Scene, after: Scene, stroke: int
    ) -> None:
        super().__init__(text, bench, before, after.seen_by(before.camera))
        self.stroke = stroke

    def id(self) -> int:
        """Return what kind of step may join this one."""
        return _SLIDE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next scene of the same stroke into this step."""
        own = self.text(), self.stroke
        if not isinstance(other, _Slide) or (other.text(), other.stroke) != own:
            return False
        self.after = other.after.seen_by(self.before.camera)
        return True
