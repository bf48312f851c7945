"""What a picture takes: its samples, and for each the passes over structures, slice by slice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render.bounds import Bounds, Sight
from anatomyapp.render.buffers import MeshBuffers, Numbers
from anatomyapp.render.cut_pass import CutPass, Opened
from anatomyapp.render.detail import levels_for
from anatomyapp.render.plane_caps import WantedCaps
from anatomyapp.render.view import JITTER, View
from anatomyapp.scene.scene import Scene

LAYERS = 4  # of faded surfaces, told apart in a still picture

_SLICE_TRIANGLES = 90_000  # about 20 ms on two cores without a graphics card
_VEIL_COST = 2  # of a veiled triangle against a solid one: nothing hides it
_GOOD_ENOUGH = 2.5  # pixels in place of one, for a sample that better ones replace
_MOVING = 4.0


class Pass(Enum):
    """What a step draws."""

    SOLID = "solid surfaces, into the sample's surface"
    PEEL = "the next layer of faded surfaces, under those before"
    VEIL = "faded surfaces behind the layers, in any order, into the sample's veil"


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Some structures of a pass, drawn in one go.

    Parameters
    ----------
    kind
        The pass.
    numbers, levels
        (n,) The structures and the level of detail of each.
    first, last
        Whether it begins and ends its pass, or its layer.
    layer
        Of a peel, from 0; of a veil, how many lie before it.
    caps
        The faces of cuts that are drawn after it.
    """

    kind: Pass
    numbers: NDArray[np.int64]
    levels: NDArray[np.int64]
    first: bool
    last: bool
    layer: int = 0
    caps: WantedCaps | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a sample is drawn.

    Parameters
    ----------
    jitter
        Which of the offsets within the pixel; sample 0 is the pixel's middle.
    mixed
        How many samples the picture is the mean of after this one.
    tolerance
        By how much a level may miss what a pixel can show; 1 misses nothing.
    peeled
        Whether faded surfaces are told apart layer by layer.
    """

    jitter: int
    mixed: int
    tolerance: float
    peeled: bool


MOVING_PLANS = (Plan(0, 1, _MOVING, peeled=False),)
PREVIEW = Plan(0, 1, _GOOD_ENOUGH, peeled=False)
STILL_PLANS = tuple(Plan(k, k + 1, 1.0, peeled=True) for k in range(len(JITTER)))


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """What is drawn for a picture: for each sample a plan and its steps.

    A picture begins with a preview where the samples that it ends with take longer: where they show
    more detail or faded structures. The preview is no part of their mean.
    """

    scene: Scene
    view: View
    plans: tuple[Plan, ...]
    steps: tuple[tuple[Step, ...], ...]
    opened: Opened
    faded: bool  # whether anything faded is in sight
    transparent: bool = False  # where there is no structure

    def without_preview(self) -> Job:
        """Return the samples alone that the picture ends with."""
        if len(self.plans) == 1 or self.plans[1].jitter:
            return self
        return replace(self, plans=self.plans[1:], steps=self.steps[1:])


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """What is in sight: solid and faded structures, and what cuts do to them."""

    solid: Sight
    faded: Sight
    opened: Opened


class Planner:
    """Says what a scene takes to draw."""

    def __init__(self, meshes: MeshBuffers, cuts: CutPass) -> None:
        self._meshes, self._cuts = meshes, cuts

    def preview(self, scene: Scene, view: View, bounds: Bounds) -> Job:
        """Return the picture's first sample alone, drawn in slices of a few milliseconds."""
        return self._job(scene, view, bounds, (PREVIEW,))

    def moving(self, scene: Scene, view: View, bounds: Bounds) -> Job:
        """Return one sample with less detail."""
        return self._job(scene, view, bounds, MOVING_PLANS)

    def still(self, scene: Scene, view: View, bounds: Bounds) -> Job:
        """Return all samples, with a preview before them where that is quicker."""
        return self._job(scene, view, bounds, (PREVIEW, *STILL_PLANS))

    def _job(self, scene: Scene, view: View, bounds: Bounds, plans: tuple[Plan, ...]) -> Job:
        seen = self._seen(scene, view, bounds)
        alike = {(plan.tolerance, plan.peeled): plan for plan in plans}
        steps = {kind: self._steps(seen, plan) for kind, plan in alike.items()}
        faded = len(seen.faded.numbers) > 0
        if len(plans) > 1 and not faded and _same(*steps.values()):
            plans = plans[1:]
        return Job(
            scene=scene,
            view=view,
            plans=plans,
            steps=tuple(steps[plan.tolerance, plan.peeled] for plan in plans),
            opened=seen.opened,
            faded=faded,
            transparent=scene.film is not None,
        )

    def _seen(self, scene: Scene, view: View, bounds: Bounds) -> _Seen:
        opened, to_clip = self._cuts.open(scene, bounds), view.to_clip @ view.to_view
        solid, faded = (
            bounds.in_sight(
                np.setdiff1d(bounds.numbers(some), list(opened.gone)),
                (view.breath, view.exploded),
                to_clip,
                view.pixel_slope,
            )
            for some in (scene.visible - scene.faded, scene.visible & scene.faded)
        )
        return _Seen(solid, faded, opened)

    def _steps(self, seen: _Seen, plan: Plan) -> tuple[Step, ...]:
        solid, faded = (self._levels(sight, plan) for sight in (seen.solid, seen.faded))
        caps = self._caps(seen, solid, faded)
        steps = self._slices(Pass.SOLID, seen.solid, solid, caps)
        if not len(faded):
            return tuple(steps)
        if not plan.peeled:
            return (*steps, *self._slices(Pass.VEIL, seen.faded, faded, caps))
        for layer in range(LAYERS + 1):
            kind = Pass.PEEL if layer < LAYERS else Pass.VEIL
            slices = self._slices(kind, seen.faded, faded, caps)
            steps += [replace(step, layer=layer) for step in slices]
        return tuple(steps)

    def _levels(self, sight: Sight, plan: Plan) -> Numbers:
        """Return the level of detail (n,) of each structure in sight."""
        needed = self._meshes.needed_pixel_mm[sight.numbers - 1]
        least = min(1, needed.shape[1] - 1) if plan.tolerance == _MOVING else 0
        return np.maximum(levels_for(needed, plan.tolerance * sight.pixel_mm), least)

    def _caps(self, seen: _Seen, solid: Numbers, faded: Numbers) -> WantedCaps | None:
        """Return the caps of what cuts cross in sight, each at its structure's own level."""
        found = {
            number: level
            for sight, levels in ((seen.solid, solid), (seen.faded, faded))
            for number, level in zip(sight.numbers.tolist(), levels.tolist(), strict=True)
            if number in seen.opened.crossed
        }
        return WantedCaps(found) if found else None

    def _slices(
        self, kind: Pass, sight: Sight, levels: Numbers, caps: WantedCaps | None
    ) -> list[Step]:
        """Return a pass in slices of about so many triangles; at least one, even if empty."""
        triangles = np.cumsum(self._meshes.triangles(sight.numbers, levels))
        most = _SLICE_TRIANGLES if kind is Pass.SOLID else _SLICE_TRIANGLES // _VEIL_COST
        count = 1 + int(triangles[-1]) // most if len(triangles) else 1
        cuts = np.searchsorted(triangles, np.arange(1, count) * most)
        numbers, chosen = np.split(sight.numbers, cuts), np.split(levels, cuts)
        steps = [
            Step(kind, n, k, i == 0, i == count - 1)
            for i, (n, k) in enumerate(zip(numbers, chosen, strict=True))
        ]
        if caps is not None:
            steps[-1] = replace(steps[-1], caps=caps.of(sight.numbers.tolist()))
        return steps


def _same(one: tuple[Step, ...], other: tuple[Step, ...]) -> bool:
    """Tell whether two lists of steps draw the same."""
    return len(one) == len(other) and all(
        np.array_equal(a.levels, b.levels) for a, b in zip(one, other, strict=True)
    )
