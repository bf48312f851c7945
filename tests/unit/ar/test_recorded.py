"""Videos and folders give every picture in turn, with its time, and keep none."""

from __future__ import annotations

from contextlib import closing

import cv2
import numpy as np
import pytest

from anatomyapp.ar.frame import End, Flip, Frame
from anatomyapp.ar.recorded import PictureSequence, VideoFile, picture_folder, unflipped
from anatomyapp.errors import CameraError


def plain(value, size=(64, 48)):
    return np.full((size[1], size[0], 3), value, np.uint8)


def frames(source):
    with closing(source):
        while isinstance(got := source.read(), Frame):
            yield got


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 20.0, (64, 48))
    for value in (0, 60, 120, 180, 240):
        writer.write(plain(value))
    writer.release()
    return path


def test_a_video_gives_every_picture_with_its_own_time(video):
    got = list(frames(VideoFile(video)))
    assert [frame.number for frame in got] == [0, 1, 2, 3, 4]
    assert [frame.time_s for frame in got] == pytest.approx([0, 0.05, 0.1, 0.15, 0.2])
    assert [int(frame.picture.mean()) for frame in got] == pytest.approx(
        [0, 60, 120, 180, 240], abs=4
    )


def test_a_video_tells_rate_and_size(video):
    with closing(VideoFile(video)) as source:
        assert (source.live, source.rate, source.size) == (False, 20.0, None)
        source.read()
        assert source.size == (64, 48)


def test_a_closed_video_is_over(video):
    source = VideoFile(video)
    source.close()
    assert isinstance(source.read(), End)


@pytest.mark.parametrize("content", [b"", b"no video at all"])
def test_what_is_no_video_is_told(tmp_path, content, capfd):
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    with pytest.raises(CameraError, match="no video"):
        VideoFile(path)
    assert capfd.readouterr().err == ""


def test_a_folder_is_read_in_the_order_of_its_numbers(tmp_path):
    for number in (10, 2, 1):
        cv2.imwrite(str(tmp_path / f"shot{number}.png"), plain(number * 10))
    (tmp_path / "notes.txt").write_text("no picture", encoding="utf-8")
    got = list(frames(picture_folder(tmp_path, rate=10.0)))
    assert [int(frame.picture[0, 0, 0]) for frame in got] == [10, 20, 100]
    assert [frame.time_s for frame in got] == pytest.approx([0, 0.1, 0.2])


def test_a_folder_without_pictures_is_told(tmp_path):
    with pytest.raises(CameraError, match="holds no pictures"):
        picture_folder(tmp_path)


def test_a_broken_picture_is_named(tmp_path):
    (tmp_path / "a.png").write_bytes(b"nothing")
    with pytest.raises(CameraError, match=r"a\.png is no picture"):
        list(frames(picture_folder(tmp_path)))


def test_pictures_of_two_sizes_do_not_go_together():
    source = PictureSequence(iter([plain(1), plain(1, (32, 32))]))
    with pytest.raises(CameraError, match="Picture 2 has another size"):
        list(frames(source))


def test_a_sequence_can_be_closed():
    source = PictureSequence(iter([plain(1)]))
    source.close()
    assert isinstance(source.read(), End)


@pytest.mark.parametrize(
    ("flip", "turned"),
    [
        (Flip.NONE, np.s_[:, :]),
        (Flip.HORIZONTAL, np.s_[:, ::-1]),
        (Flip.VERTICAL, np.s_[::-1, :]),
        (Flip.BOTH, np.s_[::-1, ::-1]),
    ],
)
def test_flipped_pictures_are_turned_back(flip, turned):
    seen = np.random.default_rng(1).integers(0, 255, (6, 8, 3), np.uint8)
    assert np.array_equal(unflipped(seen[turned], flip), seen)
    (got,) = frames(PictureSequence(iter([seen[turned]]), flip=flip))
    assert np.array_equal(got.picture, seen)
