"""Starting: the window fills itself after its first picture, and says what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError, StoreAwayError
from anatomyapp.gui import start
from anatomyapp.gui.components import Toast
from anatomyapp.gui.crash import hook
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.running import StartOptions
from anatomyapp.gui.view.picture_widget import PictureWidget
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import StandardView
from anatomyapp.session.event import ErrorShown, Origin, PlaceEntered, ShownAs, StructureSelected
from anatomyapp.session.exploration import PinPlaced
from anatomyapp.session.store import open_store
from tests.tiny_bank import BANK


@pytest.fixture
def banks(tmp_path) -> Path:
    folder = tmp_path / "banks"
    folder.mkdir()
    (folder / "tiny.yaml").write_text(BANK, encoding="utf-8")
    return folder


@pytest.fixture
def furnish(qtbot, running, banks, tmp_path):
    """Return what furnishes the window, its record in a file of the test's own."""
    running.options = replace(running.options, store=str(tmp_path / "record.sqlite"))

    def furnish() -> Furnishing:
        furnishing = Furnishing(running, banks)
        with qtbot.waitSignal(furnishing.done):
            furnishing.start()
        return furnishing

    return furnish


def words_of(window):
    dialog = next(d for d in window.findChildren(Dialog) if d.isVisible())
    return " ".join(label.accessibleName() for label in dialog.findChildren(QLabel))


def test_what_is_explored_is_on_record(furnish, running, tmp_path):
    furnish()
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    running.window.close()
    store = open_store(tmp_path / "record.sqlite")
    (session,) = store.sessions()
    events = [entry.event for entry in store.events(session.id)]
    assert PlaceEntered("explore") in events
    assert StructureSelected("rib-1-left", Origin.TREE) in events
    assert session.state == "ended"


def test_banks_that_are_to_be_taken_open_the_quiz_with_no_others(furnish, running, tmp_path):
    taken = tmp_path / "taken.yaml"
    text = BANK.replace("title: ", "title: Taken, ", 1)
    taken.write_text(text, encoding="utf-8")
    running.options = replace(running.options, banks=(taken,))
    furnishing = furnish()
    assert running.window.place is furnishing.quiz
    bank = furnishing.quiz.start_page.form.bank
    assert [bank.itemText(i) for i in range(bank.count())] == ["Taken, Tiny bank"]


def test_errors_are_recorded_by_their_name_and_without_what_they_say(
    qtbot, furnish, running, tmp_path
):
    furnishing = furnish()
    told = []
    furnishing.keeping.record.recorded.connect(told.append)
    running.window.show_error("Pack not opened", "/home/kim/pack", kind="pack-not-opened")
    running.window.say(Toast("Not printed", "/home/kim", "warning", "not-printed"))
    running.window.say(Toast("Picture copied"))
    furnishing.keeping.record.turned_aside.emit(StoreAwayError("gone"))
    qtbot.waitUntil(lambda: sum(isinstance(event, ErrorShown) for event in told) == 3)
    running.window.close()
    store = open_store(tmp_path / "record.sqlite")
    (session,) = store.sessions()
    entries = store.events(session.id)
    assert [entry.event for entry in entries if isinstance(entry.event, ErrorShown)] == [
        ErrorShown("pack-not-opened", ShownAs.DIALOG),
        ErrorShown("not-printed", ShownAs.TOAST),
        ErrorShown("recorded-aside", ShownAs.TOAST),
    ]
    assert [entry.number for entry in entries] == list(range(len(entries)))


def test_another_learner_begins_another_session(furnish, running, tmp_path):
    furnish()
    running.learners.be("Maple Heron")
    running.window.close()
    names = [s.pseudonym for s in open_store(tmp_path / "record.sqlite").sessions()]
    assert sorted(name or "" for name in names) == ["", "Maple Heron"]


def test_quiz_and_instructor_are_offered_once_there_is_a_record(qtbot, furnish, running):
    furnishing = furnish()
    titles = [place.title for place in running.window.bar.places()]
    assert titles == ["Explore", "Quiz", "AR", "Progress"]
    running.explore.card.quiz_wanted.emit("rib-2-left")
    assert running.window.place is furnishing.quiz
    furnishing.entrance.let_in()
    shown = [place.title for place in running.window.bar.places()]
    assert shown[:2] == ["Sessions", "Items"]
    assert {"Studies", "Comments", "Banks", "Access", "Record"} <= {*shown}
    running.window.leave_wanted.emit()
    assert running.window.place is running.explore


def test_a_question_wanted_at_once_comes_as_soon_as_it_can(qtbot, running, banks, tmp_path):
    running.options = replace(running.options, store=str(tmp_path / "record.sqlite"))
    furnishing = Furnishing(running, banks)
    running.learners.question_wanted.emit()
    with qtbot.waitSignal(furnishing.done):
        furnishing.start()
    assert running.window.place is furnishing.quiz


def test_a_broken_bank_is_named_and_the_window_goes_on(furnish, running, banks):
    (banks / "tiny.yaml").write_text(
        BANK.replace("key: rib-2-left", "key: rib-13-left"), encoding="utf-8"
    )
    furnishing = furnish()
    assert "Bank not opened: 1 fault" in words_of(running.window)
    assert "tiny.yaml" in words_of(running.window)
    assert furnishing.quiz is None


def test_a_fault_of_the_program_is_logged_and_said(qtbot, window, tmp_path):
    window.show()
    seen = []
    report = hook(window, tmp_path / "home", lambda *_: seen.append(1))
    error = ZeroDivisionError("division by zero")
    report(type(error), error, None)
    assert seen == [1]
    assert "ZeroDivisionError" in (tmp_path / "home" / "crash.log").read_text(encoding="utf-8")
    assert "crash.log" in words_of(window)


def test_a_missing_pack_is_said_in_the_window(qtbot, window, tmp_path):
    options = StartOptions(pack=tmp_path / "nowhere", folder=tmp_path)
    assert start.fill(window, options)
    window.show()
    words = " ".join(label.accessibleName() for label in window.findChildren(QLabel))
    assert "The model cannot be opened" in words
    assert "nowhere" in words


def test_a_machine_that_cannot_draw_says_so_in_the_view(qtbot, running):
    class Broken:
        def restyle(self, _look, _ratio=1.0):
            raise DrawingError("No OpenGL 3.3. Update the graphics driver.")

    broken = PictureWidget(Broken(), running.bench.scene)
    qtbot.addWidget(broken)
    broken.resize(300, 200)
    with qtbot.waitSignal(broken.failed):
        broken.show()
    assert "Update the graphics driver" in broken.message


@pytest.mark.parametrize("view", [None, StandardView.POSTERIOR])
def test_the_first_view_is_the_one_asked_for(view, tmp_path):
    camera = StartOptions(tmp_path, tmp_path, view=view).camera()
    assert (camera.azimuth_deg == 180) == (view is not None)


def test_a_screenshot_needs_no_display(tiny_pack, tmp_path):
    file = tmp_path / "start.png"
    done = _run(tmp_path, "--atlas", tiny_pack, "--screenshot", file, "--size", "1280x800")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixelColor(x, 400).name() for x in range(300, 900, 10)}
    assert len(colours) > 10


def test_without_a_display_the_command_line_says_what_to_do(tiny_pack, tmp_path):
    done = _run(tmp_path, "--atlas", tiny_pack)
    assert done.returncode == 1
    assert "--screenshot" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_screenshot_of_a_missing_pack_is_one_line(tmp_path):
    done = _run(tmp_path, "--atlas", tmp_path / "gone", "--screenshot", tmp_path / "x.png")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def _run(home, *words):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment["ANATOMYAPP_HOME"] = str(home / "home")
    return subprocess.run(
        [sys.executable, "-m", "anatomyapp", *map(str, words)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_learner_s_pin_is_on_the_disk_and_the_guest_after_does_not_see_it(furnish, running):
    furnishing = furnish()
    running.learners.be("Maple Heron")
    scene = running.bench.scene
    pin = Pin("a", Spot((0.0, -96.0, 60.0), StructureId("manubrium")), "Mine")
    running.bench.do("Pin", scene.annotate(scene.annotations.pinned(pin)))
    store = furnishing.keeping.record.store
    learner = store.learner("Maple Heron", at=datetime.now(UTC))
    assert store.keepsakes(learner, "tiny").pins() == (pin,)
    running.learners.be("")
    assert not running.bench.scene.annotations.pins
    running.learners.be("Maple Heron")
    assert running.bench.scene.annotations.pins == (pin,)
    kinds = [type(entry.event) for s in store.sessions() for entry in store.events(s.id)]
    assert PinPlaced in kinds
