"""A learner without a window: answers items into a record until the process is killed.

``answering_learner.py RECORD HOLD`` prints its session, then ``noted N SECONDS`` for what was
noted, ``answer N`` when answer N is on the disk and ``feedback N`` after it; after answer HOLD it
waits instead of giving feedback (0: never; -1: nothing is answered, only noted). What it notes is
written by a thread, as in the window. The spool lies beside the record.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Thread
from time import sleep

from anatomyapp.errors import StoreAwayError
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.spool import Spool

BATCH_S = 0.4  # as the window's writer
SAMPLES_EVERY = 3  # answers
LOOKS_ONLY = -1  # in place of HOLD: answers nothing
LOOK_S = 0.02  # from one look to the next


def main(record: str, hold: int) -> None:
    """Answer until killed."""
    place, clock = place_of(record), SystemClock()
    store = LateStore(place, Path(record).parent, busy_timeout_s=0.25)
    spool = Spool(Path(f"{record}-spool"))
    with suppress(StoreAwayError):  # as the window does: then all goes to the spool
        store.reopen()
        merge_spool(store, spool)
        store.abandon_unfinished(clock.now())
    journal = Journal(store, spool)
    started = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")
    recorder = Recorder(journal, started, clock=clock)
    Thread(target=write_notes, args=(journal, store), daemon=True).start()
    say(recorder.session)
    quiz = QuizId(f"quiz of {recorder.session}")
    recorder.record(QuizStarted(quiz, "tiny-bones", "1.0", QuizMode.LEARN, 7, (ItemId("find-1"),)))
    for number in count(1):
        if hold == LOOKS_ONLY or number % SAMPLES_EVERY == 0:
            recorder.note(ViewSampled(0, ((0, number),)))
            say(f"noted {number} {clock.monotonic_s()}")
        if hold == LOOKS_ONLY:
            sleep(LOOK_S)
            continue
        recorder.record(answer(quiz, number))
        say(f"answer {number}")
        if number == hold:
            sys.stdin.read()
        say(f"feedback {number}")


def write_notes(journal: Journal, store: LateStore) -> None:
    """Write what was noted, and merge what lies aside, from time to time."""
    while True:
        sleep(BATCH_S)
        journal.flush()
        with suppress(StoreAwayError):
            store.reopen()
            journal.merge()


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
