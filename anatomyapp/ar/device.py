"""A camera as OpenCV gives it, and why it does not open."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from anatomyapp.ar.cameras import CameraPlace
from anatomyapp.ar.frame import Picture
from anatomyapp.errors import CameraError

Size = tuple[int, int]

# Windows' other interface takes many seconds to open a camera.
_INTERFACES = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}


class AbsentCameraError(CameraError):
    """A camera is not there."""


class Device(Protocol):
    """An open camera."""

    def read(self) -> Picture | None:
        """Wait for the next picture; None where there is none. It may take many seconds."""
        ...

    def release(self) -> None:
        """Let the camera go."""
        ...


OpenDevice = Callable[[CameraPlace, Size], Device]  # raises CameraError


class OpenCvDevice:
    """A camera through OpenCV."""

    def __init__(self, capture: cv2.VideoCapture) -> None:
        self._capture = capture

    def read(self) -> Picture | None:
        """Wait for the next picture; None where the driver has none or a broken one."""
        try:
            there, picture = self._capture.read()
        except cv2.error:  # a driver's picture that cannot be decoded
            return None
        return np.asarray(picture, np.uint8) if there and picture.size else None

    def release(self) -> None:
        """Let the camera go."""
        self._capture.release()


def open_device(place: CameraPlace, size: Size) -> OpenCvDevice:
    """Open a camera at a resolution, or the nearest that it has.

    Raises
    ------
    CameraError
        It is not there, may not be used, or another program holds it.
    """
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    capture = cv2.VideoCapture(place.index, _INTERFACES.get(sys.platform, cv2.CAP_ANY))
    if not capture.isOpened():
        capture.release()
        raise closed(place)
    # Compressed: over USB 2, larger pictures come uncompressed at few frames per second.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return OpenCvDevice(capture)


def opens(index: int) -> bool:
    """Whether a number is that of a camera that opens."""
    try:
        open_device(CameraPlace(index, f"Camera {index}"), (640, 480)).release()
    except CameraError:
        return False
    return True


def closed(
    place: CameraPlace, platform: str = sys.platform, devices: Path = Path("/dev")
) -> CameraError:
    """Return why a camera did not open, as far as the system tells."""
    if platform.startswith("linux"):
        device = devices / f"video{place.index}"
        if not device.exists():
            return AbsentCameraError(
                "{camera} is not there. Plug it in, or choose another camera.", camera=str(place)
            )
        if not os.access(device, os.R_OK | os.W_OK):
            return CameraError(
                "{camera} may not be used: you have no right to {device}. Add yourself to the "
                "group “video” and log in again.",
                camera=str(place),
                device=device,
            )
        return CameraError(
            "{camera} is used by another program. Close that program; AR goes on by itself.",
            camera=str(place),
        )
    return CameraError(
        "{camera} does not open. Close other programs that use it, and allow this app to use the "
        "camera in the system's privacy settings.",
        camera=str(place),
    )
