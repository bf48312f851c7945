"""The place Progress in the real window: answers of a quiz change paint, list and forecast."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from readable import assert_readable

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.progress.desk import ProgressDesk
from anatomyapp.gui.progress.forecast import lines_for
from anatomyapp.gui.progress.model import painted_by
from anatomyapp.gui.progress.reviews import wish_for
from anatomyapp.gui.progress.words import day_words, due_words, length_words
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.theme import Scheme
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Pointed
from anatomyapp.scene.scene import Mark

RIB, OTHER, MANUBRIUM = "rib-1-left", "rib-2-left", "manubrium"
_TEN = timedelta(minutes=10)
ITEM = """
  - id: find-{structure}
    kind: find
    stem: Where is {structure}?
    key: {structure}
    station: {station}
    objective: Find it.
    bloom: remember
    source: test
    feedback: {{how_to_tell: Look.}}
"""
HEAD = """
format: 1
id: {id}
version: 1.0.0
title: {title}
language: en
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
"""


def written(name, title, *items):
    asked = "".join(ITEM.format(structure=s, station=station) for s, station in items)
    return HEAD.format(id=name, title=title) + asked


@pytest.fixture
def furnishing(qtbot, running, tmp_path):
    """The window of a learner, with two banks and a record."""
    banks = tmp_path / "banks"
    banks.mkdir()
    ribs = written("ribs", "Ribs", (RIB, "ribs"), (OTHER, "ribs"))
    (banks / "a.yaml").write_text(ribs, encoding="utf-8")
    front = written("front", "Front", (MANUBRIUM, "sternum"))
    (banks / "b.yaml").write_text(front, encoding="utf-8")
    store, learner = str(tmp_path / "record.sqlite"), "Maple Heron"
    running.options = replace(running.options, store=store, learner=learner)
    running.learners.name = learner
    made = Furnishing(running, banks)
    with qtbot.waitSignal(made.done):
        made.start()
    made.progress.clock = after_the_first_step
    yield made
    wait_for_jobs()


def after_the_first_step():
    """Return a time at which what was wrong just now is due, also at the end of a day."""
    return datetime.now().astimezone() + timedelta(minutes=15)


@pytest.fixture
def place(furnishing):
    return furnishing.progress


def see(qtbot, furnishing):
    """Go to the place and wait until it is read."""
    furnishing._running.window.enter(furnishing.progress)
    qtbot.waitUntil(lambda: not furnishing.progress.loading)
    return furnishing.progress


def answer(furnishing, bank="ribs", *, wrong=()):
    """Answer each item of a bank once in learn mode."""
    quiz = furnishing.quiz
    furnishing._running.window.enter(quiz)
    found = next(b for b in quiz.start_page.form._banks if b.id == bank)
    quiz.rounds.begin(Wish(found, None, Mode.LEARN, None))
    while quiz.conduct.quiz is not None:
        item = quiz.conduct.quiz.current
        quiz.conduct.item_painted()
        taken = "rib-3-right" if item.key in wrong else item.key
        quiz.conduct.answer(Pointed(taken))
        quiz.conduct.proceed()


def marks(place):
    return dict(place.content.model.pane.bench.scene.marks)


def test_a_new_learner_finds_one_clear_action(qtbot, furnishing, place):
    see(qtbot, furnishing)
    assert place.pages.first.isVisible()
    assert not place.pages.give_name.isVisible()
    assert furnishing._running.window.focusWidget() is place.pages.first
    place.pages.first.click()
    assert furnishing._running.window.place is furnishing.quiz


def test_answers_change_the_paint_the_list_and_what_is_due(qtbot, furnishing, place):
    answer(furnishing, wrong={OTHER})
    see(qtbot, furnishing)
    assert marks(place) == {RIB: Mark.LEARNING, OTHER: Mark.LEARNING}
    assert place.progress.due == ("find-rib-2-left",)
    assert place.content.reviews.start.text() == " Review 1 now"
    answer(furnishing, wrong={OTHER})
    see(qtbot, furnishing)
    assert marks(place) == {RIB: Mark.KNOWN, OTHER: Mark.LEARNING}
    ribs, sternum = (place.content.stations.rows[s] for s in ("ribs", "sternum"))
    assert ribs.line.accessibleName().endswith("1 known · 1 learning · 0 not seen")
    assert list(ribs.bar.parts.values()) == [1, 1, 0]
    assert sternum.line.accessibleName().endswith("not started, 1 structure")


def test_the_figures_are_those_of_the_library_and_of_the_record(qtbot, furnishing, place):
    answer(furnishing, wrong={OTHER})
    answer(furnishing)
    see(qtbot, furnishing)
    store = furnishing.keeping.record.store
    given = store.answers()
    card = Card(1)
    scheduler = Scheduler(learning_steps=[_TEN], relearning_steps=[_TEN], enable_fuzzing=False)
    for each in (a for a in given if a.item == "find-rib-2-left"):
        rating = Rating.Good if each.correct else Rating.Again
        card, _ = scheduler.review_card(card, rating, each.at)
    told = place.progress.structures[OTHER]
    assert abs((told.due - card.due).total_seconds()) < 1
    assert told.track.share == (1, 2)
    assert place.progress.recent == (sum(a.correct for a in given), len(given))
    assert place.progress.sessions == len(store.sessions())
    assert place.content.figures.right.accessibleName().endswith("too few: 4 answers")


def test_review_asks_exactly_what_is_due_in_learn_mode(qtbot, furnishing, place):
    answer(furnishing, wrong={OTHER})
    answer(furnishing, "front", wrong={MANUBRIUM})
    see(qtbot, furnishing)
    assert set(place.progress.due) == {"find-rib-2-left", "find-manubrium"}
    assert "Ribs (1), Front (1)" in place.content.reviews._words.accessibleName()
    place.content.reviews.start.click()
    quiz = furnishing.quiz.conduct.quiz
    assert furnishing._running.window.place is furnishing.quiz
    assert ([item.id for item in quiz.items], quiz.mode) == (["find-rib-2-left"], Mode.LEARN)
    assert quiz.bank == "ribs@1.0.0"


def test_nothing_due_is_no_wish():
    assert wish_for((), {}, ()) is None


def test_a_structure_is_chosen_on_the_model_and_by_keyboard_alone(qtbot, furnishing, place):
    answer(furnishing, wrong={OTHER})
    see(qtbot, furnishing)
    content, view = place.content, place.content.model.pane.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    first = content.model.model.chosen
    assert marks(place)[first] is Mark.SELECTED
    station = "ribs" if first.startswith("rib") else "sternum"
    assert content.stations.rows[station].line.isChecked()
    assert content.model.answers.accessibleName().startswith("Last answers: ")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert content.model.model.chosen is None
    content.stations.rows["ribs"].line.setChecked(True)
    line = content.stations.lines[OTHER]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert content.model.model.chosen == OTHER
    assert line.isChecked()


def test_the_pointer_is_told_how_a_structure_is_known(qtbot, furnishing, place):
    answer(furnishing, wrong={OTHER})
    see(qtbot, furnishing)
    model = place.content.model.model
    assert model.words_of(OTHER).startswith("Left rib 2: learning · 0 of 1 right")
    assert model.words_of(MANUBRIUM) == "Manubrium: not seen"
    assert model.words_of("rib-3-right") == "Right rib 3: no item asks for it"
    view = place.content.model.pane.view
    view.structure_hovered.emit(OTHER)
    view._pointer = QPointF(20, 20)
    view.repaint()


def test_every_stop_has_a_name_and_can_be_reached(qtbot, furnishing, place):
    answer(furnishing)
    see(qtbot, furnishing)
    seen = set()
    for _ in range(60):
        furnishing._running.window.focusNextPrevChild(True)
        widget = furnishing._running.window.focusWidget()
        if widget in seen:
            break
        seen.add(widget)
        if widget is place.content.model.pane.view:
            assert widget.accessibleName() == "Model"
        assert widget.accessibleName()
    names = {widget.accessibleName() for widget in seen}
    assert {"Export my data…", "Erase my data…", "Practise: Ribs"} <= names


def test_practise_leads_to_the_station(qtbot, furnishing, place):
    answer(furnishing)
    see(qtbot, furnishing)
    place.content.stations.rows["sternum"].practise.click()
    assert furnishing._running.window.place is furnishing.quiz


def test_a_guest_sees_this_session_alone_and_what_a_name_would_give(qtbot, furnishing, place):
    answer(furnishing)
    running = furnishing._running
    running.learners.be("")
    wait_for_jobs()
    see(qtbot, furnishing)
    assert place.pages.give_name.isVisible()
    assert place.own_data.isHidden()
    answer(furnishing, wrong={OTHER})
    see(qtbot, furnishing)
    assert place.progress.recent == (1, 2)
    assert place.content.notice.isVisible()
    assert "under a name" in place.content.notice.text.accessibleName().casefold()


def test_another_learner_never_sees_what_was_before(qtbot, furnishing, place):
    answer(furnishing)
    see(qtbot, furnishing)
    assert place.progress.begun
    furnishing._running.learners.be("Birch Otter")
    qtbot.waitUntil(lambda: not place.loading)
    qtbot.waitUntil(place.pages.first.isVisible)
    assert not place.progress.begun


def test_a_record_that_is_away_shows_what_is_known(qtbot, furnishing, place, monkeypatch):
    answer(furnishing)
    see(qtbot, furnishing)

    def fail(*_):
        raise StoreAwayError("record.sqlite: the server is away; it is merged by itself.")

    monkeypatch.setattr(furnishing.keeping.record.store, "learners", fail)
    place.refresh()
    qtbot.waitUntil(lambda: not place.loading)
    assert place.content.notice.isVisible()
    assert "the server is away" in place.content.notice.text.accessibleName()
    assert marks(place)
    monkeypatch.undo()
    place.refresh()
    qtbot.waitUntil(lambda: not place.loading)
    assert not place.content.notice.isVisible()


def test_answers_that_lie_aside_are_said_to_be_missing(qtbot, furnishing, place):
    answer(furnishing)
    see(qtbot, furnishing)
    record = furnishing.keeping.record
    record.turned_aside.emit(StoreAwayError("record.sqlite: read only."))
    qtbot.waitUntil(lambda: not place.loading and place.content.notice.isVisible())
    assert "not counted yet" in place.content.notice.title.accessibleName()
    record.merged.emit()
    qtbot.waitUntil(lambda: not place.loading and not place.content.notice.isVisible())


def test_a_record_that_never_was_there_says_so(qtbot, furnishing, place, monkeypatch):
    def fail(*_):
        raise StoreAwayError("record.sqlite: the server is away; it is merged by itself.")

    monkeypatch.setattr(furnishing.keeping.record.store, "learners", fail)
    see(qtbot, furnishing)
    assert place.pages.again.isVisible()


def test_it_is_drawn_anew_in_other_colours(qtbot, furnishing, place, look):
    answer(furnishing)
    see(qtbot, furnishing)
    plot = place.content.accuracy
    qtbot.waitUntil(lambda: plot._plot is not None)
    look.choose(Scheme.DARK)
    qtbot.waitUntil(lambda: plot._plot.backgroundBrush().color().name() == "#1b1f26")


def desk_of(furnishing):
    return furnishing._running.findChild(ProgressDesk)


def test_ones_own_data_is_written_where_one_says(qtbot, furnishing, place, tmp_path):
    answer(furnishing)
    see(qtbot, furnishing)
    export = desk_of(furnishing).export
    export.ask_folder = lambda _: None
    place.own_data.export.click()
    assert not export.writing
    export.ask_folder = lambda _: tmp_path / "mine"
    place.own_data.export.click()
    qtbot.waitUntil(lambda: not export.writing)
    (page,) = (tmp_path / "mine").glob("*.html")
    (lines,) = (tmp_path / "mine").glob("*.jsonl")
    assert "Maple Heron" in page.read_text(encoding="utf-8")
    answers = [row for row in lines.read_text(encoding="utf-8").splitlines() if '{"answer"' in row]
    assert len(answers) == 2
    (dialog,) = (d for d in furnishing._running.window.findChildren(Dialog) if d.isVisible())
    assert dialog.accessibleName() == "Your data is written"


def test_data_that_cannot_be_written_says_why(qtbot, furnishing, place, tmp_path):
    answer(furnishing)
    see(qtbot, furnishing)
    (tmp_path / "file").write_text("", encoding="utf-8")
    export = desk_of(furnishing).export
    export.ask_folder = lambda _: tmp_path / "file" / "mine"
    place.own_data.export.click()
    qtbot.waitUntil(lambda: not export.writing)
    (dialog,) = (d for d in furnishing._running.window.findChildren(Dialog) if d.isVisible())
    assert dialog.accessibleName() == "Not exported"


def test_erasing_asks_first(qtbot, furnishing, place):
    answer(furnishing)
    see(qtbot, furnishing)
    place.own_data.erase.click()
    assert any(d.isVisible() for d in furnishing._running.window.findChildren(Dialog))
    assert place.progress.begun


def test_a_whole_is_painted_on_its_parts_unless_one_is_asked_for(tiny_atlas):
    assert painted_by(tiny_atlas, [RIB, MANUBRIUM]) == {RIB: RIB, MANUBRIUM: MANUBRIUM}


@pytest.mark.parametrize(("most", "lines"), [(0, (1, 4)), (5, (1, 5)), (6, (2, 3)), (26, (10, 3))])
def test_the_lines_of_the_forecast_hold_the_highest_bar(most, lines):
    assert lines_for(most) == lines


def test_days_and_lengths_are_said_as_people_say_them(look):
    now = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)
    at = {days: due_words(now.replace(day=20 + days), now) for days in (0, 1, 5)}
    assert at == {0: "due now", 1: "due tomorrow", 5: "due in 5 days"}
    assert due_words(now.replace(hour=20), now) == "due today"
    assert due_words(now.replace(month=5), now) == "due on 20 May"
    assert day_words(now.date().replace(year=2025), now.date()) == "20 March 2025"
    assert [length_words(s) for s in (0, 20, 90, 11520)] == [
        "0 min", "under 1 min", "2 min", "3 h 12 min",
    ]  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_clipped_or_lies_over_another(qtbot, furnishing, place, look, scale):
    answer(furnishing, wrong={OTHER})
    look.choose(Scheme.LIGHT, scale)
    see(qtbot, furnishing)
    place.content.choose(OTHER)
    assert_readable(place)
    for part in (place.content.stations, place.content.reviews, place.content.model):
        assert_readable(part)
