"""What sessions of earlier versions tell of the scene: single deeds, not all that was shown.

Before events of version 6 no event told of the scene itself. What undo brought back of a selection,
a tour's stage and a quiz's scene are not known from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import singledispatch

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Annotations, Measure, Pin, Spot
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import (
    StructureSelected,
    StructuresHidden,
    StructuresIsolated,
    StructuresShown,
)
from anatomyapp.session.exploration import (
    Measured,
    MeasureRemoved,
    ModelCut,
    PinPlaced,
    PinRemoved,
    PlacesPointedAt,
    StructuresExploded,
    StructuresFaded,
    StructuresSelected,
)

Shows = Callable[[StructureId], frozenset[StructureId]]


@dataclass(frozen=True, slots=True)
class Model:
    """What must be known of the model: what it shows first, and which meshes show a structure."""

    shown_first: frozenset[StructureId] = frozenset()
    shown_by: Shows = lambda structure: frozenset({structure})


@singledispatch
def recalled(event: object, scene: Scene, model: Model) -> Scene:
    """Return a scene after a deed; other events leave it as it is."""
    del event, model
    return scene


@recalled.register
def _(event: StructureSelected, scene: Scene, model: Model) -> Scene:
    return _selected(scene, (event.structure,), model)


@recalled.register
def _(event: StructuresSelected, scene: Scene, model: Model) -> Scene:
    return _selected(scene, event.structures, model)


@recalled.register
def _(event: StructuresHidden, scene: Scene, model: Model) -> Scene:
    del model
    return scene.hide(event.structures)


@recalled.register
def _(event: StructuresShown, scene: Scene, model: Model) -> Scene:
    del model
    return scene.show(event.structures)


@recalled.register
def _(event: StructuresIsolated, scene: Scene, model: Model) -> Scene:
    del model
    return scene.isolate(event.structures)


@recalled.register
def _(event: StructuresFaded, scene: Scene, model: Model) -> Scene:
    del model
    return scene.fade(event.structures).haunt(event.ghosts)


@recalled.register
def _(event: StructuresExploded, scene: Scene, model: Model) -> Scene:
    del model
    return scene.stand_apart(min(1.0, max(0.0, event.share)))


@recalled.register
def _(event: ModelCut, scene: Scene, model: Model) -> Scene:
    del model
    return scene.cut_by(event.cuts).leaving_whole(event.uncut)


@recalled.register
def _(event: Measured, scene: Scene, model: Model) -> Scene:
    del model
    places = zip(event.points, event.structures, strict=True)
    spots = tuple(Spot(point, StructureId(bearer)) for point, bearer in places)
    measure = Measure(event.measure, event.kind, spots)
    now = scene.annotations
    return scene.annotate(replace(now, measures=(*now.measures, measure)))


@recalled.register
def _(event: MeasureRemoved, scene: Scene, model: Model) -> Scene:
    del model
    return scene.annotate(scene.annotations.unmeasured(event.measure))


@recalled.register
def _(event: PinPlaced, scene: Scene, model: Model) -> Scene:
    del model
    spot = Spot(event.point, StructureId(event.structure))
    annotations: Annotations = scene.annotations.pinned(Pin(event.pin, spot, ""))
    return scene.annotate(annotations)


@recalled.register
def _(event: PinRemoved, scene: Scene, model: Model) -> Scene:
    del model
    return scene.annotate(scene.annotations.unpinned(event.pin))


@recalled.register
def _(event: PlacesPointedAt, scene: Scene, model: Model) -> Scene:
    del model
    on = FeatureOn(StructureId(event.structure), event.feature) if event.feature else None
    landmarks = frozenset(event.landmarks)
    told = replace(scene.pointing, feature=on, landmark=event.landmark or None, landmarks=landmarks)
    return scene.point(told)


def _selected(scene: Scene, structures: Iterable[StructureId], model: Model) -> Scene:
    return scene.select(frozenset[StructureId]().union(*map(model.shown_by, structures)))
