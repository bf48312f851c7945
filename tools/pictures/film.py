"""Films for pictures of augmented reality: painted scenes with a sheet, as a webcam sees them."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.frame import Frame
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.gui.ar.wish import Opened, Origin, Wish
from tests.fakes.painted_room import Light, hand, room, with_person
from tests.fakes.sheet_camera import WEBCAM, Picture, Placed, Sensor, Shot, photograph
from tests.fakes.sheet_surface import pose

CAMERA = Origin("Built-in camera", camera=0)
_CHEST_MM = 165.0  # the radius of the painted person's chest
_SHARP = 0.9  # px of blur
_GOOD, _POOR = Sensor(noise=1.8), Sensor(exposure=0.17)
_TURNS_DEG = (0, 10, 20, 30, 40, 25, 5, -10, -20, -30, -40, -25, -5)
_RATE, _PAUSE_S = 28.0, 0.02


@dataclass(frozen=True, slots=True)
class Film:
    """What the camera sees: the sheet's kind and place, a hand on it, and the light."""

    kind: SheetKind = SheetKind.CARD
    distance_mm: float = 560.0
    yaw_deg: float = 14.0
    pitch_deg: float = -38.0
    aside_mm: tuple[float, float] = (10.0, 30.0)
    person: bool = False
    held: bool = False
    dark: bool = False
    seen: bool = True  # the sheet

    def picture(self) -> Picture:
        """Return what the camera gives."""
        where = self._pose()
        radius = _CHEST_MM if self.kind is SheetKind.CHEST else None
        placed = Placed(sheet(self.kind, Paper.A4), where, radius)
        return photograph(
            Shot(
                (placed,) if self.seen else (),
                _POOR if self.dark else _GOOD,
                behind=self._behind(where),
                before=hand(WEBCAM, where) if self.held else None,
            )
        )

    def before(self) -> tuple[Film, ...]:
        """Return what is seen before it: a wearer turns, so that the chest's radius is found."""
        if self.kind is not SheetKind.CHEST or not self.seen:
            return ()
        return tuple(replace(self, yaw_deg=turn, person=False) for turn in _TURNS_DEG)

    def _behind(self, where: NDArray[np.float64]) -> Light:
        """Return what is behind the sheet; sharp without one: else the blur would be told of."""
        if not self.seen:
            return room(WEBCAM, _SHARP)
        return with_person(WEBCAM, where) if self.person else room(WEBCAM)

    def _pose(self) -> NDArray[np.float64]:
        return pose(
            self.distance_mm, yaw=self.yaw_deg, pitch=self.pitch_deg, roll=-2.0, aside=self.aside_mm
        )


def worn(distance_mm: float = 1000.0, yaw_deg: float = 12.0) -> Film:
    """Return a person who wears the chest sheet."""
    return Film(SheetKind.CHEST, distance_mm, yaw_deg, -4.0, (0.0, 62.0), person=True)


class Painted:
    """A camera before which a film is played; its last picture stays."""

    live, rate = True, _RATE

    def __init__(self, film: Film) -> None:
        self._ahead = deque(each.picture() for each in (*film.before(), film))
        self._number = 0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of its pictures."""
        return WEBCAM.width, WEBCAM.height

    def read(self, timeout_s: float = 0.0) -> Frame:
        """Return the next picture."""
        time.sleep(min(timeout_s, _PAUSE_S))
        self._number += 1
        shown = self._ahead.popleft() if len(self._ahead) > 1 else self._ahead[0]
        return Frame(self._number, self._number / _RATE, shown)

    def close(self) -> None:
        """Let go."""

    def opened(self, _wish: Wish, _folder: Path) -> Opened:
        """Return itself and its lens, whatever is wished for."""
        return self, lambda _size: WEBCAM
