"""Studies in the real window: joined, led through step by step, paused, left, resumed."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.recorded_notice import RecordedNotice
from anatomyapp.gui.study.comments_page import CommentsPage
from anatomyapp.gui.study.consent_page import ConsentPage
from anatomyapp.gui.study.desk import StudyDesk
from anatomyapp.gui.study.end_pages import EndPage
from anatomyapp.gui.study.filling import Filling
from anatomyapp.gui.study.next_page import NextPage
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.store import open_store
from anatomyapp.session.study_rows import Status
from anatomyapp.session.studying import StepEnded, StepTimed
from tests.gui.small_studies import ALONE, FOUR, ITEMS, StillClock, open_study, write_forms
from tests.holding import held

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
        desk.rooms.in_front = lambda: True  # whichever window the machine has in front
        settled(qtbot, desk)
        return desk

    return furnish


def said(window) -> list[str]:
    """Return all words that are seen."""
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def go_on(desk: StudyDesk, qtbot) -> None:
    """Look at the list of studies, and take up the one that was begun."""
    settled(qtbot, desk)
    desk.place.start_page.resume_wanted.emit(desk.offers[0])


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


def test_one_learner_goes_from_test_to_activity_to_test(furnish, running, clock, record, qtbot):
    desk, window = furnish(), running.window
    assert desk.place not in window.bar.places(), "no study is open yet"
    open_study(record, ALONE)
    desk.refresh()
    settled(qtbot, desk)
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
    assert "next part" in shown(desk, EndPage).accessibleName()
    assert len(window.bar.places()) > 1
    settled(qtbot, desk)
    running.learners.be("Quiet Otter")
    settled(qtbot, desk)
    assert desk.offers[0].run is None, "nobody sees the courses of others"
    clock.let_pass(days=8)
    running.learners.be("Maple Heron")
    settled(qtbot, desk)
    assert any("waits for you" in words for words in said(window))
    go_on(desk, qtbot)
    enter(desk)
    answer_test(desk)
    assert "taking part" in shown(desk, EndPage).accessibleName()
    window.close()
    check_whole(record)


def check_whole(record: Path) -> None:
    """Look what the record holds of the whole course."""
    told = events(record)
    kinds = Counter(map(type, told))
    assert kinds[ItemAnswered] == 3 * len(ITEMS)
    assert kinds[QuestionnairePageAnswered] == 3
    outcomes = {each.step: each.outcome.value for each in told if isinstance(each, StepEnded)}
    assert outcomes["learn-model"] == "timed-out"
    assert max(each.seconds for each in told if isinstance(each, StepTimed)) == 60
    with closing(open_store(record)) as store:
        (person,) = store.studies.enrolments("alone")
        assert (person.arm, person.status) == ("model", Status.COMPLETED)


def test_a_group_of_four_goes_through_an_hour_of_ar(furnish, running, clock, record, qtbot):
    desk, window = furnish(FOUR), running.window
    window.enter(desk.place)
    desk.joining.ask(desk.offers[0])
    dialog = desk.joining.dialog
    for field, name in zip(dialog.fields, NAMES, strict=True):
        field.setText(name)
    dialog.begin.click()
    assert running.learners.name == "Maple Heron"
    for number, name in enumerate(NAMES):
        assert name in shown(desk, NextPage).accessibleName()
        enter(desk)
        consent = shown(desk, ConsentPage)
        (consent.refuse if number == 2 else consent.accept).click()
    desk.control.pause()
    go_on(desk, qtbot)
    assert [box.text()[:5] for box in desk.joining.here.boxes] == ["Maple", "Quiet", "Guest"]
    desk.joining.here.go_on.click()
    enter(desk)  # they begin together, without who refused
    assert window.place.name == "ar"
    assert len(window.place.group.group.letters) == 3
    work(desk, clock, 61)
    for _ in range(3):
        enter(desk)
        fill(desk)
    for name in ("Maple Heron", "Quiet Otter", "Guest"):
        assert name in shown(desk, NextPage).accessibleName()
        enter(desk)
        comments = shown(desk, CommentsPage)
        comments.fields["helped"].setPlainText(f"{name} turned it.")
        comments.quotable.setChecked(name == "Quiet Otter")
        comments.proceed.click()
    shown(desk, EndPage)
    settled(qtbot, desk)
    window.close()
    with closing(open_store(record)) as store:
        who = store.studies.enrolments("four")
        assert [each.status for each in who] == [
            Status.COMPLETED, Status.COMPLETED, Status.LEFT, Status.COMPLETED,
        ]  # fmt: skip
        assert who[2].reason == "refused"
        assert who[2].arm is None
        assert {each.arm for each in who if each is not who[2]} == {"ar"}
        written = store.comments.of_study("four")
        assert [each.quotable for each in written] == [False, True, False]
        seated = store.groups.members()
        last = [each.letter for each in seated if each.group == seated[-1].group]
        assert last == ["A", "B", "D"], "after AR the letters are those of the study again"
        standing = store.consents.participation("four")
        assert len(standing.since) == 3
    pages = [each for each in events(record) if isinstance(each, QuestionnairePageAnswered)]
    assert [page.by for page in pages] == ["A", "B", "D"]


@pytest.fixture
def begun(furnish, running, qtbot):
    """The study of one learner, who has taken part in its consent."""
    desk = furnish(ALONE)
    running.window.enter(desk.place)
    desk.joining.join(desk.offers[0], ("Maple Heron",))
    shown(desk, ConsentPage).accept.click()
    return desk


def test_a_pause_comes_back_to_the_same_page_item_and_second(begun, running, clock, record, qtbot):
    desk = begun
    with held(record):  # another program writes: all goes on aside of the record
        fill(desk)
        shown(desk, Filling).page.send_with_gaps()  # the first of two pages
    kept = desk.control.tasks._door._record
    with qtbot.waitSignal(kept.merged, timeout=20_000):
        kept.bring_in()
    desk.control.pause()
    assert running.window.bar.lets(running.explore)
    go_on(desk, qtbot)
    assert shown(desk, Filling).page.back.isVisible(), "the second page comes next"
    fill(desk)
    enter(desk)
    answer_test(desk, 2)
    desk.control.pause()
    go_on(desk, qtbot)
    enter(desk)
    quiz = desk.control.tasks.testing.conduct.quiz
    assert [item.stem for item in quiz.items] == list(ITEMS[2:])
    answer_test(desk, 1)
    enter(desk)
    work(desk, clock, 40)
    desk.control.pause()
    clock.let_pass(minutes=5)
    go_on(desk, qtbot)
    enter(desk)
    time, bar = desk.control.tasks.working.time, desk.control.tasks.working.bar
    assert bar.left.text() == "0:20"
    time._there = lambda: False  # the window is minimised, say
    time.look()
    clock.let_pass(minutes=3)
    time.look()
    assert (bar.left.text(), bar.paused.isVisible()) == ("0:20", True)
    time._there = lambda: True
    work(desk, clock, 22)
    shown(desk, NextPage)
    running.learners.notice_wanted.emit()
    notice = running.window.findChild(RecordedNotice)
    notice.withdrawn.emit("alone")
    assert desk.control.conduct is None, "who withdrew is led on no more"
    settled(qtbot, desk)
    assert desk.offers[0].run is None
    running.window.close()
    with closing(open_store(record)) as store:
        (person,) = store.studies.enrolments("alone")
        assert (person.status, person.reason) == (Status.LEFT, "withdrawn")
        assert store.consents.participation("alone").since == {}
    firsts = Counter(each.item for each in events(record) if isinstance(each, ItemAnswered))
    assert set(firsts.values()) == {1}
