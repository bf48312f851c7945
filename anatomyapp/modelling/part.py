"""A solid to be polygonised: its field and the box and fineness to sample it with."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.modelling.field import Field, Vector


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A solid and how to sample it.

    Parameters
    ----------
    field
        Negative inside; world coordinates, mm.
    low, high
        (3,) corners of a box that holds the solid, mm.
    voxel_mm
        Edge of the sampling grid's cells for the shipped mesh.
    tolerance_mm
        How far the simplified mesh may leave the sampled one.
    symmetric
        True when the field is the same at x and -x, so that one half is sampled.
    """

    field: Field
    low: Vector
    high: Vector
    voxel_mm: float = 0.6
    tolerance_mm: float = 0.05
    symmetric: bool = False
