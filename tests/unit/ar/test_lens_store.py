"""A calibration is kept per camera and resolution, and serves another of the same shape."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.ar.intrinsics import Intrinsics, assumed
from anatomyapp.ar.lens_store import at_size, keep_lens, kept_lens, lens_file
from anatomyapp.errors import CalibrationError, DocumentError

HD = Intrinsics(1280, 720, 915.0, 914.0, 641.0, 357.0, (0.06, -0.11, 0.0, 0.0, 0.0))


def test_what_was_kept_comes_back(tmp_path):
    path = keep_lens(tmp_path, "HD Webcam: C920", HD)
    assert path == tmp_path / "cameras" / "hd-webcam-c920-1280x720.json"
    assert kept_lens(tmp_path, "HD Webcam: C920", (1280, 720)) == HD


def test_another_size_of_the_same_shape_is_scaled_and_approximate(tmp_path):
    keep_lens(tmp_path, "Cam", HD)
    half = kept_lens(tmp_path, "Cam", (640, 360))
    assert (half.fx, half.width, half.approximate) == (457.5, 640, True)
    assert half.calibrated_at == (1280, 720)
    assert half.cx == pytest.approx((HD.cx + 0.5) / 2 - 0.5)


def test_without_a_fitting_one_a_lens_is_assumed(tmp_path):
    keep_lens(tmp_path, "Cam", HD)
    found = kept_lens(tmp_path, "Cam", (640, 480))
    assert found == replace(assumed(640, 480), calibrated_at=(1280, 720))
    assert kept_lens(tmp_path, "Other", (1280, 720)).calibrated_at is None
    assert kept_lens(tmp_path, "Other", (1280, 720)).approximate


def test_another_shape_is_refused_with_both_sizes():
    with pytest.raises(CalibrationError, match="1280×720, these are 640×480"):
        at_size(HD, (640, 480))


def test_a_broken_calibration_is_told(tmp_path):
    path = lens_file(tmp_path, "Cam", (1280, 720))
    path.parent.mkdir()
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(DocumentError, match="calibrate the camera again"):
        kept_lens(tmp_path, "Cam", (1280, 720))


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "cameras").write_text("a file", encoding="utf-8")
    with pytest.raises(CalibrationError, match="cannot be written"):
        keep_lens(tmp_path, "Cam", HD)


def test_a_name_without_letters_has_a_file(tmp_path):
    assert lens_file(tmp_path, "«»", (4, 3)).name == "camera-4x3.json"


def test_a_camera_whose_name_begins_alike_keeps_its_own(tmp_path):
    keep_lens(tmp_path, "Cam 2", HD)
    assert kept_lens(tmp_path, "Cam", (640, 360)) == assumed(640, 360)
