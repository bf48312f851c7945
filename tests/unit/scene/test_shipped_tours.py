"""The shipped tours: each station has one, and each step shows something that can be seen."""

from __future__ import annotations

import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.stage import answered, begun, camera_of, left, open_question, turned_to
from anatomyapp.scene.tour_file import read_tour, tour_files, tours_folder

ROOM = (0.87, 0.12)  # of the model at 1280 by 800


@pytest.fixture(scope="module")
def atlas():
    return read_pack(pack_folder("thorax"))


@pytest.fixture(scope="module")
def tours(atlas):
    return [read_tour(path, atlas) for path in tour_files(tours_folder(pack_folder("thorax")))]


@pytest.fixture(scope="module")
def steps(tours):
    return [(tour, page) for tour in tours for page in range(1, tour.last_page)]


def words_of(tour):
    """Yield every text of a tour."""
    yield from (tour.title, *tour.objectives)
    for step in tour.steps:
        yield from (step.title, *(fact.words for fact in step.facts))
        yield from (step.look_for,) if step.look_for else ()
        yield from (step.question.asked, step.question.told.words) if step.question else ()


def test_each_station_is_told_in_five_to_eight_steps(atlas, tours):
    assert {tour.station for tour in tours} == {station.id for station in atlas.stations}
    assert all(5 <= len(tour.steps) <= 8 for tour in tours)
    assert all(2 <= len(tour.objectives) <= 3 for tour in tours)


def test_each_text_stands_in_english_and_german(tours):
    texts = [words for tour in tours for words in words_of(tour)]
    assert all(words.said("en") != words.said("de") for words in texts)


def test_tours_use_all_that_a_step_can_do(tours):
    stages = [step.stage for tour in tours for step in tour.steps]
    assert any(stage.cut for stage in stages)
    assert any(stage.exploded for stage in stages)
    assert any(stage.breathing for stage in stages)
    assert any(stage.landmarks for stage in stages)
    assert all(any(step.question for step in tour.steps) for tour in tours)


def test_what_a_step_marks_and_names_is_shown(atlas, steps):
    for tour, page in steps:
        shown = turned_to(begun(Scene(visible=atlas.shown_first), tour), tour, page, atlas)
        solid = shown.visible - shown.faded
        assert shown.selected <= solid, (tour.station, page)
        assert set(shown.pointing.labelled or ()) <= shown.visible, (tour.station, page)
        assert {place.structure for place in shown.pointing.features} <= solid, (tour.station, page)


def test_each_step_is_seen_from_a_place_near_the_chest(atlas, steps):
    for tour, page in steps:
        camera = camera_of(tour.steps[page - 1].stage, atlas, Camera(), ROOM)
        assert 50 < camera.distance_mm < 1600, (tour.station, page)


def test_each_answer_is_taken_and_the_way_leads_back(atlas, steps):
    before = Scene(visible=atlas.shown_first)
    for tour, page in steps:
        question = tour.steps[page - 1].question
        asked = turned_to(begun(before, tour), tour, page, atlas)
        for answer in question.answers if question else ():
            (mesh, *_) = sorted(atlas.shown_by(answer))
            assert not open_question(answered(asked, tour, mesh, atlas), tour)
        assert left(asked) == before
