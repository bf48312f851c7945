from __future__ import annotations

import time
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.rhythm import phase_at
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.session.camera_track import on_the_way
from anatomyapp.session.event import (
    Entry,
    Event,
    Origin,
    PlaceEntered,
    SessionEnded,
    SessionId,
    SessionStarted,
    StructureSelected,
    StructuresHidden,
    ViewChanged,
)
from anatomyapp.session.quizzing import (
    FeedbackLeft,
    ItemAnswered,
    ItemPresented,
    QuizId,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.recollection import Model
from anatomyapp.session.replay import Known, nearest, replay_of
from anatomyapp.session.sampling import Sample, encoded
from anatomyapp.session.showing import difference
from anatomyapp.session.shown import BreathShown, Change, ChoiceShown, SceneShown, ViewSized
from tests.unit.session.conftest import NOON, STARTED

no_deadline = settings(  # a busy machine is no fault
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
IDS = [StructureId(f"rib-{n}-left") for n in range(1, 5)]
ALL = frozenset(IDS)
RIB = IDS[0]


def entries_of(*told: tuple[float, Event]) -> tuple[Entry, ...]:
    """Number events that happened at such seconds."""
    return tuple(
        Entry(UUID(int=n), SessionId("s"), n, NOON + timedelta(seconds=at), at, event)
        for n, (at, event) in enumerate(told)
    )


def shown(before: Scene, after: Scene, pane: str = "explore") -> SceneShown:
    event = difference(pane, before, after)
    assert event is not None
    return event


FIRST = Scene(visible=ALL)
BEGUN = ((0.0, STARTED), (0.0, ViewSized("explore", 800, 600)),
         (0.0, SceneShown("explore", camera=Camera(), visible=Change(tuple(IDS)))))  # fmt: skip

steps = st.sampled_from([
    ViewSized("explore", 640, 480),
    ViewSized("explore", 0, 0),
    ViewSized("quiz", 500, 500),
    PlaceEntered("quiz"),
    SceneShown("explore", visible=Change(removed=(RIB,))),
    SceneShown("explore", visible=Change(added=(RIB,)), exploded=0.5),
    SceneShown("quiz", camera=Camera(azimuth_deg=9.0), visible=Change(added=tuple(IDS))),
    BreathShown(playing=True, phase=0.0),
    BreathShown(playing=False, phase=0.25),
    encoded([Sample(0.0, Camera(azimuth_deg=10.0)), Sample(0.1, Camera(azimuth_deg=20.0))], 0.1,
            "explore"),
])  # fmt: skip


@no_deadline
@given(st.lists(st.tuples(st.floats(0, 60), steps), max_size=20), st.lists(st.floats(0, 60)))
def test_jumping_to_a_moment_shows_what_playing_from_the_beginning_shows(told, times):
    entries = entries_of(*BEGUN, *sorted(told, key=lambda each: each[0]))
    replay = replay_of(entries)
    screen = 0
    for at in sorted(min(at, replay.length_s) for at in times):
        while screen + 1 < len(replay.times) and replay.times[screen + 1] <= at:
            screen += 1  # as a player goes on, from one change to the next
        assert replay.state_at(at) == replay.moment(at, screen)


@no_deadline
@given(st.lists(st.tuples(st.floats(0, 60), steps), max_size=20), st.floats(0, 60))
def test_what_comes_later_changes_nothing_of_a_moment(told, at):
    ordered = sorted(told, key=lambda each: each[0])
    early = [each for each in ordered if each[0] <= at + 1]  # a path is told a little late
    whole, part = (replay_of(entries_of(*BEGUN, *each, (61.0, SessionEnded())))
                   for each in (ordered, early))  # fmt: skip
    assert whole.state_at(at) == part.state_at(at)


def test_each_moment_shows_the_scene_of_then():
    hidden = FIRST.hide([RIB])
    chosen = hidden.select([IDS[1]])
    replay = replay_of(entries_of(
        *BEGUN, (2.0, shown(FIRST, hidden)), (3.0, shown(hidden, chosen)),
        (4.0, shown(chosen, FIRST)), (5.0, SessionEnded()),
    ))  # fmt: skip
    scenes = [replay.state_at(at).scene for at in (0.5, 2.0, 3.5, 4.0)]
    assert scenes == [FIRST, hidden, chosen, FIRST]
    assert replay.state_at(2.5).wall == NOON + timedelta(seconds=2.5)
    assert replay.known is Known.ALL


def test_the_camera_moves_evenly_between_samples_and_stands_else():
    path = [Sample(1.0, Camera(azimuth_deg=0.0)), Sample(1.1, Camera(azimuth_deg=10.0)),
            Sample(3.0, Camera(azimuth_deg=50.0))]  # fmt: skip
    replay = replay_of(entries_of(*BEGUN, (3.2, encoded(path, 3.2, "explore"))))
    found = [replay.state_at(at).scene for at in (0.9, 1.05, 2.9, 3.0)]
    assert [scene and scene.camera.azimuth_deg for scene in found] == pytest.approx([0, 5, 10, 50])


@no_deadline
@given(st.floats(0, 1), st.sampled_from([-90.0, 90.0, 33.33]))
def test_between_two_cameras_at_a_pole_one_stands_there_too(share, elevation):
    one = Camera(elevation_deg=elevation, azimuth_deg=1.0)
    other = Camera(elevation_deg=elevation, azimuth_deg=2.0)
    assert on_the_way(one, other, share).elevation_deg == elevation


@no_deadline
@given(st.floats(-180, 180), st.floats(-180, 180), st.floats(0, 1))
def test_a_camera_turns_the_shorter_way(one, other, share):
    found = on_the_way(Camera(azimuth_deg=one), Camera(azimuth_deg=other), share)
    way = abs((other - one + 180) % 360 - 180)
    turned = abs((found.azimuth_deg - one + 180) % 360 - 180)
    assert turned == pytest.approx(share * way, abs=1e-6)


def test_the_chest_breathes_on_from_where_it_was():
    replay = replay_of(entries_of(*BEGUN, (1.0, BreathShown(playing=True, phase=0.0)),
                                  (4.0, BreathShown(playing=False, phase=0.3)),
                                  (9.0, SessionEnded())))  # fmt: skip
    breaths = [replay.state_at(at).scene for at in (0.5, 2.0, 8.0)]
    assert [scene and scene.breath for scene in breaths] == [0.0, phase_at(1.0), 0.3]


def quiz_entries(mode: QuizMode) -> tuple[Entry, ...]:
    run, item = QuizId("q"), ItemId("name-2")
    options = (OptionId("b"), OptionId("a"))
    answered = ItemAnswered(run, item, 1, Kind.NAME, "a", False, 0.0, 2.0, NOON)
    return entries_of(
        *BEGUN,
        (1.0, QuizStarted(run, "tiny", "1.0", mode, 7, (item,))),
        (2.0, ItemPresented(run, item, 1, options)),
        (3.0, ChoiceShown(OptionId("a"))),
        (4.0, answered),
        (9.0, FeedbackLeft(run, item, 1, 1, 5.0)),
        (10.0, SessionEnded()),
    )


def test_an_item_is_shown_with_its_options_its_choice_its_answer_and_whether_it_was_told():
    replay = replay_of(quiz_entries(QuizMode.LEARN))
    asked = [replay.state_at(at).screen.asked for at in (1.5, 2.5, 3.5, 5.0, 9.5)]
    assert asked[0] is None
    assert asked[4] is None
    assert asked[1] is not None
    assert asked[1].item.options == ("b", "a")
    assert asked[2] is not None
    assert asked[2].choice == "a"
    assert asked[3] is not None
    assert (asked[3].answer is not None, asked[3].told) == (True, True)


def test_in_a_test_nothing_is_told():
    asked = replay_of(quiz_entries(QuizMode.TEST)).state_at(5.0).screen.asked
    assert asked is not None
    assert not asked.told


def test_where_no_model_was_in_sight_none_is_shown():
    replay = replay_of(entries_of(*BEGUN, (2.0, ViewSized("explore", 0, 0)), (3.0, SessionEnded())))
    assert replay.state_at(1.0).scene is not None
    assert replay.state_at(2.5).scene is None


def test_a_session_from_before_scenes_were_told_shows_its_deeds():
    entries = entries_of(
        (0.0, STARTED),
        (1.0, StructuresHidden((IDS[1],))),
        (2.0, StructureSelected(RIB, Origin.MODEL)),
        (3.0, ViewChanged(Camera(azimuth_deg=30.0))),
        (9.0, PlaceEntered("quiz")),
    )
    replay = replay_of(entries, Model(ALL))
    scene = replay.state_at(4.0).scene
    assert replay.known is Known.DEEDS
    assert scene is not None
    assert (scene.visible, scene.marks) == (ALL - {IDS[1]}, ((RIB, Mark.SELECTED),))
    assert scene.camera.azimuth_deg == 30.0
    assert replay.state_at(9.0).scene is None


def test_a_session_without_events_shows_nothing():
    replay = replay_of(())
    assert replay.known is Known.NOTHING
    assert replay.state_at(3.0).scene is None


def test_idle_time_is_left_out_but_for_its_first_and_its_last_second():
    replay = replay_of(entries_of(*BEGUN, (60.0, PlaceEntered("quiz")), (61.0, SessionEnded())))
    assert [replay.after_idle(at) for at in (0.5, 1.0, 30.0, 59.5, 60.0)] == [
        0.5, 59.0, 59.0, 59.5, 60.0,
    ]  # fmt: skip


def test_the_next_and_the_last_of_some_times_are_found():
    assert nearest((1.0, 2.0, 3.0), 2.0, forwards=True) == 3.0
    assert nearest((1.0, 2.0, 3.0), 2.0, forwards=False) == 1.0
    assert nearest((1.0,), 1.0, forwards=True) is None
    assert nearest((), 1.0, forwards=False) is None


def long_session(samples: int) -> tuple[Entry, ...]:
    """Return an hour in which the camera was sampled so often, and a scene changed each second."""
    rng, told, scene = Random(1), list(BEGUN), FIRST  # noqa: S311 - no secret
    for second in range(3600):
        after = scene.hide([rng.choice(IDS)]) if len(scene.visible) > 1 else FIRST
        if after != scene:
            told.append((float(second), shown(scene, after)))
            scene = after
        path = [Sample(second + n * 3600 / samples, Camera(azimuth_deg=rng.uniform(-180, 180)))
                for n in range(samples // 3600)]  # fmt: skip
        told.append((second + 0.99, encoded(path, second + 0.99, "explore")))
    return entries_of(*told)


def test_any_moment_of_an_hour_with_36000_samples_is_found_in_5_ms():
    replay = replay_of(long_session(36_000))
    assert len(replay.cameras["explore"].times) == 36_001
    rng = Random(2)  # noqa: S311 - no secret
    times = [rng.uniform(0, replay.length_s) for _ in range(1000)]
    start = time.thread_time()
    for at in times:
        replay.state_at(at)
    assert (time.thread_time() - start) / len(times) < 0.005


def test_started_says_of_which_pack_the_session_is():
    replay = replay_of(entries_of((0.0, SessionStarted("0.1", "thorax", "0.6.0"))))
    assert replay.started is not None
    assert replay.started.pack_version == "0.6.0"
