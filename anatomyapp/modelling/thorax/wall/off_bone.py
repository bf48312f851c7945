"""Lines in an intercostal space that are moved off its bones, little by little."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.spline import Curve
from anatomyapp.modelling.thorax.viscera.solid import outside_box
from anatomyapp.modelling.thorax.wall.space import FAR_MM, Space, Values

_PROBE_MM = 0.4
_STEEPEST = 2.0  # how much a bone's distance may change along a millimetre


class OffBone:
    """The ways that samples of lines, at ``t`` along a space, are to go to be clear of bone.

    What is known of each bone is kept from round to round: it is asked again only when a sample may
    have come as near as ``wanted_mm`` since.
    """

    def __init__(self, room: Space, t: Values, line: Curve, wanted_mm: Values) -> None:
        spans, self._bones = zip(*room.neighbours(), strict=True)
        met = np.array([(t >= first) & (t <= last) for first, last in spans])
        points = line.astype(np.float32)
        boxes = [outside_box(points, bone.low, bone.high) for bone in self._bones]
        self._met, self._least = met, np.where(met, np.array(boxes, float), np.inf)
        self._line, self._wanted = line, wanted_mm

    def ways(self, line: Curve) -> Curve:
        """Return the way of each sample, (n, 3), to ``wanted_mm`` from the nearest bone."""
        self._least -= _STEEPEST * np.linalg.norm(line - self._line, axis=1)
        self._line, points = line, line.astype(np.float32)
        nearest = np.full(len(line), FAR_MM, np.float32)
        for bone, met, least in zip(self._bones, self._met, self._least, strict=True):
            if (least < self._wanted).any():  # a call costs more than its points: it asks for all
                least[met] = found = bone.field(points[met])
                nearest[met] = np.minimum(nearest[met], found)
        lack = np.maximum(self._wanted - nearest, 0)
        close = np.flatnonzero(lack > 0)
        ways = np.zeros_like(line)
        if len(close):
            ways[close] = unit(self._slope(close, nearest[close])) * lack[close][:, None]
        return ways

    def _slope(self, samples: NDArray[np.intp], nearest: NDArray[np.float32]) -> Curve:
        """Return how the distance to the nearest bone changes about samples along x, y and z."""
        steps = _PROBE_MM * np.vstack([np.eye(3), -np.eye(3)])
        probes = (self._line[samples][:, None] + steps).astype(np.float32)
        values = np.full(probes.shape[:2], FAR_MM, np.float32)
        for bone, least in zip(self._bones, self._least, strict=True):
            met = least[samples] < nearest + 2 * _PROBE_MM * _STEEPEST
            if met.any():
                found = bone.field(probes[met].reshape(-1, 3)).reshape(-1, 6)
                values[met] = np.minimum(values[met], found)
        return np.asarray(values[:, :3] - values[:, 3:], float)
