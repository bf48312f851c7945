"""Says what happens in augmented reality, for the record: no picture, no path, no name."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.ar.meter import Meter
from anatomyapp.gui.ar.session import ArSession, Phase
from anatomyapp.gui.ar.stance_watch import StanceWatch
from anatomyapp.gui.ar.stretches import Stretches
from anatomyapp.session.augmented import (
    ArBegun,
    ArEnded,
    ArEnding,
    Lens,
    ModelStance,
    PictureHeld,
    PictureSource,
)
from anatomyapp.session.sight import Sight

if TYPE_CHECKING:
    from anatomyapp.ar.following import Seen
    from anatomyapp.gui.ar.pane import ArPane
    from anatomyapp.gui.ar.wish import Wish
    from anatomyapp.scene.scene import Scene
    from anatomyapp.session.event import Event


class ArWitness(QObject):
    """Follows what a session of augmented reality says, and tells it as events.

    ``stretches`` hear the events that others record: items and turns part what is measured.
    """

    happened = Signal(object)  # Event

    def __init__(self, session: ArSession, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(session)
        self._session, self._clock = session, clock
        self.meter = Meter()
        self.stretches = Stretches(self.meter, clock, self)
        self._begun: ArBegun | None = None
        self._wish: Wish | None = None
        self._held = False
        self._sight = Sight(0.0)
        self.stance = StanceWatch(session)
        self.stance.rested.connect(self.happened)
        self.stretches.measured.connect(self.happened)
        session.seen.connect(self._see)
        session.changed.connect(self._follow)
        session.loop.ended.connect(self._be_over)
        session.loop.failed.connect(self._fail)

    def watch(self, pane: ArPane) -> None:
        """Measure latency at the painting of this pane too."""
        pane.view.painted.connect(self._paint)

    def tell(self, event: Event) -> None:
        """Tell what another part of augmented reality did."""
        self.happened.emit(event)

    def end(self, why: ArEnding = ArEnding.LEFT) -> None:
        """Say that no more pictures are followed, with what is measured until now."""
        if self._begun is None:
            self.stretches.hand_on()
            return
        self.stance.end(tell=why is not ArEnding.CHANGED)
        self.meter.rest(self._clock())
        self.stretches.end()
        self._begun = None
        self.happened.emit(ArEnded(why))

    def _see(self, seen: Seen | None) -> None:
        if seen is None:
            return
        now = self._clock()
        if self._begun is None or self._differs(seen):
            self.end(ArEnding.CHANGED)
            self._begin(seen, now)
        self.meter.follow(seen)
        found = seen.sighting.sheet_to_camera is not None
        self._sight, told = self._sight.after(now, seen=found)
        if told is not None:
            self.happened.emit(told)

    def _paint(self, scene: Scene) -> None:
        if scene.film is not None:
            self.meter.paint(scene.film, self._clock())

    def _begin(self, seen: Seen, now: float) -> None:
        self._wish = self._session.wish
        self._begun = begun_with(self._session, seen, self.stance.begin())
        self._sight, self._held = Sight(now), False
        self.happened.emit(self._begun)
        self.meter.run(now)
        self.stretches.begin()

    def _differs(self, seen: Seen) -> bool:
        """Whether what began was another sheet, other pictures or another lens."""
        begun, pinhole = self._begun, seen.pinhole
        if begun is None or self._wish != self._session.wish:
            return True
        size = (begun.width, begun.height)
        return size != (pinhole.width, pinhole.height) or begun.lens is not _lens(seen)

    def _follow(self) -> None:
        """Take note of a session that is held, goes on, or wants no pictures."""
        phase = self._session.phase
        if self._begun is None:
            return
        if phase is Phase.IDLE:
            self.end(ArEnding.STOPPED)
        elif self._wish != self._session.wish:
            self.end(ArEnding.CHANGED)
        else:
            self._take_phase(phase)

    def _take_phase(self, phase: Phase) -> None:
        held = phase is Phase.FROZEN
        if held is not self._held and phase is not Phase.OVER:
            self._held = held
            (self.meter.rest if held else self.meter.run)(self._clock())
            self.happened.emit(PictureHeld(held))
        self.stance.follow()

    def _be_over(self) -> None:
        self.end(ArEnding.OVER)

    def _fail(self) -> None:
        self.end(ArEnding.FAILED)


def begun_with(session: ArSession, seen: Seen, stance: ModelStance) -> ArBegun:
    """Return what is recorded of the first picture."""
    wish = session.wish
    return ArBegun(
        sheet=wish.kind,
        paper=wish.paper,
        ruler_mm=float(wish.ruler_mm),
        source=_source(wish),
        width=seen.pinhole.width,
        height=seen.pinhole.height,
        lens=_lens(seen),
        flipped=wish.flipped,
        stance=stance,
    )


def _source(wish: Wish) -> PictureSource:
    if wish.origin is None or wish.origin.path is None:
        return PictureSource.CAMERA
    return PictureSource.FOLDER if wish.origin.path.is_dir() else PictureSource.FILE


def _lens(seen: Seen) -> Lens:
    return Lens.APPROXIMATE if seen.approximate else Lens.CALIBRATED
