"""What can be done to a scene as one step: pure functions, each with the step's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import translate
from anatomyapp.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Step:
    """A step's name for undo, and the scene after it."""

    text: str
    scene: Scene


def meshes_of(atlas: Atlas, structures: Iterable[StructureId]) -> frozenset[StructureId]:
    """Return the meshes that show these structures."""
    return frozenset[StructureId]().union(*(atlas.shown_by(s) for s in structures))


def named(atlas: Atlas, structures: Iterable[StructureId]) -> str:
    """Return one structure's label, or how many they are."""
    chosen = sorted(structures)
    if len(chosen) == 1:
        return atlas.structures[chosen[0]].label
    return translate("View", "%n structures", "", len(chosen))


def _worded(template: str, atlas: Atlas, structures: Iterable[StructureId]) -> str:
    return template.format(what=named(atlas, structures))


def hide(atlas: Atlas, scene: Scene, structures: frozenset[StructureId]) -> Step:
    """Take structures out of the scene."""
    return Step(
        _worded(translate("View", "Hide {what}"), atlas, structures), scene.hide(structures)
    )


def show(atlas: Atlas, scene: Scene, structures: frozenset[StructureId]) -> Step:
    """Put structures back into the scene."""
    return Step(
        _worded(translate("View", "Show {what}"), atlas, structures), scene.show(structures)
    )


def show_all(atlas: Atlas, scene: Scene) -> Step:
    """Put everything back, nothing faded."""
    return Step(translate("View", "Show all"), scene.show(atlas.meshes).fade(()).haunt(()))


def isolate(atlas: Atlas, scene: Scene, structures: frozenset[StructureId]) -> Step:
    """Leave nothing but structures in the scene."""
    return Step(
        _worded(translate("View", "Isolate {what}"), atlas, structures), scene.isolate(structures)
    )


def x_ray(scene: Scene) -> Step:
    """Draw all but what is selected as a veil; a second time, nothing."""
    others = scene.visible - scene.selected
    if x_rayed(scene):
        return Step(translate("View", "End the x-ray"), scene.fade(()))
    return Step(translate("View", "X-ray"), scene.fade(others))


def x_rayed(scene: Scene) -> bool:
    """Tell whether all but what is selected is a veil."""
    return bool(scene.faded) and scene.faded >= scene.visible - scene.selected


def fade(atlas: Atlas, scene: Scene, structures: frozenset[StructureId]) -> Step:
    """Draw structures as a veil beside those that are; a second time, make them solid."""
    if structures <= scene.faded:
        return Step(
            _worded(translate("View", "Unfade {what}"), atlas, structures),
            scene.fade(scene.faded - structures),
        )
    return Step(
        _worded(translate("View", "Fade {what}"), atlas, structures),
        scene.fade(scene.faded | structures),
    )


def ghosts(scene: Scene, seen: frozenset[StructureId]) -> Step:
    """Draw what is hidden of all that was seen as a pale veil; a second time, not at all."""
    if scene.ghosting:
        return Step(translate("View", "Hide the ghosts"), scene.haunt(()))
    return Step(translate("View", "Show hidden as ghosts"), scene.haunt(seen | scene.visible))


def select(atlas: Atlas, scene: Scene, structures: frozenset[StructureId]) -> Step:
    """Choose exactly these structures; what was hidden or faded of them comes back."""
    after = scene.show(structures).fade(scene.faded - structures).select(structures)
    return Step(_worded(translate("View", "Select {what}"), atlas, structures), after)


def reset(atlas: Atlas, scene: Scene) -> Step:
    """Begin again: what is shown first, nothing selected."""
    after = scene.isolate(atlas.shown_first).select(()).haunt(()).stand_apart(0.0).cut_by(())
    return Step(translate("View", "Reset"), after)


def walked(atlas: Atlas, scene: Scene, step: int) -> StructureId | None:
    """Return the next solid structure of the scene in the pack's order, or the one before."""
    solid = [s for s in atlas.meshes if s in scene.visible - scene.faded]
    if not solid:
        return None
    chosen = [solid.index(s) for s in solid if s in scene.selected]
    if not chosen:
        return solid[0 if step > 0 else -1]
    return solid[(chosen[0] + step) % len(solid)]
