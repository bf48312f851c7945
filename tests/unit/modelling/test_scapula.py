"""The scapula hangs on the clavicle and glides over the ribs."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.thorax.clavicle import acromial_joint
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.scapula import distance, left_scapula, scapula_part, scapular_frame
from anatomyapp.modelling.thorax.scapula_blade import blade


def nearest_level(height: float) -> int:
    heights = [body.centre[2] for body in shipped_spine().bodies]
    return 1 + int(np.argmin(np.abs(np.array(heights) - height)))


def test_the_scapula_is_whole():
    part = scapula_part()
    made = surface(part, voxel_mm=2.2 * part.voxel_mm)
    assert made.euler == 2
    assert np.isfinite(made.mesh.vertices).all()


@pytest.mark.parametrize("rib", range(2, 9))
def test_the_scapula_clears_the_axis_of_every_rib(rib):
    axis = costal_sweep(rib).curve.centreline.astype(np.float32)
    assert distance(axis).min() > 8.0


def test_its_acromion_meets_the_clavicle():
    joint = acromial_joint().centre
    facet = scapular_frame().to_world(left_scapula().acromial_facet())
    assert np.allclose(joint, facet)
    assert 0.0 < distance(joint[None].astype(np.float32))[0] < 4.0


def test_it_spans_the_second_to_the_seventh_rib():
    frame = scapular_frame()
    assert nearest_level(frame.to_world((13, 0, 42))[2]) == 2
    assert nearest_level(frame.centre[2]) in (3, 4)
    assert nearest_level(frame.to_world((22, 0, -110))[2]) in (7, 8)


def test_the_socket_looks_sideways():
    socket = scapular_frame().axes.T @ left_scapula().socket.axes[2]
    assert socket[0] > 0.7


def test_the_blade_is_thin_in_its_middle_and_stout_at_its_lateral_border():
    maps = blade()
    x, z = np.array([30.0, 70.0], np.float32), np.array([-40.0, -36.0], np.float32)
    thin, stout = maps.front.at(x, z) + maps.back.at(x, z)
    assert thin < 3.0
    assert stout > 2 * thin
