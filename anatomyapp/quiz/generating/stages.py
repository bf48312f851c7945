"""Stages: what of the model an item shows and from where, so that its target is in view."""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.generating.nearness import Nearness
from anatomyapp.quiz.generating.sight import Sight, Way, hiding, look
from anatomyapp.quiz.generating.surfaces import Surfaces
from anatomyapp.quiz.item import View
from anatomyapp.scene.camera import Camera

ENOUGH_SHARE = 0.7  # of a target in view: above grading.LEAST_SEEN, for a drawn picture differs
LEAST_AREA = 6e-4  # own: of the picture; in a window of 960 by 720 some 20 by 20 pixels
SEEN_TOO = 0.2  # own: of what else matters, so much is in view
WAYS: tuple[Way, ...] = (
    (0.0, 0.0), (180.0, 0.0), (90.0, 0.0), (-90.0, 0.0),
    (35.0, 10.0), (-35.0, 10.0), (145.0, 10.0), (-145.0, 10.0),
    (0.0, 50.0), (180.0, 50.0), (0.0, -50.0), (180.0, -50.0),
)  # fmt: skip
_TRIED = 5  # of the ways, those that promise most
_MOST_HIDDEN = 4
_OPENED = 2  # of the ways, the first ones
_FEWEST_OTHERS = 3  # own: a target among fewer is trivial
_MOST_TOGETHER = 150  # structures in one scene; more hide each other
_WIDE = 2.5  # times the target's size: what is larger may stand out of the picture
_LEAST_MM = 120.0  # own: from nearer by, what lies before it would stand before the eye
_CHANCE = 0.35  # own: of the cosine, so that not every view is the most obvious one


@dataclass(frozen=True, slots=True)
class Company:
    """What is shown together: ``isolated`` as a view says it, ``filling`` fills the picture."""

    members: frozenset[StructureId]
    isolated: tuple[StructureId, ...] = ()
    filling: tuple[StructureId, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """A view that shows its target, and what else can be clicked in it."""

    view: View
    others: frozenset[StructureId]


@dataclass(frozen=True, slots=True)
class Demand:
    """What is demanded of a view.

    Parameters
    ----------
    ways
        From where it may look.
    fewest
        How many others can be clicked at least.
    opening
        Whether what hides a target may be left out; a series that is counted stays whole.
    """

    ways: tuple[Way, ...] = WAYS
    fewest: int = _FEWEST_OTHERS
    opening: bool = True


_USUAL = Demand()


@dataclass(slots=True)
class Stages:
    """Finds views; what is seen of a company from a side is worked out once."""

    atlas: Atlas
    near: Nearness
    surfaces: Surfaces = field(init=False)
    _looks: dict[tuple[Company, Way], Sight] = field(default_factory=dict)
    _groups: tuple[tuple[StructureId, frozenset[StructureId]], ...] = ()
    _stations: dict[str, Company | None] = field(default_factory=dict)
    _usual: dict[StructureId, Stage | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare the surfaces, and find what groups are shown by, the larger ones first."""
        self.surfaces = Surfaces(self.atlas.meshes)
        shown = ((s, self.atlas.shown_by(s)) for s in self.atlas.structures)
        several = [(group, meshes) for group, meshes in shown if len(meshes) > 1]
        self._groups = tuple(sorted(several, key=lambda pair: -len(pair[1])))

    def find(
        self,
        target: StructureId,
        companies: Iterable[Company],
        rng: random.Random,
        demand: Demand = _USUAL,
    ) -> Stage | None:
        """Return the first view in which a target is seen with enough others; None without one."""
        fewest = demand.fewest
        for company in companies:
            promising = self._promising(target, company, demand.ways, rng)
            whole = (self._stage(target, company, way, fewest) for way in promising)
            least = promising[:_OPENED] if demand.opening else []
            opened = (self._opened_stage(target, company, way, fewest) for way in least)
            found = next((stage for stage in chain(whole, opened) if stage is not None), None)
            if found is not None:
                return found
        return None

    def usual(self, target: StructureId, rng: random.Random) -> Stage | None:
        """Return a view of a target among what it may be shown with; the first one is kept."""
        if target not in self._usual:
            self._usual[target] = self.find(target, self.companies(target), rng)
        return self._usual[target]

    def all_seen(self, targets: Sequence[StructureId], rng: random.Random) -> View | None:
        """Return a view of some structures alone in which each of them is seen."""
        company = self.together(targets)
        number = [self.surfaces.numbers[target] for target in targets]
        for way in rng.sample(WAYS, len(WAYS)):
            sight = self.seen(company, way)
            if sight.shares[number].min() >= SEEN_TOO and sight.areas[number].min() >= LEAST_AREA:
                return View(way[0], way[1], isolated=company.isolated)
        return None

    def companies(self, target: StructureId) -> Iterator[Company]:
        """Yield what a target may be shown with: the first scene, its station, what is near."""
        first = self.atlas.shown_first
        if target in first and _FEWEST_OTHERS < len(first) <= _MOST_TOGETHER:
            yield Company(first)
        station = self._at_station(self.atlas.structures[target].station)
        if station is not None:
            yield station
        yield self.around(target)

    def around(self, target: StructureId, extra: Iterable[StructureId] = ()) -> Company:
        """Return a target with what lies nearest; what is much larger may stand out."""
        nearest = self.near.nearest(target, 9)
        members = tuple(dict.fromkeys((target, *extra, *nearest)))
        size = max(self._size(target) * _WIDE, _LEAST_MM)
        filling = tuple(s for s in members if self._size(s) <= size)
        return Company(frozenset(members), members, filling if len(filling) > 1 else members)

    def _at_station(self, station: str) -> Company | None:
        if station not in self._stations:
            members = [s.id for s in self.atlas.at_station(station) if s.id in self.atlas.meshes]
            fits = bool(station) and _FEWEST_OTHERS < len(members) <= _MOST_TOGETHER // 4
            self._stations[station] = self.together(members) if fits else None
        return self._stations[station]

    def together(self, members: Collection[StructureId]) -> Company:
        """Return a company of exactly these."""
        return Company(frozenset(members), self._named(members))

    def seen(self, company: Company, way: Way) -> Sight:
        """Return what is seen of a company from a side."""
        key = company, way
        if key not in self._looks:
            surface = self.surfaces.together(company.members)
            filling = self.surfaces.together(company.filling) if company.filling else surface
            self._looks[key] = look(surface, filling, way, len(self.surfaces.numbers))
        return self._looks[key]

    def _stage(self, target: StructureId, company: Company, way: Way, fewest: int) -> Stage | None:
        sight, number = self.seen(company, way), self.surfaces.numbers
        own = number[target]
        if sight.shares[own] < ENOUGH_SHARE or sight.areas[own] < LEAST_AREA:
            return None
        others = frozenset(
            s
            for s in company.members - {target}
            if sight.shares[number[s]] >= SEEN_TOO and sight.areas[number[s]] >= LEAST_AREA
        )
        if len(others) < fewest:
            return None
        view = View(
            azimuth_deg=way[0],
            elevation_deg=way[1],
            isolated=company.isolated,
            around=company.filling if set(company.filling) != company.members else (),
        )
        return Stage(view, others)

    def _opened_stage(
        self, target: StructureId, company: Company, way: Way, fewest: int
    ) -> Stage | None:
        """Return the stage without what hides most of a target."""
        if not company.isolated or len(company.members) <= fewest + 1:
            return None
        number = self.surfaces.numbers
        names = tuple(number)
        surface = self.surfaces.together(company.members)
        camera = self.seen(company, way).camera
        before = hiding(surface, camera, number[target], len(number))[:_MOST_HIDDEN]
        kept = company.members - {names[k] for k in before.tolist()}
        isolated = tuple(s for s in number if s in kept)
        filling = tuple(s for s in company.filling if s in kept)
        return self._stage(target, Company(kept, isolated, filling), way, fewest)

    def _promising(
        self, target: StructureId, company: Company, ways: Sequence[Way], rng: random.Random
    ) -> list[Way]:
        """Return the ways that look at the side of a company where the target lies, best first."""
        others = self.near.middles(sorted(company.members)).mean(axis=0)
        outward = self.near.middles((target,))[0] - others
        length = float(np.linalg.norm(outward)) or 1.0
        promise = {
            way: float(outward @ _back(way)) / length + rng.uniform(0.0, _CHANCE) for way in ways
        }
        return sorted(ways, key=promise.__getitem__, reverse=True)[:_TRIED]

    def _size(self, structure: StructureId) -> float:
        low, high = self.near.extent(structure)
        return math.dist(low, high)

    def _named(self, members: Collection[StructureId]) -> tuple[StructureId, ...]:
        """Return members by the fewest names: a group's where all that it is shown by is there."""
        left, named = set(members), []
        for group, shown in self._groups:
            if shown <= left:
                named.append(group)
                left -= shown
        return (*named, *(s for s in self.atlas.meshes if s in left))


@cache
def _back(way: Way) -> NDArray[np.float64]:
    """Return the direction from the model to a viewer, (3,)."""
    return np.asarray(Camera(azimuth_deg=way[0], elevation_deg=way[1]).axes()[2])
