"""Tours are read whole or refused with each fault's line, and never with anything else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.pack import read_manifest
from anatomyapp.errors import TourError
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.tour import Takes
from anatomyapp.scene.tour_file import read_tour, tour_files, tours_folder
from tests.tiny_tour import tiny_tour, tree, write_tour


def faults_of(path, atlas):
    with pytest.raises(TourError) as caught:
        read_tour(path, atlas)
    assert str(path) in str(caught.value)
    return caught.value.faults


def test_a_tour_is_read_whole(tmp_path, tiny_atlas):
    tour = tiny_tour(tmp_path, tiny_atlas)
    first, second = tour.steps
    assert (tour.station, tour.minutes, tour.last_page) == ("ribs", 2, 3)
    assert first.stage.features == (FeatureOn("rib-1-left", "rib-head"),)
    assert first.stage.azimuth_deg == 90
    assert (second.stage.azimuth_deg, second.stage.elevation_deg) == (30, 10)
    assert second.stage.cut is not None
    assert second.stage.cut.takes is Takes.ABOVE
    assert second.sources == ("own",)
    assert tour.step_on(0) is tour.step_on(3) is None


def test_a_language_that_is_not_there_falls_back_to_english(tmp_path, tiny_atlas):
    title = tiny_tour(tmp_path, tiny_atlas).title
    assert (title.said("de"), title.said("en"), title.said("fr")) == (
        "Die Rippen", "The ribs", "The ribs",
    )  # fmt: skip


def test_a_pack_that_is_based_on_another_has_its_tours(tiny_pack):
    other = tiny_pack.parent / "other"
    other.mkdir()
    based = read_manifest(tiny_pack).model_copy(update={"based_on": "tiny"})
    (other / "pack.json").write_text(based.model_dump_json(), encoding="utf-8")
    path = write_tour(tiny_pack)
    assert tour_files(tours_folder(other)) == tour_files(tours_folder(tiny_pack)) == (path,)


def test_a_pack_without_tours_has_none(tiny_pack):
    assert tour_files(tours_folder(tiny_pack)) == ()


@pytest.mark.parametrize(
    ("bend", "what"),
    [
        (lambda t: t.pop("title"), "title"),
        (lambda t: t["title"].pop("en"), "English text"),
        (lambda t: t["objectives"][0].pop("en"), "English text"),
        (lambda t: t["title"].update({"en": "  "}), "title.en"),
        (lambda t: t.update(steps=[]), "steps"),
        (lambda t: t.update(minutes=500), "minutes"),
        (lambda t: t.update(format=2), "format"),
        (lambda t: t.update(colour="red"), "colour"),
        (lambda t: t["steps"][0]["facts"][0].pop("source"), "source"),
        (lambda t: t["steps"][0].update(explode=2), "explode"),
        (lambda t: t["steps"][0].update(view={"elevation_deg": 91}), "elevation_deg"),
        (lambda t: t["steps"][0].update(view={"azimuth_deg": "nan"}), "azimuth_deg"),
        (lambda t: t["steps"][1]["cut"].update(takes="inside"), "takes"),
        (lambda t: t["steps"][1]["question"].update(answers=[]), "answers"),
    ],
)
def test_a_wrong_form_is_named_with_its_line(tmp_path, tiny_atlas, bend, what):
    bent = tree()
    bend(bent)
    faults = faults_of(write_tour(tmp_path, bent), tiny_atlas)
    assert any(what in fault.what for fault in faults), faults
    assert all(fault.where.startswith("line ") and fault.remedy for fault in faults)


def test_a_tour_that_does_not_fit_the_atlas_is_refused(tmp_path, tiny_atlas):
    bent = tree()
    bent["steps"][0]["highlight"] = ["femur"]
    (fault,) = faults_of(write_tour(tmp_path, bent), tiny_atlas)
    assert fault.what == "no structure femur"
    assert fault.where != "line 1"


@pytest.mark.parametrize("text", ["", "a: &x 1\nb: *x\n", "- 1\n", "!!python/object:os.x {}\n"])
def test_a_hostile_file_is_refused(tmp_path, tiny_atlas, text):
    path = tmp_path / "ribs.yaml"
    path.write_text(text, encoding="utf-8")
    assert faults_of(path, tiny_atlas)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_clear_error(tiny_atlas, content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ribs.yaml"
        path.write_bytes(content)
        assert faults_of(path, tiny_atlas)


def faults_or_none(path, atlas):
    try:
        read_tour(path, atlas)
    except TourError as error:
        return error.faults
    return None


leaves = st.one_of(st.text(max_size=12), st.integers(), st.floats(), st.none(), st.booleans())
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
entries = st.sampled_from(
    [("title",), ("objectives",), ("steps",), ("steps", 0), ("steps", 0, "view"),
     ("steps", 0, "facts"), ("steps", 0, "features"), ("steps", 1, "cut"),
     ("steps", 1, "question"), ("steps", 1, "explode"), ("minutes",)]
)  # fmt: skip


@given(entries, trees)
def test_whatever_stands_in_an_entry_is_read_or_refused(tiny_atlas, place, value):
    bent = tree()
    inner = bent
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    with tempfile.TemporaryDirectory() as folder:
        path = write_tour(Path(folder), bent)
        faults = faults_or_none(path, tiny_atlas)
        assert faults is None or faults
