"""Tubes are hollow: air, blood and the gullet's slit run through them and into one another."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY, OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.azygos import azygos_tubes
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.right_of_way import mediastinal, streams
from anatomyapp.modelling.thorax.viscera.streams import joined
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS

COURSES: dict[str, Course] = {
    "oesophagus": OESOPHAGUS,
    **{id_: k for id_, k in {**ARTERIES, **VEINS}.items() if k.figure != "aortic_arch_diameter"},
    **{id_: k for id_, k in AIRWAY.items() if id_ in mediastinal()},
}
OPEN_MM = 3.0  # from a cut end, where rims are rounded


def inner_width(id_: str, across: tuple[float, float, float]) -> float:
    """Return how wide the lumen is at the middle of a course, mm."""
    axis = COURSES[id_].tube().centreline
    k = len(axis) // 2
    along = unit(axis[k + 1] - axis[k - 1])
    way = unit(np.asarray(across) - along * float(along @ np.asarray(across)))
    steps = np.arange(-15.0, 15.0, 0.05)
    points = (axis[k] + steps[:, None] * way).astype(np.float32)
    return float((streams()[id_].field(points) < 0).sum() * 0.05)


@pytest.mark.parametrize("id_", sorted(COURSES))
def test_the_axis_of_a_tube_is_free_from_end_to_end(id_):
    tube = COURSES[id_].tube()
    s = np.linspace(0, tube.length, len(tube.centreline))
    inner = (s > OPEN_MM) & (s < tube.length - OPEN_MM)
    assert mediastinal()[id_].field(tube.centreline[inner].astype(np.float32)).min() > 0


@pytest.mark.parametrize("id_", ["brachiocephalic-trunk", "subclavian-vein-left"])
def test_a_branch_opens_into_its_trunk(id_):
    course = COURSES[id_]
    trunk = course.leaves or course.joins
    way = course.channel().centreline.astype(np.float32)
    for name in (id_, trunk):
        assert mediastinal()[name].field(way).min() > 0


def test_the_azygos_vein_opens_into_the_superior_vena_cava():
    end = azygos_tubes()["azygos-vein"].centreline[-20:].astype(np.float32)
    assert "superior-vena-cava" in joined("azygos-vein")
    assert mediastinal()["superior-vena-cava"].field(end).min() > 0
    assert mediastinal()["azygos-vein"].field(end).min() > 0


def test_the_trachea_is_as_wide_inside_as_air_columns_of_men():
    figure = next(r for r in viscera_figures().rows if r.name == "trachea_coronal_diameter")
    assert figure.sd is not None
    assert inner_width("trachea", (1, 0, 0)) == pytest.approx(figure.value, abs=figure.sd)
    assert 13 <= inner_width("trachea", (0, 1, 0)) <= 27  # Breatnach et al. 1984


def test_the_left_main_bronchus_is_as_wide_inside_as_in_men():
    widths = [inner_width("main-bronchus-left", way) for way in ((0, 1, 0), (0, 0, 1))]
    assert 9.5 <= np.sqrt(np.prod(widths)) <= 15.5


def test_the_gullet_is_a_slit_in_a_muscular_wall():
    across, flat = (inner_width("oesophagus", way) for way in ((1, 0, 0), (0, 1, 0)))
    assert flat < 2 < across
    outer = COURSES["oesophagus"].tube().radii
    middle = len(outer) // 2
    assert (2 * outer[middle, 1] - flat) / 2 > 2.5
