"""Responses: what a learner answered, and with what."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Direction, is_direction
from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.camera import Vector

LONGEST_NAME = 120  # letters that are read of a typed name


class Means(StrEnum):
    """With what an answer was given.

    *pointer* and *keyboard* serve every kind; *reticle*: by aiming the middle of the picture;
    *pose*: by turning the printed sheet.
    """

    POINTER = "pointer"
    KEYBOARD = "keyboard"
    RETICLE = "reticle"
    POSE = "pose"


@dataclass(frozen=True, slots=True)
class Pointed:
    """A structure was pointed at."""

    structure: StructureId
    means: Means = Means.POINTER

    def __post_init__(self) -> None:
        """Refuse means that cannot point."""
        if self.means is Means.POSE:
            raise ValueError("a pose shows a direction")


@dataclass(frozen=True, slots=True)
class Turned:
    """The model was turned.

    Parameters
    ----------
    direction
        From the middle of the asked structure to the viewer (``facing.to_viewer``).
    seen_share
        How much of the asked structure was in the picture and not hidden, 0 to 1.
    """

    direction: Direction
    means: Means = Means.POINTER
    seen_share: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what is no direction or share, and means that cannot turn."""
        if not is_direction(self.direction):
            raise ValueError("a direction is three numbers of length 1")
        if not 0.0 <= self.seen_share <= 1.0:
            raise ValueError("a share lies between 0 and 1")
        if self.means is Means.RETICLE:
            raise ValueError("a reticle aims at structures")


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option was chosen, or several, in whatever order."""

    options: tuple[OptionId, ...]
    means: Means = Means.POINTER

    def __post_init__(self) -> None:
        """Refuse none, the same option twice, and means that cannot choose."""
        if not self.options:
            raise ValueError("at least one option is chosen")
        if len(set(self.options)) < len(self.options):
            raise ValueError("an option is chosen once")
        _check_by_hand(self.means)

    @classmethod
    def one(cls, option: OptionId, means: Means = Means.POINTER) -> Chosen:
        """Return the choice of a single option."""
        return cls((option,), means)


@dataclass(frozen=True, slots=True)
class Typed:
    """A name was typed."""

    text: str
    means: Means = Means.KEYBOARD

    def __post_init__(self) -> None:
        """Refuse no name at all, and what nobody types."""
        if not self.text.strip() or len(self.text) > LONGEST_NAME:
            raise ValueError(f"a typed name has 1 to {LONGEST_NAME} letters")
        _check_by_hand(self.means)


@dataclass(frozen=True, slots=True)
class Placed:
    """A point of the model was marked.

    Parameters
    ----------
    point
        LPS, mm.
    off_mm
        How far it is from the landmark along the surface, by who has the meshes at hand; None is
        graded by the straight line.
    astray
        Whether it lies on another structure, or on the far side of the right one: then it earns
        nothing, however near it is.
    """

    structure: StructureId
    point: Vector
    means: Means = Means.POINTER
    off_mm: float | None = None
    astray: bool = False

    def __post_init__(self) -> None:
        """Refuse a point that is nowhere, and means that cannot mark one."""
        if not all(map(math.isfinite, self.point)):
            raise ValueError("a point has finite coordinates")
        if self.off_mm is not None and not 0 <= self.off_mm < math.inf:
            raise ValueError("a distance is a finite number of mm, 0 or more")
        if self.means is Means.POSE:
            raise ValueError("a pose shows a direction")


@dataclass(frozen=True, slots=True)
class Labelled:
    """Names were put to pins: one for each pin, in the pins' order, or None where it has none."""

    names: tuple[OptionId | None, ...]
    means: Means = Means.POINTER

    def __post_init__(self) -> None:
        """Refuse none, the same name twice, and means that cannot label."""
        given = [name for name in self.names if name is not None]
        if not given:
            raise ValueError("at least one pin has a name")
        if len(set(given)) < len(given):
            raise ValueError("a name is put to one pin")
        _check_by_hand(self.means)


@dataclass(frozen=True, slots=True)
class Ordered:
    """All options were put in an order."""

    options: tuple[OptionId, ...]
    means: Means = Means.POINTER

    def __post_init__(self) -> None:
        """Refuse the same option twice, and means that cannot order."""
        if len(set(self.options)) < len(self.options):
            raise ValueError("an option has one place")
        _check_by_hand(self.means)


Response: TypeAlias = Pointed | Turned | Chosen | Typed | Placed | Labelled | Ordered


def _check_by_hand(means: Means) -> None:
    if means not in {Means.POINTER, Means.KEYBOARD}:
        raise ValueError("it is answered by pointer or keyboard")
