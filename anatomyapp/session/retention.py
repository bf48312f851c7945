"""How long sessions are kept: where a period is set, older ones are erased whole, and announced.

A session goes with all its events, in the record and in every backup, once it began longer ago than
the period; a learner who came no more since goes with their last one. It is announced at least
`NOTICE` before, in the window and among the deeds of administration, and never sooner erased; what
was not announced, or not for this period, stays.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from anatomyapp.session.administration import By, Deed, Done
from anatomyapp.session.erasure import Erased, Reach, erase_sessions
from anatomyapp.session.watching import Watch, unwatched

NOTICE = timedelta(days=7)
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Announcement:
    """That sessions which began before a time are to be erased, for a period in months."""

    at: datetime
    before: datetime
    months: int
    sessions: int

    @property
    def erased_from(self) -> datetime:
        """When they are erased at the soonest."""
        return self.at + NOTICE


@dataclass(frozen=True, slots=True)
class Due:
    """What is due: sessions begun before a time to be announced, or to be erased; None for none."""

    announce: datetime | None = None
    erase: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What stands announced after all, and what was erased."""

    announced: Announcement | None = None
    erased: Erased | None = None


def months_before(at: datetime, months: int) -> datetime:
    """Return the same day and time so many months earlier, or the last day of a shorter month."""
    year, month = divmod(at.year * _YEAR + at.month - 1 - months, _YEAR)
    year = max(year, 1)
    day = min(at.day, calendar.monthrange(year, month + 1)[1])
    return at.replace(year=year, month=month + 1, day=day)


def due(now: datetime, months: int, oldest: datetime | None, said: Announcement | None) -> Due:
    """Return what is due now.

    Parameters
    ----------
    months
        The period; 0 keeps everything.
    oldest
        When the oldest session began; None without one.
    said
        What was announced and not done yet; None for nothing.
    """
    if months == 0 or oldest is None:
        return Due()
    if said is None or said.months != months:
        soon = months_before(now + NOTICE, months)
        return Due(announce=soon) if oldest < soon else Due()
    if now < said.erased_from:
        return Due()
    before = min(said.before, months_before(now, months))
    return Due(erase=before) if oldest < before else Due()


def announced(done: Iterable[Done]) -> Announcement | None:
    """Return what the deeds say was announced last and not done yet."""
    last = None
    for each in done:
        if each.deed is Deed.RETENTION_ANNOUNCED:
            before = datetime.fromisoformat(str(each.details["before"])).astimezone(UTC)
            months, sessions = int(each.details["months"]), int(each.details["sessions"])
            last = Announcement(each.at, before, months, sessions)
        elif each.deed is Deed.RETENTION_APPLIED:
            last = None
    return last


def keep_period(reach: Reach, months: int, now: datetime, watch: Watch = unwatched) -> Outcome:
    """Announce or erase what is due; what is announced is no longer due once it is erased.

    Raises
    ------
    StoreError
        It cannot be done now; a later call does it.
    """
    upkeep = reach.store.upkeep
    said = announced(upkeep.administration.done())
    wanted = due(now, months, upkeep.oldest(), said)
    if wanted.erase is not None:
        return Outcome(erased=erase_sessions(reach, wanted.erase, now, watch))
    if wanted.announce is not None:
        said = _announce(reach, months, now, wanted.announce)
    return Outcome(said if said is not None and said.months == months else None)


def _announce(reach: Reach, months: int, now: datetime, before: datetime) -> Announcement:
    _, told = reach.store.upkeep.outdated(before)
    details: dict[str, int | str] = {
        "before": before.isoformat(),
        "months": months,
        "sessions": told.sessions,
    }
    administration = reach.store.upkeep.administration
    administration.note(Deed.RETENTION_ANNOUNCED, By.RETENTION, now, details)
    return Announcement(now, before, months, told.sessions)
