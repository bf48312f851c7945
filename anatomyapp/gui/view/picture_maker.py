"""Makes the pictures of a view: a coarse one at once, then finer ones."""

from __future__ import annotations

import time
from typing import Protocol

from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Quality
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

_BUDGET_S = 0.040  # for a picture while moving; slower machines draw smaller ones
_SMALLEST_SHARE, _SHARE_STEP = 0.75, 0.85  # of the sides


class Drawer(Protocol):
    """What draws: `anatomyapp.render.renderer.Renderer`, or a fake in tests."""

    def draw(self, scene: Scene, size: Size, *, quality: Quality) -> Picture:
        """Return the picture of a scene after one sample."""
        ...

    def begin(self, scene: Scene, size: Size, *, quality: Quality) -> None:
        """Take on the picture of a scene; ``refine`` draws it in slices."""
        ...

    def refine(self) -> Picture | None:
        """Return the last picture with one more sample, or None when it is finished."""
        ...

    def learn(self, motion: Motion) -> None:
        """Draw scenes at their phase of breath from now on."""
        ...

    def restyle(self, look: Look, ratio: float = 1.0) -> None:
        """Draw with other colours from now on, and with lines so many times as wide."""
        ...


class PictureMaker:
    """Draws one scene after another; ``picture`` is the newest that can be shown.

    ``pictured`` is the scene that it shows; one that was started after it may be on its way. Every
    method raises `DrawingError` where the machine cannot draw.
    """

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self.picture: Picture | None = None
        self.pictured: Scene | None = None
        self.coarse = True
        self._begun = False  # a coarse picture is on its way, the one before it still shown
        self._share = 1.0  # of the sides, while moving

    def start(self, scene: Scene, size: Size, *, moving: bool) -> None:
        """Draw a scene coarsely: at once, or in slices where the last picture can stand so long."""
        if not moving and self._same_place(scene, size):
            self._drawer.begin(scene, size, quality=Quality.MOVING)
            self._begun = self.coarse = True
            return
        self._begun = False
        begun = time.perf_counter()
        self.picture = self._drawn(scene, size, Quality.MOVING, self._share if moving else 1.0)
        self.pictured, self.coarse = scene, True
        self._pace(time.perf_counter() - begun)

    def tint(self, scene: Scene, size: Size) -> None:
        """Draw what differs from the last scene in nothing but what is hovered."""
        self.picture, self.pictured = self._drawn(scene, size, Quality.STILL), scene

    def finer(self, scene: Scene, size: Size) -> bool:
        """Make the picture of a scene that was started finer; return whether it could be."""
        if self._begun:
            if (begun := self._drawer.refine()) is not None:
                self.picture, self.pictured = begun, scene
                return True
            self._begun = False
        finer = self._drawn(scene, size, Quality.STILL) if self.coarse else self._drawer.refine()
        self.coarse = False
        if finer is not None:
            self.picture, self.pictured = finer, scene
        return finer is not None

    def _same_place(self, scene: Scene, size: Size) -> bool:
        """Whether the picture that is shown was taken from where the scene is seen now.

        It may have fewer pixels, drawn while the camera moved.
        """
        shown = self.picture
        if shown is None or shown.camera != scene.viewpoint:
            return False
        (width, height), (across, down) = size, shown.size
        return abs(width * down - height * across) <= width + height

    def _drawn(self, scene: Scene, size: Size, quality: Quality, share: float = 1.0) -> Picture:
        width, height = size
        smaller = max(1, round(width * share)), max(1, round(height * share))
        return self._drawer.draw(scene, smaller, quality=quality)

    def _pace(self, took_s: float) -> None:
        """Let the next moving picture be smaller after a slow one, larger after a quick one."""
        if took_s > _BUDGET_S:
            self._share = max(_SMALLEST_SHARE, self._share * _SHARE_STEP)
        elif took_s < _BUDGET_S * _SHARE_STEP**3:
            self._share = min(1.0, self._share / _SHARE_STEP)
