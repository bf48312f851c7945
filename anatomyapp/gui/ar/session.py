"""Augmented reality as it runs: the wish, the newest picture, what is shown and said of it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from anatomyapp.ar.exhibit import Exhibit
from anatomyapp.ar.placement import LEAST_SCALE, MOST_SCALE, Mode, Placement, placed
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError, CalibrationError, DocumentError
from anatomyapp.gui.ar.loop import FilmLoop
from anatomyapp.gui.ar.notices import Calm, Message, message_of
from anatomyapp.gui.ar.remembered import wish_of
from anatomyapp.gui.ar.wish import Opener, Stance, Wish, follower, opened
from anatomyapp.gui.language import error_words, translate
from anatomyapp.settings import load_settings

if TYPE_CHECKING:
    from anatomyapp.ar.following import Seen
    from anatomyapp.ar.frame import Waiting

_RATE_OVER_S = 1.0


class Phase(Enum):
    """What augmented reality is doing."""

    IDLE = "idle"  # no pictures are wanted
    LIVE = "live"  # pictures come
    FROZEN = "frozen"  # one picture is held
    OVER = "over"  # the pictures are at their end, or failed


class ArSession(QObject):
    """Follows what is wished for; its signals say what is to be shown.

    ``opens`` opens sources, ``clock`` tells seconds; tests bring their own.
    """

    pictured = Signal(object, bool)  # Film; whether the sheet was found
    told = Signal(object)  # Message, or None
    changed = Signal()  # phase, wish or stance
    seen = Signal(object)  # Seen, or None where nothing is

    def __init__(
        self,
        atlas: Atlas,
        folder: Path,
        opens: Opener = opened,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._atlas, self._folder, self.opens, self._clock = atlas, folder, opens, clock
        self.wish = wish_of(load_settings(folder).settings, QLocale())
        self.stance, self.phase = Stance(), Phase.IDLE
        self.radius_mm: float | None = None  # of the wearer's chest, once they have turned
        self._placement: Placement | None = None
        self._exhibit: Exhibit | None = None
        self._seen: Seen | None = None
        self._calm = Calm(clock)
        self._times: deque[float] = deque(maxlen=120)
        self.loop = FilmLoop(self)
        self.loop.seen.connect(self._take)
        self.loop.waiting.connect(self._wait)
        self.loop.ended.connect(self._end)
        self.loop.failed.connect(self._fail)

    @property
    def rate(self) -> float:
        """Pictures per second that were shown lately."""
        while self._times and self._clock() - self._times[0] > _RATE_OVER_S:
            self._times.popleft()
        return len(self._times) / _RATE_OVER_S

    @property
    def last(self) -> Seen | None:
        """The picture that is shown, None before the first."""
        return self._seen

    def wish_for(self, wish: Wish) -> None:
        """Follow another sheet, or in other pictures."""
        if wish == self.wish:
            return
        if wish.origin != self.wish.origin:
            self._forget()
        self.wish, self._placement = wish, None
        if wish.origin is None:
            self.stop()
        else:
            self.start()

    def stand(self, stance: Stance) -> None:
        """Show the model in another way with the sheet."""
        if stance != self.stance:
            self.stance, self._placement = stance, None
            self.show_last()
            self.changed.emit()

    def exhibit(self, exhibit: Exhibit | None) -> None:
        """Let single structures stand on the card, or the whole model again."""
        if exhibit != self._exhibit:
            self._exhibit, self._placement = exhibit, None
            self.show_last()

    def wear(self, atlas: Atlas) -> None:
        """Place another body: the model fitted to the wearer, or the model itself again."""
        if atlas is not self._atlas:
            self._atlas, self._placement = atlas, None
            self.show_last()

    def start(self) -> None:
        """Let pictures come, from the first one on."""
        if self.wish.origin is None:
            return
        self._calm.at_once(None)
        self.told.emit(None)
        self.loop.start(partial(follower, self.wish, self._folder, self.opens, self.radius_mm))
        self._be(Phase.LIVE)

    def stop(self) -> None:
        """Want no pictures; the last one is forgotten."""
        self.loop.stop()
        self.told.emit(None)
        self._forget()
        self._be(Phase.IDLE)

    def freeze(self) -> None:
        """Hold the picture, or let pictures come again."""
        if self.phase is Phase.OVER:
            self.start()
        elif self.phase in (Phase.LIVE, Phase.FROZEN):
            held = self.phase is Phase.LIVE
            self.loop.hold(held=held)
            self._be(Phase.FROZEN if held else Phase.LIVE)

    def close_message(self, message: Message) -> None:
        """Take a message away while its reason lasts."""
        self._calm.close(message)
        self.told.emit(None)

    def _forget(self) -> None:
        """Know of no picture: the last one was of others than are wanted now."""
        self._seen = None
        self._times.clear()
        self.seen.emit(None)

    def _be(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    def _take(self, seen: Seen) -> None:
        if self.phase is not Phase.LIVE:
            return
        self._seen = seen
        self._times.append(self._clock())
        self.show_last()
        self._learn_wearer(seen)
        kind, distance = self.wish.kind, seen.sighting.distance_mm
        worst = next(iter(seen.sighting.notices), None)
        message = message_of(str(worst), kind, distance) if worst is not None else None
        self.told.emit(self._calm.told(message))
        self.seen.emit(seen)

    def show_last(self) -> None:
        """Let the last picture be shown, once more where it was already."""
        if self._seen is not None:
            film = self._seen.film(self._place(), mirrored=self.stance.mirrored)
            self.pictured.emit(film, self._seen.sighting.sheet_to_camera is not None)

    def _learn_wearer(self, seen: Seen) -> None:
        """Keep the radius of the wearer's chest once it is settled, for the next start."""
        sighting = seen.sighting
        if sighting.radius_mm is not None and "turn-for-fit" not in map(str, sighting.notices):
            self.radius_mm = sighting.radius_mm

    def _place(self) -> Placement:
        if self._placement is None:
            worn = self.wish.kind is SheetKind.CHEST
            mode = Mode.WORN if worn else self.stance.mode
            sheet, scale = self.wish.sheet, self.stance.scale
            self._placement = placed(mode, self._atlas, sheet, scale, self._exhibit)
        return self._placement

    def _wait(self, waiting: Waiting) -> None:
        if waiting.fault is not None:
            self._say(translate("AR", "No picture from the camera"), error_words(waiting.fault))

    def _end(self) -> None:
        title = translate("AR", "The pictures are at their end")
        self._say(title, translate("AR", "Press Space to see them again, or choose others."))
        self._be(Phase.OVER)

    def _fail(self, error: AnatomyAppError) -> None:
        broken = isinstance(error, CalibrationError | DocumentError)
        title = translate("AR", "The calibration cannot be used")
        self._say(title if broken else translate("AR", "No pictures"), error_words(error))
        self._be(Phase.OVER)

    def _say(self, title: str, text: str) -> None:
        message = Message(title, title, text)
        self._calm.at_once(message)
        self.told.emit(message)


def resized(stance: Stance, factor: float) -> Stance:
    """Return the stance with the model so many times larger, as far as it goes."""
    return replace(stance, scale=min(MOST_SCALE, max(LEAST_SCALE, stance.scale * factor)))
