"""A picture on its way: what is asked for, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import DrawingError
from anatomyapp.render.job import Job, Plan
from anatomyapp.render.view import JITTER
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

_LARGEST_SIDE = 16_384


class Quality(Enum):
    """How much work a picture is worth."""

    MOVING = "one sample; on slow machines smaller and with less detail while the camera moves"
    STILL = "the mean of eight jittered samples"

    @property
    def samples(self) -> int:
        """How many samples a finished picture is the mean of."""
        return 1 if self is Quality.MOVING else len(JITTER)


class SizeError(DrawingError):
    """A picture of this size is drawn by nobody."""


def check_size(size: Size) -> None:
    """Refuse a size in pixels that nobody draws."""
    if not all(1 <= side <= _LARGEST_SIDE for side in size):
        raise SizeError(
            f"A picture of {size[0]} x {size[1]} cannot be drawn; choose sides from 1 to "
            f"{_LARGEST_SIDE} pixels."
        )


def drawn(scene: Scene) -> Scene:
    """Return what of a scene is drawn: ghosts are faded, nothing is hovered or pointed at."""
    return replace(scene.drawn().unpointed(), hovered=None)


@dataclass(frozen=True, slots=True, eq=False)
class First:
    """What the first sample read; a still picture begins with the moving one's."""

    scale: float
    ids: NDArray[np.uint16]
    depth: NDArray[np.float32]


class Surfaces(NamedTuple):
    """What surfaces and veils in a frame depend on; light, colour and outlines come afterwards."""

    scene: Scene  # with those marks alone that are on what is faded, for it is drawn in its colour
    plan: Plan


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A picture on its way.

    Parameters
    ----------
    scene
        As it is drawn: with nothing hovered or pointed at, ghosts among what is faded.
    scale
        Of the sides of what is drawn to the picture's.
    samples
        How many of the job are complete.
    steps
        How many of the next sample are drawn.
    first
        None until there is something to show.
    """

    scene: Scene
    size: Size
    quality: Quality
    job: Job
    scale: float
    samples: int = 0
    steps: int = 0
    first: First | None = None

    @property
    def complete(self) -> bool:
        """Whether all samples are."""
        return self.samples >= len(self.job.plans)

    @property
    def plan(self) -> Plan:
        """The next sample's."""
        return self.job.plans[self.samples]

    @property
    def mixed(self) -> int:
        """How many samples the picture is the mean of."""
        return self.job.plans[max(self.samples, 1) - 1].mixed

    @property
    def surfaces(self) -> Surfaces:
        """What the next sample's surfaces and veils depend on."""
        faded = self.scene.faded & self.scene.visible
        marks = {s: mark for s, mark in self.scene.marks if s in faded}
        return Surfaces(self.scene.mark(marks), self.plan)

    def shows(self, scene: Scene, size: Size, quality: Quality) -> bool:
        """Tell whether this is the picture of a scene."""
        return (self.scene, self.size, self.quality) == (scene, size, quality)

    def sharp_from(self, scene: Scene, size: Size) -> bool:
        """Tell whether this is in full resolution and stands where a scene and its planes do."""
        own = self.scene
        here = own.viewpoint, own.cuts, own.exploded, self.size, self.scale
        return here == (scene.viewpoint, scene.cuts, scene.exploded, size, 1.0)

    def after(self, last: Drawing | None, held: Surfaces | None) -> Drawing:
        """Return the drawing without the work that was done for the last one.

        Parameters
        ----------
        held
            The surfaces of the first sample that the frame still holds.
        """
        further = replace(self, job=self.job.without_preview())
        known = last if last and last.shows(self.scene, self.size, Quality.MOVING) else None
        first = known.first if known else None
        if held == further.surfaces:
            return replace(further, first=first)
        if known and known.scale == self.scale and known.job.plans[-1] == self.plan:
            return replace(further, first=first)
        return replace(self, first=first)
