"""Cameras are listed by name where the system tells it, and told why they do not open."""

from __future__ import annotations

import os

import pytest

from anatomyapp.ar.cameras import CameraPlace, cameras, named
from anatomyapp.ar.device import AbsentCameraError, closed

PLACE = CameraPlace(2, "HD Webcam")


def never(index):
    raise AssertionError("no camera has to be opened")


@pytest.fixture
def devices(tmp_path):
    for device, name, index in (
        ("video2", "HD Webcam", 0),
        ("video3", "HD Webcam", 1),
        ("video10", "Grabber", 0),
    ):
        folder = tmp_path / device
        folder.mkdir()
        (folder / "name").write_text(f"{name}\n", encoding="utf-8")
        (folder / "index").write_text(f"{index}\n", encoding="utf-8")
    return tmp_path


def test_linux_lists_what_takes_pictures(devices):
    assert cameras(never, "linux", devices) == (PLACE, CameraPlace(10, "Grabber"))


def test_a_machine_without_cameras_has_none(tmp_path):
    assert cameras(never, "linux", tmp_path / "none") == ()


def test_elsewhere_they_are_tried_one_after_the_other():
    found = cameras(lambda index: index < 2, "win32")
    assert [str(place) for place in found] == ["Camera 0 (0)", "Camera 1 (1)"]


def test_a_camera_is_named_by_its_number(devices):
    assert named(2, devices) == PLACE
    assert named(7, devices) == CameraPlace(7, "Camera 7")


def test_a_camera_that_is_away_is_told(tmp_path):
    fault = closed(PLACE, "linux", tmp_path)
    assert isinstance(fault, AbsentCameraError)
    assert "HD Webcam (2) is not there" in str(fault)


def test_a_camera_that_may_not_be_used_is_told(tmp_path, monkeypatch):
    (tmp_path / "video2").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "group “video”" in str(closed(PLACE, "linux", tmp_path))


def test_a_busy_camera_is_told(tmp_path):
    (tmp_path / "video2").touch()
    assert "another program" in str(closed(PLACE, "linux", tmp_path))


def test_other_systems_name_both_reasons():
    assert "privacy settings" in str(closed(PLACE, "darwin"))
