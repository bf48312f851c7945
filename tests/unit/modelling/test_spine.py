from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.thorax.joints import facet_joint, head_joints, tubercle_joint
from anatomyapp.modelling.thorax.spine import read_spine
from anatomyapp.modelling.thorax.vertebra import vertebra


@pytest.fixture(scope="module")
def spine():
    return read_spine()


def test_the_origin_is_the_centre_of_t7(spine):
    assert np.allclose(spine.body(7).centre, 0)


def test_the_thoracic_spine_is_as_long_as_published(spine):
    first, last = spine.vertebra(1), spine.vertebra(12)
    top = spine.body(1).to_world((0, 0, first.half_height))
    bottom = spine.body(12).to_world((0, 0, -last.half_height))
    assert 260 < np.linalg.norm(top - bottom) < 300  # about 28 cm in men (Dimeglio)


@pytest.mark.parametrize(("upper", "lower", "cobb"), [(1, 12, 44.2), (2, 11, 39.9), (3, 10, 33.3)])
def test_the_kyphosis_is_as_published(spine, upper, lower, cobb):
    assert spine.tilts_deg[upper - 1] - spine.tilts_deg[lower - 1] == pytest.approx(cobb, abs=0.1)
    between = spine.body(upper).axes[2] @ spine.body(lower).axes[2]
    assert np.degrees(np.arccos(between)) == pytest.approx(cobb, abs=0.1)  # Harrison 2002


def test_bodies_lie_on_a_curve_that_is_convex_backward(spine):
    centres = np.array([body.centre for body in spine.bodies])
    assert (np.diff(centres[:, 2]) < 0).all()
    assert np.argmax(centres[:, 1]) in (5, 6, 7)
    assert np.allclose(centres[:, 0], 0)


@pytest.mark.parametrize("rib", range(1, 13))
def test_each_rib_meets_the_bodies_that_it_should(spine, rib):
    levels = [joint.level for joint in head_joints(spine, rib)]
    assert levels == ([rib] if rib in (1, 10, 11, 12) else [rib - 1, rib])
    assert (tubercle_joint(spine, rib) is None) == (rib > 10)


@pytest.mark.parametrize("rib", range(1, 13))
def test_head_facets_lie_on_the_vertebra_and_look_into_it(spine, rib):
    for joint in head_joints(spine, rib):
        way = [joint.frame.moved(n=n).centre for n in (-0.5, 0.5, 3.0)]
        outside, surface, inside = vertebra(spine, joint.level).field(np.array(way, np.float32))
        assert surface == pytest.approx(0, abs=0.3)
        assert outside > 0.5
        assert inside < -0.5
        assert joint.frame.axes[2] @ [-1, 0, 0] > 0.6
        assert joint.frame.axes[1] @ [0, 0, 1] > 0.6


def test_the_two_facets_of_a_head_meet_in_a_crest_at_the_disc(spine):
    upper, lower = head_joints(spine, 5)
    assert upper.frame.centre[2] > lower.frame.centre[2]
    angle = np.degrees(np.arccos(upper.frame.axes[2] @ lower.frame.axes[2]))
    assert angle == pytest.approx(48, abs=0.5)


@pytest.mark.parametrize("level", range(1, 11))
def test_thoracic_facets_look_backward_and_their_tops_lean_outward(spine, level):
    frame = facet_joint(spine, level).frame
    assert frame.axes[2][1] > 0.5
    assert frame.axes[2][0] > 0.0
    assert frame.axes[1][2] > 0.5
    assert frame.axes[1] @ unit((1, 0, 0)) > 0.0


def test_the_last_facet_looks_medial_as_lumbar_ones_do(spine):
    assert facet_joint(spine, 12).frame.axes[2][0] < -0.7


def test_transverse_tips_are_lateral_behind_and_narrow_downward(spine):
    tips = spine.transverse_tips
    assert (tips[:, 0] > 15).all()
    assert tips[0, 0] > tips[5, 0] > tips[11, 0]
