"""Reads a learner's progress again and again, each time only what is new in the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.practice import Asked, Practised, practised
from anatomyapp.evaluation.progress import Progress, progress_of
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.event import SessionId
from anatomyapp.session.learning import Given, Learning, Whose, Work


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a learner.

    Parameters
    ----------
    last
        The number of the last event of each session.
    counts
        How many answers of each session there were.
    """

    whose: Whose | None = None
    last: Mapping[SessionId, int] = field(default_factory=dict)
    counts: Mapping[SessionId, int] = field(default_factory=dict)
    work: Mapping[SessionId, Work] = field(default_factory=dict)
    practised: Practised = field(default_factory=Practised)


class ProgressReader:
    """Holds what was read of one learner; one thread at a time may use it.

    ``asked`` is what the items of the banks for this atlas ask.
    """

    def __init__(self, asked: Mapping[ItemId, Asked], atlas: Atlas) -> None:
        self._asked, self._atlas = asked, atlas
        self._known = _Read()

    def read(self, learning: Learning, whose: Whose, now: datetime) -> Progress:
        """Return a learner's progress at a moment of their own zone.

        Raises
        ------
        StoreError
            The record cannot be read; what was read before is kept for the next time.
        """
        last, known = learning.sessions(whose), self._known
        if whose != known.whose or not known.last.keys() <= last.keys():  # another, or erased
            known = _Read(whose)
        changed = {s for s, number in last.items() if number != known.last.get(s)}
        if changed:
            known = replace(self._further(learning, known, changed, now), last=last)
        self._known = known
        return progress_of(known.practised, known.work.values(), self._asked, self._atlas, now)

    def nothing(self, now: datetime) -> Progress:
        """Return the progress of somebody of whom the record holds nothing."""
        return progress_of(Practised(), (), self._asked, self._atlas, now)

    def _further(
        self, learning: Learning, known: _Read, changed: Collection[SessionId], now: datetime
    ) -> _Read:
        """Return what was read with what is new in some sessions.

        Where something came in late (it was merged) that was given earlier, all is read anew.
        """
        whose, zone = known.whose, now.tzinfo
        if whose is None or zone is None:
            raise ValueError("somebody's progress is read, at a moment of a zone")
        work = {each.session: each for each in learning.work(whose, changed)}
        given = _hinted(learning, learning.answers(whose, changed), work)
        fresh, last = _fresh(given, known.counts), known.practised.last
        if fresh and last is not None and fresh[0].at < last:
            sessions = learning.sessions(whose).keys()
            return self._further(learning, _Read(whose), sessions, now)
        counts = Counter(known.counts)
        counts.update(each.session for each in fresh)
        return replace(
            known,
            counts=counts,
            work={**known.work, **work},
            practised=practised(fresh, self._asked, zone, known.practised),
        )


def _fresh(given: tuple[Given, ...], counts: Mapping[SessionId, int]) -> tuple[Given, ...]:
    """Return the answers that were not there when so many of each session were."""
    seen: Counter[SessionId] = Counter()
    fresh = []
    for each in given:
        seen[each.session] += 1
        if seen[each.session] > counts.get(each.session, 0):
            fresh.append(each)
    return tuple(fresh)


def _hinted(
    learning: Learning, given: tuple[Given, ...], work: Mapping[SessionId, Work]
) -> tuple[Given, ...]:
    """Return the answers with the hints that were taken for them."""
    with_hints = [session for session, each in work.items() if each.hints]
    if not with_hints:
        return given
    taken = learning.hints(with_hints)
    return tuple(each._replace(hints=taken[each.quiz, each.item]) for each in given)
