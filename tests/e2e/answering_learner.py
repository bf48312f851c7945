"""A learner without a window: answers items into a record until the process is killed.

``answering_learner.py RECORD HOLD`` prints its session, then ``answer N`` when answer N is on the
disk and ``feedback N`` after it; after answer HOLD it waits instead of giving feedback (0: never).
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from itertools import count

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store


def main(record: str, hold: int) -> None:
    """Answer until killed."""
    store, clock = open_store(record), SystemClock()
    store.abandon_unfinished(clock.now())
    started = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")
    recorder = Recorder(store, started, clock=clock)
    say(recorder.session)
    quiz = QuizId(f"quiz of {recorder.session}")
    recorder.record(QuizStarted(quiz, "tiny-bones", "1.0", QuizMode.LEARN, 7, (ItemId("find-1"),)))
    for number in count(1):
        recorder.record(answer(quiz, number))
        say(f"answer {number}")
        if number == hold:
            sys.stdin.read()
        say(f"feedback {number}")


def answer(quiz: QuizId, number: int) -> ItemAnswered:
    """Return the answer of a number, which is its response."""
    return ItemAnswered(
        quiz=quiz,
        item=ItemId("find-1"),
        item_version=1,
        kind=Kind.FIND,
        response=str(number),
        correct=True,
        score=1.0,
        latency_s=0.5,
        presented_at=datetime.now(UTC),
        attempt=number,
    )


def say(text: str) -> None:
    """Tell the parent at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
