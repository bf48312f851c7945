"""Says for the record how the model stands before a real camera."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.ar.session import ArSession
from anatomyapp.scene.film import Film, Pinhole
from anatomyapp.session.posing import Pose, encoded, pose_of, whole
from anatomyapp.session.sampling import INTERVAL_S, PER_S, SPAN_S
from anatomyapp.session.shown import FilmBegun


class PoseWitness(QObject):
    """Samples the model's pose in the pictures, ten times a second at most, while it moves.

    Of a picture nothing but its lens is told. Nothing is told before `begin`.
    """

    happened = Signal(object)  # PoseSampled, FilmBegun

    def __init__(
        self, session: ArSession, parent: QObject, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._begun = self._mirrored = False
        self._pinhole: Pinhole | None = None
        self._last: Pose | None = None  # that was taken
        self._latest: Pose | None = None  # that was not, as it came too soon
        self._path: list[Pose] = []
        self._timer = QTimer(self, singleShot=True, interval=round(SPAN_S * PER_S))
        self._timer.timeout.connect(self.tell)
        session.pictured.connect(self._see)

    def begin(self) -> None:
        """Tell of the next picture as of the first, for a session that begins."""
        self._begun, self._pinhole, self._last, self._latest = True, None, None, None
        self._path = []

    def tell(self) -> None:
        """Tell what was not told yet."""
        self._timer.stop()
        if self._latest is not None:
            self._path.append(self._latest)
            self._last, self._latest = self._latest, None
        if self._path:
            path, self._path = self._path, []
            self.happened.emit(encoded(path, self._clock(), mirrored=self._mirrored))

    def _see(self, film: Film, found: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self._begun:
            return
        camera, now = film.camera, self._clock()
        if camera.pinhole != self._pinhole or camera.mirrored != self._mirrored:
            self.tell()
            self._take_lens(camera.pinhole)
            self._mirrored = camera.mirrored
        pose = pose_of(now, camera.model_to_camera) if found else Pose(now, seen=False)
        if self._last is not None and whole(pose) == whole(self._last):
            self._latest = None
        elif self._last is None or now - self._last.at_s >= INTERVAL_S:
            self._path.append(pose)
            self._last, self._latest = pose, None
        else:
            self._latest = pose
        if (self._path or self._latest is not None) and not self._timer.isActive():
            self._timer.start()

    def _take_lens(self, pinhole: Pinhole) -> None:
        if pinhole != self._pinhole:
            self._pinhole, self._last = pinhole, None
            numbers = (pinhole.fx, pinhole.fy, pinhole.cx, pinhole.cy)
            self.happened.emit(FilmBegun(pinhole.width, pinhole.height, *map(float, numbers)))
