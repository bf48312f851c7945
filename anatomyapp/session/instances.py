"""The quizzes of a record, to be shown again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.codec import decode
from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionId
from anatomyapp.session.insertion import entry_of, link_of
from anatomyapp.session.instance import Instance, instance_of
from anatomyapp.session.quizzing import QuizId, QuizMode, QuizStarted, Selection


@dataclass(frozen=True, slots=True)
class AskedQuiz:
    """One quiz of a record.

    Parameters
    ----------
    answered
        How many of its items were answered, skipped or out of time.
    kept
        Whether the record has the text of its bank.
    """

    quiz: QuizId
    session: SessionId
    started_at: datetime
    bank: str
    mode: QuizMode
    selection: Selection
    place: str
    answered: int
    kept: bool


class Instances:
    """What the quizzes of all sessions presented; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Ask nothing yet."""
        self._database = database

    def quizzes(self, session: SessionId | None = None) -> tuple[AskedQuiz, ...]:
        """Return the quizzes of a session, of all without one; newest first."""
        quiz, event = tables.quiz.c, tables.event.c
        query = (
            sa.select(event.session, event.at, event.kind, event.version, event.payload, _ANSWERED)
            .join(tables.quiz, quiz.event == event.id)
            .order_by(event.at.desc(), quiz.id)
        )
        if session is not None:
            query = query.where(event.session == session)
        with self._database.reading() as connection:
            kept = frozenset(connection.scalars(sa.select(tables.asked_bank.c.digest)))
            return tuple(_asked(row, kept) for row in connection.execute(query).mappings())

    def instance(self, quiz: str) -> Instance:
        """Return what a quiz presented, by its id or the beginning of it.

        Raises
        ------
        StoreError
            There is none or more than one, or it ended before its first item appeared.
        """
        which, event = tables.quiz.c, tables.event
        found_by = sa.select(which.id, which.session).limit(2)
        with self._database.reading() as connection:
            found = connection.execute(
                found_by.where(which.id.startswith(quiz, autoescape=True))
            ).all()
            if len(found) != 1:
                raise StoreError(
                    '{place}: {count} quizzes begin with {quiz!r}; "anatomyapp sessions instances" '
                    "names them whole.",
                    place=self._database.place,
                    count="several" if found else "no",
                    quiz=quiz,
                )
            (id_, session), order = found[0], event.c.number
            rows = connection.execute(
                sa.select(event).where(event.c.session == session).order_by(order)
            ).mappings()
            entries = tuple(entry_of(link_of(row).row) for row in rows)
        return instance_of(entries, QuizId(id_))


_ANSWERED = (
    sa.select(sa.func.count(sa.distinct(tables.answer.c.item)))
    .where(tables.answer.c.quiz == tables.quiz.c.id)
    .scalar_subquery()
    .label("answered")
)


def _asked(row: sa.RowMapping, kept: frozenset[str]) -> AskedQuiz:
    begun = decode(row["kind"], row["version"], row["payload"])
    if not isinstance(begun, QuizStarted):
        raise StoreError(
            'a quiz has another beginning than "quiz-started"; run "anatomyapp doctor".'
        )
    return AskedQuiz(
        quiz=begun.quiz,
        session=SessionId(row["session"]),
        started_at=row["at"],
        bank=f"{begun.bank}@{begun.bank_version}",
        mode=begun.mode,
        selection=begun.selection,
        place=begun.place,
        answered=row["answered"],
        kept=begun.bank_digest in kept,
    )
