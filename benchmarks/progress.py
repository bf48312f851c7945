"""Measures how long a learner's progress takes to read: ``python -m benchmarks.progress``.

One learner with 250 sessions of 200 answers each, and 1,000 events besides. The record is read once
whole, as at the first look after a start; again with nothing new; and after one more session.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import uuid4

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.evaluation.practice import asked_by
from anatomyapp.evaluation.progress_reader import ProgressReader
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item
from anatomyapp.session.event import (
    Entry,
    Event,
    LearnerId,
    PlaceEntered,
    SessionEnded,
    SessionStarted,
)
from anatomyapp.session.learning import Whose
from anatomyapp.session.opening import begun
from anatomyapp.session.quizzing import ItemAnswered, ItemPresented, QuizId, QuizMode, QuizStarted
from anatomyapp.session.store import SessionStore, open_store

SESSIONS, ANSWERS = 250, 200
_BEGIN = datetime(2025, 3, 1, 9, tzinfo=UTC)
_Made = TypeVar("_Made")


class _Session:
    """Events of one session, a second or two apart."""

    def __init__(self, number: int, learner: LearnerId) -> None:
        self._at = _BEGIN + timedelta(days=2.4 * number)
        self._chances = random.Random(number)  # noqa: S311 - makes up answers, guards nothing
        started = SessionStarted("0", "thorax", "1")
        self.opened, self._first = begun(started, self._at, learner)
        self._quiz, self._passed_s = QuizId(f"quiz-{number}"), 0.0
        self.entries: list[Entry] = []

    def write(self, items: tuple[Item, ...]) -> None:
        """Make up what was answered."""
        started = QuizStarted(self._quiz, "thorax-bones", "1", QuizMode.LEARN, 1, ())
        asked = [self._chances.choice(items) for _ in range(ANSWERS)]
        events = [started, *(e for item in asked for e in self._of(item)), SessionEnded()]
        for number, event in enumerate(events, start=1):
            self._passed_s += self._chances.uniform(0.3, 4)
            at = self._at + timedelta(seconds=self._passed_s)
            session = self._first.session
            entry = Entry(uuid4(), session, number, at, self._passed_s, event)
            self.entries.append(entry)

    def _of(self, item: Item) -> Iterator[Event]:
        seconds, right = self._chances.lognormvariate(2, 0.6), self._chances.random() < 0.75
        yield ItemPresented(self._quiz, item.id, 1)
        yield from (PlaceEntered("quiz") for _ in range(3))
        yield ItemAnswered(
            self._quiz, item.id, 1, item.kind, "x", right, float(right), seconds, self._at
        )

    def store(self, store: SessionStore) -> None:
        """Put it into a record."""
        store.open(self.opened, self._first)
        store.extend(self.entries)


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    arguments = parser.parse_args()
    atlas = read_pack(pack_folder("thorax"))
    banks = [read_bank(path, atlas) for path in sorted((quizzes_folder() / "banks").glob("*.yaml"))]
    items = tuple(item for bank in banks for item in bank.items)
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "record.sqlite")
        learner = store.learner("Maple Heron", at=_BEGIN)
        for number in range(arguments.sessions):
            _add(store, number, learner, items)
        reader, whose = ProgressReader(asked_by(banks), atlas), Whose(learner)
        now = _BEGIN + timedelta(days=2.4 * arguments.sessions)
        for said in ("first", "nothing new", "nothing new"):
            _tell(said, lambda: reader.read(store.learning, whose, now))
        _add(store, arguments.sessions, learner, items)
        _tell("one more session", lambda: reader.read(store.learning, whose, now))
        _tell("answers alone", lambda: store.learning.answers(whose))
        _tell("time at work alone", lambda: store.learning.work(whose))
        store.close()


def _add(store: SessionStore, number: int, learner: LearnerId, items: tuple[Item, ...]) -> None:
    session = _Session(number, learner)
    session.write(items)
    session.store(store)


def _tell(what: str, work: Callable[[], _Made]) -> _Made:
    begun_s, used_s = time.perf_counter(), time.process_time()
    made = work()
    took, used = time.perf_counter() - begun_s, time.process_time() - used_s
    sys.stdout.write(f"{what:20} {1000 * took:8.1f} ms  (CPU {1000 * used:8.1f} ms)\n")
    return made


if __name__ == "__main__":
    main()
