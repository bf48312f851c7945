"""The intercostal spaces hold their muscles, vessels and nerves as anatomy says."""

from __future__ import annotations

from itertools import combinations, pairwise

import manifold3d
import numpy as np
import pytest

from anatomyapp.atlas.measure import measure
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import unit
from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.spline import tangents
from anatomyapp.modelling.thorax.rib import left_rib, rib_part
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.wall.anterior import (
    ANTERIOR_SPACES,
    anterior_course,
    trunk_of,
)
from anatomyapp.modelling.thorax.wall.bundle import Strand, courses
from anatomyapp.modelling.thorax.wall.internal_thoracic import VESSELS, trunk
from anatomyapp.modelling.thorax.wall.internal_thoracic import (
    distance as internal_thoracic_distance,
)
from anatomyapp.modelling.thorax.wall.muscles import Layer, columns, muscle_rings, sheet
from anatomyapp.modelling.thorax.wall.musculophrenic import musculophrenic
from anatomyapp.modelling.thorax.wall.rings import mesh_of_rings
from anatomyapp.modelling.thorax.wall.space import SPACES, border, space
from anatomyapp.modelling.thorax.wall.structures import wall_makers
from anatomyapp.modelling.thorax.wall.tube import tube_rings

GROOVED = range(3, 10)


def solid(mesh: Mesh) -> manifold3d.Manifold:
    return manifold3d.Manifold(manifold3d.Mesh(mesh.vertices, mesh.faces))


def left_of_space(number: int) -> dict[str, Mesh]:
    return {k: make() for k, make in wall_makers().items() if k.endswith(f"-{number}-left")}


def test_every_space_has_three_muscles_two_vessels_and_a_nerve_on_both_sides():
    names = set(wall_makers())
    assert len(names) == 2 * (6 * len(SPACES) + 2 * len(ANTERIOR_SPACES) + 4)
    for number in SPACES:
        assert len(left_of_space(number)) == (8 if number in ANTERIOR_SPACES else 6)
    mirrored = {name.replace("-left", "-right") for name in names if name.endswith("-left")}
    assert mirrored == {name for name in names if name.endswith("-right")}


@pytest.mark.parametrize("number", SPACES)
def test_meshes_are_closed_outward_and_in_one_piece(number):
    for name, mesh in left_of_space(number).items():
        report = measure(name, mesh)
        assert report.closed, name
        assert report.volume_mm3 > 0, name
        assert (report.components, report.euler_number) == (1, 2), name
        assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("layer", [Layer.EXTERNAL, Layer.INTERNAL])
@pytest.mark.parametrize("number", SPACES)
def test_muscles_between_ribs_have_blunt_borders(number, layer):
    name = f"{layer}-intercostal-muscle-{number}-left"
    report = measure(name, wall_makers()[name]())
    assert report.folded <= 0.005 * report.triangles


def test_the_wall_stays_within_its_budget_of_triangles():
    assert sum(len(make().faces) for make in wall_makers().values()) <= 160_000


@pytest.mark.parametrize("number", SPACES)
def test_nothing_in_a_space_cuts_the_bones(number):
    for name, mesh in left_of_space(number).items():
        inside = [left_rib(n).distance(mesh.vertices) < -0.25 for n in (number, number + 1)]
        assert not np.any(inside), name


def test_the_contents_of_a_space_do_not_cut_each_other_or_the_ribs():
    meshes = left_of_space(5)
    for rib in (5, 6):
        part = rib_part(rib)
        meshes[f"rib-{rib}"] = surface(part, voxel_mm=1.4 * part.voxel_mm).mesh
    solids = {name: solid(mesh) for name, mesh in meshes.items()}
    for (a, one), (b, other) in combinations(solids.items(), 2):
        assert (one ^ other).volume() <= 1.0, (a, b)


def fibre_at_the_side(number: int, layer: Layer) -> tuple[np.ndarray, np.ndarray]:
    """Return a fibre's direction downwards and the rib's direction forwards, half-way along."""
    laid = sheet(number, layer)
    upper, lower = columns(laid)
    k = len(upper) // 2
    top = laid.space.points(upper[k], 0.0, 0.0)
    bottom = laid.space.points(lower[k], 0.0, 1.0)
    axis = border(number).at(np.linspace(0, 1, 200))[:, :3]
    nearest = np.linalg.norm(axis - top, axis=1).argmin()
    return unit(bottom - top), tangents(axis)[nearest]


@pytest.mark.parametrize("number", SPACES)
def test_external_fibres_run_down_and_forwards(number):
    fibre, forwards = fibre_at_the_side(number, Layer.EXTERNAL)
    assert fibre[2] < -0.3
    assert fibre @ forwards > 0.5


@pytest.mark.parametrize("number", SPACES)
def test_internal_and_innermost_fibres_run_down_and_backwards(number):
    for layer in (Layer.INTERNAL, Layer.INNERMOST):
        fibre, forwards = fibre_at_the_side(number, layer)
        assert -0.95 < fibre @ forwards < -0.5


@pytest.mark.parametrize("number", range(3, 10))
def test_internal_fibres_cross_external_ones_at_about_right_angles(number):
    external, along = fibre_at_the_side(number, Layer.EXTERNAL)
    internal, beside = fibre_at_the_side(number, Layer.INTERNAL)
    angles = np.degrees(np.arccos([external @ along, -internal @ beside]))
    assert angles.sum() == pytest.approx(90, abs=15)


@pytest.mark.parametrize("number", range(1, 10))
def test_externals_end_where_internals_go_on_to_the_front(number):
    external, internal = sheet(number, Layer.EXTERNAL), sheet(number, Layer.INTERNAL)
    assert external.span[0] < internal.span[0]  # behind, from the tubercle and from the angle
    assert external.span[1] <= 1.0 < internal.span[1]


@pytest.mark.parametrize("number", range(2, 10))
def test_an_external_muscle_thins_in_front_where_its_membrane_begins(number):
    rings = muscle_rings(sheet(number, Layer.EXTERNAL))
    rows = len(sheet(number, Layer.EXTERNAL).rows)
    outer, inner = rings[:, rows // 2], rings[:, 2 * rows - rows // 2]  # across the same place
    thickness = np.linalg.norm(outer - inner, axis=1)
    assert thickness[-1] < 0.35 * np.median(thickness)


@pytest.mark.parametrize("number", range(1, 5))
def test_the_upper_internals_reach_the_sternum(number):
    mesh = wall_makers()[f"internal-intercostal-muscle-{number}-left"]()
    edge = sternal_frame().notches[number + 1].frame.centre[0]
    assert mesh.vertices[:, 0].min() < edge + 3.0


@pytest.mark.parametrize("number", GROOVED)
def test_vein_artery_and_nerve_lie_in_this_order_from_above(number):
    t = np.linspace(0.3, 0.9, 60)
    up = border(number).at(t)[:, 6:9]
    lines = []
    for strand in Strand:
        course = courses(number)[strand]
        columns = [np.interp(t, course.t, column) for column in course.line.T]
        lines.append(np.stack(columns, axis=1))
    for above, below in pairwise(lines):
        assert (np.sum((above - below) * up, axis=1) > 1.0).all()


@pytest.mark.parametrize("number", SPACES)
def test_the_nerve_comes_out_of_its_foramen(number):
    spine, start = shipped_spine(), courses(number)[Strand.NERVE].line[0]
    local, v = spine.body(number).to_local(start), spine.vertebra(number)
    assert -v.half_height - 7 < local[2] < 0
    assert v.canal_width / 2 < local[0] < v.canal_width / 2 + 3
    assert v.half_depth - 3 < local[1] < v.half_depth + v.canal_depth


@pytest.mark.parametrize("number", GROOVED)
def test_the_vein_is_sheltered_by_the_rib(number):
    vein = courses(number)[Strand.VEIN]
    row = border(number).at(vein.t)
    below = np.sum((row[:, :3] - vein.line) * row[:, 6:9], axis=1)
    front = (vein.t > 0.35) & (vein.t < 0.6)
    assert (below < row[:, 10])[front].all()


@pytest.mark.parametrize("number", range(2, 11))
def test_the_bundle_runs_between_the_internal_and_the_innermost_layer(number):
    for strand in Strand:
        course = courses(number)[strand]
        beside = (course.t > 0.4) & (course.t < 0.75)
        line, t = course.line[beside], course.t[beside]
        inward = space(number).inward(t, np.full(len(t), 0.3))
        for layer, side in ((Layer.INTERNAL, 1.0), (Layer.INNERMOST, -1.0)):
            make = wall_makers()[f"{layer}-intercostal-muscle-{number}-left"]
            vertices = make().vertices.astype(float)
            apart = np.linalg.norm(line[:, None] - vertices[None], axis=2)
            offset = line - vertices[apart.argmin(axis=1)]
            assert (side * np.sum(offset * inward, axis=1) > 0).all()


def test_the_internal_thoracic_vessels_run_beside_the_sternum_the_vein_medially():
    artery, vein = (
        wall_makers()[f"internal-thoracic-{name}-left"]().vertices for name in ("artery", "vein")
    )
    for n in range(2, 7):
        notch = sternal_frame().notches[n].frame.centre
        level = [k[np.abs(k[:, 2] - notch[2]) < 4.0].mean(axis=0) for k in (artery, vein)]
        assert level[1][0] < level[0][0]
        assert 10.0 < level[0][0] - (notch[0] - 2.6) < 15.0
        assert level[0][1] > notch[1]  # behind
    lowest = sternum_figures().value("notch_below_angle", 6)
    assert artery[:, 2].min() < sternal_frame().body.moved(n=-lowest).centre[2]


@pytest.mark.parametrize("strand", VESSELS)
@pytest.mark.parametrize("number", ANTERIOR_SPACES)
def test_an_anterior_vessel_joins_its_trunk_to_the_posterior_one(number, strand):
    line = anterior_course(number, strand).line
    assert 0.2 < np.linalg.norm(line[0] - courses(number)[strand].line[-1]) < 0.8
    axis, radius = trunk_of(number, strand)
    apart = np.linalg.norm(axis - line[-1], axis=1)
    assert 0.3 < apart.min() - radius[apart.argmin()] < 0.8


@pytest.mark.parametrize("strand", VESSELS)
def test_the_musculophrenic_vessels_go_on_from_the_internal_thoracic_ones(strand):
    (above, _), (below, _) = trunk(strand), musculophrenic(strand)
    assert np.linalg.norm(below[0] - above[-1]) < 0.8
    assert below[-1, 2] < border(9).at(1.3)[2]  # past cartilage 9


@pytest.mark.parametrize("number", range(1, 7))
def test_the_upper_nerves_end_beside_the_sternum(number):
    end = courses(number)[Strand.NERVE].line[-1]
    edge = sternal_frame().notches[min(number + 1, 6)].frame.centre[0]
    assert edge - 3.0 < end[0] < edge + 12.5


@pytest.mark.parametrize("number", range(7, 12))
def test_the_lower_nerves_reach_the_costal_margin(number):
    nerve = courses(number)[Strand.NERVE]
    assert nerve.t[-1] > 0.97 * sheet(number, Layer.INTERNAL).span[1] - 0.05


def test_organs_can_keep_clear_of_the_internal_thoracic_vessels():
    for name in ("artery-left", "vein-right"):
        vertices = wall_makers()[f"internal-thoracic-{name}"]().vertices
        rings = vertices[:-2].reshape(-1, 8, 3)[1:-1]  # without the blunt ends
        assert np.abs(internal_thoracic_distance(rings.reshape(-1, 3))).max() < 0.2
        assert internal_thoracic_distance(rings.mean(axis=1)).max() < -0.8


def test_rings_without_extent_are_refused():
    with pytest.raises(ModellingError, match="extent"):
        mesh_of_rings(np.zeros((4, 5, 3)))


def test_a_tube_holds_the_volume_of_its_cylinder():
    line = np.column_stack([np.linspace(0, 100, 60), np.zeros(60), np.zeros(60)])
    report = measure("tube", mesh_of_rings(tube_rings(line, 2.0, 24)))
    assert report.volume_mm3 == pytest.approx(np.pi * 4 * 100, rel=0.04)
