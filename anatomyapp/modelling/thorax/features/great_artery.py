"""The features of aorta and pulmonary trunk: roots with their sinuses, isthmus, bifurcation."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.features.region import Regions, every
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.roots import (
    AORTIC_CUSPS,
    PULMONARY_CUSPS,
    sinus_top,
)
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES

_RIDGE_MM = 2.0  # half the breadth of the ring where sinuses end
_SIXTH_DEG = 60.0
_FORK_MM = 5.0  # about the place that lies nearest to both pulmonary arteries
_BEGINS_MM, _ENDS_MM = 4.0, 3.0  # of the isthmus, past its two marks
_NEAREST = 12  # vertices that tell where a neighbour touches


def great_artery_regions(name: str, points: Points, around: Surroundings) -> Regions:
    """Return the regions of the ascending aorta, the aortic arch or the pulmonary trunk."""
    if name == "aortic-arch":
        return {"aorta-isthmus": _isthmus(points, around)}
    if name == "ascending-aorta":
        past = orifices()["aortic"].past(points)
        bulb = np.asarray(past - np.float32(sinus_top("aortic")), np.float32)
        return {**_root("aorta", "aortic", points, AORTIC_CUSPS), "aorta-bulb": bulb}
    arteries = [around.distance(points, [f"pulmonary-artery-{k}"]) for k in ("left", "right")]
    apart = np.maximum(*arteries)
    fork = np.asarray(apart - (apart.min() + np.float32(_FORK_MM)), np.float32)
    root = _root("pulmonary-trunk", "pulmonary", points, PULMONARY_CUSPS)
    return {**root, "pulmonary-trunk-bifurcation": fork}


def _root(prefix: str, name: str, points: Points, cusps: Mapping[str, float]) -> Regions:
    """Return the sinuses, each above its cusp, and the ridge above them."""
    u, v, past = orifices()[name].frame.to_local(points).T
    turn, top = np.rad2deg(np.arctan2(v, u)), np.float32(sinus_top(name))
    below = past - (top - np.float32(_RIDGE_MM))
    ridge = np.abs(past - top) - np.float32(_RIDGE_MM)
    sinuses = {f"{prefix}-{cusp}-sinus": every(below, _sector(turn, angle))
               for cusp, angle in cusps.items()}  # fmt: skip
    return {**sinuses, f"{prefix}-supravalvular-ridge": np.asarray(ridge, np.float32)}


def _sector(turn: Distances, angle_deg: float) -> Distances:
    away = np.abs((turn - angle_deg + 180) % 360 - 180)
    return np.asarray(away - _SIXTH_DEG, np.float32)


def _isthmus(points: Points, around: Surroundings) -> Distances:
    """Return the arch from the left subclavian artery to the ligamentum arteriosum."""
    along = ARTERIES["aortic-arch"].tube().locate(points).s
    marks = []
    for other in ("subclavian-artery-left", "ligamentum-arteriosum"):
        away = around.distance(points, [other])
        marks.append(float(np.median(along[away <= np.partition(away, _NEAREST)[_NEAREST]])))
    first, last = min(marks) + _BEGINS_MM, max(marks) + _ENDS_MM
    return every(np.float32(first) - along, along - np.float32(last))
