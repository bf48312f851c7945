"""Comments of a study in people's own words, and how they are coded.

They stand beside the events: what somebody wrote may name somebody, so it goes with the learner,
and is quoted only where its writer allowed it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.consent import Consents
from anatomyapp.session.database import Database
from anatomyapp.session.enrolment import code_of
from anatomyapp.session.event import SessionId
from anatomyapp.session.population import counts
from anatomyapp.session.study_tables import codebook, coding, comment, enrolment
from anatomyapp.session.studying import EnrolmentId
from anatomyapp.study.coding import (
    LONGEST_COMMENT,
    Coding,
    CodingId,
    Comment,
)
from anatomyapp.study.steps import StepId

_EMPTY = phrase("a comment is empty; write a few words, or leave it out.")
_GONE = phrase("what this belongs to is not in the record any more; read the comments again.")
_LONG = phrase("a comment has {count} letters; shorten it to {most}.")


@dataclass(frozen=True, slots=True)
class Written:
    """A comment as it is written: in answer to what, in which language and words."""

    step: StepId
    prompt: str
    language: str
    text: str
    quotable: bool


class Comments:
    """Writes and reads comments, codebooks and codings; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def add(
        self, enrolment: EnrolmentId, session: SessionId, written: Written, at: datetime
    ) -> None:
        """Keep a comment; a later one to the same prompt of the same step counts in its place.

        Raises
        ------
        StoreError
            It has no words, or too many; or the record cannot be written.
        """
        row = {name: getattr(written, name) for name in Written.__slots__}
        row |= {"id": str(uuid4()), "enrolment": enrolment, "session": session, "at": at}
        row |= {"text": _checked(written.text)}
        self._insert(comment, row)

    def of_study(self, study: str) -> tuple[Comment, ...]:
        """Return the comments of those who take part in a study, by person and time."""
        took_part = Consents(self._database).participation(study)
        query = _told().where(enrolment.c.study == study, counts(comment.c.session))
        return tuple(
            _comment(row)
            for row in self._rows(query)
            if took_part.holds(row["learner"] or row["entered_in"], row["at"])
        )

    def of_learner(self, learner: str) -> tuple[Comment, ...]:
        """Return all that a learner wrote."""
        found = self._rows(_told().where(enrolment.c.learner == learner))
        return tuple(map(_comment, found))

    def codebook(self, study: str) -> str | None:
        """Return the newest version of a study's codebook."""
        kept = codebook.c
        query = sa.select(kept.text).where(kept.study == study).order_by(kept.version.desc())
        with self._database.reading() as connection:
            found: str | None = connection.scalar(query.limit(1))
        return found

    def keep_codebook(self, study: str, text: str, at: datetime) -> None:
        """Keep a new version of a study's codebook; the same text makes none."""
        kept = codebook.c
        newest = sa.select(kept.version, kept.text).where(kept.study == study)
        with self._database.writing() as connection:
            self._database.backend.take_turn(connection)
            last = connection.execute(newest.order_by(kept.version.desc()).limit(1)).one_or_none()
            if last is None or last.text != text:
                version = 1 if last is None else last.version + 1
                row = {"study": study, "version": version, "text": text, "at": at}
                connection.execute(codebook.insert().values(row))

    def codings(self, study: str) -> tuple[Coding, ...]:
        """Return the codings of a study's comments, in the order in which they were laid."""
        query = (
            sa.select(coding)
            .join(comment, comment.c.id == coding.c.comment)
            .join(enrolment, enrolment.c.id == comment.c.enrolment)
            .where(enrolment.c.study == study, counts(comment.c.session))
            .order_by(coding.c.at, coding.c.id)
        )
        with self._database.reading() as connection:
            return tuple(Coding(**row) for row in connection.execute(query).mappings())

    def code(self, laid: Coding) -> None:
        """Keep a code that was laid on a comment; one that is gone is a StoreError."""
        row = {name: getattr(laid, name) for name in Coding.__slots__}
        self._insert(coding, row)

    def uncode(self, which: CodingId) -> None:
        """Take a code away; one that is gone already is none the less gone."""
        with self._database.writing() as connection:
            connection.execute(coding.delete().where(coding.c.id == which))

    def _rows(self, query: sa.Select[tuple[object, ...]]) -> Sequence[sa.RowMapping]:
        with self._database.reading() as connection:
            return connection.execute(query).mappings().all()

    def _insert(self, table: sa.Table, row: dict[str, object]) -> None:
        try:
            with self._database.writing() as connection:
                connection.execute(table.insert().values(row))
        except IntegrityError as error:
            raise StoreError(_GONE) from error


def _told() -> sa.Select[tuple[object, ...]]:
    """Return the query for comments, of a prompt that was answered twice the later one."""
    same = (comment.c.enrolment, comment.c.step, comment.c.prompt)
    newest = sa.func.row_number().over(
        partition_by=same, order_by=(comment.c.at.desc(), comment.c.id)
    )
    ranked = sa.select(comment.c.id, newest.label("rank")).subquery("ranked")
    return (
        sa.select(comment, enrolment.c.number, enrolment.c.arm, enrolment.c.learner)
        .add_columns(enrolment.c.session.label("entered_in"))
        .join(enrolment, enrolment.c.id == comment.c.enrolment)
        .join(ranked, sa.and_(ranked.c.id == comment.c.id, ranked.c.rank == 1))
        .order_by(enrolment.c.number, comment.c.at, comment.c.id)
    )


def _comment(row: sa.RowMapping) -> Comment:
    named = {name: row[name] for name in Comment.__slots__ if name in row}
    return Comment(person=code_of(row["number"]), **named)


def _checked(text: str) -> str:
    words = text.replace("\0", "").strip()
    if not words:
        raise StoreError(_EMPTY)
    if len(words) > LONGEST_COMMENT:
        raise StoreError(_LONG, count=len(words), most=LONGEST_COMMENT)
    return words
