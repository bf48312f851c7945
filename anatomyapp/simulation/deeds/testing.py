"""Knowledge tests: the real quiz, item by item."""

from __future__ import annotations

import random
from dataclasses import replace

from anatomyapp.quiz.quiz import Quiz
from anatomyapp.session.quiz_run import (
    Aside,
    item_answered,
    item_presented,
    quiz_finished,
    quiz_started,
)
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.study_quiz import quiz_of
from anatomyapp.simulation.answering import Asker
from anatomyapp.simulation.world import Task
from anatomyapp.study.steps import StepOutcome, Test

PLACE = "study"  # of the window
_BETWEEN_S = 0.5, 2.5  # own: from one item to the next


def take_test(task: Task, test: Test) -> StepOutcome:
    """Let somebody take a test; now and then it is broken off, and the rest comes again."""
    bank, key = task.world.materials.banks[test.bank], (task.who.enrolment, test.id)
    done = task.beside.answered.setdefault(key, set())
    quiz, run = quiz_of(test, bank, done), task.doing.quiz
    if quiz is None or run is None:
        return StepOutcome.DONE
    stops = _stops_at(quiz, task.world.models.flow.breaking, task.person.rng)
    task.timeline.tell(quiz_started(run, quiz, PLACE))
    asker = task.world.asker(test.bank)
    while not quiz.finished and len(quiz.attempts) < stops:
        quiz = _answered(task, quiz, run, asker)
    task.timeline.tell(quiz_finished(run, quiz, completed=quiz.finished))
    done.update(attempt.item.id for attempt in quiz.attempts)
    if not quiz.finished:
        return StepOutcome.BROKEN_OFF
    person = task.person
    task.people[task.who.enrolment] = replace(person, learner=person.learner.tested())
    return StepOutcome.DONE


def _stops_at(quiz: Quiz, breaking: float, rng: random.Random) -> int:
    """Return after how many items a test is broken off, or how many it has."""
    return rng.randrange(len(quiz.items)) if rng.random() < breaking else len(quiz.items)


def _answered(task: Task, quiz: Quiz, run: QuizId, asker: Asker) -> Quiz:
    """Let somebody answer the current item; return the quiz then."""
    item, person, timeline = quiz.items[quiz.queue[0]], task.person, task.timeline
    timeline.wait(person.rng.uniform(*_BETWEEN_S))
    timeline.tell(item_presented(run, item))
    presented_at = timeline.now()
    given = asker.answer(item, person.learner, person.rng)
    timeline.wait(given.latency_s)
    if given.response is None:
        quiz, sure = quiz.skip(given.latency_s), None
    else:
        quiz, sure = quiz.answer(given.response, given.latency_s), given.confidence
    aside = Aside(sure, by=task.who.letter)
    timeline.tell(item_answered(run, quiz.attempts[-1], presented_at, aside))
    return quiz
