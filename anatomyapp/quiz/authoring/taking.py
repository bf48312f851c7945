"""Taking a view: what a scene shows, as the view of an item that shows the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.authoring.fields import Fields, frozen, worded
from anatomyapp.quiz.entries import view_entry
from anatomyapp.quiz.item import View
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import CutKind
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene

_NEAREST, _FARTHEST = 10.0, 0.2  # as the format allows
_ASIDE = 0.25  # of the distance: beyond, the picture's middle counts as moved


def view_of(
    scene: Scene, atlas: Atlas, asked: frozenset[StructureId] = frozenset(), aspect: float = 4 / 3
) -> Fields:
    """Return the view of an item that shows what a scene shows, from where it is seen.

    Parameters
    ----------
    asked
        Meshes that the item shows in any case: those of its key.
    aspect
        The picture's width over its height.

    Notes
    -----
    Structures are named by the groups that they fill, and by what is taken away or by what alone
    is shown, whichever is shorter. A free cut has no place in an item and is left out. Where the
    picture was moved aside it is filled anew by what lies near its middle, so that the same view
    comes on a screen of any shape; the preview shows it.
    """
    shown, usual = scene.visible, atlas.shown_first | asked
    hidden = named(usual - shown, atlas)
    isolated = named(shown, atlas)
    alone = bool(shown - usual) or len(isolated) <= len(hidden)
    camera = scene.camera
    around = _around(scene, atlas, aspect)
    filling = frozenset().union(*(atlas.shown_by(s) for s in around)) or shown
    home = fitted(camera, points_of(atlas, filling), aspect)
    nearer = min(max(home.distance_mm / camera.distance_mm, _FARTHEST), _NEAREST)
    cuts = [cut for cut in scene.cuts if cut.kind is not CutKind.FREE and cut.opens]
    cut = replace(cuts[0], point=(0, 0, 0)).at(round(cuts[0].offset_mm)) if cuts else None
    view = View(
        azimuth_deg=float(round(camera.azimuth_deg)) + 0.0,
        elevation_deg=float(round(camera.elevation_deg)) + 0.0,
        isolated=isolated if alone and shown != usual else (),
        hidden=hidden if not alone else (),
        around=around,
        nearer=1.0 if abs(nearer - 1) < 0.04 else round(nearer, 2),
        faded=named(scene.faded & shown, atlas),
        cut=cut,
    )
    fields = frozen(worded(view_entry(view)))
    return fields if isinstance(fields, Fields) else Fields()


def named(meshes: Iterable[StructureId], atlas: Atlas) -> tuple[StructureId, ...]:
    """Return the fewest structures that stand for these meshes and no others, in their order."""
    left = set(meshes)
    groups = ((s, atlas.shown_by(s)) for s in atlas.structures if s not in atlas.meshes)
    found: list[StructureId] = []
    for structure, shown in sorted(groups, key=lambda group: -len(group[1])):
        if len(shown) > 1 and shown <= left:
            found.append(structure)
            left -= shown
    order = {s: n for n, s in enumerate(atlas.structures)}
    return tuple(sorted([*found, *left], key=order.__getitem__))


def _around(scene: Scene, atlas: Atlas, aspect: float) -> tuple[StructureId, ...]:
    """Return what fills the picture where its middle was moved; nothing where all that is shown."""
    camera = scene.camera
    home = fitted(camera, points_of(atlas, scene.visible), aspect)
    if _off_mm(camera, home) < _ASIDE * min(camera.distance_mm, home.distance_mm) * _half(camera):
        return ()
    selected = named(scene.selected & scene.visible, atlas)
    if selected:
        return selected
    reach = camera.distance_mm * _half(camera)
    near = [s for s in scene.visible if _from_middle_mm(atlas, s, camera) < reach / 2]
    return named(near, atlas)[:12]


def _half(camera: Camera) -> float:
    return float(np.tan(np.radians(camera.field_of_view_deg / 2)))


def _off_mm(camera: Camera, home: Camera) -> float:
    """Return how far the picture's middle lies from another's, across the line of sight."""
    away = np.array(camera.target) - np.array(home.target)
    return float(np.linalg.norm((camera.axes() @ away)[:2]))


def _from_middle_mm(atlas: Atlas, structure: StructureId, camera: Camera) -> float:
    vertices = atlas.meshes[structure].vertices
    middle = (vertices.min(axis=0) + vertices.max(axis=0)) / 2
    return float(np.linalg.norm((camera.axes() @ (middle - np.array(camera.target)))[:2]))
