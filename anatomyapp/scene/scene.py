"""The scene: what is shown, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import UsageError
from anatomyapp.scene.annotations import Annotations
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import MOST_CUTS, Cut
from anatomyapp.scene.film import Film
from anatomyapp.scene.phase import share_of
from anatomyapp.scene.pointing import Pointing
from anatomyapp.scene.touring import Touring
from anatomyapp.scene.viewpoint import Viewpoint


class Mark(StrEnum):
    """Why a structure is coloured: chosen by the learner, graded, or as it is known to them."""

    SELECTED = "selected"
    RIGHT = "right"
    WRONG = "wrong"
    KNOWN = "known"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown.

    Parameters
    ----------
    visible
        Structures with a mesh that are drawn.
    faded
        Of these, the ones drawn as a pale veil; they cannot be picked.
    marks
        Colour and outline by structure.
    hovered
        The structure under the pointer, tinted.
    camera
        From where it is seen.
    breath
        The phase of breath: 0 (quiet expiration, as the meshes stand) to 0.5, half of the way to
        full inspiration.
    pointing
        What is pointed at beside whole structures; the picture of the model does not depend on it.
    cuts
        At most three planes; each takes one side of the model away. The last one is in hand.
    uncut
        Structures that the planes leave whole.
    ghosting
        Structures that are drawn as a pale veil while they are not visible; see ``ghosts``.
    exploded
        How far structures stand apart: 0 (in place) to 1, as `anatomyapp.scene.explode` says.
    annotations
        Measures and pins; the picture of the model does not depend on them.
    touring
        Where in a guided tour it is, None outside of one; the picture does not depend on it.
    film
        The picture of a real camera that it is seen in, None outside of augmented reality.

    Raises
    ------
    UsageError
        The phase, or how far structures stand apart, is out of range.
    ValueError
        There are too many planes.
    """

    visible: frozenset[StructureId] = frozenset()
    faded: frozenset[StructureId] = frozenset()
    marks: tuple[tuple[StructureId, Mark], ...] = ()
    hovered: StructureId | None = None
    camera: Camera = field(default_factory=Camera)
    breath: float = 0.0
    pointing: Pointing = field(default_factory=Pointing)
    cuts: tuple[Cut, ...] = ()
    uncut: frozenset[StructureId] = frozenset()
    ghosting: frozenset[StructureId] = frozenset()
    exploded: float = 0.0
    annotations: Annotations = field(default_factory=Annotations)
    touring: Touring | None = None
    film: Film | None = None

    def __post_init__(self) -> None:
        share_of(self.breath)
        if not 0.0 <= self.exploded <= 1.0:
            raise UsageError(f"Structures stand {self.exploded:g} apart; give 0 to 1.")
        if len(self.cuts) > MOST_CUTS:
            raise ValueError(f"a scene has at most {MOST_CUTS} cuts")

    @property
    def viewpoint(self) -> Viewpoint:
        """From where it is seen: by the film's camera, or by the one that a person moves."""
        return self.film.camera if self.film is not None else self.camera

    @property
    def selected(self) -> frozenset[StructureId]:
        """The structures that the learner chose."""
        return frozenset(s for s, mark in self.marks if mark is Mark.SELECTED)

    @property
    def ghosts(self) -> frozenset[StructureId]:
        """The hidden structures that are drawn as a pale veil; they cannot be picked."""
        return self.ghosting - self.visible

    def hide(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene without some structures; what is hidden is no longer marked."""
        gone = frozenset(structures)
        marks = tuple((s, mark) for s, mark in self.marks if s not in gone)
        ghosting = self.ghosting | (gone & self.visible) if self.ghosting else self.ghosting
        return replace(self, visible=self.visible - gone, marks=marks, ghosting=ghosting)

    def show(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene with some structures added."""
        return replace(self, visible=self.visible | frozenset(structures))

    def isolate(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene with nothing but some structures, none of them faded."""
        ghosting = self.ghosting | self.visible if self.ghosting else self.ghosting
        return replace(self, visible=frozenset(structures), faded=frozenset(), ghosting=ghosting)

    def fade(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene with exactly these structures drawn as a pale veil."""
        return replace(self, faded=frozenset(structures))

    def select(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene with exactly these structures chosen; grades are taken off."""
        return self.mark(dict.fromkeys(structures, Mark.SELECTED)).point(self.pointing.at_nothing())

    def point(self, pointing: Pointing) -> Scene:
        """Return the scene pointing at something else."""
        return replace(self, pointing=pointing)

    def unpointed(self) -> Scene:
        """Return what of the scene the picture of the model depends on."""
        return replace(self, pointing=Pointing(), annotations=Annotations(), touring=None)

    def haunt(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene that draws exactly these structures as ghosts while they are hidden."""
        return replace(self, ghosting=frozenset(structures))

    def drawn(self) -> Scene:
        """Return the scene as it is drawn: ghosts are structures like others that are faded."""
        ghosts = self.ghosts
        if not ghosts:
            return replace(self, ghosting=frozenset()) if self.ghosting else self
        visible, faded = self.visible | ghosts, self.faded | ghosts
        return replace(self, visible=visible, faded=faded, ghosting=frozenset())

    def stand_apart(self, share: float) -> Scene:
        """Return the scene with its structures so far apart, 0 to 1."""
        return replace(self, exploded=share)

    def annotate(self, annotations: Annotations) -> Scene:
        """Return the scene with exactly these measures and pins."""
        return replace(self, annotations=annotations)

    def mark(self, marks: Mapping[StructureId, Mark]) -> Scene:
        """Return the scene with exactly these marks."""
        return replace(self, marks=tuple(sorted(marks.items())))

    def cut_by(self, cuts: Iterable[Cut]) -> Scene:
        """Return the scene opened by exactly these planes."""
        return replace(self, cuts=tuple(cuts))

    def leaving_whole(self, structures: Iterable[StructureId]) -> Scene:
        """Return the scene with exactly these structures left whole by its planes."""
        return replace(self, uncut=frozenset(structures))

    def breathing(self, phase: float) -> Scene:
        """Return the scene at a phase of breath."""
        return replace(self, breath=phase)

    def seen_by(self, camera: Camera) -> Scene:
        """Return the scene from another place."""
        return replace(self, camera=camera)

    def filmed(self, film: Film | None) -> Scene:
        """Return the scene in a real camera's picture, or in none."""
        return replace(self, film=film)
