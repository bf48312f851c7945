"""The page of the mental rotation test: practice, answers by key, time limit, resuming."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from anatomyapp.gui.study.rotation_page import Answer, RotationPage
from anatomyapp.scene.tour import Words
from anatomyapp.study.rotation_trials import practice, trials
from anatomyapp.study.steps import Rotation, StepId

COUNT, SEED, LIMIT_S = 4, 7, 20.0


class HeldClock:
    """A clock that a test moves."""

    def __init__(self):
        self.seconds = 100.0

    def monotonic_s(self):
        return self.seconds


@pytest.fixture
def clock():
    return HeldClock()


@pytest.fixture
def opened(qtbot, look, kept, clock):
    def open_page(done=0, practised=2):
        step = Rotation(
            id=StepId("rotation"), title=Words({"en": "Figures"}), trials=COUNT, seed=SEED,
            practice=practised, limit_s=LIMIT_S,
        )  # fmt: skip
        page = RotationPage(step, clock, done, pause_ms=0)
        kept.append(page)
        qtbot.addWidget(page)
        page.given = []
        page.answered.connect(page.given.append)
        page.resize(900, 600)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        wait_for_pair(qtbot, page)
        return page

    return open_page


def wait_for_pair(qtbot, page):
    qtbot.waitUntil(lambda: page._shown_s is not None)


def press(qtbot, page, key):
    qtbot.keyClick(page, key)


def pass_practice(qtbot, page, pairs=2):
    for _ in range(pairs):
        wait_for_pair(qtbot, page)
        press(qtbot, page, Qt.Key.Key_S)
        press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Return)  # the word that it begins
    wait_for_pair(qtbot, page)


def test_practice_tells_what_the_pair_is_and_counts_for_nothing(qtbot, opened):
    page = opened()
    first, second = practice(2, SEED)
    press(qtbot, page, Qt.Key.Key_S if first.same else Qt.Key.Key_D)
    assert "Right." in page.foot.words
    press(qtbot, page, Qt.Key.Key_Return)
    wait_for_pair(qtbot, page)
    press(qtbot, page, Qt.Key.Key_D if second.same else Qt.Key.Key_S)
    assert "Not quite." in page.foot.words
    press(qtbot, page, Qt.Key.Key_Return)
    assert "test begins" in page.foot.words
    assert page.given == []


def test_each_answer_is_told_before_the_next_pair_comes(qtbot, opened, clock):
    page = opened(practised=0)
    shown = []
    page.answered.connect(lambda _: shown.append(page.trial))
    with qtbot.waitSignal(page.finished):
        for number, trial in enumerate(trials(COUNT, SEED), 1):
            wait_for_pair(qtbot, page)
            assert page.trial == trial
            clock.seconds += number
            press(qtbot, page, Qt.Key.Key_D)
    wanted = [
        Answer(t.number, t.angle_deg, t.same, answered_same=False, latency_s=float(t.number))
        for t in trials(COUNT, SEED)
    ]
    assert page.given == wanted
    assert shown == [None] * COUNT


def test_no_answer_in_time_is_an_answer_of_its_own(qtbot, opened, clock):
    page = opened(practised=0)
    clock.seconds += LIMIT_S - 0.1
    page.look_at_clock()
    assert page.given == []
    clock.seconds += 0.2
    page.look_at_clock()
    assert page.given[0].answered_same is None
    wait_for_pair(qtbot, page)
    assert page.trial.number == 2


def test_a_test_that_was_broken_off_goes_on_at_the_next_pair(opened):
    page = opened(done=3)
    assert not page.practising
    assert page.trial == trials(COUNT, SEED)[3]


def test_nothing_left_to_do_ends_at_once(qtbot, look, kept, clock):
    step = Rotation(id=StepId("rotation"), title=Words({"en": "Figures"}), trials=COUNT, seed=SEED)
    page = RotationPage(step, clock, COUNT)
    kept.append(page)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.finished):
        page.begin()


def test_buttons_answer_as_keys_do_and_nothing_is_answered_twice(qtbot, opened):
    page = opened()
    pass_practice(qtbot, page)
    qtbot.mouseClick(page.foot.same, Qt.MouseButton.LeftButton)
    page.answer(same=False)  # between two pairs
    assert [each.answered_same for each in page.given] == [True]
    assert page.foot.same.toolTip() == "Same (S)"


def test_keys_with_control_and_repeated_ones_answer_nothing(qtbot, opened):
    page = opened(practised=0)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.given == []
