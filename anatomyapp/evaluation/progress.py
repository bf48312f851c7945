"""Progress: what a learner knows, what is due, and how it went, from their own answers alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.practice import Asked, Practised, Share, Track
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.spacing import Forecast, Memory, Spacing, forecast
from anatomyapp.session.learning import Work

KNOWN_RECALL, KNOWN_ROW = 0.8, 2  # own: what *known* asks for
SPAN_DAYS = 30  # of the accuracy over time
FEEDBACK_S = 10.0  # own: what an answer takes beside its own time, for the length of a review
_LONGEST_S = 60.0  # own: a slower answer counts as one of this length there
_WEEK = timedelta(days=7)


class Standing(StrEnum):
    """How a learner stands with a structure.

    *Known*: the last two answers about it were right, and FSRS gives a chance of at least 80 % that
    the next one is too (our own rule). *Learning*: answered, but not so. *Not seen*: never asked.
    """

    KNOWN = "known"
    LEARNING = "learning"
    NOT_SEEN = "not seen"


@dataclass(frozen=True, slots=True)
class StructureProgress:
    """How a learner stands with one structure; ``recall`` and ``due`` are None if not seen."""

    standing: Standing
    recall: float | None = None
    due: datetime | None = None
    track: Track = field(default_factory=Track)


@dataclass(frozen=True, slots=True)
class StationProgress:
    """How many structures of a station are known, being learned, and not seen yet."""

    station: str
    known: int
    learning: int
    not_seen: int

    @property
    def count(self) -> int:
        """How many structures of the station any item asks for."""
        return self.known + self.learning + self.not_seen


@dataclass(frozen=True, slots=True)
class Attendance:
    """On how many days something was done; there is nothing to lose in it."""

    fortnight: int
    month: int  # of four weeks
    latest: tuple[bool, ...]  # of the last 28 days, today last


@dataclass(frozen=True, slots=True)
class Progress:
    """What a learner's answers and sessions come to at a moment.

    Parameters
    ----------
    structures
        All that any item asks for.
    due
        The items that are due until tonight, the longest due first; ``forecast`` counts them.
    review_s
        How long answering these may take.
    days
        Share of first attempts that were right, of the last thirty days with answers.
    recent
        The same of all these days together.
    improved
        What is known now and was not a week ago.
    known_before
        How many structures were known a week ago.
    active_s, sessions
        Time at work, without idle stretches, in how many sessions.
    """

    at: datetime
    structures: Mapping[StructureId, StructureProgress]
    stations: tuple[StationProgress, ...]
    due: tuple[ItemId, ...]
    review_s: float
    forecast: Forecast
    days: tuple[tuple[date, Share], ...]
    recent: Share
    improved: tuple[StructureId, ...]
    known_before: int
    active_s: float
    sessions: int
    attendance: Attendance

    @property
    def known(self) -> int:
        """How many structures are known."""
        return sum(each.standing is Standing.KNOWN for each in self.structures.values())

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return any(each.standing is not Standing.NOT_SEEN for each in self.structures.values())


def standing(memory: Memory | None, now: datetime, spacing: Spacing) -> Standing:
    """Return how a learner stands with what FSRS holds so."""
    if memory is None:
        return Standing.NOT_SEEN
    steady = memory.settled and memory.row >= KNOWN_ROW
    known = steady and spacing.recall(memory, now) >= KNOWN_RECALL
    return Standing.KNOWN if known else Standing.LEARNING


def progress_of(
    practised: Practised,
    work: Iterable[Work],
    asked: Mapping[ItemId, Asked],
    atlas: Atlas,
    now: datetime,
) -> Progress:
    """Return a learner's progress.

    Parameters
    ----------
    asked
        What the items of the banks for this atlas ask.
    now
        In the learner's own zone.
    """
    spent = tuple(work)
    structures = _structures(practised, asked, now)
    before = _known_at(practised, now - _WEEK)
    due = _due(practised, asked, now)
    days = _latest_days(practised, now)
    known = [s for s, each in structures.items() if each.standing is Standing.KNOWN]
    return Progress(
        at=now,
        structures=structures,
        stations=_by_station(structures, asked, atlas),
        due=due,
        review_s=len(due) * (_pace_s(practised) + FEEDBACK_S),
        forecast=forecast((m for i, m in practised.items.items() if i in asked), now),
        days=days,
        recent=Share(sum(s.right for _, s in days), sum(s.n for _, s in days)),
        improved=tuple(s for s in known if s not in before),
        known_before=len(before & structures.keys()),
        active_s=sum(each.active_s for each in spent),
        sessions=len(spent),
        attendance=_attendance(practised, spent, now),
    )


def _structures(
    practised: Practised, asked: Mapping[ItemId, Asked], now: datetime
) -> dict[StructureId, StructureProgress]:
    spacing = Spacing()
    found: dict[StructureId, StructureProgress] = {}
    for structure in dict.fromkeys(e.structure for e in asked.values() if e.structure):
        track = practised.structures.get(structure)
        if track is None:
            found[structure] = StructureProgress(Standing.NOT_SEEN)
            continue
        held = track.trail[-1]
        recall, due = spacing.recall(held, now), held.due_at(now)
        found[structure] = StructureProgress(standing(held, now, spacing), recall, due, track)
    return found


def _known_at(practised: Practised, moment: datetime) -> frozenset[StructureId]:
    spacing = Spacing()
    held = ((s, track.held_at(moment)) for s, track in practised.structures.items())
    return frozenset(s for s, m in held if standing(m, moment, spacing) is Standing.KNOWN)


def _by_station(
    structures: Mapping[StructureId, StructureProgress],
    asked: Mapping[ItemId, Asked],
    atlas: Atlas,
) -> tuple[StationProgress, ...]:
    """Return each station, also those for which no item asks for a structure."""
    counts = {station.id: dict.fromkeys(Standing, 0) for station in atlas.stations}
    for structure, station in stations_of(asked, atlas).items():
        counts[station][structures[structure].standing] += 1
    return tuple(StationProgress(station, *count.values()) for station, count in counts.items())


def stations_of(asked: Mapping[ItemId, Asked], atlas: Atlas) -> dict[StructureId, str]:
    """Return the station of each structure that is asked for; wholes have that of their item."""
    found: dict[StructureId, str] = {}
    for each in asked.values():
        if each.structure is not None:
            own = atlas.structures[each.structure].station
            found.setdefault(each.structure, own or each.station)
    return found


def _due(practised: Practised, asked: Mapping[ItemId, Asked], now: datetime) -> tuple[ItemId, ...]:
    tonight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    dates = {i: m.due_at(now) for i, m in practised.items.items() if i in asked}
    due = sorted((at, item) for item, at in dates.items() if at < tonight)
    return tuple(item for _, item in due)


def _pace_s(practised: Practised) -> float:
    paces = [min(each, _LONGEST_S) for each in practised.paces_s]
    return sum(paces) / len(paces) if paces else 0.0


def _latest_days(practised: Practised, now: datetime) -> tuple[tuple[date, Share], ...]:
    first = now.date() - timedelta(days=SPAN_DAYS - 1)
    wanted = (pair for pair in practised.days.items() if first <= pair[0] <= now.date())
    return tuple(sorted(wanted))


def _attendance(practised: Practised, work: Iterable[Work], now: datetime) -> Attendance:
    """Return the days with an answer, or with a session in which something was done."""
    came = {each.began_at.astimezone(now.tzinfo).date() for each in work if each.active_s > 0}
    came |= practised.days.keys()
    today = now.date()
    latest = tuple(today - timedelta(days=ago) in came for ago in range(27, -1, -1))
    return Attendance(sum(latest[-14:]), sum(latest), latest)
