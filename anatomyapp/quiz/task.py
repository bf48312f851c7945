"""Tasks: what a learner does to answer an item, each with its key.

Keys and responses are written as xAPI writes them (``cmi.interaction`` data model): the ids of
several options with ``[,]`` between them, pairs with ``[.]``.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self, TypeAlias

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.option import Option, OptionId, option_of
from anatomyapp.scene.camera import Vector

if TYPE_CHECKING:
    from anatomyapp.quiz.typed_name import TypedNames

FEWEST_OPTIONS = 2
FEWEST_PINS, MOST_PINS = 2, 12
AND, TO = "[,]", "[.]"


def listed(ids: Iterable[str]) -> str:
    """Return ids as one text, in their order."""
    return AND.join(ids)


class _OnTheModel:
    """What is answered without options that are shown."""

    __slots__ = ()

    @property
    def options(self) -> tuple[Option, ...]:
        """The wrong answers that are foreseen: none."""
        return ()

    @property
    def offered(self) -> tuple[Option, ...]:
        """The options that the learner is shown: none."""
        return ()

    def shuffled(self, rng: random.Random) -> Self:
        """Return the task as it is: there is nothing to be mixed."""
        del rng
        return self


class _OfStructure(_OnTheModel):
    """What one structure answers, or bears."""

    __slots__ = ()
    structure: StructureId

    @property
    def key(self) -> str:
        """The response that is right."""
        return self.structure

    @property
    def asked(self) -> StructureId:
        """The structure that is the answer, or bears it."""
        return self.structure


class _AtStructure(_OfStructure):
    """What is answered at one structure, with wrong answers that are ``foreseen``."""

    __slots__ = ()
    foreseen: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """The wrong answers that are foreseen."""
        return self.foreseen


class _Offering:
    """What is answered with options that are shown."""

    __slots__ = ()
    options: tuple[Option, ...]

    @property
    def offered(self) -> tuple[Option, ...]:
        """The options that the learner is shown."""
        return self.options

    @property
    def asked(self) -> StructureId | None:
        """The one structure that is the answer: there is none, or several."""
        return None


@dataclass(frozen=True, slots=True)
class Point(_AtStructure):
    """Point at a structure of the model; ``foreseen`` are wrong ones with what they tell."""

    structure: StructureId
    foreseen: tuple[Option, ...] = ()

    def __post_init__(self) -> None:
        """Refuse the key among the wrong ones, and wrong ones that are nowhere."""
        if any(option.structure in (None, self.structure) for option in self.foreseen):
            raise ValueError("what is foreseen are structures other than the key")
        _check_ids(self.foreseen)


@dataclass(frozen=True, slots=True)
class Turn(_AtStructure):
    """Turn the model until a surface of a structure faces the learner."""

    structure: StructureId
    facing: Facing
    foreseen: tuple[Option, ...] = ()

    def __post_init__(self) -> None:
        """Refuse wrong ones that are no surfaces."""
        if any(option.facing is None for option in self.foreseen):
            raise ValueError("what is foreseen are surfaces")
        _check_ids(self.foreseen)


@dataclass(frozen=True, slots=True)
class Choose(_Offering):
    """Choose the right option, or of ``several`` all that are right.

    ``fixed`` options keep their order: true before false, left before right.
    """

    options: tuple[Option, ...]
    keys: tuple[OptionId, ...]
    several: bool = False
    fixed: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be chosen from."""
        if len(self.options) < FEWEST_OPTIONS:
            raise ValueError(f"an item has at least {FEWEST_OPTIONS} options")
        _check_ids(self.options)
        if not self.keys or len(set(self.keys)) < len(self.keys):
            raise ValueError("one option is the key; several keys differ")
        if any(option_of(self.options, key) is None for key in self.keys):
            raise ValueError("the key is one of the options")
        if not self.several and len(self.keys) > 1:
            raise ValueError("one option is the key where only one is chosen")

    @property
    def key(self) -> str:
        """The response that is right; several in the order of their ids."""
        return listed(sorted(self.keys))

    @property
    def asked(self) -> StructureId | None:
        """The structure that the one key stands for."""
        key = option_of(self.options, self.keys[0])
        return key.structure if key is not None and not self.several else None

    def shuffled(self, rng: random.Random) -> Choose:
        """Return the task with its options in another order."""
        return self if self.fixed else replace(self, options=_mixed(self.options, rng))


@dataclass(frozen=True, slots=True)
class TypeName(_OfStructure):
    """Type the name of a structure; ``names`` are those of the whole atlas."""

    structure: StructureId
    names: TypedNames = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PlaceOn(_OnTheModel):
    """Place a landmark on the model.

    Parameters
    ----------
    structure
        That bears it; None where it lies on no single one.
    target
        The id of the landmark or of the feature.
    spots
        (n,) of LPS, mm: the point, or points along the line, over the area or the patch.
    tolerance_mm, none_beyond_mm
        Up to where it earns the full score, and from where on none.
    """

    target: str
    spots: tuple[Vector, ...] = field(repr=False)
    tolerance_mm: float
    none_beyond_mm: float
    structure: StructureId | None = None

    def __post_init__(self) -> None:
        """Refuse what is nowhere, and distances that are none."""
        if not self.spots:
            raise ValueError("what is to be placed is somewhere")
        if not 0 < self.tolerance_mm < self.none_beyond_mm < math.inf:
            raise ValueError("a tolerance lies above 0 mm and below the distance that earns none")

    @property
    def key(self) -> str:
        """What is to be placed."""
        return self.target

    @property
    def asked(self) -> StructureId | None:
        """The structure that bears it."""
        return self.structure


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin on a structure, and the option that names it."""

    structure: StructureId
    key: OptionId


@dataclass(frozen=True, slots=True)
class Label(_Offering):
    """Put names to pins; ``options`` are all names, those that fit no pin too."""

    pins: tuple[Pin, ...]
    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        """Refuse what cannot be labelled."""
        if not FEWEST_PINS <= len(self.pins) <= MOST_PINS:
            raise ValueError(f"{FEWEST_PINS} to {MOST_PINS} pins are to be labelled")
        _check_ids(self.options)
        if len({pin.structure for pin in self.pins}) < len(self.pins):
            raise ValueError("pins stand on structures that differ")
        if len({pin.key for pin in self.pins}) < len(self.pins):
            raise ValueError("pins have names that differ")
        if any(option_of(self.options, pin.key) is None for pin in self.pins):
            raise ValueError("each pin has its name among the options")

    @property
    def key(self) -> str:
        """The response that is right."""
        return listed(f"{pin.structure}{TO}{pin.key}" for pin in self.pins)

    def shuffled(self, rng: random.Random) -> Label:
        """Return the task with its names in another order; the pins stay."""
        return replace(self, options=_mixed(self.options, rng))


@dataclass(frozen=True, slots=True)
class Order(_Offering):
    """Put all options in order; ``keys`` has the right one."""

    options: tuple[Option, ...]
    keys: tuple[OptionId, ...]

    def __post_init__(self) -> None:
        """Refuse what has no order."""
        if len(self.options) < FEWEST_OPTIONS:
            raise ValueError(f"an item has at least {FEWEST_OPTIONS} options")
        _check_ids(self.options)
        if sorted(self.keys) != sorted(option.id for option in self.options):
            raise ValueError("the right order has each option once")

    @property
    def key(self) -> str:
        """The response that is right."""
        return listed(self.keys)

    def shuffled(self, rng: random.Random) -> Order:
        """Return the task with its options in another order, which is not the right one."""
        mixed = _mixed(self.options, rng)
        right = tuple(option.id for option in mixed) == self.keys
        return replace(self, options=mixed[1:] + mixed[:1] if right else mixed)


Task: TypeAlias = Point | Turn | Choose | TypeName | PlaceOn | Label | Order


def _check_ids(options: tuple[Option, ...]) -> None:
    if len({option.id for option in options}) < len(options):
        raise ValueError("the ids of an item's options differ")


def _mixed(options: tuple[Option, ...], rng: random.Random) -> tuple[Option, ...]:
    return tuple(rng.sample(options, len(options)))
