"""Answers as columns, to be read by the million: those of a quiz, packed once its session ended.

A bundle holds the answers of one quiz, or of one member's letter in it, as numbers: which choice
(of the table of choices), when, how it scored. It says nothing that the table of answers does not
say, is made anew from that one, and goes with its quiz. What has no bundle yet is read from the
answers themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray
from sqlalchemy.dialects import postgresql, sqlite

from anatomyapp.session import tables
from anatomyapp.session.database import Database
from anatomyapp.session.population import counts

PACKED = np.dtype([("choice", "<i4"), ("at", "<i8"), ("score", "<f8"), ("latency_s", "<f8"),
                   ("attempt", "<i2"), ("timed_out", "?")])  # fmt: skip
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_CHOICE = ("item", "item_version", "kind", "response")
_KEY = ("quiz", "group_id", "letter")
Packed = NDArray[np.void]
Row: TypeAlias = sa.RowMapping  # of the table of answers
Wanted: TypeAlias = Sequence[sa.ColumnElement[bool]]
Column: TypeAlias = sa.ColumnElement[Any]


class Choice(NamedTuple):
    """What was chosen for which item; ``response`` is empty where nothing was."""

    item: str
    item_version: int
    kind: str
    response: str


@dataclass(frozen=True, slots=True, eq=False)
class AnswerColumns:
    """The answers to a bank, oldest first.

    Parameters
    ----------
    learners
        Ids, as `review.Answer.learner` says; sorted.
    choices
        All that were made.
    learner
        (n,) places in ``learners``.
    packed
        (n,) of ``PACKED``; ``choice`` is a place in ``choices``, ``at`` microseconds since 1970.
    """

    learners: tuple[str, ...]
    choices: tuple[Choice, ...]
    learner: NDArray[np.int64]
    packed: Packed


class Bundles:
    """Reads the answers of a record as columns; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def columns(
        self, bank: str | None = None, place: str | None = None
    ) -> dict[str, AnswerColumns]:
        """Return the answers by bank: of all without one, given at a place or anywhere.

        Of people, or of the one simulated cohort that the record holds.
        """
        asked = {tables.quiz.c.bank: bank, tables.quiz.c.place: place}
        wanted = [column == value for column, value in asked.items() if value is not None]
        wanted.append(counts(tables.quiz.c.session))
        with self._database.reading() as connection:
            choices = _choices(connection)
            parts = [*_bundled(connection, wanted), *_loose(connection, wanted, choices)]
        named = sorted(choices.items(), key=itemgetter(1))
        of_bank: dict[str, list[_Part]] = {}
        for part in parts:
            of_bank.setdefault(part.bank, []).append(part)
        return {name: _joined(of_bank[name], named) for name in sorted(of_bank)}


def bundle(connection: sa.Connection, session: str) -> None:
    """Pack the answers of a session that has ended, in place of what was packed of it before."""
    answer, kept = tables.answer, tables.bundle
    rows = connection.execute(_in_order(answer.c.session == session)).mappings().all()
    of_session = sa.select(tables.quiz.c.id).where(tables.quiz.c.session == session)
    connection.execute(sa.delete(kept).where(kept.c.quiz.in_(of_session)))
    if rows:
        choices = _with_ids(connection, {choice_of(row) for row in rows})
        connection.execute(kept.insert(), list(packed_rows(rows, choices)))


def packed_rows(
    rows: Iterable[Row], choices: Mapping[Choice, int]
) -> Iterable[dict[str, str | bytes]]:
    """Yield the bundles of answers, which come quiz by quiz, member by member, oldest first."""
    for key, group in groupby(rows, key=itemgetter(*_KEY)):
        quiz, group_id, letter = key
        yield {"quiz": quiz, "group_id": group_id or "", "letter": letter or "",
               "answers": _pack(list(group), choices).tobytes()}  # fmt: skip


class _Part(NamedTuple):
    """Some answers of one learner to one bank; their choices are ids of the table."""

    bank: str
    learner: str
    answers: bytes


def _in_order(*wanted: sa.ColumnElement[bool]) -> sa.Select[Any]:
    answer = tables.answer.c
    return (
        sa.select(tables.answer)
        .join(tables.event, tables.event.c.id == answer.event)
        .where(*wanted)
        .order_by(answer.quiz, answer.group_id, answer.letter, tables.event.c.number)
    )


def _pack(rows: Sequence[Row], choices: Mapping[Choice, int]) -> Packed:
    told = [(choices[choice_of(row)], (row["at"] - _EPOCH) // _MICROSECOND, row["score"],
             row["latency_s"], row["attempt"], row["timed_out"]) for row in rows]  # fmt: skip
    return np.array(told, PACKED)


def time_of(packed: int) -> datetime:
    """Return the time of a packed answer, UTC."""
    return _EPOCH + packed * _MICROSECOND


def choice_of(row: Row) -> Choice:
    """Return what an answer chose."""
    return Choice(*(row[name] for name in _CHOICE))


def _choices(connection: sa.Connection, *wanted: sa.ColumnElement[bool]) -> dict[Choice, int]:
    """Return choices of the table with their ids, in the order of these."""
    choice = tables.choice.c
    columns = (choice.id, *(choice[name] for name in _CHOICE))
    rows = connection.execute(sa.select(*columns).where(*wanted).order_by(choice.id))
    return {Choice(*told): id_ for id_, *told in rows}


def _with_ids(connection: sa.Connection, made: set[Choice]) -> Mapping[Choice, int]:
    """Return the ids of choices, which the table learns if it does not know them."""
    insert = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(tables.choice)
    # In one order, so that two that end at once do not wait for each other.
    connection.execute(insert.on_conflict_do_nothing(), [each._asdict() for each in sorted(made)])
    return _choices(connection, tables.choice.c.item.in_({each.item for each in made}))


def _bundled(connection: sa.Connection, wanted: Wanted) -> Iterable[_Part]:
    kept, quiz = tables.bundle.c, tables.quiz
    query = (
        sa.select(quiz.c.bank, who(kept.group_id, kept.letter), kept.answers)
        .select_from(tables.bundle)
        .join(quiz, quiz.c.id == kept.quiz)
        .join(tables.session, tables.session.c.id == quiz.c.session)
        .join(tables.member, is_member(kept.group_id, kept.letter), isouter=True)
        .where(*wanted)
    )
    return (_Part(*row) for row in connection.execute(query))


def _loose(
    connection: sa.Connection,
    wanted: Wanted,
    choices: dict[Choice, int],
) -> Iterable[_Part]:
    """Return the answers of quizzes that have no bundle; choices learn those they lack."""
    answer, quiz, kept = tables.answer.c, tables.quiz, tables.bundle.c
    packed = sa.select(kept.quiz).where(kept.quiz == quiz.c.id)
    any_answer = sa.select(answer.event).where(answer.quiz == quiz.c.id)
    loose = sa.select(quiz.c.id).where(~packed.exists(), any_answer.exists(), *wanted)
    query = (
        _in_order(answer.quiz.in_(connection.scalars(loose).all()))
        .add_columns(quiz.c.bank, who(answer.group_id, answer.letter).label("learner"))
        .join(quiz, quiz.c.id == answer.quiz)
        .join(tables.session, tables.session.c.id == quiz.c.session)
        .join(tables.member, is_member(answer.group_id, answer.letter), isouter=True)
    )
    rows = connection.execute(query).mappings().all()
    free = max(choices.values(), default=0) + 1
    for row in rows:
        if choices.setdefault(choice_of(row), free) == free:
            free += 1
    for (bank, learner), group in groupby(rows, key=itemgetter("bank", "learner")):
        yield _Part(bank, learner, _pack(list(group), choices).tobytes())


def who(group: Column, letter: Column) -> sa.ColumnElement[str]:
    """Return who answered, as `review.answers_query` says: a guest is one anew each time."""
    alone = sa.func.coalesce(tables.session.c.learner, tables.session.c.id)
    in_turn = sa.func.coalesce(tables.member.c.learner, group + "-" + letter, alone)
    return sa.case((sa.func.coalesce(letter, "") == "", alone), else_=in_turn)


def is_member(
    group: sa.ColumnElement[Any], letter: sa.ColumnElement[Any]
) -> sa.ColumnElement[bool]:
    """Return the condition that joins the member who answered."""
    return sa.and_(tables.member.c.group_id == group, tables.member.c.letter == letter)


def _joined(parts: Sequence[_Part], choices: Sequence[tuple[Choice, int]]) -> AnswerColumns:
    """Return the parts as columns, oldest answer first; equal times keep their order."""
    learners = sorted({part.learner for part in parts})
    place = {name: number for number, name in enumerate(learners)}
    counts = [len(part.answers) // PACKED.itemsize for part in parts]
    learner = np.repeat([place[part.learner] for part in parts], counts)
    packed = np.frombuffer(b"".join(part.answers for part in parts), PACKED)
    packed = packed[order := np.argsort(packed["at"], kind="stable")]
    places = np.zeros(1 + max(id_ for _, id_ in choices), np.int32)
    places[[id_ for _, id_ in choices]] = range(len(choices))
    packed["choice"] = places[packed["choice"]]
    named = tuple(choice for choice, _ in choices)
    return AnswerColumns(tuple(learners), named, learner[order], packed)
