"""Presentation: the scene in which an item is asked, and the one that shows its answer."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Mark, Scene

IN_FRONT, BEHIND = StructureId("sternum"), StructureId("thoracic-vertebral-column")


def present(item: Item, atlas: Atlas, scene: Scene, aspect: float = 4 / 3) -> Scene:
    """Return the scene in which an item is asked; what it shows fills the picture.

    Parameters
    ----------
    scene
        What was shown before; its camera's field of view is kept.
    aspect
        The picture's width over its height.

    Notes
    -----
    What a *name* item asks carries the mark *selected*; no label may name it.
    """
    view = item.view
    shown = _meshes(atlas, view.isolated) or atlas.shown_first
    asked_for = _meshes(atlas, [item.asked] if item.asked else [])
    visible = (shown | asked_for) - _meshes(atlas, view.hidden)
    highlighted = _meshes(atlas, highlights(item))
    turned = replace(scene.camera, azimuth_deg=view.azimuth_deg, elevation_deg=view.elevation_deg)
    camera = fitted(turned, points_of(atlas, visible), aspect)
    asked = Scene(visible=visible | highlighted, camera=camera)
    return asked.select(highlighted)


def highlights(item: Item) -> tuple[StructureId, ...]:
    """Return the structures that are highlighted while an item is asked."""
    if item.kind is Kind.NAME and not item.view.highlighted and item.asked:
        return (item.asked,)
    return item.view.highlighted


def show_answer(item: Item, grade: Grade, atlas: Atlas, scene: Scene) -> Scene:
    """Return the scene with the answer *right*, a wrong choice *wrong* and the rest faded.

    A landmark (seen from the front the sternum, from behind the spine) and the structures of the
    item's feedback stay solid. Where the answer is a statement and nothing is to be shown, the
    scene stays as it is.
    """
    right = _meshes(atlas, [grade.asked] if grade.asked else [])
    wrong = _meshes(atlas, [grade.taken] if grade.taken and not grade.correct else [])
    told = _meshes(atlas, item.feedback.show)
    if not right | wrong | told:
        return scene
    marks = dict.fromkeys(wrong - right, Mark.WRONG) | dict.fromkeys(right, Mark.RIGHT)
    shown = scene.show(right | wrong | told)
    solid = right | wrong | told | _meshes(atlas, [_landmark(scene.camera)])
    return shown.mark(marks).fade(shown.visible - solid)


def _landmark(camera: Camera) -> StructureId:
    return IN_FRONT if math.cos(math.radians(camera.azimuth_deg)) > 0 else BEHIND


def _meshes(atlas: Atlas, structures: Iterable[StructureId]) -> frozenset[StructureId]:
    known = (s for s in structures if s in atlas.structures)
    return frozenset().union(*(atlas.shown_by(s) for s in known))
