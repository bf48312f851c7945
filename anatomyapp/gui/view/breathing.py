"""Breathing: the phase of the scene goes on by itself, or stands where it was put."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.job import Job
from anatomyapp.gui.workbench import Workbench
from anatomyapp.render.kept_motion import kept_motion
from anatomyapp.render.motion import Motion, motion_of
from anatomyapp.scene.rhythm import phase_at, time_of

_FRAME_MS = 16


class Breathing(QObject):
    """Lets a workbench's scene breathe; begun with the chest at rest, and at rest when stopped.

    How the atlas breathes is worked out on another thread when it is first wanted, and kept in the
    folder ``cache`` if there is one.
    """

    changed = Signal()  # on or off, ready, playing or not
    learned = Signal(object)  # Motion
    failed = Signal(Exception)

    def __init__(self, bench: Workbench, atlas: Atlas, cache: Path | None = None) -> None:
        super().__init__(bench)
        self._bench, self._atlas, self._cache = bench, atlas, cache
        self._job: Job | None = None
        self.on = self.ready = False
        self._at_s, self._last_s = 0.0, 0.0
        self._timer = QTimer(self, interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    @property
    def possible(self) -> bool:
        """Whether the atlas says how it breathes."""
        return bool(self._atlas.breathing)

    @property
    def playing(self) -> bool:
        """Whether the phase goes on by itself."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Begin to breathe, or come to rest."""
        if self.on:
            self.stop()
        elif self.possible:
            self.on = True
            if self.ready:
                self._begin()
            else:
                self._prepare()
            self.changed.emit()

    def stop(self) -> None:
        """Bring the chest to rest."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.on = False
        self._timer.stop()
        self._show(0.0)
        self.changed.emit()

    def play(self) -> None:
        """Go on from the phase that is shown, inwards."""
        if self.on and self.ready:
            self._at_s, self._last_s = time_of(self._bench.scene.breath), time.perf_counter()
            self._timer.start()
            self.changed.emit()

    def pause(self) -> None:
        """Stand at the phase that is shown."""
        if self.playing:
            self._timer.stop()
            self.changed.emit()

    def hold(self, phase: float) -> None:
        """Stand at a phase."""
        self.pause()
        if self.on and self.ready:
            self._show(phase)

    def _prepare(self) -> None:
        atlas, cache = self._atlas, self._cache
        job = self._job = Job(
            lambda: kept_motion(atlas, cache, job.ask) if cache else motion_of(atlas, job.ask), self
        )
        self._job.done.connect(self._learn)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _learn(self, motion: Motion) -> None:
        self._job = None
        self.learned.emit(motion)
        self.ready = True
        self._begin()
        self.changed.emit()

    def _begin(self) -> None:
        if not theme.theme().reduce_motion:
            self.play()

    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)

    def _step(self) -> None:
        now = time.perf_counter()
        self._at_s, self._last_s = self._at_s + now - self._last_s, now
        self._show(phase_at(self._at_s))

    def _show(self, phase: float) -> None:
        self._bench.show(self._bench.scene.breathing(phase))
