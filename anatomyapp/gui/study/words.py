"""What the pages of a study say of people, steps and times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from anatomyapp.gui.language import spoken, translate
from anatomyapp.scene.tour import Words
from anatomyapp.session.study_run import Member
from anatomyapp.study.course import At


def said(words: Words) -> str:
    """Return a study's words in the language of the window."""
    return words.said(spoken().value)


def name_of(member: Member) -> str:
    """Return what somebody is called on the screen."""
    if member.letter is None:
        return member.name
    return translate("Study", "{name} (member {letter})").format(
        name=member.name, letter=member.letter.value
    )


def names_of(members: Sequence[Member]) -> str:
    """Return several people's names, in one line."""
    return ", ".join(member.name for member in members)


def step_words(at: At) -> str:
    """Return which step it is, of how many."""
    return translate("Study", "Step {number} of {all}").format(number=at.number, all=at.of)


def progress_words(at: At, minutes: int) -> str:
    """Return which step it is, and about how long the rest of the sitting takes."""
    left = translate("Study", "about %n minutes left", "", minutes)
    return f"{step_words(at)} · {left}"


def day_of(at: datetime) -> str:
    """Return a day in the window's language, such as *12 March 2026*; days change at midnight UTC.

    The local date of a midnight UTC might be the day before.
    """
    day = QDate(at.year, at.month, at.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def clock_words(seconds: float) -> str:
    """Return minutes and seconds, such as *4:05*."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
