"""The four orifices of the heart: place, direction of the stream, and size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Frame, Points, Vector, superellipse, unit
from anatomyapp.modelling.thorax.viscera.heart.place import placed
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid

# Centre, direction of the stream, and the direction that the first half size and angle 0 point to.
# The aorta begins behind the left half of the sternum, below the third cartilage (Gray 1918).
_PLACES: Mapping[str, tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]] = {
    "mitral": ((14.8, 7.5, -5.0), (0.60, -0.50, -0.62), (0.62, 0.55, 0.16)),
    "tricuspid": ((-21.0, -18.0, -11.0), (0.77, -0.58, -0.27), (0.28, -0.10, 0.95)),
    "aortic": ((1.8, -3.8, 11.5), (-0.34, -0.26, 0.90), (0.53, -0.85, 0.0)),
    "pulmonary": ((13.8, -30.9, 23.0), (0.15, 0.56, 0.81), (0.53, -0.85, 0.0)),
}


@dataclass(frozen=True, slots=True, eq=False)
class Orifice:
    """An elliptic opening: n of ``frame`` is the stream's direction, u and v lie across it.

    ``half_sizes`` are those of the lumen along u and v, mm.
    """

    frame: Frame
    half_sizes: tuple[float, float]

    def past(self, points: Points) -> Distances:
        """Return how far points lie downstream of the orifice."""
        return np.asarray(self.frame.to_local(points)[:, 2])

    def around(self, points: Points, wider: float = 0.0) -> Distances:
        """Return the distance to the column of blood through the orifice, endless both ways."""
        u, v, _ = self.frame.to_local(points).T
        a, b = self.half_sizes
        return superellipse(u, v, a + wider, b + wider)

    def column(self, points: Points, before: float, after: float, wider: float = 0.0) -> Distances:
        """Return the distance to the column from ``before`` upstream to ``after`` downstream."""
        past = self.past(points)
        ends = np.maximum(-np.float32(before) - past, past - np.float32(after))
        return np.asarray(np.maximum(self.around(points, wider), ends))

    def collar(self, before: float, after: float, wider: float) -> Solid:
        """Return the column and what lies around it as a solid."""
        middle = self.frame.centre
        reach = max(self.half_sizes) + wider + max(before, after)

        def field(points: Points) -> Distances:
            return self.column(points, before, after, wider)

        return Solid(field, middle - reach, middle + reach)

    def at(self, u: float, v: float, n: float) -> Vector:
        """Return a place of the orifice's frame in the world."""
        return self.frame.to_world((u, v, n))


@cache
def orifices() -> Mapping[str, Orifice]:
    """Return the mitral, tricuspid, aortic and pulmonary orifice."""
    figures = viscera_figures()
    found = {}
    for name, (centre, stream, along) in _PLACES.items():
        n = unit(stream)
        u = unit(np.asarray(along) - n * float(np.dot(along, n)))
        frame = Frame(placed([centre])[0], np.stack([u, np.cross(n, u), n]))
        sizes = [figures.value(f"{name}_orifice_{k}") / 2 for k in ("width", "depth")]
        found[name] = Orifice(frame, (sizes[0], sizes[1]))
    return found
