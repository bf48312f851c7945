"""Flags: what in an item's figures calls for a look at the item."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from anatomyapp.evaluation.items import FUNCTIONAL_PERCENT, ItemStatistics
from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.language import marked, translate

FEWEST = 10  # answers, below which nothing is judged
EASY_PERCENT = 95.0
LATE_PERCENT = 10.0  # own: more than a slow learner or two in twenty
CONFUSED_PERCENT = 25.0  # own: of one wrong answer
FEWEST_FOR_IDLE = 20  # own: below, one learner is 5 %


class Flag(StrEnum):
    """One thing to look at."""

    TOO_FEW = "too few"
    WRONG_KEY = "wrong key?"
    TOO_EASY = "too easy"
    TOO_SHORT = "too short"
    CONFUSED = "confused"
    IDLE_OPTION = "idle option"


_WORDS = {
    Flag.TOO_FEW: (
        marked("Instructor", "too few"),
        marked("Instructor", "Fewer than {fewest} answers: the figures may still change much."),
    ),
    Flag.WRONG_KEY: (
        marked("Instructor", "wrong key?"),
        marked(
            "Instructor",
            "Who knows the rest well misses this item more often than others: the discrimination "
            "is below 0. Check the key, and whether the stem can be misread.",
        ),
    ),
    Flag.TOO_EASY: (
        marked("Instructor", "too easy"),
        marked(
            "Instructor",
            "More than {easy} % are right: the item tells little about who knows more. Keep it as "
            "a warm-up, or ask for more.",
        ),
    ),
    Flag.TOO_SHORT: (
        marked("Instructor", "time too short?"),
        marked(
            "Instructor",
            "For more than {late} % the time was over before they answered; these score 0. Give "
            "more seconds, or a shorter stem.",
        ),
    ),
    Flag.CONFUSED: (
        marked("Instructor", "confused"),
        marked(
            "Instructor",
            "At least {confused} % gave the same wrong answer. See on the model whether the view "
            "hides what is asked; else it is worth a minute of teaching.",
        ),
    ),
    Flag.IDLE_OPTION: (
        marked("Instructor", "idle option"),
        marked(
            "Instructor",
            "Fewer than {idle} % chose one of the wrong options: it does not distract. Put "
            "something there that learners do believe.",
        ),
    ),
}
_LOOKS = {  # icon, tone
    Flag.TOO_FEW: ("users", "neutral"),
    Flag.WRONG_KEY: ("key", "error"),
    Flag.TOO_EASY: ("mood-smile", "warning"),
    Flag.TOO_SHORT: ("clock", "warning"),
    Flag.CONFUSED: ("repeat", "warning"),
    Flag.IDLE_OPTION: ("ghost-2", "warning"),
}


def flag_words(flag: Flag) -> str:
    """Return a flag as its chip says it."""
    return translate("Instructor", _WORDS[flag][0])


def finding(flag: Flag) -> str:
    """Return what a flag means, and what to do about it."""
    words = translate("Instructor", _WORDS[flag][1])
    return words.format(
        fewest=FEWEST,
        easy=f"{EASY_PERCENT:.0f}",
        late=f"{LATE_PERCENT:.0f}",
        confused=f"{CONFUSED_PERCENT:.0f}",
        idle=f"{FUNCTIONAL_PERCENT:.0f}",
    )


def tag_of(flag: Flag) -> Tag:
    """Return the chip of a flag."""
    return Tag(flag_words(flag), *_LOOKS[flag])


def flags_of(item: ItemStatistics, offered: Collection[str] = ()) -> tuple[Flag, ...]:
    """Return what calls for a look.

    Parameters
    ----------
    offered
        The wrong options that were shown, where one was to be chosen.

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
    if 100 * item.timed_out > LATE_PERCENT * item.n:
        found.append(Flag.TOO_SHORT)
    wrong = (choice for choice in item.choices if choice.id and not choice.correct)
    if len(offered) != 1 and any(choice.percent >= CONFUSED_PERCENT for choice in wrong):
        found.append(Flag.CONFUSED)
    working = {choice.id for choice in item.choices if choice.functional}
    if item.n >= FEWEST_FOR_IDLE and any(option not in working for option in offered):
        found.append(Flag.IDLE_OPTION)
    return tuple(found)
