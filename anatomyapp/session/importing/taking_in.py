"""Taking one session of a file into a record, within a transaction of the caller's."""

from __future__ import annotations

from dataclasses import asdict, replace
from uuid import uuid4

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.chain import Facts, Row, Seal, following, origin
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.importing.lines import Chained, DamagedLineError, Line
from anatomyapp.session.insertion import ENDS, insert_rows, link_of
from anatomyapp.session.opening import NewLearner, Opened, Seated
from anatomyapp.session.participation import Decision, Refusal

_AT_A_TIME = 500  # events
_SHORT = 8  # letters of an id that tell people apart
_START = kind_of(SessionStarted)


class People:
    """The learners of one file, and who they are in the record.

    A learner is known by id. With ``same_names`` a pseudonym that the record knows is that person.
    Who has none in the file is called by the id; one that is taken gets the id behind it.
    """

    def __init__(self, *, same_names: bool) -> None:
        self._same_names = same_names
        self._told: dict[str, NewLearner] = {}
        self._known: dict[str, str] = {}  # by the id in the file: the one in the record
        self._fresh: dict[str, str] = {}  # the same, of a session that is not taken in yet
        self._added = 0

    def told(self, learner: NewLearner) -> None:
        """Hear of a learner; nobody is added before a session needs it."""
        self._told[learner.id] = learner

    def id_of(self, connection: sa.Connection, learner: str | None) -> str | None:
        """Return a learner's id in the record, added to it if need be; None for a guest."""
        if learner is None:
            return None
        found = self._known.get(learner) or self._fresh.get(learner)
        if found is None:
            found = self._fresh[learner] = self._find(connection, learner)
        return found

    def settle(self) -> int:
        """Keep who was added; return how many."""
        self._known |= self._fresh
        added, self._added = self._added, 0
        self._fresh = {}
        return added

    def forget(self) -> None:
        """Know nothing of who was added: the record does not."""
        self._fresh, self._added = {}, 0

    def _find(self, connection: sa.Connection, learner: str) -> str:
        who = tables.learner.c
        known: str | None = connection.scalar(sa.select(who.id).where(who.id == learner))
        if known is not None:
            return known
        told = self._told.get(learner)
        if told is None:
            raise DamagedLineError("its learner was not told of before")
        named = sa.select(who.id).where(who.pseudonym == told.pseudonym)
        same: str | None = connection.scalar(named) if told.pseudonym else None
        if same is not None and self._same_names:
            return same
        name = told.pseudonym or told.id
        if same is not None:
            name = f"{told.pseudonym} ({told.id[:_SHORT]})"
        connection.execute(tables.learner.insert().values(asdict(told) | {"pseudonym": name}))
        self._added += 1
        return told.id


class SessionTaking:
    """Takes in a session's lines, in their order; a line that does not fit is refused.

    ``new`` says whether the record did not know the session.
    """

    def __init__(self, connection: sa.Connection, opened: Opened, people: People) -> None:
        """Begin the session, unless the record knows it."""
        self._connection, self._people, self._facts = connection, people, opened.facts
        self._before, self._count = origin(opened.facts), 0
        self._sealed, self._added = False, 0
        self._batch: list[Row] = []
        self._there = self._rows()
        self._next = max((row.number for row in self._there.values()), default=-1) + 1
        self._ended = any(row.kind in ENDS for row in self._there.values())
        self.new = self._open(opened)

    def take(self, line: Line) -> None:
        """Take in a line.

        Raises
        ------
        DamagedLineError
            It does not follow from the lines before, or is another one than in the record.
        """
        if isinstance(line, Chained):
            self._take_event(line)
        elif isinstance(line, Seated):
            self._seat(line)
        elif isinstance(line, Refusal):
            self._refuse(line)
        elif isinstance(line, Seal):
            if line != Seal(self._facts.id, self._count, self._before) or not self._count:
                raise DamagedLineError("the seal is not that of the events before it")
            self._sealed = True

    def finish(self) -> int:
        """Put all into the record; return how many events were added."""
        if not self._sealed:
            raise DamagedLineError("the session has no seal: the file was cut off, or changed")
        self._flush()
        return self._added

    def _rows(self) -> dict[str, Row]:
        event = tables.event
        query = sa.select(event).where(event.c.session == self._facts.id)
        rows = self._connection.execute(query).mappings()
        return {row["id"]: link_of(row).row for row in rows}

    def _open(self, opened: Opened) -> bool:
        session = tables.session
        query = sa.select(*(session.c[name] for name in Facts.__slots__))
        found = self._connection.execute(query.where(session.c.id == opened.facts.id)).mappings()
        there = found.one_or_none()
        if there is None:
            learner = self._people.id_of(self._connection, opened.learner)
            values = asdict(opened.facts) | {"learner": learner}
            self._connection.execute(session.insert().values(values))
        elif Facts(**there) != opened.facts:
            raise DamagedLineError("the record has another session of this id")
        return there is None

    def _seat(self, seated: Seated) -> None:
        member = tables.member
        if seated.session != self._facts.id:
            raise DamagedLineError("these are members of another session")
        query = sa.select(member.c.letter).where(member.c.group_id == seated.group)
        there = set(self._connection.scalars(query))
        for letter, learner in seated.members.items():
            if letter not in there:
                who = self._people.id_of(self._connection, learner)
                values = {"group_id": seated.group, "letter": letter, "session": seated.session,
                          "learner": who, "formed_at": seated.formed_at}  # fmt: skip
                self._connection.execute(member.insert().values(values))

    def _refuse(self, refusal: Refusal) -> None:
        """Let it hold for the session, dated by it; whose it was stays where it was decided."""
        kept = tables.consent
        if refusal.session != self._facts.id:
            raise DamagedLineError("this was refused for another session")
        if refusal.decision is Decision.ACCEPTED:
            raise DamagedLineError("an acceptance is no refusal")
        there = sa.select(kept.c.id).where(
            kept.c.session == refusal.session, kept.c.study == refusal.study
        )
        if self._connection.scalar(there.limit(1)) is None:
            values = asdict(refusal) | {"id": str(uuid4()), "at": self._facts.started_at}
            self._connection.execute(kept.insert().values(values))

    def _take_event(self, line: Chained) -> None:
        row = line.row
        if row.session != self._facts.id or row.number != self._count:
            raise DamagedLineError(f"event {self._count} of the session is missing here")
        if (row.number == 0) != (row.kind == _START):
            raise DamagedLineError("a session begins with its start, once")
        self._before, self._count = following(self._before, row), self._count + 1
        if self._before != line.hash:
            raise DamagedLineError("the chain is broken: it was changed after it was recorded")
        try:
            decode(row.kind, row.version, row.payload)
        except StoreError as error:
            raise DamagedLineError(str(error)) from error
        self._add(row)

    def _add(self, row: Row) -> None:
        there = self._there.get(row.id)
        if there is not None:
            if replace(there, number=row.number) != row:
                raise DamagedLineError("the record has another event of this id")
            return
        if self._ended and row.kind in ENDS:
            return  # it was given up as abandoned, and ends once
        row = replace(row, number=max(row.number, self._next))
        self._next = row.number + 1
        self._batch.append(row)
        if len(self._batch) >= _AT_A_TIME:
            self._flush()

    def _flush(self) -> None:
        if self._batch:
            insert_rows(self._connection, self._batch)
        self._added += len(self._batch)
        self._batch = []
