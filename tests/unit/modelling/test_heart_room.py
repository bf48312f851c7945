"""The room behind the heart, and solids whose depth and surface are looked up."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import sphere
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY, OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins
from anatomyapp.modelling.thorax.viscera.heart.atria import left_chamber
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.place import local
from anatomyapp.modelling.thorax.viscera.heart.room import taken
from anatomyapp.modelling.thorax.viscera.heart.ventricles import mass
from anatomyapp.modelling.thorax.viscera.lattice import nodes, resolved
from anatomyapp.modelling.thorax.viscera.solid import Solid, without
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES


def ball(centre: tuple[float, float, float], radius: float) -> Solid:
    middle = np.array(centre)
    return Solid(lambda points: sphere(points, middle, radius), middle - radius, middle + radius)


@pytest.mark.parametrize("part", [left_chamber, mass])
def test_the_heart_gives_way_to_what_lies_behind_it(part):
    solid = part()
    points = nodes(solid.low, (np.ceil((solid.high - solid.low) / 4.0)).astype(int), 4.0)
    held = points[solid.field(points) < -0.5]
    for course in (
        AIRWAY["main-bronchus-left"],
        OESOPHAGUS,
        ARTERIES["descending-thoracic-aorta"],
    ):
        assert course.tube().field(held).min() > 2.0  # the sac's thickness lies between


def test_the_room_is_kept_from_bronchus_gullet_and_aorta():
    axis = AIRWAY["main-bronchus-left"].tube().centreline.astype(np.float32)
    assert taken().field(axis[-5:]).max() < 0


def test_the_coronary_sinus_runs_from_the_left_margin_to_the_right_atrium_below_the_left_one():
    sinus = cardiac_veins()["coronary-sinus"]
    points = nodes(sinus.low, np.ceil((sinus.high - sinus.low) / 1.5).astype(int), 1.5)
    x, y, _ = local(points[sinus.field(points) < 0]).T
    assert x.max() > 28.0  # at the left margin
    assert x.min() < -20.0  # in the right atrium
    behind = orifices()["mitral"].frame.centre
    assert local(behind[None].astype(np.float32))[0, 1] + 14.0 < y.max()


def test_a_cut_reads_the_same_whatever_else_is_asked():
    solid = ball((0.0, 0.0, 0.0), 20.0)
    far = [ball((x, 0.0, 0.0), 4.0) for x in (-26.0, 26.0)]
    cut = without(solid, far, 0.5, edge=1.5)
    inside = np.array([[0.0, 10.0, 0.0]], np.float32)
    crowd = np.array([[0.0, 10.0, 0.0], [21.0, 0.0, 0.0], [-21.0, 0.0, 0.0]], np.float32)
    assert cut.field(inside)[0] == pytest.approx(cut.field(crowd)[0])
    assert cut.field(inside)[0] == pytest.approx(-10.0, abs=1e-4)


def test_a_resolved_solid_keeps_its_surface_and_rounds_its_creases():
    corner = Solid(lambda points: points.max(axis=1), np.full(3, -12.0), np.full(3, 0.1))
    found = resolved(corner, 0.8)
    face = np.array([[-6.0, 0.0, -6.0], [0.0, -5.3, -4.7]], np.float32)
    assert np.abs(found.field(face)).max() < 0.05
    assert found.field(np.zeros((1, 3), np.float32))[0] == pytest.approx(0.0, abs=0.35)
