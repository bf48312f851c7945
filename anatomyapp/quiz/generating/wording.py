"""Wording: what generated items say, in each language that they speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Question(NamedTuple):
    """How a relation is asked for and told.

    Parameters
    ----------
    ask
        The question about ``{anchor}``, answered by an option.
    click
        The same, answered on the model; empty where that would have several answers.
    """

    ask: str
    click: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of generated items in one language.

    Parameters
    ----------
    asks
        By predicate, and whether its object is asked for; those that are missing are not asked.
    tells
        A relation as a sentence about ``{subject}`` and ``{object}``, by predicate.
    axes
        The question for an order, by what it runs along.
    reasons
        What a distractor stands for, by the reason that it was chosen for.
    objectives
        By kind, about ``{name}``.
    """

    title: str
    find: str
    name: str
    type_name: str
    level: str
    type_level: str
    side: str
    several: str
    order_relation: str
    it_is: str
    beside: str
    both: str
    in_order: str
    sided: str
    measured: str
    asks: Mapping[tuple[str, bool], Question]
    tells: Mapping[str, str]
    axes: Mapping[str, str]
    reasons: Mapping[str, str]
    objectives: Mapping[str, str]
