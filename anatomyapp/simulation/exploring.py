"""What simulated learners do in an activity: what they look at, and how the sheet is seen."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.augmented import Spread, Stretch, Tracking, TrackingMeasured
from anatomyapp.session.event import Event, Origin, StructureSelected, ViewChanged
from anatomyapp.session.turns import GroupId
from anatomyapp.simulation.conduct import ActivityModel

MINUTE_S = 60.0
_ORIGINS = {Origin.MODEL: 0.6, Origin.TREE: 0.25, Origin.SEARCH: 0.15}  # own
_RATE = 25.0  # own: pictures per second
_BRIDGED, _LOSSES_S = 0.4, 2.0  # own: part of what is not tracked; how long a loss lasts


class Happened(NamedTuple):
    """An event, and how many seconds after the activity's begin it happens."""

    at_s: float
    event: Event


@dataclass(frozen=True, slots=True)
class Looker:
    """Who looks at the model: how much more they do than the average (a logarithm), and at what."""

    model: ActivityModel
    engagement: float
    structures: Sequence[StructureId]

    def looks(self, minutes: float, rng: random.Random) -> Iterator[Happened]:
        """Yield structures that are chosen and views, in no order."""
        weights = [(1 + place) ** -0.5 for place in range(len(self.structures))]
        for at_s in self._times(self.model.selections, minutes, rng):
            structure = rng.choices(self.structures, weights)[0]
            origin = rng.choices(list(_ORIGINS), list(_ORIGINS.values()))[0]
            yield Happened(at_s, StructureSelected(structure, origin))
        for at_s in self._times(self.model.views, minutes, rng):
            yield Happened(at_s, _view(rng))

    def _times(self, in_a_minute: float, minutes: float, rng: random.Random) -> Iterator[float]:
        """Yield moments of a Poisson process."""
        rate = in_a_minute * math.exp(self.engagement) / MINUTE_S
        at_s = rng.expovariate(rate)
        while at_s < minutes * MINUTE_S:
            yield at_s
            at_s += rng.expovariate(rate)


def lost_share(model: ActivityModel, rng: random.Random) -> float:
    """Return for which part of the time a sheet is not seen by somebody, or by a group."""
    return rng.betavariate(model.lost_shape, model.lost_shape * (1 - model.lost) / model.lost)


def trackings(
    minutes: float, lost: float, group: GroupId | None, rng: random.Random
) -> Iterator[Happened]:
    """Yield how the sheet was followed, minute by minute, lost for about a part of the time."""
    for number in range(math.ceil(minutes)):
        seconds = min(MINUTE_S, minutes * MINUTE_S - number * MINUTE_S)
        share = min(1.0, max(0.0, lost * rng.uniform(0.5, 1.5)))
        measured = TrackingMeasured(Stretch.MINUTE, _tracking(seconds, share, rng), group=group)
        yield Happened(number * MINUTE_S + seconds, measured)


def _tracking(seconds: float, lost: float, rng: random.Random) -> Tracking:
    """Return how well a sheet was followed for some seconds."""
    pictures = round(seconds * _RATE)
    gone, bridged = round(lost * pictures), round(_BRIDGED * lost * pictures)
    bridged = min(bridged, pictures - gone)
    tracked = pictures - gone - bridged
    late_ms = rng.uniform(40, 80)
    return Tracking(
        seconds=seconds,
        pictures=pictures,
        tracked=tracked / pictures,
        bridged=bridged / pictures,
        lost=gone / pictures,
        losses=math.ceil(lost * seconds / _LOSSES_S),
        shown=pictures,
        latency_ms=Spread(late_ms, late_ms * 1.6),
        reprojection_px=rng.uniform(0.2, 0.6) if tracked else None,
        distance_mm=rng.uniform(350, 650) if tracked else None,
        light=rng.uniform(0.6, 1.0),
        dark=0.0,
    )


def _view(rng: random.Random) -> ViewChanged:
    """Return a view, one of the six of an atlas now and then."""
    if rng.random() < 0.3:
        view = rng.choice(list(StandardView))
        return ViewChanged(Camera().seen_from(view), view)
    turned = Camera().turned(rng.uniform(-180, 180), rng.uniform(-60, 60))
    return ViewChanged(Camera(turned.target, rng.uniform(300, 1200), turned.azimuth_deg,
                              turned.elevation_deg))  # fmt: skip
