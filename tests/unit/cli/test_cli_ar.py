"""``anatomyapp ar``: sheets are written, wrong words and places told in one line."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pypdfium2
import pytest

from anatomyapp.ar.intrinsics import Intrinsics, assumed, write_intrinsics
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.cli import command
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
    ],
)
def test_wrong_use_is_one_line(capsys, words):
    with pytest.raises(SystemExit) as left:
        run(*words)
    assert left.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


# From the printed page to the pose: the real PDF, seen by a lens without distortion.

LENS = Intrinsics(1280, 720, 915.0, 915.0, 639.5, 359.5)
DPI = 150


@pytest.fixture
def lens_file(tmp_path):
    write_intrinsics(LENS, tmp_path / "lens.json")
    return tmp_path / "lens.json"


@pytest.fixture(scope="module")
def video(tmp_path_factory):
    """A video of a printed card that is turned and moved, then taken away."""
    folder = tmp_path_factory.mktemp("video")
    assert run("sheet", "--kind", "card", "-o", folder / "card.pdf") == 0
    with pypdfium2.PdfDocument(folder / "card.pdf") as opened:
        page = opened[0].render(scale=DPI / 72).to_numpy()
    path = folder / "card.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (1280, 720))
    for at in POSES:
        writer.write(seen(page, at))
    for _ in range(20):
        writer.write(np.full((720, 1280, 3), 120, np.uint8))
    writer.release()
    return path


POSES = [pose(550 + step * 4, yaw=step * 2, pitch=-15, aside=(step * 3, 0)) for step in range(8)]


def seen(page, at):
    """Return the picture of a flat page at a pose (a homography), softened as by a lens."""
    height, width = page.shape[:2]
    mm = 25.4 / DPI
    to_mm = np.array(
        [[mm, 0, (0.5 - width / 2) * mm], [0, -mm, (height / 2 - 0.5) * mm], [0, 0, 1]]
    )
    through = LENS.camera_matrix @ at[:3, [0, 1, 3]] @ to_mm
    picture = np.full((720, 1280, 3), 120, np.uint8)
    cv2.warpPerspective(
        cv2.GaussianBlur(page, (0, 0), 1.2), through, (1280, 720), picture,
        cv2.INTER_AREA, cv2.BORDER_TRANSPARENT,
    )  # fmt: skip
    return picture


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
