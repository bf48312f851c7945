"""Words, days and lengths of time as the place *Progress* says them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from anatomyapp.evaluation.practice import Share
from anatomyapp.evaluation.progress import Standing, StationProgress, StructureProgress
from anatomyapp.gui.language import translate

_MINUTE_S = 60
_DAYS_NEAR = 13


def standing_words(standing: Standing) -> str:
    """Return how a learner stands with a structure."""
    return {
        Standing.KNOWN: translate("Progress", "known"),
        Standing.LEARNING: translate("Progress", "learning"),
        Standing.NOT_SEEN: translate("Progress", "not seen"),
    }[standing]


def station_words(station: StationProgress) -> str:
    """Return a station's counts; they say what its bar shows."""
    if not station.count:
        return translate("Progress", "no items yet")
    if not station.known + station.learning:
        return translate("Progress", "not started, %n structures", "", station.count)
    said = translate("Progress", "{known} known · {learning} learning · {unseen} not seen")
    return said.format(known=station.known, learning=station.learning, unseen=station.not_seen)


def due_words(due: datetime, now: datetime) -> str:
    """Return when something is due: "due now", "due tomorrow", "due in 5 days", "due on 3 May"."""
    days = (due.astimezone(now.tzinfo).date() - now.date()).days
    if due <= now:
        return translate("Progress", "due now")
    if days <= 0:
        return translate("Progress", "due today")
    if days == 1:
        return translate("Progress", "due tomorrow")
    if days <= _DAYS_NEAR:
        return translate("Progress", "due in %n days", "", days)
    on = day_words(due.astimezone(now.tzinfo).date(), now.date())
    return translate("Progress", "due on {day}").format(day=on)


def day_words(day: date, today: date) -> str:
    """Return a day: "3 May", with the year where it is another."""
    form = translate("Progress", "d MMMM")
    if day.year != today.year:
        form = translate("Progress", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def length_words(seconds: float) -> str:
    """Return a length of time in minutes: "1 min", "3 h 12 min"."""
    minutes = round(seconds / _MINUTE_S)
    if seconds and not minutes:
        return translate("Progress", "under 1 min")
    if minutes < _MINUTE_S:
        return translate("Progress", "{min} min").format(min=minutes)
    said = translate("Progress", "{h} h {min} min")
    return said.format(h=minutes // _MINUTE_S, min=minutes % _MINUTE_S)


def percent_words(share: float) -> str:
    """Return a share in percent."""
    return translate("Progress", "{share} %").format(share=round(100 * share))


def share_words(share: Share) -> str:
    """Return a share with its interval, or that there are too few."""
    if share.value is None or share.interval is None:
        return translate("Progress", "too few: %n answers", "", share.n)
    low, high = (round(100 * each) for each in share.interval)
    said = translate("Progress", "{share} % (95 % interval {low} to {high} %, n = {n})")
    return said.format(share=round(100 * share.value), low=low, high=high, n=share.n)


def structure_words(structure: StructureProgress, now: datetime) -> str:
    """Return what is told of a structure: "learning · 3 of 5 right · due tomorrow"."""
    said = [standing_words(structure.standing)]
    share = structure.track.share
    if share.n:
        words = translate("Progress", "{right} of {all} right")
        said.append(words.format(right=share.right, all=share.n))
    if structure.due is not None:
        said.append(due_words(structure.due, now))
    return " · ".join(said)
