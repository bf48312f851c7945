"""What exploring does to the scene, and what of it goes on record."""

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
from anatomyapp.gui.view.steps import Step
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin

_FIRST_TOPICS = 2


class Explorer(QObject):
    """Turns wishes into steps of the workbench; its signals say what happened."""

    structure_selected = Signal(str, object)  # StructureId, Origin
    structures_hidden = Signal(tuple)  # of StructureId
    structures_shown = Signal(tuple)
    structures_isolated = Signal(tuple)
    structures_selected = Signal(tuple, str)  # several at once; by what: box, kind, station

    def __init__(self, bench: Workbench, atlas: Atlas) -> None:
        super().__init__(bench)
        self._bench, self._atlas = bench, atlas
        self._visible = self._seen = bench.scene.visible
        self._isolating = False
        self._last: StructureId | None = None
        bench.scene_changed.connect(self._say_what_changed)

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

    def show_landmarks(self, landmarks: Iterable[str], *, shown: bool) -> None:
        """Show or hide landmarks."""
        scene, wanted = self._bench.scene, frozenset(landmarks)
        before = scene.pointing.landmarks
        after = before | wanted if shown else before - wanted
        count = len(wanted)
        words = (
            translate("Explore", "Show %n landmarks", "", count)
            if shown
            else translate("Explore", "Hide %n landmarks", "", count)
        )
        self._bench.do(words, scene.point(scene.pointing.showing(after)))

    def toggle_landmarks(self) -> None:
        """Show the landmarks of the first topics, or none if any is shown."""
        shown = self._bench.scene.pointing.landmarks
        marks = self._atlas.landmarks
        first = tuple(dict.fromkeys(mark.topic for mark in marks))[:_FIRST_TOPICS]
        wanted = shown or [mark.id for mark in marks if mark.topic in first]
        self.show_landmarks(wanted, shown=not shown)

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

    def set_shown(self, structures: frozenset[StructureId], *, shown: bool) -> None:
        """Show or hide structures."""
        meshes = steps.meshes_of(self._atlas, structures)
        make = steps.show if shown else steps.hide
        self._do(make(self._atlas, self._bench.scene, meshes))

    def obey(self, intent: Intent) -> bool:
        """Do what was asked if it concerns what is shown; return whether it did."""
        scene, selected = self._bench.scene, self._bench.scene.selected
        if intent is Intent.HIDE and selected:
            self._do(steps.hide(self._atlas, scene, selected))
        elif intent is Intent.ISOLATE and selected:
            self._isolate(scene, selected)
        elif intent is Intent.SHOW_ALL:
            self._do(steps.show_all(self._atlas, scene))
        elif intent is Intent.XRAY and (selected or scene.faded):
            self._do(steps.x_ray(scene))
        elif intent is Intent.FADE and selected:
            self._do(steps.fade(self._atlas, scene, selected))
        elif intent is Intent.GHOSTS:
            self._do(steps.ghosts(scene, self._seen))
        elif intent is Intent.LANDMARKS:
            self.toggle_landmarks()
        elif intent is Intent.LEAVE and (selected or scene.pointing.at_nothing() != scene.pointing):
            self.clear()
        else:
            return False
        return True

    def reset(self, after: Scene) -> None:
        """Begin again with a scene."""
        self._last = None
        self._do(Step(translate("Explore", "Reset"), after))

    def _isolate(self, scene: Scene, selected: frozenset[StructureId]) -> None:
        self._isolating = True
        self._do(steps.isolate(self._atlas, scene, selected))
        self._isolating = False

    def _do(self, step: Step) -> None:
        self._bench.do(step.text, step.scene)

    def _say_what_changed(self, scene: Scene) -> None:
        before, self._visible = self._visible, scene.visible
        self._seen |= scene.visible
        if self._isolating and before != scene.visible:
            self.structures_isolated.emit(tuple(sorted(scene.visible)))
            return
        if gone := before - scene.visible:
            self.structures_hidden.emit(tuple(sorted(gone)))
        if come := scene.visible - before:
            self.structures_shown.emit(tuple(sorted(come)))


def places_of(atlas: Atlas, structure: StructureId) -> frozenset[StructureId]:
    """Return the meshes that show a structure, or, of one only named, those it is related to."""
    shown = atlas.shown_by(structure)
    if shown:
        return shown
    ends = {end for r in atlas.relations_of(structure) for end in (r.subject, r.object)}
    return frozenset(ends & atlas.meshes.keys())
