"""Says for the record how the camera moved."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.workbench import Workbench
from anatomyapp.session.sampling import PER_S, SPAN_S, Sample, encoded, is_due


class PathWitness(QObject):
    """Samples the camera of a workbench while it moves, and tells its path every half second."""

    happened = Signal(object)  # ViewSampled

    def __init__(
        self,
        bench: Workbench,
        parent: QObject,
        clock: Callable[[], float] = monotonic,
        pane: str = "",
    ) -> None:
        super().__init__(parent)
        self._bench, self._clock, self._pane = bench, clock, pane
        self._camera = bench.scene.camera
        self._last: Sample | None = None  # that was taken
        self._latest: Sample | None = None  # that was not, as it came too soon
        self._path: list[Sample] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tell)
        bench.scene_changed.connect(self._see)

    def tell(self) -> None:
        """Tell what was not told yet, to where the camera is now."""
        self._timer.stop()
        if self._latest is not None:
            self._take(self._latest)
        if self._path:
            self.happened.emit(encoded(self._path, self._clock(), self._pane))
            self._path = []
        self._timer.stop()

    def _see(self) -> None:
        """Take the camera of now: who heard the signal first may have moved it since."""
        camera = self._bench.scene.camera
        if camera == self._camera:
            return
        self._camera = camera
        sample = Sample(self._clock(), camera)
        if is_due(self._last, sample):
            self._take(sample)
        else:
            self._latest = sample
            self._tell_later()

    def _take(self, sample: Sample) -> None:
        self._path.append(sample)
        self._last, self._latest = sample, None
        self._tell_later()

    def _tell_later(self) -> None:
        if not self._timer.isActive():
            self._timer.start(round(SPAN_S * PER_S))
