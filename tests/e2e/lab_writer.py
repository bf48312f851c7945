"""One desktop of a lab: answers items into a record as fast as it takes them.

``python lab_writer.py URL FOLDER PSEUDONYM ANSWERS``: says *ready*, begins at a line from outside,
and says how many seconds it took. While the server is away it goes on in its spool, and merges now
and then, as the window does. Its responses are its pseudonym and numbers, so that each is found.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store

STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")
ITEM = ItemId("find-1")
MERGED_EVERY = 25  # answers


def say(text: object) -> None:
    """Tell whoever started this process."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def answer(journal: Journal, pseudonym: str, count: int) -> float:
    """Answer so many items, each on a disk before the next; return the seconds."""
    learner = journal.learner(pseudonym, at=datetime.now(UTC))
    recorder = Recorder(journal, STARTED, clock=SystemClock(), learner=learner)
    quiz = QuizId(recorder.session)
    recorder.record(QuizStarted(quiz, "tiny-bones", "1.0", QuizMode.TEST, 7, (ITEM,)))
    say("ready")
    sys.stdin.readline()
    begin = time.perf_counter()
    for number in range(count):
        response = f"{recorder.session} {number}"
        recorder.record(
            ItemAnswered(quiz, ITEM, 1, Kind.FIND, response, True, 1.0, 2.5, datetime.now(UTC),
                         number + 1)
        )  # fmt: skip
        if number % MERGED_EVERY == 0 and journal.aside:
            journal.merge()
    seconds = time.perf_counter() - begin
    recorder.end()
    return seconds


def main(url: str, folder: Path, pseudonym: str, count: int) -> None:
    """Be one desktop."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(open_store(url, folder=folder)) as store:
        journal = Journal(store, Spool(folder / "spool"))
        say(answer(journal, pseudonym, count))
        sys.stdin.readline()
        journal.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
