"""A word opens a video, a folder, one picture or a camera."""

from __future__ import annotations

from contextlib import closing

import cv2
import numpy as np
import pytest

import anatomyapp.ar.camera
from anatomyapp.ar.frame import End, Flip, Frame
from anatomyapp.ar.opening import open_recorded
from anatomyapp.ar.recorded import PictureSequence, VideoFile
from anatomyapp.errors import CameraError
from tests.fakes.printed_sheet import write_video

PICTURE = np.random.default_rng(2).integers(0, 255, (48, 64, 3), np.uint8)


def test_a_single_picture_is_a_source_of_one(tmp_path):
    cv2.imwrite(str(tmp_path / "one.png"), PICTURE)
    with closing(open_recorded(tmp_path / "one.png")) as source:
        first, then = source.read(), source.read()
    assert isinstance(first, Frame)
    assert np.array_equal(first.picture, PICTURE)
    assert isinstance(then, End)


def test_a_folder_and_a_video_are_told_apart(tmp_path):
    cv2.imwrite(str(tmp_path / "one.png"), PICTURE)
    video = write_video(tmp_path / "clip.avi", [PICTURE] * 2)
    with closing(open_recorded(tmp_path)) as folder, closing(open_recorded(video)) as film:
        assert isinstance(folder, PictureSequence)
        assert isinstance(film, VideoFile)


def test_a_name_in_other_letters_opens(tmp_path):
    path = tmp_path / "Brustkörper-肋骨.png"
    path.write_bytes(cv2.imencode(".png", PICTURE)[1].tobytes())
    with closing(open_recorded(path, Flip.HORIZONTAL)) as source:
        assert np.array_equal(source.read().picture, PICTURE[:, ::-1])


def test_what_is_missing_is_told(tmp_path):
    with pytest.raises(CameraError, match="does not exist"):
        open_recorded(tmp_path / "none.mp4")


def test_the_usual_resolution_is_that_of_the_targets():
    assert anatomyapp.ar.camera.DEFAULT_SIZE == (1280, 720)
