"""Ways of taking down the same events: the app's own, and those of two programs for experiments.

OpenSesame writes a line of text for each trial, flushes and syncs it. PsychoPy keeps its data in
memory and writes them at the end, so that a crash loses all of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.codec import encode
from anatomyapp.session.event import Event, SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.spool import Spool

STARTED = SessionStarted(app_version="0.1.0", pack="thorax", pack_version="1.0.0")
QUIZ = QuizId("benchmark")
BEGIN = QuizStarted(QUIZ, "thorax-bones", "1.0", QuizMode.TEST, 7, (ItemId("find-rib-5-left"),))
SAMPLES_EACH = 5  # half a second of a camera that moves all the time


@dataclass(frozen=True, slots=True)
class Way:
    """Takes down events: ``answer`` returns when one is on the disk, ``flush`` when all are."""

    name: str
    answer: Callable[[Event], object]
    note: Callable[[Event], object]
    flush: Callable[[], object]


def answer(number: int) -> ItemAnswered:
    """Return the answer of a number."""
    return ItemAnswered(
        quiz=QUIZ,
        item=ItemId("find-rib-5-left"),
        item_version=1,
        kind=Kind.FIND,
        response="rib-5-left",
        correct=True,
        score=1.0,
        latency_s=2.5,
        presented_at=datetime.now(UTC),
        attempt=number + 1,
        point=(61.5, -40.25, 12.0),
    )


def path(number: int) -> ViewSampled:
    """Return half a second of a camera's path."""
    moved = tuple((100, 3, -2, 5, 0, 140 + number % 7, -35, 0) for _ in range(SAMPLES_EACH - 1))
    return ViewSampled(60, ((0, 10, -200, 35, 9000, 4500, 1200, 3000), *moved), "explore")


@contextmanager
def record(folder: Path) -> Iterator[Way]:
    """Lend the app's own journal, as the window has it."""
    file = folder / "record.sqlite"
    store = LateStore(place_of(file), folder, busy_timeout_s=0.25)
    store.reopen()
    with closing(store):
        journal = Journal(store, Spool(folder / "spool"))
        recorder = Recorder(journal, STARTED, clock=SystemClock())
        recorder.record(BEGIN)
        yield Way("anatomyapp", recorder.record, recorder.note, journal.flush)
        recorder.end()
        journal.close()


@contextmanager
def synced_lines(folder: Path) -> Iterator[Way]:
    """Lend a text file that is flushed and synced for each line."""
    with (folder / "log.jsonl").open("w", encoding="utf-8") as file:

        def log(event: Event) -> None:
            file.write(encode(event) + "\n")
            file.flush()
            os.fsync(file.fileno())

        yield Way("OpenSesame's way: fsync per line", log, log, lambda: None)


@contextmanager
def memory(folder: Path) -> Iterator[Way]:
    """Lend a list that is written once, at the end."""
    kept: list[str] = []

    def keep(event: Event) -> None:
        kept.append(encode(event))

    yield Way("PsychoPy's way: memory till exit", keep, keep, lambda: None)
    (folder / "end.jsonl").write_text("\n".join(kept), encoding="utf-8")


WAYS = (record, synced_lines, memory)
