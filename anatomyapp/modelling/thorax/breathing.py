"""The hinges of the shipped chest: axes and turns of the ribs, and how all else follows.

Whatever has no rule of its own is tissue inside the chest and follows what lies round it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from anatomyapp.atlas.breathing import BREATHING, Hinge, Role, write_hinges
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.thorax.clavicle import acromial_joint
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES, costal_sweep
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.structures import recipes
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.heart.place import origin
from anatomyapp.modelling.thorax.viscera.heart.ventricles import apex
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.valves import VALVES
from anatomyapp.modelling.thorax.wall.structures import wall_makers

_AXIS_TO_MIDPLANE_DEG = 35.0
_ON_NECK_AXIS = (1, 2, 11, 12)
_OF_NECK = {3: 1.0, 4: 0.5}  # how much of the way from Wilson's axis to that of the own neck
_FLOATING_TURN_DEG = {11: 6.0, 12: 4.0}
_UPPER_SHARES = {1: 0.85, 2: 0.93}  # of the turn of rib 3
_WILSON = "Wilson et al. 1987, J Appl Physiol 62:1872 (abstract): pump and bucket handle at ribs 3 "
_SOURCES = {
    "fit": _WILSON + "and 7, linear between and below; axis 35 degrees to the midplane",
    "eased": _WILSON + "and 7, linear between; axis eased from the own neck's to 35 degrees (own)",
    "neck": _WILSON + "and 7; above rib 3 less than its turn (own); axis of the rib's own neck",
    "floating": "own: a small turn about the neck, as no figures were found",
    "follows": "own: follows from the ribs",
    "tissue": "own: follows from what lies round it",
}
_NONE = np.zeros(3)
_UNDER_SCAPULA = range(2, 8)
_STERNUM = ("manubrium", "sternum-body", "xiphoid-process")
_SPINE = ("vertebra-", "intervertebral-disc-")
_DIAPHRAGM = ("hemidiaphragm", "central-tendon")
_ON_MARGIN, _MARGIN = "musculophrenic-", range(7, 11)
_FROM_SPINE = "posterior-intercostal-"
_ANCHORED = (
    "descending-thoracic-aorta",
    "abdominal-aorta",
    "azygos",
    "hemiazygos",
    "accessory-hemiazygos",
    "thoracic-duct",
    "sympathetic-trunk",
)
_LOBES = ("superior-lobe", "middle-lobe", "inferior-lobe")
_CHAMBERS = ("left-ventricle", "right-ventricle", "left-atrium", "right-atrium")


def write_breathing(folder: Path) -> None:
    """Write the table of hinges into a pack's folder."""
    write_hinges(folder / BREATHING, hinges())


def hinges() -> tuple[Hinge, ...]:
    """Return all hinges; each stands behind those that it follows."""
    return tuple(_hinges())


@cache
def breathing_figures() -> Figures:
    """Return the shipped table of how far organs move with breath."""
    return read_figures(morphometry_folder() / "breathing.csv")


def _hinges() -> Iterator[Hinge]:
    for number in RIBS:
        yield from _both(_rib(number))
    frame = sternal_frame()
    for name in _STERNUM:
        end = frame.notches[6].frame.centre * [0.0, 1.0, 1.0]
        yield _hinge(name, Role.STERNUM, frame.angle, end)
    for number in CARTILAGES:
        yield from _both(_cartilage(number))
    yield from _both(_scapula())
    yield from _both(_clavicle())
    spine = [name for name in recipes() if name.startswith(_SPINE)]
    yield from map(_inside, spine)
    yield from map(_wall, wall_makers())
    yield from (_inside(name) for name in recipes() if not _by_bones(name) and name not in spine)


def _by_bones(name: StructureId) -> bool:
    """Tell whether a structure has its rule from the ribs, the sternum or the girdle."""
    bones = ("rib-", "costal-cartilage-", "scapula-", "clavicle-")
    return name in _STERNUM or name.startswith(bones) or name in wall_makers()


def _inside(name: StructureId) -> Hinge:
    """Return how an organ follows, and that the spine stays."""
    if name.startswith(_SPINE):
        return _hinge(name, Role.STILL, _NONE, _NONE)
    if name.startswith(_ANCHORED):
        return _tissue(name, Role.ANCHORED)
    if name.startswith(_DIAPHRAGM):
        return _travelling(_tissue(name, Role.DIAPHRAGM), "dome_travel")
    if name == "trachea":
        top, carina = spine_front().placed(np.array(AIRWAY[name].nodes))[[0, -1], :3]
        place = replace(_tissue(name, Role.AIRWAY), pivot=top, end=carina)
        return _travelling(place, "carina_travel")
    if name in _CHAMBERS or name in VALVES:
        return _chamber(name)
    return _tissue(name, Role.LUNG if name.endswith(_LOBES) else Role.TISSUE)


def _tissue(name: str, role: Role) -> Hinge:
    return replace(_hinge(name, role, _NONE, _NONE), source=_SOURCES["tissue"])


def _travelling(hinge: Hinge, figure: str) -> Hinge:
    row = next(row for row in breathing_figures().rows if row.name == figure)
    return replace(hinge, travel_mm=row.value, source=row.source)


def _chamber(name: str) -> Hinge:
    """Return how a chamber of the heart descends, and turns as its apex descends further."""
    figures, way = breathing_figures(), (apex() - origin()) * [1.0, 1.0, 0.0]
    base, tip = (figures.value(f"heart_{end}_share") for end in ("base", "apex"))
    travel, lever = figures.value("dome_travel"), float(np.linalg.norm(way))
    return replace(
        _tissue(name, Role.HEART),
        pivot=origin(),
        axis=np.array([-way[1], way[0], 0.0]) / lever,
        angle_deg=float(np.degrees(np.arctan2((tip - base) * travel, lever))),
        travel_mm=base * travel,
        source="shares of the domes' travel: see morphometry/breathing.csv",
    )


def _scapula() -> Hinge:
    """Return how the scapula follows the ribs under it."""
    curves = [rib_curves()[number - 1].centreline for number in _UNDER_SCAPULA]
    under = np.array([curve[np.argmax(curve[:, 0] + curve[:, 1])] for curve in curves])
    hinge = _hinge("scapula-left", Role.SCAPULA, acromial_joint().centre, under.mean(axis=0))
    ribs = tuple(StructureId(f"rib-{number}-left") for number in _UNDER_SCAPULA)
    return replace(hinge, follows=ribs)


def _clavicle() -> Hinge:
    sternal = sternal_frame().clavicular_notch.frame.centre
    hinge = _hinge("clavicle-left", Role.CLAVICLE, acromial_joint().centre, sternal)
    return replace(hinge, follows=(StructureId("manubrium"), StructureId("scapula-left")))


def _wall(name: StructureId) -> Hinge:
    """Return how a muscle, vessel or nerve of the wall follows what borders it.

    The vessels beside the sternum move with it. The posterior ones begin at trunks before the
    spine, which stays.
    """
    side, follows = name.rsplit("-", 1)[1], []
    for rib in _bordering(name):
        follows.append(StructureId(f"rib-{rib}-{side}"))
        if rib in CARTILAGES:
            follows.append(StructureId(f"costal-cartilage-{rib}-{side}"))
    if name.startswith(_FROM_SPINE):
        follows.append(StructureId(f"vertebra-t{_bordering(name).start}"))
    if follows:
        return replace(_hinge(name, Role.WALL, _NONE, _NONE), follows=tuple(follows))
    frame = sternal_frame()
    end = frame.notches[6].frame.centre * [0.0, 1.0, 1.0]
    return _hinge(name, Role.STERNUM, frame.angle, end)


def _bordering(name: StructureId) -> range:
    """Return the ribs between or behind which a part of the wall lies, none beside the sternum."""
    if name.startswith(_ON_MARGIN):
        return _MARGIN
    number = name.rsplit("-", 2)[1]
    return range(int(number), int(number) + 2) if number.isdigit() else range(0)


def _hinge(name: str, role: Role, pivot: Vector, end: Vector) -> Hinge:
    source = _SOURCES["follows"]
    return Hinge(StructureId(name), role, pivot, _NONE, 0.0, end, 0.0, (), source)


def turn_deg(number: int) -> float:
    """Return how far a rib turns from quiet expiration to full inspiration."""
    if number in _FLOATING_TURN_DEG:
        return _FLOATING_TURN_DEG[number]
    down = min(max(number, 3), 10) - 3
    pump, bucket = 11.0 - 4.0 * down / 4.0, 13.0 - 3.0 * down / 4.0
    return float(np.hypot(pump, bucket)) * _UPPER_SHARES.get(number, 1.0)


def _rib(number: int) -> Hinge:
    curve, spine = rib_curves()[number - 1], shipped_spine()
    head, front = curve.centreline[0], curve.centreline[-1]
    neck = unit(spine.tubercles[number - 1] - spine.heads[number - 1])
    axis = neck if number in _ON_NECK_AXIS else _level_axis(number, neck)
    rises = float(np.cross(axis, front - head)[2]) > 0
    upper = {1: "neck", 2: "neck", 3: "eased", 4: "eased"}
    source = "floating" if number in _FLOATING_TURN_DEG else upper.get(number, "fit")
    return replace(
        _hinge(f"rib-{number}-left", Role.RIB, head, front),
        axis=axis if rises else -axis,
        angle_deg=turn_deg(number),
        source=_SOURCES[source],
    )


def _level_axis(number: int, neck: Vector) -> Vector:
    """Return a level axis at the published angle, towards the rib's own neck at ribs 3 and 4.

    Two real chests gave about 35 degrees for ribs 3 to 7; upper ribs, whose necks lie more across,
    would else push their front ends off the sternum further than their short cartilages reach.
    """
    own = float(np.degrees(np.arctan2(neck[0], neck[1])))
    share = _OF_NECK.get(number, 0.0)
    aside = np.deg2rad(_AXIS_TO_MIDPLANE_DEG * (1 - share) + own * share)
    return np.array([np.sin(aside), np.cos(aside), 0.0])


def _cartilage(number: int) -> Hinge:
    axis = costal_sweep(number).cartilage
    hinge = _hinge(f"costal-cartilage-{number}-left", Role.CARTILAGE, axis[0], axis[-1])
    if number >= 8:
        return replace(hinge, follows=(StructureId(f"costal-cartilage-{number - 1}-left"),))
    return replace(hinge, follows=(StructureId("manubrium" if number == 1 else "sternum-body"),))


def _both(left: Hinge) -> Iterator[Hinge]:
    """Yield a left hinge and its mirror image."""
    yield left
    yield replace(
        left,
        structure=_other(left.structure),
        pivot=left.pivot * [-1.0, 1.0, 1.0],
        end=left.end * [-1.0, 1.0, 1.0],
        axis=left.axis * [1.0, -1.0, -1.0],  # an axis of rotation, not a direction
        follows=tuple(_other(name) for name in left.follows),
    )


def _other(name: StructureId) -> StructureId:
    return StructureId(name.replace("-left", "-right"))
