"""Putting a backup in the place of a record in a file; what was there is kept in any case.

The record is written over within one transaction of SQLite: whoever has it open sees the old record
or the new one, also when the process is killed or the power fails, and nobody goes on with a file
that is gone. Only where the file is so damaged that SQLite refuses it, it is replaced by a copy,
after its journal, which must not be read into the new file.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from concurrent.futures import BrokenExecutor
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.administration import By, Deed
from anatomyapp.session.backup import DAMAGED, TIME, Backups, put_in_place, sync
from anatomyapp.session.backup_check import Contents, check_file, reading_file
from anatomyapp.session.lock import running_beside
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.place import JOURNALS, Place
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store
from anatomyapp.session.watching import Watch, stepwise, unwatched

_PAGES = 2048
_PATIENCE_S, _STEP_S = 10.0, 0.2  # for others that write; at each try
_REFUSED = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT"})  # by SQLite, to be written over
_RUNS = phrase(
    "{place}: a session is running on it ({count}); close the other windows of anatomyapp and try "
    "again. Nothing was changed."
)
_NOT_RESTORED = phrase(
    "{place} was not restored ({reason}) and is as it was; free some space, make its folder "
    "writable, or close other programs."
)


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring changes.

    Parameters
    ----------
    lost, lost_answers
        Sessions that the record has and the backup has not, and their answers; None where the
        record is damaged, so that nobody can say.
    back
        Sessions that the backup has and the record has not.
    held
        What the backup holds.
    """

    lost: int | None
    lost_answers: int | None
    back: int
    held: Contents


@dataclass(frozen=True, slots=True)
class Restored:
    """What the record holds now, and where what was there before is kept; None if nothing was."""

    held: Contents
    kept: Path | None


def difference(place: Place, backup: Path, watch: Watch = unwatched) -> Difference:
    """Check a backup, and compare its sessions with those of the record; nothing is written.

    Raises
    ------
    StoreError
        The record lies on a server, or the backup cannot be used.
    """
    record = Backups(place).record
    held = check_file(backup, watch)
    with reading_file(backup) as other:
        theirs = _sessions(other)
    try:
        with reading_file(record) as own:
            ours = _sessions(own)
    except sqlite3.Error:  # damaged, or not there
        return Difference(None, None, len(theirs), held)
    lost = ours.keys() - theirs.keys()
    answers = sum(ours[each] for each in lost)
    return Difference(len(lost), answers, len(theirs.keys() - ours.keys()), held)


def restore(place: Place, backup: Path, at: datetime, watch: Watch = unwatched) -> Restored:
    """Let the record be what a backup holds; what it was is made a backup first, or set aside.

    What waits in the spool is to be merged before, and again after opening the record, which also
    brings an older revision to this version. Events that the record then holds are not doubled.

    Parameters
    ----------
    backup
        Any checked record in a file, also one of an older revision.
    watch
        Called with pages; what it raises leaves the record as it was.

    Raises
    ------
    StoreError
        The backup cannot be used, a session runs, or something cannot be written; the record is as
        it was.
    """
    backups = Backups(place)
    record = backups.record
    with backups.alone():
        held = check_file(backup, watch)
        _refuse_running(record)
        try:
            kept = _keep_present(backups, at, watch)
            _write_over(record, backup, watch)
        except (OSError, sqlite3.Error, BrokenExecutor) as error:
            raise StoreAwayError(
                _NOT_RESTORED,
                place=place,
                reason=getattr(error, "strerror", None) or error,
            ) from error
    return Restored(held, kept)


def restore_record(
    reach: tuple[Place, Spool], backup: Path, by: By, at: datetime, watch: Watch = unwatched
) -> Restored:
    """Restore a record, with what waits for it merged before and after, and note that it was done.

    Raises
    ------
    StoreError
        As `restore`; or the record was restored and cannot be opened.
    """
    place, spool = reach
    with suppress(StoreError), closing(open_store(str(place), create=False)) as store:
        merge_spool(store, spool)  # a damaged record takes nothing: then it goes on waiting
    restored = restore(place, backup, at, watch)
    with closing(open_store(str(place), create=False)) as store:
        merge_spool(store, spool)
        details: dict[str, int | str] = {"backup": backup.name, **asdict(restored.held)}
        store.upkeep.administration.note(Deed.RECORD_RESTORED, by, at, details)
    return restored


def _sessions(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the sessions of a record, and how many answers each has."""
    query = "SELECT session, count(*) FROM answer GROUP BY session"
    answers = dict(connection.execute(query).fetchall())
    ids = connection.execute("SELECT id FROM session").fetchall()
    return {each: answers.get(each, 0) for (each,) in ids}


def _refuse_running(record: Path) -> None:
    running = running_beside(record).elsewhere()
    if running:
        raise StoreError(_RUNS, place=record, count=len(running))


def _keep_present(backups: Backups, at: datetime, watch: Watch) -> Path | None:
    """Make a backup of the record as it is, or set a damaged one aside; return where it is."""
    record = backups.record
    present = [path for path in (record, *_journals(record)) if path.exists()]
    if not present:
        return None
    try:
        return backups.take(at, watch).file
    except StoreError:
        if _is_whole(record, watch):
            raise  # only its backup could not be made
    aside = backups.folder / f"{DAMAGED}-{at.astimezone(UTC):{TIME}}"
    aside.mkdir()
    _copy_elsewhere(present, aside)
    for path in present:
        sync(aside / path.name)
    sync(aside)
    return aside


def _copy_elsewhere(files: Iterable[Path], folder: Path) -> None:
    """Copy a record's files by another process: one that closes them gives up SQLite's locks.

    Windows of this process may have the record open, and go on with it once it is written over.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - rarely needed
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        for file in files:
            other.submit(shutil.copyfile, file, folder / file.name).result()


def _is_whole(record: Path, watch: Watch) -> bool:
    try:
        check_file(record, watch)
    except StoreError:
        return False
    return True


def _journals(record: Path) -> list[Path]:
    return [record.with_name(f"{record.name}{ending}") for ending in JOURNALS]


def _write_over(record: Path, backup: Path, watch: Watch) -> None:
    try:
        _within_a_transaction(record, backup, watch)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") not in _REFUSED:
            raise
        _by_a_copy(record, backup)
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _within_a_transaction(record: Path, backup: Path, watch: Watch) -> None:
    with (
        reading_file(backup) as source,
        closing(sqlite3.connect(record, isolation_level=None, timeout=_STEP_S)) as target,
    ):
        (pages,) = source.execute("PRAGMA page_count").fetchone()
        at_once = min(_PAGES, pages // 2)  # two steps at least; since the first nobody can write
        step = stepwise(watch, _PATIENCE_S, lambda: _refuse_running(record))
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target, pages=at_once, progress=step)


def _by_a_copy(record: Path, backup: Path) -> None:
    part = record.with_name(f"{record.name}.restoring")
    try:
        shutil.copyfile(backup, part)
        part.chmod(0o600)
        for journal in _journals(record):
            journal.unlink(missing_ok=True)
        put_in_place(part, record)
    finally:
        part.unlink(missing_ok=True)
