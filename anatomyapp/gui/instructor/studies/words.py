"""Words and icons of studies: kinds of steps, occasions, places, days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from anatomyapp.gui.language import marked, translate
from anatomyapp.study.steps import Occasion, Where, Who

KIND_ICONS: Mapping[str, str] = {
    "consent": "check",
    "form": "user-circle",
    "rotation": "rotate-360",
    "test": "list-check",
    "activity": "cube-3d-sphere",
    "questionnaire": "chart-line",
    "comments": "message-circle",
    "wait": "clock",
}
_KINDS = {
    "consent": marked("Studies", "Consent"),
    "form": marked("Studies", "Form about the person"),
    "rotation": marked("Studies", "Mental rotation test"),
    "test": marked("Studies", "Knowledge test"),
    "activity": marked("Studies", "Activity"),
    "questionnaire": marked("Studies", "Questionnaire"),
    "comments": marked("Studies", "Comments"),
    "wait": marked("Studies", "Wait"),
}
_OCCASIONS = {
    Occasion.PRE: marked("Studies", "before learning"),
    Occasion.POST: marked("Studies", "after learning"),
    Occasion.RETENTION: marked("Studies", "after a delay"),
    Occasion.PERIOD: marked("Studies", "in a period of a crossover"),
}
_PLACES = {
    Where.EXPLORE: marked("Studies", "3D model on the screen"),
    Where.AR: marked("Studies", "augmented reality"),
    Where.PICTURES: marked("Studies", "pictures"),
}
_WHO = {
    Who.EACH: marked("Studies", "one after the other"),
    Who.TOGETHER: marked("Studies", "all together"),
}


def kind_words(kind: str) -> str:
    """Return what a kind of step is called; an unknown one as it stands."""
    return translate("Studies", _KINDS[kind]) if kind in _KINDS else kind


def kinds() -> dict[str, str]:
    """Return all kinds with their words, in the order in which they are offered."""
    return {kind: kind_words(kind) for kind in _KINDS}


def occasions() -> dict[str, str]:
    """Return the occasions of tests with their words."""
    return {each.value: translate("Studies", words) for each, words in _OCCASIONS.items()}


def places() -> dict[str, str]:
    """Return where activities can be, with their words."""
    return {each.value: translate("Studies", words) for each, words in _PLACES.items()}


def who_words() -> dict[str, str]:
    """Return how a group takes a step, with its words."""
    return {each.value: translate("Studies", words) for each, words in _WHO.items()}


def day_words(at: datetime) -> str:
    """Return the day of a time, in the window's language and the computer's zone."""
    local = at.astimezone()
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)
