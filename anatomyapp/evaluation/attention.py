"""Attention: how long each structure was looked at, how often it was come back to, which views.

A structure counts as looked at from its selection until the next one, or until the learner goes
elsewhere. Rules of our own: a look of less than half a second is none, and of a stretch without any
event two minutes count at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

import numpy as np

from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.bootstrap import PLAN, Plan
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.rank_tests import spearman
from anatomyapp.evaluation.t_interval import mean_with_interval
from anatomyapp.phrase import phrase
from anatomyapp.session.event import (
    PlaceEntered,
    SessionAbandoned,
    SessionEnded,
    StructureSelected,
    ViewChanged,
)
from anatomyapp.session.exploration import StructuresSelected
from anatomyapp.session.learning import IDLE_S
from anatomyapp.session.studying import StepBegun, StepEnded

SHORTEST_LOOK_S = 0.5  # own
DWELL = phrase(
    "Mean seconds on the structure over all learners, 0 for who never chose it: from its selection "
    "until the next one, at most two minutes of a stretch without any event; interval by "
    "Student's t distribution."
)
_ENDING = (
    StructureSelected, StructuresSelected, PlaceEntered, StepBegun, StepEnded, SessionEnded,
    SessionAbandoned,
)  # fmt: skip


class Moment(Protocol):
    """An event of a session with its time, such as a whole `Entry`."""

    @property
    def monotonic_s(self) -> float:
        """Seconds since the session's start, by a clock that never goes back."""

    @property
    def event(self) -> object:
        """What happened; anything that does not matter here counts as a sign of life alone."""


@dataclass(frozen=True, slots=True)
class Look:
    """One stay with one structure."""

    structure: StructureId
    seconds: float


@dataclass(frozen=True, slots=True)
class Attention:
    """What one learner looked at.

    Parameters
    ----------
    dwell, visits
        Of each structure: seconds in all, and stays. Of a group, those of all of it.
    views
        How often each standard view was asked for.
    """

    dwell: Mapping[StructureId, float] = field(default_factory=dict)
    visits: Mapping[StructureId, int] = field(default_factory=dict)
    views: Mapping[str, int] = field(default_factory=dict)

    @property
    def total_s(self) -> float:
        """Seconds on any structure."""
        return sum(self.dwell.values())

    @property
    def revisits(self) -> int:
        """How many stays were a coming back."""
        return sum(self.visits.values()) - len(self.visits)


@dataclass(frozen=True, slots=True)
class StructureAttention:
    """How a structure was looked at by all learners of a study."""

    structure: StructureId
    dwell_s: Estimate  # per learner
    learners: int  # who looked at it
    visits: int
    revisits: int


@dataclass(frozen=True, slots=True)
class StudyAttention:
    """The attention of a study's learners, and whether more of it goes with more gain.

    ``structures`` from the longest to the shortest.
    """

    n: int
    structures: tuple[StructureAttention, ...]
    views: Mapping[str, int]
    time_and_gain: Estimate
    breadth_and_gain: Estimate  # the number of different structures


def looks(entries: Sequence[Moment]) -> tuple[Look, ...]:
    """Return the looks among events of one session, in their order."""
    found: list[Look] = []
    structure: StructureId | None = None
    seconds = 0.0
    for before, entry in pairwise(entries):
        if isinstance(before.event, _ENDING):
            structure, seconds = _chosen(before), 0.0
        seconds += min(IDLE_S, max(0.0, entry.monotonic_s - before.monotonic_s))
        if isinstance(entry.event, _ENDING) or entry is entries[-1]:
            if structure and seconds >= SHORTEST_LOOK_S:
                found.append(Look(structure, seconds))
            structure = None
    return tuple(found)


def attention_of(entries: Sequence[Moment]) -> Attention:
    """Return what was looked at among events of one session."""
    dwell: dict[StructureId, float] = {}
    visits: Counter[StructureId] = Counter()
    for look in looks(entries):
        dwell[look.structure] = dwell.get(look.structure, 0.0) + look.seconds
        visits[look.structure] += 1
    asked = (e.event.view for e in entries if isinstance(e.event, ViewChanged))
    return Attention(dwell, visits, Counter(view.value for view in asked if view is not None))


def together(parts: Iterable[Attention]) -> Attention:
    """Return the sum of what one learner looked at in several sessions."""
    dwell: dict[StructureId, float] = {}
    visits: Counter[StructureId] = Counter()
    views: Counter[str] = Counter()
    for part in parts:
        for structure, seconds in part.dwell.items():
            dwell[structure] = dwell.get(structure, 0.0) + seconds
        visits.update(part.visits)
        views.update(part.views)
    return Attention(dwell, visits, views)


def study_attention(
    learners: Sequence[Attention], gains: Sequence[float | None], plan: Plan = PLAN
) -> StudyAttention:
    """Return the attention of all learners, and its relation to their gains.

    Parameters
    ----------
    gains
        Of each learner, in points; None where a score is missing.
    """
    names = dict.fromkeys(name for each in learners for name in each.dwell)
    found = sorted(
        (_structure(name, learners) for name in names),
        key=lambda each: (-(each.dwell_s.value or 0.0), each.structure),
    )
    views: Counter[str] = Counter()
    for each in learners:
        views.update(each.views)
    known = [(a, gain) for a, gain in zip(learners, gains, strict=True) if gain is not None]
    gained = np.array([gain for _, gain in known], float)
    time = np.array([each.total_s for each, _ in known], float)
    breadth = np.array([len(each.dwell) for each, _ in known], float)
    return StudyAttention(
        len(learners), tuple(found), views,
        spearman(time, gained, plan), spearman(breadth, gained, plan),
    )  # fmt: skip


def _structure(name: StructureId, learners: Sequence[Attention]) -> StructureAttention:
    seconds = np.array([each.dwell.get(name, 0.0) for each in learners], float)
    visits = [each.visits.get(name, 0) for each in learners]
    return StructureAttention(
        name,
        mean_with_interval(seconds).told(DWELL),
        int((seconds > 0).sum()),
        sum(visits),
        sum(max(0, count - 1) for count in visits),
    )


def _chosen(entry: Moment) -> StructureId | None:
    return entry.event.structure if isinstance(entry.event, StructureSelected) else None
