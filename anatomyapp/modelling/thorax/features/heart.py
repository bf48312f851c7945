"""The features of the heart's chambers: faces, borders, grooves, auricles, and what is inside.

Faces and borders follow from where the smooth outer form looks, without its grooves and furrows;
grooves lie where two chambers meet on the outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from anatomyapp.modelling.field import Distances, Field, Points, Vector, unit
from anatomyapp.modelling.thorax.features.chamber_relief import from_blood, relief_regions
from anatomyapp.modelling.thorax.features.region import Regions, every, some, without
from anatomyapp.modelling.thorax.viscera.heart.atria import (
    LEFT_AURICLE,
    LEFT_BODY,
    RIGHT_AURICLE,
    RIGHT_BODY,
    before_crest,
    left_body,
    right_body,
)
from anatomyapp.modelling.thorax.viscera.heart.auricles import auricle
from anatomyapp.modelling.thorax.viscera.heart.place import ball, local
from anatomyapp.modelling.thorax.viscera.heart.ventricles import (
    conus,
    from_apex,
    left_ventricle,
    mass,
    right_ventricle,
    ventricular,
)

_FURROW_MM = 4.5  # how deep the furrows of vessels are
_OFF_BLOOD_MM = 1.2  # the outer side of a wall lies at least so far from the blood
_GROOVE_MM = 5.0  # half the breadth of an interventricular groove
_CORONARY_MM = 6.5  # from the chamber on the other side of the coronary groove
_TERMINAL_MM = 3.0  # half the breadth of the terminal groove
_APEX_MM, _NOTCH_MM = 13.0, 24.0
_CONUS_MM, _CONUS_FROM_MM = 3.0, 2.0  # of the outflow's form; above the heart's middle
_POUCH_MM, _OFF_BODY_MM = 1.2, 1.0  # of an auricle; from the body that it stands on
_LEFT_ROOT_MM = 2.0  # the left auricle begins in front of this
_LEAST_SLOPE = 0.3  # of the septum's field
_SPAN_MM = 3.0  # over which the outer form's direction is taken
_REACH_MM = 14.0
_LEFT, _FRONT, _DOWN = unit([1.0, 0.0, 0.0]), unit([0.0, -1.0, 0.0]), unit([0.0, 0.0, -1.0])
_LEFT_BORDER, _INFERIOR_BORDER = unit([1.0, -0.75, 0.1]), unit([-0.1, -0.75, -0.7])
_RIGHT_BORDER = unit([-1.0, -0.25, 0.0])


@dataclass(frozen=True, slots=True, eq=False)
class _Outer:
    """Points of a chamber: where its smooth outer form looks there, and its outer side."""

    points: Points
    looks: Vector
    outside: Distances

    def facing(self, way: Vector, least: float) -> Distances:
        """Return the outside that looks a way; ``least`` is the cosine that is enough."""
        return every(self.outside, np.float32(least) - (self.looks @ way).astype(np.float32))


def chamber_regions(name: str, points: Points) -> Regions:
    """Return the regions of a chamber at points on its walls."""
    return {**_OUTSIDES[name](points), **relief_regions(name, points)}


def _slope(field: Field, points: Points) -> Points:
    """Return the gradient of a smooth field."""
    steps = np.eye(3, dtype=np.float32) * np.float32(_SPAN_MM)
    rises = [field(points + k) - field(points - k) for k in steps]
    return np.asarray(np.stack(rises, axis=1) / (2 * _SPAN_MM), np.float32)


def _off_blood(name: str, points: Points) -> Distances:
    return np.float32(_OFF_BLOOD_MM) - from_blood(name, points)


def _ventricle(name: str, points: Points) -> _Outer:
    shallow = np.float32(-_FURROW_MM) - ventricular(points).mass
    return _Outer(
        points, unit(_slope(mass().field, points)), every(shallow, _off_blood(name, points))
    )


def _atrium(name: str, points: Points) -> _Outer:
    own, other = left_body(), right_body()
    if name == "right-atrium":
        own, other = other, own
    apart = np.float32(_OFF_BODY_MM) - other.near(points, _REACH_MM)
    outside = every(apart, _off_blood(name, points))
    return _Outer(points, unit(_slope(own.field, points)), outside)


def _grooves(outer: _Outer) -> Regions:
    """Return the grooves on a ventricle, to the other ventricle and to the atria."""
    points, below = outer.points, outer.facing(_DOWN, 0.45)
    atria = _near(points, [left_body().near, right_body().near])
    beside = _beside_septum(points)
    between = without(every(outer.outside, beside), atria)
    return {
        "heart-anterior-interventricular-groove": without(between, below),
        "heart-posterior-interventricular-groove": every(between, below),
        "heart-apical-notch": every(between, from_apex(points) - np.float32(_NOTCH_MM)),
        "heart-coronary-groove": every(outer.outside, atria),
    }


def _beside_septum(points: Points) -> Distances:
    """Return the strip along the edge of the septum; its field rises unevenly, so by its slope."""
    slope = np.linalg.norm(_slope(lambda p: ventricular(p).septum, points), axis=1)
    away = np.abs(ventricular(points).septum) / np.maximum(slope, _LEAST_SLOPE)
    return np.asarray(away - _GROOVE_MM, np.float32)


def _near(points: Points, others: Sequence[Callable[[Points, float], Distances]]) -> Distances:
    return some(*(near(points, _REACH_MM) for near in others)) - np.float32(_CORONARY_MM)


def _left_ventricle(points: Points) -> Regions:
    outer = _ventricle("left-ventricle", points)
    below = outer.facing(_DOWN, 0.6)
    return {
        **_grooves(outer),
        "heart-apex": every(outer.outside, from_apex(points) - np.float32(_APEX_MM)),
        "heart-diaphragmatic-surface": below,
        "heart-left-pulmonary-surface": without(outer.facing(_LEFT, 0.55), below),
        "heart-sternocostal-surface": without(outer.facing(_FRONT, 0.55), below),
        "heart-left-border": outer.facing(_LEFT_BORDER, 0.9),
    }


def _right_ventricle(points: Points) -> Regions:
    outer = _ventricle("right-ventricle", points)
    below = outer.facing(_DOWN, 0.6)
    return {
        **_grooves(outer),
        "heart-diaphragmatic-surface": below,
        "heart-sternocostal-surface": without(outer.facing(_FRONT, 0.35), below),
        "heart-inferior-border": outer.facing(_INFERIOR_BORDER, 0.88),
        "heart-conus-arteriosus": every(
            conus().near(points, _REACH_MM) - np.float32(_CONUS_MM),
            np.float32(_CONUS_FROM_MM) - local(points)[:, 2],
        ),
    }


def _left_atrium(points: Points) -> Regions:
    outer = _atrium("left-atrium", points)
    pouch = _pouch(outer, LEFT_AURICLE, LEFT_BODY)
    pouch = every(pouch, local(points)[:, 1] - np.float32(_LEFT_ROOT_MM))
    return {
        "heart-base": without(outer.facing(-_FRONT, 0.45), pouch),
        "heart-coronary-groove": without(_beside_ventricles(outer), pouch),
        "heart-left-auricle": pouch,
    }


def _right_atrium(points: Points) -> Regions:
    outer = _atrium("right-atrium", points)
    before, lateral = before_crest(points)
    pouch = every(_pouch(outer, RIGHT_AURICLE, RIGHT_BODY), np.float32(_TERMINAL_MM) - before)
    right = outer.facing(-_LEFT, 0.6)
    groove = every(np.abs(before) - np.float32(_TERMINAL_MM), np.float32(0.5) - lateral)
    return {
        "heart-base": without(outer.facing(-_FRONT, 0.45), pouch),
        "heart-coronary-groove": without(_beside_ventricles(outer), pouch),
        "heart-right-border": outer.facing(_RIGHT_BORDER, 0.93),
        "heart-right-pulmonary-surface": right,
        "heart-sternocostal-surface": without(outer.facing(_FRONT, 0.6), right),
        "heart-terminal-groove": every(outer.outside, groove),
        "heart-right-auricle": pouch,
    }


def _beside_ventricles(outer: _Outer) -> Distances:
    ventricles = [left_ventricle().near, right_ventricle().near]
    return every(outer.outside, _near(outer.points, ventricles))


def _pouch(
    outer: _Outer, nodes: Sequence[tuple[float, ...]], body: Sequence[tuple[float, ...]]
) -> Distances:
    """Return an auricle: the pouch as far as it stands off the body of its atrium."""
    on = auricle(nodes).near(outer.points, _REACH_MM) - np.float32(_POUCH_MM)
    off = np.float32(_OFF_BODY_MM) - ball(*body).field(outer.points)
    return every(outer.outside, on, off)


_OUTSIDES: Mapping[str, Callable[[Points], Regions]] = {
    "left-ventricle": _left_ventricle,
    "right-ventricle": _right_ventricle,
    "left-atrium": _left_atrium,
    "right-atrium": _right_atrium,
}
CHAMBERS = tuple(_OUTSIDES)
