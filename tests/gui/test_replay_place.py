"""A session played again by the instructor: time, items, mistakes, notes, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from tiny_quiz import bank, choice, find

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Person, Sex
from anatomyapp.content import pack_folder
from anatomyapp.gui.instructor.replay.opening import Workshop, opened
from anatomyapp.gui.instructor.replay.pane import framed
from anatomyapp.gui.instructor.replay.player import Player
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.quiz.option_box import Verdict
from anatomyapp.gui.running import ReplayWish
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.session.event import Origin, SessionStarted, StructureSelected
from anatomyapp.session.quizzing import (
    FeedbackLeft,
    ItemAnswered,
    ItemPresented,
    QuizId,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.replay import Known, Replay
from anatomyapp.session.showing import difference
from anatomyapp.session.shown import LookShown, PersonShown, SceneShown, ViewSized
from anatomyapp.session.store import open_store

pytestmark = pytest.mark.usefixtures("look")
RUN = QuizId("run")
FIND, CHOICE = find("rib-1-left", "Left rib 1"), choice()


class HandClock:
    """Both clocks, set by hand."""

    def __init__(self):
        self.seconds = 0.0

    def now(self):
        return datetime(2026, 3, 1, 9, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic_s(self):
        return self.seconds


class Told:
    """A session that a test tells."""

    def __init__(self, store, atlas, learner="Maple Heron", version=None):
        self.clock, self.scene = HandClock(), Scene()
        who = store.learner(learner, at=self.clock.now()) if learner else None
        started = SessionStarted("0", atlas.id, version or atlas.version)
        self.recorder = Recorder(store, started, clock=self.clock, learner=who)

    def at(self, seconds, *events):
        self.clock.seconds = seconds
        for event in events:
            self.recorder.record(event)

    def show(self, seconds, scene, pane="explore"):
        self.at(seconds, difference(pane, self.scene, scene))
        self.scene = scene


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "record.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def session(store, tiny_atlas):
    """Ten minutes: explored, then asked twice, the second item answered wrongly."""
    told = Told(store, tiny_atlas)
    shown = tiny_atlas.shown_first
    told.at(0.0, LookShown("light", 1.0, names=True), ViewSized("explore", 800, 400),
            SceneShown("explore", camera=Camera(azimuth_deg=10.0)))  # fmt: skip
    told.show(0.0, Scene(visible=shown))
    told.show(20.0, told.scene.select(["rib-1-left"]))
    told.at(100.0, ViewSized("explore", 0, 0), ViewSized("quiz", 600, 600))
    told.scene = Scene()
    told.at(100.0, SceneShown("quiz", camera=Camera()))
    told.show(100.0, Scene(visible=shown), "quiz")
    ask(told)
    told.at(600.0, ViewSized("quiz", 0, 0))
    told.recorder.end()
    return told


def ask(told):
    told.at(101.0, QuizStarted(RUN, "tiny-bones", "1.0.0", QuizMode.LEARN, 7, (FIND.id, CHOICE.id)))
    told.at(102.0, ItemPresented(RUN, FIND.id, 1))
    told.at(110.0, answered(FIND.id, Kind.FIND, "rib-1-left", correct=True, seconds=8.0))
    told.show(110.0, told.scene.mark({"rib-1-left": Mark.RIGHT}), "quiz")
    told.at(120.0, FeedbackLeft(RUN, FIND.id, 1, 1, 10.0))
    options = (OptionId("two"), OptionId("seven"), OptionId("five"))
    told.at(121.0, ItemPresented(RUN, CHOICE.id, 1, options))
    told.at(140.0, answered(CHOICE.id, Kind.CHOICE, "five", correct=False, seconds=19.0))


def answered(item, kind, response, *, correct, seconds):
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    return ItemAnswered(
        RUN, ItemId(item), 1, kind, response, correct, float(correct), seconds, at, confidence=3
    )


@pytest.fixture
def shop(tiny_atlas, drawer, tmp_path):
    return Workshop(tiny_atlas, tmp_path, drawer, banks=(bank(FIND, CHOICE),))


@pytest.fixture
def show(qtbot, kept, store, shop):
    def build(size=(1280, 748)):
        place = SessionsPlace(store, shop)
        qtbot.addWidget(place)
        kept.append(place)
        place.resize(*size)
        place.show()
        qtbot.waitExposed(place)
        place.entered()
        qtbot.waitUntil(lambda: not place.loading)
        if place.table.shown:
            qtbot.waitUntil(lambda: place.replay.player.replay.known is not Known.NOTHING)
        return place

    return build


def test_the_view_shows_the_scene_and_camera_of_the_moment(show, session):
    replay = show().replay
    replay.player.seek(50.0)
    scene = replay.pane.view.scene
    assert scene.selected == {"rib-1-left"}
    assert scene.camera.azimuth_deg == 10.0
    assert replay.bar.time.text() == "0:50 of 10:00"


def test_the_view_has_the_proportions_of_the_learners(show, session):
    replay = show().replay
    replay.player.seek(50.0)
    pane = replay.pane
    assert pane.width() / pane.height() == pytest.approx(2.0, abs=0.02)
    replay.player.seek(105.0)
    assert pane.width() == pane.height()


def test_an_item_is_shown_with_its_options_the_answer_and_the_key(show, session):
    replay = show().replay
    replay.player.seek(130.0)
    item = replay.item
    assert [box.accessibleName() for box in item.options.boxes()] == [
        "A: Two pairs", "B: Seven pairs", "C: Five pairs",
    ]  # fmt: skip
    assert not item.verdict.isVisibleTo(replay)
    replay.player.seek(141.0)
    verdicts = [box.verdict for box in item.options.boxes()]
    assert verdicts == [Verdict.OPEN, Verdict.RIGHT, Verdict.WRONG]
    assert "After 19.0 s" in item.verdict.text.accessibleName()
    assert "Fairly sure" in item.verdict.text.accessibleName()


def test_the_verdict_stands_on_the_model_as_the_learner_saw_it(show, session):
    replay = show().replay
    replay.player.seek(111.0)
    assert [v.structure for v in replay.pane._verdicts._verdicts] == ["rib-1-left"]
    replay.player.seek(121.0)
    assert replay.pane._verdicts._verdicts == ()


def test_a_placed_landmark_is_marked_while_its_answer_is_on_the_screen(show, store, tiny_atlas):
    told, point = Told(store, tiny_atlas), (4.0, -106.0, -12.0)
    told.at(0.0, ViewSized("quiz", 600, 600), SceneShown("quiz", camera=Camera()))
    told.show(0.0, Scene(visible=tiny_atlas.shown_first), "quiz")
    ask(told)
    told.at(150.0, ItemPresented(RUN, ItemId("place-it"), 1))
    placed = answered("place-it", Kind.PLACE, "sternum-body", correct=False, seconds=9.0)
    told.at(160.0, replace(placed, point=point, off_mm=9.3, score=0.5))
    told.at(170.0, ItemPresented(RUN, FIND.id, 1))
    told.at(300.0, ViewSized("quiz", 0, 0))
    told.recorder.end()
    replay = show().replay
    replay.player.seek(155.0)
    assert replay.pane._mark.point is None
    replay.player.seek(161.0)
    assert replay.pane._mark.point == point
    assert "9.3 mm from its place" in replay.item.verdict.text.accessibleName()
    replay.player.seek(175.0)
    assert replay.pane._mark.point is None


def test_items_and_mistakes_can_be_gone_to(qtbot, show, session):
    replay = show().replay
    bar, player = replay.bar, replay.player
    bar.item_after.click()
    assert player.at_s == 102.0
    bar.item_after.click()
    assert player.at_s == 121.0
    bar.item_before.click()
    assert player.at_s == 102.0
    bar.mistake_after.click()
    assert player.at_s == 138.0  # a little before it


def test_where_no_model_was_in_sight_it_says_so(show, session):
    replay = show().replay
    replay.player.seek(600.0)
    assert not replay.pane.isVisibleTo(replay)
    assert "No model was in sight" in replay.unseen.text()


def test_the_timeline_marks_the_time_and_is_scrubbed(qtbot, show, session):
    place = show()
    view, player = place.timeline, place.replay.player
    player.seek(50.0)
    assert view._at_s == 50.0
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 24, 40))
    assert player.at_s == pytest.approx(600.0, abs=2.0)


def test_the_slider_goes_to_a_time(show, session):
    replay = show().replay
    replay.bar.slider.setValue(1300)
    assert replay.player.at_s == 130.0


def test_keys_play_and_go(qtbot, show, session):
    place = show()
    place.desk.begin()
    replay, player = place.replay, place.replay.player
    for key, held, wanted in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 5.0),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 102.0),
        (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, 138.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, 121.0),
    ):
        qtbot.keyClick(replay, key, held)
        assert player.at_s == wanted
    qtbot.keyClick(replay, Qt.Key.Key_Plus)
    assert player.speed == 2
    qtbot.keyClick(replay, Qt.Key.Key_Space)
    assert player.playing
    qtbot.keyClick(replay, Qt.Key.Key_Space)
    assert not player.playing
    qtbot.keyClick(replay, Qt.Key.Key_Escape)
    assert not place.desk.alone


def test_the_replay_can_have_all_the_room(show, session):
    place = show()
    before = place.replay.width()
    place._card.replay.click()
    assert place.desk.alone
    assert place.replay.width() > 2 * before
    assert not place.table.isVisible()
    assert place.focusWidget() is place.replay.bar.play
    place._card.replay.click()
    assert place.table.isVisible()


def test_a_narrow_place_shows_the_replay_alone_only(show, session):
    place = show((1000, 700))
    assert not place.replay.isVisible()
    place._card.replay.click()
    assert place.replay.isVisible()


def test_leaving_the_place_lets_the_replay_stand(show, session):
    place = show()
    place.replay.player.toggle()
    place.left()
    assert not place.replay.player.playing


def test_a_note_is_kept_shown_changed_and_taken_away(qtbot, show, session, store):
    place = show()
    notes = place._card.notes
    place.replay.player.seek(111.0)
    place.replay.bar.note.click()
    notes.dialog.field.setPlainText("Sure of it")
    notes.dialog.keep.click()
    qtbot.waitUntil(lambda: len(place.timeline.timeline.notes) == 1)
    who = session.recorder.session
    assert [(n.at_s, n.text) for n in store.moments.of(who)] == [(111.0, "Sure of it")]
    place.replay.player.seek(111.5)
    place.replay.bar.note.click()
    assert notes.dialog.field.toPlainText() == "Sure of it"
    notes.dialog.removed.emit()
    qtbot.waitUntil(lambda: not place.timeline.timeline.notes)
    assert store.moments.of(who) == ()


def test_another_version_of_the_pack_is_said(show, store, tiny_atlas):
    told = Told(store, tiny_atlas, version="0.0.9")
    told.show(1.0, Scene(visible=tiny_atlas.shown_first))
    told.recorder.end()
    said = show().replay.warning.text
    assert "0.0.9" in said
    assert tiny_atlas.version in said


def test_what_the_model_lacks_is_left_out(show, store, tiny_atlas):
    told = Told(store, tiny_atlas, version="9.0.0")
    told.at(0.5, ViewSized("explore", 800, 400))
    scene = Scene(visible=tiny_atlas.shown_first | {"horn"}).select(["horn"])
    told.show(1.0, scene)
    told.recorder.end()
    place = show()
    place.replay.player.seek(1.0)
    assert place.replay.pane.view.scene.visible == tiny_atlas.shown_first
    assert not place.replay.pane.view.scene.marks


def test_a_session_of_an_earlier_version_shows_deeds_and_says_so(show, store, tiny_atlas):
    told = Told(store, tiny_atlas, learner="")
    told.at(3.0, StructureSelected("rib-1-left", Origin.MODEL))
    told.recorder.end()
    place = show()
    place.replay.player.seek(3.0)
    assert place.replay.pane.view.scene.selected == {"rib-1-left"}
    assert "earlier version" in place.replay.warning.text


def test_without_a_session_there_is_nothing_to_play(show):
    place = show()
    replay = place.replay
    assert not replay.bar.play.isEnabled()
    assert replay.unseen.text() == "Nothing to play yet"


def player_of(qapp, busy, length_s=100.0):
    clock = HandClock()
    player = Player(qapp, clock.monotonic_s)
    player.load(Replay(None, length_s, Known.ALL, busy=busy))
    return player, clock


@pytest.mark.parametrize("speed", [1, 2, 4, 8, 16])
def test_time_goes_on_at_each_speed(qapp, speed):
    player, clock = player_of(qapp, tuple(map(float, range(100))))
    player.go(speed)
    player.toggle()
    clock.seconds += 2.5
    player.step()
    assert player.at_s == 2.5 * speed
    player.pause()


def test_idle_time_is_skipped_unless_it_is_wanted(qapp):
    player, clock = player_of(qapp, (0.0, 60.0))
    player.toggle()
    clock.seconds += 2.0
    player.step()
    assert player.at_s == 59.0
    player.skip_idle(skips=False)
    player.seek(0.0)
    clock.seconds += 2.0
    player.step()
    assert player.at_s == 2.0
    player.pause()


def test_at_its_end_it_stops_and_begins_anew(qapp):
    player, clock = player_of(qapp, (0.0, 1.0), 4.0)
    player.toggle()
    clock.seconds += 9.0
    player.step()
    assert (player.at_s, player.playing) == (4.0, False)
    player.toggle()
    assert player.at_s == 0.0
    player.pause()


def test_a_frame_keeps_proportions_and_lies_in_the_middle():
    room = QRect(0, 0, 400, 300)
    assert framed(room, QSize(1600, 800)) == QRect(0, 50, 400, 200)
    assert framed(room, QSize()) == room


def test_a_wished_session_is_shown_at_its_time_with_all_the_room(qtbot, show, session):
    place = show()
    place.replay_session(ReplayWish(session.recorder.session, 130.0))
    qtbot.waitUntil(lambda: place.desk.alone)
    assert place.replay.player.at_s == 130.0


def of_a_woman(store, atlas):
    """Return the events of a session with the model fitted to a woman of 1.60 m."""
    told = Told(store, atlas)
    told.at(0.0, PersonShown(Sex.FEMALE, 160.0, 30.0))
    told.show(1.0, Scene(visible=atlas.shown_first))
    told.recorder.end()
    return store.events(told.recorder.session)


def test_the_model_is_fitted_to_the_person_whom_the_learner_saw(store, drawer):
    pack = pack_folder("thorax")
    atlas = read_pack(pack)
    found = opened(of_a_woman(store, atlas), Workshop(atlas, pack, drawer))
    assert found.body.person == Person(Sex.FEMALE, 160.0, 30.0)
    assert not found.unfitted


def test_where_it_cannot_be_fitted_it_says_why(show, store, tiny_atlas):
    of_a_woman(store, tiny_atlas)
    place = show()
    assert "cannot be fitted" in place.replay.warning.text
    place.replay.player.seek(1.0)
    assert place.replay.player.replay.state_at(1.0).screen.person is not None
