"""A copy of the record as one SQLite file, without who learners are unless that is asked for.

It is read in one moment of the record while others may write, from SQLite and from a server alike.
Names and learners' own words are never written into it, so that nothing of them is left in the
file's free pages. Secrets, and what ties learners to a learning record store, are never copied.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import study_tables, tables
from anatomyapp.session.database import Database, open_database
from anatomyapp.session.export.reading import Reading, happened
from anatomyapp.session.integrity import examine
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import QuizStarted

Values: TypeAlias = dict[str, Any]
Told: TypeAlias = Callable[[int], object]

_AT_A_TIME = 10_000
_OF_EVENTS = (tables.event, tables.quiz, tables.answer, tables.tracking, study_tables.study_step,
              study_tables.simulated)  # fmt: skip
_FAULTY = phrase("the copy at {path} is not whole ({fault}) and was removed; check the record.")


def copy_record(reading: Reading, path: Path, *, names: bool, told: Told) -> int:
    """Write a record of its own, checked; return its number of events.

    Parameters
    ----------
    names
        Whether pseudonyms, pins, saved views and comments are copied.
    told
        Called with the number of rows after each ten thousand; may raise to end the copying.

    Raises
    ------
    StoreError
        It cannot be written, or does not hold what the record holds.
    """
    database = open_database(place_of(path), create=True, busy_timeout_s=5.0)
    with closing(database):
        done = 0
        for table, rows in _parts(reading, names=names):
            for some in _batches(rows):
                with database.writing() as connection:
                    connection.execute(table.insert(), some)
                done += len(some)
                told(done)
        events = _checked(database, path)
    with closing(sqlite3.connect(path)) as alone:
        alone.execute("PRAGMA journal_mode = DELETE")  # one file, also where it cannot be written
    return events


def _parts(reading: Reading, *, names: bool) -> Iterator[tuple[sa.Table, Iterator[Values]]]:
    """Yield what is copied: a table, and its rows; others refer to those before."""
    session, learner, consent = tables.session, tables.learner, tables.consent
    wanted, people = reading.wanted(), reading.people()
    whose = learner.c.id.in_(people)
    yield learner, (_nameless(row, names=names) for row in _rows(reading, learner, whose))
    yield session, _rows(reading, session, session.c.id.in_(wanted))
    for table in (*_OF_EVENTS, tables.member, study_tables.enrolment):
        yield table, _rows(reading, table, table.c.session.in_(wanted))
    yield from _of_studies(reading, wanted, names=names)
    decided = consent.c.session.in_(wanted) | consent.c.learner.in_(people)
    yield consent, _rows(reading, consent, decided)
    asked = tables.asked_bank
    yield asked, _rows(reading, asked, asked.c.digest.in_(_digests(reading)))
    for table in (tables.pin, tables.saved_view) if names else ():
        yield table, _rows(reading, table, table.c.learner.in_(people))


def _of_studies(
    reading: Reading, wanted: sa.Select[tuple[str]], *, names: bool
) -> Iterator[tuple[sa.Table, Iterator[Values]]]:
    """Yield the studies of who is copied, with their codebooks; comments go with names."""
    enrolment = study_tables.enrolment.c
    entered = sa.select(enrolment.id).where(enrolment.session.in_(wanted))
    named = sa.select(enrolment.study).where(enrolment.session.in_(wanted))
    study, codebook = study_tables.study, study_tables.codebook
    yield study, _rows(reading, study, study.c.id.in_(named))
    yield codebook, _rows(reading, codebook, codebook.c.study.in_(named))
    if names:
        comment, coding = study_tables.comment, study_tables.coding
        kept = comment.c.session.in_(wanted) & comment.c.enrolment.in_(entered)
        yield comment, _rows(reading, comment, kept)
        of_them = coding.c.comment.in_(sa.select(comment.c.id).where(kept))
        yield coding, _rows(reading, coding, of_them)


def _digests(reading: Reading) -> set[str]:
    """Return the digests of the banks that the wanted sessions asked."""
    told = map(happened, reading.events(QuizStarted))
    return {each.bank_digest for each in told if isinstance(each, QuizStarted)}


def _rows(reading: Reading, table: sa.Table, which: sa.ColumnElement[bool]) -> Iterator[Values]:
    yield from map(dict, reading.stream(sa.select(table).where(which)))


def _nameless(row: Values, *, names: bool) -> Values:
    """Return a learner under the id alone."""
    return row if names else row | {"pseudonym": row["id"]}


def _batches(rows: Iterable[Values]) -> Iterator[list[Values]]:
    left = iter(rows)
    while some := list(islice(left, _AT_A_TIME)):
        yield some


def _checked(database: Database, path: Path) -> int:
    report = examine(database)
    if report.faults:
        raise StoreError(_FAULTY, path=path, fault=report.faults[0])
    return report.events
