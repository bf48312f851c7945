"""The scapula hangs on the clavicle and glides over the ribs."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.thorax.clavicle import acromial_joint
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.features.scapula import scapula_regions
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.scapula import (
    distance,
    left_scapula,
    scapula_figures,
    scapula_part,
    scapular_frame,
)
from anatomyapp.modelling.thorax.scapula_blade import INFERIOR_ANGLE, blade


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


def test_it_lies_as_far_from_the_midline_as_taught():
    frame = scapular_frame()
    assert 55.0 < frame.centre[0] < 80.0
    assert 90.0 < frame.to_world((*INFERIOR_ANGLE[:1], 4.0, INFERIOR_ANGLE[1]))[0] < 102.0


def test_the_inferior_angle_lies_at_the_seventh_rib():
    angle = scapular_frame().to_world((INFERIOR_ANGLE[0], 4.0, INFERIOR_ANGLE[1]))
    lines = {n: rib_curves()[n - 1].centreline for n in range(5, 10)}
    away = {n: np.linalg.norm(k[k[:, 1] > 0] - angle, axis=1).min() for n, k in lines.items()}
    assert min(away, key=away.__getitem__) == 7


@pytest.mark.parametrize("name", ["acromion_thickness", "acromion_breadth", "coracoid_thickness"])
def test_its_processes_are_as_stout_as_published(name):
    row = next(r for r in scapula_figures().rows if r.name == name)
    bone = left_scapula()
    limb, share = (bone.coracoid, 0.7) if name.startswith("coracoid") else (bone.crest, 0.85)
    middle = limb.sweep.centreline[[int(share * len(limb.sweep.centreline))]]
    place = limb.sweep.locate(middle.astype(np.float32))
    ours = 2 * float(place.b[0] if name == "acromion_breadth" else place.a[0])
    assert row.sd is not None
    assert abs(ours - row.value) <= row.sd


def test_the_socket_faces_a_little_back():
    row = next(r for r in scapula_figures().rows if r.name == "glenoid_facing_back")
    normal = left_scapula().socket.axes[2]
    assert row.sd is not None
    assert abs(np.degrees(np.arctan2(normal[1], normal[0])) - row.value) <= row.sd


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


def test_its_regions_lie_where_anatomy_has_them():
    part = scapula_part()
    vertices = surface(part, voxel_mm=2.0 * part.voxel_mm).mesh.vertices
    local = scapular_frame().to_local(vertices)
    regions = {name: local[value <= 0] for name, value in scapula_regions(vertices).items()}
    assert all(len(points) for points in regions.values())
    middle = {name.removeprefix("scapula-"): p.mean(axis=0) for name, p in regions.items()}
    assert middle["superior-angle"][2] > middle["spine"][2] > middle["inferior-angle"][2]
    assert middle["supraspinous-fossa"][2] > middle["infraspinous-fossa"][2]
    assert middle["medial-border"][0] < middle["lateral-border"][0] < middle["glenoid"][0]
    assert middle["costal-surface"][1] < middle["posterior-surface"][1]
    assert middle["supraglenoid-tubercle"][2] > middle["glenoid"][2]
    assert middle["glenoid"][2] > middle["infraglenoid-tubercle"][2]
    assert middle["coracoid"][1] < middle["glenoid"][1] < middle["acromion"][1]
