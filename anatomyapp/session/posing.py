"""The path of the model before a real camera: taken at most ten times a second, by differences.

A pose is told in whole numbers: a turn about an axis in hundredths of a degree, a shift in tenths
of a millimetre of the model, times in milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.session.sampling import PER_DEG, PER_MM, PER_S, Whole, by_steps, from_steps
from anatomyapp.session.shown import PoseSampled

Matrix = NDArray[np.float64]
Vector = tuple[float, float, float]

_WIDTH = 8
_NO_TURN = 1e-12


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the model stood before a camera; ``at_s`` counts by a monotonic clock.

    Parameters
    ----------
    seen
        Whether the sheet was seen; the model is shown only then.
    turn_deg
        Along the axis of the turn from LPS to the camera's frame; its length is the angle.
    shift_mm
        Of the model's origin in the camera's frame, in the model's millimetres.
    """

    at_s: float
    seen: bool
    turn_deg: Vector = (0.0, 0.0, 0.0)
    shift_mm: Vector = (0.0, 0.0, 0.0)

    def matrix(self) -> Matrix:
        """Return the (4, 4) matrix from LPS mm to the camera's frame."""
        whole = np.eye(4)
        whole[:3, :3] = turned(np.radians(self.turn_deg))
        whole[:3, 3] = self.shift_mm
        return whole


def pose_of(at_s: float, matrix: Matrix) -> Pose:
    """Return the pose of a (4, 4) matrix from LPS mm to the camera's frame."""
    turn = np.degrees(turn_of(matrix[:3, :3]))
    return Pose(at_s, True, _vector(turn), _vector(matrix[:3, 3]))


def whole(pose: Pose) -> Whole:
    """Return a pose in whole numbers, whether it is seen first."""
    turn = (round(number * PER_DEG) for number in pose.turn_deg)
    shift = (round(number * PER_MM) for number in pose.shift_mm)
    return (int(pose.seen), *turn, *shift)


def encoded(poses: Sequence[Pose], at_s: float, *, mirrored: bool = False) -> PoseSampled:
    """Return a path, one pose at least, as it is told by an event at such a time."""
    rows = [(round(each.at_s * PER_S), *whole(each)) for each in poses]
    lag_ms = max(0, round(at_s * PER_S) - rows[-1][0])
    return PoseSampled(lag_ms, by_steps(rows), mirrored)


def decoded(event: PoseSampled, at_s: float) -> tuple[Pose, ...]:
    """Return the path that an event at such a time tells.

    Raises
    ------
    ValueError
        The event tells no path.
    """
    rows = from_steps(event.samples, _WIDTH)
    start_ms = round(at_s * PER_S) - event.lag_ms - rows[-1][0]
    return tuple(_pose(row, start_ms) for row in rows)


def between(one: Pose, other: Pose, share: float) -> Pose:
    """Return the pose on the way from one to another, 0 to 1, turning about one axis."""
    if not (one.seen and other.seen):
        return one
    first, last = one.matrix(), other.matrix()
    way = turn_of(last[:3, :3] @ first[:3, :3].T)
    found = np.eye(4)
    found[:3, :3] = turned(way * share) @ first[:3, :3]
    found[:3, 3] = (1 - share) * first[:3, 3] + share * last[:3, 3]
    return pose_of(one.at_s + share * (other.at_s - one.at_s), found)


def turn_of(rotation: Matrix) -> Matrix:
    """Return the turn (3,) of a rotation (3, 3): its axis, as long as the angle in radians.

    Notes
    -----
    By way of the unit quaternion, whose largest part is found first, so that half turns are as
    exact as small ones (Shepperd 1978, J Guid Control 1:223).
    """
    r = rotation
    parts = np.array([
        1 + r[0, 0] + r[1, 1] + r[2, 2], 1 + r[0, 0] - r[1, 1] - r[2, 2],
        1 - r[0, 0] + r[1, 1] - r[2, 2], 1 - r[0, 0] - r[1, 1] + r[2, 2],
    ])  # fmt: skip
    rows = np.array([
        [parts[0], r[2, 1] - r[1, 2], r[0, 2] - r[2, 0], r[1, 0] - r[0, 1]],
        [r[2, 1] - r[1, 2], parts[1], r[0, 1] + r[1, 0], r[0, 2] + r[2, 0]],
        [r[0, 2] - r[2, 0], r[0, 1] + r[1, 0], parts[2], r[1, 2] + r[2, 1]],
        [r[1, 0] - r[0, 1], r[0, 2] + r[2, 0], r[1, 2] + r[2, 1], parts[3]],
    ])  # fmt: skip
    largest = rows[int(np.argmax(parts))]
    quaternion = math.copysign(1.0, largest[0]) * largest / np.linalg.norm(largest)
    sine = float(np.linalg.norm(quaternion[1:]))
    if sine < _NO_TURN:
        return np.zeros(3)
    turn: Matrix = quaternion[1:] / sine * 2 * math.atan2(sine, quaternion[0])
    return turn


def turned(turn: Matrix) -> Matrix:
    """Return the rotation (3, 3) of a turn (3,): about its axis, by its length in radians."""
    angle = float(np.linalg.norm(turn))
    if angle < _NO_TURN:
        return np.eye(3)
    x, y, z = turn / angle
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    found: Matrix = np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross
    return found


def _pose(row: Whole, start_ms: int) -> Pose:
    at_s = (start_ms + row[0]) / PER_S
    turn = (row[2] / PER_DEG, row[3] / PER_DEG, row[4] / PER_DEG)
    shift = (row[5] / PER_MM, row[6] / PER_MM, row[7] / PER_MM)
    return Pose(at_s, bool(row[1]), turn, shift)


def _vector(numbers: Matrix) -> Vector:
    x, y, z = numbers.tolist()
    return x, y, z
