"""Kills a learner's process at random moments, many times, and looks what is left.

``python -m tests.e2e.kill_rounds [--kills 1000] [--seed 1] [--folder DIR]``

Each learner is a process of its own (forked, so that it begins at once). Every fifth one finds the
record held by another process, and goes on in the spool; every third one only looks. What a
learner said to be on the disk must be there; what was noted may be missing if it is younger than
a second.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.session.event import SessionId
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.review import AnswerFilter
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore, open_store
from tests.e2e import answering_learner

LONGEST_S = 0.9  # of a learner's life
ON_ONE_RECORD = 25  # learners, one after the other
HELD_EVERY = 5  # learners: one finds the record held
LOOKS_EVERY = 3  # learners: one answers nothing


def killed(record: Path, life_s: float, hold: int) -> tuple[list[str], float]:
    """Let a learner answer for some time; return what was said, and when it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, sys.stdout.fileno())
        try:
            answering_learner.main(str(record), hold)
        finally:
            os._exit(1)  # nothing of the parent's may be ended here
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as said:
        time.sleep(life_s)
        os.kill(child, signal.SIGKILL)
        at_s = time.monotonic()
        lines = said.read().split("\n")[:-1]  # a line that was not said whole is not told
    os.waitpid(child, 0)
    return lines, at_s


@contextmanager
def held(record: Path) -> Iterator[None]:
    """Hold a record as another process does that writes."""
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def examine(store: SessionStore, lines: list[str], at_s: float, found: Counter[str]) -> float:
    """Count what is missing of what a learner said; return the age of the oldest lost sample."""
    if not lines:
        return 0.0
    session = SessionId(lines[0])
    told = [line.removeprefix("answer ") for line in lines if line.startswith("answer ")]
    kept = [answer.response for answer in store.answers(AnswerFilter(session=session))]
    events = [entry.event for entry in store.events(session)]
    seen = {event.samples[0][1] for event in events if isinstance(event, ViewSampled)}
    lost = [float(line.split()[2]) for line in lines
            if line.startswith("noted ") and int(line.split()[1]) not in seen]  # fmt: skip
    found["answers"] += len(told)
    found["answers lost"] += len(set(told) - set(kept))
    found["answers doubled"] += len(kept) - len(set(kept))
    found["samples"] += sum(line.startswith("noted ") for line in lines)
    found["samples lost"] += len(lost)
    found["chains broken"] += len(store.breaks([session]))
    return max((at_s - noted for noted in lost), default=0.0)


def rounds(folder: Path, kills: int, rng: random.Random) -> tuple[Counter[str], float]:
    """Kill so many learners; return what was found, and the age of the oldest lost sample."""
    found: Counter[str] = Counter()
    oldest_s = 0.0
    record = folder
    for number in range(kills):
        if number % ON_ONE_RECORD == 0:
            record = folder / f"record-{number}.sqlite"
            open_store(record).close()
        away = held(record) if number % HELD_EVERY == HELD_EVERY - 1 else nullcontext()
        hold = answering_learner.LOOKS_ONLY if number % LOOKS_EVERY == 0 else 0
        with away:
            lines, at_s = killed(record, rng.uniform(0.0, LONGEST_S), hold)
        with closing(open_store(record)) as store:
            merged = merge_spool(store, Spool(Path(f"{record}-spool")))
            store.abandon_unfinished(datetime.now(UTC))
            found["sessions merged"] += merged.sessions
            found["files refused"] += len(merged.faults)
            oldest_s = max(oldest_s, examine(store, lines, at_s, found))
            if number % ON_ONE_RECORD == ON_ONE_RECORD - 1 or number == kills - 1:
                found["records with faults"] += bool(store.integrity().faults)
        found["kills"] += 1
    return found, oldest_s


def main() -> None:
    """Kill and print."""
    parser = argparse.ArgumentParser(description="Kill learners at random moments.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="on the disk to be tried")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)  # noqa: S311 - chooses moments, guards nothing
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        found, oldest_s = rounds(Path(folder), arguments.kills, rng)
    for what, count in (*found.items(), ("oldest sample lost, s", round(oldest_s, 3))):
        sys.stdout.write(f"{what:<24}{count:>9}\n")


if __name__ == "__main__":
    main()
