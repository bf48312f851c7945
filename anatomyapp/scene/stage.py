"""The scenes of a guided tour: pure functions from a page to what is shown.

The camera is left to whoever shows the scene: it flies. `camera_of` says where to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.fit import fitted, points_of, widened
from anatomyapp.scene.overlay import patch_of
from anatomyapp.scene.picking import Points
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.spots import vector
from anatomyapp.scene.tour import Stage, StageCut, Takes, Tour, TourStep
from anatomyapp.scene.touring import OPENING, Touring

_PLANES: dict[Takes, tuple[CutKind, bool]] = {  # of which kind, and whether it is flipped
    Takes.ABOVE: (CutKind.AXIAL, False),
    Takes.BELOW: (CutKind.AXIAL, True),
    Takes.FRONT: (CutKind.CORONAL, False),
    Takes.BACK: (CutKind.CORONAL, True),
    Takes.LEFT: (CutKind.SAGITTAL, False),
    Takes.RIGHT: (CutKind.SAGITTAL, True),
}


def begun(scene: Scene, tour: Tour) -> Scene:
    """Return the scene at the opening of a tour; it shows what was shown before any tour."""
    before = scene.touring.before if scene.touring else scene
    return replace(left(scene), touring=Touring(tour.station, OPENING, before))


def turned_to(scene: Scene, tour: Tour, page: int, atlas: Atlas) -> Scene:
    """Return the scene at another page of its tour.

    The opening shows what was shown before, the closing what the last step shows.
    """
    if scene.touring is None:
        return scene
    page = min(tour.last_page, max(OPENING, page))
    touring = Touring(tour.station, page, scene.touring.before)
    step = tour.step_on(min(page, len(tour.steps)))
    shown = left(scene) if step is None else staged(scene, step.stage, atlas)
    return replace(shown, touring=touring)


def left(scene: Scene) -> Scene:
    """Return the scene from which the tour was begun, with the pins and measures of now."""
    if scene.touring is None:
        return scene
    before = scene.touring.before
    return replace(before, annotations=scene.annotations, camera=scene.camera, breath=scene.breath)


def step_of(scene: Scene, tour: Tour) -> TourStep | None:
    """Return the step of its tour at which a scene is."""
    return tour.step_on(scene.touring.page) if scene.touring else None


def answered(scene: Scene, tour: Tour, structure: StructureId, atlas: Atlas) -> Scene:
    """Return the scene with an answer to its question graded; it stays open after a wrong one."""
    touring, step = scene.touring, step_of(scene, tour)
    if touring is None or touring.solved or step is None or step.question is None:
        return scene
    right = structure in meshes_of(atlas, step.question.answers)
    after = replace(touring, answer=structure, solved=right)
    if right:
        return replace(_solved(scene, step, atlas), touring=after)
    wrong = dict.fromkeys(atlas.shown_by(structure), Mark.WRONG)
    return replace(scene.mark(dict(scene.marks) | wrong), touring=after)


def revealed(scene: Scene, tour: Tour, atlas: Atlas) -> Scene:
    """Return the scene with the answer to its question shown."""
    touring, step = scene.touring, step_of(scene, tour)
    if touring is None or touring.solved or step is None or step.question is None:
        return scene
    return replace(_solved(scene, step, atlas), touring=replace(touring, solved=True))


def open_question(scene: Scene, tour: Tour) -> bool:
    """Tell whether the scene's page asks something that is not answered yet."""
    step = step_of(scene, tour)
    asked = step is not None and step.question is not None
    return asked and scene.touring is not None and not scene.touring.solved


def staged(scene: Scene, stage: Stage, atlas: Atlas) -> Scene:
    """Return what a step shows, with the camera, breath, pins and measures of a scene."""
    pick = partial(meshes_of, atlas)
    gone, highlighted = pick(stage.hidden), pick(stage.highlighted) - pick(stage.hidden)
    marked = highlighted | pick(feature.structure for feature in stage.features)
    shown = pick(stage.shown) or atlas.shown_first
    ghosts = pick(stage.ghosted)
    visible = (shown | marked | ghosts | pick(stage.named)) - gone
    labelled = stage.named or tuple(sorted(highlighted))
    pointing = Pointing(
        landmarks=frozenset(stage.landmarks),
        features=stage.features,
        labelled=tuple(s for s in labelled if s in atlas.meshes),
    )
    plain = Scene(
        visible=visible,
        faded=(ghosts - marked) & visible,
        camera=scene.camera,
        breath=scene.breath,
        cuts=(cut_of(stage.cut, atlas),) if stage.cut else (),
        uncut=pick(stage.cut.whole) if stage.cut else frozenset(),
        exploded=stage.exploded,
        annotations=scene.annotations,
    )
    return plain.select(highlighted).point(pointing)


def camera_of(stage: Stage, atlas: Atlas, camera: Camera, room: tuple[float, float]) -> Camera:
    """Return the camera from which a step is seen.

    Parameters
    ----------
    camera
        Its field of view is kept.
    room
        The picture's width over its height, and the part of the height that is covered below.
    """
    turned = replace(camera, azimuth_deg=stage.azimuth_deg, elevation_deg=stage.elevation_deg)
    return fitted(turned, _filling(stage, atlas), *room)


def cut_of(cut: StageCut, atlas: Atlas) -> Cut:
    """Return the plane of a step: through the middle of a structure, shifted."""
    points = points_of(atlas, sorted(atlas.shown_by(cut.through)))
    middle = (points.min(axis=0).astype(float) + points.max(axis=0).astype(float)) / 2
    kind, flipped = _PLANES[cut.takes]
    plane = Cut(kind, vector(middle), flipped=flipped)
    return plane.moved(cut.shift_mm)


def meshes_of(atlas: Atlas, structures: Iterable[str]) -> frozenset[StructureId]:
    """Return the meshes that show some structures; what the atlas has not is left out."""
    known = (StructureId(s) for s in structures if s in atlas.structures)
    return frozenset[StructureId]().union(*(atlas.shown_by(s) for s in known))


def _solved(scene: Scene, step: TourStep, atlas: Atlas) -> Scene:
    answers = meshes_of(atlas, step.question.answers if step.question else ())
    marks = {s: mark for s, mark in scene.marks if mark is not Mark.WRONG}
    named = scene.pointing.labelled or ()
    labelled = tuple(dict.fromkeys([*named, *sorted(answers)]))
    shown = scene.show(answers).fade(scene.faded - answers)
    pointing = replace(scene.pointing, labelled=labelled)
    return shown.mark(marks | dict.fromkeys(answers, Mark.RIGHT)).point(pointing)


def _filling(stage: Stage, atlas: Atlas) -> Points:
    """Return the points (n, 3) that shall fill a step's picture."""
    chosen = stage.fitted or (*stage.highlighted, *stage.features)
    parts = [_points(place, stage, atlas) for place in chosen]
    if not any(len(part) for part in parts):
        return points_of(atlas, sorted(atlas.shown_first), stage.exploded)
    return np.concatenate(parts)


def _points(place: StructureId | FeatureOn, stage: Stage, atlas: Atlas) -> Points:
    if isinstance(place, FeatureOn):
        points, _ = patch_of(atlas, place)
        return widened(points) if len(points) else points
    landmark = next((mark for mark in atlas.landmarks if mark.id == place), None)
    if landmark is not None:
        return widened(landmark.geometry)
    shown = meshes_of(atlas, [place]) - meshes_of(atlas, stage.hidden)
    return points_of(atlas, sorted(shown), stage.exploded)
