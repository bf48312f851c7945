"""What is done with a record off the window's thread: each opens it for itself, and lets it go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.errors import StoreError
from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backup, Backups
from anatomyapp.session.backup_check import Contents, counted
from anatomyapp.session.daily import Daily, do_daily
from anatomyapp.session.erasing_rows import Tally
from anatomyapp.session.erasure import Erased, Order, Reach, erase, reach_of
from anatomyapp.session.place import place_of
from anatomyapp.session.restoring import Difference, Restored, difference, restore_record
from anatomyapp.session.retention import NOTICE, Announcement, announced, months_before
from anatomyapp.session.spool import Spool, spool_folder
from anatomyapp.session.store import open_store
from anatomyapp.session.watching import Watch
from anatomyapp.settings import load_settings


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup with what it holds; None where it cannot be read."""

    backup: Backup
    held: Contents | None


@dataclass(frozen=True, slots=True)
class Overview:
    """What the place *Record* shows.

    Parameters
    ----------
    backups
        Newest first; None for a record on a server.
    announced
        What is to be erased for its age.
    """

    place: str
    backups: tuple[Listed, ...] | None
    learners: tuple[str, ...]
    months: int
    announced: Announcement | None


class Chores:
    """The work on one record, from one computer; every method may raise StoreError."""

    def __init__(self, place: str, folder: Path) -> None:
        """Open nothing yet."""
        self.place, self.folder = place, folder

    def overview(self) -> Overview:
        """Read what is kept."""
        with self._reach() as reach:
            listed = None if reach.backups is None else tuple(map(_listed, reach.backups.found()))
            learners = tuple(learner.pseudonym for learner in reach.store.learners())
            said = announced(reach.store.upkeep.administration.done())
        months = self._months()
        said = said if said is not None and said.months == months else None
        return Overview(self.place, listed, learners, months, said)

    def daily(self, watch: Watch) -> Daily:
        """Do what a start does."""
        with self._reach() as reach:
            return do_daily(reach, self._months(), datetime.now(UTC), watch)

    def back_up(self, watch: Watch) -> Backup:
        """Make a backup, and thin the older ones."""
        backups, now = Backups(place_of(self.place)), datetime.now(UTC)
        made = backups.make(now, watch)
        backups.thin(now)
        return made

    def difference(self, backup: Backup, watch: Watch) -> Difference:
        """Say what restoring a backup would change."""
        return difference(place_of(self.place), backup.file, watch)

    def restore(self, backup: Backup, watch: Watch) -> Restored:
        """Restore a backup."""
        with closing(self._spool()) as spool:
            return restore_record((place_of(self.place), spool), backup.file, By.INSTRUCTOR,
                                  datetime.now(UTC), watch)  # fmt: skip

    def erase(self, order: Order, watch: Watch) -> Erased:
        """Erase a learner."""
        with self._reach() as reach:
            return erase(reach, order, watch)

    def outdated(self, months: int) -> Tally:
        """Return what a period would let go a week from now."""
        before = months_before(datetime.now(UTC) + NOTICE, months)
        with self._reach() as reach:
            _, told = reach.store.upkeep.outdated(before)
        return told

    @contextmanager
    def _reach(self) -> Iterator[Reach]:
        with (
            closing(open_store(self.place, create=False, folder=self.folder)) as store,
            closing(self._spool()) as spool,
        ):
            yield reach_of(store, spool, self.folder)

    def _spool(self) -> Spool:
        return Spool(spool_folder(self.folder, self.place))

    def _months(self) -> int:
        return load_settings(self.folder).settings.keep_months


def _listed(backup: Backup) -> Listed:
    try:
        return Listed(backup, counted(backup.file))
    except StoreError:
        return Listed(backup, None)
