"""The camera's own movements: flying to a place, the first turn, and the turntable."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from anatomyapp.gui import theme
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import between

_TURNTABLE_MS = 24_000  # once round


class Flight(QObject):
    """Moves a workbench's camera over time; any input of the person stops it where it is."""

    turning_changed = Signal(bool)  # whether the model turns until it is stopped

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._from = self._to = bench.scene.camera
        self._turns = self._turning = False
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether the camera is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def fly(self, camera: Camera) -> None:
        """Go to a camera; at once where motion is reduced."""
        self.stop()
        if theme.theme().reduce_motion:
            self._bench.look(camera)
            return
        self._from, self._to, self._turns = self._bench.scene.camera, camera, False
        self._run(theme.FLY_MS, QEasingCurve.Type.Linear)  # the path itself slows at its end

    def turn_once(self) -> None:
        """Turn the model once round, slowly, and end where it began."""
        self.stop()
        if theme.theme().reduce_motion:
            return
        self._from = self._to = self._bench.scene.camera
        self._turns = True
        self._run(theme.FIRST_TURN_MS, QEasingCurve.Type.InOutSine)

    @property
    def turning(self) -> bool:
        """Whether the model turns until it is stopped."""
        return self._turning

    def toggle_turning(self) -> None:
        """Turn the model round and round, slowly, or stop; also where motion is reduced."""
        wanted = not self._turning
        self.stop()
        if wanted:
            self._from = self._to = self._bench.scene.camera
            self._turns = self._turning = True
            self._run(_TURNTABLE_MS, QEasingCurve.Type.Linear, loops=-1)
            self.turning_changed.emit(True)

    def stop(self) -> None:
        """Stay where the camera is."""
        self._animation.stop()
        if self._turning:
            self._turning = False
            self.turning_changed.emit(False)

    def _run(self, duration_ms: int, curve: QEasingCurve.Type, loops: int = 1) -> None:
        self._animation.setLoopCount(loops)
        self._animation.setDuration(duration_ms)
        self._animation.setEasingCurve(curve)
        self._animation.start()

    def _step(self, value: object) -> None:
        t = float(str(value))
        if self._turns:
            self._bench.look(self._from.turned(360.0 * t, 0.0) if t < 1.0 else self._from)
        else:
            self._bench.look(between(self._from, self._to, t))
