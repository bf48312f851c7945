"""Where the bones of a chest stand at a phase of breath: a pure function of phase.

Each rib turns about one axis through its head; the sternum follows the front ends of ribs 2 to 6,
the clavicles and cartilages follow what they are fixed to. A motion is one matrix, or two with a
weight for each vertex between them, so a graphics card can apply it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.breathing import Hinge, Point, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import UsageError

LAST_PHASE = 0.5  # of the way from quiet expiration (0) to full inspiration (1)
_STERNAL_SHARE = 0.62  # of the front ends' mean way; the cartilages take the rest
_DRIVING_RIBS = tuple(StructureId(f"rib-{n}-{s}") for n in range(2, 7) for s in ("left", "right"))
_FORWARDS = 1  # index of y
_FIXED_SHARE = 0.12  # of a cartilage, at its far end, that moves as one with what it joins

Matrix = NDArray[np.float64]  # (3, 4): x' = M[:, :3] x + M[:, 3], mm
Vertices = NDArray[np.float64]  # (n, 3), mm
STILL: Matrix = np.eye(3, 4)


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """A structure's motion: ``near`` at its pivot, ``far`` at its far end; equal when rigid."""

    near: Matrix
    far: Matrix

    def moved(self, vertices: Vertices, weights: NDArray[np.float64]) -> Vertices:
        """Return vertices moved; weights, (n,), are 0 where ``near`` holds and 1 for ``far``."""
        share = weights[:, None]
        return np.asarray(
            (1 - share) * _applied(self.near, vertices) + share * _applied(self.far, vertices)
        )


def motions(hinges: Mapping[StructureId, Hinge], phase: float) -> Mapping[StructureId, Motion]:
    """Return the motion of every structure that moves.

    Parameters
    ----------
    hinges
        The pack's table.
    phase
        0 (quiet expiration) to 0.5; quiet inspiration is about 0.2. Beyond 0.5 rigid ribs would
        stretch the cartilages more than real ones, which bend.

    Raises
    ------
    UsageError
        The phase is out of range.

    Notes
    -----
    Turns and axes: Wilson et al. 1987 (J Appl Physiol 62:1872), supine, functional residual
    capacity to total lung capacity.
    """
    if not 0.0 <= phase <= LAST_PHASE:
        raise UsageError(f"The phase of breath is {phase:g}; give 0 to {LAST_PHASE:g}.")
    found: dict[StructureId, Motion] = {}
    sternum = _sternum(hinges, phase)
    for name, hinge in hinges.items():
        if hinge.role is Role.RIB:
            turn = _rib(hinge, phase)
            found[name] = Motion(turn, turn)
        elif hinge.role is Role.STERNUM:
            found[name] = Motion(sternum, sternum)
        elif hinge.role is Role.CLAVICLE:
            turn = _clavicle(hinge, sternum)
            found[name] = Motion(turn, turn)
        else:
            found[name] = _cartilage(hinge, hinges, found)
    return found


def weights(hinge: Hinge, vertices: Vertices) -> NDArray[np.float64]:
    """Return how much each vertex follows the far end, (n,), 0 to 1; 0 for rigid structures."""
    if hinge.role is not Role.CARTILAGE:
        return np.zeros(len(vertices))
    way = hinge.end - hinge.pivot
    along = (vertices - hinge.pivot) @ way / float(way @ way)
    t = np.clip(along / (1 - _FIXED_SHARE), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _applied(matrix: Matrix, points: Vertices | Point) -> Vertices:
    return np.asarray(points @ matrix[:, :3].T + matrix[:, 3])


def _turn(pivot: Point, axis: Point, angle: float) -> Matrix:
    """Return the rotation about an axis through a point (Rodrigues); angle in radians."""
    x, y, z = axis
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    turn = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return np.column_stack([turn, pivot - turn @ pivot])


def _rib(hinge: Hinge, phase: float) -> Matrix:
    return _turn(hinge.pivot, hinge.axis, float(np.deg2rad(hinge.angle_deg)) * phase)


def _sternum(hinges: Mapping[StructureId, Hinge], phase: float) -> Matrix:
    """Return the sternum's motion: within the median plane, after the ribs' front ends."""
    driving = [hinges[name] for name in _DRIVING_RIBS if name in hinges]
    plate = next((h for h in hinges.values() if h.role is Role.STERNUM), None)
    if plate is None or not driving:
        return STILL
    ways = np.array([_applied(_rib(h, phase), h.end) - h.end for h in driving])
    shift = _STERNAL_SHARE * ways.mean(axis=0) * [0.0, 1.0, 1.0]
    upper, lower = (pair[:, _FORWARDS].mean() for pair in (ways[:2], ways[-2:]))  # ribs 2, 6
    lever = float(np.linalg.norm(plate.end - plate.pivot))
    tilt = float(np.arctan2(_STERNAL_SHARE * (lower - upper), lever))
    matrix = _turn(plate.pivot, np.array([1.0, 0.0, 0.0]), tilt)
    matrix[:, 3] += shift
    return matrix


def _clavicle(hinge: Hinge, sternum: Matrix) -> Matrix:
    """Return the clavicle's motion: its sternal end follows the manubrium, the other one stays."""
    before, after = hinge.end - hinge.pivot, _applied(sternum, hinge.end) - hinge.pivot
    normal = np.cross(before, after)
    length = float(np.linalg.norm(normal))
    if length == 0.0:
        return STILL
    angle = float(np.arctan2(length, float(before @ after)))
    return _turn(hinge.pivot, normal / length, angle)


def _cartilage(
    hinge: Hinge, hinges: Mapping[StructureId, Hinge], found: Mapping[StructureId, Motion]
) -> Motion:
    """Return the bend of a cartilage between its rib and what its far end is fixed to."""
    near = found[StructureId(hinge.structure.replace("costal-cartilage", "rib"))].near
    if hinge.follows is None:
        return Motion(near, near)
    other, share = found[hinge.follows], weights(hinges[hinge.follows], hinge.end[None])[0]
    return Motion(near, (1 - share) * other.near + share * other.far)
