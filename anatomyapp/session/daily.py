"""What is done for a record at each start of the window, one after the other, off its thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from anatomyapp.errors import StoreError
from anatomyapp.session.backup import Backup
from anatomyapp.session.erasure import Reach
from anatomyapp.session.retention import Outcome, keep_period
from anatomyapp.session.watching import Watch, unwatched


@dataclass(frozen=True, slots=True)
class Daily:
    """What came of it: a backup where one was due, the retention period, what went wrong."""

    backup: Backup | None = None
    retention: Outcome = field(default_factory=Outcome)
    faults: tuple[StoreError, ...] = ()


def do_daily(reach: Reach, months: int, now: datetime, watch: Watch = unwatched) -> Daily:
    """Sweep away what an interrupted erasing left, keep the period, back up where it is due.

    What fails is said and keeps nothing of the rest from being done.
    """
    faults: list[StoreError] = []
    outcome, backup = Outcome(), None
    try:
        if reach.store.upkeep.unswept:
            reach.store.upkeep.sweep(watch)
        outcome = keep_period(reach, months, now, watch)
    except StoreError as error:
        faults.append(error)
    try:
        backup = _back_up(reach, now, watch)
    except StoreError as error:
        faults.append(error)
    return Daily(backup, outcome, tuple(faults))


def _back_up(reach: Reach, now: datetime, watch: Watch) -> Backup | None:
    backups = reach.backups
    if backups is None or not backups.due(now):
        return None
    made = backups.make(now, watch)
    backups.thin(now)
    return made
