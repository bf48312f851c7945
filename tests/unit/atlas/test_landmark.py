"""Landmarks are read from a table and a file of places that fit each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.landmark import (
    LANDMARK_COLUMNS,
    LANDMARK_GEOMETRY,
    LANDMARKS,
    LandmarkType,
    read_landmarks,
    write_geometry,
)
from anatomyapp.atlas.structure import Side
from anatomyapp.content import models_folder
from anatomyapp.errors import PackError

NOTCH = "notch,point,midline,Jugular notch,Incisura jugularis,,,Lowest point,manubrium,Gray,"
SITE = "site,line,both,A line,,,,Beside it,rib-1-left|rib-1-right|manubrium,Gray,take care"
PLACES = {
    "notch": np.array([[0.0, -80.0, 90.0]]),
    "site-left": np.array([[10.0, 0.0, 0.0], [10.0, 0.0, 50.0]]),
    "site-right": np.array([[-10.0, 0.0, 0.0], [-10.0, 0.0, 50.0]]),
}


@pytest.fixture
def folder(tmp_path):
    table(tmp_path, NOTCH, SITE)
    write_geometry(tmp_path, PLACES)
    return tmp_path


def table(folder, *rows):
    text = "\n".join([",".join(LANDMARK_COLUMNS), *rows]) + "\n"
    (folder / LANDMARKS).write_text(text, encoding="utf-8")


def test_a_row_of_both_sides_gives_a_landmark_on_each(folder):
    notch, left, right = read_landmarks(folder)
    assert (notch.id, notch.type, notch.side) == ("notch", LandmarkType.POINT, Side.MIDLINE)
    assert (left.id, right.id) == ("site-left", "site-right")
    assert (left.side, right.side) == (Side.LEFT, Side.RIGHT)
    assert left.structures == ("rib-1-left", "manubrium")
    assert right.structures == ("rib-1-right", "manubrium")
    assert left.caution == "take care"
    assert left.geometry == pytest.approx(PLACES["site-left"])


def test_geometry_is_kept_to_a_hundredth_of_a_millimetre(folder):
    write_geometry(folder, {**PLACES, "notch": np.array([[1.23456, 0.0, -2.0]])})
    assert read_landmarks(folder)[0].geometry == pytest.approx(np.array([[1.23, 0, -2]]))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((NOTCH,), "site-left has no row"),
        ((NOTCH, SITE, NOTCH), "notch stands twice"),
        ((NOTCH.replace("point", "dot"), SITE), "unknown type 'dot'"),
        ((NOTCH.replace("midline", "middle"), SITE), "unknown side 'middle'"),
        ((NOTCH.replace("point", "area"), SITE), "too few points"),
        ((NOTCH.replace("Gray", ""), SITE), "source is empty"),
        ((NOTCH, SITE.replace("site", "place", 1)), "place-left is missing"),
    ],
)
def test_a_table_that_does_not_fit_says_where(folder, rows, message):
    table(folder, *rows)
    with pytest.raises(PackError, match=message):
        read_landmarks(folder)


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"notch": [[0, 1]]}', '{"notch": 3}', '{"notch": [["a", 0, 0]]}']
)
def test_broken_geometry_is_an_error_of_the_pack(folder, text):
    (folder / LANDMARK_GEOMETRY).write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=r"landmarks\.json"):
        read_landmarks(folder)


def test_missing_geometry_is_an_error_of_the_pack(folder):
    (folder / LANDMARK_GEOMETRY).unlink()
    with pytest.raises(PackError, match="restore"):
        read_landmarks(folder)


def test_the_shipped_landmarks_can_be_read():
    landmarks = read_landmarks(models_folder() / "thorax")
    assert len(landmarks) > 70
    teaching = [mark for mark in landmarks if mark.id.startswith(("needle", "thoracentesis"))]
    assert all("teaching only" in mark.caution for mark in teaching)


def test_the_side_is_added_to_a_name_that_does_not_tell_it(folder):
    notch, left, _ = read_landmarks(folder)
    assert notch.label == "Jugular notch"
    assert left.label == "A line, left"
    assert replace(left, name_en="The left line", label="").label == "The left line"


def test_the_topic_is_read_where_the_table_has_one(folder):
    text = "\n".join([f"{','.join(LANDMARK_COLUMNS)},topic", f"{NOTCH},Points", f"{SITE},Lines"])
    (folder / LANDMARKS).write_text(text + "\n", encoding="utf-8")
    assert [mark.topic for mark in read_landmarks(folder)] == ["Points", "Lines", "Lines"]
