"""The features inside the heart's chambers: openings, ridges, fossa and papillary muscles.

The inner side of a chamber is what lies at its blood; its relief is that which the walls are made
of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import Distances, Points, capsule, unit
from anatomyapp.modelling.thorax.features.region import Regions, between, every, some, without
from anatomyapp.modelling.thorax.viscera.coronary import cardiac_veins
from anatomyapp.modelling.thorax.viscera.heart.atria import (
    OVAL_FOSSA,
    OVAL_FOSSA_RADIUS,
    before_crest,
    left_atrium,
    left_body,
    left_wall,
    right_atrium,
    right_body,
    right_wall,
)
from anatomyapp.modelling.thorax.viscera.heart.cavities import left_cavity, right_cavity
from anatomyapp.modelling.thorax.viscera.heart.mouths import Mouth, caval_mouths, pulmonary_mouths
from anatomyapp.modelling.thorax.viscera.heart.orifices import Orifice, orifices
from anatomyapp.modelling.thorax.viscera.heart.papillary import LEFT, MODERATOR, RIGHT
from anatomyapp.modelling.thorax.viscera.heart.place import local, placed, rod
from anatomyapp.modelling.thorax.viscera.heart.ventricles import from_apex, ventricular
from anatomyapp.modelling.thorax.viscera.solid import Solid

_REACH_MM = 8.0
_THROUGH_MM = (4.0, 6.0)  # of the stream from an atrium, before and past the orifice
_INNER_MM = 0.9  # of the blood: the inner side of a wall
_RIM_MM = 3.0  # on both sides of an opening
_AROUND_MM = 3.5  # from the column of blood through an orifice
_MOUTH_MM = (-4.5, 1.5)  # of a vein, along it
_SEPTAL_MM = 8.0  # of the other atrium: the septum between
_LIMBUS_MM = 6.0  # width of the fossa's rim
_CREST_MM = 2.2  # half its width
_COMBED_MM = -15.0  # farther forward the auricle has no combs
_VESTIBULE_MM = (-12.0, -2.0)  # of an atrioventricular valve, past the orifice
_AORTIC_VESTIBULE_MM = (-17.0, -2.0)
_ON_MUSCLE_MM = 1.3  # of a papillary muscle, for its fillet
_TRABECULAR_MM = 57.0  # from the apex
_BAR_MM = 8.0  # half the breadth of the supraventricular crest
_DEEP_MM = 2.5  # under the surface of the ventricles: the septum, not its groove
_SEPTUM_MM = (-2.0, 3.4)  # of the surface between the ventricles, left and right of it


def relief_regions(name: str, points: Points) -> Regions:
    """Return the regions of a chamber's inner side at points on its walls."""
    return _RELIEF[name](points, from_blood(name, points) - np.float32(_INNER_MM))


def from_blood(name: str, points: Points) -> Distances:
    """Return the distance to a chamber's blood, as if no neighbour dented the chamber."""
    if name in _CAVITIES:
        return _CAVITIES[name]().near(points, _REACH_MM)
    atrium, wall, valve = _ATRIA[name]
    through = orifices()[valve].column(points, *_THROUGH_MM)
    return np.asarray(np.minimum(atrium().near(points, _REACH_MM) + wall(points), through))


def _right_atrium(points: Points, inside: Distances) -> Regions:
    before, lateral = before_crest(points)
    free = every(inside, np.float32(0.5) - lateral)
    openings = _right_openings(points)
    vestibule = every(inside, _before_valve(points, "tricuspid"))
    away = _from(points, OVAL_FOSSA)
    septal = every(inside, left_body().near(points, 2 * _SEPTAL_MM) - np.float32(_SEPTAL_MM))
    fossa = every(septal, away - np.float32(OVAL_FOSSA_RADIUS))
    limbus = without(every(septal, away - np.float32(OVAL_FOSSA_RADIUS + _LIMBUS_MM)), fossa)
    crest = every(free, np.abs(before) - np.float32(_CREST_MM))
    combed = every(free, np.float32(_CREST_MM) - before, _COMBED_MM - local(points)[:, 1])
    taken = some(vestibule, *openings.values())
    return {
        **openings,
        "right-atrium-vestibule": vestibule,
        "right-atrium-oval-fossa": fossa,
        "right-atrium-limbus": limbus,
        "right-atrium-terminal-crest": without(crest, taken),
        "right-atrium-pectinate-muscles": without(combed, taken),
        "right-atrium-venous-sinus": without(
            every(inside, before + np.float32(_CREST_MM)), taken, fossa, limbus
        ),
    }


def _right_openings(points: Points) -> Regions:
    upper, lower = (_mouth(mouth, points) for mouth in caval_mouths())
    sinus = cardiac_veins()["coronary-sinus"].near(points) - np.float32(_RIM_MM)
    return {
        "right-atrium-superior-caval-opening": upper,
        "right-atrium-inferior-caval-opening": lower,
        "right-atrium-coronary-sinus-opening": sinus,
        "heart-right-atrioventricular-orifice": _orifice(points, orifices()["tricuspid"]),
    }


def _left_atrium(points: Points, inside: Distances) -> Regions:
    septal = every(inside, right_body().near(points, 2 * _SEPTAL_MM) - np.float32(_SEPTAL_MM))
    flap = every(septal, _from(points, OVAL_FOSSA) - np.float32(OVAL_FOSSA_RADIUS + 2.0))
    return {
        "left-atrium-pulmonary-openings": some(*(_mouth(m, points) for m in pulmonary_mouths())),
        "left-atrium-foramen-valve": flap,
        "left-atrium-vestibule": every(inside, _before_valve(points, "mitral")),
        "heart-left-atrioventricular-orifice": _orifice(points, orifices()["mitral"]),
    }


def _left_ventricle(points: Points, inside: Distances) -> Regions:
    muscles = {f"left-ventricle-{name}-papillary-muscle": every(inside, _muscle(points, nodes))
               for name, nodes in LEFT.items()}  # fmt: skip
    aortic = orifices()["aortic"]
    along = between(aortic.past(points), *_AORTIC_VESTIBULE_MM)
    return {
        **muscles,
        "left-ventricle-trabeculae": _trabeculae(points, inside, muscles.values()),
        "left-ventricle-aortic-vestibule": every(inside, _beside(points, aortic), along),
        "left-ventricle-aortic-orifice": _orifice(points, aortic),
        "heart-left-atrioventricular-orifice": _orifice(points, orifices()["mitral"]),
        "ventricular-septum-muscular-part": _septal(points),
    }


def _right_ventricle(points: Points, inside: Distances) -> Regions:
    muscles = {f"right-ventricle-{name}-papillary-muscle": every(inside, _muscle(points, nodes))
               for name, nodes in RIGHT.items()}  # fmt: skip
    band = every(inside, _muscle(points, MODERATOR))
    septal = without(_septal(points), band, *muscles.values())
    return {
        **muscles,
        "right-ventricle-septomarginal-trabecula": band,
        "right-ventricle-trabeculae": _trabeculae(points, inside, [band, *muscles.values()]),
        "right-ventricle-supraventricular-crest": every(inside, _between_orifices(points)),
        "right-ventricle-pulmonary-orifice": _orifice(points, orifices()["pulmonary"]),
        "heart-right-atrioventricular-orifice": _orifice(points, orifices()["tricuspid"]),
        "ventricular-septum-muscular-part": septal,
    }


def _from(points: Points, place: ArrayLike) -> Distances:
    offset = points - placed(place)[0].astype(np.float32)
    return np.asarray(np.linalg.norm(offset, axis=1), np.float32)


def _beside(points: Points, orifice: Orifice) -> Distances:
    return orifice.around(points) - np.float32(_AROUND_MM)


def _orifice(points: Points, orifice: Orifice) -> Distances:
    """Return the rim of the wall around an orifice."""
    return every(np.abs(orifice.past(points)) - np.float32(_RIM_MM), _beside(points, orifice))


def _before_valve(points: Points, name: str) -> Distances:
    """Return the smooth part of an atrium that leads into its valve."""
    orifice = orifices()[name]
    return every(between(orifice.past(points), *_VESTIBULE_MM), _beside(points, orifice))


def _mouth(mouth: Mouth, points: Points) -> Distances:
    """Return the rim where a vein opens."""
    place = mouth.vein.locate(points)
    out = np.float32(mouth.away) * (place.s - np.float32(mouth.cut))
    return every(between(out, *_MOUTH_MM), place.distance - np.float32(1.0))


def _muscle(points: Points, nodes: ArrayLike) -> Distances:
    return rod(nodes).near(points) - np.float32(_ON_MUSCLE_MM)


def _trabeculae(points: Points, inside: Distances, muscles: Iterable[Distances]) -> Distances:
    return without(every(inside, from_apex(points) - np.float32(_TRABECULAR_MM)), *muscles)


def _septal(points: Points) -> Distances:
    """Return the muscle between the ventricles: the faces that it turns to both of them."""
    at = ventricular(points)
    return every(between(at.septum, *_SEPTUM_MM), at.mass + np.float32(_DEEP_MM))


def _between_orifices(points: Points) -> Distances:
    """Return the bar of muscle between the inlet and the outlet of the right ventricle."""
    inlet, outlet = orifices()["tricuspid"], orifices()["pulmonary"]
    start, end = _edge_towards(inlet, outlet, 3.0), _edge_towards(outlet, inlet, -8.0)
    return capsule(points, start, end, (_BAR_MM, _BAR_MM))


def _edge_towards(orifice: Orifice, other: Orifice, past: float) -> Points:
    """Return the place of an orifice's edge nearest to another one, ``past`` mm downstream."""
    u, v, _ = orifice.frame.to_local(other.frame.centre[None])[0]
    way = unit([float(u), float(v)])
    a, b = orifice.half_sizes
    return np.asarray(orifice.at(a * float(way[0]), b * float(way[1]), past), np.float32)


_CAVITIES: Mapping[str, Callable[[], Solid]] = {
    "left-ventricle": left_cavity,
    "right-ventricle": right_cavity,
}
_ATRIA: Mapping[str, tuple[Callable[[], Solid], Callable[[Points], Distances], str]] = {
    "left-atrium": (left_atrium, left_wall, "mitral"),
    "right-atrium": (right_atrium, right_wall, "tricuspid"),
}
_RELIEF: Mapping[str, Callable[[Points, Distances], Regions]] = {
    "left-ventricle": _left_ventricle,
    "right-ventricle": _right_ventricle,
    "left-atrium": _left_atrium,
    "right-atrium": _right_atrium,
}
