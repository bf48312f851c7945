"""What a learner writes on the model: measures and pins, as frozen values.

World frame LPS in millimetres. Each place is kept where it is at rest, with what it lies on: so it
goes with breath and with structures that stand apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Vector


class MeasureKind(StrEnum):
    """What is measured; the second of an angle's three places is its apex."""

    DISTANCE = "distance"
    ANGLE = "angle"

    @property
    def places(self) -> int:
        """How many places it takes."""
        return 2 if self is MeasureKind.DISTANCE else 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a structure's surface, or a point of a landmark.

    Parameters
    ----------
    point
        LPS mm, at rest.
    structure
        On whose surface it lies; None for a landmark's.
    landmark
        The landmark whose point it is, or None.
    name
        What it is: the structure, its feature, or the landmark.
    """

    point: Vector
    structure: StructureId | None = None
    landmark: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A distance or an angle between places; ``number`` is its name in view and list."""

    number: int
    kind: MeasureKind
    spots: tuple[Spot, ...]

    def __post_init__(self) -> None:
        """Refuse what cannot be measured."""
        if len(self.spots) != self.kind.places:
            raise ValueError(f"a measured {self.kind} has {self.kind.places} places")


@dataclass(frozen=True, slots=True)
class Pin:
    """A note that the learner stuck to a place."""

    id: str  # a random UUID
    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """All measures and pins of a scene, in the order in which they were made."""

    measures: tuple[Measure, ...] = ()
    pins: tuple[Pin, ...] = ()

    def measured(self, kind: MeasureKind, spots: Iterable[Spot]) -> Annotations:
        """Return the annotations with one more measure."""
        number = max((m.number for m in self.measures), default=0) + 1
        return replace(self, measures=(*self.measures, Measure(number, kind, tuple(spots))))

    def unmeasured(self, number: int) -> Annotations:
        """Return the annotations without one measure."""
        return replace(self, measures=tuple(m for m in self.measures if m.number != number))

    def pinned(self, pin: Pin) -> Annotations:
        """Return the annotations with a pin, which takes the place of one with its id."""
        if any(each.id == pin.id for each in self.pins):
            return self.with_pins(pin if each.id == pin.id else each for each in self.pins)
        return self.with_pins((*self.pins, pin))

    def unpinned(self, pin: str) -> Annotations:
        """Return the annotations without one pin."""
        return self.with_pins(each for each in self.pins if each.id != pin)

    def with_pins(self, pins: Iterable[Pin]) -> Annotations:
        """Return the annotations with exactly these pins."""
        return replace(self, pins=tuple(pins))
