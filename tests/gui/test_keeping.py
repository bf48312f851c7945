"""The record from the window: a backup at each start, restoring, erasing, the period."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.keeping.chores import Overview
from anatomyapp.gui.keeping.erase_dialog import EraseDialog
from anatomyapp.gui.keeping.place import KeepingPlace
from anatomyapp.gui.keeping.restore_dialog import RestoreDialog
from anatomyapp.gui.keeping.work_dialog import WorkDialog
from anatomyapp.session.administration import By, Deed
from anatomyapp.session.backup import Backups
from anatomyapp.session.event import Origin, SessionStarted
from anatomyapp.session.place import place_of
from anatomyapp.session.store import open_store
from anatomyapp.settings import load_settings
from tests.tiny_bank import BANK

NAME = "Hazel Wren"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def banks(tmp_path) -> Path:
    folder = tmp_path / "banks"
    folder.mkdir()
    (folder / "tiny.yaml").write_text(BANK, encoding="utf-8")
    return folder


@pytest.fixture
def record(tmp_path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def furnish(qtbot, running, banks, record, tmp_path):
    """Return what furnishes the window and waits for what each start does."""
    running.options = replace(running.options, store=str(record), folder=tmp_path)

    def furnish() -> Furnishing:
        furnishing = Furnishing(running, banks)
        with qtbot.waitSignal(furnishing.done):
            furnishing.start()
        with qtbot.waitSignal(furnishing.upkeep._daily.done):
            pass
        return furnishing

    return furnish


def shown(window, kind: type[Dialog]):
    return next((d for d in window.findChildren(kind) if d.isVisible()), None)


def appear(qtbot, window, kind: type[Dialog]):
    qtbot.waitUntil(lambda: shown(window, kind) is not None)
    return shown(window, kind)


def words_of(widget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def enter(qtbot, furnishing) -> KeepingPlace:
    """Go to the instructor's place Record, read."""
    furnishing.entrance.let_in()
    window = furnishing._running.window
    place = next(each for each in window.bar.places() if each.name == "record")
    window.enter(place)
    qtbot.waitUntil(lambda: not place.loading)
    return place


def begin(store, name: str) -> str:
    started = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")
    session = store.start(started, at=NOON, learner=store.learner(name, at=NOON))
    store.abandon_unfinished(NOON)
    return session


def names(record: Path) -> list[str]:
    with closing(open_store(record)) as store:
        return [learner.pseudonym for learner in store.learners()]


def test_the_first_start_of_a_day_makes_a_backup(furnish, record):
    furnish()
    (made,) = Backups(place_of(record)).found()
    assert datetime.now(UTC) - made.at < timedelta(minutes=1)


def test_a_backup_that_cannot_be_made_is_said_and_the_window_goes_on(furnish, running, record):
    record.with_name("record.sqlite-backups").write_text("in the way")
    furnishing = furnish()
    assert "no backup was made" in words_of(running.window)
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    assert furnishing.keeping.record.session is not None


def test_the_place_lists_backups_and_makes_another(qtbot, furnish, running):
    furnishing = furnish()
    place = enter(qtbot, furnishing)
    assert len(place.backups.restores) == 1
    place.make.click()
    qtbot.waitUntil(lambda: len(place.backups.restores) == 2)
    assert shown(running.window, WorkDialog) is None


def test_of_a_record_on_a_server_no_backups_are_offered(qtbot, furnish):
    place = enter(qtbot, furnish())
    place._show(Overview("postgresql://lab:5432/record", None, (), 0, None))
    assert place.server.isVisible()
    assert "pg_dump" in words_of(place.server)
    assert not place.make.isVisible()
    assert not place.backups.isVisible()


def test_restoring_says_what_goes_and_the_window_records_on(qtbot, furnish, running, record):
    furnishing = furnish()
    running.learners.be(NAME)
    place = enter(qtbot, furnishing)
    place.backups.restores[0].click()
    dialog = appear(qtbot, running.window, RestoreDialog)
    assert re.search("sessions? leaves? the record", words_of(dialog))
    dialog.restore.click()
    qtbot.waitUntil(lambda: len(place.backups.restores) == 2)
    qtbot.waitUntil(lambda: furnishing.keeping.record.session is not None)
    session = furnishing.keeping.record.session
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    running.window.close()
    with closing(open_store(record)) as store:
        assert store.session(session).state == "ended"
        assert [each.deed for each in store.upkeep.administration.done()] == [Deed.RECORD_RESTORED]
        assert store.integrity().faults == ()


def test_nothing_is_erased_before_the_name_was_typed(qtbot, furnish, running):
    furnishing = furnish()
    running.learners.be(NAME)
    furnishing.upkeep.ask_to_erase_own()
    dialog = appear(qtbot, running.window, EraseDialog)
    assert not dialog.erase.isEnabled()
    qtbot.keyClicks(dialog.name, "Hazel")
    assert not dialog.erase.isEnabled()
    qtbot.keyClicks(dialog.name, " Wren")
    assert dialog.erase.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert NAME in furnishing.keeping.record.learners


def test_who_erases_their_own_data_goes_on_as_a_guest(qtbot, furnish, running, record, tmp_path):
    furnishing = furnish()
    running.learners.be(NAME)
    furnishing.upkeep.ask_to_erase_own()
    dialog = appear(qtbot, running.window, EraseDialog)
    dialog.events.setChecked(True)
    dialog.name.setText(NAME)
    with qtbot.waitSignal(furnishing.upkeep.changed):
        dialog.erase.click()
    assert running.learners.name == ""
    assert NAME not in running.learners.known
    assert load_settings(tmp_path).settings.learner == ""
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    running.window.close()
    assert names(record) == []
    for path in record.parent.rglob("*"):
        assert not path.is_file() or NAME.encode() not in path.read_bytes()
    with closing(open_store(record)) as store:
        (done,) = store.upkeep.administration.done()
        assert (done.deed, done.by) == (Deed.LEARNER_ERASED, By.LEARNER)


def test_a_name_that_was_erased_from_another_computer_does_not_come_back(
    furnish, running, record, tmp_path
):
    running.learners.name = NAME  # as the settings of this computer say
    furnish()
    assert running.learners.name == ""
    assert load_settings(tmp_path).settings.learner == ""
    running.window.close()
    assert names(record) == []


def test_an_instructor_erases_a_learner_who_is_not_here(qtbot, furnish, running, record):
    with closing(open_store(record)) as store:
        begin(store, NAME)
    furnishing = furnish()
    place = enter(qtbot, furnishing)
    assert place.learner.currentText() == NAME
    place.erase.click()
    dialog = appear(qtbot, running.window, EraseDialog)
    dialog.name.setText(NAME)
    with qtbot.waitSignal(furnishing.upkeep.changed):
        dialog.erase.click()
    qtbot.waitUntil(lambda: place.learner.count() == 0)
    assert not place.erase.isEnabled()
    assert names(record) == []


def test_what_is_not_done_is_said(qtbot, furnish, running, record):
    furnishing = furnish()
    place = enter(qtbot, furnishing)
    with closing(sqlite3.connect(record)) as other:
        other.execute("DROP TRIGGER event_no_update")
        other.execute("UPDATE event SET payload = '{}'")
        other.commit()
    place.make.click()
    qtbot.waitUntil(lambda: "take another backup" in words_of(running.window))


def test_a_period_is_kept_counted_and_announced_at_the_next_start(
    qtbot, furnish, running, record, tmp_path
):
    with closing(open_store(record)) as store:
        begin(store, NAME)
    furnishing = furnish()
    place = enter(qtbot, furnishing)
    place.period.setCurrentIndex(place.period.findData(6))
    place.period.activated.emit(place.period.currentIndex())
    qtbot.waitUntil(lambda: "1 session" in place.due.text())
    assert load_settings(tmp_path).settings.keep_months == 6
    daily = furnishing.upkeep.chores.daily(lambda _done, _total: None)
    furnishing.upkeep._say_daily(daily)
    assert "Old sessions will be erased" in words_of(running.window)
    place.refresh()
    qtbot.waitUntil(lambda: "that began before" in place.due.text())
    assert NAME in names(record)


def test_work_that_is_not_wanted_any_more_ends_before_the_card_goes(qtbot, running):
    ended: list[str] = []

    def work(watch) -> None:
        while True:
            watch(1, 2)

    dialog = WorkDialog(running.window, "Backing up", "", work)
    dialog.ended.connect(lambda: ended.append("ended"))
    dialog.begin()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ended == ["ended"])
    assert shown(running.window, WorkDialog) is None
