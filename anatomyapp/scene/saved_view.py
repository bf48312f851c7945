"""Views that a learner saved: what of a scene is kept, and how it comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.pointing import Pointing
from anatomyapp.scene.scene import Scene

LONGEST_NAME, LONGEST_NOTE = 60, 2000

_Ids = tuple[StructureId, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a scene is kept: all that is chosen, but not breath, measures and pins."""

    camera: Camera
    visible: _Ids
    faded: _Ids = ()
    ghosting: _Ids = ()
    selected: _Ids = ()
    landmarks: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    uncut: _Ids = ()
    exploded: float = 0.0


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view with the learner's name and note for it; ``thumbnail`` is a PNG."""

    id: str  # a random UUID
    name: str
    note: str
    shown: Shown
    thumbnail: bytes


def shown_in(scene: Scene) -> Shown:
    """Return what of a scene is kept."""
    return Shown(
        camera=scene.camera,
        visible=_ordered(scene.visible),
        faded=_ordered(scene.faded),
        ghosting=_ordered(scene.ghosting),
        selected=_ordered(scene.selected),
        landmarks=tuple(sorted(scene.pointing.landmarks)),
        cuts=scene.cuts,
        uncut=_ordered(scene.uncut),
        exploded=scene.exploded,
    )


def scene_with(scene: Scene, shown: Shown, atlas: Atlas) -> Scene:
    """Return a scene that shows again what was kept; what the atlas lacks is left out."""
    known = {mark.id for mark in atlas.landmarks}
    kept = replace(
        scene,
        visible=_known(shown.visible, atlas),
        faded=_known(shown.faded, atlas),
        ghosting=_known(shown.ghosting, atlas),
        camera=shown.camera,
        cuts=shown.cuts,
        uncut=_known(shown.uncut, atlas),
        exploded=shown.exploded,
    )
    pointing = Pointing(landmarks=frozenset(shown.landmarks) & known)
    return kept.select(_known(shown.selected, atlas)).point(pointing)


def _ordered(structures: Iterable[StructureId]) -> _Ids:
    return tuple(sorted(structures))


def _known(structures: Iterable[StructureId], atlas: Atlas) -> frozenset[StructureId]:
    return frozenset(s for s in structures if s in atlas.meshes)
