"""The store: learner sessions in SQLite or PostgreSQL; events are added, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.access import Access
from anatomyapp.session.asked_banks import AskedBanks
from anatomyapp.session.bundles import Bundles
from anatomyapp.session.chain import Break, Seal
from anatomyapp.session.comments import Comments
from anatomyapp.session.consent import Consents
from anatomyapp.session.courses import Courses
from anatomyapp.session.database import Database, open_database
from anatomyapp.session.event import (
    Entry,
    LearnerId,
    SessionAbandoned,
    SessionEnded,
    SessionId,
    SessionStarted,
)
from anatomyapp.session.export.exporting import Exports
from anatomyapp.session.exposures import Exposures
from anatomyapp.session.fillings import Fillings
from anatomyapp.session.groups import Groups
from anatomyapp.session.growth import Growth
from anatomyapp.session.importing.importing import Imports
from anatomyapp.session.insertion import entry_of, insert_rows, know, link_of, row_of
from anatomyapp.session.instances import Instances
from anatomyapp.session.integrity import IntegrityReport, examine
from anatomyapp.session.keepsakes import Keepsakes
from anatomyapp.session.learning import Learning
from anatomyapp.session.lrs.ledger import Ledger
from anatomyapp.session.merging import merge_lines, session_of
from anatomyapp.session.moments import Moments
from anatomyapp.session.opening import NewLearner, Opened, begun
from anatomyapp.session.pages import SessionPages
from anatomyapp.session.place import place_of
from anatomyapp.session.placements import Placements
from anatomyapp.session.presence import presence_in
from anatomyapp.session.review import (
    Answer,
    AnswerFilter,
    Learner,
    SessionFilter,
    SessionSummary,
    answer_row,
    answers_query,
)
from anatomyapp.session.spool import Line
from anatomyapp.session.studies import Studies
from anatomyapp.session.study_record import StudyRecords
from anatomyapp.session.upkeep import Upkeep
from anatomyapp.session.verification import breaks, seals
from anatomyapp.settings import data_folder, load_settings, record_place


def open_store(
    url_or_path: str | Path | None = None,
    *,
    create: bool = True,
    busy_timeout_s: float = 5.0,
    folder: Path | None = None,
) -> SessionStore:
    """Open a record, made or brought to this version where that is due.

    Parameters
    ----------
    url_or_path
        A file's path, ``sqlite:///PATH``, or ``postgresql+psycopg://USER@HOST/DATABASE``; None for
        the record of the user's settings.
    create
        Whether a missing file is made, or the tables of an empty database on a server; otherwise
        it is an error.
    busy_timeout_s
        How long to wait for another program that is writing, and for a server.
    folder
        This computer's data folder; None for the user's.

    Raises
    ------
    StoreError
        The place cannot be opened or written, is damaged, another program's, in use, or was made
        by a newer version; nothing is lost or overwritten.
    """
    if url_or_path is None:
        folder = data_folder()
        url_or_path = record_place(folder, load_settings(folder).settings)
    place = place_of(url_or_path)
    database = open_database(place, create=create, busy_timeout_s=busy_timeout_s)
    return SessionStore(database, folder)


class SessionStore:
    """Learner sessions; every method is done when it returns, or raises StoreError.

    ``groups`` is what the record holds of groups, ``learning`` what one learner did, ``access`` who
    may come in, ``consents`` who takes part in studies, ``upkeep`` looks after the
    record itself, ``lrs`` what was sent elsewhere, ``asked_banks`` has the texts of banks,
    ``instances`` what quizzes presented, ``exposures`` how often, ``fillings`` what was answered to
    instruments, ``studies`` who is in which, ``comments`` what they wrote, ``courses`` where they
    stand. May be used from any thread.
    """

    def __init__(self, database: Database, folder: Path | None = None) -> None:
        self._database, self._growth = database, Growth(database)
        self.groups, self.learning = Groups(database), Learning(database)
        self.bundles, self.pages = Bundles(database), SessionPages(database)
        self.placements = Placements(database)
        self.access, self.consents = Access(database), Consents(database)
        self.lrs, self.exports = Ledger(database), Exports(database)
        self.imports, self.moments = Imports(database), Moments(database)
        self.exposures, self.fillings = Exposures(database), Fillings(database)
        self.asked_banks, self.instances = AskedBanks(database), Instances(database)
        self.studies, self.comments = Studies(database), Comments(database)
        self.courses, self.study_records = Courses(database), StudyRecords(database)
        self._running = presence_in(database, folder or data_folder())
        self.upkeep = Upkeep(database, self._running)

    @property
    def place(self) -> str:
        """Where the record lies."""
        return str(self._database.place)

    def close(self) -> None:
        """Let go of the record; a session that was not ended will be found abandoned."""
        self._database.close()
        self._running.leave_all()

    def learner(self, pseudonym: str, *, at: datetime) -> LearnerId:
        """Return the learner of a pseudonym, added at this time where it is new."""
        name = pseudonym.strip()
        if not name:
            raise StoreError("a learner's name is empty; give a pseudonym.")
        who = tables.learner
        query = sa.select(who.c.id).where(who.c.pseudonym == name)
        with self._database.reading() as connection:  # which waits for nobody
            known = connection.scalar(query)
        if known is not None:
            return LearnerId(known)
        with self._database.writing() as connection:
            return LearnerId(know(connection, NewLearner(str(uuid4()), name, at)))

    def learners(self) -> tuple[Learner, ...]:
        """Return the learners by pseudonym."""
        who = tables.learner
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(who).order_by(who.c.pseudonym)).mappings()
            return tuple(Learner(**row) for row in rows)

    def keepsakes(self, learner: LearnerId, pack: str) -> Keepsakes:
        """Return what a learner keeps of a pack."""
        return Keepsakes(self._database, learner, pack)

    def start(
        self, started: SessionStarted, *, at: datetime, learner: LearnerId | None = None
    ) -> SessionId:
        """Add a session with its first event; without a learner it is a guest's."""
        opened, first = begun(started, at, learner)
        self.open(opened, first)
        return first.session

    def open(self, opened: Opened, first: Entry) -> None:
        """Add a session with its first event."""
        self._running.enter(first.session)
        try:
            with self._database.writing() as connection:
                row = asdict(opened.facts) | {"learner": opened.learner}
                connection.execute(tables.session.insert().values(row))
                insert_rows(connection, (row_of(first),))
        except BaseException:
            self._running.leave(first.session)
            raise

    def append(self, entry: Entry) -> None:
        """Add one event; when this returns it is on the disk. Nothing follows a session's end."""
        self.extend((entry,))

    note = append  # nothing waits here: a journal lets notes wait

    def extend(self, entries: Sequence[Entry]) -> None:
        """Add events of one session, all or none; when this returns they are on the disk."""
        self._growth.extend(entries)
        if isinstance(entries[-1].event, SessionEnded):
            self._running.leave(entries[0].session)

    def merge(self, lines: Sequence[Line], *, running: bool) -> int:
        """Add what the record does not hold yet of a session's lines in a spool.

        Parameters
        ----------
        running
            Whether this process is in the session.

        Returns
        -------
        int
            How many events were added.

        Raises
        ------
        StoreError
            The lines do not fit the record, which is left as it was; a StoreAwayError where it
            cannot be written now.
        """
        session = SessionId(session_of(lines))
        if running:
            self._running.enter(session)
        try:
            with self._database.writing() as connection:
                added = merge_lines(connection, lines)
                ended = connection.scalar(_end_of(session)) is not None
        except IntegrityError as error:
            raise StoreError(
                "{place}: what was recorded aside of session {session} does not fit the record "
                "({cause}) and is left where it is.",
                place=self._database.place,
                session=session,
                cause=error.orig,
            ) from error
        if ended:
            self._running.leave(session)
        return added

    def abandon_unfinished(self, now: datetime) -> tuple[SessionId, ...]:
        """End the sessions whose process is gone, at their last event's time; return them."""
        with self._database.reading() as connection:  # which waits for nobody
            if not _unfinished(connection):
                return ()
        with self._database.writing() as connection:
            self._database.backend.take_turn(connection)
            gone = self._running.cut_off(connection, _unfinished(connection))
            for session in gone:
                insert_rows(connection, (row_of(_abandoned(connection, session, now)),))
        return gone

    def sessions(self, which: SessionFilter | None = None) -> tuple[SessionSummary, ...]:
        """Return the sessions asked for, newest first; all without a filter."""
        return self.pages.sessions(which or SessionFilter())

    def session(self, session: str) -> SessionSummary:
        """Return one session by its id or its beginning; none or several are a StoreError."""
        found = self.sessions(SessionFilter(session=session, limit=2))
        if len(found) == 1:
            return found[0]
        what = f"several sessions begin with {session!r}" if found else f"no session is {session!r}"
        raise StoreError(
            '{place}: {what}; "anatomyapp sessions list" names them whole.',
            place=self._database.place,
            what=what,
        )

    def events(self, session: SessionId) -> tuple[Entry, ...]:
        """Return a session's events in their order; none for an unknown session."""
        event = tables.event
        query = sa.select(event).where(event.c.session == session).order_by(event.c.number)
        with self._database.reading() as connection:
            return tuple(entry_of(link_of(row).row) for row in connection.execute(query).mappings())

    def answers(self, which: AnswerFilter | None = None) -> tuple[Answer, ...]:
        """Return the answers asked for, oldest first; all without a filter."""
        query = answers_query(which or AnswerFilter())
        with self._database.reading() as connection:
            return tuple(answer_row(row) for row in connection.execute(query).mappings())

    def breaks(
        self, sessions: Iterable[str] | None = None, seals: Mapping[str, Seal] | None = None
    ) -> tuple[Break, ...]:
        """Recompute the chains of sessions, of all without ids; return those that do not hold."""
        with self._database.reading() as connection:
            return tuple(breaks(connection, sessions, seals))

    def seals(self) -> tuple[Seal, ...]:
        """Return how long the chain of each session is and how it ends, oldest first."""
        with self._database.reading() as connection:
            return seals(connection)

    def integrity(self) -> IntegrityReport:
        """Read the whole record and name its faults; a damaged file is a StoreError."""
        return examine(self._database)


def _end_of(session: SessionId | sa.Column[str]) -> sa.Select[tuple[str]]:
    return sa.select(tables.event.c.id).where(tables.event.c.session == session, tables.IS_END)


def _unfinished(connection: sa.Connection) -> tuple[SessionId, ...]:
    query = sa.select(tables.session.c.id).where(~_end_of(tables.session.c.id).exists())
    return tuple(SessionId(session) for session in connection.scalars(query))


def _abandoned(connection: sa.Connection, session: SessionId, now: datetime) -> Entry:
    event = tables.event
    query = sa.select(event).where(event.c.session == session).order_by(event.c.number.desc())
    last = connection.execute(query.limit(1)).mappings().one()
    found = SessionAbandoned(found_at=now)
    return Entry(uuid4(), session, last["number"] + 1, last["at"], last["monotonic_s"], found)
