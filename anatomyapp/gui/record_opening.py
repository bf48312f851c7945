"""Opening the record for the window; where it cannot be opened, the window works all the same."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session.late import LateStore
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.place import place_of
from anatomyapp.session.spool import Spool, spool_folder
from anatomyapp.settings import RECORD, load_settings, record_place

LONGEST_WAIT_S = 0.25  # for another program that is writing; the window stands still meanwhile


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A store with its spool and those known to it, as a job opens it off the window's thread.

    Parameters
    ----------
    store
        Open, or to be opened later (`LateStore.fault` says why).
    unmerged
        What of earlier sessions lies in the spool and does not fit the store.
    misplaced
        Why the place that was named is none, and this computer's own record is taken; or None.
    """

    store: LateStore
    spool: Spool
    learners: tuple[str, ...] = ()
    unmerged: tuple[StoreError, ...] = ()
    misplaced: StoreError | None = None


def open_record(url: str | None, folder: Path) -> OpenedRecord:
    """Open the store, merge what lies aside, and end the sessions that were cut off.

    Parameters
    ----------
    url
        A file's path or a database's URL; None for what the settings name.
    folder
        The data folder, where what cannot be written into the store lies aside.
    """
    misplaced: StoreError | None = None
    named = url or record_place(folder, load_settings(folder).settings)
    try:
        store = LateStore(place_of(named), folder, busy_timeout_s=LONGEST_WAIT_S)
    except StoreError as error:
        misplaced = error
        store = LateStore(place_of(folder / RECORD), folder, busy_timeout_s=LONGEST_WAIT_S)
    spool = Spool(spool_folder(folder, store.place))
    opened = OpenedRecord(store, spool, misplaced=misplaced)
    try:
        store.reopen()
        merged = merge_spool(store, spool)
        with suppress(StoreAwayError):  # held by another program: the next start ends them
            store.abandon_unfinished(datetime.now(UTC))
        learners = tuple(learner.pseudonym for learner in store.learners())
    except StoreAwayError:
        return opened  # what happens meanwhile goes to the spool
    damaged = tuple(each for each in merged.faults if not isinstance(each, StoreAwayError))
    return OpenedRecord(store, spool, learners, damaged, misplaced)
