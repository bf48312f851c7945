"""Events of exploring: what was done to the scene, beyond choosing, hiding and looking.

What a learner wrote (the words of a pin, the name of a view) stands in the learner's own tables,
not in an event: it may name a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import MeasureKind
from anatomyapp.scene.cut import Cut

Point = tuple[float, float, float]  # LPS mm, at rest


@dataclass(frozen=True, slots=True)
class StructuresSelected:
    """Several structures were chosen at once: by a box, or all of a kind, station or side.

    ``by`` says how: *box*, *kind*, *station*.
    """

    structures: tuple[StructureId, ...]
    by: str


@dataclass(frozen=True, slots=True)
class StructuresFaded:
    """Exactly these structures are drawn as a pale veil now: ``ghosts`` are the hidden ones."""

    structures: tuple[StructureId, ...]
    ghosts: tuple[StructureId, ...] = ()


@dataclass(frozen=True, slots=True)
class StructuresExploded:
    """The structures stand so far apart, 0 to 1; recorded when they come to rest."""

    share: float


@dataclass(frozen=True, slots=True)
class ModelCut:
    """Exactly these planes stand in the scene now; they leave some structures whole."""

    cuts: tuple[Cut, ...]
    uncut: tuple[StructureId, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """A distance (mm) or angle (degrees) was taken between points; ``structures`` bear them."""

    measure: int
    kind: MeasureKind
    points: tuple[Point, ...]
    structures: tuple[str, ...]
    value: float


@dataclass(frozen=True, slots=True)
class MeasureRemoved:
    """A measure was taken away, by undo too."""

    measure: int


@dataclass(frozen=True, slots=True)
class PinPlaced:
    """A pin was stuck to a structure; its words stand with the learner."""

    pin: str
    structure: str
    point: Point


@dataclass(frozen=True, slots=True)
class PinRemoved:
    """A pin was taken away, by undo too."""

    pin: str


class Deed(StrEnum):
    """What was done with a saved view."""

    SAVED = "saved"
    SHOWN = "shown"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class SavedViewUsed:
    """A saved view was made, shown, renamed or taken away."""

    saved_view: str
    deed: Deed


class Noted(StrEnum):
    """What a note is written on."""

    PIN = "pin"
    SAVED_VIEW = "saved-view"


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A note was written or changed; its words stand with the learner, and go with the learner.

    Parameters
    ----------
    subject
        The id of the pin or saved view.
    length
        How many characters the note has now.
    """

    on: Noted
    subject: str
    length: int

    def __post_init__(self) -> None:
        """Refuse what no note can be."""
        if self.length < 0:
            raise ValueError("a note has 0 characters or more")


@dataclass(frozen=True, slots=True)
class PictureTaken:
    """The picture of the model went to a *file* or the *clipboard*."""

    to: str
    width: int
    height: int
    transparent: bool


@dataclass(frozen=True, slots=True)
class PlacesPointedAt:
    """What the model points at now: a feature of a structure, one landmark, and those shown.

    Empty where there is none.
    """

    feature: str
    structure: str
    landmark: str
    landmarks: tuple[str, ...] = ()


class Aid(StrEnum):
    """What helps to see the model and changes nothing of it."""

    NAMES = "names"
    BREATHING = "breathing"
    TURNTABLE = "turntable"


@dataclass(frozen=True, slots=True)
class AidUsed:
    """An aid to seeing was turned on or off."""

    aid: Aid
    on: bool


@dataclass(frozen=True, slots=True)
class TourStarted:
    """A guided tour was opened; ``tour`` is its station, ``tour_version`` that of its file."""

    tour: str
    tour_version: str


@dataclass(frozen=True, slots=True)
class TourStepShown:
    """A step of a tour was turned to; ``number`` counts from 1."""

    tour: str
    step: str
    number: int


@dataclass(frozen=True, slots=True)
class TourQuestionAnswered:
    """A step's question was answered by a click, or revealed (then ``structure`` is empty)."""

    tour: str
    step: str
    structure: str
    correct: bool


@dataclass(frozen=True, slots=True)
class TourFinished:
    """The closing page of a tour was reached."""

    tour: str


@dataclass(frozen=True, slots=True)
class TourLeft:
    """A tour was left, by undo too, at a step (empty before the first and after the last one)."""

    tour: str
    step: str
    finished: bool
