"""A solid to be polygonised: its field and the box and fineness to sample it with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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
    longest_mm
        No edge of the mesh is longer. What is nearly flat needs it where the mesh is bent later,
        by the map of a person or by breath: there coarse facets of two neighbours would cross.
    symmetric
        True when the field is the same at x and -x, so that one half is sampled.
    """

    field: Field
    low: Vector
    high: Vector
    voxel_mm: float = 0.6
    tolerance_mm: float = 0.05
    longest_mm: float = np.inf
    symmetric: bool = False
