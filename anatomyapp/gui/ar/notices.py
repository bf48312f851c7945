"""What is said about pictures in which the sheet is not seen, or not well."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.language import marked, number, translate

_PATIENCE_S = 0.7  # a trouble that passes sooner is not told
_PAST_S = 1.5  # a message stays so long after its reason has gone,
_PAST_PICTURES = 3  # or, on a machine that is slow, for so many pictures


@dataclass(frozen=True, slots=True)
class Message:
    """A message over the picture; ``name`` tells it from others, whatever it says."""

    name: str
    title: str
    text: str
    tone: str = "warning"


_WORDS = {  # by the name of the notice
    "mirrored": (
        marked("AR", "The picture is mirrored"),
        marked(
            "AR",
            "The camera's driver flips it. Tick “The camera flips its picture” under “More "
            "settings”.",
        ),
    ),
    "other-sheet": (
        marked("AR", "Another sheet is seen"),
        marked("AR", "Choose it under “Sheet”, or show the sheet that is chosen there."),
    ),
    "two-sheets": (
        marked("AR", "Two sheets are seen"),
        marked("AR", "Take one of them out of the picture."),
    ),
    "too-dark": (
        marked("AR", "Light is low"),
        marked("AR", "Turn on a lamp behind the camera, or lower the sheet."),
    ),
    "too-bright": (
        marked("AR", "Light is too strong"),
        marked("AR", "Turn away from window and lamp."),
    ),
    "blurred": (
        marked("AR", "The picture is blurred"),
        marked("AR", "Hold still for a moment, or wipe the lens."),
    ),
    "covered": (
        marked("AR", "Much of the sheet is covered"),
        marked("AR", "Hold it by its edges."),
    ),
    "wrong-scale": (
        marked("AR", "The sheet has another size than it should"),
        marked("AR", "Measure its 100 mm line and enter the length under “More settings”."),
    ),
    "upside-down": (
        marked("AR", "The sheet is upside down"),
        marked("AR", "TOP belongs towards the head."),
    ),
    "other-resolution": (
        marked("AR", "Calibrated at another resolution"),
        marked("AR", "The model may lie some pixels off. Calibrate the camera at this resolution."),
    ),
    "other-shape": (
        marked("AR", "The calibration is for pictures of another shape"),
        marked(
            "AR",
            "The model may lie some pixels off. Calibrate the camera at this resolution, or choose "
            "that of the calibration.",
        ),
    ),
    "turn-for-fit": (
        marked("AR", "Turn slowly to the left and to the right"),
        marked("AR", "By about 35°, once: so the app learns how round the chest is."),
    ),
}
_RANKS = (*_WORDS, "no-sheet", "too-near", "too-far")
_SHOW = {
    SheetKind.CARD: marked("AR", "Hold the card before the camera, 0.35 to 1 m away."),
    SheetKind.CHEST: marked("AR", "Stand 0.7 to 2 m before the camera, the chest sheet to it."),
}
_FARTHEST = {
    SheetKind.CARD: marked("AR", "Come within 1 m."),
    SheetKind.CHEST: marked("AR", "Come within 2 m."),
}


_NEAREST = {
    SheetKind.CARD: marked("AR", "Hold it 0.35 to 1 m away."),
    SheetKind.CHEST: marked("AR", "Stand 0.7 to 2 m away."),
}


def message_of(notice: str, kind: SheetKind, distance_mm: float | None) -> Message:
    """Return the message of a notice by its name."""
    metres = number((distance_mm or 0.0) / 1000, 1)
    if notice == "too-far":
        far = translate("AR", "Sheet too far: {metres} m").format(metres=metres)
        return Message(notice, far, translate("AR", _FARTHEST[kind]))
    if notice == "too-near":
        near = translate("AR", "Sheet too near: {metres} m").format(metres=metres)
        return Message(notice, near, translate("AR", _NEAREST[kind]))
    if notice not in _WORDS:
        return Message(notice, translate("AR", "No sheet is seen"), translate("AR", _SHOW[kind]))
    title, text = _WORDS[notice]
    tone = "accent" if notice == "turn-for-fit" else "warning"
    return Message(notice, translate("AR", title), translate("AR", text), tone)


@dataclass(frozen=True, slots=True)
class _Streak:
    """A message that was told again and again: since when, and when last."""

    message: Message
    since_s: float
    last_s: float
    last_picture: int


class Calm:
    """Lets a message pass once its reason has lasted, and stay for a moment after it is gone.

    Some reasons are found in every third picture only; of all that were told lately the most
    telling is shown. What a person closed stays away until its reason comes anew.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._streaks: dict[str, _Streak] = {}
        self._closed, self._picture = "", 0

    def told(self, message: Message | None) -> Message | None:
        """Take what holds of one more picture; return what is shown."""
        now = self._clock()
        self._picture += 1
        alive = [each for each in self._streaks.values() if self._lasts(each, now)]
        self._streaks = {each.message.name: each for each in alive}
        if message is not None:
            before = self._streaks.get(message.name)
            since = before.since_s if before else now
            self._streaks[message.name] = _Streak(message, since, now, self._picture)
        if self._closed not in self._streaks:
            self._closed = ""
        return self._shown(now)

    def at_once(self, message: Message | None) -> None:
        """Show a message alone, or none, without waiting for it to last."""
        now, self._closed = self._clock(), ""
        first = _Streak(message, now - _PATIENCE_S, now, self._picture) if message else None
        self._streaks = {first.message.name: first} if first else {}

    def close(self, message: Message) -> None:
        """Show a message no more while its reason lasts."""
        self._closed = message.name

    def _lasts(self, streak: _Streak, now: float) -> bool:
        few = self._picture - streak.last_picture <= _PAST_PICTURES
        return few or now - streak.last_s <= _PAST_S

    def _shown(self, now: float) -> Message | None:
        lasting = [each for each in self._streaks.values() if now - each.since_s >= _PATIENCE_S]
        free = [each.message for each in lasting if each.message.name != self._closed]
        return min(free, key=_rank, default=None)


def _rank(message: Message) -> int:
    """Return 0 for the most telling message; what has no rank is a fault of the pictures."""
    return _RANKS.index(message.name) if message.name in _RANKS else -1
