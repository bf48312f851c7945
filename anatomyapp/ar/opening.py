"""Opening pictures by the word that a person gives: a camera's number, a video, a folder."""

from __future__ import annotations

from pathlib import Path

from anatomyapp.ar.camera import DEFAULT_SIZE, Camera, CameraWish
from anatomyapp.ar.cameras import named
from anatomyapp.ar.device import Size
from anatomyapp.ar.frame import Flip, FrameSource
from anatomyapp.ar.recorded import (
    PICTURE_SUFFIXES,
    PictureSequence,
    VideoFile,
    picture_folder,
    read_picture,
)
from anatomyapp.errors import CameraError


def open_recorded(path: Path, flip: Flip = Flip.NONE) -> FrameSource:
    """Return the pictures of a video, of a folder, or one picture.

    Raises
    ------
    CameraError
        It is missing or holds no pictures.
    """
    if path.is_dir():
        return picture_folder(path, flip=flip)
    if not path.exists():
        raise CameraError("{path} does not exist; name a video or a folder of pictures.", path=path)
    if path.suffix.lower() in PICTURE_SUFFIXES:
        return PictureSequence(iter([read_picture(path)]), flip=flip)
    return VideoFile(path, flip)


def open_camera(number: int, size: Size = DEFAULT_SIZE, flip: Flip = Flip.NONE) -> Camera:
    """Return a camera by its number; it opens on a thread of its own."""
    return Camera(CameraWish(named(number), size, flip))
