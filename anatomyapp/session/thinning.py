"""Which backups stay: all of the last two days, then one a day, a week, a month.

A day, week or month counts only where it has a backup: whoever comes back after a year still finds
the backups of then.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def staying(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the times, UTC, of the backups that stay.

    Each of the last `ALL_FOR`; and the newest of each of the last `DAILY` days, `WEEKLY` weeks
    (from Monday) and `MONTHLY` months that have one. The newest of all always stays.
    """
    newest_first = sorted(set(times), reverse=True)
    recent = {at for at in newest_first if at > now - ALL_FOR}
    return frozenset(
        recent
        | _newest_of_each(newest_first, lambda at: at.date(), DAILY)
        | _newest_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKLY)
        | _newest_of_each(newest_first, lambda at: (at.year, at.month), MONTHLY)
    )


def _newest_of_each(
    newest_first: list[datetime], span: Callable[[datetime], Hashable], most: int
) -> set[datetime]:
    """Return the newest time of each of the last spans."""
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        if len(found) == most:
            break
        found.setdefault(span(at), at)
    return set(found.values())
