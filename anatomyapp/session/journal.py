"""The journal: takes down what happens, in the record or, where that is away, in the spool.

What nobody waits for is noted and written by `flush`, several at a time; what somebody waits for
is on the disk when `append` returns, after all that was noted before it. So numbers stay without
gaps, in the record as in the spool.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import groupby
from threading import Lock
from uuid import uuid4

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session.event import Entry, LearnerId, SessionEnded, SessionId, SessionStarted
from anatomyapp.session.insertion import row_of
from anatomyapp.session.kept import Kept
from anatomyapp.session.merging import Merged, merge_spool
from anatomyapp.session.opening import NewLearner, Opened, Seated, begun
from anatomyapp.session.spool import KEEPSAKES, Line, Spool
from anatomyapp.session.store import SessionStore
from anatomyapp.session.turns import GroupId, Letter


class Journal:
    """Takes down the sessions of one process; a StoreError means that neither place took it.

    ``noted`` is called, on the caller's thread, when something waits to be flushed, and
    ``turned_aside`` with the record's fault, on the thread that met it, when a session goes on in
    the spool.
    """

    def __init__(
        self,
        store: SessionStore,
        spool: Spool,
        *,
        noted: Callable[[], object] = lambda: None,
        turned_aside: Callable[[StoreError], object] = lambda _: None,
    ) -> None:
        """Write nothing yet."""
        self._store, self._spool = store, spool
        self._noted, self._turned_aside = noted, turned_aside
        self._writing = Lock()  # held while the disk is written; notes never wait for it
        self._waiting: deque[Entry] = deque()
        self._opened: dict[str, Opened] = {}
        self._unknown: dict[LearnerId, NewLearner] = {}
        self._key = uuid4().hex[:8]

    @property
    def aside(self) -> bool:
        """Whether something of this process waits in the spool."""
        return len(self._spool) > 0

    def learner(self, pseudonym: str, *, at: datetime) -> LearnerId:
        """Return the learner of a pseudonym; a new one where the record is away."""
        try:
            return self._store.learner(pseudonym, at=at)
        except StoreAwayError:
            known = {each.pseudonym: who for who, each in self._unknown.items()}
            who = known.get(pseudonym) or LearnerId(str(uuid4()))
            self._unknown[who] = NewLearner(who, pseudonym, at)
            return who

    def knows(self, learner: LearnerId) -> bool:
        """Whether the record itself knew a learner when asked."""
        return learner not in self._unknown

    def start(
        self, started: SessionStarted, *, at: datetime, learner: LearnerId | None = None
    ) -> SessionId:
        """Begin a session with its first event; without a learner it is a guest's."""
        opened, first = begun(started, at, learner)
        with self._writing:
            self._opened[first.session] = opened
            try:
                self._open(opened, first)
            except BaseException:
                del self._opened[first.session]
                raise
        return first.session

    def note(self, entry: Entry) -> None:
        """Take down an event that nobody waits for; return at once."""
        self._waiting.append(entry)
        self._noted()

    def append(self, entry: Entry) -> None:
        """Take down an event after all that was noted; when this returns it is on the disk."""
        with self._writing:
            self._write(entry)
        if isinstance(entry.event, SessionEnded) and entry.session not in self._spool:
            self._opened.pop(entry.session, None)

    def flush(self) -> None:
        """Put on the disk what was noted."""
        with self._writing:
            self._write()

    def seat(
        self,
        session: SessionId,
        group: GroupId,
        members: Mapping[Letter, LearnerId | None],
        at: datetime,
    ) -> None:
        """Take down which learner each letter of a group stands for; None for a guest."""
        seated = Seated(session, group, {key.value: who for key, who in members.items()}, at)
        new = tuple(self._unknown[who] for who in members.values() if who in self._unknown)
        cause: StoreError | None = None
        with self._writing:
            self._write()
            if not new and session not in self._spool:
                try:
                    self._store.groups.link(session, group, members, at)
                except StoreAwayError as error:
                    cause = error
                else:
                    return
            self._set_aside(session, (*new, seated), cause, self._heading_of(session))

    def keep(self, kept: Kept, write: Callable[[Kept], None]) -> None:
        """Put or take away what a learner keeps: by ``write``, or aside where that cannot be."""
        name, who = self._file_of(kept.learner), LearnerId(kept.learner)
        cause: StoreError | None = None
        with self._writing:
            if name not in self._spool and who not in self._unknown:
                try:
                    write(kept)
                except StoreAwayError as error:
                    cause = error
                else:
                    return
            self._set_aside(name, (kept,), cause, self._news_of(kept.learner))

    def kept_aside(self, learner: LearnerId) -> tuple[Kept, ...]:
        """Return what a learner of this process put or took away since the record was away."""
        name = self._file_of(learner)
        with self._writing:
            lines = self._spool.lines(name) if name in self._spool else ()
        return tuple(line for line in lines if isinstance(line, Kept))

    def merge(self) -> Merged:
        """Merge what waits in the spool, of processes that are gone too."""
        merged = merge_spool(self._store, self._spool, self._writing)
        if not self.aside:
            self._unknown.clear()
        return merged

    def close(self) -> None:
        """Write what was noted, merge what can be merged, and let go of the spool."""
        try:
            self.flush()
            if self.aside:
                self.merge()
        finally:
            self._spool.close()

    def _open(self, opened: Opened, first: Entry) -> None:
        cause: StoreError | None = None
        if opened.learner not in self._unknown:
            try:
                self._store.open(opened, first)
            except StoreAwayError as error:
                cause = error
            else:
                return
        self._set_aside(first.session, (row_of(first),), cause, self._heading_of(first.session))

    def _write(self, *awaited: Entry) -> None:
        """Write what waits, session by session, and what is awaited at the end of the last one."""
        noted = tuple(self._waiting)
        left = len(noted)
        for session, group in groupby((*noted, *awaited), key=lambda entry: entry.session):
            entries = tuple(group)
            self._write_session(session, entries)
            for _ in range(min(len(entries), left)):
                self._waiting.popleft()
                left -= 1

    def _write_session(self, session: SessionId, entries: tuple[Entry, ...]) -> None:
        cause: StoreError | None = None
        if session not in self._spool:
            try:
                self._store.extend(entries)
            except StoreAwayError as error:
                cause = error
            else:
                return
        rows = tuple(map(row_of, entries))
        self._set_aside(session, rows, cause, self._heading_of(session))

    def _heading_of(self, session: SessionId) -> tuple[Line, ...]:
        """Return what a session's file in the spool begins with."""
        opened = self._opened.get(session)
        return () if opened is None else (*self._news_of(opened.learner), opened)

    def _news_of(self, learner: str | None) -> tuple[Line, ...]:
        """Return what tells of a learner whom the record does not know."""
        return tuple(each for each in self._unknown.values() if each.id == learner)

    def _file_of(self, learner: str) -> str:
        """Return the name of what a learner keeps in the spool: one for each process."""
        return f"{KEEPSAKES}-{learner}-{self._key}"

    def _set_aside(
        self,
        name: str,
        lines: tuple[Line, ...],
        cause: StoreError | None,
        heading: tuple[Line, ...],
    ) -> None:
        """Put lines into a file of the spool, below its heading."""
        first = name not in self._spool
        try:
            self._spool.add(name, (*heading, *lines) if first else lines)
        except StoreError as error:
            raise (cause or error) from error
        if first and cause is not None:
            self._turned_aside(cause)
