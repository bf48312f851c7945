"""Centrelines of the ribs and the direction in which their sections stand.

A rib's shaft lies near a plane that is given by three angles: the swing of the chord from anterior
to lateral, its slope below the horizontal, and the tilt of the bulge. In that plane the centreline
passes through a few points, scaled by the chord's span and by the bulge. The sections' height axis
is taken from the neighbouring ribs, so that all ribs lie flush in one wall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.spline import (
    Curve,
    arc_length,
    hermite,
    resampled,
    smooth_curve,
    tangents,
)
from anatomyapp.modelling.thorax.joints import head_joints
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.spine import Spine, read_spine

RIBS = range(1, 13)
SAMPLES = 240
_TYPICAL = range(2, 11)
_SHOULDER_DROP_SHARE = 0.5
_SMOOTHING_SAMPLES = 6
_CALM_MM = 4.0
_FIRST_CALM_MM = 6.0
_FIRST_NECK_MM = 20.0
_FIRST_NECK_BOW_MM = 2.6
_UP = np.array([0.0, 0.0, 1.0])
_FIRST_RIB_HEIGHT = np.array([-1.0, 0.1, 0.25])  # its section lies flat: height runs medially,
_FIRST_RIB_FRONT = np.array([-0.8, 0.2, 0.8])  # and upwards as well at the front end
_SECOND_RIB_LEAN = np.array([-0.6, 0.0, 0.0])  # half-way between rib 1 and rib 3
_FACET_CLEARANCE_MM = 0.6  # from the plane of the joint to the first sample

# Floating ribs leave their facet outwards: arc length of the way to the wall, and its direction.
_FLOATING_STARTS = {11: (46.0, (0.80, 0.58, -0.12)), 12: (34.0, (0.86, 0.48, -0.20))}


@dataclass(frozen=True, slots=True, eq=False)
class RibCurve:
    """The left rib's axis from the head to the border with its cartilage.

    Parameters
    ----------
    number
        1 to 12.
    centreline
        (240, 3), mm, at even arc length.
    height
        (240, 3) unit vectors along the section's height.
    tubercle_mm
        Arc length from the head to the tubercle.
    """

    number: int
    centreline: Curve
    height: Curve
    tubercle_mm: float

    @property
    def length_mm(self) -> float:
        """Return the length of arc."""
        return _length_mm(self)

    @property
    def angle_mm(self) -> float:
        """Return the arc length from the head to the angle."""
        return min(2.2 * self.tubercle_mm, 0.3 * self.length_mm)


@cache
def _length_mm(curve: RibCurve) -> float:  # each call of a rib's field asks for it
    return float(arc_length(curve.centreline)[-1])


@cache
def rib_figures() -> Figures:
    """Return the shipped table of the ribs."""
    return read_figures(morphometry_folder() / "ribs.csv")


@cache
def shipped_spine() -> Spine:
    """Return the spine that the ribs hang on."""
    return read_spine()


@cache
def rib_curves() -> tuple[RibCurve, ...]:
    """Return the axes of the left ribs 1 to 12."""
    centrelines = [_centreline(n) for n in RIBS]
    heights = [_height_axes(centrelines, n) for n in RIBS]
    curves = []
    for n, centreline, height in zip(RIBS, centrelines, heights, strict=True):
        curve = RibCurve(n, centreline, height, _tubercle_mm(n, centreline))
        if n in _FLOATING_STARTS:
            curve = _from_facet(curve)
        elif n == 1:
            curve = _untwisted(_seated(curve))
        curves.append(curve)
    return tuple(curves)


def _rib_plane(n: int) -> tuple[Vector, Vector, Vector]:
    """Return unit vectors along the chord, along the bulge and across the plane (upwards)."""
    figures = rib_figures()
    swing, slope, tilt = np.deg2rad(
        [figures.value(name, n) for name in ("swing", "slope", "bulge_tilt")]
    )
    level = np.cos(slope)
    chord = np.array([level * np.sin(swing), -level * np.cos(swing), -np.sin(slope)])
    outward = np.array([np.cos(swing), np.sin(swing), 0.0])
    bulge = np.cos(tilt) * outward + np.sin(tilt) * np.cross(chord, outward)
    return chord, bulge, np.cross(chord, bulge)


def _shaft_points(n: int) -> NDArray[np.float64]:
    """Return (k, 2): the places that the shaft passes, in fractions of span and bulge."""
    figures = rib_figures()
    points = [(figures.value("posterior_along", n), figures.value("posterior_out", n))]
    if n in _TYPICAL:
        points.append((figures.value("shoulder_along", n), figures.value("shoulder_out", n)))
    points.append((figures.value("peak_along", n), 1.0))
    points.append((figures.value("fall_along", n), figures.value("fall_out", n)))
    if n in _TYPICAL:
        points.append((figures.value("front_along", n), figures.value("front_out", n)))
    return np.array([*points, (1.0, 0.0)])


def _centreline(n: int) -> Curve:
    figures = rib_figures()
    chord, bulge, across = _rib_plane(n)
    along, out = _shaft_points(n).T
    sag = figures.value("sag", n) * np.sin(2 * np.pi * np.clip(along, 0.0, 1.0))
    if n in _TYPICAL:
        sag[:2] += figures.value("posterior_drop", n) * np.array([1.0, _SHOULDER_DROP_SHARE])
    head, tubercle = shipped_spine().heads[n - 1], shipped_spine().tubercles[n - 1]
    shaft = (
        head
        + np.outer(along * figures.value("span", n), chord)
        + np.outer(out * figures.value("bulge", n), bulge)
        - np.outer(sag, across)
    )
    return _calmed(smooth_curve([head, tubercle, *shaft], SAMPLES), _CALM_MM)


def _calmed(curve: Curve, spread_mm: float) -> Curve:
    """Ease bends that are too tight for the section; the ends stay."""
    length = arc_length(curve)
    calm = gaussian_filter1d(curve, spread_mm / length[1], axis=0, mode="nearest")
    from_end = np.minimum(length, length[-1] - length)[:, None]
    share = np.clip(from_end / (2 * spread_mm), 0, 1)
    return resampled(curve * (1 - share) + calm * share, len(curve))


def _tubercle_mm(n: int, centreline: Curve) -> float:
    nearest = np.linalg.norm(centreline - shipped_spine().tubercles[n - 1], axis=1).argmin()
    return float(arc_length(centreline)[nearest])


def _square(axis: Vector, tangent: Curve) -> Curve:
    """Return an axis, (3,) or (n, 3), made square to the tangents, at length one."""
    along = np.broadcast_to(axis, tangent.shape)
    return unit(along - tangent * np.sum(along * tangent, axis=1, keepdims=True))


def _ramp(t: NDArray[np.float64], low: float, high: float) -> NDArray[np.float64]:
    k = np.clip((t - low) / (high - low), 0.0, 1.0)
    return np.asarray(k * k * (3.0 - 2.0 * k))[:, None]


def _height_axes(centrelines: Sequence[Curve], n: int) -> Curve:
    """Return the height axis: upright at the head, along the wall from the angle on."""
    centreline = centrelines[n - 1]
    tangent = tangents(centreline)
    upright = _square(_UP, tangent)
    t = np.linspace(0.0, 1.0, SAMPLES)
    if n == 1:
        front = _ramp(t, 0.5, 1.0)
        wall = _square(_FIRST_RIB_HEIGHT * (1 - front) + _FIRST_RIB_FRONT * front, tangent)
        blend = np.clip((t - 0.08) / 0.2, 0.0, 1.0)[:, None]
    else:
        blend = _ramp(t, 0.05, 0.25)
        wall = _square(_wall_axis(centrelines, n), tangent)
        if n == 2:
            wall = _square(wall + _SECOND_RIB_LEAN * blend, tangent)
    axes = unit(upright * (1 - blend) + wall * blend)
    return unit(gaussian_filter1d(axes, _SMOOTHING_SAMPLES, axis=0, mode="nearest"))


def _wall_axis(centrelines: Sequence[Curve], n: int) -> Vector:
    """Return from the rib below to the rib above, at the same fraction of length."""
    if n == 12:
        return np.broadcast_to(_UP, (SAMPLES, 3))
    below = centrelines[n] if n <= 10 else centrelines[n - 1]
    return centrelines[n - 2] - below


def _from_facet(curve: RibCurve) -> RibCurve:
    """Let a floating rib leave its facet outwards and join the wall further on."""
    way_mm, direction = _FLOATING_STARTS[curve.number]
    facet = head_joints(shipped_spine(), curve.number)[0].frame
    start = facet.moved(n=-_FACET_CLEARANCE_MM).centre
    join = int(np.searchsorted(arc_length(curve.centreline), way_mm))
    end = curve.centreline[join]
    pull = np.linalg.norm(end - start)
    arriving = unit(curve.centreline[join + 3] - curve.centreline[join - 3])
    way = hermite(start, unit(direction) * pull, end, arriving * pull, 60)
    upright = shipped_spine().body(curve.number).axes[2]
    blend = _ramp(np.linspace(0.0, 1.0, 60), 0.0, 1.0)
    axes = unit(upright * (1 - blend) + curve.height[join] * blend)
    centreline = np.vstack([way, curve.centreline[join + 1 :]])
    height = np.vstack([axes, curve.height[join + 1 :]])
    even = resampled(np.hstack([centreline, height * 1e-3]), SAMPLES)
    return replace(curve, centreline=resampled(centreline, SAMPLES), height=unit(even[:, 3:]))


def _seated(curve: RibCurve) -> RibCurve:
    """Move the first 20 mm so that the curve starts at the facet, its neck clear of the pedicle."""
    facet = head_joints(shipped_spine(), curve.number)[0].frame
    shift = facet.moved(n=-_FACET_CLEARANCE_MM).centre - curve.centreline[0]
    along = arc_length(curve.centreline)
    share = 1.0 - _ramp(along, 0.0, 20.0)
    bow = np.sin(np.pi * np.clip(along / _FIRST_NECK_MM, 0, 1))[:, None] ** 2
    forward = -_FIRST_NECK_BOW_MM * shipped_spine().body(curve.number).axes[1]
    moved = curve.centreline + shift * share + forward * bow
    return replace(curve, centreline=resampled(moved, SAMPLES))


def _untwisted(curve: RibCurve) -> RibCurve:
    """Spread the first rib's quick twist at the tubercle evenly over its neck.

    The shaft's frame is carried back to the head without twist; what is missing there to an
    upright section is then added evenly along the way.
    """
    length = arc_length(curve.centreline)
    calm = gaussian_filter1d(curve.centreline, _FIRST_CALM_MM / length[1], axis=0, mode="nearest")
    share = (np.clip((48.0 - length) / 16.0, 0, 1) * np.clip(length / 4.0, 0, 1))[:, None]
    centreline = curve.centreline * (1 - share) + calm * share
    tangent = tangents(centreline)
    start = int(np.searchsorted(length, 54.0))
    carried = _carried_back(curve.height[start], tangent[:start])
    across = np.cross(tangent[:start], carried)
    upright = _square(curve.height[0], tangent[:1])[0]
    missing = np.arctan2(upright @ across[0], upright @ carried[0])
    missing -= np.pi * np.round(missing / np.pi)
    angle = missing * (1.0 - _ramp(length[:start], 6.0, length[start] - 6.0))
    height = curve.height.copy()
    height[:start] = carried * np.cos(angle) + across * np.sin(angle)
    return replace(curve, centreline=centreline, height=height)


def _carried_back(axis: Vector, tangent: Curve) -> Curve:
    """Return the axis carried against the curve's direction without twist."""
    carried = [axis]
    for direction in tangent[::-1]:
        carried.append(unit(carried[-1] - direction * float(carried[-1] @ direction)))
    return np.array(carried[:0:-1])
