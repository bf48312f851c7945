"""Erasing a learner wherever the program may have written them.

The order makes it safe to be interrupted: what lies beside the record goes first, each file in one
step, and the record last, so that a learner who is still there can be erased again. Backups are
written anew at once: none of them names the learner afterwards, and each keeps the chains of all
other sessions. The bytes of what is gone are swept out of the record's file too.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.administration import By, Deed
from anatomyapp.session.backup import LARGE_BYTES, Backups, put_in_place, sweep
from anatomyapp.session.backup_check import check_file, reading_file
from anatomyapp.session.erasing_rows import Doomed, Tally, doomed_learner, erase_rows
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore
from anatomyapp.session.traces import (
    Named,
    clear_damaged,
    clear_settings,
    clear_spool,
    clear_words,
)
from anatomyapp.session.watching import Watch, unwatched

_UNKNOWN = phrase("{place} knows no learner {pseudonym!r}, nor does a backup; check the name.")
_AWAY = phrase(
    "What was recorded on this computer is not in the record yet ({why}); erase again when it is. "
    "Nothing was erased."
)
_IN_USE = phrase(
    "{place}: another program is in a session of what is to be erased ({count}); close it and "
    "erase again. Nothing was erased."
)
_BACKUP_FAULT = phrase(
    "{file} cannot be written anew ({why}); mend or remove it, and erase again. The record itself "
    "is as it was."
)
Choice = Callable[[sa.Connection], Doomed]  # what is to be erased of a record


@dataclass(frozen=True, slots=True)
class Reach:
    """All that may name a learner: a record, its spool, its backups, this computer's data folder.

    ``backups`` is None for a record on a server.
    """

    store: SessionStore
    spool: Spool
    folder: Path
    backups: Backups | None


@dataclass(frozen=True, slots=True)
class Order:
    """Whom to erase, how far, in which role and when."""

    pseudonym: str
    with_events: bool
    by: By
    at: datetime


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, or would be: in the record, in how many backups, and in other files."""

    tally: Tally
    backups: int = 0
    files: int = 0


def reach_of(store: SessionStore, spool: Spool, folder: Path) -> Reach:
    """Return all that belongs to a record on this computer."""
    place = store.upkeep.place
    return Reach(store, spool, folder, None if place.file is None else Backups(place))


def survey(reach: Reach, order: Order) -> Erased:
    """Return what `erase` would erase; nothing is written.

    Raises
    ------
    StoreError
        Neither the record nor a backup knows the learner.
    """
    doomed, told = reach.store.upkeep.doomed(order.pseudonym, with_sessions=order.with_events)
    choose = _choice(order, doomed)
    held = sum(1 for file in _backup_files(reach) if _chosen(file, choose))
    if not doomed and not held:
        raise StoreError(_UNKNOWN, place=reach.store.place, pseudonym=order.pseudonym)
    return Erased(told, held)


def erase(reach: Reach, order: Order, watch: Watch = unwatched) -> Erased:
    """Erase a learner's identity, and with events the sessions that are theirs alone.

    The identity is the pseudonym and all that hangs on it: the links of sessions and of letters in
    groups, PIN, consents, names in learning record stores, pins and saved views. Sessions without
    it are a guest's, and their chains hold as before.

    Parameters
    ----------
    watch
        Called for each file; what it raises ends the work before the record itself is changed.

    Raises
    ------
    StoreError
        It is not all erased, and what to do; erasing again does what is left.
    """
    _merge_first(reach)
    expected = survey(reach, order)
    upkeep = reach.store.upkeep
    doomed, told = upkeep.doomed(order.pseudonym, with_sessions=order.with_events)
    _refuse_running(reach, doomed)
    named = Named(order.pseudonym, frozenset(doomed.learners))
    with ExitStack() as stack:
        if reach.backups is not None:
            stack.enter_context(reach.backups.alone())
        files = clear_spool(reach.spool, named)
        backups = _erase_backups(reach, _choice(order, doomed), watch)
        files += _clear_files(reach, named)
        if doomed:
            details = asdict(told) | {"backups": backups}
            upkeep.erase(doomed, Deed.LEARNER_ERASED, order.by, order.at, details)
        upkeep.sweep()
    return replace(expected, tally=told, backups=backups, files=files)


def erase_sessions(
    reach: Reach, before: datetime, at: datetime, watch: Watch = unwatched
) -> Erased:
    """Erase the sessions that began before a time, and the learners who came no more since."""
    _merge_first(reach)
    upkeep = reach.store.upkeep
    doomed, told = upkeep.outdated(before)
    _refuse_running(reach, doomed)
    ids, learners = frozenset(doomed.sessions), frozenset(doomed.learners)

    def choose(connection: sa.Connection) -> Doomed:
        return _of_file(connection, before, learners, ids)

    with ExitStack() as stack:
        if reach.backups is not None:
            stack.enter_context(reach.backups.alone())
        backups = _erase_backups(reach, choose, watch)
        if doomed or backups:
            details = asdict(told) | {"backups": backups, "before": before.isoformat()}
            upkeep.erase(doomed, Deed.RETENTION_APPLIED, By.RETENTION, at, details)
            upkeep.sweep()
    return Erased(told, backups)


def _merge_first(reach: Reach) -> None:
    """Bring what waits into the record, so that one place names the learner instead of two."""
    merged = merge_spool(reach.store, reach.spool)
    if reach.spool.waiting() and merged.faults:
        raise StoreError(_AWAY, why=merged.faults[-1])


def _refuse_running(reach: Reach, doomed: Doomed) -> None:
    running = reach.store.upkeep.running(doomed)
    if running:
        raise StoreError(_IN_USE, place=reach.store.place, count=len(running))


def _choice(order: Order, doomed: Doomed) -> Choice:
    """Return what goes in a backup: by its own links, and what goes in the record."""

    def choose(connection: sa.Connection) -> Doomed:
        own, _ = doomed_learner(connection, order.pseudonym, with_sessions=order.with_events)
        gone = {*own.sessions, *_there(connection, doomed.sessions)}
        return replace(own, sessions=tuple(gone))

    return choose


def _of_file(
    connection: sa.Connection, before: datetime, learners: frozenset[str], ids: frozenset[str]
) -> Doomed:
    """Return what is older than a time in a backup, of those whom the record lets go."""
    session = sa.table("session", sa.column("id"), sa.column("started_at"))
    told = before.strftime("%Y-%m-%d %H:%M:%S.%f")
    old = set(connection.scalars(sa.select(session.c.id).where(session.c.started_at < told)))
    who = sa.table("learner", sa.column("id"))
    known = set(connection.scalars(sa.select(who.c.id)))
    return Doomed(tuple(learners & known), tuple(old | set(_there(connection, tuple(ids)))))


def _there(connection: sa.Connection, sessions: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of some sessions that a backup holds."""
    if not sessions:
        return ()
    session = sa.table("session", sa.column("id"))
    held = set(connection.scalars(sa.select(session.c.id)))
    return tuple(each for each in sessions if each in held)


def _clear_files(reach: Reach, named: Named) -> int:
    damaged = () if reach.backups is None else reach.backups.set_aside()
    changed = clear_damaged(damaged, named) + clear_words(reach.folder, named)
    return changed + clear_settings(reach.folder, named)


def _backup_files(reach: Reach) -> list[Path]:
    return [] if reach.backups is None else [each.file for each in reach.backups.found()]


def _erase_backups(reach: Reach, choose: Choice, watch: Watch) -> int:
    """Write each backup anew that holds something of it; return how many."""
    files = _backup_files(reach)
    changed = 0
    for done, file in enumerate(files):
        watch(done, len(files))
        if _chosen(file, choose):
            with _faults_of(file):
                _write_anew(file, choose, watch)
            changed += 1
    return changed


def _chosen(file: Path, choose: Choice) -> bool:
    with (
        _faults_of(file),
        reading_file(file) as connection,
        _borrowed(connection).connect() as reader,
    ):
        return bool(choose(reader))


@contextmanager
def _faults_of(file: Path) -> Iterator[None]:
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error, OSError, StoreError) as error:
        why = error.orig if isinstance(error, sa.exc.DBAPIError) else error
        raise StoreError(_BACKUP_FAULT, file=file, why=why) from error


def _write_anew(file: Path, choose: Choice, watch: Watch) -> None:
    """Replace a backup, in one step, by itself without what is chosen."""
    part = file.with_name(f"{file.name}.part")
    try:
        shutil.copyfile(file, part)
        part.chmod(0o600)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            for setting in ("secure_delete = ON", "synchronous = OFF", "foreign_keys = ON"):
                connection.execute(f"PRAGMA {setting}")
            with _borrowed(connection).connect() as writer:
                writer.exec_driver_sql("BEGIN")
                erase_rows(writer, choose(writer))
                writer.exec_driver_sql("COMMIT")
            sweep(connection)
        check_file(part, watch, whole=part.stat().st_size <= LARGE_BYTES)
        put_in_place(part, file)
    finally:
        part.unlink(missing_ok=True)


def _borrowed(connection: sqlite3.Connection) -> sa.Engine:
    """Return an engine that works on one connection, which stays the caller's."""
    return sa.create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
