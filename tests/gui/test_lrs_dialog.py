"""Sending to a learning record store from the window."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import uuid4

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.instructor.lrs_dialog import LrsDialog
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from anatomyapp.settings import load_settings
from tests.fakes.lrs_answers import Answer, lrs_answers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "record.sqlite")
    for name in ("kim", "lee"):
        who = opened.learner(name, at=NOON)
        recorder = Recorder(opened, SessionStarted("0", "tiny", "1"), clock=SystemClock(),
                            learner=who)  # fmt: skip
        quiz = QuizId(str(uuid4()))
        recorder.record(QuizStarted(quiz, "bones", "1.0", QuizMode.LEARN, 7, ()))
        recorder.end()
    yield opened
    wait_for_jobs()
    opened.close()


@pytest.fixture
def dialog(qtbot, look, store, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    opened = LrsDialog(window, store, tmp_path)
    opened.open_dialog()
    yield opened
    window.close()


@pytest.fixture
def no_ring():
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


def fill(dialog, url, password="open-sesame"):  # noqa: S107 - of a test
    dialog.form.address.setText(url)
    dialog.form.user.setText("lab")
    dialog.form.password.line.setText(password)


def test_without_an_address_and_a_name_nothing_can_be_sent(dialog):
    assert not dialog.send.isEnabled()
    dialog.form.address.setText("https://lrs.example.org/")
    assert not dialog.send.isEnabled()
    dialog.form.user.setText("lab")
    assert dialog.send.isEnabled()


def test_sessions_are_sent_and_what_came_of_it_is_said(qtbot, dialog, store, tmp_path):
    with lrs_answers(lambda _: Answer(204)) as lrs:
        fill(dialog, lrs.url)
        with qtbot.waitSignal(dialog.sent):
            qtbot.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
    assert dialog.report.said.accessibleName() == "Taken: 2 of 2 sessions, 6 statements."
    assert sum(len(post.statements) for post in lrs.posts) == 6
    assert store.lrs.due(lrs.url) == ()
    settings = load_settings(tmp_path).settings
    assert (settings.lrs_url, settings.lrs_user) == (lrs.url, "lab")


def test_the_password_is_forgotten_by_the_window(qtbot, dialog, tmp_path):
    with lrs_answers(lambda _: Answer(204)) as lrs:
        fill(dialog, lrs.url)
        with qtbot.waitSignal(dialog.sent):
            dialog.send.click()
    assert dialog.form.password.text == ""
    assert "sesame" not in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_when_nothing_is_left_that_is_said(qtbot, dialog):
    with lrs_answers(lambda _: Answer(204)) as lrs:
        for _ in range(2):
            fill(dialog, lrs.url)
            with qtbot.waitSignal(dialog.sent):
                dialog.send.click()
    assert dialog.report.said.accessibleName() == "Nothing was left to send."


def test_what_was_refused_is_counted(qtbot, dialog):
    with lrs_answers(lambda _: Answer(400, json.dumps("no").encode())) as lrs:
        fill(dialog, lrs.url)
        with qtbot.waitSignal(dialog.sent):
            dialog.send.click()
    assert "6 statements were refused." in dialog.report.said.accessibleName()
    assert dialog.report.said.property("tone") == "error"


def test_a_wrong_password_is_said_and_may_be_typed_again(qtbot, dialog):
    with lrs_answers(lambda _: Answer(401)) as lrs:
        fill(dialog, lrs.url)
        dialog.send.click()
        qtbot.waitUntil(lambda: "does not let lab in" in dialog.report.said.accessibleName())
    assert dialog.form.address.isEnabled()
    assert dialog.send.isEnabled()


def test_an_address_without_protection_is_refused_at_once(dialog):
    fill(dialog, "http://lrs.example.org/xAPI/")
    dialog.send.click()
    assert "use https" in dialog.report.said.accessibleName()


def test_without_a_password_one_is_asked_for(qtbot, dialog, no_ring):
    fill(dialog, "http://localhost:1/", password="")
    dialog.send.click()
    qtbot.waitUntil(lambda: "type it" in dialog.report.said.accessibleName())


def test_waiting_for_an_lrs_can_be_stopped(qtbot, dialog, store):
    with lrs_answers(lambda _: Answer(503)) as lrs:
        fill(dialog, lrs.url)
        dialog.send.click()
        qtbot.waitUntil(lambda: "Trying again in" in dialog.report.said.accessibleName())
        assert not dialog.leave.isVisible()
        dialog.stop.click()
        wait_for_jobs()
    assert dialog.report.said.accessibleName().startswith("Stopped.")
    assert dialog.send.isEnabled()
    assert len(store.lrs.due(lrs.url)) == 2


def test_closing_the_dialog_stops_sending(qtbot, dialog, store):
    with lrs_answers(lambda _: Answer(503)) as lrs:
        fill(dialog, lrs.url)
        dialog.send.click()
        qtbot.waitUntil(lambda: "Trying again in" in dialog.report.said.accessibleName())
        with qtbot.waitSignal(dialog.closed):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        wait_for_jobs()
    assert len(store.lrs.due(lrs.url)) == 2
