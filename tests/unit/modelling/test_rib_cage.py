"""The ribs, cartilages, sternum and clavicles agree with the published figures."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.polygonise import Surface, surface
from anatomyapp.modelling.spline import arc_length
from anatomyapp.modelling.thorax.clavicle import clavicle_figures
from anatomyapp.modelling.thorax.costal_sweep import cartilage_figures, costal_sweep
from anatomyapp.modelling.thorax.joints import head_joints
from anatomyapp.modelling.thorax.morphometry import Figures
from anatomyapp.modelling.thorax.rib import left_rib
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, rib_figures, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import (
    NOTCHED_RIBS,
    Hollow,
    sternal_frame,
    sternum_figures,
)
from anatomyapp.modelling.thorax.structures import recipes
from anatomyapp.modelling.thorax.vertebra import vertebra

COARSE = 2.0


def spread(figures: Figures, name: str, level: int | None = None) -> tuple[float, float]:
    row = next(r for r in figures.rows if r.name == name and r.level == level)
    assert row.sd is not None
    return row.value - row.sd, row.value + row.sd


def made(structure: str) -> Surface:
    part = recipes()[structure].part()
    return surface(part, voxel_mm=COARSE * part.voxel_mm)


@pytest.mark.parametrize("number", [4, 5, 6])
def test_ribs_are_as_long_as_in_living_people(number):
    low, high = spread(rib_figures(), "length_ct", number)
    assert low <= rib_curves()[number - 1].length_mm <= high


@pytest.mark.parametrize("number", [4, 5, 6])
def test_cartilages_are_as_long_as_in_living_people(number):
    low, high = spread(cartilage_figures(), "length_ct", number)
    assert low <= arc_length(costal_sweep(number).cartilage)[-1] <= high


@pytest.mark.parametrize("number", RIBS)
def test_ribs_are_within_a_fifth_of_the_classic_table(number):
    table = rib_figures().value("length", number)
    assert rib_curves()[number - 1].length_mm == pytest.approx(table, rel=0.2)


def test_ribs_lengthen_to_the_middle_and_shorten_below():
    lengths = [curve.length_mm for curve in rib_curves()]
    longest = int(np.argmax(lengths))
    assert longest in (5, 6)
    assert lengths[: longest + 1] == sorted(lengths[: longest + 1])
    assert lengths[longest:] == sorted(lengths[longest:], reverse=True)


@pytest.mark.parametrize("number", RIBS)
def test_the_head_of_a_rib_reaches_its_facets(number):
    facets = [joint.frame.centre for joint in head_joints(shipped_spine(), number)]
    distances = left_rib(number).distance(np.array(facets, np.float32))
    assert np.abs(distances).max() < 2.0


@pytest.mark.parametrize("number", RIBS)
def test_the_section_of_a_rib_stands_square_to_its_axis(number):
    sweep = costal_sweep(number).sweep
    assert np.abs(np.sum(sweep.tangent * sweep.height, axis=1)).max() < 1e-6
    bend = np.linalg.norm(np.gradient(sweep.tangent, sweep.arc, axis=0), axis=1)
    assert bend.max() < 1 / 6  # a tighter bend would fold the surface


@pytest.mark.parametrize("number", range(3, 11))
def test_neighbouring_ribs_lie_in_one_wall(number):
    curve = rib_curves()[number - 1]
    above = rib_curves()[number - 2]
    half = len(curve.centreline) // 2
    up = above.centreline[half] - curve.centreline[half]
    along = curve.centreline[half + 1] - curve.centreline[half - 1]
    along = along / np.linalg.norm(along)
    up = up - along * (up @ along)
    assert curve.height[half] @ up / np.linalg.norm(up) > 0.95


@pytest.mark.parametrize("number", range(5, 11))
def test_ribs_fall_from_the_tubercle_to_the_angle_and_on(number):
    curve = rib_curves()[number - 1]
    along = arc_length(curve.centreline)
    tubercle, angle = (np.searchsorted(along, s) for s in (curve.tubercle_mm, curve.angle_mm))
    assert (np.diff(curve.centreline[tubercle:, 2]) < 0.25).all()
    assert curve.centreline[angle, 2] < curve.centreline[tubercle, 2] - 1


def across(number: int, share: float, u: float, v: float) -> float:
    """Return the distance to a rib at a place of its section, in half sizes."""
    rib = left_rib(number)
    sweep = rib.costal.sweep
    k = int(np.searchsorted(sweep.arc, share * rib.costal.curve.length_mm))
    place = sweep.locate(sweep.centreline[k : k + 1].astype(np.float32))
    shift = u * place.a[0] * sweep.thickness[k] + v * place.b[0] * sweep.height[k]
    return float(rib.distance((sweep.centreline[k] + shift)[None].astype(np.float32))[0])


@pytest.mark.parametrize("number", range(3, 11))
def test_the_lower_border_is_a_crest_outside_the_groove_and_the_upper_one_is_blunt(number):
    assert across(number, 0.35, -0.45, -0.9) < 0  # bone on the outer side,
    assert across(number, 0.35, 0.55, -0.6) > 0.5  # the groove on the inner one
    assert across(number, 0.35, 0.5, 0.7) < 0
    assert across(number, 0.35, -0.5, 0.7) < 0


@pytest.mark.parametrize("number", [4, 7, 9])
def test_the_groove_fades_forward(number):
    assert across(number, 0.9, 0.55, -0.6) < 0


@pytest.mark.parametrize("number", RIBS)
def test_no_rib_cuts_the_vertebrae_at_its_hind_end(number):
    rib = left_rib(number)
    reach = rib.costal.sweep.arc < 60
    axis = rib.costal.sweep.centreline[reach]
    around = np.vstack([axis + d for d in 4.5 * np.vstack([np.eye(3), -np.eye(3)])])
    points = around.astype(np.float32)
    for level in {max(number - 1, 1), number}:
        assert (
            np.maximum(rib.distance(points), vertebra(shipped_spine(), level).field(points)).min()
            > 0
        )


def test_cartilages_2_to_7_end_in_their_notches():
    for number in NOTCHED_RIBS:
        notch = sternal_frame().notches[number]
        end = costal_sweep(number).cartilage[-1:].astype(np.float32)
        assert notch.distance(end)[0] < 0


def test_cartilages_8_to_10_end_on_the_one_above():
    for number in (8, 9, 10):
        above = costal_sweep(number - 1).cartilage
        end = costal_sweep(number).cartilage[-1]
        assert np.linalg.norm(above - end, axis=1).min() < 0.5


def test_the_sternum_is_as_long_as_published():
    figures = sternum_figures()
    upper = sternal_frame().manubrium.to_local(made("manubrium").mesh.vertices)
    middle = upper[np.abs(upper[:, 0]) < 2.0]
    low, high = spread(figures, "manubrium_length")
    assert low <= np.ptp(middle[:, 2]) + 3.0 <= high  # to the level of the notch's shoulders
    body = sternal_frame().body.to_local(made("sternum-body").mesh.vertices)
    low, high = spread(figures, "body_length")
    assert low <= np.ptp(body[:, 2]) <= high


def test_the_sternal_angle_is_as_published():
    frame = sternal_frame()
    bend = np.degrees(np.arccos(frame.manubrium.axes[2] @ frame.body.axes[2]))
    low, high = spread(sternum_figures(), "sternal_angle")
    assert low <= 180.0 - bend <= high


def test_the_clavicle_is_as_long_as_published():
    clavicle = made("clavicle-left")
    low, high = spread(clavicle_figures(), "chord")
    ends = clavicle.mesh.vertices[
        [clavicle.mesh.vertices[:, 0].argmin(), clavicle.mesh.vertices[:, 0].argmax()]
    ]
    assert low <= np.linalg.norm(np.ptp(ends, axis=0)) <= high
    assert clavicle.euler == 2


@pytest.mark.parametrize(
    "structure",
    [
        "rib-1-left",
        "rib-2-left",
        "rib-6-left",
        "rib-12-left",
        "costal-cartilage-1-left",
        "costal-cartilage-5-left",
        "costal-cartilage-9-left",
        "xiphoid-process",
    ],
)
def test_bones_and_cartilages_are_whole_balls(structure):
    solid = made(structure)
    assert solid.euler == 2
    assert solid.volume_mm3 > 0
    assert np.isfinite(solid.mesh.vertices).all()


def test_the_sternum_is_nearly_symmetric_its_joints_wholly():
    frame = sternal_frame()
    field = recipes()["sternum-body"].part().field
    flip = np.array([-1, 1, 1], np.float32)
    front = frame.body.to_world(np.array([[x, -5.0, n] for x in (6, 12) for n in range(-90, 0, 9)]))
    left, right = field(front.astype(np.float32)), field((front * flip).astype(np.float32))
    assert 0.02 < np.abs(left - right).max() < 0.6
    joint = np.array([notch.frame.centre for notch in frame.notches.values()], np.float32)
    assert field(joint) == pytest.approx(field(joint * flip), abs=1e-4)


def test_the_face_of_the_clavicle_for_the_sternum_is_a_saddle():
    notch = sternal_frame().clavicular_notch
    depth = {}
    for axis in (1, 2):
        ways = [np.eye(3)[axis] * side * 0.6 * notch.radii[axis] for side in (-1.0, 0.0, 1.0)]
        depth[axis] = [face_depth(notch, way) for way in ways]
    assert depth[1][1] > np.mean(depth[1][::2])  # hollow from front to back
    assert depth[2][1] < np.mean(depth[2][::2])  # round from above downwards


def face_depth(notch: Hollow, beside: np.ndarray) -> float:
    """Return how far inwards from the medial pole the surface is met, mm."""
    inward = np.arange(0.0, notch.radii[0] + 2.0, 0.05)
    line = beside + np.array([1.0, 0.0, 0.0]) * (inward - notch.radii[0] - 2.0)[:, None]
    return float(
        inward[(notch.distance(notch.frame.to_world(line).astype(np.float32)) < 0).argmax()]
    )
