"""The great vessels: aorta with its branches, systemic veins, pulmonary arteries and veins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.thorax.viscera.airway_courses import OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.azygos import azygos_tubes
from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.heart.roots import WALL_MM, root_nodes, rooted, sinuses
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.pulmonary_courses import PULMONARY
from anatomyapp.modelling.thorax.viscera.solid import Solid, grown, union
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import End, Tube, tube

_FILLET_MM, _STUMP_FILLET_MM = 4.0, 2.0
_ARTERIAL_WALL_MM, _VENOUS_WALL_MM = 1.7, 1.6  # of the widest
_BRANCH_WALL_MM = 1.2
_LIGAMENT = ((29.3, 33.6, 4.53, 2.0), (26.0, 24.7, 4.49, 1.8), (22.7, 14.2, 4.35, 2.1))
_ROOTS = {"ascending-aorta": "aortic", "pulmonary-trunk": "pulmonary"}
_WIDE = ("aorta", "aortic", "vena-cava", "pulmonary")
_AZYGOS = "azygos-vein"
_FIRST_BRANCHES = ("right-anterior-trunk", "left-apical-artery")
_NARROWEST_MM = 0.8


@cache
def systemic_arteries() -> Mapping[str, Solid]:
    """Return the uncut aorta and its branches."""
    return ByNeed(ARTERIES, lambda id_: _outside(id_, ARTERIES))


@cache
def systemic_veins() -> Mapping[str, Solid]:
    """Return the uncut venae cavae, brachiocephalic and azygos veins."""
    return ByNeed((*VEINS, *azygos_tubes()), _vein)


def _vein(id_: str) -> Solid:
    return _outside(id_, VEINS) if id_ in VEINS else azygos_tubes()[id_].solid()


@cache
def pulmonary_vessels() -> Mapping[str, Solid]:
    """Return the uncut pulmonary trunk, arteries and veins, and the ligamentum arteriosum."""
    plain = _with_branches({id_: _outside(id_, PULMONARY) for id_ in PULMONARY})
    ligament = tube(spine_front().placed(np.array(_LIGAMENT)))
    return {**plain, "ligamentum-arteriosum": ligament}


@cache
def oesophagus() -> Solid:
    """Return the uncut oesophagus."""
    return OESOPHAGUS.tube().solid()


@cache
def lumens() -> Mapping[str, Solid]:
    """Return the blood in the vessels that are hollow, without gaps to what they join."""
    trunks = (id_ for id_ in PULMONARY if id_ not in _FIRST_BRANCHES)
    return ByNeed((*ARTERIES, *VEINS, *trunks, _AZYGOS), _lumen)


def _lumen(id_: str) -> Solid:
    if id_ == _AZYGOS:
        return _in_azygos()
    if id_ in PULMONARY:
        return _pulmonary_lumens()[id_]
    return _inside(id_, {**ARTERIES, **VEINS}[id_], _wall(id_))


@cache
def _pulmonary_lumens() -> Mapping[str, Solid]:
    return _with_branches({k: _inside(k, course, _wall(k)) for k, course in PULMONARY.items()})


def _in_azygos() -> Solid:
    """Return the blood in the azygos vein, which is laid before it has a place."""
    course = azygos_tubes()[_AZYGOS]
    radii = np.maximum(course.radii[:, 0] - _BRANCH_WALL_MM, _NARROWEST_MM)
    return Tube(np.column_stack([course.centreline, radii])).solid()


@cache
def gullet() -> Solid:
    """Return the lumen of the oesophagus: a flat slit, as the muscle closes it."""
    nodes = OESOPHAGUS.placed()
    slit, wall = (viscera_figures().value(f"oesophageal_{k}") for k in ("slit", "side_wall"))
    nodes[:, 3] = nodes[:, 3] - wall
    nodes[:, 4] = slit / 2
    return Tube(nodes).solid()


def _wall(id_: str) -> float:
    if id_ in _ROOTS:
        return WALL_MM
    if not any(word in id_ for word in _WIDE):
        return _BRANCH_WALL_MM
    return _VENOUS_WALL_MM if "vein" in id_ or "vena" in id_ else _ARTERIAL_WALL_MM


def _with_branches(vessels: dict[str, Solid]) -> dict[str, Solid]:
    """Return pulmonary vessels, the first branch of either artery joined to it."""
    branches = [vessels.pop(id_) for id_ in _FIRST_BRANCHES]
    for side, branch in zip(("right", "left"), branches, strict=True):
        id_ = f"pulmonary-artery-{side}"
        vessels[id_] = union([vessels[id_], branch], _FILLET_MM)
    return vessels


def _outside(id_: str, courses: Mapping[str, Course]) -> Solid:
    """Return a vessel with the stumps of its branches."""
    branches = (k for k in courses.values() if id_ in (k.leaves, k.joins))
    stumps = [stump.solid() for stump in map(Course.stump, branches) if stump]
    own = root_tube(id_) if id_ in _ROOTS else courses[id_].tube()
    solid = union([own.solid(), *stumps], _STUMP_FILLET_MM)
    return rooted(solid, _ROOTS[id_]) if id_ in _ROOTS else solid


def _inside(id_: str, course: Course, wall: float) -> Solid:
    """Return the blood in a vessel, into the trunk that it leaves or joins."""
    if id_ not in _ROOTS:
        return course.channel().lumen(wall)
    lumen = root_tube(id_).lumen(wall)
    return union([lumen, grown(sinuses(_ROOTS[id_]), -wall)], _FILLET_MM)


def root_tube(id_: str) -> Tube:
    """Return the tube of the ascending aorta or of the pulmonary trunk, from its valve on."""
    course = {**ARTERIES, **PULMONARY}[id_]
    nodes = course.placed()
    start = root_nodes(_ROOTS[id_], float(nodes[0, 3]))
    _, trail = course.guides()
    span = (0, len(start) + len(nodes) - 1)
    return Tube(np.vstack([start, nodes, trail]), ends=(End.ROUND, course.end), span=span)
