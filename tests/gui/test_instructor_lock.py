"""The instructor's area: opened by a passphrase, locked by leaving, by a key and by idleness."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.access.gate import change_passphrase
from anatomyapp.gui.access.idle import IdleWatch
from anatomyapp.gui.access.secret_dialog import SecretDialog
from anatomyapp.gui.authoring.place import BanksPlace
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.instructor.access import AccessPlace
from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.outcomes.place import OutcomesPlace
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.job import Job, wait_for_jobs
from anatomyapp.session.access import INSTRUCTOR, Whose
from anatomyapp.session.secret import Cost
from anatomyapp.settings import Settings, load_settings, save_settings

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
PHRASE = "maple heron in the reeds"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class SetClock:
    """Two clocks that stand until somebody moves them."""

    at: datetime = NOON
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.seconds


@pytest.fixture
def furnishing(qtbot, running, tmp_path):
    running.options = replace(running.options, store=str(tmp_path / "record.sqlite"))
    made = Furnishing(running, tmp_path / "no-banks")
    with qtbot.waitSignal(made.done):
        made.start()
    made.keeping.record.store.access.cost = CHEAP
    return made


@pytest.fixture
def access(furnishing):
    return furnishing.keeping.record.store.access


@pytest.fixture
def window(running):
    return running.window


def opened(window, kind=Dialog):
    return next((d for d in window.findChildren(kind) if d.isVisible()), None)


def ask(qtbot, window):
    window.bar.instructor_wanted.emit()
    qtbot.waitUntil(lambda: opened(window, SecretDialog) is not None)
    return opened(window, SecretDialog)


def type_in(qtbot, dialog, *texts):
    for field, text in zip(dialog.fields, texts, strict=True):
        qtbot.keyClicks(field.line, text)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    wait_for_jobs()


def shown(window):
    return [place.title for place in window.bar.places()]


def access_place(window):
    return next(place for place in window.bar.places() if isinstance(place, AccessPlace))


def test_the_first_time_a_passphrase_is_chosen(qtbot, window, furnishing, access):
    dialog = ask(qtbot, window)
    type_in(qtbot, dialog, PHRASE, PHRASE)
    qtbot.waitUntil(lambda: furnishing.entrance.is_open)
    assert shown(window)[:2] == ["Sessions", "Items"]
    assert access.check(INSTRUCTOR, PHRASE).right


def test_a_short_passphrase_is_not_taken(qtbot, window, furnishing, access):
    dialog = ask(qtbot, window)
    type_in(qtbot, dialog, "too short", "too short")
    assert "At least 10 characters" in dialog.message.text()
    assert not access.is_set(INSTRUCTOR)
    assert not furnishing.entrance.is_open


def test_a_wrong_passphrase_opens_nothing(qtbot, window, furnishing, access):
    access.set_first(INSTRUCTOR, PHRASE)
    dialog = ask(qtbot, window)
    type_in(qtbot, dialog, "birch otter by the lake")
    qtbot.waitUntil(lambda: "not the right one" in dialog.message.text())
    assert not furnishing.entrance.is_open
    assert window.findChildren(SessionsPlace) == []


def test_the_right_one_opens_it_and_says_how_many_were_wrong(qtbot, window, furnishing, access):
    access.set_first(INSTRUCTOR, PHRASE)
    access.check(INSTRUCTOR, "birch otter by the lake")
    dialog = ask(qtbot, window)
    type_in(qtbot, dialog, PHRASE)
    qtbot.waitUntil(lambda: furnishing.entrance.is_open)
    assert window._toasts._toast.text == "1 was given since somebody was here last."


def test_while_the_record_is_away_the_area_stays_closed(
    qtbot, window, furnishing, access, monkeypatch
):
    def away(whose):
        raise StoreAwayError("The record is away.")

    monkeypatch.setattr(access, "is_set", away)
    window.bar.instructor_wanted.emit()
    qtbot.waitUntil(lambda: opened(window) is not None)
    assert not furnishing.entrance.is_open


@pytest.fixture
def inside(qtbot, window, furnishing):
    furnishing.entrance.let_in()
    wait_for_jobs()
    QApplication.processEvents()
    return furnishing.entrance


@pytest.mark.parametrize("way", ["key", "leave", "button"])
def test_locking_leaves_nothing_of_what_was_shown(qtbot, window, inside, running, way):
    if way == "key":
        (lock,) = (k for k in window.findChildren(QShortcut) if k.key() == QKeySequence("Ctrl+L"))
        lock.activated.emit()
    elif way == "leave":
        window.bar._leave.click()
    else:
        window.enter(access_place(window))
        window.place.lock.click()
    assert window.place is running.explore
    assert not inside.is_open
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(SessionsPlace) == []
    assert window.findChildren(AccessPlace) == []
    assert window.findChildren(BanksPlace) == []
    assert "Sessions" not in shown(window)


def test_locking_closes_the_dialogs_of_the_area(window, inside):
    window.show_error("Not exported", "kim.csv cannot be written")
    inside.lock()
    assert opened(window) is None


def test_locking_while_a_file_is_chosen_ends_the_choice_with_the_place(qtbot, window, inside):
    place = next(p for p in window.bar.places() if isinstance(p, ItemsPlace))
    window.enter(place)
    qtbot.waitUntil(lambda: not place.loading)
    seen = []

    def lock():
        seen.append(type(QApplication.activeModalWidget()))
        inside.lock()

    QTimer.singleShot(200, lock)
    place.filter.export.setEnabled(True)  # although there is nothing to export yet
    place.filter.export.click()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert seen == [QFileDialog]
    assert QApplication.activeModalWidget() is None
    assert window.findChildren(ItemsPlace) == []


def test_locking_in_the_midst_of_reading_lets_the_job_end_unheard(qtbot, window, inside):
    place = window.place
    heard = []
    place.read(lambda: 1, lambda _: bool(heard.append(1)))
    inside.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_for_jobs()
    QApplication.processEvents()
    assert heard == []
    assert window.findChildren(Job) is not None


def test_opened_again_it_is_made_anew(window, inside):
    before = shown(window)
    inside.lock()
    inside.let_in()
    assert shown(window) == before


def test_who_leaves_has_to_give_the_passphrase_again(qtbot, window, inside, access):
    access.set_first(INSTRUCTOR, PHRASE)
    window.leave_wanted.emit()
    ask(qtbot, window)
    assert not inside.is_open


def test_without_input_it_is_locked_after_the_minutes_of_the_settings(window, running, inside):
    save_settings(running.options.folder, Settings(lock_after_min=2))
    clock = inside._idle._clock = SetClock()
    inside.watch()
    clock.seconds += 119
    inside._idle.look()
    assert inside.is_open
    clock.seconds += 1
    inside._idle.look()
    assert not inside.is_open


def test_a_machine_that_slept_is_locked_before_the_first_key_is_taken(window, inside):
    clock = inside._idle._clock = SetClock()
    inside.watch()
    clock.at += timedelta(hours=3)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert inside._idle.eventFilter(window, press)
    assert not inside.is_open


def test_input_begins_the_time_anew(qtbot, window):
    clock = SetClock()
    watch = IdleWatch(window, clock)
    said = []
    watch.idle.connect(lambda: said.append(1))
    watch.start(60)
    for _ in range(5):
        clock.seconds += 50
        at = QPointF(5, 5)
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier
        )
        assert not watch.eventFilter(window, move)
    assert said == []
    watch.stop()


def test_it_is_said_once_that_nobody_is_there(window):
    clock = SetClock()
    watch = IdleWatch(window, clock)
    said = []
    watch.idle.connect(lambda: said.append(1))
    watch.start(60)
    clock.seconds += 61
    assert watch.look()
    assert watch.look()
    assert said == [1]


def test_the_passphrase_is_changed(qtbot, window, inside, access):
    access.set_first(INSTRUCTOR, PHRASE)
    dialog = change_passphrase(window, access)
    new = "birch otter by the lake"
    type_in(qtbot, dialog, PHRASE, new, new)
    qtbot.waitUntil(lambda: opened(window) is None)
    assert access.check(INSTRUCTOR, new).right


def test_an_instructor_takes_a_forgotten_pin_away(qtbot, window, inside, access, furnishing):
    learner = furnishing.keeping.record.store.learner("kim", at=NOON)
    access.set_first(Whose(learner), "1597")
    place = access_place(window)
    window.enter(place)
    qtbot.waitUntil(lambda: not place.loading)
    (remove,) = (b for b in place.findChildren(QPushButton) if b.property("learner") == "kim")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert access.pinned() == frozenset()
    qtbot.waitUntil(lambda: not place.loading)


def test_the_minutes_until_it_is_locked_are_kept(qtbot, window, running, inside):
    place = access_place(window)
    window.enter(place)
    qtbot.waitUntil(lambda: not place.loading)
    place.span.setCurrentIndex(place.span.findData(30))
    place.span.activated.emit(place.span.currentIndex())
    assert load_settings(running.options.folder).settings.lock_after_min == 30
    assert inside._idle._span_s == 1800


@pytest.mark.usefixtures("inside")
def test_a_learners_dot_among_the_outcomes_leads_to_the_session(window):
    (outcomes,) = (each for each in window.bar.places() if isinstance(each, OutcomesPlace))
    window.enter(outcomes)
    outcomes.session_wanted.emit("s0")
    assert isinstance(window.place, SessionsPlace)
    assert window.place.search.text() == "s0"
