"""Two jobs at the same time give what they give in turn, and tell what went wrong in either."""

from __future__ import annotations

import os
from functools import partial

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.build import BuildCancelledError, Watch, build_structure, make_meshes
from anatomyapp.modelling.field import Points
from anatomyapp.modelling.sampling import evaluated, slopes
from anatomyapp.modelling.side_by_side import (
    CAN_FORK,
    Kept,
    idle_cores,
    kept,
    on_two_cores,
    side_by_side,
)
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.viscera.bones import DistanceGrid

forking = pytest.mark.skipif(not CAN_FORK, reason="this system does all jobs in one process")
COARSE = 3.0


@kept
def _cubed(number: int) -> tuple[int, int]:
    return number**3, os.getpid()


def _ball(points: Points) -> np.ndarray:
    return np.asarray(np.linalg.norm(points, axis=1) - 20.0, np.float32)


def _places(count: int) -> Points:
    return np.random.default_rng(3).uniform(-30, 30, (count, 3)).astype(np.float32)


def test_without_a_second_core_jobs_are_done_here_in_turn():
    assert idle_cores() == 1
    assert side_by_side(os.getpid, os.getpid) == (os.getpid(), os.getpid())


@forking
def test_with_a_second_core_the_first_job_is_done_elsewhere_and_takes_no_further_core():
    with on_two_cores(allowed=True):
        assert idle_cores() == 2
        (there, cores), (here, left) = side_by_side(
            lambda: (os.getpid(), idle_cores()), lambda: (os.getpid(), idle_cores())
        )
        assert idle_cores() == 2
    assert here == os.getpid() != there
    assert cores == left == 1
    assert idle_cores() == 1


@forking
def test_what_another_process_made_and_keeps_is_known_here():
    with on_two_cores(allowed=True):
        _cubed(2)
        side_by_side(partial(_cubed, 3), partial(_cubed, 4))
    made_by = [_cubed(number) for number in (2, 3, 4)]
    assert [value for value, _ in made_by] == [8, 27, 64]
    assert [process == os.getpid() for _, process in made_by] == [True, False, True]


def test_what_is_known_here_is_not_replaced():
    store = Kept(lambda key: f"{key} made here")
    assert store("a") == "a made here"
    store.begin()
    assert store("b") == "b made here"
    assert store.gained() == {("b",): "b made here"}
    store.take({("a",): "made elsewhere", ("c",): "made elsewhere"})
    assert [store(key) for key in "abc"] == ["a made here", "b made here", "made elsewhere"]


@pytest.mark.parametrize("allowed", [False, True])
@pytest.mark.parametrize("failing", [0, 1])
def test_a_failure_of_either_job_is_told(*, allowed: bool, failing: int):
    def fail() -> None:
        message = "the rib is missing"
        raise ValueError(message)

    jobs = [int, int]
    jobs[failing] = fail
    with on_two_cores(allowed=allowed), pytest.raises(ValueError, match="the rib is missing"):
        side_by_side(*jobs)
    with on_two_cores(allowed=allowed):  # and the next pair is done
        assert side_by_side(int, int) == (0, 0)


@forking
def test_a_failure_elsewhere_comes_with_its_traceback():
    def fail() -> None:
        [].index("rib-13-left")

    with on_two_cores(allowed=True), pytest.raises(ValueError, match="not in list") as told:
        side_by_side(fail, int)
    assert 'index("rib-13-left")' in str(told.value.__cause__)


@pytest.mark.parametrize("count", [0, 5, 150_000, 430_001])
def test_a_field_has_the_same_values_on_two_cores(count: int):
    points = _places(count)
    with on_two_cores(allowed=True):
        values = evaluated(_ball, points)
    assert values.dtype == np.float32
    assert np.array_equal(values, _ball(points))


def test_slopes_are_central_differences_along_the_axes():
    points = _places(300)
    outwards = points / np.linalg.norm(points, axis=1, keepdims=True)
    assert np.abs(slopes(_ball, points, 0.1) - outwards).max() < 0.02


def test_a_grid_takes_what_another_one_worked_out():
    points = _places(500) + np.float32(20)
    bones = (disc(shipped_spine(), 7),)
    there, here, whole = (DistanceGrid(lambda: bones) for _ in range(3))
    there.at(points[:20])
    there.begin()
    there.at(points[:300])
    here.at(points[200:])
    here.take(there.gained())
    assert np.array_equal(here.at(points), whole.at(points))


def test_a_structure_is_the_same_to_the_bit_on_two_cores():
    id_ = StructureId("vertebra-t6")
    one, two = (build_structure("thorax", id_, COARSE, workers) for workers in (1, 2))
    for name in ("vertices", "faces", "normals"):
        assert np.array_equal(getattr(one, name), getattr(two, name))
    assert all(np.array_equal(a, b) for a, b in zip(one.levels, two.levels, strict=True))


@forking
def test_one_structure_alone_has_both_workers_and_can_be_cancelled(monkeypatch):
    done = []
    watch = Watch(progress=lambda *step: done.append(step), cancelled=lambda: bool(done))
    with pytest.raises(BuildCancelledError):
        make_meshes("thorax", [StructureId("xiphoid-process")], watch, voxel_scale=COARSE)
    assert done == [(1, 2, "xiphoid-process")]
