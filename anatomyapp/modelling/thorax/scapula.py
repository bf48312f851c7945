"""The left scapula: blade, neck with socket, spine with acromion, and coracoid process.

Local frame as in ``scapula_blade``. The bone hangs on the clavicle: its acromial facet meets the
clavicle's lateral end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    capsule,
    ellipsoid,
    rotation,
    smooth_intersection,
    smooth_subtraction,
    smooth_union,
    superellipse,
    unit,
)
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.spline import arc_length, profile, smooth_curve
from anatomyapp.modelling.sweep import Sweep
from anatomyapp.modelling.thorax.clavicle import (
    acromial_facet,
    acromial_joint,
    left_clavicle,
)
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.scapula_blade import BladePlace, back_share, blade, spine_base

_SAMPLES = 200
_SOCKET_RADIUS_MM = 39.6
_SOCKET_DEPTH_MM = 1.0
_NECK_FRONT_MM = -2.0  # from the middle surface to where the neck begins
_JOINT_REACH_MM = 25.0
JOINT_GAP_MM = 1.2
_PAD = ((0.0, -0.9, 4.6), (6.4, 3.7, 6.4))  # centre and radii, in the frame of the clavicle's facet
_PAD_FILLET_MM = 6.0
_CREST = (
    (3, -1.2, 2),
    (9.5, 0.6, 3.2),
    (19, 7.8, 5.4),
    (30, 13, 9.8),
    (45, 19.6, 17.4),
    (60, 26.6, 24.2),
    (74, 32.8, 29.8),
    (87, 36, 32.8),
    (97.5, 33.6, 35.2),
    (105, 24, 37.2),
    (109, 12.5, 38.4),
    (110, 3.5, 38.8),
)  # fmt: skip - one line, from the root of the spine to the end of the acromion
_CREST_BEFORE_ACROMION = 150  # samples
DELTOID_TUBERCLE = (29.0, 12.2, 6.8)
_CORACOID_ELBOW = (78.0, -9.8, 22.8)  # where the ligaments of the clavicle come down
INFRAGLENOID = (88.5, 0.4, -12.5)  # the upper end of the tubercle
_CORACOID = (
    (76, 1.5, 7),
    (77.5, -2.8, 14.4),
    (80.5, -10.2, 20.6),
    (86, -17.6, 23.6),
    (94, -23.6, 23.6),
    (104, -29.2, 20.2),
)  # fmt: skip - one line
_CLAVICLE_HIGHER_MM = 2.5  # than the acromion, where they meet
_BOX = ((-8.0, -44.0, -117.0), (126.0, 48.0, 58.0))


@dataclass(frozen=True, slots=True, eq=False)
class Limb:
    """A swept limb of the scapula: its section narrows upwards by ``pear``, its ends are round."""

    sweep: Sweep
    exponent: float
    end_mm: float
    pear: float = 0.0

    def distance(self, points: Points) -> Distances:
        """Return the distance to the limb."""
        place = self.sweep.locate(points)
        a = place.a * (1 - self.pear * np.clip(place.v / place.b, -1.2, 1.2))
        section = superellipse(place.u, place.v, a.astype(np.float32), place.b, self.exponent)
        along = extended(place, self.sweep)
        bow = (place.u / place.a) ** 2 + (place.v / place.b) ** 2
        past = np.maximum(-along, along - self.sweep.length + self.end_mm * bow)
        return smooth_intersection(section, past.astype(np.float32), 3.0)


@dataclass(frozen=True, slots=True, eq=False)
class Scapula:
    """The implicit surface of the left scapula in its local frame."""

    crest: Limb
    coracoid: Limb
    neck: Limb
    socket: Frame

    def distance(self, points: Points) -> Distances:
        """Return the distance to the whole bone."""
        place = blade().locate(points)
        behind = back_share(place) * np.clip(points[:, 0] / 14.0, 0.15, 1.0)
        bone = smooth_union(place.distance(), self.neck.distance(points), 6.0)
        bone = _blended(bone, self.spine(points, place), 0.4 + 5.6 * behind)
        crest = smooth_union(
            self.crest.distance(points), ellipsoid(points, DELTOID_TUBERCLE, (9, 2.8, 3.8)), 5.0
        )
        bone = _blended(bone, crest, 0.6 + 4.4 * behind)
        elbow = ellipsoid(points, _CORACOID_ELBOW, (6.0, 5.0, 3.6))
        coracoid = smooth_union(self.coracoid.distance(points), elbow, 4.0)
        bone = smooth_union(bone, coracoid, 7.0)
        bone = self._with_tubercles(bone, points)
        return smooth_subtraction(bone, self.humeral_ball(points), 2.2)

    def humeral_ball(self, points: Points) -> Distances:
        """Return the distance to the ball that hollows the socket."""
        centre = self.socket.moved(n=_SOCKET_RADIUS_MM - _SOCKET_DEPTH_MM).centre
        return ellipsoid(points, centre, (_SOCKET_RADIUS_MM,) * 3)

    def _with_tubercles(self, bone: Distances, points: Points) -> Distances:
        """Add the tubercles above and below the socket, and notch its rim in front."""
        infraglenoid = capsule(points, INFRAGLENOID, (74, 2.6, -25), (4.4, 2.2))
        bone = smooth_union(bone, infraglenoid, 5.0)
        supraglenoid = ellipsoid(points, self.supraglenoid(), (4.6, 4.0, 3.6))
        bone = smooth_union(bone, supraglenoid, 3.5)
        start, end = (self.socket.to_world((-15.2, 7.0, n)) for n in (-7.0, 6.0))
        return smooth_subtraction(bone, capsule(points, start, end, (2.6, 3.2)), 4.0)

    def supraglenoid(self) -> Vector:
        """Return the middle of the tubercle above the socket."""
        return self.socket.to_world((0.0, 17.5, -5.5))

    def spine(self, points: Points, place: BladePlace) -> Distances:
        """Return the plate between the blade and the crest, hollow above, its free edge thick."""
        x, y, z = points.T
        crest = self.crest.sweep.centreline[:_CREST_BEFORE_ACROMION]
        top_y = np.interp(x, crest[:, 0], crest[:, 1])
        top_z = np.interp(x, crest[:, 0], crest[:, 2])
        base = spine_base(x)
        base_y = blade().depth(x, base.astype(np.float32))
        k = np.clip((y - base_y) / np.maximum(top_y - base_y, 2), 0, 1)
        arch = np.sin(np.pi * k)
        level = base + (top_z - base) * k - 2.2 * arch * np.clip(x / 25, 0, 1)
        edge = 69 + 11 * k**2 - 3.5 * arch
        half = 1.5 + 1.5 * (1 - k) ** 3 + k**3 + 2.0 * np.exp(-(((x - edge) / 6) ** 2))
        over = np.maximum(y - top_y, -place.behind).astype(np.float32)
        plate = (np.abs(z - level) * 0.93 - half).astype(np.float32)
        plate = smooth_intersection(plate, over, 1.2)
        ends = np.maximum(x - edge, 1 - x).astype(np.float32)
        return smooth_intersection(plate, ends, 3.0)

    def acromial_facet(self) -> Vector:
        """Return the middle of the facet for the clavicle, at the acromion's edge."""
        sweep = self.crest.sweep
        k = int(0.90 * len(sweep.centreline))
        half = profile(*_ACROMION_WIDTH)(0.90)
        edge = sweep.centreline[k] + sweep.height[k] * (float(half) + 1.0)
        return np.asarray(edge + np.array([0.0, 0.0, _CLAVICLE_HIGHER_MM]))


def _blended(a: Distances, b: Distances, fillet: Distances) -> Distances:
    """Join two solids with a fillet that changes from place to place."""
    blend = np.maximum(fillet - np.abs(a - b), 0)
    return np.asarray(np.minimum(a, b) - blend * blend / (4 * fillet), np.float32)


_ACROMION_WIDTH = (
    (0, 0.06, 0.14, 0.24, 0.40, 0.52, 0.66, 0.78, 0.90, 1),
    (1.6, 5.6, 5.0, 4.8, 5.2, 6.4, 9.2, 11.2, 10.8, 8.6),
)


def _crest() -> Limb:
    """Return the crest of the spine and the acromion: one flat band that turns over its wide axis.

    The wide axis stands upright along the spine, leans forward over the acromial angle and points
    medially in the acromion.
    """
    t = np.linspace(0.0, 1.0, _SAMPLES)
    places = (0, 0.15, 0.35, 0.52, 0.66, 0.76, 0.86, 1)
    wide = np.array(
        [
            (0, 0.05, 1),
            (0, 0.05, 1),
            (0, -0.15, 0.98),
            (0, -0.40, 0.92),
            (-0.12, -0.72, 0.62),
            (-0.45, -0.70, 0.42),
            (-0.85, -0.42, 0.02),
            (-0.93, -0.25, -0.18),
        ]
    )  # fmt: skip - one axis for each place
    axis = np.stack([profile(places, column)(t) for column in wide.T], axis=1)
    thin = profile(
        (0, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 1), (0.8, 2.0, 2.6, 3.0, 3.5, 4.3, 4.5, 3.9)
    )
    sweep = Sweep(smooth_curve(_CREST, _SAMPLES), axis, thin(t), profile(*_ACROMION_WIDTH)(t))
    return Limb(sweep, exponent=2.4, end_mm=5.0)


def _coracoid() -> Limb:
    t = np.linspace(0.0, 1.0, _SAMPLES)
    places = (0, 0.2, 0.34, 0.52, 0.75, 1)
    thin = profile(places, (3.5, 5.6, 6.6, 5.8, 5.2, 4.4))(t)
    wide = profile(places, (5.0, 8.6, 10.6, 9.2, 7.4, 5.6))(t)
    sweep = Sweep(smooth_curve(_CORACOID, _SAMPLES), (0.85, 0.5, 0.0), thin, wide)
    return Limb(sweep, exponent=2.5, end_mm=3.0)


def _socket() -> Frame:
    normal = unit((1.0, 0.09, 0.07))
    up = np.array([-0.05, 0.0, 1.0])
    along = unit(up - normal * float(up @ normal))
    return Frame(np.array([95.0, 0.4, 4.0]), np.stack([np.cross(along, normal), along, normal]))


def _neck(socket: Frame) -> Limb:
    """Return the neck, which widens to the pear-shaped rim of the socket."""
    root = float(blade().depth(np.array([70.0], np.float32), np.array([1.0], np.float32))[0])
    line = [
        (70, root + _NECK_FRONT_MM, 1.0),
        *(tuple(socket.moved(n=n).centre) for n in (-13.0, -5.0, 8.0)),
    ]
    axis = smooth_curve(line, _SAMPLES)
    t = arc_length(axis) / arc_length(axis)[-1]
    places = (0, 0.2, 0.36, 0.52, 0.66, 0.76, 1)
    wide = profile(places, (3.0, 5.2, 7.6, 10.0, 12.7, 13.9, 14.2))(t)
    tall = profile(places, (6.0, 9.5, 13.0, 15.6, 17.6, 18.3, 18.5))(t)
    return Limb(Sweep(axis, socket.axes[1], wide, tall), exponent=2.1, end_mm=0.0, pear=0.24)


@cache
def left_scapula() -> Scapula:
    """Return the left scapula in its local frame."""
    socket = _socket()
    return Scapula(_crest(), _coracoid(), _neck(socket), socket)


@cache
def scapula_figures() -> Figures:
    """Return the shipped table of the scapula."""
    return read_figures(morphometry_folder() / "scapula.csv")


@cache
def scapular_frame() -> Frame:
    """Return the place of the local frame in the world: hung on the clavicle's lateral end."""
    figures = scapula_figures()
    turn = rotation((0, 0, 1), -figures.value("turned_forward"))
    lateral, back = turn @ [1.0, 0.0, 0.0], turn @ [0.0, 1.0, 0.0]
    lean = rotation(lateral, figures.value("leant_forward"))
    lift = rotation(lean @ back, -figures.value("turned_upward"))
    axes = np.stack([lift @ lean @ axis for axis in (lateral, back, np.array([0.0, 0.0, 1.0]))])
    hung = acromial_joint().centre - left_scapula().acromial_facet() @ axes
    return Frame(np.asarray(hung), axes)


def distance(points: Points) -> Distances:
    """Return the distance to the left scapula in the world, its acromion facing the clavicle."""
    bone = left_scapula().distance(scapular_frame().to_local(points))
    near = np.linalg.norm(acromial_joint().to_local(points), axis=1) < _JOINT_REACH_MM
    near &= np.abs(bone) < 6
    if not near.any():
        return bone
    faced = bone.copy()
    padded = smooth_union(bone[near], clavicular_pad(points[near]), _PAD_FILLET_MM)
    room = left_clavicle().distance(points[near]) - np.float32(JOINT_GAP_MM)
    faced[near] = smooth_subtraction(padded, room, 2.0)
    return faced


def clavicular_pad(points: Points) -> Distances:
    """Return the distance to the swelling of the acromion that bears the facet for the clavicle.

    It reaches as far as the clavicle's own facet; what of it is too near is hollowed away.
    """
    return ellipsoid(acromial_facet().to_local(points), *_PAD)


def scapula_part() -> Part:
    """Return the left scapula as a solid to polygonise."""
    low, high = np.array(_BOX)
    picks = np.stack(np.meshgrid(*[(0, 1)] * 3), axis=-1).reshape(-1, 3)
    corners = scapular_frame().to_world(np.where(picks, high, low))
    box: tuple[ArrayLike, ArrayLike] = corners.min(axis=0), corners.max(axis=0)
    return Part(distance, np.asarray(box[0]), np.asarray(box[1]), 0.7, tolerance_mm=0.16)
