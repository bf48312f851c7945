"""Pictures that wait to be read: a video file, a folder of pictures, a simulation's own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from anatomyapp.ar.frame import End, Flip, Frame, FrameSource, Picture, Waiting
from anatomyapp.errors import CameraError

os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # faults are told by our own messages

PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp"})
FOLDER_RATE = 30.0  # pictures per second, where nothing else is said


_AXES = {Flip.HORIZONTAL: 1, Flip.VERTICAL: 0, Flip.BOTH: -1}


def unflipped(picture: Picture, flip: Flip) -> Picture:
    """Return a picture as the lens saw it."""
    if flip is Flip.NONE:
        return picture
    return np.asarray(cv2.flip(picture, _AXES[flip]), np.uint8)


class PictureSequence:
    """Any pictures, one after the other, at an even pace."""

    live = False

    def __init__(
        self, pictures: Iterator[Picture], rate: float = FOLDER_RATE, flip: Flip = Flip.NONE
    ) -> None:
        self._pictures: Iterator[Picture] = pictures
        self.rate, self._flip = rate, flip
        self.size: tuple[int, int] | None = None
        self._number = 0

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:  # noqa: ARG002 - never waits
        """Return the next picture, or that there is none left.

        Raises
        ------
        CameraError
            If its size differs from that of the picture before.
        """
        picture = next(self._pictures, None)
        if picture is None:
            return End()
        frame = Frame(self._number, self._number / self.rate, unflipped(picture, self._flip))
        if self.size not in {None, frame.size}:
            raise CameraError(
                "Picture {number} has another size than the one before; "
                "put pictures of one camera and one size together.",
                number=self._number + 1,
            )
        self.size, self._number = frame.size, self._number + 1
        return frame

    def close(self) -> None:
        """End the sequence."""
        self._pictures = iter(())


class VideoFile:
    """Every picture of a video, with the video's own times."""

    live = False

    def __init__(self, path: Path, flip: Flip = Flip.NONE) -> None:
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        self._video = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        self._flip, self._number, self._time_s = flip, 0, 0.0
        if not self._video.isOpened():
            raise CameraError(
                "{path} is no video that can be read; give an MP4, MOV, MKV or AVI file.", path=path
            )
        rate = self._video.get(cv2.CAP_PROP_FPS)
        self.rate = rate if 0 < rate < 1000 else 0.0
        self.size: tuple[int, int] | None = None

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:  # noqa: ARG002 - never waits
        """Return the next picture, or that the video is over."""
        there, picture = self._video.read()
        if not there:
            return End()
        self._time_s = self._time_of_picture()
        frame = Frame(
            self._number, self._time_s, unflipped(np.asarray(picture, np.uint8), self._flip)
        )
        self.size, self._number = frame.size, self._number + 1
        return frame

    def _time_of_picture(self) -> float:
        """Return the video's own time; by its rate where it gives none, never backwards."""
        time_s = self._video.get(cv2.CAP_PROP_POS_MSEC) / 1000
        if self._number and time_s <= self._time_s:
            return self._time_s + (1 / self.rate if self.rate else 0.0)
        return max(time_s, 0.0)

    def close(self) -> None:
        """Let the file go."""
        self._video.release()


def picture_folder(folder: Path, rate: float = FOLDER_RATE, flip: Flip = Flip.NONE) -> FrameSource:
    """Return the pictures of a folder in the order of their names, *2* before *10*.

    Raises
    ------
    CameraError
        If there is none in it; while reading, if one cannot be read.
    """
    files = sorted(
        (path for path in folder.iterdir() if path.suffix.lower() in PICTURE_SUFFIXES),
        key=lambda path: _natural(path.name),
    )
    if not files:
        raise CameraError("{folder} holds no pictures; put PNG or JPEG files in it.", folder=folder)
    return PictureSequence(map(read_picture, files), rate, flip)


def read_picture(path: Path) -> Picture:
    """Return the picture of a file, whatever letters its path is written in.

    Raises
    ------
    CameraError
        If it is none.
    """
    try:
        content = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError as error:
        raise CameraError(
            "{path} cannot be read ({reason}).", path=path, reason=error.strerror
        ) from error
    picture = cv2.imdecode(content, cv2.IMREAD_COLOR) if content.size else None
    if picture is None:
        raise CameraError("{path} is no picture that can be read; remove it.", path=path)
    return np.asarray(picture, np.uint8)


def _natural(name: str) -> list[tuple[int, str]]:
    """Return a key that sorts numbers in a name by their value."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)
    ]
