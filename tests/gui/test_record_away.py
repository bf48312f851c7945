"""The window works in whole while its record is away, and all of it is merged when that is back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.session.exploration import TourQuestionAnswered
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.store import open_store
from tests.holding import held
from tests.tiny_bank import BANK

PIN = Pin("a", Spot((0.0, -96.0, 60.0), StructureId("manubrium")), "Mine")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ASIDE = "Recorded on this computer for now"


@pytest.fixture
def place(tmp_path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def furnish(qtbot, running, tmp_path, place):
    """Return what furnishes the window as Maple Heron's."""
    banks = tmp_path / "banks"
    banks.mkdir()
    (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
    running.options = replace(running.options, store=str(place))

    def furnish() -> Furnishing:
        furnishing = Furnishing(running, banks)
        with qtbot.waitSignal(furnishing.done, timeout=20_000):
            furnishing.start()
        running.learners.be("Maple Heron")
        return furnishing

    return furnish


def words_of(window) -> str:
    labels = (label for label in window.findChildren(QLabel) if label.isVisible())
    return " ".join(label.accessibleName() or label.text() for label in labels)


def answer(running, furnishing) -> None:
    """Take the quiz, and leave its one item unanswered."""
    running.window.enter(furnishing.quiz)
    furnishing.quiz.start_page.form.start.click()
    furnishing.quiz.conduct.item_painted()
    furnishing.quiz.conduct.skip()


def pin(running) -> None:
    scene = running.bench.scene
    running.bench.do("Pin", scene.annotate(scene.annotations.pinned(PIN)))


def kept(place) -> tuple[list[object], tuple[Pin, ...]]:
    """Return the answers and pins of Maple Heron, and check that nothing is broken."""
    with closing(open_store(place)) as store:
        assert store.integrity().faults == ()
        assert store.breaks() == ()
        events = [entry.event for s in store.sessions() for entry in store.events(s.id)]
        answers = [e for e in events if isinstance(e, ItemAnswered | TourQuestionAnswered)]
        who = {learner.pseudonym: learner.id for learner in store.learners()}
        return answers, store.keepsakes(who["Maple Heron"], "tiny").pins()


def test_a_start_without_a_record_has_everything_and_is_merged_later(
    qtbot, furnish, running, place
):
    place.write_bytes(b"no record" * 100)
    furnishing = furnish()
    window, record = running.window, furnishing.keeping.record
    assert [each.title for each in window.bar.places()][:3] == ["Explore", "Quiz", "AR"]
    window.show()
    qtbot.waitUntil(lambda: ASIDE in words_of(window))
    assert "is no record, or is damaged" in words_of(window)
    answer(running, furnishing)
    pin(running)
    place.unlink()  # moved aside, as the message says
    with qtbot.waitSignal(record.merged, timeout=20_000):
        record.bring_in()
    assert ASIDE not in words_of(window)
    assert record.learners == ("Maple Heron",)
    window.close()
    answers, pins = kept(place)
    assert [type(each) for each in answers] == [ItemAnswered]
    assert pins == (PIN,)


def test_what_was_done_without_a_record_is_found_at_the_next_start(furnish, running, place):
    place.mkdir()
    answer(running, furnish())
    pin(running)
    running.window.close()
    place.rmdir()
    furnish().keeping.record.close()
    answers, pins = kept(place)
    assert (len(answers), pins) == (1, (PIN,))


def test_earlier_pins_come_back_with_the_record(qtbot, furnish, running, place):
    with closing(open_store(place)) as store:
        learner = store.learner("Maple Heron", at=NOON)
        store.keepsakes(learner, "tiny").put_pin(PIN, NOON)
    hidden = place.rename(place.with_name("hidden"))
    place.mkdir()
    furnishing = furnish()
    assert running.bench.scene.annotations.pins == ()
    mine = replace(PIN, id="b")
    scene = running.bench.scene
    running.bench.do("Pin", scene.annotate(scene.annotations.pinned(mine)))
    place.rmdir()
    hidden.rename(place)
    with qtbot.waitSignal(furnishing.keeping.record.merged, timeout=20_000):
        furnishing.keeping.record.bring_in()
    assert {each.id for each in running.bench.scene.annotations.pins} == {"a", "b"}
    running.window.close()


def test_an_answer_in_a_tour_is_on_the_disk_at_once(furnish, running, place):
    furnish()
    running.explore.happened.emit(
        TourQuestionAnswered("ribs", "second", "rib-2-left", correct=True)
    )
    with closing(sqlite3.connect(place)) as other:
        kinds = [kind for (kind,) in other.execute("SELECT kind FROM event ORDER BY rowid")]
    assert kinds[-1] == "tour-question-answered"
    running.window.close()


@pytest.mark.slow
def test_a_record_that_is_held_for_half_a_minute(qtbot, furnish, running, place):
    furnishing = furnish()
    record = furnishing.keeping.record
    with held(place, seconds=30.0):
        with qtbot.waitSignal(record.turned_aside):
            answer(running, furnishing)
        pin(running)
        with qtbot.waitSignal(record.merged, timeout=60_000):  # by itself: it tries every 10 s
            furnishing.quiz.conduct.leave()
    running.window.close()
    answers, pins = kept(place)
    assert (len(answers), pins) == (1, (PIN,))
