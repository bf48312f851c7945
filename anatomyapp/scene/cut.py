"""Cuts: planes that open the model, as frozen values.

World frame LPS in millimetres.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.scene.camera import Vector

MOST_CUTS = 3
_UNIT = 1e-6  # how far a normal's length may be from 1


class CutKind(StrEnum):
    """Which way a plane lies in the body."""

    AXIAL = "axial"
    CORONAL = "coronal"
    SAGITTAL = "sagittal"
    FREE = "free"


_NORMALS: dict[CutKind, Vector] = {  # towards what is taken away first: head, front, left side
    CutKind.AXIAL: (0.0, 0.0, 1.0),
    CutKind.CORONAL: (0.0, -1.0, 0.0),
    CutKind.SAGITTAL: (1.0, 0.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Cut:
    """A plane that takes away one side of the model.

    Parameters
    ----------
    kind
        Which way the plane lies; all but *free* have their own normal.
    point
        On the plane, LPS mm.
    normal
        Of length 1; left out, that of the kind, and of *free* that of *axial*.
    flipped
        Whether the side away from the normal is taken away, not the one it points to.
    opens
        Whether the model is cut; otherwise only the section is looked at.
    """

    kind: CutKind = CutKind.AXIAL
    point: Vector = (0.0, 0.0, 0.0)
    normal: Vector | None = None
    flipped: bool = False
    opens: bool = True

    def __post_init__(self) -> None:
        """Take the kind's normal, and refuse what is no plane."""
        own = _NORMALS.get(self.kind, _NORMALS[CutKind.AXIAL])
        normal = own if self.normal is None else self.normal
        object.__setattr__(self, "normal", normal)
        if not all(math.isfinite(number) for number in (*self.point, *normal)):
            raise ValueError("a plane's numbers are finite")
        if abs(math.hypot(*normal) - 1.0) > _UNIT:
            raise ValueError("a plane's normal has the length 1")
        if self.kind is not CutKind.FREE and normal != own:
            raise ValueError(f"a plane with a normal of its own is free, not {self.kind}")

    @property
    def direction(self) -> NDArray[np.float64]:
        """The normal (3,)."""
        return np.array(self.normal, np.float64)

    @property
    def offset_mm(self) -> float:
        """How far along its normal the plane is from the world's origin."""
        return float(self.direction @ np.array(self.point))

    @property
    def kept(self) -> NDArray[np.float64]:
        """The plane as (4,): ``kept[:3] @ p + kept[3]`` is positive, mm, for what stays."""
        towards = 1.0 if self.flipped else -1.0
        return towards * np.array([*self.direction, -self.offset_mm])

    def at(self, offset_mm: float) -> Cut:
        """Return the plane shifted along its normal to a distance from the world's origin."""
        return self.moved(offset_mm - self.offset_mm)

    def moved(self, by_mm: float) -> Cut:
        """Return the plane shifted along its normal."""
        return replace(self, point=_vector(np.array(self.point) + by_mm * self.direction))

    def through(self, point: Vector) -> Cut:
        """Return the plane shifted so that it passes through a point, which becomes its own."""
        return replace(self, point=point)

    def facing(self, direction: Iterable[float]) -> Cut:
        """Return the free plane through the same point with another normal, of any length but 0."""
        normal = np.array(tuple(direction), np.float64)
        length = float(np.linalg.norm(normal))
        if not length:
            raise ValueError("a plane faces somewhere")
        return replace(self, kind=CutKind.FREE, normal=_vector(normal / length))

    def turned_to(self, kind: CutKind) -> Cut:
        """Return the plane of another kind through the same point; *free* keeps its normal."""
        normal = self.normal if kind is CutKind.FREE else None
        return replace(self, kind=kind, normal=normal)

    def flip(self) -> Cut:
        """Return the plane that keeps the other side."""
        return replace(self, flipped=not self.flipped)


def opening(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Return those cuts that take something away."""
    return tuple(cut for cut in cuts if cut.opens)


def _vector(point: NDArray[np.float64]) -> Vector:
    x, y, z = point.tolist()
    return x, y, z
