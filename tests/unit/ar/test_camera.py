"""A camera gives its newest picture, never makes its reader wait, and comes back by itself."""

from __future__ import annotations

import time
from contextlib import closing

import numpy as np
import pytest

from anatomyapp.ar.camera import Camera, CameraWish, Patience
from anatomyapp.ar.device import AbsentCameraError
from anatomyapp.ar.frame import End, Flip, Frame, Waiting
from anatomyapp.errors import CameraError
from tests.fakes.ar_device import PLACE, Port

IMPATIENT = Patience(silent_s=0.05, reopen_s=0.02)
LONG_S = 5.0
RNG = np.random.default_rng(5)


def picture():
    return RNG.integers(0, 255, (48, 64, 3), np.uint8)


@pytest.fixture
def port():
    return Port()


@pytest.fixture
def camera(port):
    with closing(Camera(CameraWish(PLACE), opens=port.open, patience=IMPATIENT)) as opened:
        yield opened
    for device in port.opened:
        device.unblock.set()
        assert device.released.wait(LONG_S)


def until(camera, wanted):
    """Read until something wanted comes; return it."""
    last = time.monotonic() + LONG_S
    while time.monotonic() < last:
        got = camera.read(0.01)
        if wanted(got):
            return got
    raise AssertionError("it never came")


def frame(camera):
    return until(camera, lambda got: isinstance(got, Frame))


def fault(camera):
    return str(until(camera, lambda got: isinstance(got, Waiting) and got.fault).fault)


def test_only_the_newest_picture_is_read_and_only_once(camera, port):
    shown = [picture() for _ in range(3)]
    for each in shown:
        port.device.pictures.put(each)
    got = until(camera, lambda got: isinstance(got, Frame) and got.number == 2)
    assert np.array_equal(got.picture, shown[2])
    assert isinstance(camera.read(), Waiting)


def test_it_tells_size_and_rate_once_it_knows_them(camera, port):
    assert (camera.live, camera.size, camera.rate) == (True, None, 0.0)
    for _ in range(5):
        port.device.pictures.put(picture())
    until(camera, lambda got: isinstance(got, Frame) and got.number == 4)
    assert camera.size == (64, 48)
    assert camera.rate > 0
    assert port.sizes == [(1280, 720)]


def test_times_go_forward_from_the_opening(camera, port):
    port.device.pictures.put(picture())
    first = frame(camera)
    port.device.pictures.put(picture())
    assert 0 <= first.time_s < frame(camera).time_s < LONG_S


def test_an_unplugged_camera_is_told_and_comes_back(camera, port):
    port.device.pictures.put(picture())
    before = frame(camera)
    port.fault = AbsentCameraError("it is not there")
    assert fault(camera) == "Camera unplugged. AR goes on by itself when it is back."
    assert port.opened[0].released.wait(LONG_S)
    port.was_opened.clear()
    port.fault = None
    port.device.pictures.put(picture())
    assert frame(camera).number == before.number + 1


def test_a_driver_that_blocks_makes_nobody_wait(camera, port):
    port.device.pictures.put(picture())
    frame(camera)
    port.device.blocked.set()
    assert "unplugged" in fault(camera)
    before = time.monotonic()
    camera.read()
    camera.close()
    assert time.monotonic() - before < 2.0  # the driver blocks for ten
    assert isinstance(camera.read(1.0), End)
    assert not port.device.released.is_set()


def test_a_busy_camera_is_told_and_taken_once_it_is_free():
    port = Port(CameraError("It is used by another program."))
    with closing(Camera(CameraWish(PLACE), opens=port.open, patience=IMPATIENT)) as camera:
        assert fault(camera) == "It is used by another program."
        port.fault = None
        port.device.pictures.put(picture())
        assert frame(camera).number == 0


def test_a_camera_that_is_let_go_only_now_is_waited_for_in_silence():
    port = Port(CameraError("It is used by another program."))
    with closing(
        Camera(CameraWish(PLACE), opens=port.open, patience=Patience(silent_s=LONG_S))
    ) as camera:
        assert camera.read(0.05) == Waiting()
        port.fault = None
        port.device.pictures.put(picture())
        assert frame(camera).number == 0


def test_a_camera_that_another_program_took_meanwhile_is_told_as_such(camera, port):
    port.device.pictures.put(picture())
    frame(camera)
    port.fault = CameraError("It is used by another program.")
    told = until(camera, lambda got: isinstance(got, Waiting) and "used" in str(got.fault))
    assert told.fault is port.fault


def test_one_picture_again_and_again_counts_as_unplugged_but_once(camera, port):
    same = picture()
    deadline = time.monotonic() + LONG_S
    while len(port.opened) < 2 and time.monotonic() < deadline:
        port.device.pictures.put(same)
        camera.read()
    port.was_opened.wait(LONG_S)
    assert len(port.opened) == 2
    still_until = time.monotonic() + 4 * IMPATIENT.silent_s
    while time.monotonic() < still_until:
        port.device.pictures.put(same)
        camera.read(0.005)
    assert len(port.opened) == 2


def test_what_a_driver_turned_is_turned_back(port):
    wish = CameraWish(PLACE, size=(64, 48), flip=Flip.HORIZONTAL)
    with closing(Camera(wish, opens=port.open, patience=IMPATIENT)) as camera:
        shown = picture()
        port.device.pictures.put(shown)
        assert np.array_equal(frame(camera).picture, shown[:, ::-1])
    assert port.sizes == [(64, 48)]


def test_closing_ends_reading_and_lets_the_camera_go(port):
    camera = Camera(CameraWish(PLACE), opens=port.open, patience=IMPATIENT)
    device = port.device
    camera.close()
    assert isinstance(camera.read(), End)
    assert device.released.wait(LONG_S)
