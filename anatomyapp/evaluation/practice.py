"""Practice: what a learner's answers come to, item by item and structure by structure.

It can be taken up again: further answers are added to what came of those before, and the outcome
is that of a replay of all.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.spacing import Memory, Practice, Rating, Review, Spacing, rating_of
from anatomyapp.session.learning import Given

LATEST = 12  # answers about a structure that are told one by one
PACED = 50  # answers from whose times the length of a review is told
FEWEST = 5  # own: of fewer answers no share is told
_Z = 1.959963984540054  # of 95 %


class Share(NamedTuple):
    """How many of how many answers were right."""

    right: int = 0
    n: int = 0

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None where there are too few."""
        return self.right / self.n if self.n >= FEWEST else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Its 95 % interval, or None where there are too few."""
        return wilson(self.right, self.n) if self.n >= FEWEST else None


def wilson(right: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share by its score (E. B. Wilson 1927, J Am Stat Assoc 22)."""
    share, z2 = right / n, _Z * _Z
    middle = share + z2 / (2 * n)
    spread = _Z * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    low, high = (middle - spread) / (1 + z2 / n), (middle + spread) / (1 + z2 / n)
    return (0.0 if right == 0 else low), (1.0 if right == n else high)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item of a bank asks; ``structure`` is None where the answer is a statement."""

    bank: str
    structure: StructureId | None
    station: str


def asked_by(banks: Iterable[Bank]) -> dict[ItemId, Asked]:
    """Return what the items of banks ask, whatever their version.

    An item keeps its id when it is worded better; one that asks for something else has another id.
    So a new version goes on with what was answered to those before.
    """
    found: dict[ItemId, Asked] = {}
    for bank in banks:
        for item in bank.items:
            found.setdefault(item.id, Asked(bank.id, item.asked, item.station))
    return found


class Glimpse(NamedTuple):
    """One answer about a structure."""

    at: datetime
    rating: Rating

    @property
    def right(self) -> bool:
        """Whether it was right."""
        return self.rating is not Rating.Again


@dataclass(frozen=True, slots=True)
class Track:
    """What was answered about one structure.

    Parameters
    ----------
    trail
        What FSRS held after the last answer of each day, oldest first.
    latest
        The last answers, at most ``LATEST``, oldest first.
    share
        Of all answers.
    """

    trail: tuple[Memory, ...] = ()
    latest: tuple[Glimpse, ...] = ()
    share: Share = field(default_factory=Share)

    def held_at(self, moment: datetime) -> Memory | None:
        """Return what FSRS held at a moment."""
        return next((held for held in reversed(self.trail) if held.last <= moment), None)


@dataclass(frozen=True, slots=True)
class Practised:
    """What came of a learner's answers.

    Parameters
    ----------
    items
        What FSRS holds of each item that a bank still asks.
    days
        First attempts by the learner's own days.
    paces_s
        How long the last ``PACED`` answers took.
    last
        When the last of them was given.
    """

    items: Mapping[ItemId, Memory] = field(default_factory=dict)
    structures: Mapping[StructureId, Track] = field(default_factory=dict)
    days: Mapping[date, Share] = field(default_factory=dict)
    paces_s: tuple[float, ...] = ()
    last: datetime | None = None


def practised(
    answers: Iterable[Given],
    asked: Mapping[ItemId, Asked],
    zone: tzinfo,
    before: Practised | None = None,
) -> Practised:
    """Return what comes of answers, in the order in which they were given.

    Parameters
    ----------
    zone
        Whose midnights part the learner's days.
    before
        What came of all answers before these.
    """
    known, given = before or Practised(), tuple(answers)
    by_item: defaultdict[ItemId, list[Review]] = defaultdict(list)
    by_structure: defaultdict[StructureId, list[Review]] = defaultdict(list)
    for each in given:
        what = asked.get(each.item)
        if what is not None:
            review = _review(each)
            by_item[each.item].append(review)
            if what.structure is not None:
                by_structure[what.structure].append(review)
    spacing = Spacing()
    tracks = {structure: _tracked(known.structures.get(structure, Track()), log, spacing)
              for structure, log in by_structure.items()}  # fmt: skip
    alone = _asked_alone(asked)
    items = {item: tracks[alone[item]].trail[-1] if item in alone
             else spacing.after(known.items.get(item), log)
             for item, log in by_item.items()}  # fmt: skip
    return Practised(
        items={**known.items, **{item: held for item, held in items.items() if held}},
        structures={**known.structures, **tracks},
        days=_days(given, zone, known.days),
        paces_s=(*known.paces_s, *(each.latency_s for each in given[-PACED:]))[-PACED:],
        last=given[-1].at if given else known.last,
    )


def _asked_alone(asked: Mapping[ItemId, Asked]) -> dict[ItemId, StructureId]:
    """Return the items that alone ask for their structure: what is held of both is the same."""
    counts = Counter(each.structure for each in asked.values())
    return {item: each.structure for item, each in asked.items()
            if each.structure is not None and counts[each.structure] == 1}  # fmt: skip


def _review(given: Given) -> Review:
    practice = Practice(
        given.kind, given.correct, given.latency_s, given.attempt, given.confidence, given.hints
    )
    return Review(rating_of(practice), given.at)


def _tracked(track: Track, log: list[Review], spacing: Spacing) -> Track:
    held = track.trail[-1] if track.trail else None
    latest = (*track.latest, *(Glimpse(each.at, each.rating) for each in log[-LATEST:]))
    right = sum(each.rating is not Rating.Again for each in log)
    share = Share(track.share.right + right, track.share.n + len(log))
    return Track((*track.trail, *spacing.through(held, log)), latest[-LATEST:], share)


def _days(
    given: tuple[Given, ...], zone: tzinfo, before: Mapping[date, Share]
) -> dict[date, Share]:
    right: Counter[date] = Counter()
    count: Counter[date] = Counter()
    for each in given:
        if each.attempt == 1:
            day = each.at.astimezone(zone).date()
            count[day] += 1
            right[day] += each.correct
    more = {
        day: Share(before.get(day, Share()).right + right[day], before.get(day, Share()).n + n)
        for day, n in count.items()
    }
    return {**before, **more}
