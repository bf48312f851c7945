"""Presentation: the scene in which an item is asked, and the one that shows its answer."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable
from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Facing, angles_of, looking_from
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import NAMING, Item, Kind
from anatomyapp.quiz.option import option_of
from anatomyapp.quiz.response import Chosen, Labelled
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Turn
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Mark, Scene

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
    What an item asks to be told apart carries the mark *selected*; no label may name it. A *show*
    item begins with its surface turned away, always to the same side. The side of a structure is
    asked of it alone.
    """
    view = item.view
    highlighted = _own_meshes(atlas, highlights(item))
    visible = _shown(item, atlas) | highlighted
    azimuth, elevation = first_angles(item)
    turned = replace(scene.camera, azimuth_deg=azimuth, elevation_deg=elevation)
    filling = _meshes(atlas, view.around) or visible
    camera = fitted(turned, points_of(atlas, filling), aspect)
    near = replace(camera, distance_mm=camera.distance_mm / view.nearer)
    asked = Scene(visible=visible, camera=near).fade(_meshes(atlas, view.faded) & visible)
    return (asked.cut_by([view.cut]) if view.cut else asked).select(highlighted)


def _shown(item: Item, atlas: Atlas) -> frozenset[StructureId]:
    """Return what is shown: all that the view has, and what has to be seen to be answered."""
    view, asked = item.view, [item.asked] if item.asked else []
    if item.kind is Kind.SIDE and not view.isolated:
        return _meshes(atlas, asked)
    if isinstance(item.task, Label):
        asked = [pin.structure for pin in item.task.pins]
    elif isinstance(item.task, Choose) and item.kind not in NAMING:
        asked = []  # to add the answer would tell it
    shown = _meshes(atlas, view.isolated) or atlas.shown_first
    return (shown | _meshes(atlas, asked)) - _meshes(atlas, view.hidden)


def first_angles(item: Item) -> tuple[float, float]:
    """Return azimuth and elevation, as in ``Camera``, from where an item is asked."""
    if not isinstance(item.task, Turn):
        return item.view.azimuth_deg, item.view.elevation_deg
    facing = item.task.facing
    sides = [looking_from(side) for side in StandardView]
    away = [side for side in sides if facing.off_deg(side) >= _FAR_OFF_DEG]
    return angles_of(away[zlib.crc32(item.id.encode()) % len(away)])


def highlights(item: Item) -> tuple[StructureId, ...]:
    """Return the structures that are highlighted while an item is asked."""
    if item.kind in NAMING and not item.view.highlighted and item.asked:
        return (item.asked,)
    return item.view.highlighted


def show_answer(
    item: Item, grade: Grade, atlas: Atlas, scene: Scene, aspect: float = 4 / 3
) -> Scene:
    """Return the scene with the answer *right*, a wrong choice *wrong* and the rest faded.

    A bone that orients (seen from the front the sternum, from behind the spine) and the structures
    of the item's feedback stay solid. Around what was to be told apart the whole skeleton comes
    back. A landmark is pointed at, and nothing is faded. Where the answer is a statement and
    nothing is to be shown, the scene stays as it is. Of a *show* item the surface is turned to the
    viewer.
    """
    if isinstance(item.task, Turn):
        return _show_surface(item, item.task.facing, atlas, scene, aspect)
    if isinstance(item.task, PlaceOn):
        return _show_place(item.task, atlas, scene)
    right = _meshes(atlas, right_structures(item))
    wrong = _meshes(atlas, wrong_structures(item, grade))
    told = _meshes(atlas, item.feedback.show)
    if not right | wrong | told:
        return scene
    crossed = wrong if isinstance(item.task, Label) else wrong - right
    marks = dict.fromkeys(right, Mark.RIGHT) | dict.fromkeys(crossed, Mark.WRONG)
    whole = atlas.shown_first if item.kind in NAMING else frozenset()
    shown = scene.show(right | wrong | told | whole)
    solid = right | wrong | told | _meshes(atlas, [_landmark(scene.camera)])
    return shown.mark(marks).fade(shown.visible - solid)


def right_structures(item: Item) -> tuple[StructureId, ...]:
    """Return the structures that the answer stands for; none where it is a statement."""
    match item.task:
        case Label(pins=pins):
            return tuple(pin.structure for pin in pins)
        case Choose(several=True) as task:
            keys = (option_of(task.options, key) for key in task.keys)
            return tuple(key.structure for key in keys if key is not None and key.structure)
        case Order(options=options):
            return tuple(option.structure for option in options if option.structure)
    return (item.asked,) if item.asked else ()


def wrong_structures(item: Item, grade: Grade) -> tuple[StructureId, ...]:
    """Return the structures that were wrongly taken for the answer, or wrongly named."""
    task, given = item.task, grade.response
    if isinstance(task, Choose) and task.several and isinstance(given, Chosen):
        chosen = (option_of(task.options, each) for each in given.options if each not in task.keys)
        return tuple(option.structure for option in chosen if option and option.structure)
    if isinstance(task, Label) and isinstance(given, Labelled):
        pairs = zip(task.pins, given.names, strict=True)
        return tuple(pin.structure for pin, name in pairs if name != pin.key)
    return (grade.taken,) if grade.taken and not grade.correct else ()


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


def _show_place(task: PlaceOn, atlas: Atlas, scene: Scene) -> Scene:
    """Point at a landmark, or at the patches of a feature."""
    if any(mark.id == task.target for mark in atlas.landmarks):
        return scene.point(Pointing(landmark=task.target, landmarks=frozenset({task.target})))
    bearers = sorted(_meshes(atlas, [task.structure] if task.structure else []))
    return scene.point(Pointing(features=tuple(FeatureOn(s, task.target) for s in bearers)))


def _landmark(camera: Camera) -> StructureId:
    return IN_FRONT if math.cos(math.radians(camera.azimuth_deg)) > 0 else BEHIND


def _meshes(atlas: Atlas, structures: Iterable[StructureId]) -> frozenset[StructureId]:
    known = (s for s in structures if s in atlas.structures)
    return frozenset().union(*(atlas.shown_by(s) for s in known))


def _own_meshes(atlas: Atlas, structures: Iterable[StructureId]) -> frozenset[StructureId]:
    """Return what a name stands for: the mesh of its own, or those of its parts."""
    own = [s for s in structures if s in atlas.meshes]
    return frozenset(own) | _meshes(atlas, [s for s in structures if s not in atlas.meshes])
