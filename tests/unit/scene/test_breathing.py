"""The chest moves with breath as published, and nothing cuts anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import manifold3d
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from anatomyapp.atlas.breathing import (
    BREATHING,
    BREATHING_COLUMNS,
    LAST_PHASE,
    Hinge,
    Role,
    read_hinges,
    write_hinges,
)
from anatomyapp.atlas.glb import read_meshes
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.content import models_folder
from anatomyapp.errors import PackError, UsageError
from anatomyapp.modelling.thorax.breathing import hinges as computed
from anatomyapp.scene.breathing import STILL, motions, weights

PACK = models_folder() / "thorax"
HINGES = read_hinges(PACK / BREATHING)


def way(name: str, point: np.ndarray, phase: float) -> np.ndarray:
    """Return the way of one point of a structure."""
    motion = motions(HINGES, phase)[name]
    return motion.moved(point[None], weights(HINGES, name, {name: point[None]}))[0] - point


@pytest.fixture(scope="module")
def chest() -> dict[str, Mesh]:
    """Return the left half of the bones, what fills spaces 1, 5 and 11, vessels of the margin."""
    meshes = read_meshes(PACK / "meshes.glb")
    chosen = {k: m for k, m in meshes.items() if k in HINGES and not HINGES[k].role.soft}
    return {
        name: mesh
        for name, mesh in chosen.items()
        if not name.endswith("-right")
        and (
            HINGES[name].role is not Role.WALL
            or name.startswith("musculophrenic")
            or name.endswith(("-1-left", "-5-left", "-11-left"))
        )
    }


def breathed(chest: dict[str, Mesh], phase: float) -> dict[str, np.ndarray]:
    """Return the vertices of a chest at a phase."""
    rest = {name: mesh.vertices.astype(float) for name, mesh in chest.items()}
    moved = motions(HINGES, phase)
    return {
        name: moved[name].moved(points, weights(HINGES, name, rest)) if name in moved else points
        for name, points in rest.items()
    }


def front(number: int, phase: float) -> np.ndarray:
    name = f"rib-{number}-left"
    return way(name, HINGES[name].end, phase)


def test_the_shipped_table_is_the_one_computed_now():
    fresh = {hinge.structure: hinge for hinge in computed()}
    assert list(fresh) == list(HINGES)
    for name, hinge in fresh.items():
        for attribute in ("pivot", "end"):
            shipped = getattr(HINGES[name], attribute)
            assert shipped == pytest.approx(getattr(hinge, attribute), abs=0.5), name
        assert HINGES[name].angle_deg == pytest.approx(hinge.angle_deg, abs=1e-3)


def test_the_phase_of_expiration_moves_nothing():
    for name, motion in motions(HINGES, 0.0).items():
        for matrix in motion.matrices:
            assert matrix == pytest.approx(STILL, abs=1e-9), name


@pytest.mark.parametrize("phase", [-0.01, LAST_PHASE + 0.01, 1.0, float("nan")])
def test_a_phase_out_of_range_is_refused(phase):
    with pytest.raises(UsageError, match="phase of breath"):
        motions(HINGES, phase)


@settings(deadline=None, max_examples=25)
@given(st.floats(0.0, LAST_PHASE))
def test_both_sides_mirror_each_other(phase):
    moved = motions(HINGES, phase)
    flip = np.diag([-1.0, 1.0, 1.0])
    for name, motion in moved.items():
        if not name.endswith("-left"):
            continue
        other = moved[name.replace("-left", "-right")]
        for one, two in zip(motion.matrices, other.matrices, strict=True):
            assert two[:, :3] == pytest.approx(flip @ one[:, :3] @ flip, abs=1e-6)
            assert two[:, 3] == pytest.approx(flip @ one[:, 3], abs=2e-3)


@settings(deadline=None, max_examples=25)
@given(st.floats(0.0, LAST_PHASE))
def test_bones_keep_their_form(phase):
    for name, motion in motions(HINGES, phase).items():
        if HINGES[name].role in {Role.CARTILAGE, Role.WALL}:
            continue
        turn = motion.matrices[0, :, :3]
        assert turn @ turn.T == pytest.approx(np.eye(3), abs=1e-6)
        assert np.linalg.det(turn) == pytest.approx(1.0)


@pytest.mark.parametrize("kind", ["artery", "vein"])
def test_a_musculophrenic_vessel_stays_at_the_internal_thoracic_one(chest, kind):
    above, below = (f"{part}-{kind}-left" for part in ("internal-thoracic", "musculophrenic"))
    start = chest[above].vertices[:, 2].argmin()
    near = cKDTree(chest[below].vertices).query(chest[above].vertices[start])[1]
    moved = breathed(chest, LAST_PHASE)
    gap = np.linalg.norm(moved[above][start] - moved[below][near])
    rest = np.linalg.norm(chest[above].vertices[start] - chest[below].vertices[near])
    assert gap == pytest.approx(rest, abs=1.0)


@pytest.mark.parametrize("number", range(1, 13))
def test_front_ends_rise_and_rise_further_with_more_breath(number):
    heights = [front(number, phase)[2] for phase in (0.1, 0.25, 0.5)]
    assert 0 < heights[0] < heights[1] < heights[2]


@pytest.mark.parametrize("number", range(2, 11))
def test_front_ends_move_forwards_and_outwards(number):
    x, y, _ = front(number, 0.5)
    assert x > 2.0
    assert y < -2.0


def test_turns_fall_from_the_third_rib_to_the_seventh_as_published():
    third, seventh = (HINGES[f"rib-{n}-left"].angle_deg for n in (3, 7))
    assert third == pytest.approx(np.hypot(11, 13), abs=0.01)
    assert seventh == pytest.approx(np.hypot(7, 10), abs=0.01)


def test_axes_of_the_upper_ribs_stand_more_across_than_those_below():
    axes = [np.abs(HINGES[f"rib-{n}-left"].axis) for n in range(1, 11)]
    aside = [float(np.degrees(np.arctan2(axis[0], axis[1]))) for axis in axes]
    assert aside[4:] == pytest.approx([35] * 6, abs=0.1)
    assert aside[0] > 50
    assert aside[:5] == sorted(aside[:5], reverse=True)


def test_the_sternum_moves_forwards_and_up_and_takes_the_clavicle_along():
    place = HINGES["manubrium"].pivot
    x, y, z = way("manubrium", place, 0.5)
    assert x == pytest.approx(0, abs=1e-9)
    assert -6.0 < y < -3.0
    assert 8.0 < z < 13.0
    joint = HINGES["clavicle-left"].end
    apart = way("clavicle-left", joint, 0.5) - way("manubrium", joint, 0.5)
    assert np.linalg.norm(apart) < 1e-6


def test_the_scapula_rides_on_its_ribs_and_keeps_the_clavicle():
    joint = HINGES["clavicle-left"].pivot
    carried = way("scapula-left", joint, 0.5)
    assert 3.0 < carried[2] < 12.0
    assert np.linalg.norm(way("clavicle-left", joint, 0.5) - carried) < 0.1


@pytest.mark.parametrize("number", range(1, 11))
def test_cartilages_keep_to_their_rib_and_to_what_they_join(number):
    hinge = HINGES[f"costal-cartilage-{number}-left"]
    rib = way(f"rib-{number}-left", hinge.pivot, 0.5)
    assert way(hinge.structure, hinge.pivot, 0.5) == pytest.approx(rib, abs=1e-6)
    joined = way(hinge.follows[0], hinge.end, 0.5)
    assert way(hinge.structure, hinge.end, 0.5) == pytest.approx(joined, abs=1.0)


@pytest.mark.parametrize("number", range(2, 8))
def test_cartilages_change_their_chord_little(number):
    hinge = HINGES[f"costal-cartilage-{number}-left"]
    before = np.linalg.norm(hinge.end - hinge.pivot)
    ends = [p + way(hinge.structure, p, 0.5) for p in (hinge.pivot, hinge.end)]
    # Rigid ribs stretch the chord, most that of the short cartilages 2 and 3.
    assert np.linalg.norm(ends[1] - ends[0]) == pytest.approx(before, rel=0.16)


def test_weights_run_from_the_rib_to_the_far_end_and_are_one_for_bones():
    name = "costal-cartilage-5-left"
    there = np.linspace(HINGES[name].pivot, HINGES[name].end, 30)
    found = weights(HINGES, name, {name: there})
    assert found[0] == pytest.approx([1, 0])
    assert found[-1] == pytest.approx([0, 1])
    assert (np.diff(found[:, 1]) >= 0).all()
    assert weights(HINGES, "rib-5-left", {"rib-5-left": there}) == pytest.approx(np.ones((30, 1)))


def test_an_intercostal_artery_stays_where_it_leaves_the_aorta(chest):
    rest = {name: mesh.vertices.astype(float) for name, mesh in chest.items()}
    name = "posterior-intercostal-artery-5-left"
    ribs = cKDTree(np.vstack([rest["rib-5-left"], rest["rib-6-left"]]))
    away = ribs.query(rest[name])[0]
    ways = np.linalg.norm(breathed(chest, 0.5)[name] - rest[name], axis=1)
    assert ways[away > 16.5].max(initial=0.0) < 1e-9
    assert ways.max() > 10.0


def test_a_muscle_keeps_to_both_of_its_ribs(chest):
    rest = {name: mesh.vertices.astype(float) for name, mesh in chest.items()}
    name = "external-intercostal-muscle-5-left"
    found = weights(HINGES, name, rest)
    assert found.shape == (len(rest[name]), 4)
    assert found.sum(axis=1) == pytest.approx(1)
    after = breathed(chest, 0.5)
    for rib in ("rib-5-left", "rib-6-left"):
        apart, nearest = cKDTree(rest[rib]).query(rest[name])
        beside = apart < 1.5
        drift = (after[name] - rest[name])[beside] - (after[rib] - rest[rib])[nearest[beside]]
        assert beside.sum() > 50
        assert np.linalg.norm(drift, axis=1).max() < 2.0


@pytest.mark.parametrize("phase", [0.25, LAST_PHASE])
def test_no_two_structures_cut_each_other(chest, phase):
    solids = {
        name: manifold3d.Manifold(manifold3d.Mesh(points.astype(np.float32), chest[name].faces))
        for name, points in breathed(chest, phase).items()
    }
    boxes = {name: np.array(solids[name].bounding_box()).reshape(2, 3) for name in solids}
    for a, b in combinations(solids, 2):
        if (boxes[a][0] <= boxes[b][1]).all() and (boxes[b][0] <= boxes[a][1]).all():
            assert (solids[a] ^ solids[b]).volume() <= 5.0, (a, b)


def test_a_chest_without_ribs_stands_still():
    plate = {"manubrium": HINGES["manubrium"]}
    assert motions(plate, 0.3)["manubrium"].matrices[0] == pytest.approx(STILL)


def test_a_free_cartilage_follows_its_rib():
    rib, free = HINGES["rib-10-left"], replace(HINGES["costal-cartilage-10-left"], follows=())
    found = motions({rib.structure: rib, free.structure: free}, 0.4)
    near, far = found[free.structure].matrices
    assert far == pytest.approx(near)
    assert near == pytest.approx(found[rib.structure].matrices[0])


def some_hinge() -> Hinge:
    return HINGES["rib-3-left"]


def test_a_table_is_read_as_it_was_written(tmp_path):
    path = tmp_path / BREATHING
    write_hinges(path, HINGES.values())
    again = read_hinges(path)
    assert list(again) == list(HINGES)
    assert again["rib-3-left"].axis == pytest.approx(some_hinge().axis, abs=1e-6)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("rib-3-left,rib,", "rib-3-left,wing,", "unknown role"),
        ("rib-3-left,rib,", "rib-2-left,rib,", "stands twice"),
        ("rib-3-left,rib,", "rib-3-left,rib,x", "is no number"),
        ("manubrium,sternum,0.0", "manubrium,sternum,inf", "not finite"),
        (",sternum-body,own", ",breastbone,own", "has no row above"),
    ],
)
def test_a_broken_table_names_its_line(tmp_path, old, new, message):
    text = (PACK / BREATHING).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / BREATHING
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=rf"line \d+.*{message}"):
        read_hinges(path)
    assert text.splitlines()[0] == ",".join(BREATHING_COLUMNS)
