"""The lungs by lobe: moulded between chest wall, diaphragm and mediastinum, cut by the fissures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import label

from anatomyapp.modelling.field import Distances, Points, Vector, smooth_intersection
from anatomyapp.modelling.outline import Grid, outline_grid
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves, shipped_spine
from anatomyapp.modelling.thorax.viscera.bones import bone_distance
from anatomyapp.modelling.thorax.viscera.cavity import wall_distance
from anatomyapp.modelling.thorax.viscera.diaphragm import above_abdomen, diaphragm
from anatomyapp.modelling.thorax.viscera.lattice import (
    Lattice,
    node_counts,
    nodes,
    opened,
    signed_distance,
)
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.mediastinum import mediastinum_distance
from anatomyapp.modelling.thorax.viscera.parasternal import internal_thoracic_distance
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.right_of_way import uncut
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

_STEP_MM = 2.0
_BALL_MM = 2.3  # thinner edges than this ball are rounded off
_WALL_GAP_MM, _BONE_GAP_MM = 1.0, 1.1
_FLOOR_GAP_MM = 0.9
_PLEURA_GAP_MM = 0.4
_ORGAN_GAP_MM = 0.6
_AXIS_DEPTH = -30.0  # the lower border is given by the azimuth around this depth from T1
_INLET = (-14.0, 1.0)  # the apex's front slopes with the first rib: y = -14 + z from T1
# The cardiac notch, mm to the left and above T1's body; it reaches back to a depth.
_NOTCH = (
    (-20, -104),
    (2, -106),
    (20, -113),
    (38, -125),
    (52, -140),
    (60, -155),
    (63, -169),
    (58, -183),
    (49, -193),
    (46, -210),
    (46, -240),
    (10, -250),
    (-20, -240),
    (-30, -170),
)
_NOTCH_DEPTH = -62.0
_BOX_LOW, _BOX_HIGH = np.array([0.5, -168.0, -152.0]), np.array([142.0, 56.0, 154.0])
_EDGE_MM = 2.0  # radius of the lobes' edges
_BOW_MM = 7.0  # how far a fissure bulges from its plane
_OBLIQUE_LEAN, _HORIZONTAL_LEAN = 0.06, 0.05


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its name and the sign of x there."""

    name: str
    sign: float

    def across(self, points: Points) -> Distances:
        """Return how far points lie on this side of the median plane."""
        return np.asarray(points[:, 0] * np.float32(self.sign))


_LEFT, _RIGHT = Side("left", 1.0), Side("right", -1.0)


@cache
def lungs() -> Mapping[str, Solid]:
    """Return the five lobes with gaps between them and to their neighbours."""
    half = np.float32(viscera_figures().value("fissure_gap") / 2)
    left, right = lung(_LEFT), lung(_RIGHT)

    def cut(whole: Solid, side: Side, oblique: float, horizontal: float = 0.0) -> Solid:
        def field(points: Points) -> Distances:
            value = whole.field(points)
            value = smooth_intersection(
                value, half - np.float32(oblique) * _oblique(points, side), _EDGE_MM
            )
            if horizontal:
                value = smooth_intersection(
                    value, half - np.float32(horizontal) * _horizontal(points), _EDGE_MM
                )
            return value

        return Solid(field, whole.low, whole.high)

    return {
        "right-lung-superior-lobe": cut(right, _RIGHT, 1.0, 1.0),
        "right-lung-middle-lobe": cut(right, _RIGHT, 1.0, -1.0),
        "right-lung-inferior-lobe": cut(right, _RIGHT, -1.0),
        "left-lung-superior-lobe": cut(left, _LEFT, 1.0),
        "left-lung-inferior-lobe": cut(left, _LEFT, -1.0),
    }


def lung(side: Side) -> Solid:
    """Return a whole lung."""
    smooth = _opened_lattice(side)
    space = _space(side)

    def field(points: Points) -> Distances:
        value = smooth_intersection(space.field(points), smooth.at(points) - np.float32(0.6), 2.5)
        close = value < np.float32(4.0)
        if close.any():
            value[close] = smooth_intersection(
                value[close], np.float32(_ORGAN_GAP_MM) - sac_outside().near(points[close]), 0.6
            )
        return value

    crura = {name: solid for name, solid in diaphragm().items() if "crus" in name}
    rivals = {**uncut(), **crura}
    return without(Solid(field, space.low, space.high), rivals.values(), _ORGAN_GAP_MM, 0.6)


def _space(side: Side) -> Solid:
    """Return the room that chest wall, diaphragm and mediastinum leave to a lung."""

    def field(points: Points) -> Distances:
        value = wall_distance(points) + np.float32(_WALL_GAP_MM)
        value = np.maximum(value, np.float32(1.5) - side.across(points))
        value = smooth_intersection(value, np.float32(_BONE_GAP_MM) - bone_distance(points), 1.5)
        vessels = np.float32(_ORGAN_GAP_MM) - internal_thoracic_distance(points)
        value = smooth_intersection(value, vessels, 1.0)
        value = smooth_intersection(value, _over_border(points), 2.5)
        value = smooth_intersection(value, _under_inlet(points), 4.0)
        close = value < np.float32(6.0)
        if close.any():
            value[close] = _moulded(points[close], value[close], side)
        return value

    low, high = _BOX_LOW.copy(), _BOX_HIGH.copy()
    if side.sign < 0:
        low[0], high[0] = -_BOX_HIGH[0], -_BOX_LOW[0]
    return Solid(field, low, high)


def _moulded(points: Points, value: Distances, side: Side) -> Distances:
    floor = np.float32(_FLOOR_GAP_MM) - above_abdomen(points)
    value = smooth_intersection(value, floor, 1.5)
    pleura = np.float32(_PLEURA_GAP_MM) - mediastinum_distance(points)
    value = smooth_intersection(value, pleura, 3.0)
    if side.sign > 0:
        value = smooth_intersection(value, -_in_notch(points), 3.0)
    return value


@cache
def _opened_lattice(side: Side) -> Lattice:
    """Return the room without slivers, on a grid."""
    space = _space(side)
    margin = 4 * _STEP_MM
    low = space.low - margin
    counts = node_counts(low, space.high + margin, _STEP_MM)
    value = space.field(nodes(low, counts, _STEP_MM)).reshape(counts)
    inside = opened(value < 0, _BALL_MM, _STEP_MM)
    pieces, count = label(inside)
    if count > 1:
        inside = pieces == np.bincount(pieces.ravel())[1:].argmax() + 1
    return Lattice(low, _STEP_MM, signed_distance(inside, _STEP_MM, 1.2))


# --- borders -----------------------------------------------------------------------------------


@cache
def _border() -> PchipInterpolator:
    """Return the height of the lower border by azimuth: 0 in front, pi behind."""
    figures = viscera_figures()
    in_front, lateral, behind = (
        int(figures.value(f"lung_border_rib_{line}"))
        for line in ("midclavicular", "midaxillary", "posterior")
    )
    front, back = costal_sweep(in_front), rib_curves()[behind - 1].centreline
    axis = front.sweep.centreline
    before = axis[axis[:, 1] < axis[axis[:, 0].argmax(), 1]]
    line = costal_sweep(lateral).sweep.centreline
    places = np.array(
        [
            front.cartilage[-1] - (22.0, 0.0, 8.0),
            front.cartilage[-1] - (0.0, 0.0, 10.0),
            before[np.abs(before[:, 0] - _MIDCLAVICULAR_MM).argmin()],
            line[line[:, 0].argmax()],
            back[np.abs(back[:60, 0] - _SCAPULAR_MM).argmin()],
            back[10] - (0.0, 0.0, 8.0),
        ]
    )
    turn = _azimuth(places)
    return PchipInterpolator(np.append(turn, np.pi), np.append(places[:, 2], places[-1, 2] + 2.0))


_MIDCLAVICULAR_MM, _SCAPULAR_MM = 85.0, 75.0


def _azimuth(points: Vector) -> Vector:
    depth = shipped_spine().body(1).centre[1] + _AXIS_DEPTH
    return np.asarray(np.arctan2(np.abs(points[:, 0]), depth - points[:, 1]))


def _over_border(points: Points) -> Distances:
    heights = _border()
    turn = np.clip(_azimuth(points.astype(float)), heights.x[0], heights.x[-1])
    return np.asarray((heights(turn) - points[:, 2]) * 0.8, np.float32)


def _under_inlet(points: Points) -> Distances:
    """Return how far points lie in front of the plane of the thoracic inlet."""
    _, y, z = shipped_spine().body(1).centre
    front = y + _INLET[0] + _INLET[1] * (points[:, 2] - z)
    return np.asarray((front - points[:, 1]) * 0.7, np.float32)


@cache
def _notch_outline() -> Grid:
    above = shipped_spine().body(1).centre[2]
    corners = np.array(_NOTCH, float) + np.array([0.0, above])
    return outline_grid(smooth_curve(corners, 160, closed=True), step=1.0, margin=40.0)


def _in_notch(points: Points) -> Distances:
    """Return the distance to the cardiac notch, negative in it."""
    depth = shipped_spine().body(1).centre[1] + _NOTCH_DEPTH
    outline = _notch_outline().at(points[:, 0], points[:, 2])
    return np.asarray(np.maximum(outline, (points[:, 1] - depth) * 0.8), np.float32)


# --- fissures ----------------------------------------------------------------------------------


@cache
def _oblique_ends() -> tuple[Vector, Vector]:
    """Return where the oblique fissure meets the back wall and the sixth cartilage."""
    level = viscera_figures().value("oblique_fissure_level_behind")
    front = spine_front()
    behind = np.array([0.0, float(front.y(level)) + 52.0, float(front.z(level))])
    return behind, costal_sweep(6).curve.centreline[-1]


def _oblique(points: Points, side: Side) -> Distances:
    """Return how far points lie above the oblique fissure."""
    (_, back, top), (_, fore, bottom) = _oblique_ends()
    slope = (top - bottom) / (back - fore)
    along = np.clip((back - points[:, 1]) / (back - fore), 0, 1)
    height = top - slope * (back - points[:, 1]) + _BOW_MM * np.sin(np.pi * along)
    height = height + _OBLIQUE_LEAN * (side.across(points) - 60.0)
    return np.asarray((points[:, 2] - height) / np.hypot(1.0, slope), np.float32)


def _horizontal(points: Points) -> Distances:
    """Return how far points lie above the horizontal fissure of the right lung."""
    n = int(viscera_figures().value("horizontal_fissure_cartilage"))
    axis = costal_sweep(n).cartilage
    _, fore, height = axis[len(axis) // 2]
    along = np.clip((points[:, 1] - fore) / 100.0, 0, 1)
    level = height + 6.0 * np.sin(np.pi * along) + _HORIZONTAL_LEAN * (70.0 - _RIGHT.across(points))
    return np.asarray(points[:, 2] - level, np.float32)
