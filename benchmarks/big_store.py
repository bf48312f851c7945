"""Makes a large record to be measured: ``python -m benchmarks.big_store FILE [--sessions 21000]``.

Each session has 955 events in a valid chain, 50 of them answers to items that its learner was
not asked before; ten sessions are one learner's. The rows are those that the app writes, but many
go at a time, past the journal, and nothing is synced until the end.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session import tables
from anatomyapp.session.bundles import bundle
from anatomyapp.session.chain import Facts, Row, following, origin
from anatomyapp.session.codec import encode, kind_of
from anatomyapp.session.database import open_database
from anatomyapp.session.event import (
    SCHEMA_VERSION,
    Event,
    PlaceEntered,
    SessionEnded,
    SessionStarted,
)
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import (
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizId,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.store import open_store

SESSIONS, SESSIONS_EACH, ASKED, EVENTS = 21_000, 10, 50, 955
LOOKS = (EVENTS - 5 - 2 * ASKED) // ASKED  # events of the camera, for each item
BEGIN = datetime(2025, 9, 1, 8, tzinfo=UTC)
BANK, VERSION = "thorax-bones", "1.0"
PACK = "0.7.0"


class Draft(NamedTuple):
    """An event that has no place in a chain yet; ``answer`` where it is one."""

    at_s: float
    kind: str
    payload: str
    answer: ItemAnswered | None = None


def drafted(at_s: float, event: Event) -> Draft:
    """Return an event as a draft."""
    answer = event if isinstance(event, ItemAnswered) else None
    return Draft(at_s, kind_of(type(event)), encode(event), answer)


def looks(rng: random.Random) -> tuple[str, ...]:
    """Return paths of the camera to take from: to encode 18 million would take a day's minutes."""
    deltas = ([(100, *(rng.randint(-9, 9) for _ in range(6))) for _ in range(4)]
              for _ in range(500))  # fmt: skip
    return tuple(encode(ViewSampled(40, ((0, 0, 0, 0, 9000, *d[0][1:3]), *d))) for d in deltas)


def session_drafts(number: int, rng: random.Random, pool: tuple[str, ...]) -> Iterator[Draft]:
    """Yield what happens in a session."""
    quiz, first = QuizId(f"quiz-{number}"), number % SESSIONS_EACH * ASKED
    items = tuple(ItemId(f"item-{first + n}") for n in range(ASKED))
    able = random.Random(number // SESSIONS_EACH).gauss(0, 1)  # noqa: S311 - guards nothing
    yield drafted(0.0, SessionStarted(PACK, "thorax", PACK))
    yield drafted(0.5, PlaceEntered("quiz"))
    yield drafted(1.0, QuizStarted(quiz, BANK, VERSION, QuizMode.TEST, number, items))
    at_s, path = 1.0, kind_of(ViewSampled)
    for place, item in enumerate(items):
        yield drafted(at_s, ItemPresented(quiz, item, 1))
        for _ in range(LOOKS):
            at_s += 0.5
            yield Draft(at_s, path, rng.choice(pool))
        right = rng.random() < 0.5 + 0.15 * able + 0.0005 * (first + place - 250)
        response = f"{item}-key" if right else f"rib-{rng.randint(1, 4)}-left"
        latency_s = round(rng.lognormvariate(1.0, 0.5), 3)
        yield drafted(at_s, ItemAnswered(quiz, item, 1, Kind.FIND, response, right, float(right),
                                         latency_s, BEGIN))  # fmt: skip
    yield drafted(at_s, QuizFinished(quiz, ASKED, ASKED, float(ASKED)))
    yield drafted(at_s + 1, SessionEnded())


def uuids(count: int) -> tuple[str, ...]:
    """Return random ids; `uuid4` takes three times as long."""
    text = os.urandom(16 * count).hex()
    each = (text[n : n + 32] for n in range(0, 32 * count, 32))
    return tuple(f"{h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:]}" for h in each)


class Session:
    """The rows of one session."""

    def __init__(self, number: int, rng: random.Random, pool: tuple[str, ...]) -> None:
        at = BEGIN + timedelta(minutes=11 * number)
        (self.id,) = uuids(1)
        self.facts = Facts(self.id, at, PACK, "thorax", PACK)
        self.quiz = f"quiz-{number}"
        self.drafts = tuple(session_drafts(number, rng, pool))
        self.ids = uuids(len(self.drafts))
        self.times = tuple(at + timedelta(seconds=draft.at_s) for draft in self.drafts)

    def events(self) -> Iterator[tuple[object, ...]]:
        """Yield the rows of the events, as `chain.chained` hashes them, in a quicker way."""
        before = origin(self.facts)
        for number, (id_, at, draft) in enumerate(
            zip(self.ids, self.times, self.drafts, strict=True)
        ):
            line = (
                f'{{"id":"{id_}","session":"{self.id}","number":{number},'
                f'"at":"{at.isoformat(timespec="microseconds")}","monotonic_s":{draft.at_s!r},'
                f'"kind":"{draft.kind}","version":{SCHEMA_VERSION},'
                f'"payload":{json.dumps(draft.payload, ensure_ascii=False)}}}'
            )
            before = sha256(f"{before}\n{line}".encode()).hexdigest()
            yield (id_, self.id, number, stored(at), draft.at_s, draft.kind, SCHEMA_VERSION,
                   draft.payload, before)  # fmt: skip

    def answers(self) -> Iterator[tuple[object, ...]]:
        """Yield the rows of the answers."""
        for id_, at, draft in zip(self.ids, self.times, self.drafts, strict=True):
            a = draft.answer
            if a is not None:
                yield (id_, self.id, self.quiz, a.item, 1, a.kind.value, 1, a.response, a.correct,
                       a.score, a.latency_s, stored(at))  # fmt: skip

    def check(self) -> None:
        """Compare the last hash with that of the app's own way."""
        rows = tuple(self.events())
        before = origin(self.facts)
        for (id_, _, number, *_), at, draft in zip(rows, self.times, self.drafts, strict=True):
            row = Row(str(id_), self.id, int(str(number)), at, draft.at_s, draft.kind,
                      SCHEMA_VERSION, draft.payload)  # fmt: skip
            before = following(before, row)
        if rows[-1][-1] != before:
            raise ValueError("the quick way of chaining is not the app's any more")


def stored(at: datetime) -> str:
    """Return a time as SQLAlchemy writes it into SQLite."""
    return at.strftime("%Y-%m-%d %H:%M:%S.%f")


def fill(file: Path, sessions: int) -> None:
    """Write a record of so many sessions; the file must not be there."""
    open_store(file).close()
    rng = random.Random(1)  # noqa: S311 - guards nothing
    pool = looks(rng)
    Session(0, rng, pool).check()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-2000000"):
            connection.execute(f"PRAGMA {pragma}")
        learners = uuids(-(-sessions // SESSIONS_EACH))
        connection.execute("BEGIN")
        insert(connection, "learner", "id,pseudonym,created_at", (
            (id_, f"learner-{n:05}", stored(BEGIN)) for n, id_ in enumerate(learners)))  # fmt: skip
        for number in range(sessions):
            write(connection, Session(number, rng, pool), learners[number // SESSIONS_EACH])
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=WAL")
    pack(file)


def pack(file: Path) -> None:
    """Pack the answers of all sessions, as their end does."""
    database = open_database(place_of(file), create=False, busy_timeout_s=5.0)
    with closing(database), database.writing() as connection:
        for session in connection.scalars(sa.select(tables.session.c.id)).all():
            bundle(connection, session)


def write(connection: sqlite3.Connection, session: Session, learner: str) -> None:
    """Write one session."""
    facts = session.facts
    insert(connection, "session", "id,learner,started_at,app_version,pack,pack_version", (
        (facts.id, learner, stored(facts.started_at), PACK, facts.pack, PACK),))  # fmt: skip
    insert(connection, "event", "id,session,number,at,monotonic_s,kind,version,payload,hash",
           session.events())  # fmt: skip
    insert(connection, "quiz", "id,event,session,bank,bank_version,mode", (
        (session.quiz, session.ids[2], facts.id, BANK, VERSION, QuizMode.TEST.value),))  # fmt: skip
    insert(connection, "answer", "event,session,quiz,item,item_version,kind,attempt,response,"
           "correct,score,latency_s,at", session.answers())  # fmt: skip


def insert(
    connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[object, ...]]
) -> None:
    """Put rows into a table."""
    marks = ",".join("?" * len(columns.split(",")))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608 - names of ours


def main() -> None:
    """Make the record."""
    parser = argparse.ArgumentParser(description="Make a large record to be measured.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--sessions", type=int, default=SESSIONS, help="955 events each")
    arguments = parser.parse_args()
    fill(arguments.file, arguments.sessions)


if __name__ == "__main__":
    main()
