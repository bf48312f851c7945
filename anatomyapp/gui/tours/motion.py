"""What moves in a tour: the camera flies to each step, the chest breathes where a step says so."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer

from anatomyapp.gui.explore.explode_control import ExplodeControl
from anatomyapp.gui.view.breathing import Breathing
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.stage import camera_of, step_of
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.touring import OPENING, Touring

_NEAR_MM, _NEAR_DEG = 0.5, 0.1  # of a step's camera, within which a view counts as the step's


class TourMotion(QObject):
    """Flies a pane's camera; begins and ends breath and the exploded view with steps."""

    def __init__(self, pane: ModelPane, breathing: Breathing, exploding: ExplodeControl) -> None:
        super().__init__(pane)
        self._pane, self._breathing, self._exploding = pane, breathing, exploding
        self._breathes = False  # because a step said so
        self._goal: Camera | None = None
        self._kept: tuple[Scene, Tour] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)

    def go(self, scene: Scene, tour: Tour) -> None:
        """Go to the step that a scene is at; the closing page keeps to the last one."""
        page = scene.touring.page if scene.touring else OPENING
        step = tour.step_on(min(page, len(tour.steps)))
        if step is None:
            return
        self._breathe(wanted=step.stage.breathing)
        if not scene.exploded and self._exploding.on:
            self._exploding.close()
        self._pane.viewing.leave_home()
        self._goal = camera_of(step.stage, self._pane.atlas, scene.camera, self._pane.viewing.room)
        self._pane.flight.fly(self._goal)

    def end(self, before: Touring) -> None:
        """Fly to where the tour was begun, from it or from its opening."""
        self._goal = None
        self._breathe(wanted=False)
        self._pane.flight.fly(before.before.camera)

    def away(self, camera: Camera) -> bool:
        """Tell whether a camera is not the step's, and not on its way there."""
        if self._goal is None or self._pane.flight.running:
            return False
        goal = self._goal
        apart = math.dist((*camera.target, camera.distance_mm), (*goal.target, goal.distance_mm))
        turned = max(
            abs((camera.azimuth_deg - goal.azimuth_deg + 180) % 360 - 180),
            abs(camera.elevation_deg - goal.elevation_deg),
        )
        return apart > _NEAR_MM or turned > _NEAR_DEG

    def keep(self, scene: Scene, tour: Tour) -> None:
        """Fit the step into another room, once everything floats in its place."""
        self._kept = scene, tour
        self._soon.start()

    def _look(self) -> None:
        if self._kept is None:
            return
        scene, tour = self._kept
        self._kept = None
        step = step_of(scene, tour)
        if step is not None and step_of(self._pane.bench.scene, tour) is step:
            camera = self._pane.bench.scene.camera
            self._goal = camera_of(step.stage, self._pane.atlas, camera, self._pane.viewing.room)
            self._pane.flight.fly(self._goal)

    def _breathe(self, *, wanted: bool) -> None:
        breathing = self._breathing
        if wanted and not breathing.on and breathing.possible:
            self._breathes = True
            breathing.toggle()
        elif not wanted and self._breathes:
            self._breathes = False
            if breathing.on:
                breathing.stop()
