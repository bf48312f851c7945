"""A camera is opened through OpenCV at the wished size, and a broken picture is no picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from anatomyapp.ar.cameras import CameraPlace
from anatomyapp.ar.device import open_device, opens
from anatomyapp.errors import CameraError

PLACE = CameraPlace(4, "HD Webcam")
PICTURE = np.full((4, 6, 3), 7, np.uint8)


class FakeCapture:
    """Stands for OpenCV's camera: gives what it is told to, and remembers what was asked."""

    there = True

    def __init__(self, index, interface):
        self.index, self.interface, self.asked, self.released = index, interface, {}, False
        self.results = [(True, PICTURE), (False, None), (True, np.empty((0, 0, 3), np.uint8))]
        FakeCapture.last = self

    def isOpened(self):  # noqa: N802 - OpenCV's name
        return self.there

    def set(self, what, value):
        self.asked[what] = value

    def read(self):
        if not self.results:
            raise cv2.error("a picture that cannot be decoded")
        return self.results.pop(0)

    def release(self):
        self.released = True


@pytest.fixture
def capture(monkeypatch):
    monkeypatch.setattr(cv2, "VideoCapture", FakeCapture)
    monkeypatch.setattr(FakeCapture, "there", True)
    return FakeCapture


def test_the_wished_size_and_compressed_pictures_are_asked_for(capture):
    open_device(PLACE, (1280, 720))
    asked = capture.last.asked
    assert capture.last.index == 4
    assert (asked[cv2.CAP_PROP_FRAME_WIDTH], asked[cv2.CAP_PROP_FRAME_HEIGHT]) == (1280, 720)
    assert asked[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")


def test_what_is_no_picture_is_none(capture):
    device = open_device(PLACE, (640, 480))
    assert np.array_equal(device.read(), PICTURE)
    assert [device.read() for _ in range(3)] == [None, None, None]
    device.release()
    assert capture.last.released


def test_a_camera_that_does_not_open_is_let_go_and_told(capture, monkeypatch):
    monkeypatch.setattr(capture, "there", False)
    with pytest.raises(CameraError, match="HD Webcam"):
        open_device(PLACE, (640, 480))
    assert capture.last.released


def test_a_number_is_tried_by_opening_it(capture, monkeypatch):
    assert opens(4)
    assert capture.last.released
    monkeypatch.setattr(capture, "there", False)
    assert not opens(4)
