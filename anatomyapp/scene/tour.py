"""Guided tours: a station told in a few steps, as frozen values.

A step says what the model shows while it is told; `anatomyapp.scene.stage` makes the scene of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.pointing import FeatureOn

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in several languages, by their codes as in BCP 47; English always stands there."""

    texts: tuple[tuple[str, str], ...]

    def said(self, language: str) -> str:
        """Return the text in a language, or in English where it has none."""
        known = dict(self.texts)
        return known.get(language) or known.get(ENGLISH, "")


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence or two, and who says so; ``[rib 5](rib-5-left)`` in it is a link."""

    words: Words
    source: str


class Takes(StrEnum):
    """Which side of the model a step's plane takes away."""

    ABOVE = "above"
    BELOW = "below"
    FRONT = "front"
    BACK = "back"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class StageCut:
    """A plane through the middle of a structure.

    Parameters
    ----------
    shift_mm
        How far from the middle: upwards, forwards, or to the subject's left.
    whole
        Structures that it leaves whole.
    """

    takes: Takes
    through: StructureId
    shift_mm: float = 0.0
    whole: tuple[StructureId, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """What the model shows while a step is told; a group stands for all its parts.

    Parameters
    ----------
    shown
        What is drawn beside all that is named below; empty: what the pack shows first.
    hidden
        Of these, what is left out.
    highlighted, ghosted
        What is marked, and what is drawn as a pale veil.
    named
        What is named beside the model; empty: what is highlighted.
    features, landmarks
        What is marked on surfaces, and ids of landmarks that lie over the chest.
    azimuth_deg, elevation_deg
        From where it is seen, as for a camera.
    fitted
        What fills the picture: structures, features and landmarks (the last two with what is
        around them); empty: what is highlighted and marked.
    exploded
        How far structures stand apart, 0 to 1.
    breathing
        Whether the chest breathes.
    """

    shown: tuple[StructureId, ...] = ()
    hidden: tuple[StructureId, ...] = ()
    highlighted: tuple[StructureId, ...] = ()
    ghosted: tuple[StructureId, ...] = ()
    named: tuple[StructureId, ...] = ()
    features: tuple[FeatureOn, ...] = ()
    landmarks: tuple[str, ...] = ()
    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    fitted: tuple[StructureId | FeatureOn, ...] = ()
    cut: StageCut | None = None
    exploded: float = 0.0
    breathing: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is answered by a click on the model; any of the answers is right."""

    asked: Words
    answers: tuple[StructureId, ...]
    told: Fact


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step: what is said, what to look for, what is shown, and a question or none."""

    id: str
    title: Words
    facts: tuple[Fact, ...]
    look_for: Words | None
    stage: Stage
    question: Question | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says all this, each once; a fact may name several, separated by semicolons."""
        told = [fact.source for fact in self.facts]
        told += [self.question.told.source] if self.question else []
        names = (name.strip() for source in told for name in source.split(";"))
        return tuple(dict.fromkeys(name for name in names if name))


@dataclass(frozen=True, slots=True)
class Tour:
    """A station in a few steps; a station has at most one tour, so its id names it."""

    station: str
    version: str
    title: Words
    objectives: tuple[Words, ...]
    minutes: int
    steps: tuple[TourStep, ...]

    @property
    def last_page(self) -> int:
        """The number of the closing page; 0 is the opening, then one for each step."""
        return len(self.steps) + 1

    def step_on(self, page: int) -> TourStep | None:
        """Return the step that a page tells, None for the opening and the closing."""
        return self.steps[page - 1] if 1 <= page <= len(self.steps) else None
