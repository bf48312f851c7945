"""The events of a run through a quiz, made of the run itself; whoever runs one records them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.response import Turned
from anatomyapp.quiz.result import Attempt
from anatomyapp.session.quizzing import (
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizId,
    QuizMode,
    QuizStarted,
    Selection,
)
from anatomyapp.session.turns import Letter

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Aside:
    """What is recorded with an answer, beside what it is worth.

    Parameters
    ----------
    confidence
        1 to 4, where it was said.
    point
        Where the model was pointed at, LPS mm.
    by
        The member of a group who answered.
    """

    confidence: int | None = None
    point: Point | None = None
    by: Letter | None = None


def quiz_started(run: QuizId, quiz: Quiz, place: str = "quiz") -> QuizStarted:
    """Return the event of a quiz's begin."""
    bank, _, version = quiz.bank.partition("@")
    return QuizStarted(
        quiz=run,
        bank=bank,
        bank_version=version,
        mode=QuizMode(quiz.mode),
        seed=quiz.seed,
        items=tuple(item.id for item in quiz.items),
        station=quiz.station,
        bank_digest=quiz.bank_digest,
        place=place,
        seconds_per_item=quiz.timing.seconds_per_item if quiz.timing else None,
        break_s=quiz.timing.break_s if quiz.timing else 0.0,
        selection=Selection.ADAPTIVE if quiz.adaptive else Selection.FIXED,
    )


def item_presented(run: QuizId, item: Item) -> ItemPresented:
    """Return the event of an item's appearing."""
    options = tuple(option.id for option in item.task.offered)
    return ItemPresented(run, item.id, item.version, options)


def item_answered(
    run: QuizId, attempt: Attempt, presented_at: datetime, aside: Aside | None = None
) -> ItemAnswered:
    """Return the event of an answer, or of none, whose response is empty."""
    grade, told = attempt.grade, aside or Aside()
    response = grade.response if grade else None
    turned = response if isinstance(response, Turned) else None
    return ItemAnswered(
        quiz=run,
        item=attempt.item.id,
        item_version=attempt.item.version,
        kind=attempt.item.kind,
        response=grade.chosen if grade else "",
        correct=grade.correct if grade else False,
        score=attempt.score,
        latency_s=attempt.latency_s,
        presented_at=presented_at,
        attempt=attempt.number,
        confidence=told.confidence,
        point=told.point,
        means=response.means if response else None,
        by=told.by,
        timed_out=attempt.timed_out,
        direction=turned.direction if turned else None,
        seen_share=turned.seen_share if turned else None,
        off_mm=grade.off_mm if grade else None,
    )


def quiz_finished(run: QuizId, quiz: Quiz, *, completed: bool) -> QuizFinished:
    """Return the event of a quiz's end, or of its being left before."""
    first = quiz.first_attempts
    score = sum(attempt.score for attempt in first)
    return QuizFinished(run, len(first), quiz.result.right, score, completed=completed)
