"""Scores of instruments: what the answers of one filling in come to, or why to nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anatomyapp.phrase import phrase
from anatomyapp.study.answering import Options, Rating
from anatomyapp.study.instrument import (
    Domain,
    DomainId,
    Instrument,
    LeftOut,
    Question,
    QuestionId,
    Rule,
)

LEFT_OUT = phrase("{answered} of {of} answered")
NO_WEIGHTS = phrase("pairs left out")


@dataclass(frozen=True, slots=True)
class Score:
    """A score, or None with the reason; ``answered`` of so many questions were answered."""

    value: float | None
    answered: int
    of: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one filling in.

    Parameters
    ----------
    domains
        By the ids of the domains, in their order.
    checks, failed
        How many attention checks were answered, and how many of them wrongly.
    """

    domains: Mapping[DomainId, Score]
    checks: int = 0
    failed: int = 0


def score(instrument: Instrument, responses: Mapping[str, str]) -> Scores:
    """Return the scores of one filling in.

    Parameters
    ----------
    responses
        By the ids of questions; what is missing, empty, or no response of the question counts as
        left out.
    """
    domains = {each.id: _domain_score(instrument, each, responses) for each in instrument.domains}
    checks = [question for question in instrument.questions() if question.check]
    answered = [each for each in checks if responses.get(each.id, "")]
    failed = sum(responses[each.id] != each.check for each in answered)
    return Scores(domains, len(answered), failed)


def point(question: Question, response: str) -> float | None:
    """Return the point of a response as it counts: turned where the item is reversed."""
    if not isinstance(question.answering, Rating):
        return None
    value = question.answering.value(response)
    if value is None:
        return None
    return question.answering.scale.turned(value) if question.is_reversed else float(value)


def points(
    instrument: Instrument, domain: Domain, responses: Mapping[str, str]
) -> dict[QuestionId, float | None]:
    """Return the points of a domain's questions as they count; None where one was left out."""
    found = (instrument.question(each) for each in domain.questions)
    return {each.id: point(each, responses.get(each.id, "")) for each in found}


def _domain_score(instrument: Instrument, domain: Domain, responses: Mapping[str, str]) -> Score:
    found = points(instrument, domain, responses)
    of, answered = len(found), sum(each is not None for each in found.values())
    most = 0 if domain.missing.rule is LeftOut.NO_SCORE else domain.missing.most
    if answered == 0 or of - answered > most:
        return Score(None, answered, of, LEFT_OUT.format(answered=answered, of=of))
    whole = _filled(instrument, domain, found)
    if domain.rule is Rule.WEIGHTED:
        weights = _weights(instrument, domain, responses)
        if weights is None:
            return Score(None, answered, of, NO_WEIGHTS)
        total = sum(weights[each] * value for each, value in whole.items())
        return Score(total / len(domain.pairs), answered, of)
    if domain.rule is Rule.SUM:
        lows = {each.id: rating.scale.low for each, rating in instrument.rated(domain)}
        above = sum(value - lows[each] for each, value in whole.items())
        return Score(above * domain.factor, answered, of)
    return Score(sum(whole.values()) / of, answered, of)


def _filled(
    instrument: Instrument, domain: Domain, found: Mapping[QuestionId, float | None]
) -> dict[QuestionId, float]:
    """Return the points with what the domain's rule lets stand for missing ones."""
    there = [value for value in found.values() if value is not None]
    centres = {each.id: rating.scale.centre for each, rating in instrument.rated(domain)}
    by_centre = domain.missing.rule is LeftOut.CENTRE
    usual = {each: centres[each] if by_centre else sum(there) / len(there) for each in found}
    return {each: usual[each] if value is None else value for each, value in found.items()}


def _weights(
    instrument: Instrument, domain: Domain, responses: Mapping[str, str]
) -> dict[QuestionId, int] | None:
    """Return how often each question was chosen among the pairs; None unless all were compared."""
    weights = dict.fromkeys(domain.questions, 0)
    for pair in domain.pairs:
        answering = instrument.question(pair).answering
        response = responses.get(pair, "")
        if not (isinstance(answering, Options) and answering.takes(response)):
            return None
        weights[QuestionId(response)] += 1
    return weights
