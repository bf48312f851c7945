"""The features of the left costal cartilages: their ends and the joints between them."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.cartilage import boss_below, left_cartilage
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.features.region import Regions, between, every, some

_END_MM = 5.0
_BOSSES = (5, 6)  # each with the next one
_SEAMS = (7, 8, 9)
_STERNAL = 7  # the last one that reaches the sternum
_BOSS_FACE_MM, _BOSS_RADIUS_MM = (0.0, 0.9), 8.0
_SEAM_MM = 1.1


def cartilage_regions(number: int, points: Points) -> Regions:
    """Return the regions of left costal cartilage 1 to 10 at points on its surface."""
    costal = left_cartilage(number).costal
    place = costal.sweep.locate(points)
    found = {"cartilage-costal-end": costal.past_border(place) - np.float32(_END_MM)}
    if number <= _STERNAL:
        end = np.float32(costal.sweep.length - _END_MM) - extended(place, costal.sweep)
        found["cartilage-sternal-end"] = np.asarray(end, np.float32)
    faces = [_boss(n, points, number) for n in _BOSSES if number in (n, n + 1)]
    faces += [_seam(n, points, number) for n in _SEAMS if number in (n, n + 1)]
    if faces:
        found["cartilage-interchondral-facet"] = some(*faces)
    return found


def _boss(upper: int, points: Points, number: int) -> Distances:
    """Return the face of a low joint, at the plane that both cartilages share."""
    u, v, n = boss_below(upper).plane.to_local(points).T
    own = n if number == upper + 1 else -n
    return every(between(own, *_BOSS_FACE_MM), np.hypot(u, v) - np.float32(_BOSS_RADIUS_MM))


def _seam(upper: int, points: Points, number: int) -> Distances:
    """Return where a lower cartilage lies along the one above, on either of them."""
    other = upper if number == upper + 1 else upper + 1
    return left_cartilage(other).bar(points) - np.float32(_SEAM_MM)
