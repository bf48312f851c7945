"""Events: what happened in a session, one frozen dataclass per kind.

An event says what happened; its ``Entry`` says in which session, as which step and when. No event
names the learner: who took part stands in the session's link to the learner alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.item import ItemId, Kind, OptionId
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.exploration import (
    AidUsed,
    Measured,
    MeasureRemoved,
    ModelCut,
    PictureTaken,
    PinPlaced,
    PinRemoved,
    PlacesPointedAt,
    SavedViewUsed,
    StructuresExploded,
    StructuresFaded,
    StructuresSelected,
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
    TourStepShown,
)

SessionId = NewType("SessionId", str)  # a random UUID
LearnerId = NewType("LearnerId", str)  # a random UUID; the pseudonym stands in a table of its own
QuizId = NewType("QuizId", str)  # a random UUID: one run through a bank

# Of all events; raised when a kind or field is added, or a field changes its meaning. Version 2
# added the events of exploring (session/exploration.py), version 3 those of guided tours, of
# what is pointed at, and of aids.
SCHEMA_VERSION = 3


class Origin(StrEnum):
    """Where in the window a structure was chosen."""

    MODEL = "model"
    TREE = "tree"
    SEARCH = "search"
    CARD = "card"
    KEYBOARD = "keyboard"
    SECTION = "section"
    TOUR = "tour"


class QuizMode(StrEnum):
    """How a quiz is run, as ``quiz.Mode`` says; apart from it, so that a start loads no bank."""

    LEARN = "learn"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """The app was opened on a pack."""

    app_version: str
    pack: str
    pack_version: str
    language: str = "en"
    platform: str = ""


@dataclass(frozen=True, slots=True)
class PlaceEntered:
    """Somebody went to a place of the window, such as "explore" or "quiz"."""

    place: str


@dataclass(frozen=True, slots=True)
class StructureSelected:
    """The learner chose a structure."""

    structure: StructureId
    origin: Origin


@dataclass(frozen=True, slots=True)
class StructuresHidden:
    """Structures were taken out of the scene."""

    structures: tuple[StructureId, ...]


@dataclass(frozen=True, slots=True)
class StructuresShown:
    """Structures were put back into the scene, by undo, reset or the tree."""

    structures: tuple[StructureId, ...]


@dataclass(frozen=True, slots=True)
class StructuresIsolated:
    """Nothing but these structures was left in the scene."""

    structures: tuple[StructureId, ...]


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """The camera came to rest; ``view`` names the standard view that was asked for, if one was."""

    camera: Camera
    view: StandardView | None = None


@dataclass(frozen=True, slots=True)
class QuizStarted:
    """A run through a bank began.

    ``items`` in the order of their presentation; ``station`` where the run keeps to one;
    ``bank_digest`` is the SHA-256 of the bank's file.
    """

    quiz: QuizId
    bank: str
    bank_version: str
    mode: QuizMode
    seed: int
    items: tuple[ItemId, ...]
    station: str | None = None
    bank_digest: str = ""


@dataclass(frozen=True, slots=True)
class ItemPresented:
    """An item appeared; ``options`` in the order shown, empty where an item has none."""

    quiz: QuizId
    item: ItemId
    item_version: int
    options: tuple[OptionId, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """An item was answered or skipped; to be recorded before any feedback appears.

    Parameters
    ----------
    response
        The structure clicked or the option chosen (``Response.chosen``); empty where the item was
        skipped, which scores 0.
    score
        0 to 1.
    latency_s
        From the item's presentation to the response, by the monotonic clock.
    presented_at
        UTC.
    attempt
        1 for the first response to this item in this quiz.
    confidence
        1 (a guess) to 4 (certain), where it was asked.
    point
        Where the model was clicked, LPS mm.
    """

    quiz: QuizId
    item: ItemId
    item_version: int
    kind: Kind
    response: str
    correct: bool
    score: float
    latency_s: float
    presented_at: datetime
    attempt: int = 1
    confidence: int | None = None
    point: tuple[float, float, float] | None = None

    def __post_init__(self) -> None:
        """Refuse what no answer can be."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError("a score lies between 0 and 1")
        if not (math.isfinite(self.latency_s) and self.latency_s >= 0):
            raise ValueError("a latency is a finite number of seconds, 0 or more")
        if self.presented_at.utcoffset() != timedelta(0):
            raise ValueError("an item is presented at a time in UTC")
        if self.attempt < 1 or self.confidence not in (None, 1, 2, 3, 4):
            raise ValueError("attempts count from 1; confidence is 1 to 4")


@dataclass(frozen=True, slots=True)
class QuizFinished:
    """A run through a bank came to its end, or was left before it (``completed`` is false).

    ``score`` is the sum of the items' scores.
    """

    quiz: QuizId
    answered: int
    correct: int
    score: float
    completed: bool = True


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The learner closed the window."""


@dataclass(frozen=True, slots=True)
class SessionAbandoned:
    """The session was cut off; found at a later start. Its entry bears the last event's time."""

    found_at: datetime


Event = (
    SessionStarted
    | PlaceEntered
    | StructureSelected
    | StructuresHidden
    | StructuresShown
    | StructuresIsolated
    | ViewChanged
    | StructuresSelected
    | StructuresFaded
    | StructuresExploded
    | ModelCut
    | Measured
    | MeasureRemoved
    | PinPlaced
    | PinRemoved
    | SavedViewUsed
    | PictureTaken
    | PlacesPointedAt
    | AidUsed
    | TourStarted
    | TourStepShown
    | TourQuestionAnswered
    | TourFinished
    | TourLeft
    | QuizStarted
    | ItemPresented
    | ItemAnswered
    | QuizFinished
    | SessionEnded
    | SessionAbandoned
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of one session.

    Parameters
    ----------
    id
        Random; the same event copied twice is known by it.
    number
        0 for SessionStarted, then one more per event.
    at
        UTC, by the machine's clock, which may be set back.
    monotonic_s
        Seconds since the session's start, by a clock that never goes back.
    """

    id: UUID
    session: SessionId
    number: int
    at: datetime
    monotonic_s: float
    event: Event

    def __post_init__(self) -> None:
        """Refuse what no entry can be."""
        if self.at.utcoffset() != timedelta(0):
            raise ValueError("an event happens at a time in UTC")
        if self.number < 0 or not (math.isfinite(self.monotonic_s) and self.monotonic_s >= 0):
            raise ValueError("events count from 0; monotonic seconds are 0 or more")
