"""Every shipped item is sound, answerable, and about structures that the pack's tables name."""

from __future__ import annotations

from collections import Counter

import pytest

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_manifest, read_pack
from anatomyapp.atlas.structure import Station
from anatomyapp.atlas.tables import read_structures
from anatomyapp.content import models_folder, quizzes_folder
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import Response, grade
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.scene.scene import Mark, Scene

PATHS = sorted((quizzes_folder() / "banks").glob("*.yaml"))


@pytest.fixture(scope="module")
def thorax(tiny_atlas):
    """The thorax by its tables, each structure that belongs to a station a small box."""
    structures = read_structures(models_folder() / "thorax" / "structures.csv")
    shown = [s for s in structures.values() if s.station and s.kind != "group"]
    box = next(iter(tiny_atlas.meshes.values()))
    stations = tuple(Station(name, name) for name in dict.fromkeys(s.station for s in shown))
    meshes = {s.id: box for s in shown}
    return Atlas("thorax", "1.0.0", "Thorax", "", "", structures, meshes, stations)


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: path.stem)
def shipped(request, thorax):
    return read_bank(request.param, thorax)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_shipped_bank_has_neither_faults_nor_warnings(path, thorax):
    assert check_bank(path, thorax) == ()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_surfaces_that_are_asked_for_agree_with_the_shipped_meshes(path):
    assert check_bank(path, read_pack(models_folder() / "thorax")) == ()


def test_thorax_bones_covers_the_skeletons_stations_in_all_kinds(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-bones.yaml", thorax)
    kinds = Counter(item.kind for item in bank.items)
    assert kinds[Kind.FIND] >= 15
    assert min(kinds[Kind.NAME], kinds[Kind.CHOICE]) >= 12
    assert set(bank.stations) == set(read_manifest(models_folder() / "thorax").shown_first)
    for station in bank.stations:
        assert {item.kind for item in bank.at_station(station)} == set(Kind) - {Kind.SHOW}


def response_to(item, option):
    """Return the response that takes an option, or without one the key."""
    if item.kind is Kind.SHOW:
        return Response(direction=(option or item).facing.direction)
    if item.kind is Kind.FIND:
        return Response(structure=option.structure if option else item.asked)
    return Response(option=option.id if option else item.key)


def test_the_key_scores_one_and_each_distractor_nothing(shipped):
    for item in shipped.items:
        assert grade(item, response_to(item, None)).score == 1.0
        for option in item.options:
            if option.id != item.key:
                found = grade(item, response_to(item, option))
                assert found.score == 0.0
                assert found.misconception is not None, (item.id, option.id)


def test_thorax_ar_asks_above_all_for_surfaces_of_all_parts(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-ar.yaml", thorax)
    shows = [item for item in bank.items if item.kind is Kind.SHOW]
    assert len(bank.items) >= 24
    assert len(shows) >= 12
    assert {item.kind for item in bank.items} == set(Kind)
    for part in ("sternum", "clavicle", "scapula", "rib-", "vertebra", "heart", "lung"):
        assert any(part in item.key for item in shows), part


def test_a_surface_is_asked_for_from_where_it_is_not_seen(shipped, thorax):
    for item in shipped.items:
        if item.facing is not None:
            camera = present(item, thorax, Scene()).camera
            assert item.facing.off_deg(looking_from_camera(camera)) >= 75


def looking_from_camera(camera):
    x, y, z = camera.axes()[2].tolist()
    return x, y, z


def test_every_distractor_says_what_it_stands_for(shipped):
    for item in shipped.items:
        for option in item.options:
            if option.id != item.key:
                assert option.misconception is not None, (item.id, option.id)


def test_every_answer_can_be_shown_and_explained(shipped, thorax):
    for item in shipped.items:
        scene = present(item, thorax, Scene())
        for option in item.options:
            found = grade(item, response_to(item, option))
            marks = dict(show_answer(item, found, thorax, scene).marks)
            assert Mark.RIGHT in marks.values() or item.asked is None
            told = explain(item, found, thorax)
            assert told.verdict
            assert told.how_to_tell
            assert bool(told.show) == bool(told.show_as)


def test_the_landmark_that_stays_solid_is_the_one_in_view(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-bones.yaml", thorax)
    for name, solid, faded in (
        ("find-rib-2-left", "manubrium", "vertebra-t7"),
        ("find-rib-12-right", "vertebra-t7", "manubrium"),
    ):
        item = bank.item(name)
        scene = present(item, thorax, Scene())
        shown = show_answer(item, grade(item, Response(structure=item.asked)), thorax, scene)
        assert solid not in shown.faded
        assert faded in shown.faded
