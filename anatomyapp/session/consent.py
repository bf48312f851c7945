"""Who takes part in which study: decisions, each with the very text that was shown.

The rules. Nobody takes part who did not accept. Refusing, or deciding nothing, costs no feature:
the session is recorded as it is without any study, for the learner's own progress and the course,
and counts for no study. One is asked once for each version of a text. What counts is what was
recorded after the acceptance; a refusal or withdrawal, also of a later version, takes all of it
out again. A guest's decision holds for one session. Erasing a learner erases the decisions with
them, so that what is left of them counts for no study either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NewType
from uuid import uuid4

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.settings import Language

if TYPE_CHECKING:
    from anatomyapp.session.consent_text import ConsentText  # brings pydantic

Person = NewType("Person", str)  # as `review.Answer.learner`: a learner, or a guest's session


class Decision(StrEnum):
    """What somebody decided about a study."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Who:
    """Who decides: a learner, or the guest of a session."""

    session: SessionId
    learner: LearnerId | None = None

    @property
    def person(self) -> Person:
        """How answers name them."""
        return Person(self.learner or self.session)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A decision, with the text that was shown: its version, language and SHA-256."""

    person: Person
    study: str
    version: int
    language: Language
    text_sha256: str
    decision: Decision
    at: datetime


@dataclass(frozen=True, slots=True)
class Participation:
    """From when on what somebody did counts for a study; others do not count at all."""

    study: str
    since: Mapping[Person, datetime]

    def holds(self, person: str, at: datetime) -> bool:
        """Tell whether what a person did at a time counts."""
        since = self.since.get(Person(person))
        return since is not None and at >= since


def participation(study: str, rows: Iterable[ConsentRow]) -> Participation:
    """Return who takes part in a study, from decisions in the order in which they were made."""
    since: dict[Person, datetime] = {}
    for row in rows:
        if row.study != study:
            continue
        if row.decision is Decision.ACCEPTED:
            since.setdefault(row.person, row.at)
        else:
            since.pop(row.person, None)
    return Participation(study, since)


class Consents:
    """Writes and reads decisions about studies; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def decide(
        self, who: Who, text: ConsentText, language: Language, decision: Decision, at: datetime
    ) -> None:
        """Keep a decision about a text that was shown in a language."""
        shown, wording = text.in_language(language)
        values = {
            "id": str(uuid4()),
            "learner": who.learner,
            "session": None if who.learner else who.session,
            "study": text.study,
            "version": text.version,
            "language": shown.value,
            "text_sha256": wording.sha256,
            "decision": decision.value,
            "at": at,
        }
        with self._database.writing() as connection:
            connection.execute(tables.consent.insert().values(values))

    def due(self, who: Who, texts: Iterable[ConsentText]) -> tuple[ConsentText, ...]:
        """Return the texts that ask and that somebody decided nothing about in this version."""
        decided = {(row.study, row.version) for row in self.of(who)}
        return tuple(
            text for text in texts if text.asks and (text.study, text.version) not in decided
        )

    def of(self, who: Who) -> tuple[ConsentRow, ...]:
        """Return somebody's decisions in the order in which they were made."""
        kept = tables.consent.c
        own = kept.learner == who.learner if who.learner else kept.session == who.session
        return self._rows(own)

    def participation(self, study: str) -> Participation:
        """Return who takes part in a study, and from when on."""
        return participation(study, self._rows(tables.consent.c.study == study))

    def counts(self) -> dict[str, Counter[Decision]]:
        """Return how many people's newest decision is which, study by study."""
        newest = {(row.study, row.person): row.decision for row in self._rows(sa.true())}
        found: dict[str, Counter[Decision]] = {}
        for (study, _), decision in sorted(newest.items()):
            found.setdefault(study, Counter())[decision] += 1
        return found

    def _rows(self, which: sa.ColumnElement[bool]) -> tuple[ConsentRow, ...]:
        kept = tables.consent
        query = sa.select(kept).where(which).order_by(kept.c.at, kept.c.id)
        with self._database.reading() as connection:
            return tuple(_row(row) for row in connection.execute(query).mappings())


def _row(row: sa.RowMapping) -> ConsentRow:
    return ConsentRow(
        person=Person(row["learner"] or row["session"]),
        study=row["study"],
        version=row["version"],
        language=Language(row["language"]),
        text_sha256=row["text_sha256"],
        decision=Decision(row["decision"]),
        at=row["at"],
    )
