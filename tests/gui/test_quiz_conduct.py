"""The conduct of a quiz: what is recorded, when, and what waits for it."""

from __future__ import annotations

import pytest
from tiny_quiz import FIRST_RIB, Hands, Ledger, bank, choice, find

from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.session.quizzing import (
    FeedbackLeft,
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizStarted,
)


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def conduct(qapp, ledger, hands):
    return Conduct(ledger.record, hands, note=ledger.note)


def right(conduct):
    item = conduct.quiz.current
    by_click = item.kind == "find"
    return Pointed(item.key) if by_click else Chosen.one(item.key)


def wrong():
    return Pointed("rib-3-left")


def one_item(mode=Mode.LEARN):
    return Quiz.start(bank(find(FIRST_RIB, "Left rib 1")), mode=mode)


def test_an_answer_is_in_the_record_before_its_feedback(conduct, ledger):
    conduct.start(one_item())
    seen = []
    conduct.answered.connect(lambda quiz: seen.append((quiz.grade, len(ledger.of(ItemAnswered)))))
    conduct.answer(wrong())
    ((grade, recorded),) = seen
    assert not grade.correct
    assert recorded == 1


def test_what_cannot_be_recorded_is_not_shown_and_can_be_tried_again(conduct, ledger):
    conduct.start(one_item())
    seen, errors = [], []
    conduct.answered.connect(seen.append)
    conduct.recording.failed.connect(errors.append)
    conduct.item_painted()
    ledger.broken = True
    conduct.answer(wrong())
    assert not seen
    assert "disk is full" in str(errors[0])
    ledger.broken = False
    conduct.recording.try_again()
    assert len(seen) == len(ledger.of(ItemAnswered)) == 1


def test_a_dropped_answer_leaves_the_item_open(conduct, ledger):
    conduct.start(one_item())
    conduct.item_painted()
    ledger.broken = True
    conduct.answer(wrong())
    conduct.answer(right(conduct))  # waits for the first one
    ledger.broken = False
    conduct.recording.give_up()
    conduct.answer(right(conduct))
    (answered,) = ledger.of(ItemAnswered)
    assert answered.correct


def test_latency_counts_from_the_painting_of_the_item(conduct, ledger, hands):
    conduct.start(one_item())
    hands.seconds += 5
    conduct.item_painted()
    hands.seconds += 1.5
    conduct.item_painted()  # a second picture of the same item
    hands.seconds += 2
    conduct.answer(wrong(), (1.0, 2.0, 3.0))
    (answered,) = ledger.of(ItemAnswered)
    assert answered.latency_s == pytest.approx(3.5)
    assert answered.point == (1.0, 2.0, 3.0)
    assert len(ledger.of(ItemPresented)) == 1


def test_sureness_is_recorded_with_the_answer_and_asked_anew(conduct, ledger):
    items = bank(find(FIRST_RIB, "Left rib 1"), find("manubrium", "Manubrium"))
    conduct.start(Quiz.start(items))
    conduct.be_sure(3)
    conduct.answer(right(conduct))
    conduct.proceed()
    conduct.answer(right(conduct))
    assert [event.confidence for event in ledger.of(ItemAnswered)] == [3, None]


def test_a_test_says_nothing_till_its_end(conduct, ledger):
    told, done = [], []
    conduct.answered.connect(told.append)
    conduct.finished.connect(done.append)
    conduct.start(Quiz.start(bank(), mode=Mode.TEST, seed=2))
    while conduct.quiz is not None:
        conduct.answer(right(conduct))
    assert not told
    assert done[0].result.score == 1.0
    (finished,) = ledger.of(QuizFinished)
    assert (finished.answered, finished.correct, finished.completed) == (4, 4, True)


def test_options_are_recorded_in_the_order_shown(conduct, ledger):
    conduct.start(Quiz.start(bank(choice()), seed=5))
    conduct.item_painted()
    shown = tuple(option.id for option in conduct.quiz.current.options)
    assert ledger.of(ItemPresented)[0].options == shown


def test_not_knowing_is_an_answer_of_its_own(conduct, ledger):
    conduct.start(one_item())
    conduct.skip()
    (answered,) = ledger.of(ItemAnswered)
    assert (answered.response, answered.correct, answered.score) == ("", False, 0.0)


def test_the_stay_with_feedback_counts_what_was_in_sight(conduct, ledger, hands):
    conduct.start(one_item())
    conduct.answer(wrong())
    hands.seconds += 5  # not in sight yet
    for _ in range(2):
        conduct.log.stay.seen()
        hands.seconds += 1.5
        conduct.log.stay.unseen()
        hands.seconds += 60  # in another place
    conduct.retry_later()
    (left,) = ledger.of(FeedbackLeft)
    assert (left.item, left.attempt, left.seconds) == ("find-rib-1-left", 1, pytest.approx(3.0))


def test_the_stay_ends_with_the_session_too_and_once(conduct, ledger, hands):
    conduct.start(one_item())
    conduct.answer(wrong())
    conduct.log.stay.seen()
    hands.seconds += 2
    conduct.leave()
    conduct.leave()
    assert [event.seconds for event in ledger.of(FeedbackLeft)] == [2.0]
    kinds = [type(event) for event in ledger.events]
    assert kinds.index(FeedbackLeft) < kinds.index(QuizFinished)


def test_an_item_retried_later_counts_as_a_second_attempt(conduct, ledger):
    conduct.start(one_item())
    conduct.answer(wrong())
    conduct.retry_later()
    conduct.answer(right(conduct))
    assert [event.attempt for event in ledger.of(ItemAnswered)] == [1, 2]


def test_beginning_anew_records_that_the_first_quiz_was_left(conduct, ledger):
    conduct.start(one_item())
    conduct.start(one_item())
    (left,) = ledger.of(QuizFinished)
    assert not left.completed
    assert len(ledger.of(QuizStarted)) == 2
    assert conduct.quiz is not None


def test_a_quiz_whose_end_cannot_be_recorded_ends_when_asked_again(conduct, ledger):
    done = []
    conduct.finished.connect(done.append)
    conduct.start(one_item())
    conduct.answer(right(conduct))
    ledger.broken = True
    conduct.proceed()
    conduct.recording.give_up()
    assert not done
    ledger.broken = False
    conduct.proceed()
    assert len(done) == 1
