"""Fillings in of instruments, over all sessions of a record that are evaluated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionId
from anatomyapp.session.population import counts
from anatomyapp.session.questionnaire import FillingId, QuestionnairePageAnswered
from anatomyapp.session.tables import event

_PAGE = kind_of(QuestionnairePageAnswered)


@dataclass(frozen=True, slots=True)
class RecordedFilling:
    """One filling in of an instrument.

    Parameters
    ----------
    pages, of
        How many of its pages were sent.
    responses
        By question; where a page came once more, the later one.
    """

    id: FillingId
    session: SessionId
    instrument: str
    version: str
    language: str
    pages: int
    of: int
    responses: Mapping[str, str]


class Fillings:
    """Reads what was filled in; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, instrument: str) -> tuple[RecordedFilling, ...]:
        """Return the fillings in of an instrument, whatever its version, oldest first."""
        query = (
            sa.select(event.c.session, event.c.kind, event.c.version, event.c.payload)
            .where(event.c.kind == _PAGE, counts(event.c.session))
            .order_by(event.c.at, event.c.session, event.c.number)
        )
        pages: defaultdict[tuple[SessionId, FillingId], list[QuestionnairePageAnswered]]
        pages = defaultdict(list)
        with self._database.reading() as connection:
            for session, *told in connection.execute(query):
                page = decode(*told)
                if isinstance(page, QuestionnairePageAnswered) and page.instrument == instrument:
                    pages[session, page.filling].append(page)
        return tuple(_filling(session, found) for (session, _), found in pages.items())


def _filling(session: SessionId, pages: Sequence[QuestionnairePageAnswered]) -> RecordedFilling:
    first = pages[0]
    return RecordedFilling(
        id=first.filling,
        session=session,
        instrument=first.instrument,
        version=first.instrument_version,
        language=first.language,
        pages=len({page.page for page in pages}),
        of=first.pages,
        responses={each.item: each.response for page in pages for each in page.responses},
    )
