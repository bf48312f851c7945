"""The whole path: search, isolate, answer items on the model, see them as the instructor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from anatomyapp.gui import theme
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.running import FIRST_TURN, Running, StartOptions
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.session.event import SessionEnded, StructureSelected, StructuresIsolated
from anatomyapp.session.quizzing import QuizFinished
from anatomyapp.session.store import open_store

ASKED = ("manubrium", "sternum-body", "rib-2-left", "rib-2-right", "rib-3-left")
TAKEN = {"rib-2-left": "rib-3-left"}  # one answer is wrong
HEAD = """
format: 1
id: tiny-bones
version: 1.0.0
title: Tiny bones
language: en
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
"""
ITEM = """
  - id: find-{0}
    kind: find
    stem: Find {0}
    key: {0}
    station: {1}
    objective: Find it.
    bloom: remember
    source: test
    feedback: {{how_to_tell: It lies there.}}
"""


@pytest.fixture
def banks(tmp_path):
    folder = tmp_path / "banks"
    folder.mkdir()
    items = [ITEM.format(s, "ribs" if s.startswith("rib") else "sternum") for s in ASKED]
    (folder / "tiny.yaml").write_text(HEAD + "".join(items), encoding="utf-8")
    return folder


@pytest.fixture
def running(qtbot, tiny_atlas, tmp_path):
    look = theme.install(QApplication.instance())
    look.reduce_motion = True
    look.choose(Scheme.LIGHT)
    seen = Preferences(Scheme.LIGHT, reduce_motion=True, dismissed=frozenset({WELCOME, FIRST_TURN}))
    window = MainWindow(seen)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    options = StartOptions(tmp_path, tmp_path / "home", "Maple Heron", str(tmp_path / "r.sqlite"))
    running = Running(options, tiny_atlas, window, open_drawer(tiny_atlas))
    running.start()
    with qtbot.waitSignal(running.explore.pane.view.first_drawn):
        window.show()
    yield running
    wait_for_jobs()


@pytest.fixture
def furnished(qtbot, running, banks):
    furnishing = Furnishing(running, banks)
    with qtbot.waitSignal(furnishing.done):
        furnishing.start()
    return furnishing


def click_on(qtbot, view, structure):
    """Click where the picture shows a structure, with the mouse of the window."""
    qtbot.waitUntil(lambda: view.isVisible() and view.picture is not None)
    view.finish()
    x, y = view.picture.anchors((structure,))[structure]
    ratio = view.devicePixelRatioF()
    where = QPoint(round(x / ratio), round(y / ratio))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=where)


def search_and_isolate(qtbot, running):
    explore = running.explore
    explore.search()
    qtbot.keyClicks(explore.panel.field, "breastbone")
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Return)
    explore.pane.view.setFocus()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_I)


def answer_all(qtbot, quiz):
    page = quiz.running_page
    while quiz.conduct.quiz is not None:
        key = quiz.conduct.quiz.current.key
        click_on(qtbot, page.stage.view, TAKEN.get(key, key))
        assert quiz.conduct.quiz.grade is not None
        qtbot.mouseClick(page.panel.foot.next, Qt.MouseButton.LeftButton)


def loaded(qtbot, place):
    qtbot.waitUntil(lambda: not place.loading)
    return place.table


def test_a_learner_explores_and_answers_and_the_instructor_sees_it(qtbot, running, furnished):
    window, quiz = running.window, furnished.quiz
    search_and_isolate(qtbot, running)
    assert running.bench.scene.visible == {"sternum-body"}
    window.enter(quiz)
    qtbot.mouseClick(quiz.start_page.form.start, Qt.MouseButton.LeftButton)
    answer_all(qtbot, quiz)
    assert quiz.result_page.isVisible()

    furnished.entrance.let_in()
    sessions, items, *_ = window.bar.places()
    assert isinstance(sessions, SessionsPlace)
    assert isinstance(items, ItemsPlace)
    table = loaded(qtbot, sessions)
    assert (table.text_at(0, "Learner"), table.text_at(0, "Answers")) == ("Maple Heron", "5")
    assert (table.text_at(0, "Score"), table.text_at(0, "State")) == ("80 %", "running")
    window.enter(items)
    table = loaded(qtbot, items)
    shown = {row.figures.item: row.figures for row in table.shown}
    assert set(shown) == {f"find-{structure}@1" for structure in ASKED}
    assert all(figures.n == 1 for figures in shown.values())
    assert shown["find-rib-2-left@1"].facility.value == 0
    assert shown["find-manubrium@1"].facility.value == 100
    window.leave_wanted.emit()
    assert window.place is running.explore

    wait_for_jobs()
    window.close()
    store = open_store(running.options.store or "")
    (session,) = store.sessions()
    events = [entry.event for entry in store.events(session.id)]
    store.close()
    assert session.answers == 5
    assert any(isinstance(event, StructureSelected) for event in events)
    assert any(isinstance(event, StructuresIsolated) for event in events)
    assert isinstance(events[-1], SessionEnded)


def test_another_learner_begins_no_quiz_in_the_middle(qtbot, running, furnished):
    quiz = furnished.quiz
    running.window.enter(quiz)
    quiz.start_page.form.start.click()
    running.learners.be("Birch Otter")
    assert quiz.conduct.quiz is None
    assert quiz.start_page.isVisible()
    newest, before = furnished.keeping.record.store.sessions()
    assert (newest.pseudonym, before.pseudonym) == ("Birch Otter", "Maple Heron")
    kinds = [type(entry.event) for entry in furnished.keeping.record.store.events(before.id)]
    assert QuizFinished in kinds
    assert kinds[-1] is SessionEnded
