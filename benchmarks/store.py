"""How many answers the record takes in a second, each on the disk before the next is asked.

``python -m benchmarks.store [--quick] [--json] [--folder DIR]``

Beside it, on the same events and disk: a text file that is flushed and synced for each line, as
OpenSesame logs, and a list in memory, as PsychoPy keeps its data until the end (it loses all of
them in a crash).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.codec import encode
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store

Row = dict[str, object]
STARTED = SessionStarted(app_version="0.1.0", pack="thorax", pack_version="1.0.0")
QUIZ = QuizId("benchmark")
BEGIN = QuizStarted(QUIZ, "thorax-bones", "1.0", QuizMode.TEST, 7, (ItemId("find-rib-5-left"),))


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


@contextmanager
def record(folder: Path) -> Iterator[Callable[[ItemAnswered], object]]:
    """Lend the app's own recorder."""
    with closing(open_store(folder / "record.sqlite")) as store:
        recorder = Recorder(store, STARTED, clock=SystemClock())
        recorder.record(BEGIN)
        yield recorder.record
        recorder.end()


@contextmanager
def synced_lines(folder: Path) -> Iterator[Callable[[ItemAnswered], object]]:
    """Lend a text file that is synced for each line."""
    with (folder / "log.jsonl").open("w", encoding="utf-8") as file:

        def log(event: ItemAnswered) -> None:
            file.write(encode(event) + "\n")
            file.flush()
            os.fsync(file.fileno())

        yield log


@contextmanager
def memory(folder: Path) -> Iterator[Callable[[ItemAnswered], object]]:
    """Lend a list that is written once, at the end."""
    kept: list[str] = []
    yield lambda event: kept.append(encode(event))
    (folder / "end.jsonl").write_text("\n".join(kept), encoding="utf-8")


def seconds_each(log: Callable[[ItemAnswered], object], count: int) -> list[float]:
    """Return how long each answer took."""
    taken = []
    for number in range(count):
        event = answer(number)
        begin = time.perf_counter()
        log(event)
        taken.append(time.perf_counter() - begin)
    return taken


def measure(folder: Path, count: int) -> Iterator[Row]:
    """Yield the rows of the table."""
    for who, lend in (
        ("anatomyapp", record),
        ("text file, fsync per line", synced_lines),
        ("memory until the end", memory),
    ):
        with lend(folder) as log:
            taken = seconds_each(log, count)
        rate = count / sum(taken)
        slowest = statistics.quantiles(taken, n=100)[-1] * 1000
        yield row("answers", who, rate, "1/s", better="higher")
        yield row("an answer, 99th percentile", who, slowest, "ms")
    yield row("open the record", "anatomyapp", opening_ms(folder), "ms")


def opening_ms(folder: Path) -> float:
    """Return how long a record takes to open and to say which sessions were cut off."""
    begin = time.perf_counter()
    with closing(open_store(folder / "record.sqlite")) as store:
        store.abandon_unfinished(datetime.now(UTC))
    return (time.perf_counter() - begin) * 1000


def row(what: str, who: str, value: float, unit: str, *, better: str = "lower") -> Row:
    """Return one row of the table."""
    return {"what": what, "who": who, "value": round(value, 3), "unit": unit, "better": better}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast the record takes answers.")
    parser.add_argument("--quick", action="store_true", help="500 answers rather than 5000")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--folder", type=Path, help="on the disk to be measured")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        rows = list(measure(Path(folder), 500 if arguments.quick else 5000))
    if arguments.json:
        machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.platform()}"
        print(json.dumps({"machine": machine, "rows": rows}, indent=2))
        return
    for entry in rows:
        print(f"{entry['what']:<28}{entry['who']:<28}{entry['value']:>12} {entry['unit']}")


if __name__ == "__main__":
    main()
