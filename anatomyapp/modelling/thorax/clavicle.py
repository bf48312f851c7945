"""The left clavicle: a strut bent like an S, round at the sternum and flat at the acromion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    bump,
    capsule,
    frame_facing,
    smooth_intersection,
    smooth_step,
    smooth_subtraction,
    smooth_union,
    superellipse,
    unit,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.spline import Curve, profile, smooth_curve
from anatomyapp.modelling.sweep import Sweep, SweepPlace
from anatomyapp.modelling.thorax.cartilage import left_cartilage
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib import left_rib
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.sternum import manubrium

_SAMPLES = 220
ACROMIAL_OVAL_MM = (5.4, 3.2)  # half sizes of the facet for the acromion: from front to back, high
_ACROMIAL_CUT_MM = 1.15  # the flat facet stands this far medial of the curve's end
_ACROMIAL_RIM_MM = 0.8
_STERNAL_END_MM = 9.0  # the sternal face stands this far medial of the curve's first sample
_NEIGHBOUR_GAP_MM = 1.0
_FIRST_RIB_REACH_MM = 70.0
_BOX_MARGIN_MM = 17.0
_PRISM_MM = 0.6
_DELTOID_MM = 1.3
_TRAPEZOID_LINE = ((0.765, -4.4, -4.6), (0.925, 6.0, -4.4))  # (share of length, u, v)
# Along the chord: share of the medial bow (forwards) or the lateral bow (backwards), and of the
# upward bow.
_ALONG = (0.0, 0.07, 0.16, 0.28, 0.42, 0.56, 0.70, 0.82, 0.92, 1.0)
_FORWARD = (0.0, 0.34, 0.77, 1.0, 0.68, 0.045, -0.735, -1.0, -0.68, 0.0)
_RISE = (0.0, 0.0, 0.12, 0.34, 0.62, 0.88, 1.0, 0.86, 0.45, 0.0)
_SECTION_PLACES = (0, 6, 16, 30, 48, 64, 76, 88, 100)  # hundredths of the length


@cache
def clavicle_figures() -> Figures:
    """Return the shipped table of the clavicle."""
    return read_figures(morphometry_folder() / "clavicle.csv")


def clavicle_axis() -> Curve:
    """Return the (220, 3) axis from the sternal end to the acromial end, mm."""
    figures = clavicle_figures()
    start = sternal_frame().clavicular_notch.frame.centre
    chord, forward, up = _directions()
    length = figures.value("chord") - _STERNAL_END_MM
    share = np.array(_FORWARD)
    bow = np.where(share > 0, figures.value("medial_bow"), figures.value("lateral_bow"))
    points = (
        start
        + np.outer(np.array(_ALONG) * length, chord)
        + np.outer(share * bow, forward)
        + np.outer(np.array(_RISE) * figures.value("upward_bow"), up)
    )
    return smooth_curve(points, _SAMPLES)


def acromial_joint() -> Frame:
    """Return the joint with the acromion: at the clavicle's lateral end, n along its chord."""
    chord, _, up = _directions()
    return frame_facing(clavicle_axis()[-1], chord, up)


@cache
def acromial_facet() -> Frame:
    """Return the flat facet for the acromion: n the way out of the bone, v up."""
    axis = clavicle_axis()
    return frame_facing(axis[-1], axis[-1] - axis[-8], _directions()[2]).moved(n=-_ACROMIAL_CUT_MM)


def _directions() -> tuple[Vector, Vector, Vector]:
    """Return unit vectors along the chord, forwards and upwards."""
    figures = clavicle_figures()
    swing, rise = np.deg2rad([figures.value("swing"), figures.value("rise")])
    level = np.cos(rise)
    chord = np.array([level * np.cos(swing), level * np.sin(swing), np.sin(rise)])
    up = unit(np.array([0.0, 0.0, 1.0]) - chord * chord[2])
    return chord, np.cross(chord, up), up


@dataclass(frozen=True, slots=True, eq=False)
class Clavicle:
    """The implicit surface of the left clavicle; its section's u looks forwards, v upwards."""

    sweep: Sweep

    def distance(self, points: Points) -> Distances:
        """Return the distance to the whole bone."""
        place = self.sweep.locate(points)
        along = extended(place, self.sweep)
        bone = self._shaft(place)
        bone = smooth_intersection(bone, self._acromial_bow(place, along), 4.0)
        bone = smooth_intersection(bone, self._acromial_face(points, along), _ACROMIAL_RIM_MM)
        bone = smooth_intersection(bone, np.asarray(-along - 0.5, np.float32), 3.0)
        head = sternal_frame().clavicular_notch.distance(points) + np.float32(0.25)
        bone = smooth_union(bone, head, 4.0)
        bone = self._with_tubercles(bone, place, along)
        return self._clear_of_neighbours(bone, points)

    def _shaft(self, place: SweepPlace) -> Distances:
        """Return the shaft with the hollows of the costoclavicular ligament and subclavius."""
        t = place.s / np.float32(self.sweep.length)
        exponent = 2.15 + 0.5 * smooth_step(t, 0.7, 0.9)
        subclavius, ligament = self.hollows(place)
        prism = self._prism(place) - _DELTOID_MM * self._deltoid(place)
        return np.asarray(_section(place, exponent) + subclavius + ligament + prism, np.float32)

    def _prism(self, place: SweepPlace) -> Distances:
        """Return how far the medial half stands back from round: three blunt edges, one below."""
        t = place.s / np.float32(self.sweep.length)
        around = np.arctan2(place.v / place.b, place.u / place.a)
        share = smooth_step(t, 0.03, 0.14) * (1 - smooth_step(t, 0.42, 0.66))
        return np.asarray(-_PRISM_MM * share * np.cos(3 * (around + np.pi / 2)), np.float32)

    def _deltoid(self, place: SweepPlace) -> Distances:
        """Return 1 on the deltoid tubercle of the front border, falling to 0 around it."""
        t = place.s / np.float32(self.sweep.length)
        front = np.clip(place.u / place.a, 0, 1) ** 4
        return np.asarray(bump(t, 0.80, 0.055) * front, np.float32)

    def hollows(self, place: SweepPlace) -> tuple[Distances, Distances]:
        """Return how deep subclavius's groove and the costoclavicular impression are, mm."""
        t = place.s / np.float32(self.sweep.length)
        below = np.clip(-place.v / place.b, 0, 1) ** 2
        subclavius = 1.2 * bump(t, 0.50, 0.13) * bump(place.u, -0.6, 2.9) * below
        ligament = 1.4 * bump(t, 0.145, 0.045) * bump(place.u, -0.5, 3.6) * below
        return subclavius, ligament

    def _acromial_face(self, points: Points, along: Distances) -> Distances:
        """Return how far points lie beyond the plane of the acromial facet."""
        beyond = acromial_facet().to_local(points)[:, 2]
        return np.asarray(np.where(along > self.sweep.length / 2, beyond, -99.0), np.float32)

    def _acromial_bow(self, place: SweepPlace, along: Distances) -> Distances:
        """Return how far places lie beyond the bowed end about the acromial facet."""
        face = along - self.sweep.length + 4.5 * (place.u / 11.5) ** 2 + 0.8 * (place.v / 5) ** 2
        return np.asarray(np.where(along > self.sweep.length / 2, face, -99.0), np.float32)

    def _with_tubercles(self, bone: Distances, place: SweepPlace, along: Distances) -> Distances:
        """Add the conoid tubercle and the trapezoid line underneath."""
        conoid, trapezoid = self.coracoclavicular(place, along)
        return smooth_union(smooth_union(bone, conoid, 4.0), trapezoid, 4.5)

    def coracoclavicular(self, place: SweepPlace, along: Distances) -> tuple[Distances, Distances]:
        """Return the distances to the conoid tubercle and to the swelling of the trapezoid line."""
        conoid = self._swelling(place, along, (0.745, -5.8, -4.6), (7.0, 3.4, 4.0))
        start, end = (np.array(p) * [self.sweep.length, 1, 1] for p in _TRAPEZOID_LINE)
        within = np.column_stack([along, place.u, place.v]).astype(np.float32)
        return conoid, capsule(within, start, end, (2.6, 2.0))

    def _swelling(
        self,
        place: SweepPlace,
        along: Distances,
        at: tuple[float, float, float],
        radii: tuple[float, float, float],
    ) -> Distances:
        """Return the distance to an ellipsoid at (share of length, u, v)."""
        s = (along - at[0] * self.sweep.length) / radii[0]
        u, v = (place.u - at[1]) / radii[1], (place.v - at[2]) / radii[2]
        return np.asarray((np.sqrt(s * s + u * u + v * v) - 1) * min(radii), np.float32)

    def _clear_of_neighbours(self, bone: Distances, points: Points) -> Distances:
        """Trim what would touch the first rib, its cartilage or, outside the joint, the sternum."""
        start = self.sweep.centreline[0].astype(np.float32)
        near = np.abs(bone) < 6
        near &= np.linalg.norm(points - start, axis=1) < _FIRST_RIB_REACH_MM
        if not near.any():
            return bone
        trimmed = bone[near]
        for neighbour in (left_rib(1).distance, left_cartilage(1).distance, manubrium):
            room = neighbour(points[near]) - np.float32(_NEIGHBOUR_GAP_MM)
            trimmed = smooth_subtraction(trimmed, room, 2.0)
        cleared = bone.copy()
        cleared[near] = trimmed
        return cleared


def _section(place: SweepPlace, exponent: NDArray[np.float32]) -> Distances:
    """Mix a round and a boxy section by the exponent that is wanted."""
    round_section = superellipse(place.u, place.v, place.a, place.b, 2.15)
    boxy = superellipse(place.u, place.v, place.a, place.b, 2.65)
    share = (exponent - 2.15) / 0.5
    return np.asarray(round_section * (1 - share) + boxy * share, np.float32)


@cache
def left_clavicle() -> Clavicle:
    """Return the implicit surface of the left clavicle."""
    figures = clavicle_figures()
    t = np.linspace(0.0, 100.0, _SAMPLES)
    sizes = [
        profile(_SECTION_PLACES, figures.series(f"half_{side}", _SECTION_PLACES))(t)
        for side in ("width", "height")
    ]
    return Clavicle(Sweep(clavicle_axis(), _directions()[2], *sizes))


def clavicle_part() -> Part:
    """Return the left clavicle as a solid to polygonise."""
    clavicle = left_clavicle()
    axis = clavicle.sweep.centreline
    low, high = axis.min(axis=0) - _BOX_MARGIN_MM, axis.max(axis=0) + _BOX_MARGIN_MM
    return Part(clavicle.distance, low, high, voxel_mm=0.6, tolerance_mm=0.12)
