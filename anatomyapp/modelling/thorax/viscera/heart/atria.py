"""The atria with their auricles: outer form, and the wall's thickness."""

from __future__ import annotations

from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, bump, smooth_intersection, smooth_step
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.place import ball, local, placed, rod
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid, union

_RIGHT_BODY = ((-25.0, -6.0, -4.0), (20.0, 24.5, 29.0))
_CAVAL = (
    (-37.5, 0.5, 14.5, 13.5),
    (-34.0, 2.5, 0.0, 15.0),
    (-33.0, 7.0, -13.0, 15.0),
    (-34.5, 11.0, -21.0, 14.5),
)
_RIGHT_AURICLE = (
    (-33.0, -9.0, 12.0, 14.0, 11.0),
    (-29.0, -20.0, 19.0, 12.0, 8.5),
    (-20.0, -28.0, 24.0, 9.5, 6.2),
    (-9.0, -30.0, 27.0, 5.5, 4.0),
)
_LEFT_BODY = ((2.0, 14.5, 1.0), (28.5, 15.0, 19.0))
_VEIN_MOUTHS = (
    ((-16.0, 20.5, 10.0, 8.5), (-30.0, 21.5, 13.0, 7.6)),
    ((-16.0, 22.5, -6.0, 8.5), (-30.0, 26.5, -9.0, 7.6)),
    ((20.0, 14.5, 10.0, 9.0), (34.0, 13.5, 15.0, 7.8)),
    ((20.0, 20.0, -4.0, 9.0), (34.0, 23.5, -7.0, 7.8)),
)
_LEFT_AURICLE = (
    (24.0, 9.0, 14.0, 11.0, 9.5),
    (33.0, -1.0, 18.5, 10.5, 7.2),
    (36.5, -13.0, 21.5, 8.5, 5.8),
    (32.5, -24.5, 22.0, 5.4, 3.8),
)
_VESTIBULE_MM = (11.0, 2.0, 2.8)  # around the valve: before it, past it, and its wall
_UPRIGHT = (0.0, 0.0, 1.0)
_SEPTAL_GAP_MM = 0.2
_SEPTUM_RIGHT_MM = 2.2  # from where both would be equally deep: the left mouths need the room
_LOBULE_MM, _LOBULE_WAVE = 0.45, (0.62, 0.62, 0.2)
_LOBULES_FROM = (6.0, 20.0)  # in front of the origin
_REACH = 24.0
_FOSSA, _FOSSA_RADIUS = (-17.0, 13.0, -4.0), 9.0
_FOSSA_FLOOR_MM, _LIMBUS_MM = 1.2, 1.5  # thickness of the floor, height of the rim
_SEPTUM_MM = (16.0, 24.0)  # from the fossa: there the septum ends
_SEPTAL_WALL_MM = 1.0  # more than elsewhere


@cache
def right_body() -> Solid:
    """Return the right atrium with its auricle, uncut."""
    body = union([ball(*_RIGHT_BODY), rod(_CAVAL)], 12.0)
    body = union([body, orifices()["tricuspid"].collar(*_VESTIBULE_MM)], 6.0)
    return _lobulated(union([body, rod(_RIGHT_AURICLE, _UPRIGHT)], 7.0))


@cache
def left_body() -> Solid:
    """Return the left atrium with the mouths of its veins and its auricle, uncut."""
    body = union([ball(*_LEFT_BODY), *(rod(nodes) for nodes in _VEIN_MOUTHS)], 9.0)
    body = union([body, orifices()["mitral"].collar(*_VESTIBULE_MM)], 6.0)
    return _lobulated(union([body, rod(_LEFT_AURICLE, _UPRIGHT)], 7.0))


@cache
def right_atrium() -> Solid:
    """Return the right atrium, apart from the left one."""
    return _apart(right_body(), left_body(), _SEPTAL_GAP_MM + _SEPTUM_RIGHT_MM)


@cache
def left_atrium() -> Solid:
    """Return the left atrium, apart from the right one."""
    return _apart(left_body(), right_body(), _SEPTAL_GAP_MM - _SEPTUM_RIGHT_MM)


def left_wall(points: Points) -> Distances:
    """Return the thickness of the left atrium's wall."""
    return np.full(len(points), viscera_figures().value("left_atrial_wall"), np.float32)


def right_wall(points: Points) -> Distances:
    """Return the thickness of the right atrium's wall: thin in the oval fossa, thick at its rim."""
    plain = np.float32(viscera_figures().value("right_atrial_wall"))
    wall = np.full(len(points), plain, np.float32)
    offset = points - placed(_FOSSA)[0].astype(np.float32)
    away = np.sqrt(np.einsum("ij,ij->i", offset, offset))
    around = away < np.float32(_SEPTUM_MM[1])
    if around.any():
        wall[around] += _septal_relief(points[around], away[around], float(plain))
    return wall


def _septal_relief(points: Points, away: Distances, plain: float) -> Distances:
    """Return how much thicker the wall is on the septum, ``away`` mm from the fossa's middle."""
    beside = right_body().near(points, _REACH) - left_body().near(points, _REACH)
    septal = smooth_step(0.5 * beside, -9.0, -3.0) * (1 - smooth_step(away, *_SEPTUM_MM))
    rim = np.float32(_LIMBUS_MM) * bump(away, _FOSSA_RADIUS + 3.0, 3.0)
    raised = np.float32(plain + _SEPTAL_WALL_MM) + rim
    floor = smooth_step(away, _FOSSA_RADIUS - 2.0, _FOSSA_RADIUS + 1.5)
    within = np.float32(_FOSSA_FLOOR_MM) + (raised - np.float32(_FOSSA_FLOOR_MM)) * floor
    return np.asarray((within - np.float32(plain)) * septal, np.float32)


def _apart(own: Solid, other: Solid, gap: float) -> Solid:
    """Return an atrium up to a gap from where it is as deep in itself as in the other one."""

    def field(points: Points) -> Distances:
        value = own.field(points)
        close = value < np.float32(6.0)
        if close.any():
            value = value.copy()
            rival = other.near(points[close], _REACH)
            half = np.float32(0.5) * (value[close] - rival) + np.float32(gap)
            value[close] = smooth_intersection(value[close], half, 1.5)
        return value

    return Solid(field, own.low, own.high)


def _lobulated(atrium: Solid) -> Solid:
    """Return an atrium with the shallow lobules of its auricle's wall, in front of the valves."""
    waves = np.array(_LOBULE_WAVE, np.float32)

    def field(points: Points) -> Distances:
        place = local(points)
        relief = np.cos(place * waves).prod(axis=1) * smooth_step(-place[:, 1], *_LOBULES_FROM)
        return np.asarray(atrium.field(points) + np.float32(_LOBULE_MM) * relief, np.float32)

    return Solid(field, atrium.low - 1.0, atrium.high + 1.0)
