from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.ar.intrinsics import Intrinsics, assumed, read_intrinsics, write_intrinsics
from anatomyapp.errors import DocumentError

CAMERA = Intrinsics(1280, 720, 915.0, 917.0, 641.5, 355.0, (0.05, -0.1, 0.001, -0.002, 0.01))


def written(path: Path, **changes: object) -> Path:
    document = {
        "width": 1280,
        "height": 720,
        "camera_matrix": [[915.0, 0, 640], [0, 915, 360], [0, 0, 1]],
        "distortion": [0.1, 0, 0, 0, 0],
    }
    file = path / "camera.json"
    file.write_text(json.dumps(document | changes), encoding="utf-8")
    return file


def test_a_written_calibration_reads_back_the_same(tmp_path):
    write_intrinsics(CAMERA, tmp_path / "camera.json")
    assert read_intrinsics(tmp_path / "camera.json") == CAMERA


def test_whole_numbers_and_further_entries_are_read(tmp_path):
    camera = read_intrinsics(written(tmp_path, rms=0.3))
    assert (camera.fx, camera.cy, camera.distortion[0]) == (915.0, 360.0, 0.1)


@pytest.mark.parametrize(
    "changes",
    [
        {"width": 0},
        {"width": 10**9},
        {"width": "1280"},
        {"height": True},
        {"camera_matrix": [[915, 0, 640], [0, 915, 360]]},
        {"camera_matrix": [[915, 0, 640], [0, 915, 360], [0, 0, 2]]},
        {"camera_matrix": [[915, 3, 640], [0, 915, 360], [0, 0, 1]]},
        {"camera_matrix": [[-915, 0, 640], [0, 915, 360], [0, 0, 1]]},
        {"camera_matrix": [[915, 0, 9999], [0, 915, 360], [0, 0, 1]]},
        {"camera_matrix": [[float("nan"), 0, 640], [0, 915, 360], [0, 0, 1]]},
        {"distortion": [0.1, 0, 0, 0]},
        {"distortion": [float("inf"), 0, 0, 0, 0]},
        {"distortion": [1e5, 0, 0, 0, 0]},
        {"distortion": None},
    ],
)
def test_what_no_camera_can_be_is_refused_with_file_and_remedy(tmp_path, changes):
    with pytest.raises(DocumentError, match=r"camera\.json.*calibrate the camera again"):
        read_intrinsics(written(tmp_path, **changes))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{" * 9999, b" " * 70_000])
def test_a_file_that_is_no_calibration_is_refused(tmp_path, content):
    file = tmp_path / "camera.json"
    file.write_bytes(content)
    with pytest.raises(DocumentError):
        read_intrinsics(file)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DocumentError, match="absent"):
        read_intrinsics(tmp_path / "absent.json")


@given(st.integers(64, 8000), st.integers(64, 8000))
def test_an_assumed_camera_sees_its_field_over_the_longer_side(width, height):
    camera = assumed(width, height, 90)
    assert camera.fx == pytest.approx(max(width, height) / 2)
    assert camera.approximate


def test_half_the_resolution_halves_the_lens_and_is_approximate():
    half = CAMERA.scaled(640, 360)
    assert (half.fx, half.cx, half.cy) == pytest.approx((457.5, 320.5, 177.25))
    assert half.approximate
    assert CAMERA.scaled(1280, 720) == CAMERA


def test_a_picture_of_other_proportions_is_cut_from_the_middle():
    square = assumed(1280, 720).scaled(720, 720)
    assert (square.cx, square.cy) == pytest.approx((359.5, 359.5))
    assert square.fx == pytest.approx(assumed(1280, 720).fx)
