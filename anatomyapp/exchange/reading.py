"""What every reader gives: questions, and what could not be read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.question import Question
from anatomyapp.exchange.report import Loss

MOST_QUESTIONS = 2_000  # as many as a bank holds
MOST_ANSWERS = 60
LONGEST_TEXT = 20_000
LARGEST_NUMBER = 1e6


@dataclass(frozen=True, slots=True)
class Reading:
    """The questions of a file, and what of it no question holds.

    ``title`` and ``language`` are empty where the file tells none.
    """

    questions: tuple[Question, ...]
    losses: tuple[Loss, ...] = ()
    title: str = ""
    language: str = ""


def check_count(path: Path, count: int) -> None:
    """Refuse more questions than a bank holds.

    Raises
    ------
    ExchangeError
        There are more than 2,000.
    """
    if count > MOST_QUESTIONS:
        raise ExchangeError("{path}: more than 2,000 questions; split the file.", path=path)


class UnreadableError(Exception):
    """A single question cannot be read; its text says why, and what would mend it."""


def number_of(text: str) -> float:
    """Return the number that a text tells.

    Raises
    ------
    UnreadableError
        It is none, none that is finite, or beyond a million.
    """
    try:
        number = float(text)
    except ValueError as error:
        raise UnreadableError(f"{text[:40]!r} is no number") from error
    if not math.isfinite(number) or abs(number) > LARGEST_NUMBER:
        raise UnreadableError(f"{text[:40]!r} is no number that can be used")
    return number
