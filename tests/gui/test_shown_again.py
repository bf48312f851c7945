"""What a replay shows equals what the learner saw: the window is driven, then compared."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from ar_stage import CAMERA, picture, wait
from test_every_action import ACTIONS
from tiny_quiz import bank, choice, find, name, show
from witnessed import Witnessed

from anatomyapp.ar.sheet import Paper
from anatomyapp.gui import theme
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.codec import encode
from anatomyapp.session.event import Origin
from anatomyapp.session.posing import turn_of
from anatomyapp.session.quizzing import ItemPresented
from anatomyapp.session.shown import FilmBegun
from benchmarks.random_events import RandomPerson
from tests.fakes.held_source import HeldSource
from tests.fakes.sheet_camera import WEBCAM

RANDOM_EVENTS = 150


@pytest.fixture
def witnessed(qtbot, running, tmp_path):
    return Witnessed(qtbot, running, tmp_path)


@pytest.fixture
def looking(witnessed):
    """The place to explore, and how a moment of it is marked."""
    explore = witnessed.running.explore
    return explore, lambda name: witnessed.mark(name, "explore", explore.pane)


def test_each_action_of_exploring_and_its_undo_are_shown_again(witnessed, looking):
    explore, mark = looking
    explore.pane.viewing.look_from(StandardView.ANTERIOR)
    bench = explore.pane.bench
    first = bench.scene
    mark("at first")
    for action in ACTIONS:
        explore.tools.rest()
        bench.show(first)
        action.do(explore)
        explore.pane.flight.stop()
        mark(action.name)
        explore.undo_stack.undo()
        mark(f"{action.name}, undone")
        explore.undo_stack.redo()
        mark(f"{action.name}, done again")
    assert len(witnessed.compare()) == 3 * len(ACTIONS) + 1


def test_what_random_events_did_is_shown_again(witnessed, looking):
    explore, mark = looking
    person = RandomPerson(witnessed.running, random.Random(5))  # noqa: S311 - no secret
    for number in range(RANDOM_EVENTS):
        person.act()
        explore.pane.flight.stop()
        if explore.pane.view.isVisible() and not explore.breath.breathing.playing:
            mark(f"event {number}")
    witnessed.compare()


def test_the_page_of_a_tour_is_shown_again(witnessed, looking, tours):
    explore, mark = looking
    tours.open("ribs")
    mark("opening")
    tours.turn(1)
    mark("first step")
    tours.turn(2)
    mark("asking")
    explore.explorer.select("rib-1-left", Origin.MODEL)
    mark("answered")
    explore.undo_stack.undo()
    mark("taken back")
    tours.leave()
    mark("left")
    moments = witnessed.compare()
    pages = [m.scene.touring.page if m.scene.touring else None for m in moments]
    assert pages[:3] == [0, 1, 2]
    assert pages[-1] is None


def test_a_camera_on_its_way_is_where_it_was(witnessed, looking):
    explore, mark = looking
    for turn in range(30):
        explore.pane.viewing.move(Camera(azimuth_deg=12.34 * turn - 170, elevation_deg=turn / 3))
        mark(f"turn {turn}")
    explore.pane.viewing.look_from(StandardView.SUPERIOR)
    mark("from above")
    moments = witnessed.compare()
    assert moments[-1].scene.camera.elevation_deg == 90.0  # at rest, not only when it was sampled


def test_names_colours_and_size_are_known(witnessed, looking):
    explore, mark = looking
    mark("light")
    explore.commands.obey(Intent.LABELS)
    witnessed.running.window.switch_scheme()
    witnessed.running.window.resize(1440, 900)
    witnessed.qtbot.waitUntil(lambda: explore.pane.width() > 500)
    mark("dark and larger")
    before, after = (moment.screen.look for moment in witnessed.compare())
    assert (before.scheme, after.scheme) == ("light", theme.Scheme.DARK)
    assert before.names is not after.names


def test_the_words_of_a_pin_stay_with_the_learner(witnessed, looking):
    explore, mark = looking
    pin = Pin("p", Spot((0.0, 0.0, 0.0), "manubrium"), "Ask Dr Miller")
    scene = explore.pane.bench.scene
    explore.pane.bench.do("Pin", scene.annotate(scene.annotations.pinned(pin)))
    mark("pinned")
    entries = witnessed.entries()
    assert "Miller" not in " ".join(encode(entry.event) for entry in entries)


def test_nothing_is_in_sight_where_there_is_no_model(witnessed, looking):
    explore, mark = looking
    mark("exploring")
    witnessed.running.window.enter(witnessed.furnishing.quiz)
    witnessed.running.window.enter(explore)
    mark("back")
    witnessed.compare()


RESPONSES = ("rib-2-left", "rib-1-right", "seven", "")


def answer(place, response):
    """Answer the item that is asked: by a structure, an option, or how the model is turned."""
    asking, item = place.running_page.asking, place.conduct.quiz.current
    if item.kind is Kind.FIND:
        asking.point_at(response, (1.0, 2.0, 3.0), Means.POINTER)
    elif item.kind is Kind.SHOW:
        asking.show_now()
    else:
        place.running_page.panel.options.box(response).click()


@pytest.mark.parametrize("mode", [Mode.LEARN, Mode.TEST])
def test_each_kind_of_item_is_shown_again_with_its_choice_and_verdict(witnessed, mode):
    place = witnessed.furnishing.quiz
    stage, presented = place.running_page.stage, []
    witnessed.keeping.record.recorded.connect(
        lambda event: presented.append(event) if isinstance(event, ItemPresented) else None
    )
    witnessed.running.window.enter(place)
    items = (
        find("rib-1-left", "Left rib 1"),
        name("rib-2-right", "rib-1-right", "rib-3-right"),
        choice(),
        show("sternum-body", (0.0, -1.0, 0.0)),
    )
    responses = dict(zip((each.id for each in items), RESPONSES, strict=True))
    place.rounds.begin(Wish(bank(*items), None, mode, None))
    for number in range(len(items)):
        witnessed.qtbot.waitUntil(lambda wanted=number + 1: len(presented) == wanted)
        stage.view.finish()
        item = place.conduct.quiz.current
        witnessed.mark(f"asked {item.id}", "quiz", stage.pane)
        answer(place, responses[item.id])
        witnessed.mark(f"answered {item.id}", "quiz", stage.pane)
        place.running_page.asking.go_on()
    witnessed.mark("result", "result", place.result_page.stage.pane)
    moments = witnessed.compare()
    asked = [moment.screen.asked for moment in moments[:-1]]
    assert all(each is not None for each in asked)
    assert [each.answer is not None for each in asked] == [False, mode is Mode.LEARN] * 4
    if mode is Mode.TEST:
        chosen = {each.item.item: each.choice for each in asked if each.choice}
        assert chosen == {"name-rib-2-right": "rib-1-right", "choice-true-ribs": "seven"}
    assert moments[-1].screen.asked is None


def test_the_model_before_a_camera_is_shown_again_where_it_stood(qtbot, witnessed, tmp_path):
    place = witnessed.furnishing.ar
    source = HeldSource(picture("card"))
    place.session.opens = lambda _wish, _folder: (source, lambda _size: WEBCAM)
    witnessed.running.window.enter(place)
    wish = replace(place.session.wish, paper=Paper.A4, origin=CAMERA)
    place.session.wish_for(wish)
    wait(qtbot, lambda: place.chip.title.text() == "Tracking")
    place.session.freeze()
    witnessed.running.explore.explorer.select("rib-1-left", Origin.MODEL)
    film = place.pane.view.scene.film
    assert film is not None
    witnessed.mark("held", "ar", place.pane)
    (moment,) = witnessed.compare()
    assert moment.screen.filming.held
    pinhole = film.camera.pinhole
    assert moment.screen.lens == FilmBegun(
        pinhole.width, pinhole.height, pinhole.fx, pinhole.fy, pinhole.cx, pinhole.cy
    )
    there, here = moment.pose.matrix(), film.camera.model_to_camera
    assert np.abs(there[:3, 3] - here[:3, 3]).max() <= 0.051
    turn = turn_of(there[:3, :3] @ here[:3, :3].T)
    assert np.degrees(np.linalg.norm(turn)) <= 0.01
