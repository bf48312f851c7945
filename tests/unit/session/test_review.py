from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.session.quizzing import QuizMode
from anatomyapp.session.review import AnswerFilter, SessionFilter, SessionState

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_quiz_is_recorded_in_every_mode_that_it_has():
    assert [mode.value for mode in QuizMode] == [mode.value for mode in Mode]


def test_a_session_is_summed_up(store, learning):
    learning.answer()
    learning.answer(item="name-2", score=0.0)
    (found,) = store.sessions()
    assert found.id == learning.session
    assert (found.pseudonym, found.state) == ("kim", SessionState.RUNNING)
    assert (found.events, found.answers, found.correct) == (4, 2, 1)
    assert (found.started_at, found.duration_s) == (NOON + timedelta(seconds=1), 3.0)
    assert found.last_at == NOON + timedelta(seconds=4) - timedelta(seconds=1)
    assert (found.app_version, found.pack, found.pack_version) == ("0.1.0", "tiny", "1.0.0")


def test_sessions_come_in_pages_newest_first(store, learning_on):
    days = [learning_on(store, start=NOON + n * DAY).session for n in range(5)]
    page = store.sessions(SessionFilter(limit=2, offset=1))
    assert [session.id for session in page] == [days[3], days[2]]
    assert [session.id for session in store.sessions(SessionFilter(offset=4))] == [days[0]]


def test_sessions_are_found_by_day_learner_and_mode(store, learning_on):
    first = learning_on(store, "kim")
    first.begin(QuizMode.LEARN)
    second = learning_on(store, "ana", NOON + DAY)
    second.begin(QuizMode.TEST)
    guest = learning_on(store, start=NOON + 2 * DAY)

    def found(**asked: object) -> list[str]:
        return [session.id for session in store.sessions(SessionFilter(**asked))]

    kim = store.learner("kim", at=NOON)
    assert found(learner=kim) == [first.session]
    assert found(mode=QuizMode.TEST) == [second.session]
    assert found(since=NOON + DAY, before=NOON + 2 * DAY) == [second.session]
    assert found() == [guest.session, second.session, first.session]


def test_a_guest_has_no_name(store, learning_on):
    session = store.session(learning_on(store).session)
    assert (session.learner, session.pseudonym) == (None, "")


def test_an_answer_is_read_with_its_quiz(store, learning):
    learning.answer(response="rib-1-right", score=0.0)
    (found,) = store.answers()
    assert found.learner == store.learner("kim", at=NOON)
    assert (found.session, found.quiz) == (learning.session, learning.quiz)
    assert (found.bank, found.bank_version, found.mode) == ("tiny-bones", "1.0", QuizMode.TEST)
    assert (found.item, found.item_version, found.kind) == ("find-1", 1, Kind.FIND)
    assert (found.response, found.correct, found.score) == ("rib-1-right", False, 0.0)
    assert (found.latency_s, found.attempt, found.confidence) == (2.5, 1, None)
    assert found.first


def test_the_first_answer_is_the_learners_first_to_the_item_in_the_mode(store, learning_on):
    for day, mode in enumerate((QuizMode.LEARN, QuizMode.TEST, QuizMode.TEST)):
        session = learning_on(store, "kim", NOON + day * DAY)
        session.begin(mode)
        session.answer(attempt=1)
        session.answer(attempt=2)
        session.answer(item="name-2")
    firsts = [(a.mode.value, a.item, a.attempt, a.first) for a in store.answers() if a.first]
    assert firsts == [
        ("learn", "find-1", 1, True),
        ("learn", "name-2", 1, True),
        ("test", "find-1", 1, True),
        ("test", "name-2", 1, True),
    ]
    assert [a for a in store.answers() if a.first] == [
        *store.answers(AnswerFilter(first_only=True))
    ]


def test_two_guests_are_two_learners(store, learning_on):
    for day in range(2):
        guest = learning_on(store, start=NOON + day * DAY)
        guest.begin()
        guest.answer()
    answers = store.answers()
    assert [answer.first for answer in answers] == [True, True]
    assert [answer.learner for answer in answers] == [answer.session for answer in answers]


def test_answers_in_ar_are_told_from_those_in_the_quiz(store, learning):
    learning.answer()
    learning.begin(QuizMode.TEST, place="ar")
    learning.answer(means=Means.RETICLE)
    learning.begin(QuizMode.TEST, "other", place="ar")
    learning.answer(means=Means.RETICLE)
    inside, around, again = store.answers()
    assert (inside.place, inside.means) == ("quiz", None)
    assert (around.place, around.means) == ("ar", Means.RETICLE)
    assert [inside.first, around.first, again.first] == [True, True, False]
    assert store.answers(AnswerFilter(place="ar")) == (around, again)


def test_an_answer_that_never_came_is_told_from_a_skipped_one(store, learning):
    learning.begin(QuizMode.SPOTTER)
    learning.answer(response="", score=0.0, timed_out=True)
    learning.answer(item="name-2", response="", score=0.0)
    late, skipped = store.answers(AnswerFilter(mode=QuizMode.SPOTTER))
    assert (late.timed_out, late.score, late.response) == (True, 0.0, "")
    assert (skipped.timed_out, skipped.score, skipped.response) == (False, 0.0, "")


@pytest.mark.parametrize(
    ("asked", "count"),
    [({}, 3), ({"bank": "tiny-bones"}, 2), ({"bank": "other"}, 1), ({"mode": QuizMode.LEARN}, 1)],
)
def test_answers_are_found_by_bank_and_mode(store, learning, asked, count):
    learning.answer()
    learning.answer(item="name-2")
    learning.begin(QuizMode.LEARN, "other")
    learning.answer()
    assert len(store.answers(AnswerFilter(**asked))) == count
