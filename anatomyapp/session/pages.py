"""Pages of the table of sessions, for a record of any size: what is not shown is not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from anatomyapp.session.database import Database
from anatomyapp.session.event import SessionId
from anatomyapp.session.quizzing import QuizMode
from anatomyapp.session.review import SessionFilter, SessionSummary
from anatomyapp.session.session_queries import (
    count_query,
    modes_query,
    sessions_query,
    summary,
)


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Some sessions, newest first.

    Parameters
    ----------
    modes
        In which modes something was answered in a session.
    whole
        How many sessions there are of which these are a page.
    """

    sessions: tuple[SessionSummary, ...] = ()
    modes: Mapping[SessionId, tuple[QuizMode, ...]] = field(default_factory=dict)
    whole: int = 0


class SessionPages:
    """Reads pages of sessions; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self, which: SessionFilter) -> tuple[SessionSummary, ...]:
        """Return the sessions asked for, newest first."""
        with self._database.reading() as connection:
            return tuple(map(summary, connection.execute(sessions_query(which)).mappings()))

    def page(self, which: SessionFilter) -> SessionPage:
        """Return the page asked for, as it is at one moment."""
        with self._database.reading() as connection:
            found = tuple(map(summary, connection.execute(sessions_query(which)).mappings()))
            whole = connection.scalar(count_query(which))
            answered: dict[SessionId, set[str]] = {}
            for session, mode in connection.execute(modes_query([each.id for each in found])):
                answered.setdefault(session, set()).add(mode)
        modes = {
            session: tuple(mode for mode in QuizMode if mode.value in names)
            for session, names in answered.items()
        }
        return SessionPage(found, modes, whole or 0)
