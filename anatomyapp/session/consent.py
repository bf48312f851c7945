"""Decisions about studies in the record; their rules stand in `participation`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.database import Database
from anatomyapp.session.participation import (
    ConsentRow,
    Decision,
    Participation,
    Person,
    Who,
    participation,
)
from anatomyapp.settings import Language

if TYPE_CHECKING:
    from anatomyapp.session.consent_text import ConsentText  # brings pydantic


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
