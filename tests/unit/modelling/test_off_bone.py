"""Lines in an intercostal space are told how to go to be clear of its bones."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.thorax.wall.bundle import Strand, whole_courses
from anatomyapp.modelling.thorax.wall.off_bone import OffBone
from anatomyapp.modelling.thorax.wall.space import space

WANTED_MM = 2.5


def test_what_is_kept_from_round_to_round_tells_the_same_as_asking_anew() -> None:
    room, course = space(6), whole_courses(6)[Strand.NERVE]
    wanted = np.full(len(course.t), WANTED_MM)
    chance, line = np.random.default_rng(2), course.line
    bones = OffBone(room, course.t, line, wanted)
    for _ in range(6):
        anew = OffBone(room, course.t, line, wanted).ways(line)
        np.testing.assert_allclose(bones.ways(line), anew, atol=1e-4)
        assert anew.any()
        line = line + chance.normal(scale=0.5, size=line.shape)


def test_a_line_that_goes_the_ways_it_is_told_gets_clear_of_bone() -> None:
    room, course = space(6), whole_courses(6)[Strand.VEIN]
    line, wanted = course.line, course.radius_mm + 0.3
    bones = OffBone(room, course.t, line, wanted)
    for _ in range(20):
        line = line + bones.ways(line)
    assert (wanted - room.clearance(line, course.t)).max() < 0.02
