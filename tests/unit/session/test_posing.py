from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.session.posing import (
    Pose,
    between,
    decoded,
    encoded,
    pose_of,
    turn_of,
    turned,
    whole,
)

no_deadline = settings(  # a busy machine is no fault
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
angles = st.tuples(*[st.floats(-180, 180, allow_nan=False)] * 3)
shifts = st.tuples(*[st.floats(-2000, 2000, allow_nan=False)] * 3)


def off_deg(one, other):
    """Return by what angle two rotations (3, 3) differ, degrees."""
    return float(np.degrees(np.linalg.norm(turn_of(one[:3, :3] @ other[:3, :3].T))))


@no_deadline
@given(angles)
def test_a_rotation_is_told_by_its_turn(turn):
    rotation = turned(np.radians(turn))
    assert np.allclose(rotation @ rotation.T, np.eye(3), atol=1e-12)
    assert np.allclose(turned(turn_of(rotation)), rotation, atol=1e-9)


@pytest.mark.parametrize("axis", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (0.6, 0.8, 0)])
def test_half_a_turn_keeps_its_axis(axis):
    rotation = turned(np.pi * np.array(axis, float))
    assert np.allclose(turned(turn_of(rotation)), rotation, atol=1e-9)


@no_deadline
@given(st.lists(st.tuples(angles, shifts, st.booleans()), min_size=1, max_size=5))
def test_a_path_of_poses_is_told_back_to_a_tenth_of_a_millimetre_and_a_hundredth_of_a_degree(told):
    poses = [Pose(10 + n / 10, seen, turn, shift) for n, (turn, shift, seen) in enumerate(told)]
    back = decoded(encoded(poses, 11.5), 11.5)
    assert [whole(pose) for pose in back] == [whole(pose) for pose in poses]
    for one, other in zip(back, poses, strict=True):
        assert one.at_s == pytest.approx(other.at_s, abs=0.0021)
        assert one.shift_mm == pytest.approx(other.shift_mm, abs=0.0501)
        assert off_deg(one.matrix(), other.matrix()) <= 0.01


@no_deadline
@given(angles, shifts, shifts)
def test_half_way_between_two_poses_is_as_far_from_both(turn, start, end):
    one, other = Pose(0, True, (0, 0, 0), start), Pose(1, True, turn, end)
    middle = between(one, other, 0.5)
    first, last = (off_deg(middle.matrix(), pose.matrix()) for pose in (one, other))
    assert first == pytest.approx(last, abs=1e-4)
    assert middle.shift_mm == pytest.approx(np.mean([start, end], axis=0), abs=1e-6)
    assert pose_of(0.5, middle.matrix()).shift_mm == pytest.approx(middle.shift_mm)


def test_nothing_lies_between_a_pose_and_a_sheet_that_is_not_seen():
    seen = Pose(0, True, (1, 2, 3), (4, 5, 6))
    assert between(seen, Pose(1, False), 0.5) is seen
