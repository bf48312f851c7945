"""Scenes to and from the events that tell what a pane shows.

Of a scene the events tell all but the film, the phase of breath (`BreathShown`), how the camera
moves (`ViewSampled`), the words of pins, and the scene before a tour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Annotations, Pin
from anatomyapp.scene.pointing import Pointing
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.touring import Touring
from anatomyapp.session.shown import (
    Change,
    MarkShown,
    PinShown,
    PointingShown,
    SceneShown,
    TouringShown,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_SETS = ("visible", "faded", "ghosting", "uncut")
_GLIDING = frozenset({"hovered", "exploded", "cuts"})  # what changes all the time while it moves


def told(scene: Scene) -> Scene:
    """Return what of a scene the events tell, but for the camera."""
    pins = tuple(replace(pin, text="") for pin in scene.annotations.pins)
    touring = replace(scene.touring, before=Scene()) if scene.touring else None
    kept = replace(scene, breath=0.0, touring=touring, film=None)
    return kept.annotate(scene.annotations.with_pins(pins))


def difference(pane: str, before: Scene, after: Scene) -> SceneShown | None:
    """Return what a pane shows now and did not before, but for the camera; None for nothing."""
    found: dict[str, Any] = {}
    for name in _SETS:
        old, new = getattr(before, name), getattr(after, name)
        if old is not new and old != new:
            found[name] = Change(_ordered(new - old), _ordered(old - new))
    if before.marks != after.marks:
        found["marks"] = tuple(MarkShown(*mark) for mark in after.marks)
    if before.hovered != after.hovered:
        found["hovered"] = after.hovered or ""
    for name in ("cuts", "exploded"):
        if getattr(before, name) != getattr(after, name):
            found[name] = getattr(after, name)
    if before.pointing is not after.pointing and before.pointing != after.pointing:
        found["pointing"] = _pointing(after.pointing)
    found |= _annotated(before.annotations, after.annotations)
    if before.touring is not after.touring and _touring(before) != _touring(after):
        found["touring"] = _touring(after)
    return SceneShown(pane, **found) if found else None


def applied(scene: Scene, event: SceneShown) -> Scene:
    """Return a scene after what an event tells of it."""
    told_of = {each.name: getattr(event, each.name) for each in fields(event)[1:]}
    found = {name: value for name, value in told_of.items() if value is not None}
    values: dict[str, Any] = {
        name: found[name] for name in ("camera", "cuts", "exploded") if name in found
    }
    for name in _SETS:
        if name in found:
            now: frozenset[StructureId] = getattr(scene, name)
            values[name] = now - set(found[name].removed) | set(found[name].added)
    if event.marks is not None:
        values["marks"] = tuple((each.structure, each.mark) for each in event.marks)
    if event.hovered is not None:
        values["hovered"] = StructureId(event.hovered) if event.hovered else None
    values |= _put_on(scene, event)
    return replace(scene, **values)


def is_gliding(event: SceneShown) -> bool:
    """Whether an event tells nothing but of what changes all the time while it moves."""
    told_of = (each.name for each in fields(event)[1:] if getattr(event, each.name) is not None)
    return _GLIDING.issuperset(told_of)


def _put_on(scene: Scene, event: SceneShown) -> Mapping[str, Any]:
    """Return what an event tells of pointing, annotations and tours."""
    values: dict[str, Any] = {}
    if event.pointing is not None:
        each = event.pointing
        values["pointing"] = Pointing(
            each.named,
            each.feature,
            each.landmark,
            frozenset(each.landmarks),
            each.features,
            each.labelled,
        )
    if event.measures is not None or event.pins is not None:
        now = scene.annotations
        pins = now.pins if event.pins is None else tuple(Pin(p.pin, p.spot, "") for p in event.pins)
        values["annotations"] = Annotations(
            now.measures if event.measures is None else event.measures, pins
        )
    if event.touring is not None:
        page = event.touring
        before = Touring(page.tour, page.page, Scene(), page.answer, page.solved)
        values["touring"] = before if page.tour else None
    return values


def _annotated(before: Annotations, after: Annotations) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    if before is after:
        return found
    if before.measures != after.measures:
        found["measures"] = after.measures
    pins = tuple(PinShown(pin.id, pin.spot) for pin in after.pins)
    if pins != tuple(PinShown(pin.id, pin.spot) for pin in before.pins):
        found["pins"] = pins
    return found


def _pointing(pointing: Pointing) -> PointingShown:
    return PointingShown(
        pointing.named,
        pointing.feature,
        pointing.landmark,
        tuple(sorted(pointing.landmarks)),
        pointing.features,
        pointing.labelled,
    )


def _touring(scene: Scene) -> TouringShown:
    now = scene.touring
    return TouringShown(now.tour, now.page, now.answer, now.solved) if now else TouringShown()


def _ordered(structures: Iterable[StructureId]) -> tuple[StructureId, ...]:
    return tuple(sorted(structures))
