"""Marking where a landmark lies: by a click, by dragging the mark, or by walking with keys."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.quiz.hand import Hand
from anatomyapp.gui.quiz.placing_aim import Aim, aimed, picture_px
from anatomyapp.gui.quiz.placing_layer import Marked, PlacingLayer, ring_round
from anatomyapp.gui.view.intent import TURNS
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.facing import angles_of
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.placement import Fault, Placement, out_of, placement
from anatomyapp.quiz.placing_words import ways_words
from anatomyapp.quiz.response import Means, Placed
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.vantage import vantage

_STEP_MM, _FINE_MM = 5.0, 1.0
_MOST_STEPS = 60  # over a gap, before the mark stays where it is
_AROUND_MM = 55.0  # of the model that is shown round the right place
_SLACK_MM = 12.0  # how far a landmark may lie below what is seen
_GRASP = 16  # dp round the mark, within which it is taken hold of
_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_AWAY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class PlacingHand(Hand):
    """One mark on the model, which can be moved until it is the answer."""

    def __init__(self, pane: ModelPane, task: PlaceOn) -> None:
        super().__init__(pane)
        self._pane, self._view, self._atlas = pane, pane.view, pane.atlas
        self._task = task
        self._on_wall = any(mark.id == task.target for mark in pane.atlas.landmarks)
        self._aim: Aim | None = None
        self._held, self._open = False, False
        self.layer = PlacingLayer(pane)

    def open(self) -> None:
        """Take clicks and drags for the mark."""
        self._open = True
        self._view.take_places(wanted=True)
        self._view.place_clicked.connect(self._click)
        self._view.installEventFilter(self)

    @property
    def point(self) -> Aim | None:
        """What is marked."""
        return self._aim

    def response(self, means: Means) -> Placed | None:
        """Return the mark with its distance over the surface; None while there is none."""
        if self._aim is None:
            return None
        found = placement(self._task, self._atlas, self._aim.structure, self._aim.point)
        outside = self._aim.beside and found.fault is Fault.WRONG_SIDE  # seen from without
        astray = found.fault is not None and not outside
        return Placed(self._aim.structure, self._aim.point, means, found.off_mm, astray)

    def take_key(self, event: QKeyEvent) -> bool:
        """Walk by arrows, finely with Shift; with Ctrl they turn the model. Backspace unmarks."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._view.camera_wanted.emit(self._view.scene.camera.turned(*TURNS[key]))
            return True
        if not self._open or modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key in _WAYS:
            fine = modifiers == Qt.KeyboardModifier.ShiftModifier
            self._walk(_WAYS[key], _FINE_MM if fine else _STEP_MM)
        elif key in _AWAY and self._aim is not None:
            self._mark(None)
            announce(self._view, translate("Quiz", "Mark taken away"))
        else:
            return False
        return True

    def walk(self, step: int) -> None:
        """Bring the mark to the middle of the picture: there is nothing else to walk to."""
        del step
        if self._open:
            self._start()

    def show_grade(self, grade: Grade) -> None:
        """Show the right place with its tolerance, and how far off the mark is."""
        self._close()
        given = grade.response
        if not isinstance(given, Placed):
            return
        found = placement(self._task, self._atlas, given.structure, given.point)
        out = np.array(out_of(self._task, self._atlas, found.right))
        ring = ring_round(np.array(found.right), out, self._task.tolerance_mm)
        self.layer.place(given.point)
        self.layer.tell(Marked(found, ring, correct=grade.correct))
        self._fly(found, given)

    def put_away(self) -> None:
        """Leave no mark on the model."""
        self._close()
        self._view.removeEventFilter(self)
        self._view.removeEventFilter(self.layer)
        self.layer.hide()
        self.layer.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the mark be dragged."""
        del watched
        if not isinstance(event, QMouseEvent) or not self._open:
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and left:
            at = self.layer.place_of_mark()
            away = (at - event.position()).manhattanLength() if at is not None else np.inf
            self._held = bool(away <= theme.dp(_GRASP))
            return self._held
        if not self._held:
            return False
        if event.type() == QEvent.Type.MouseMove:
            self._take(event.position())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._held = False
        return True

    def _close(self) -> None:
        if self._open:
            self._open = self._held = False
            self._view.place_clicked.disconnect(self._click)
            self._view.take_places(wanted=False)

    def _click(self, at: QPointF) -> None:
        self._take(at)

    def _take(self, at: QPointF) -> bool:
        """Mark what a place of the view means; return whether it means one."""
        picture, ratio = self._view.picture, self._view.pixel_ratio
        if picture is None:
            return False
        aim = aimed(picture, (at.x() * ratio, at.y() * ratio), on_wall=self._on_wall)
        if aim is not None:
            self._mark(aim)
        return aim is not None

    def _mark(self, aim: Aim | None) -> None:
        self._aim = aim
        self.layer.place(aim.point if aim is not None else None)
        self.changed.emit()

    def _walk(self, way: tuple[float, float], mm: float) -> None:
        """Go one step over the surface as it is seen; over a gap, to where it goes on."""
        picture, at, before = self._view.picture, self.layer.place_of_mark(), self._aim
        if picture is None or at is None or before is None:
            self._start()
            return
        pixels = picture_px(picture, mm) / self._view.pixel_ratio
        step = QPointF(*way) * max(1.0, pixels)
        for steps in range(1, _MOST_STEPS):
            there = at + step * steps
            if not self._view.rect().contains(there.toPoint()):
                return
            if self._take(there):
                words = ways_words(before.point, self._aim.point, say) if self._aim else ""
                announce(self._view, translate("Quiz", "Mark moved {ways}").format(ways=words))
                return

    def _start(self) -> None:
        """Mark the place that is nearest to the middle of the picture."""
        picture, ratio = self._view.picture, self._view.pixel_ratio
        if picture is None or not picture.ids.any():
            return
        rows, columns = np.nonzero(picture.ids)
        down, across = picture.ids.shape
        nearest = np.hypot(rows - down / 2, columns - across / 2).argmin()
        width, height = picture.size
        x = (columns[nearest] + 0.5) * width / across / ratio
        y = (rows[nearest] + 0.5) * height / down / ratio
        self._take(QPointF(x, y))
        announce(self._view, translate("Quiz", "Mark set in the middle of the picture"))

    def _fly(self, found: Placement, given: Placed) -> None:
        """Come so near that the ring is seen with what is around; turn where it would be hidden."""
        picture, camera = self._view.picture, self._view.scene.camera
        right, around = np.array(found.right), _AROUND_MM * np.vstack([np.eye(3), -np.eye(3)])
        free = picture is None or self.layer.is_free(picture, right[None], _SLACK_MM)
        if not free:
            camera = self._facing(found)
        self._pane.viewing.turn_to(np.vstack([right + around, given.point]), camera)

    def _facing(self, found: Placement) -> Camera:
        """Return the camera turned so that the right place is seen."""
        scene, bearer = self._view.scene, self._task.structure
        if not self._on_wall and bearer is not None:
            place = FeatureOn(bearer, self._task.target)
            return vantage(self._atlas, place, scene.visible - scene.faded, scene.camera)
        azimuth, elevation = angles_of(out_of(self._task, self._atlas, found.right))
        return replace(scene.camera, azimuth_deg=azimuth, elevation_deg=elevation)
