"""Scores of a study's tests: first attempts, over all runs through a test that was broken off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from anatomyapp.evaluation.study_data import TestScore
from anatomyapp.evaluation.study_index import Index
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.enrolment import Enrolment
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Activity, Step, Test


def test_score(index: Index, whose: Enrolment, test: Test, protocol: Protocol) -> TestScore | None:
    """Return what somebody reached in a test that ended; None where none of it was asked."""
    runs = [row.quiz for row in index.steps[whose.id] if row.step == test.id and row.quiz]
    items = {item for run in runs for item in index.record.items.get(run, ())}
    if not items:
        return None
    answers: dict[ItemId, float] = {}
    for given in (given for run in runs for given in index.answers.get(run, ())):
        if given.letter in (None, whose.letter):
            answers.setdefault(given.item, given.score)
    return TestScore(
        score=100.0 * sum(answers.values()) / len(items),
        answers=answers,
        items=len(items),
        occasion=test.occasion,
        period=test.period,
        condition="" if whose.arm is None else condition_of(test, protocol.steps_of(whose.arm)),
    )


def condition_of(test: Test, steps: Sequence[Step]) -> str:
    """Return under which condition was learned before a test; empty where there was none.

    Parameters
    ----------
    steps
        Of the arm, in their order.
    """
    before = [
        step.condition
        for step in takewhile(lambda step: step.id != test.id, steps)
        if isinstance(step, Activity) and test.period in (None, step.period)
    ]
    return before[-1] if before else ""
