"""What helps next is offered after a quiz with its reason, and done, declined and recorded."""

from __future__ import annotations

import random
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tiny_quiz import FIRST_RIB, Ledger, bank, find

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.next_steps import Ground, StepKind
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Pointed
from anatomyapp.session.quizzing import NextStepDecided, NextStepsOffered, QuizStarted

pytestmark = pytest.mark.usefixtures("look")
RIBS = (FIRST_RIB, "rib-2-left", "rib-3-left")
COMPARED = "compare:rib-1-left|rib-2-left"


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def place(qtbot, kept, tiny_atlas, drawer, ledger):
    conduct = Conduct(ledger.record, ledger.clock, note=ledger.note)
    items = [find(each, each) for each in RIBS]
    made = QuizPlace(drawer, tiny_atlas, (bank(*items),), conduct, random.Random(4))  # noqa: S311 - orders items
    qtbot.addWidget(made)
    kept.append(made)
    made.resize(1280, 748)
    made.show()
    qtbot.waitExposed(made)
    made.entered()
    return made


def finish(qtbot, place, wrong=()):
    """Answer a whole test; of the first rib the second one is taken for it."""
    place.start_page.form.modes.boxes[Mode.TEST].click()
    place.start_page.form.start.click()
    while (quiz := place.conduct.quiz) is not None:
        view = place.running_page.stage.view
        qtbot.waitUntil(partial(_painted, view))
        QApplication.processEvents()
        asked = quiz.current.asked
        place.conduct.answer(Pointed(StructureId("rib-2-left") if asked in wrong else asked))
    return place.result_page.results.next_cards


def _painted(view):
    return view.picture is not None and not view._stale


def kinds(cards):
    return [row.step.kind for row in cards.rows]


def test_what_was_confused_comes_first_and_is_recorded_as_offered(qtbot, place, ledger):
    place.stepping.ground = lambda: Ground(due=3)
    cards = finish(qtbot, place, wrong=(FIRST_RIB,))
    assert kinds(cards) == [StepKind.COMPARE, StepKind.PRACTISE, StepKind.REPEAT]
    (offered,) = ledger.of(NextStepsOffered)
    assert offered.steps == (COMPARED, "practise:ribs", "repeat")
    assert offered.quiz == ledger.of(QuizStarted)[0].quiz


def test_a_step_that_is_taken_is_recorded_and_done(qtbot, place, ledger):
    cards = finish(qtbot, place, wrong=(FIRST_RIB,))
    with qtbot.waitSignal(place.stepping.comparing_wanted) as led:
        qtbot.mouseClick(cards.rows[0].take, Qt.MouseButton.LeftButton)
    assert led.args == [("rib-1-left", "rib-2-left")]
    (decided,) = ledger.of(NextStepDecided)
    assert (decided.step, decided.accepted) == (COMPARED, True)
    cards.rows[2].take.click()
    again = ledger.of(QuizStarted)[-1]
    assert again.items == ("find-rib-1-left",)


def test_a_step_that_is_declined_goes_away_and_the_keyboard_goes_on(qtbot, place, ledger):
    cards = finish(qtbot, place, wrong=(FIRST_RIB,))
    cards.rows[0].decline.setFocus()
    qtbot.keyClick(cards.rows[0].decline, Qt.Key.Key_Space)
    (decided,) = ledger.of(NextStepDecided)
    assert (decided.step, decided.accepted) == (COMPARED, False)
    assert kinds(cards) == [StepKind.PRACTISE, StepKind.REPEAT]
    assert place.focusWidget() is cards.rows[0].take
    for row in list(cards.rows):
        row.decline.click()
    assert cards.isHidden()
    assert len(ledger.of(NextStepDecided)) == 3


def test_practice_and_the_clock_begin_at_once(qtbot, place, ledger):
    cards = finish(qtbot, place, wrong=(FIRST_RIB, "rib-3-left"))
    next(row for row in cards.rows if row.step.kind is StepKind.PRACTISE).take.click()
    practice = ledger.of(QuizStarted)[-1]
    assert (practice.station, practice.mode.value) == ("ribs", "learn")
    place.close_quiz()
    cards = finish(qtbot, place)
    assert kinds(cards) == [StepKind.SPOTTER]
    cards.rows[0].take.click()
    assert ledger.of(QuizStarted)[-1].mode.value == "spotter"


def test_what_is_due_is_offered_after_a_quiz_without_a_mistake(qtbot, place):
    place.stepping.ground = lambda: Ground(due=3)
    cards = finish(qtbot, place)
    with qtbot.waitSignal(place.stepping.review_wanted):
        cards.rows[0].take.click()


def test_steps_lead_to_both_structures_the_tour_and_what_is_due(qtbot, furnished):
    window, stepping = furnished.window, window_quiz(furnished).stepping
    stepping.comparing_wanted.emit((StructureId("rib-1-left"), StructureId("rib-2-left")))
    assert window.place is furnished.explore
    assert furnished.bench.scene.visible == {"rib-1-left", "rib-2-left"}
    ground = stepping.ground()
    assert ground == Ground(frozenset(furnished.explore.tours.shelf.tours))


def window_quiz(running):
    """Return the place of the quiz."""
    return running.window.findChild(QuizPlace)
