"""Presentation: the scene in which an item is asked, and the one that shows its answer."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable
from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Direction, Facing, angles_of, looking_from, to_viewer
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.seen import middle_of
from anatomyapp.scene.viewpoint import Viewpoint

_FAR_OFF_DEG = 75.0  # own: at least so far a *show* item is turned away when it is asked
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
    What a *name* item asks carries the mark *selected*; no label may name it. A *show* item begins
    with its surface turned away, always to the same side.
    """
    view = item.view
    shown = _meshes(atlas, view.isolated) or atlas.shown_first
    asked_for = _meshes(atlas, [item.asked] if item.asked else [])
    visible = (shown | asked_for) - _meshes(atlas, view.hidden)
    highlighted = _meshes(atlas, highlights(item))
    azimuth, elevation = first_angles(item)
    turned = replace(scene.camera, azimuth_deg=azimuth, elevation_deg=elevation)
    camera = fitted(turned, points_of(atlas, visible), aspect)
    asked = Scene(visible=visible | highlighted, camera=camera)
    return asked.select(highlighted)


def first_angles(item: Item) -> tuple[float, float]:
    """Return azimuth and elevation, as in ``Camera``, from where an item is asked."""
    facing = item.facing
    if facing is None:
        return item.view.azimuth_deg, item.view.elevation_deg
    sides = [looking_from(side) for side in StandardView]
    away = [side for side in sides if facing.off_deg(side) >= _FAR_OFF_DEG]
    return angles_of(away[zlib.crc32(item.id.encode()) % len(away)])


def direction_shown(item: Item, atlas: Atlas, viewpoint: Viewpoint) -> Direction:
    """Return the way from the structure that a *show* item asks for to the viewer."""
    meshes = (atlas.meshes[s] for s in _meshes(atlas, [StructureId(item.key)]))
    return to_viewer(viewpoint, middle_of(meshes))


def highlights(item: Item) -> tuple[StructureId, ...]:
    """Return the structures that are highlighted while an item is asked."""
    if item.kind is Kind.NAME and not item.view.highlighted and item.asked:
        return (item.asked,)
    return item.view.highlighted


def show_answer(
    item: Item, grade: Grade, atlas: Atlas, scene: Scene, aspect: float = 4 / 3
) -> Scene:
    """Return the scene with the answer *right*, a wrong choice *wrong* and the rest faded.

    A landmark (seen from the front the sternum, from behind the spine) and the structures of the
    item's feedback stay solid. Where the answer is a statement and nothing is to be shown, the
    scene stays as it is. Of a *show* item the surface is turned to the viewer.
    """
    if item.facing is not None:
        return _show_surface(item, item.facing, atlas, scene, aspect)
    right = _meshes(atlas, [grade.asked] if grade.asked else [])
    wrong = _meshes(atlas, [grade.taken] if grade.taken and not grade.correct else [])
    told = _meshes(atlas, item.feedback.show)
    if not right | wrong | told:
        return scene
    marks = dict.fromkeys(wrong - right, Mark.WRONG) | dict.fromkeys(right, Mark.RIGHT)
    shown = scene.show(right | wrong | told)
    solid = right | wrong | told | _meshes(atlas, [_landmark(scene.camera)])
    return shown.mark(marks).fade(shown.visible - solid)


def _show_surface(item: Item, facing: Facing, atlas: Atlas, scene: Scene, aspect: float) -> Scene:
    """Turn a surface to the viewer; its patch is marked, or the structure where it has none."""
    own = _meshes(atlas, [StructureId(item.key)])
    patches = (FeatureOn(s, facing.feature) for s in sorted(own)
               if facing.feature in atlas.patches(s))  # fmt: skip
    marked = Pointing(features=tuple(patches))
    azimuth, elevation = angles_of(facing.direction)
    turned = replace(scene.camera, azimuth_deg=azimuth, elevation_deg=elevation)
    solid = own | _meshes(atlas, item.feedback.show)
    camera = fitted(turned, points_of(atlas, solid & (scene.visible | own)), aspect)
    shown = replace(scene.show(own), camera=camera).point(marked)
    marks = {} if marked.features else dict.fromkeys(own, Mark.RIGHT)
    return shown.mark(marks).fade(shown.visible - solid)


def _landmark(camera: Camera) -> StructureId:
    return IN_FRONT if math.cos(math.radians(camera.azimuth_deg)) > 0 else BEHIND


def _meshes(atlas: Atlas, structures: Iterable[StructureId]) -> frozenset[StructureId]:
    known = (s for s in structures if s in atlas.structures)
    return frozenset().union(*(atlas.shown_by(s) for s in known))
