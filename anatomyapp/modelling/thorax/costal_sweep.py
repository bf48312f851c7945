"""Rib and costal cartilage as one sweep, cut in two by one surface.

Bone and cartilage have the same section where they meet, so no collar shows; the border is a
paraboloid that cups the rib's front end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from anatomyapp.modelling.field import Distances, Vector, unit
from anatomyapp.modelling.spline import Curve, arc_length, bezier, profile, tangents
from anatomyapp.modelling.sweep import Sweep, SweepPlace
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib_curves import RibCurve, rib_curves, rib_figures
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame

CARTILAGES = range(1, 11)
_SIZED_BY_PLACE = {1: "rib_1", 11: "rib_11", 12: "rib_12"}  # their names in the table
_SPACING_MM = 0.8
_CARTILAGE_SAMPLES = 160
_HEIGHT_SMOOTHING_MM = 4.5
_FIRST_ARRIVAL_MM = 5.0  # the sweep of cartilage 1 ends this far beyond its synchondrosis

Sizes = NDArray[np.float64]  # (n, 2): half thickness, half height, mm


@dataclass(frozen=True, slots=True, eq=False)
class CostalSweep:
    """A left rib with its cartilage.

    Parameters
    ----------
    curve
        The rib's axis.
    sweep
        Rib and cartilage; its s runs from the head of the rib, its u looks into the chest.
    cartilage
        (n, 3) axis of the cartilage from the border on, mm; empty for ribs 11 and 12.
    cartilage_height
        (n, 3) its height axis.
    """

    curve: RibCurve
    sweep: Sweep
    cartilage: Curve
    cartilage_height: Curve

    def past_border(self, place: SweepPlace) -> Distances:
        """Return how far places lie in front of the border of bone and cartilage, mm."""
        cup = place.u**2 / 14.0 + place.v**2 / 40.0
        return np.asarray(extended(place, self.sweep) - self.curve.length_mm - cup + 1.4)


def extended(place: SweepPlace, sweep: Sweep) -> Distances:
    """Return arc lengths that go on beyond the sweep's ends."""
    front = place.s > sweep.length / 2
    return np.asarray(place.s + np.where(front, place.beyond, -place.beyond))


@cache
def cartilage_figures() -> Figures:
    """Return the shipped table of the costal cartilages."""
    return read_figures(morphometry_folder() / "cartilages.csv")


@cache
def costal_sweep(n: int) -> CostalSweep:
    """Return the sweep of left rib n and its cartilage."""
    curve = rib_curves()[n - 1]
    sizes = _rib_sizes(curve)
    if n not in CARTILAGES:
        empty = np.empty((0, 3))
        return CostalSweep(curve, _sweep(curve.centreline, curve.height, sizes), empty, empty)
    axis = _cartilage_axis(n, curve)
    height = _cartilage_height(n, axis, curve)
    whole = np.vstack([curve.centreline, axis[1:]])
    turn = np.vstack([curve.height, height[1:]])
    sizes = np.vstack([sizes, _cartilage_sizes(n, sizes[-1])[1:]])
    sweep = _sweep(whole, turn, _swollen(sizes, whole, curve.length_mm))
    return CostalSweep(curve, sweep, axis, height)


def _sweep(centreline: Curve, height: Curve, sizes: Sizes) -> Sweep:
    """Resample evenly, and smooth the turn of the section."""
    length = arc_length(centreline)
    at = np.linspace(0.0, length[-1], int(length[-1] / _SPACING_MM) + 2)
    columns = np.column_stack([centreline, height, sizes])
    even = np.stack([np.interp(at, length, column) for column in columns.T], axis=1)
    axis = gaussian_filter1d(even[:, :3], 1.0, axis=0, mode="nearest")
    axis[[0, -1]] = centreline[[0, -1]]
    turn = gaussian_filter1d(
        even[:, 3:6], _HEIGHT_SMOOTHING_MM / _SPACING_MM, axis=0, mode="nearest"
    )
    return Sweep(axis, unit(turn), even[:, 6], even[:, 7])


def _swollen(sizes: Sizes, centreline: Curve, border_mm: float) -> Sizes:
    """Make the section a little stouter about the border of bone and cartilage."""
    figures = cartilage_figures()
    from_border = (arc_length(centreline) - border_mm) / figures.value("border_swelling_reach")
    share = figures.value("border_swelling") * np.exp(-(from_border**2))
    return np.asarray(sizes * (1 + share[:, None]))


# --- sections of the rib -----------------------------------------------------------------------


def _rib_sizes(curve: RibCurve) -> Sizes:
    t = np.linspace(0.0, 1.0, len(curve.centreline))
    if curve.number in _SIZED_BY_PLACE:
        return _sizes_by_place(_SIZED_BY_PLACE[curve.number], t)
    parts = ("neck", "angle", "middle", "front")
    figures, n = rib_figures(), curve.number
    thick = [figures.value(f"half_thickness_{part}", n) for part in parts]
    tall = [figures.value(f"half_height_{part}", n) for part in parts]
    neck = 0.55 * curve.tubercle_mm / curve.length_mm
    at = [0.0, neck, curve.angle_mm / curve.length_mm, 0.5, 0.88, 1.0]
    thickness = profile(at, [4.3, *thick, 1.14 * thick[3]])(t)
    height = profile(at, [5.0, tall[0], 1.05 * tall[1], tall[2], 0.96 * tall[3], 1.06 * tall[3]])(t)
    return np.column_stack([thickness, height])


def _sizes_by_place(name: str, t: NDArray[np.float64]) -> Sizes:
    """Return sizes given at places along the rib, whose levels are hundredths of its length."""
    figures = rib_figures()
    places = figures.levels(f"{name}_half_thickness")
    columns = [
        profile(np.array(places) / 100.0, figures.series(f"{name}_half_{side}", places))(t)
        for side in ("thickness", "height")
    ]
    return np.column_stack(columns)


# --- the cartilage -----------------------------------------------------------------------------


def _joined_above(n: int) -> tuple[Vector, Vector, Vector]:
    """Return place, direction and height axis of the cartilage above where cartilage n joins it."""
    above = costal_sweep(n - 1)
    k = int(len(above.cartilage) * cartilage_figures().value("joins_above_at", n))
    along = unit(above.cartilage[k + 6] - above.cartilage[k - 6])
    return above.cartilage[k], along, above.cartilage_height[k]


def _arrival(n: int) -> tuple[Vector, Vector, Vector]:
    """Return a cartilage's end, the direction that leads out of it, and its height axis there."""
    frame = sternal_frame()
    if n == 1:
        joint = frame.first_cartilage
        end = joint.moved(n=-_FIRST_ARRIVAL_MM).centre
        direct = unit(rib_curves()[0].centreline[-1] - end)
        return end, unit(joint.axes[2] + direct), joint.axes[1]
    if n <= 7:
        notch = frame.notches[n].frame
        rise = cartilage_figures().value("arriving_rise", n)
        return notch.moved(u=-1.0).centre, unit([1.0, 0.12, rise]), notch.axes[2]
    place, along, height = _joined_above(n)
    return place, -along, height


def _cartilage_axis(n: int, curve: RibCurve) -> Curve:
    figures = cartilage_figures()
    start = curve.centreline[-1]
    leaving = unit(start - curve.centreline[-8])
    end, out, _ = _arrival(n)
    span = float(np.linalg.norm(end - start))
    first = start + leaving * span * figures.value("leaving_pull", n)
    second = end + out * span * figures.value("arriving_pull", n)
    return bezier([start, first, second, end], _CARTILAGE_SAMPLES)


def _cartilage_height(n: int, axis: Curve, curve: RibCurve) -> Curve:
    """Turn the section from the rib's end to the joint, blending its thickness direction."""
    tangent = tangents(axis)
    u = np.linspace(0.0, 1.0, len(axis))[:, None]
    blend = u * u * (3 - 2 * u)
    at_rib = unit(np.cross(tangent[0], curve.height[-1]))
    at_end = unit(np.cross(tangent[-1], _arrival(n)[2]))
    return unit(np.cross(unit(at_rib * (1 - blend) + at_end * blend), tangent))


def _cartilage_sizes(n: int, at_rib: NDArray[np.float64]) -> Sizes:
    figures = cartilage_figures()
    middle = [figures.value(f"middle_half_{side}", n) for side in ("thickness", "height")]
    end = [figures.value(f"end_half_{side}", n) for side in ("thickness", "height")]
    late = 0.83 if n >= 4 else 0.75
    t = np.linspace(0.0, 1.0, _CARTILAGE_SAMPLES)
    at = [0.0, 0.12, 0.5, late, 1.0]
    columns = [
        profile(at, [rib, share * rib, mid, mix * mid + (1 - mix) * last, last])(t)
        for rib, mid, last, share, mix in zip(
            at_rib, middle, end, (1.0, 0.98), (0.55, 0.60), strict=True
        )
    ]
    return np.column_stack(columns)
