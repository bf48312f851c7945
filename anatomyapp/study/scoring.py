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
    """Return the scores of one filling in; of many, one `Scorer` is faster.

    Parameters
    ----------
    responses
        By the ids of questions; what is missing, empty, or no response of the question counts as
        left out.
    """
    return Scorer(instrument).score(responses)


class Scorer:
    """Scores one filling in of an instrument after the other."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._points = {each.id: _points(each) for each in instrument.questions()}
        self._scales = {
            question.id: rating.scale
            for domain in instrument.domains
            for question, rating in instrument.rated(domain)
        }
        self._checks = {each.id: each.check for each in instrument.questions() if each.check}
        self._pairs = {
            pair: _options(instrument.question(pair))
            for domain in instrument.domains
            for pair in domain.pairs
        }

    def score(self, responses: Mapping[str, str]) -> Scores:
        """Return the scores of one filling in, as `score` does."""
        domains = {each.id: self._score(each, responses) for each in self._instrument.domains}
        answered = [each for each in self._checks if responses.get(each, "")]
        return Scores(domains, len(answered), self.failed(responses))

    def failed(self, responses: Mapping[str, str]) -> int:
        """Return how many attention checks were answered wrongly."""
        given = ((responses.get(each, ""), right) for each, right in self._checks.items())
        return sum(bool(response) and response != right for response, right in given)

    def points(self, domain: Domain, responses: Mapping[str, str]) -> list[float | None]:
        """Return the points of a domain's questions as they count; None where one was left out."""
        return [self._points[each].get(responses.get(each, "")) for each in domain.questions]

    def _score(self, domain: Domain, responses: Mapping[str, str]) -> Score:
        found = self.points(domain, responses)
        of, answered = len(found), len(found) - found.count(None)
        most = 0 if domain.missing.rule is LeftOut.NO_SCORE else domain.missing.most
        if answered == 0 or of - answered > most:
            return Score(None, answered, of, LEFT_OUT.format(answered=answered, of=of))
        value = self._value(domain, self._filled(domain, found), responses)
        return Score(value, answered, of, NO_WEIGHTS if value is None else "")

    def _value(
        self, domain: Domain, whole: list[float], responses: Mapping[str, str]
    ) -> float | None:
        if domain.rule is Rule.WEIGHTED:
            chosen = self._chosen(domain, responses)
            if chosen is None:
                return None
            weighed = zip(domain.questions, whole, strict=True)
            return sum(chosen.count(each) * value for each, value in weighed) / len(chosen)
        if domain.rule is Rule.SUM:
            lows = sum(self._scales[each].low for each in domain.questions)
            return (sum(whole) - lows) * domain.factor
        return sum(whole) / len(whole)

    def _filled(self, domain: Domain, found: list[float | None]) -> list[float]:
        """Return the points with what the domain's rule lets stand for missing ones."""
        there = [value for value in found if value is not None]
        if len(there) == len(found):
            return there
        mean, by_centre = sum(there) / len(there), domain.missing.rule is LeftOut.CENTRE
        return [
            value if value is not None else self._scales[each].centre if by_centre else mean
            for each, value in zip(domain.questions, found, strict=True)
        ]

    def _chosen(self, domain: Domain, responses: Mapping[str, str]) -> list[str] | None:
        """Return what was chosen of each pair; None unless all were compared."""
        chosen = [responses.get(pair, "") for pair in domain.pairs]
        known = zip(domain.pairs, chosen, strict=True)
        return chosen if all(each in self._pairs[pair] for pair, each in known) else None


def _points(question: Question) -> dict[str, float]:
    """Return the points by responses, turned where the item is reversed; none without a scale."""
    if not isinstance(question.answering, Rating):
        return {}
    scale = question.answering.scale
    if question.is_reversed:
        return {str(value): scale.turned(value) for value in scale.values}
    return {str(value): float(value) for value in scale.values}


def _options(question: Question) -> frozenset[str]:
    if not isinstance(question.answering, Options):
        return frozenset()
    return frozenset(option.id for option in question.answering.options)
