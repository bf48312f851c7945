"""PINs, pseudonyms and studies at the window, with mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.access.secret_dialog import SecretDialog
from anatomyapp.gui.consent_dialog import ConsentDialog
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.learner_dialog import LearnerDialog
from anatomyapp.gui.recorded_notice import RecordedNotice
from anatomyapp.gui.welcome import LearnerChoice
from anatomyapp.session.access import Access, Whose
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.secret import Cost
from anatomyapp.session.store import open_store

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
STUDY = """\
format: 1
study: rib-study
version: 1
asks: yes
wordings:
  en: {title: Ribs in 3D, text: May we use what you do?}
  de: {title: Rippen in 3D, text: Dürfen wir?}
"""


@pytest.fixture
def home(running, tmp_path) -> Path:
    """Where window and record lie; a learner has a PIN, another one none."""
    place = tmp_path / "record.sqlite"
    running.options = replace(running.options, store=str(place))
    store = open_store(place)
    at = store.access._clock.now()
    access = Access(store._database, cost=CHEAP)
    access.set_first(Whose(store.learner("Maple Heron", at=at)), "1597")
    store.learner("Birch Otter", at=at)
    store.close()
    running.options.folder.mkdir(parents=True, exist_ok=True)
    return running.options.folder


@pytest.fixture
def furnish(qtbot, running, home, tmp_path):
    def furnish() -> Furnishing:
        furnishing = Furnishing(running, tmp_path / "no-banks")
        with qtbot.waitSignal(furnishing.done):
            furnishing.start()
        furnishing.keeping.record.store.access.cost = CHEAP
        return furnishing

    return furnish


@pytest.fixture
def furnishing(furnish) -> Furnishing:
    return furnish()


@pytest.fixture
def store(furnishing):
    return furnishing.keeping.record.store


def opened(window, kind=Dialog):
    return next((d for d in window.findChildren(kind) if d.isVisible()), None)


def type_in(qtbot, dialog, *texts):
    for field, text in zip(dialog.fields, texts, strict=True):
        qtbot.keyClicks(field.line, text)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    wait_for_jobs()


def words(widget):
    return " ".join(each.accessibleName() or each.text() for each in widget.findChildren(QLabel))


def test_a_learner_with_a_pin_goes_on_once_it_was_right(qtbot, running, store):
    running.learners.be("Maple Heron")
    dialog = opened(running.window, SecretDialog)
    assert running.learners.name == ""
    type_in(qtbot, dialog, "1598")
    qtbot.waitUntil(lambda: "not the right one" in dialog.message.text())
    assert dialog.fields[0].text == ""
    type_in(qtbot, dialog, "1597")
    qtbot.waitUntil(lambda: running.learners.name == "Maple Heron")
    newest, *_ = store.sessions()
    assert newest.pseudonym == "Maple Heron"


def test_a_learner_without_a_pin_goes_on_at_once(running, store):
    running.learners.be("Birch Otter")
    assert running.learners.name == "Birch Otter"
    assert opened(running.window) is None


def test_the_last_learner_is_asked_for_the_pin_at_the_start(qtbot, running, furnish):
    running.learners.name = "Maple Heron"
    furnishing = furnish()
    assert running.learners.name == ""
    (session,) = furnishing.keeping.record.store.sessions()
    assert session.pseudonym == ""
    type_in(qtbot, opened(running.window, SecretDialog), "1597")
    qtbot.waitUntil(lambda: running.learners.name == "Maple Heron")


def test_about_a_study_is_asked_after_the_pin(qtbot, running, home, furnish):
    (home / "consents").mkdir()
    (home / "consents" / "rib.yaml").write_text(STUDY, encoding="utf-8")
    running.learners.name = "Maple Heron"
    furnish()
    assert not running.window.findChildren(ConsentDialog)
    type_in(qtbot, opened(running.window, SecretDialog), "1597")
    qtbot.waitUntil(lambda: bool(running.window.findChildren(ConsentDialog)))
    assert running.learners.name == "Maple Heron"
    qtbot.waitUntil(lambda: not running.window.findChildren(SecretDialog))
    assert opened(running.window, ConsentDialog).isAncestorOf(running.window.focusWidget())


def test_after_three_wrong_pins_the_window_counts_the_seconds(qtbot, running, store):
    running.learners.be("Maple Heron")
    dialog = opened(running.window, SecretDialog)
    for _ in range(3):
        type_in(qtbot, dialog, "0815")
        qtbot.waitUntil(lambda: dialog._job is None and not dialog.fields[0].text)
    assert "Too many wrong tries" in dialog.message.text()
    qtbot.keyClicks(dialog.fields[0].line, "1597")
    assert not dialog.go.isEnabled()


def test_esc_leaves_a_guest(qtbot, running, store):
    running.learners.be("Maple Heron")
    qtbot.keyClick(opened(running.window, SecretDialog), Qt.Key.Key_Escape)
    assert running.learners.name == ""


def test_a_dialog_that_is_closed_while_it_looks_hears_nothing_more(qtbot, running, store):
    running.learners.be("Maple Heron")
    dialog = opened(running.window, SecretDialog)
    qtbot.keyClicks(dialog.fields[0].line, "1597")
    dialog.go.click()
    dialog.close_dialog()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_for_jobs()
    QApplication.processEvents()
    assert running.learners.name == ""


def test_a_pin_is_set_changed_and_removed_by_the_learner(qtbot, running, store):
    running.learners.be("Birch Otter")
    choose(qtbot, running, "Set a PIN…")
    type_in(qtbot, opened(running.window, SecretDialog), "2584", "2584")
    qtbot.waitUntil(lambda: store.access.pinned() == {"Birch Otter", "Maple Heron"})
    qtbot.waitUntil(lambda: opened(running.window) is None)
    choose(qtbot, running, "Change the PIN…")
    type_in(qtbot, opened(running.window, SecretDialog), "2584", "heron", "heron")
    qtbot.waitUntil(lambda: opened(running.window) is None)
    choose(qtbot, running, "Remove…")
    type_in(qtbot, opened(running.window, SecretDialog), "heron")
    qtbot.waitUntil(lambda: store.access.pinned() == {"Maple Heron"})


def choose(qtbot, running, text):
    running.window.learner_wanted.emit()
    dialog = opened(running.window, LearnerDialog)
    (found,) = (b for b in dialog.findChildren(QPushButton) if b.text().strip() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_two_different_pins_and_a_weak_one_are_not_kept(qtbot, running, store):
    running.learners.be("Birch Otter")
    choose(qtbot, running, "Set a PIN…")
    dialog = opened(running.window, SecretDialog)
    type_in(qtbot, dialog, "2584", "2585")
    assert "not the same" in dialog.message.text()
    for field in dialog.fields:
        field.clear()
    type_in(qtbot, dialog, "1234", "1234")
    assert "guessed first" in dialog.message.text()
    assert store.access.pinned() == {"Maple Heron"}


def test_what_is_typed_is_hidden_until_one_asks(qtbot, running, store):
    running.learners.be("Maple Heron")
    (field,) = opened(running.window, SecretDialog).fields
    qtbot.keyClicks(field.line, "1597")
    assert field.line.displayText() != "1597"
    field._eye.click()
    assert field.line.displayText() == "1597"


def test_while_the_record_is_away_a_known_pin_still_guards(running, furnishing, monkeypatch):
    access = furnishing.keeping.record.store.access
    assert furnishing.admission.pins.has_pin("Maple Heron")

    def away():
        raise StoreAwayError("gone")

    monkeypatch.setattr(access, "pinned", away)
    assert furnishing.admission.pins.has_pin("Maple Heron")
    running.learners.be("Maple Heron")
    assert running.learners.name == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [("anna@example.org", "e-mail"), ("1234567", "matriculation"), ("Anna Schmidt", "full name")],
)
def test_a_name_that_tells_who_one_is_is_said_and_not_refused(qtbot, look, kept, name, said):
    choice = LearnerChoice(())
    kept.append(choice)
    qtbot.addWidget(choice)
    choice.field.setText(name)
    assert said in choice.warning.text()
    assert not choice.warning.isHidden()
    with qtbot.waitSignal(choice.chosen):
        qtbot.keyClick(choice.field, Qt.Key.Key_Return)


def test_a_pseudonym_is_not_warned_of(qtbot, look, kept):
    choice = LearnerChoice(())
    kept.append(choice)
    qtbot.addWidget(choice)
    choice.field.setText("Maple Heron")
    assert choice.warning.isHidden()


@pytest.fixture
def study(home) -> None:
    folder = home / "consents"
    folder.mkdir(parents=True)
    (folder / "ribs.yaml").write_text(STUDY, encoding="utf-8")


def decided(store):
    return [(row.study, row.decision) for row in store.consents._rows(True)]


def test_without_a_study_nobody_is_asked(running, store):
    running.learners.be("Birch Otter")
    assert opened(running.window, ConsentDialog) is None


def test_a_study_asks_each_learner_once(qtbot, running, study, store):
    guest = opened(running.window, ConsentDialog)
    assert "May we use what you do?" in words(guest)
    qtbot.mouseClick(guest.later, Qt.MouseButton.LeftButton)
    assert decided(store) == []
    running.learners.be("Birch Otter")
    qtbot.mouseClick(opened(running.window, ConsentDialog).accept, Qt.MouseButton.LeftButton)
    assert decided(store) == [("rib-study", Decision.ACCEPTED)]
    running.learners.be("Cedar Finch")
    assert opened(running.window, ConsentDialog) is not None
    opened(running.window, ConsentDialog).close_dialog()
    running.learners.be("Birch Otter")
    assert opened(running.window, ConsentDialog) is None


def test_who_refuses_learns_with_all_features(qtbot, running, study, furnishing, store):
    opened(running.window, ConsentDialog).close_dialog()
    before = [place.title for place in running.window.bar.places()]
    running.learners.be("Birch Otter")
    qtbot.mouseClick(opened(running.window, ConsentDialog).refuse, Qt.MouseButton.LeftButton)
    assert [place.title for place in running.window.bar.places()] == before
    assert furnishing.keeping.record.keepsakes() is not None
    newest, *_ = store.sessions()
    assert newest.pseudonym == "Birch Otter"
    assert SessionStarted in {type(entry.event) for entry in store.events(newest.id)}
    assert store.consents.participation("rib-study").since == {}


def test_both_answers_are_of_one_size_and_neither_is_preset(running, study, store):
    dialog = opened(running.window, ConsentDialog)
    assert dialog.accept.height() == dialog.refuse.height()
    assert dialog.accept.property("kind") == dialog.refuse.property("kind")
    assert dialog.later.hasFocus() or not running.window.isActiveWindow()


def test_one_withdraws_where_it_is_said_what_is_recorded(qtbot, running, study, store):
    opened(running.window, ConsentDialog).close_dialog()
    running.learners.be("Birch Otter")
    qtbot.mouseClick(opened(running.window, ConsentDialog).accept, Qt.MouseButton.LeftButton)
    running.learners.notice_wanted.emit()
    notice = opened(running.window, RecordedNotice)
    assert "You take part." in words(notice)
    (leave,) = (b for b in notice.findChildren(QPushButton) if b.text() == "Withdraw")
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert decided(store)[-1] == ("rib-study", Decision.WITHDRAWN)
    assert store.consents.participation("rib-study").since == {}


def test_a_guest_decides_for_the_session_alone(qtbot, running, study, store):
    qtbot.mouseClick(opened(running.window, ConsentDialog).accept, Qt.MouseButton.LeftButton)
    (session,) = store.sessions()
    assert set(store.consents.participation("rib-study").since) == {Who(session.id).person}
    running.learners.be("")
    assert opened(running.window, ConsentDialog) is not None


def test_what_is_recorded_is_said_at_any_time(qtbot, running):
    running.window.show_keys()
    dialog = opened(running.window)
    (found,) = (b for b in dialog.findChildren(QPushButton) if "What is recorded" in b.text())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert "Camera pictures" in words(opened(running.window, RecordedNotice))
