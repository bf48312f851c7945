"""How simulated learners answer items: whether rightly, with what response, after how long."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.quiz.response import Response
from anatomyapp.quiz.task import Choose, PlaceOn, Point, Task, Turn
from anatomyapp.simulation.learner import Learner
from anatomyapp.simulation.models import Models, ResponseModel
from anatomyapp.simulation.responding import response_to
from anatomyapp.simulation.streams import stream

_SHORTEST_S, _LONGEST_S = 0.8, 600.0  # own


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answers; ``response`` is None where they go on without an answer."""

    response: Response | None
    latency_s: float
    confidence: int


@dataclass(frozen=True, slots=True)
class Asker:
    """What is the same whoever answers an item.

    Parameters
    ----------
    difficulties
        Of a bank's items, logits.
    structures
        Those that may be taken for the right one.
    """

    models: Models
    difficulties: Mapping[ItemId, float]
    structures: Sequence[StructureId]

    def answer(self, item: Item, learner: Learner, rng: random.Random) -> Answered:
        """Return how a learner answers an item."""
        model = self.models.response
        floor = guess(item.task, model)
        ability = learner.ability(self.models)
        chance = model.probability(ability, self.difficulties[item.id], floor)
        right = rng.random() < chance
        latency_s = _latency_s(item, learner, self.models, rng)
        sure = chance + rng.gauss(0, self.models.sure.noise)
        confidence = 1 + sum(sure > each for each in self.models.sure.thresholds)
        if not right and rng.random() < model.skip:
            return Answered(None, latency_s, confidence)
        response = response_to(item.task, rng, self.structures, right=right)
        return Answered(response, latency_s, confidence)


def difficulties(items: Sequence[Item], model: ResponseModel) -> Mapping[ItemId, float]:
    """Return the difficulties of a bank's items, logits, which no seed of a cohort changes.

    Those of calibrated items are as calibrated, the others are drawn by the items' ids; their mean
    is 0.
    """
    found = {item.id: _difficulty(item, model) for item in items}
    middle = fmean(found.values())
    return {item: value - middle for item, value in found.items()}


def guess(task: Task, model: ResponseModel) -> float:
    """Return how likely a guess is right."""
    if isinstance(task, Choose) and not task.several:
        return 1 / len(task.options)
    return model.guess_on_model if isinstance(task, Point | Turn | PlaceOn) else 0.0


def _difficulty(item: Item, model: ResponseModel) -> float:
    if item.calibration is not None:
        return item.calibration.difficulty
    return stream("difficulty", item.reference).gauss(0, model.spread)


def _latency_s(item: Item, learner: Learner, models: Models, rng: random.Random) -> float:
    time = models.time
    usual = math.log(time.median_s.get(item.kind, time.other_s))
    spent = math.exp(usual - learner.traits.speed + rng.gauss(0, time.noise))
    return round(min(_LONGEST_S, max(_SHORTEST_S, spent)), 3)
