"""The atria with their auricles: outer form, and the wall's thickness."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, bump, smooth_intersection, smooth_step
from anatomyapp.modelling.thorax.viscera.heart.auricles import auricle
from anatomyapp.modelling.thorax.viscera.heart.mouths import (
    caval_mouths,
    ended,
    pulmonary_mouths,
    venous_sinus,
)
from anatomyapp.modelling.thorax.viscera.heart.orifices import orifices
from anatomyapp.modelling.thorax.viscera.heart.place import ball, local, looked_up, placed
from anatomyapp.modelling.thorax.viscera.heart.room import yielding
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid, union

RIGHT_BODY = ((-25.5, -7.0, -6.0), (20.0, 25.5, 27.0))
_VENOUS_SINUS = (  # of the venae cavae, between their mouths
    (-39.0, -2.5, 11.0, 12.5),
    (-31.5, 3.5, -2.0, 16.0),
    (-31.0, 6.0, -14.0, 15.0),
)
RIGHT_AURICLE = (
    (-32.0, -12.0, 9.0, 17.0, 11.5),
    (-28.0, -23.0, 15.0, 15.5, 8.5),
    (-19.0, -31.0, 21.0, 12.0, 6.8),
    (-8.5, -35.0, 26.0, 6.5, 4.8),
)
LEFT_BODY = ((3.0, 14.5, 1.5), (32.5, 21.5, 23.0))
LEFT_AURICLE = (
    (25.0, 8.0, 12.5, 12.0, 9.5),
    (34.0, -6.0, 19.0, 11.5, 7.6),
    (40.0, -15.5, 22.5, 10.5, 6.6),
    (40.5, -24.0, 24.0, 8.0, 5.4),
    (36.5, -31.0, 23.0, 4.4, 3.8),
)
_VESTIBULE_MM = (11.0, 2.0, 2.8)  # around the valve: before it, past it, and its wall
OUT_OF_SAC = 0.4  # share of the left atrium's stretches of veins that lie outside the pericardium
_STUB_FILLET_MM = 4.0
_STEP_MM = 1.6  # of the grid that an atrium is looked up from
_SEPTAL_GAP_MM = 0.2
_SEPTUM_RIGHT_MM = 2.2  # from where both would be equally deep: the left mouths need the room
_REACH = 24.0
OVAL_FOSSA, OVAL_FOSSA_RADIUS = (-25.5, 15.0, -2.0), 8.5
_FOSSA_FLOOR_MM, _LIMBUS_MM = 1.6, 1.8  # thickness of the floor, height of the rim
_SEPTUM_MM = (16.0, 24.0)  # from the fossa: there the septum ends
_SEPTAL_WALL_MM = 1.0  # more than elsewhere
_CREST_AT, _CREST_SLOPE = -6.1, -0.147  # how far back the terminal crest lies, and per mm upwards
_CREST_MM, _CREST_WIDTH_MM = 2.0, 2.6
_COMB_MM, _COMB_SPACING_MM, _COMB_LEAN = 1.5, 6.5, 0.3  # of the pectinate muscles
_COMB_FROM_MM = (2.0, 6.0)  # in front of the crest
_LATERAL = (-34.0, -24.0)  # where the free wall begins, from the middle
_IN_AURICLE = (10.0, 18.0)  # in front: there the pouch is too narrow for combs
_ABOVE_LOWER, _BELOW_UPPER = (-22.0, -15.0), (9.0, 16.0)  # heights off the caval mouths
_FROM_VALVE_MM = (2.0, 6.0)
_GROOVE_MM = 0.9  # depth of the terminal groove, outside along the crest


@cache
def right_body() -> Solid:
    """Return the right atrium with its auricle, uncut."""
    body = union([ball(*RIGHT_BODY), venous_sinus(_VENOUS_SINUS)], 9.0)
    body = union([body, orifices()["tricuspid"].collar(*_VESTIBULE_MM)], 9.0)
    whole = looked_up(union([body, auricle(RIGHT_AURICLE)], 7.0), _STEP_MM)
    return ended(_with_terminal_groove(whole), caval_mouths())


def _with_terminal_groove(atrium: Solid) -> Solid:
    def field(points: Points) -> Distances:
        before, lateral = before_crest(points)
        groove = np.float32(_GROOVE_MM) * bump(before, 0.0, _CREST_WIDTH_MM) * lateral
        return np.asarray(atrium.field(points) + groove, np.float32)

    return Solid(field, atrium.low, atrium.high)


@cache
def left_body() -> Solid:
    """Return the left atrium with the mouths of its veins and its auricle, uncut."""
    mouths = pulmonary_mouths()
    stubs = [mouth.trunk for mouth in mouths]  # which what lies behind the heart may not dent
    return ended(union([_with_veins(), *stubs], _STUB_FILLET_MM), mouths)


@cache
def within_sac() -> Solid:
    """Return what the pericardium holds of the left atrium, uncut: its veins leave it soon."""
    return _with_trunks(mouth.beginning(OUT_OF_SAC * mouth.cut) for mouth in pulmonary_mouths())


@cache
def _with_veins() -> Solid:
    """Return the left atrium that goes on as its veins."""
    return _with_trunks(mouth.trunk for mouth in pulmonary_mouths())


def _with_trunks(trunks: Iterable[Solid]) -> Solid:
    return looked_up(yielding(union([left_chamber(), *trunks], 7.0)), _STEP_MM)


@cache
def left_chamber() -> Solid:
    """Return the left atrium with its auricle, without its veins."""
    body = union([yielding(ball(*LEFT_BODY)), orifices()["mitral"].collar(*_VESTIBULE_MM)], 9.0)
    return looked_up(union([body, auricle(LEFT_AURICLE)], 7.0), _STEP_MM)


@cache
def right_atrium() -> Solid:
    """Return the right atrium, apart from the left one."""
    return _apart(right_body(), _with_veins(), _SEPTAL_GAP_MM + _SEPTUM_RIGHT_MM)


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
    wall = plain + _ridges(points)
    offset = points - placed(OVAL_FOSSA)[0].astype(np.float32)
    away = np.sqrt(np.einsum("ij,ij->i", offset, offset))
    around = away < np.float32(_SEPTUM_MM[1])
    if around.any():
        wall[around] += _septal_relief(points[around], away[around], float(plain))
    return wall


def before_crest(points: Points) -> tuple[Distances, Distances]:
    """Return how far points lie in front of the terminal crest, and 1 on the free wall."""
    x, y, z = local(points).T
    before = np.float32(_CREST_AT) + np.float32(_CREST_SLOPE) * z - y
    return np.asarray(before, np.float32), 1 - smooth_step(x, *_LATERAL)


def _ridges(points: Points) -> Distances:
    """Return how far the terminal crest and the pectinate muscles stand into the right atrium."""
    before, lateral = before_crest(points)
    _, y, z = local(points).T
    turn = np.float32(2 * np.pi / _COMB_SPACING_MM) * (z + np.float32(_COMB_LEAN) * y)
    comb = np.float32(_COMB_MM / 2) * (1 + np.cos(turn)) * smooth_step(before, *_COMB_FROM_MM)
    crest = np.float32(_CREST_MM) * bump(before, 0.0, _CREST_WIDTH_MM)
    clear = smooth_step(z, *_ABOVE_LOWER) * (1 - smooth_step(z, *_BELOW_UPPER))
    clear *= smooth_step(orifices()["tricuspid"].column(points, 9.0, 6.0), *_FROM_VALVE_MM)
    rough = crest + comb * (1 - smooth_step(-y, *_IN_AURICLE))
    return np.asarray(rough * lateral * clear, np.float32)


def _septal_relief(points: Points, away: Distances, plain: float) -> Distances:
    """Return how much thicker the wall is on the septum, ``away`` mm from the fossa's middle."""
    beside = right_body().near(points, _REACH) - left_body().near(points, _REACH)
    septal = smooth_step(0.5 * beside, -9.0, -3.0) * (1 - smooth_step(away, *_SEPTUM_MM))
    rim = np.float32(_LIMBUS_MM) * bump(away, OVAL_FOSSA_RADIUS + 3.0, 3.0)
    raised = np.float32(plain + _SEPTAL_WALL_MM) + rim
    floor = smooth_step(away, OVAL_FOSSA_RADIUS - 2.0, OVAL_FOSSA_RADIUS + 1.5)
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
