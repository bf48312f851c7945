"""Every shipped item is sound, answerable, and about structures that the pack's tables name."""

from __future__ import annotations

from collections import Counter

import pytest

from anatomyapp.atlas.pack import read_manifest, read_pack
from anatomyapp.content import models_folder, quizzes_folder
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.response import (
    Chosen,
    Labelled,
    Ordered,
    Placed,
    Pointed,
    Turned,
    Typed,
)
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Turn, TypeName
from anatomyapp.scene.scene import Mark, Scene

PATHS = sorted((quizzes_folder() / "banks").glob("*.yaml"))


@pytest.fixture(scope="module")
def thorax():
    return read_pack(models_folder() / "thorax")


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: path.stem)
def shipped(request, thorax):
    return read_bank(request.param, thorax)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_shipped_bank_has_neither_faults_nor_warnings(path, thorax):
    assert check_bank(path, thorax) == ()


def test_thorax_bones_covers_the_skeletons_stations_in_all_kinds(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-bones.yaml", thorax)
    kinds = Counter(item.kind for item in bank.items)
    assert kinds[Kind.FIND] >= 15
    assert min(kinds[Kind.NAME], kinds[Kind.CHOICE]) >= 12
    assert set(bank.stations) == set(read_manifest(models_folder() / "thorax").shown_first)
    for station in bank.stations:
        assert {item.kind for item in bank.at_station(station)} == {
            Kind.FIND,
            Kind.NAME,
            Kind.CHOICE,
        }


RIGHT = {  # by the kind of task, the response that is right
    Point: lambda task: Pointed(task.structure),
    Turn: lambda task: Turned(task.facing.direction),
    Choose: lambda task: Chosen(task.keys),
    TypeName: lambda task: Typed(task.names.name_of(task.structure)),
    PlaceOn: lambda task: Placed(task.structure or "skin", task.spots[0]),
    Label: lambda task: Labelled(tuple(pin.key for pin in task.pins)),
    Order: lambda task: Ordered(task.keys),
}


def right_response(task):
    """Return the response that is right."""
    return RIGHT[type(task)](task)


def wrong_responses(task):
    """Yield with each wrong option the response that takes it, and what it earns."""
    for option in task.options:
        match task:
            case Point():
                yield option, Pointed(option.structure), 0.0
            case Turn():
                yield option, Turned(option.facing.direction), 0.0
            case Choose() if option.id not in task.keys:
                yield option, Chosen.one(option.id), 0.0
            case Label() if option.id not in {pin.key for pin in task.pins}:
                rest = (None,) * (len(task.pins) - 1)
                yield option, Labelled((option.id, *rest)), 0.0


def test_the_key_scores_one_and_each_distractor_nothing(shipped):
    for item in shipped.items:
        assert grade(item, right_response(item.task)).score == 1.0, item.id
        for option, response, score in wrong_responses(item.task):
            found = grade(item, response)
            assert found.score == score, (item.id, option.id)
            assert found.misconception == option.misconception


def test_what_is_typed_or_ordered_wrong_earns_nothing_or_a_part(shipped):
    for item in shipped.items:
        match item.task:
            case TypeName():
                assert grade(item, Typed("something else")).score == 0.0
            case Order(keys=keys):
                assert grade(item, Ordered(keys[::-1])).score == 0.0
                swapped = Ordered((keys[1], keys[0], *keys[2:]))
                assert 0 < grade(item, swapped).score < 1
            case Label(pins=pins):
                part = Labelled((pins[0].key, *[None] * (len(pins) - 1)))
                assert grade(item, part).score == pytest.approx(1 / len(pins))
            case PlaceOn(spots=spots, none_beyond_mm=limit):
                x, y, z = spots[0]
                away = Placed(item.asked or "skin", (x, y, z + 400.0 + limit))
                assert grade(item, away).score == 0.0


def test_thorax_wall_asks_in_every_way_but_by_turning(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-wall.yaml", thorax)
    assert {item.kind for item in bank.items} == set(Kind) - {Kind.SHOW}
    for station in bank.stations:
        items = bank.at_station(station)
        assert len(items) >= 8, station
        assert len({item.kind for item in items}) >= 5, station


def test_thorax_ar_asks_above_all_for_surfaces_of_all_parts(thorax):
    bank = read_bank(quizzes_folder() / "banks" / "thorax-ar.yaml", thorax)
    shows = [item for item in bank.items if item.kind is Kind.SHOW]
    assert len(bank.items) >= 24
    assert len(shows) >= 12
    assert {item.kind for item in bank.items} == {Kind.FIND, Kind.SHOW, Kind.NAME, Kind.CHOICE}
    for part in ("sternum", "clavicle", "scapula", "rib-", "vertebra", "heart", "lung"):
        assert any(part in item.key for item in shows), part


def test_a_surface_is_asked_for_from_where_it_is_not_seen(shipped, thorax):
    for item in shipped.items:
        if isinstance(item.task, Turn):
            camera = present(item, thorax, Scene()).camera
            assert item.task.facing.off_deg(looking_from_camera(camera)) >= 75


def looking_from_camera(camera):
    x, y, z = camera.axes()[2].tolist()
    return x, y, z


def test_every_distractor_says_what_it_stands_for(shipped):
    for item in shipped.items:
        for option, _, _ in wrong_responses(item.task):
            named = option.misconception is not None or isinstance(item.task, Label)
            assert named, (item.id, option.id)


def test_every_answer_can_be_shown_and_explained(shipped, thorax):
    for item in shipped.items:
        scene = present(item, thorax, Scene())
        responses = [given for _, given, _ in wrong_responses(item.task)]
        for response in (right_response(item.task), *responses):
            found = grade(item, response)
            shown = show_answer(item, found, thorax, scene)
            right = Mark.RIGHT in dict(shown.marks).values() or shown.pointing.features
            assert right or item.asked is None, item.id
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
        shown = show_answer(item, grade(item, Pointed(item.asked)), thorax, scene)
        assert solid not in shown.faded
        assert faded in shown.faded
