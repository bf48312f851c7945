"""The mental rotation test: figures that no turn makes the same, balanced trials, and scores."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations, pairwise, permutations, product

import numpy as np
import pytest
from scipy import stats

from anatomyapp.study.rotation import CUBES, figures, is_same, mirrored, turned, turns
from anatomyapp.study.rotation_score import RotationAnswer, score
from anatomyapp.study.rotation_trials import ANGLES_DEG, practice, trials
from anatomyapp.study.rotation_view import HALF_EXTENT, Pose, axes_of, faces_of, shows_all


def all_turns():
    """The 24 proper turns of a lattice, found otherwise than by the app."""
    for order in permutations(range(3)):
        for signs in product((1, -1), repeat=3):
            matrix = np.zeros((3, 3), int)
            matrix[range(3), order] = signs
            if round(np.linalg.det(matrix)) == 1:
                yield matrix


TURNS = tuple(all_turns())


def placed(cubes):
    moved = np.array(cubes) - np.min(cubes, axis=0)
    return tuple(sorted(map(tuple, moved.tolist())))


def same_by_trying(first, second):
    wanted = placed(second)
    return any(placed(np.array(first) @ turn.T) == wanted for turn in TURNS)


def test_the_turns_are_the_24_of_a_lattice():
    assert {tuple(map(tuple, turn.tolist())) for turn in TURNS} == set(turns())


def test_a_figure_and_its_mirror_are_never_the_same_and_no_turn_keeps_a_figure():
    for figure in figures():
        assert not same_by_trying(figure, mirrored(figure))
        assert sum(placed(np.array(figure) @ turn.T) == placed(figure) for turn in TURNS) == 1


def test_figures_are_chains_of_ten_cubes_with_three_bends_that_touch_nowhere_else():
    for figure in figures():
        steps = np.diff(np.array(figure), axis=0)
        touching = [
            (i, j)
            for (i, a), (j, b) in combinations(enumerate(figure), 2)
            if sum(abs(p - q) for p, q in zip(a, b, strict=True)) == 1
        ]
        assert len(set(figure)) == CUBES
        assert sum((a != b).any() for a, b in pairwise(steps)) == 3
        assert touching == [(i, i + 1) for i in range(CUBES - 1)]


def test_no_two_figures_are_the_same_or_mirror_images():
    some = figures()[::6]
    for first, second in combinations(some, 2):
        assert not same_by_trying(first, second)
        assert not same_by_trying(first, mirrored(second))


def test_readings_from_the_ends_agree_with_trying_all_turns():
    for trial in trials(20, 3):
        pair = trial.left.cubes, trial.right.cubes
        assert is_same(*pair) == same_by_trying(*pair) == trial.same
    figure = figures()[0]
    assert all(is_same(figure, turned(figure, turn)) for turn in turns())


@pytest.mark.parametrize("count", [1, 2, 7, 10, 24, 40])
def test_same_and_mirror_and_angles_are_balanced(count):
    made = trials(count, 11)
    cells = Counter((each.angle_deg, each.same) for each in made)
    kinds = Counter(each.same for each in made)
    per_cell = [cells[angle, same] for angle in ANGLES_DEG for same in (True, False)]
    assert max(per_cell) - min(per_cell) <= 1
    assert abs(kinds[True] - kinds[False]) <= 1
    assert [each.number for each in made] == list(range(1, count + 1))


def test_the_same_seed_gives_the_same_trials_and_another_one_others():
    assert trials(12, 5) == trials(12, 5)
    assert trials(12, 5) != trials(12, 6)
    first = trials(1, 2026)[0]  # pinned: everybody in a study gets the same test, in every version
    assert (first.angle_deg, first.same, first.left.azimuth_deg, first.left.cubes[-1]) == (
        80,
        True,
        215.0,
        (-1, 5, 3),
    )


def test_the_figures_of_the_practice_do_not_come_again():
    practised = practice(3, 5)
    for trial, early in product(trials(50, 5), practised):
        assert not is_same(trial.left.cubes, early.left.cubes)
        assert not is_same(trial.left.cubes, mirrored(early.left.cubes))
    assert {each.same for each in practised} == {True, False}
    assert practice(0, 5) == ()


@pytest.mark.parametrize("count", [0, -1, 201])
def test_a_test_without_trials_or_with_too_many_is_refused(count):
    with pytest.raises(ValueError, match="1 to 200"):
        trials(count, 1)


def test_the_right_figure_is_turned_by_the_angle_and_all_cubes_are_seen():
    for trial in trials(30, 8):
        difference = abs(trial.right.azimuth_deg - trial.left.azimuth_deg)
        assert difference == trial.angle_deg
        for pose in (trial.left, trial.right):
            assert shows_all(pose)
            corners = np.concatenate([face.corners for face in faces_of(pose)])
            assert np.abs(corners).max() < HALF_EXTENT


def test_the_picture_is_what_rays_from_the_eye_meet_first():
    for pose in (trials(1, 4)[0].left, trials(2, 5)[1].right):
        spots = np.random.default_rng(1).uniform(-HALF_EXTENT, HALF_EXTENT, (100, 2))
        faces = faces_of(pose)
        painted = [last_painted(faces, spot) for spot in spots]
        met = [first_met(pose, spot) for spot in spots]
        assert sum(a != pytest.approx(b) for a, b in zip(painted, met, strict=True)) == 0
        assert any(painted)


def last_painted(faces, spot):
    """The brightness that is painted last over a spot, 0 where nothing is."""
    light = 0.0
    for face in faces:
        edges = np.roll(face.corners, -1, axis=0) - face.corners
        to_spot = spot - face.corners
        side = edges[:, 0] * to_spot[:, 1] - edges[:, 1] * to_spot[:, 0]
        if (side > 0).all() or (side < 0).all():
            light = face.light
    return light


def first_met(pose: Pose, spot):
    """The brightness of the face that a line of sight enters first, by slabs."""
    right, up, towards = axes_of(pose.azimuth_deg)
    seen = np.array(pose.cubes, float) @ np.stack([right, up]).T
    at = spot + (seen.min(axis=0) + seen.max(axis=0)) / 2
    eye = right * at[0] + up * at[1] + 30 * towards
    best, light = np.inf, 0.0
    for cube in pose.cubes:
        ends = np.stack([(np.array(cube) + half - eye) / -towards for half in (-0.5, 0.5)])
        enter, leave = ends.min(axis=0), ends.max(axis=0)
        if enter.max() < min(leave.min(), best):
            best, axis = enter.max(), int(enter.argmax())
            normal = np.eye(3)[axis] * np.sign(towards[axis])
            key = np.array([-0.40, 0.80, 0.45])
            facing = np.stack([right, up, towards]) @ normal @ key / np.linalg.norm(key)
            light = 0.54 + 0.46 * max(0.0, facing)
    return light


def given(*rows):
    return [
        RotationAnswer(angle, same, answered, latency) for angle, same, answered, latency in rows
    ]


def test_scores_of_a_worked_example():
    answers = given(
        (0, True, True, 1.0), (40, True, True, 2.0), (80, True, True, 2.5), (120, True, True, 4.5),
        (160, True, True, 5.0), (160, True, False, 9.0), (40, False, False, 3.0),
        (80, False, None, 20.0),
    )  # fmt: skip
    found = score(answers)
    line = stats.linregress([0, 40, 80, 120, 160], [1.0, 2.0, 2.5, 4.5, 5.0])
    assert found.accuracy.value == 6 / 8
    assert found.median_s.value == 2.75  # of 1, 2, 2.5, 3, 4.5, 5: right answers alone
    assert found.median_s.n == 6
    assert math.isclose(found.slope_s_per_deg.value, line.slope, rel_tol=1e-12)
    assert found.slope_s_per_deg.n == 5
    assert found.out_of_time == 1


@pytest.mark.parametrize(
    "answers",
    [
        [],
        given((0, True, True, 1.0)),
        given(*[(40, True, True, 1.0)] * 8),  # one angle
        given(*[(a, True, False, 1.0) for a in ANGLES_DEG]),  # all wrong
        given(*[(a, False, False, 1.0) for a in ANGLES_DEG]),  # mirrors alone
        given(*[(a, True, None, 20.0) for a in ANGLES_DEG]),  # never in time
    ],
)
def test_a_slope_that_cannot_be_had_says_why(answers):
    found = score(answers)
    assert found.slope_s_per_deg.value is None
    assert found.slope_s_per_deg.reason
    assert found.accuracy.value is not None or not answers


@pytest.mark.parametrize("latency", [math.nan, math.inf, -1.0])
def test_a_time_that_cannot_be_is_refused(latency):
    with pytest.raises(ValueError, match="finite"):
        RotationAnswer(0, same=True, answered_same=True, latency_s=latency)
