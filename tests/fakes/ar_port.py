"""A camera of the real kind, on a port at which a test plugs, holds and frees a device."""

from __future__ import annotations

import time

import numpy as np

from anatomyapp.ar.camera import Camera, CameraWish, Patience
from anatomyapp.ar.frame import Picture
from anatomyapp.errors import CameraError
from tests.fakes.ar_device import PLACE

PATIENCE = Patience(silent_s=0.3, reopen_s=0.1)
_PAUSE_S = 0.03


class PicturePort:
    """Where a camera is plugged in that shows one picture again and again, never twice the same."""

    def __init__(self, picture: Picture) -> None:
        self.picture, self.fault, self.plugged = picture, None, True
        self._rng = np.random.default_rng(5)

    def camera(self) -> Camera:
        """Return the camera at this port."""
        return Camera(CameraWish(PLACE), opens=self._open, patience=PATIENCE)

    def read(self) -> Picture | None:
        """Return a picture with a little noise, none while the camera is unplugged."""
        time.sleep(_PAUSE_S)
        if not self.plugged:
            return None
        noisy = self.picture.copy()
        noisy[:16, :16] = self._rng.integers(0, 255, (16, 16, 3))
        return noisy

    def release(self) -> None:
        """Let go; the port stays."""

    def _open(self, _place: object, _size: object) -> PicturePort:
        if self.fault is not None:
            raise CameraError(self.fault)
        return self
