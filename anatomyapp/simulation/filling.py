"""How simulated learners answer questionnaires and forms."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence

from anatomyapp.simulation.learner import Learner
from anatomyapp.simulation.models import Models
from anatomyapp.study.answering import JOINT, Number, Options, OwnWords, Rating
from anatomyapp.study.instrument import Domain, Instrument, Question, QuestionId

_BURDENS = frozenset(("nasa-tlx-raw", "nasa-tlx", "mental-effort", "wellbeing", "klepsch"))
_CHOSEN = 0.3  # own: each of several options
_USUAL_ABOVE, _SPREAD = 4.0, 0.5  # own: of numbers, median above the least and spread of its log


def filled(
    instrument: Instrument, learner: Learner, models: Models, rng: random.Random
) -> dict[QuestionId, str]:
    """Return somebody's responses to all questions of an instrument, as codes."""
    latents = _latents(instrument, learner, models, rng)
    return {
        question.id: _response(question, latents.get(question.id), models, rng)
        for question in instrument.questions()
    }


def _latents(
    instrument: Instrument, learner: Learner, models: Models, rng: random.Random
) -> Mapping[QuestionId, float]:
    """Return how high each question's answer lies, in standard deviations above the middle."""
    model, traits = models.rating, learner.traits
    general = traits.strain if instrument.id in _BURDENS else traits.opinion
    level = model.leanings.get(instrument.id, model.otherwise)
    if learner.last is not None:
        appeal = model.appeal.get(learner.last.value, 0.0)
        level += -appeal if instrument.id in _BURDENS else appeal
    found: dict[QuestionId, float] = {}
    for domain in sorted(instrument.domains, key=lambda each: len(each.questions)):
        special = rng.gauss(0, 1)
        factor = math.sqrt(model.domain) * general + math.sqrt(1 - model.domain) * special
        for question in _of(domain, instrument, found):
            error = math.sqrt(1 - model.loading**2) * rng.gauss(0, 1)
            latent = level + model.loading * factor + error
            found[question.id] = -latent if question.is_reversed else latent
    return found


def _of(
    domain: Domain, instrument: Instrument, found: Mapping[QuestionId, float]
) -> list[Question]:
    """Return the questions of a domain that no narrower one has."""
    return [instrument.question(each) for each in domain.questions if each not in found]


def _response(question: Question, latent: float | None, models: Models, rng: random.Random) -> str:
    answering, model = question.answering, models.rating
    if question.check and rng.random() >= model.inattention:
        return question.check
    if isinstance(answering, OwnWords) or rng.random() < model.omission:
        return ""
    if isinstance(answering, Rating):
        values = answering.scale.values
        height = rng.gauss(0, 1) if latent is None else latent
        return str(values[model.place(height, len(values))])
    if isinstance(answering, Options):
        return _option(answering, model.shares.get(question.id), rng)
    return _number(answering, rng)


def _option(answering: Options, shares: Sequence[float] | None, rng: random.Random) -> str:
    """Return an option, those at the beginning more often; of several, some of them."""
    ids = [option.id for option in answering.options]
    if not answering.several:
        known = shares is not None and len(shares) == len(ids)
        weights = shares if known else [0.5**place for place in range(len(ids))]
        return str(rng.choices(ids, weights)[0])
    chosen = JOINT.join(each for each in ids if rng.random() < _CHOSEN)
    return chosen if answering.takes(chosen) else ids[0]


def _number(answering: Number, rng: random.Random) -> str:
    """Return a number some units above the least, such as an age or hours."""
    drawn = answering.low + rng.lognormvariate(math.log(_USUAL_ABOVE), _SPREAD)
    return f"{min(answering.high, drawn):.{answering.decimals}f}"
