"""The pictures that trackers of sheets are compared on: conditions, each with its own dice."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.ar.sheet import Sheet
from tests.fakes.sheet_camera import Placed, Sensor, Shot
from tests.fakes.sheet_surface import Array, Section, pose, turn

NEAREST_MM, FARTHEST_MM = 350.0, 1000.0
STEEPEST_DEG = 60.0


@dataclass(frozen=True, slots=True)
class Condition:
    """How a card is held and seen.

    ``moved`` is how far it moves, mm, and turns, degrees, in half an exposure; ``aside`` how far
    off the middle of the picture its centre may lie, in parts of half the picture; ``rolling``
    that the picture's rows are taken one after the other while it moves.
    """

    name: str
    sensor: Sensor
    covered: float = 0.0
    moved: tuple[float, float] = (0.0, 0.0)
    aside: float = 0.3
    rolling: bool = False


USUAL = Sensor(samples=2)
CARD = (
    Condition("to 1 m, tilted to 60°", USUAL),
    Condition("dim and noisy", replace(USUAL, exposure=0.3, noise=6.0)),
    Condition("glare", replace(USUAL, glare=170.0)),
    Condition("out of focus", replace(USUAL, blur=1.8)),
    Condition("strong compression", replace(USUAL, jpeg=35)),
    Condition("moving fast", USUAL, moved=(2.5, 0.5)),
    Condition("rows one after the other, moving", USUAL, moved=(2.5, 0.5), rolling=True),
    Condition("a camera's curve of brightness", replace(USUAL, gamma=0.45)),
    Condition("partly out of the picture", USUAL, aside=1.0),
    Condition("hand over 40 %", USUAL, covered=0.4),
    Condition("hand over 60 %", USUAL, covered=0.6),
    Condition("hand over 75 %", USUAL, covered=0.75),
)


def held(rng: np.random.Generator, condition: Condition) -> tuple[Array, Array | None]:
    """Return the pose of a card held at random, and where it is at the end of the exposure."""
    distance = rng.uniform(NEAREST_MM, FARTHEST_MM)
    tilt, way = rng.uniform(0, STEEPEST_DEG), rng.uniform(0, 2 * np.pi)
    reach = condition.aside * distance * np.array([640, 360]) / 915
    where = pose(
        distance, yaw=tilt * np.cos(way), pitch=tilt * np.sin(way), roll=rng.uniform(-180, 180),
        aside=tuple(rng.uniform(-1, 1, 2) * reach),
    )  # fmt: skip
    if not any(condition.moved):
        return where, None
    later = where.copy()
    later[:3, :3] = turn(2, condition.moved[1]) @ where[:3, :3]
    later[:2, 3] += condition.moved[0] * np.array([np.cos(way), np.sin(way)])
    return where, later


def shots(condition: Condition, sheet: Sheet, count: int) -> list[tuple[Array, Shot]]:
    """Return poses and the pictures to take of a sheet in them, the same for every sheet."""
    rng = np.random.default_rng(sum(map(ord, condition.name)))
    found = []
    for number in range(count):
        where, later = held(rng, condition)
        covered, rolling = condition.covered, condition.rolling
        placed = Placed(sheet, where, until=later, covered=covered, rolling=rolling)
        found.append((where, Shot((placed,), condition.sensor, seed=number, scenery=number % 6)))
    return found


@dataclass(frozen=True, slots=True)
class Wearer:
    """Somebody with a chest sheet on."""

    section: Section
    seed: int

    def turning(self, sheet: Sheet) -> list[tuple[Array, Shot]]:
        """Return eight pictures at 1.2 m while they turn by 35° to either side."""
        yaws = np.linspace(-35, 35, 8)
        return [self._shot(sheet, 1200.0, yaw, number) for number, yaw in enumerate(yaws)]

    def standing(self, sheet: Sheet, distance_mm: float, count: int) -> list[tuple[Array, Shot]]:
        """Return pictures at a distance, turned by up to 40° to either side."""
        rng = np.random.default_rng(self.seed + int(distance_mm))
        return [
            self._shot(sheet, distance_mm, rng.uniform(-40, 40), 100 + number)
            for number in range(count)
        ]

    def _shot(
        self, sheet: Sheet, distance_mm: float, yaw: float, number: int
    ) -> tuple[Array, Shot]:
        rng = np.random.default_rng((self.seed, number, int(distance_mm)))
        where = pose(
            distance_mm, yaw=yaw, pitch=rng.uniform(-12, 12), roll=rng.uniform(-6, 6),
            aside=tuple(rng.uniform(-0.15, 0.15, 2) * distance_mm),
        )  # fmt: skip
        sensor = Sensor(
            exposure=rng.uniform(0.5, 1.1), blur=rng.uniform(0.5, 1.0), noise=3.0, samples=2
        )
        placed = Placed(sheet, where, self.section)
        return where, Shot((placed,), sensor, seed=number, scenery=number % 6)


def swaying(sheet: Sheet, count: int) -> list[tuple[Array, Shot]]:
    """Return a film of a card that is turned and moved smoothly, with the blur of 1/60 s."""
    taken = []
    for number in range(count):
        where, later = _swayed(number), _swayed(number + 0.25)
        placed = Placed(sheet, where, until=later)
        taken.append((where, Shot((placed,), USUAL, seed=number, scenery=1)))
    return taken


def _swayed(n: float) -> Array:
    t = n / 30
    return pose(
        600 + 120 * np.sin(0.9 * t),
        yaw=35 * np.sin(1.7 * t), pitch=25 * np.sin(1.3 * t + 1), roll=30 * np.sin(0.8 * t),
        aside=(90 * np.sin(1.1 * t), 50 * np.sin(1.9 * t)),
    )  # fmt: skip
