"""Augmented reality in a session over time: when it ran, when the sheet was lost, whose turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.language import marked, number, translate
from anatomyapp.session.augmented import (
    ArBegun,
    ArEnded,
    GroupEnded,
    RolesChanged,
    SheetFound,
    SheetLost,
    Stretch,
    TrackingMeasured,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.event import Entry
from anatomyapp.session.sight import LOST_AFTER_S
from anatomyapp.session.turns import Role

_SHEETS = {
    SheetKind.CARD: marked("Instructor", "Card"),
    SheetKind.CHEST: marked("Instructor", "Chest sheet"),
    SheetKind.CALIBRATION: marked("Instructor", "Calibration sheet"),
}
_PERCENT = 100
_TURNS = TurnTaken | TurnTakenBack | RolesChanged


def ar_spans(entries: Sequence[Entry], end: float) -> tuple[Span, ...]:
    """Return when pictures were followed, each with how well that went."""
    return tuple(
        Span(span[0].monotonic_s, stop, _words(span)) for span, stop in _stretches(entries, end)
    )


def loss_spans(entries: Sequence[Entry], end: float) -> tuple[Span, ...]:
    """Return when the sheet was lost, for a second and longer."""
    found: list[Span] = []
    since: float | None = None
    words = translate("Instructor", "Sheet lost")
    for entry in entries:
        if isinstance(entry.event, SheetLost):
            since = max(0.0, entry.monotonic_s - LOST_AFTER_S)
        elif since is not None and isinstance(entry.event, SheetFound | ArEnded):
            found.append(Span(since, entry.monotonic_s, words))
            since = None
    return (*found, *([Span(since, end, words)] if since is not None else []))


def turn_spans(entries: Sequence[Entry], end: float) -> tuple[Span, ...]:
    """Return the turns of groups; members are letters."""
    steps = [e for e in entries if isinstance(e.event, _TURNS | GroupEnded)]
    if not steps:
        return ()
    stops = [*(e.monotonic_s for e in steps[1:]), end]
    return tuple(
        Span(step.monotonic_s, stop, _turn_words(step.event))
        for step, stop in zip(steps, stops, strict=True)
        if isinstance(step.event, _TURNS) and stop > step.monotonic_s
    )


def _stretches(entries: Sequence[Entry], end: float) -> Iterator[tuple[list[Entry], float]]:
    """Return the events from each begin to its end, and when that was."""
    running: list[Entry] = []
    for entry in entries:
        if isinstance(entry.event, ArBegun):
            running = [entry]
        elif running:
            running.append(entry)
        if running and isinstance(entry.event, ArEnded):
            yield running, entry.monotonic_s
            running = []
    if running:
        yield running, end


def _words(stretch: Sequence[Entry]) -> str:
    """Return which sheet was followed, how much of the time, and how late pictures were."""
    begun = stretch[0].event
    sheet = translate("Instructor", _SHEETS[begun.sheet]) if isinstance(begun, ArBegun) else ""
    minutes = [
        e.event.tracking
        for e in stretch
        if isinstance(e.event, TrackingMeasured) and e.event.over is Stretch.MINUTE
    ]
    pictures = sum(each.pictures for each in minutes)
    seconds = sum(each.seconds for each in minutes)
    if not pictures or not seconds:
        return sheet
    seen = 1 - sum(each.lost * each.pictures for each in minutes) / pictures
    words = translate("Instructor", "{sheet}: seen {percent} %, {rate} frames/s, {losses}")
    return words.format(
        sheet=sheet,
        percent=number(_PERCENT * seen),
        rate=number(sum(each.shown for each in minutes) / seconds),
        losses=translate("Instructor", "%n losses", "", sum(each.losses for each in minutes)),
    )


def _turn_words(event: _TURNS) -> str:
    answerer = next(held.letter for held in event.roles if held.role is Role.ANSWERER)
    words = translate("Instructor", "Turn {turn}: {letter} answers")
    return words.format(turn=event.number, letter=answerer.value)
