"""What of a scene an atlas has: scenes come back from records of other packs too."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Annotations, Spot
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Scene


def known_in(scene: Scene, atlas: Atlas) -> Scene:
    """Return a scene without what an atlas lacks; the same scene where it lacks nothing."""
    if not unknown_in(scene, atlas) and _points_within(scene.pointing, atlas):
        return scene
    meshes = atlas.meshes.keys()
    kept = replace(
        scene,
        visible=scene.visible & meshes,
        faded=scene.faded & meshes,
        ghosting=scene.ghosting & meshes,
        uncut=scene.uncut & meshes,
        marks=tuple(mark for mark in scene.marks if mark[0] in meshes),
        hovered=scene.hovered if scene.hovered in meshes else None,
        annotations=_annotations(scene.annotations, atlas),
    )
    return kept.point(_pointing(scene.pointing, atlas))


def unknown_in(scene: Scene, atlas: Atlas) -> frozenset[StructureId]:
    """Return the structures of a scene, drawn or written on, that an atlas has no mesh of."""
    named = scene.visible | scene.faded | scene.ghosting | scene.uncut
    marked = {structure for structure, _ in scene.marks} | {scene.hovered}
    notes = scene.annotations
    spots = {spot.structure for measure in notes.measures for spot in measure.spots}
    spots |= {pin.spot.structure for pin in notes.pins}
    return frozenset(s for s in named | marked | spots if s is not None and s not in atlas.meshes)


def _annotations(notes: Annotations, atlas: Atlas) -> Annotations:
    measures = (m for m in notes.measures if all(_lies_on(s, atlas) for s in m.spots))
    return Annotations(tuple(measures), tuple(p for p in notes.pins if _lies_on(p.spot, atlas)))


def _lies_on(spot: Spot, atlas: Atlas) -> bool:
    return spot.structure is None or spot.structure in atlas.meshes


def _points_within(pointing: Pointing, atlas: Atlas) -> bool:
    return pointing == Pointing() or pointing == _pointing(pointing, atlas)


def _pointing(pointing: Pointing, atlas: Atlas) -> Pointing:
    marks = {mark.id for mark in atlas.landmarks}
    feature = pointing.feature
    labelled = pointing.labelled
    return Pointing(
        named=pointing.named if pointing.named in atlas.structures else None,
        feature=feature if feature is not None and _has(atlas, feature) else None,
        landmark=pointing.landmark if pointing.landmark in marks else None,
        landmarks=pointing.landmarks & marks,
        features=tuple(each for each in pointing.features if _has(atlas, each)),
        labelled=labelled and tuple(s for s in labelled if s in atlas.meshes),
    )


def _has(atlas: Atlas, feature: FeatureOn) -> bool:
    return feature.structure in atlas.meshes and feature.feature in atlas.patches(feature.structure)
