"""What exploring chooses, and what of it goes on record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import first_name, in_sentence
from anatomyapp.gui.view import steps
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.session.event import Origin


class Explorer(QObject):
    """Chooses structures, features and landmarks; its signals say what was chosen."""

    structure_selected = Signal(str, object)  # StructureId, Origin
    structures_selected = Signal(tuple, str)  # of StructureId; by what: box, kind, station

    def __init__(self, bench: Workbench, atlas: Atlas) -> None:
        super().__init__(bench)
        self._bench, self._atlas = bench, atlas
        self._last: StructureId | None = None

    @property
    def focus(self) -> StructureId | None:
        """The structure chosen last while any of it is selected, else the first that is.

        A structure that is only named is selected by nothing but the scene's pointing at it.
        """
        if self._bench.scene.pointing.named is not None:
            return self._bench.scene.pointing.named
        selected = self._bench.scene.selected
        if self._last is not None and self._atlas.shown_by(self._last) & selected:
            return self._last
        return min(selected, default=None)

    @property
    def several(self) -> tuple[StructureId, ...]:
        """What is selected where it was chosen at once and none of it stands for all."""
        chosen = self._bench.scene.selected
        at_once = self._last is None or not self._atlas.shown_by(self._last) & chosen
        named = self._bench.scene.pointing.named is not None
        return tuple(sorted(chosen)) if at_once and not named and len(chosen) > 1 else ()

    def select(self, structure: StructureId, origin: Origin, *, added: bool = False) -> None:
        """Choose a structure, alone or with the others; what was hidden comes back."""
        scene = self._bench.scene
        meshes = self._atlas.shown_by(structure)
        chosen = scene.selected ^ meshes if added else meshes
        label = self._atlas.structures[structure].label
        self._last = structure
        after = scene.show(meshes).fade(scene.faded - chosen).select(chosen)
        if not meshes:
            after = after.point(self._named(structure))
        self._bench.choose(translate("Explore", "Select {name}").format(name=label), after)
        self.structure_selected.emit(structure, origin)

    def select_many(
        self, structures: Iterable[StructureId], by: str, *, added: bool = False
    ) -> None:
        """Choose several structures at once, alone or with the others."""
        scene = self._bench.scene
        meshes = steps.meshes_of(self._atlas, structures)
        if not meshes:
            return
        self._last = None
        chosen = meshes | scene.selected if added else meshes
        step = steps.select(self._atlas, scene, chosen)
        self._bench.choose(step.text, step.scene)
        self.structures_selected.emit(tuple(sorted(meshes)), by)

    def _named(self, structure: StructureId) -> Pointing:
        """Return the pointing at a structure without a mesh, and at its landmark if it has one."""
        pointing = self._bench.scene.pointing.at_nothing()
        own = {mark.id for mark in self._atlas.landmarks} & {structure}
        return replace(pointing, named=structure, landmarks=pointing.landmarks | own)

    def choose_feature(self, place: FeatureOn, origin: Origin) -> None:
        """Choose a structure, unless it is the one in focus, and mark one of its features."""
        if self.focus != place.structure:
            self.select(place.structure, origin)
        scene = self._bench.scene
        name = next(f.label for f in self._atlas.features if f.id == place.feature)
        pointing = replace(scene.pointing.at_nothing(), feature=place)
        words = translate("Explore", "Mark {feature}").format(feature=in_sentence(name))
        self._bench.choose(words, scene.point(pointing))

    def choose_landmark(self, landmark: str) -> None:
        """Choose a landmark, and no structure; it is shown."""
        self._last = None
        scene = self._bench.scene.select(())
        name = next(first_name(m) for m in self._atlas.landmarks if m.id == landmark)
        words = translate("Explore", "Select {name}").format(name=name)
        self._bench.choose(words, scene.point(scene.pointing.at_landmark(landmark)))

    def clear(self) -> None:
        """Choose nothing."""
        self._last = None
        self._bench.choose(
            translate("Explore", "Clear the selection"), self._bench.scene.select(())
        )

    def walk(self, step: int) -> None:
        """Choose the next structure, or the one before."""
        found = steps.walked(self._atlas, self._bench.scene, step)
        if found is not None:
            self.select(found, Origin.KEYBOARD)

    def obey(self, intent: Intent) -> bool:
        """Choose nothing if that was asked and something is chosen; return whether it was."""
        scene = self._bench.scene
        pointed = scene.pointing.at_nothing() != scene.pointing
        if intent is Intent.LEAVE and (scene.selected or pointed):
            self.clear()
            return True
        return False


def places_of(atlas: Atlas, structure: StructureId) -> frozenset[StructureId]:
    """Return the meshes that show a structure, or, of one only named, those it is related to."""
    shown = atlas.shown_by(structure)
    if shown:
        return shown
    ends = {end for r in atlas.relations_of(structure) for end in (r.subject, r.object)}
    return frozenset(ends & atlas.meshes.keys())
