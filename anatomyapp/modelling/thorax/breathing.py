"""The hinges of the shipped chest: axes and turns of the ribs, and what follows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from anatomyapp.atlas.breathing import BREATHING, Hinge, Role, write_hinges
from anatomyapp.atlas.structure import StructureId
from anatomyapp.modelling.field import Vector, unit
from anatomyapp.modelling.thorax.clavicle import acromial_joint
from anatomyapp.modelling.thorax.costal_sweep import CARTILAGES, costal_sweep
from anatomyapp.modelling.thorax.rib_curves import RIBS, rib_curves, shipped_spine
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.wall.structures import wall_makers

_AXIS_TO_MIDPLANE_DEG = 35.0
_ON_NECK_AXIS = (1, 2, 11, 12)
_FLOATING_TURN_DEG = {11: 6.0, 12: 4.0}
_FIRST_SHARE = 0.85
_WILSON = "Wilson et al. 1987, J Appl Physiol 62:1872 (abstract): pump and bucket handle at ribs 3 "
_SOURCES = {
    "fit": _WILSON + "and 7, linear between and beyond; axis 35 degrees to the midplane",
    "neck": _WILSON + "and 7, linear beyond; axis of the rib's own neck",
    "first": _WILSON + "and 7, linear beyond, times 0.85 (own); axis of the rib's own neck",
    "floating": "own: a small turn about the neck, as no figures were found",
    "follows": "own: follows from the ribs",
}
_NONE = np.zeros(3)


def write_breathing(folder: Path) -> None:
    """Write the table of hinges into a pack's folder."""
    write_hinges(folder / BREATHING, hinges())


def hinges() -> tuple[Hinge, ...]:
    """Return all hinges; each stands behind those that it follows."""
    return tuple(_hinges())


def _hinges() -> Iterator[Hinge]:
    for number in RIBS:
        yield from _both(_rib(number))
    frame = sternal_frame()
    for name in ("manubrium", "sternum-body", "xiphoid-process"):
        end = frame.notches[6].frame.centre * [0.0, 1.0, 1.0]
        yield _hinge(name, Role.STERNUM, frame.angle, end)
    for number in CARTILAGES:
        yield from _both(_cartilage(number))
    sternal = frame.clavicular_notch.frame.centre
    clavicle = _hinge("clavicle-left", Role.CLAVICLE, acromial_joint().centre, sternal)
    yield from _both(replace(clavicle, follows=(StructureId("manubrium"),)))
    for name in wall_makers():
        yield _wall(name)


def _wall(name: StructureId) -> Hinge:
    """Return how a muscle, vessel or nerve of the wall follows what borders it.

    The vessels beside the sternum, which have no number, move with it.
    """
    _, number, side = name.rsplit("-", 2)
    if not number.isdigit():
        frame = sternal_frame()
        end = frame.notches[6].frame.centre * [0.0, 1.0, 1.0]
        return _hinge(name, Role.STERNUM, frame.angle, end)
    follows = []
    for rib in (int(number), int(number) + 1):
        follows.append(StructureId(f"rib-{rib}-{side}"))
        if rib in CARTILAGES:
            follows.append(StructureId(f"costal-cartilage-{rib}-{side}"))
    return replace(_hinge(name, Role.WALL, _NONE, _NONE), follows=tuple(follows))


def _hinge(name: str, role: Role, pivot: Vector, end: Vector) -> Hinge:
    source = _SOURCES["follows"]
    return Hinge(StructureId(name), role, pivot, _NONE, 0.0, end, (), source)


def turn_deg(number: int) -> float:
    """Return how far a rib turns from quiet expiration to full inspiration."""
    if number in _FLOATING_TURN_DEG:
        return _FLOATING_TURN_DEG[number]
    down = min(number, 10) - 3
    pump, bucket = 11.0 - 4.0 * down / 4.0, 13.0 - 3.0 * down / 4.0
    return float(np.hypot(pump, bucket)) * (_FIRST_SHARE if number == 1 else 1.0)


def _rib(number: int) -> Hinge:
    curve, spine = rib_curves()[number - 1], shipped_spine()
    head, front = curve.centreline[0], curve.centreline[-1]
    if number in _ON_NECK_AXIS:
        axis = unit(spine.tubercles[number - 1] - spine.heads[number - 1])
    else:
        aside = np.deg2rad(_AXIS_TO_MIDPLANE_DEG)
        axis = np.array([np.sin(aside), np.cos(aside), 0.0])
    rises = float(np.cross(axis, front - head)[2]) > 0
    source = {1: "first", 2: "neck", 11: "floating", 12: "floating"}.get(number, "fit")
    return replace(
        _hinge(f"rib-{number}-left", Role.RIB, head, front),
        axis=axis if rises else -axis,
        angle_deg=turn_deg(number),
        source=_SOURCES[source],
    )


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
