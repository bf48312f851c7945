"""Studies in the real window: joined, led through step by step, paused, left, resumed."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.study.comments_page import CommentsPage
from anatomyapp.gui.study.consent_page import ConsentPage
from anatomyapp.gui.study.desk import StudyDesk
from anatomyapp.gui.study.end_pages import EndPage
from anatomyapp.gui.study.filling import Filling
from anatomyapp.gui.study.next_page import NextPage
from anatomyapp.session.participation import Decision
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.store import open_store
from anatomyapp.session.study_rows import Status
from anatomyapp.session.studying import StepEnded, StepTimed
from tests.gui.small_studies import ALONE, FOUR, ITEMS, StillClock, open_study, write_forms

NAMES = ("Maple Heron", "Quiet Otter", "Grey Wren", "")


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def record(tmp_path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def furnish(qtbot, running, tmp_path, record, clock):
    """Return what furnishes the window where a study is open."""
    write_forms(tmp_path / "banks")

    def furnish(text: str = "") -> StudyDesk:
        if text:
            open_study(record, text)
        running.options = replace(running.options, store=str(record))
        furnishing = Furnishing(running, tmp_path / "banks", clock)
        with qtbot.waitSignal(furnishing.done, timeout=20_000):
            furnishing.start()
        desk = furnishing.studies
        assert desk is not None
        desk.rooms.at_work = lambda: True  # whichever window the machine has in front
        settled(qtbot, desk)
        return desk

    return furnish


def settled(qtbot, desk: StudyDesk) -> None:
    qtbot.waitUntil(lambda: not desk.reading)


def shown(desk: StudyDesk, kind: type):
    page = desk.place.page
    assert isinstance(page, kind), type(page).__name__
    return page


def enter(desk: StudyDesk) -> None:
    """Press Enter where the keyboard is."""
    QTest.keyClick(desk.place.window().focusWidget(), Qt.Key.Key_Return)


def fill(desk: StudyDesk) -> None:
    """Answer all pages of an instrument by the keyboard: the first point of each scale."""
    filling = shown(desk, Filling)
    while desk.place.page is filling:
        filling.page.send_with_gaps()


def answer_test(desk: StudyDesk, count: int = len(ITEMS)) -> None:
    """Say of so many items that their answer is not known."""
    for _ in range(count):
        desk.control.tasks.testing.conduct.item_painted()
        desk.control.tasks.testing.conduct.skip()


def work(desk: StudyDesk, clock: StillClock, seconds: int) -> None:
    """Let an activity last."""
    time = desk.control.tasks.working.time
    for _ in range(seconds):
        clock.let_pass(seconds=1)
        time.look()
        if desk.control.tasks.working.time is not time:
            return


def events(record: Path) -> list[object]:
    with closing(open_store(record)) as store:
        assert store.integrity().faults == ()
        told = [entry for each in store.sessions() for entry in store.events(each.id)]
        return [entry.event for entry in sorted(told, key=lambda entry: entry.at)]


def test_no_study_is_offered_where_none_is_open(furnish, running):
    assert furnish().offers == ()
    assert "study" not in [place.name for place in running.window.bar.places()]


def test_one_learner_goes_from_test_to_activity_to_test(furnish, running, clock, record, qtbot):
    desk, window = furnish(ALONE), running.window
    window.enter(desk.place)
    settled(qtbot, desk)
    desk.place.take_focus()
    enter(desk)  # Take part…
    QTest.keyClicks(window.focusWidget(), "Maple Heron")
    enter(desk)
    consent = shown(desk, ConsentPage)
    enter(desk)
    assert desk.place.page is consent, "Enter accepts nothing"
    assert [place.name for place in window.bar.places()] == ["study"]
    window.enter(running.explore)
    assert window.place is desk.place, "consent cannot be walked past"
    consent.accept.click()
    fill(desk)
    fill(desk)
    enter(desk)  # Begin: the test
    answer_test(desk)
    enter(desk)  # Begin: the activity
    assert window.place is running.explore
    work(desk, clock, 61)
    assert window.place is desk.place
    enter(desk)
    answer_test(desk)
    assert "8 March" in shown(desk, EndPage).accessibleName() or "March 8" in (
        desk.place.page.accessibleName()
    )
    assert len(window.bar.places()) > 1
    desk.control.close()
    window.close()
    told = events(record)
    kinds = Counter(map(type, told))
    assert kinds[ItemAnswered] == 2 * len(ITEMS)
    assert kinds[QuestionnairePageAnswered] == 3
    outcomes = {each.step: each.outcome.value for each in told if isinstance(each, StepEnded)}
    assert outcomes["learn-model"] == "timed-out"
    assert max(each.seconds for each in told if isinstance(each, StepTimed)) == 60
    with closing(open_store(record)) as store:
        (person,) = store.studies.enrolments("alone")
        assert (person.arm, person.status) == ("model", Status.RUNNING)
