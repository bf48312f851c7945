"""``anatomyapp ar``: sheets are written, wrong words and places told in one line."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest

import anatomyapp.ar.cameras
import anatomyapp.ar.opening
from anatomyapp.ar.camera import Camera, CameraWish
from anatomyapp.ar.intrinsics import assumed, read_intrinsics, write_intrinsics
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.cli import command
from anatomyapp.errors import CameraError
from tests.fakes.ar_device import PLACE, FlowingDevice, Port
from tests.fakes.ar_source import ShownCamera
from tests.fakes.ar_views import diverse_poses
from tests.fakes.printed_sheet import LENS, nothing, rastered, seen, write_video
from tests.fakes.sheet_camera import Placed, Shot, photograph
from tests.fakes.sheet_surface import pose


def run(*words):
    return command.run(command.parse(["ar", *map(str, words)]))


@pytest.mark.parametrize("kind", SheetKind)
@pytest.mark.parametrize("paper", Paper)
def test_a_sheet_is_a_document_of_two_pages(tmp_path, capsys, kind, paper):
    file = tmp_path / "sheet.pdf"
    assert run("sheet", "--kind", kind, "--paper", paper, "-o", file, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["paper"], told["pages"]) == (kind, paper, 2)
    with pypdfium2.PdfDocument(file) as opened:
        size_mm = [side * 25.4 / 72 for side in opened[0].get_size()]
    assert size_mm == pytest.approx(paper.size_mm, abs=0.01)


def test_a_sheet_that_cannot_be_written_is_one_line(tmp_path, capsys):
    assert run("sheet", "--kind", "card", "-o", tmp_path / "none" / "card.pdf") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot be written" in line


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["sheet"],
        ["sheet", "--kind", "desk", "-o", "x"],
        ["track", "x.mp4"],
        ["track", "x.mp4", "--sheet", "calibration"],
        ["track", "x.mp4", "--sheet", "card", "--ruler", "long"],
        ["calibrate", "0"],
        ["doctor", "--seconds", "0"],
        ["doctor", "--size", "big"],
        ["doctor", "--size", "1x1"],
        ["track", "x.mp4", "--sheet", "card", "--flip", "over"],
        ["doctor", "--seconds", "long"],
    ],
)
def test_wrong_use_is_one_line(capsys, words):
    with pytest.raises(SystemExit) as left:
        run(*words)
    assert left.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_words_are_parsed_without_opencv_and_the_writer_of_pdf():
    check = (
        "import sys; from anatomyapp.cli import command; command.parse(['ar', 'doctor']); "
        "assert not {'cv2', 'reportlab'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", check], check=True)


# From the printed page to the pose: the real PDF, seen by a lens without distortion.

POSES = [pose(550 + step * 4, yaw=step * 2, pitch=-15, aside=(step * 3, 0)) for step in range(8)]


@pytest.fixture
def lens_file(tmp_path):
    write_intrinsics(LENS, tmp_path / "lens.json")
    return tmp_path / "lens.json"


@pytest.fixture(scope="module")
def video(tmp_path_factory):
    """A video of a printed card that is turned and moved, then taken away."""
    page = rastered(sheet(SheetKind.CARD, Paper.A4))
    pictures = [seen(page, at) for at in POSES] + [nothing()] * 20
    return write_video(tmp_path_factory.mktemp("video") / "card.avi", pictures)


def tracked(capsys, *words):
    capsys.readouterr()
    assert run("track", *words, "--json") == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_printed_card_is_tracked_where_it_is(video, lens_file, capsys):
    found = tracked(capsys, video, "--intrinsics", lens_file, "--sheet", "card", "--raw")
    assert [line["frame"] for line in found] == list(range(28))
    assert found[3]["time_s"] == pytest.approx(0.12)
    for line, at in zip(found, POSES, strict=False):
        assert line["state"] == "tracked"
        got = np.array(line["sheet_to_camera"])
        assert got[:3, 3] == pytest.approx(at[:3, 3], abs=2.0)
        turn = np.arccos((np.trace(got[:3, :3].T @ at[:3, :3]) - 1) / 2)
        assert np.degrees(turn) < 0.5
        assert line["reprojection_px"] < 0.5


def test_a_line_has_the_agreed_keys(video, lens_file, capsys):
    first, *_, last = tracked(capsys, video, "--intrinsics", lens_file, "--sheet", "card")
    keys = ["frame", "time_s", "state", "sheet_to_camera", "corners", "reprojection_px"]
    assert list(first) == list(last) == keys
    assert len(first["corners"]["0"]) == 4
    assert last == {
        "frame": 27, "time_s": pytest.approx(1.08), "state": "lost",
        "sheet_to_camera": None, "corners": {}, "reprojection_px": None,
    }  # fmt: skip


def test_the_chest_sheet_has_a_radius_besides(video, lens_file, capsys):
    words = ("--intrinsics", lens_file, "--sheet", "chest")
    assert {"radius_mm"} == set(tracked(capsys, video, *words)[0]) - set(
        tracked(capsys, video, "--sheet", "card")[0]
    )


def test_the_first_picture_of_a_worn_sheet_knows_the_radius_of_the_last(
    lens_file, tmp_path, capsys
):
    worn = sheet(SheetKind.CHEST, Paper.A4)
    yaws = [0, -35, -25, -15, -5, 5, 15, 25, 35]
    shots = [Shot((Placed(worn, pose(900, yaw=yaw), 130.0),), lens=LENS) for yaw in yaws]
    path = write_video(tmp_path / "worn.avi", [photograph(shot) for shot in shots])
    words = ("--intrinsics", lens_file, "--sheet", "chest")
    for raw in ([], ["--raw"]):
        found = [line["radius_mm"] for line in tracked(capsys, path, *words, *raw)]
        assert len(set(found)) == 1
        assert found[0] == pytest.approx(130, abs=2)


def test_people_read_a_line_per_picture(video, lens_file, capsys):
    capsys.readouterr()
    assert run("track", video, "--intrinsics", lens_file, "--sheet", "card") == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    assert "tracked" in first
    assert "35 of 35 markers" in first
    assert last.split()[3] == "lost"


def test_a_print_of_another_size_is_another_distance(video, lens_file, capsys):
    words = ("--intrinsics", lens_file, "--sheet", "card", "--raw")
    full, small = (tracked(capsys, video, *words, "--ruler", mm)[0] for mm in (100, 97))
    ratio = np.array(small["sheet_to_camera"])[2, 3] / np.array(full["sheet_to_camera"])[2, 3]
    assert ratio == pytest.approx(0.97, abs=0.001)


def test_a_mirrored_video_is_turned_back(video, tmp_path, lens_file, capsys):
    page = rastered(sheet(SheetKind.CARD, Paper.A4))
    turned = [np.ascontiguousarray(seen(page, at)[:, ::-1]) for at in POSES[:3]]
    mirrored = write_video(tmp_path / "mirrored.avi", turned)
    words = ("--intrinsics", lens_file, "--sheet", "card", "--raw")
    assert {line["state"] for line in tracked(capsys, mirrored, *words)} == {"lost"}
    back = tracked(capsys, mirrored, *words, "--flip", "horizontal")
    straight = tracked(capsys, video, *words)
    for one, other in zip(back, straight, strict=False):
        assert one["sheet_to_camera"] == pytest.approx(np.array(other["sheet_to_camera"]), abs=0.5)


def test_without_a_calibration_it_says_that_it_is_approximate(video, capsys):
    capsys.readouterr()
    assert run("track", video, "--sheet", "card", "--json") == 0
    assert "approximate" in capsys.readouterr().err


def test_a_calibration_of_another_shape_is_one_line(video, tmp_path, capsys):
    write_intrinsics(assumed(640, 480), tmp_path / "other.json")
    assert run("track", video, "--intrinsics", tmp_path / "other.json", "--sheet", "card") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "640×480, these are 1280×720" in line


def test_a_missing_video_is_one_line(tmp_path, lens_file, capsys):
    words = ("--intrinsics", lens_file, "--sheet", "card")
    assert run("track", tmp_path / "none.mp4", *words) == 1
    assert "does not exist" in capsys.readouterr().err


# Calibration: the printed chessboard in many places.


@pytest.fixture(scope="module")
def shots(tmp_path_factory):
    """A folder of single pictures of the calibration sheet."""
    folder = tmp_path_factory.mktemp("shots")
    page = rastered(sheet(SheetKind.CALIBRATION, Paper.A4))
    for number, at in enumerate(diverse_poses(22)):
        cv2.imwrite(str(folder / f"{number}.png"), seen(page, at))
    return folder


def test_a_lens_is_measured_from_single_pictures(shots, tmp_path, capsys):
    file = tmp_path / "lens.json"
    assert run("calibrate", shots, "-o", file, "--json") == 0
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert (told["file"], told["width"], told["height"]) == (str(file), 1280, 720)
    assert told["hold_out_px"] < 0.3
    lens = read_intrinsics(file)
    assert lens.fx == pytest.approx(LENS.fx, rel=0.005)
    assert not lens.approximate
    assert said.err.startswith("1 views. Show the sheet in the parts of the picture")


def test_a_video_of_one_view_is_refused_with_what_to_do(tmp_path, capsys):
    page = rastered(sheet(SheetKind.CALIBRATION, Paper.A4))
    still = write_video(tmp_path / "still.avi", [seen(page, pose(600))] * 8)
    assert run("calibrate", still, "-o", tmp_path / "lens.json") == 1
    *_, line = capsys.readouterr().err.splitlines()
    assert "parts of the picture that are still empty" in line
    assert not (tmp_path / "lens.json").exists()


def test_a_calibration_that_cannot_be_written_is_one_line(shots, tmp_path, capsys):
    assert run("calibrate", shots, "-o", tmp_path / "none" / "lens.json") == 1
    assert "cannot be written" in capsys.readouterr().err.splitlines()[-1]


def test_a_video_without_pictures_is_told(tmp_path, capsys):
    (tmp_path / "empty.mp4").write_bytes(b"")
    assert run("calibrate", tmp_path / "empty.mp4", "-o", tmp_path / "lens.json") == 1
    assert "no video" in capsys.readouterr().err


# The state of cameras, with fakes for the hardware.


@pytest.fixture
def webcam(monkeypatch):
    """One camera in this machine."""
    monkeypatch.setattr(anatomyapp.ar.cameras, "cameras", lambda _: (PLACE,))

    def plugged_in(opens):
        opened = partial(Camera, CameraWish(PLACE), opens=opens)
        monkeypatch.setattr(anatomyapp.ar.opening, "open_camera", lambda *_: opened())

    return plugged_in


def test_the_doctor_measures_each_camera(webcam, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path))
    webcam(lambda *_: FlowingDevice())
    assert run("doctor", "--seconds", "0.5", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["camera"], found["name"], found["size"]) == (3, "Test camera", "320×180")
    assert 2 < found["pictures_per_s"] < 120
    assert 0 < found["tracking_ms"] < found["latency_ms"]
    assert found["calibration"] == "approximate"


def test_the_doctor_tells_a_cameras_fault(webcam, capsys):
    webcam(Port(CameraError("It is used by another program.")).open)
    assert run("doctor", "--seconds", "0.5") == 1
    assert "used by another program" in capsys.readouterr().out


def test_a_machine_without_cameras_is_told(monkeypatch, capsys):
    monkeypatch.setattr(anatomyapp.ar.cameras, "cameras", lambda _: ())
    assert run("doctor") == 0
    assert "No camera found" in capsys.readouterr().out
    assert run("doctor", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_busy_camera_is_told_at_once(webcam, tmp_path, capsys):
    webcam(Port(CameraError("It is used by another program.")).open)
    assert run("calibrate", "3", "-o", tmp_path / "lens.json") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "used by another program" in line


def test_a_cameras_calibration_is_kept_for_the_window(shots, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    pictures = [cv2.imread(str(path)) for path in sorted(shots.iterdir())]
    held = [each for picture in pictures for each in [picture] * 5]
    monkeypatch.setattr(anatomyapp.ar.opening, "open_camera", lambda *_: ShownCamera(held))
    assert run("calibrate", "3", "-o", tmp_path / "lens.json", "--json") == 0
    kept = Path(json.loads(capsys.readouterr().out)["kept"])
    assert kept.parent == tmp_path / "home" / "cameras"
    assert kept.name.endswith("-1280x720.json")
    assert read_intrinsics(kept) == read_intrinsics(tmp_path / "lens.json")
