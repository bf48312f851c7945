"""The instructor's area locked in the midst of a replay: it goes whole, and nothing is heard."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from anatomyapp.gui.instructor.entrance import InstructorEntrance
from anatomyapp.gui.instructor.replay.opening import Opened, Workshop
from anatomyapp.gui.instructor.replay.pane import ReplayPane
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.replay import Known
from anatomyapp.session.showing import difference
from anatomyapp.session.shown import SceneShown, ViewSized
from anatomyapp.session.store import open_store

TIMES = 6
STEPS = 60
ROUNDS = 5  # of events after each locking


class HandClock:
    """Both clocks, set by hand."""

    seconds = 0.0

    def now(self):
        return datetime(2026, 3, 1, 9, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic_s(self):
        return self.seconds


@pytest.fixture
def turned(tiny_atlas, tmp_path):
    """A session in which the model was turned all the while, in the record of the window."""
    store, clock = open_store(tmp_path / "record.sqlite"), HandClock()
    who = store.learner("Maple Heron", at=clock.now())
    recorder = Recorder(store, SessionStarted("0", "tiny", "1"), clock=clock, learner=who)
    recorder.record(ViewSized("explore", 800, 400))
    recorder.record(difference("explore", Scene(), Scene(visible=tiny_atlas.shown_first)))
    for step in range(STEPS):
        clock.seconds = 0.2 * step
        recorder.record(SceneShown("explore", camera=Camera(azimuth_deg=6.0 * step)))
    recorder.end()
    store.close()
    return recorder.session


@pytest.fixture
def entrance(turned, furnished):
    """The way to the area, open."""
    (entrance,) = furnished.findChildren(InstructorEntrance)
    return entrance


def begun(qtbot, entrance, window):
    """Return the place of sessions while it plays the session of the model that turns."""
    entrance.let_in()
    place = window.place
    assert isinstance(place, SessionsPlace)
    qtbot.waitUntil(lambda: not place.loading)
    place.search.setText("Maple")
    qtbot.waitUntil(lambda: place.replay.player.replay.known is Known.ALL)
    place.replay.player.toggle()
    assert place.replay.player.playing
    return place


def test_locking_in_the_midst_of_a_replay_ends_it_whole(qtbot, furnished, entrance):
    window = furnished.window
    for each in range(TIMES):
        place = begun(qtbot, entrance, window)
        for _ in range(each):  # at once, or with one picture more on its way each time
            QApplication.processEvents()
        player, view = place.replay.player, place.replay.pane.view
        entrance.lock()
        assert not player.playing
        assert not view.isVisible()
        del place
        for _ in range(ROUNDS):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not isValid(view)
        assert window.findChildren(SessionsPlace) == []
    assert window.place is furnished.explore


@pytest.fixture
def renderers(monkeypatch):
    """Whether each renderer is open that was opened for another person's body."""
    made = {}

    def opened(atlas):
        drawer = open_drawer(atlas)
        close = drawer.close
        made[drawer] = True

        def noted():
            made[drawer] = False
            close()

        monkeypatch.setattr(drawer, "close", noted)
        return drawer

    return made, opened


@pytest.mark.usefixtures("look")
def test_what_draws_another_person_s_body_is_given_back(qtbot, tiny_atlas, drawer, renderers):
    made, opener = renderers
    top = QWidget()
    qtbot.addWidget(top)
    host = QWidget(top)
    pane = ReplayPane(Workshop(tiny_atlas, Path("tiny"), drawer, opener))
    pane.setParent(host)
    pane.resize(300, 200)
    with qtbot.waitSignal(pane.view.first_drawn):
        top.show()
    for open_now in ([True], [False, True]):
        pane.wear(Opened.nothing(replace(tiny_atlas)))
        pane.view.finish()
        assert list(made.values()) == open_now
    pane.wear(Opened.nothing(tiny_atlas))
    pane.view.finish()
    assert not any(made.values())
    pane.wear(Opened.nothing(replace(tiny_atlas)))
    pane.view.finish()
    host.deleteLater()
    del pane, host  # none but the window holds them, as there
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert top.findChildren(ReplayPane) == []
    assert list(made.values()) == [False, False, False]
