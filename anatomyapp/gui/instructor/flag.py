"""Flags: what in an item's figures calls for a look at the item."""

from __future__ import annotations

from enum import StrEnum

from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.gui.instructor.cell import Tag

FEWEST = 10  # answers, below which nothing is judged
EASY_PERCENT = 95.0


class Flag(StrEnum):
    """One thing to look at."""

    TOO_FEW = "too few"
    WRONG_KEY = "wrong key?"
    TOO_EASY = "too easy"


TAGS = {
    Flag.TOO_FEW: Tag("too few", "users", "neutral"),
    Flag.WRONG_KEY: Tag("wrong key?", "key", "error"),
    Flag.TOO_EASY: Tag("too easy", "mood-smile", "warning"),
}
FINDINGS = {
    Flag.TOO_FEW: f"Fewer than {FEWEST} answers: the figures may still change much.",
    Flag.WRONG_KEY: "Who knows the rest well misses this item more often than others: the "
    "discrimination is below 0. Check the key, and whether the stem can be misread.",
    Flag.TOO_EASY: f"More than {EASY_PERCENT:.0f} % are right: the item tells little about who "
    "knows more. Keep it as a warm-up, or ask for more.",
}


def flags_of(item: ItemStatistics) -> tuple[Flag, ...]:
    """Return what calls for a look.

    Notes
    -----
    A discrimination below 0 means a probably wrong key, as in Moodle's guidance ("Quiz statistics
    calculations", docs.moodle.org).
    """
    if item.n < FEWEST:
        return (Flag.TOO_FEW,)
    discrimination, facility = item.discrimination.value, item.facility.value
    found = []
    if discrimination is not None and discrimination < 0:
        found.append(Flag.WRONG_KEY)
    if facility is not None and facility > EASY_PERCENT:
        found.append(Flag.TOO_EASY)
    return tuple(found)
