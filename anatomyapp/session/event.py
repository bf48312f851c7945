"""Events: what happened in a session, one frozen dataclass per kind.

An event says what happened; its ``Entry`` says in which session, as which step and when. No event
names the learner: who took part stands in the session's link to the learner alone.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.augmented import (
    ArBegun,
    ArEnded,
    ArPictureKept,
    GroupEnded,
    GroupFormed,
    LensCalibrated,
    PictureHeld,
    RolesChanged,
    SheetFound,
    SheetLost,
    StanceChanged,
    TrackingMeasured,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.exploration import (
    AidUsed,
    Measured,
    MeasureRemoved,
    ModelCut,
    NoteWritten,
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
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    ItemAnswered,
    ItemPresented,
    NextStepDecided,
    NextStepsOffered,
    QuizFinished,
    QuizStarted,
)
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.shown import (
    BreathShown,
    ChoiceShown,
    FilmBegun,
    LookShown,
    PersonShown,
    PoseSampled,
    SceneShown,
    ViewSized,
)
from anatomyapp.session.studying import (
    ArmAllocated,
    PlateShown,
    RotationAnswered,
    StepBegun,
    StepEnded,
    StepTimed,
    StudyCompleted,
    StudyEntered,
    StudyLeft,
)

SessionId = NewType("SessionId", str)  # a random UUID
LearnerId = NewType("LearnerId", str)  # a random UUID; the pseudonym stands in a table of its own

# Of all events; raised when a kind or field is added, or a field changes its meaning. Version 2
# added the events of exploring (session/exploration.py), version 3 those of guided tours, of
# what is pointed at, and of aids, version 4 those of augmented reality and of groups, and the
# fields of quizzes (session/quizzing.py) that codec.py lists, version 5 the path of the camera,
# version 6 hints, revisions, the stay with feedback, questionnaires, notes, errors, and what was
# on the screen (session/shown.py), version 8 those of studies (session/studying.py).
SCHEMA_VERSION = 8

_CODE = re.compile(r"[a-z][a-z0-9-]{0,47}")


class Origin(StrEnum):
    """Where in the window a structure was chosen."""

    MODEL = "model"
    TREE = "tree"
    SEARCH = "search"
    CARD = "card"
    KEYBOARD = "keyboard"
    SECTION = "section"
    TOUR = "tour"


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """The app was opened on a pack.

    ``simulated`` names the simulated cohort that a session is of; empty for what people did.
    """

    app_version: str
    pack: str
    pack_version: str
    language: str = "en"
    platform: str = ""
    simulated: str = ""


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


class ShownAs(StrEnum):
    """How an error was said."""

    DIALOG = "dialog"
    TOAST = "toast"


@dataclass(frozen=True, slots=True)
class ErrorShown:
    """The window said that something went wrong.

    ``kind`` names it, such as *not-recorded*; what was said may hold a path and is not recorded.
    """

    kind: str
    shown_as: ShownAs

    def __post_init__(self) -> None:
        """Refuse words and paths."""
        if not _CODE.fullmatch(self.kind):
            raise ValueError("an error is named by small letters, figures and hyphens")


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
    | ViewSampled
    | SceneShown
    | ViewSized
    | LookShown
    | PersonShown
    | BreathShown
    | ChoiceShown
    | FilmBegun
    | PoseSampled
    | StructuresSelected
    | StructuresFaded
    | StructuresExploded
    | ModelCut
    | Measured
    | MeasureRemoved
    | PinPlaced
    | PinRemoved
    | SavedViewUsed
    | NoteWritten
    | PictureTaken
    | PlacesPointedAt
    | AidUsed
    | TourStarted
    | TourStepShown
    | TourQuestionAnswered
    | TourFinished
    | TourLeft
    | ArBegun
    | StanceChanged
    | ArEnded
    | SheetLost
    | SheetFound
    | TrackingMeasured
    | LensCalibrated
    | PictureHeld
    | ArPictureKept
    | GroupFormed
    | TurnTaken
    | TurnTakenBack
    | RolesChanged
    | GroupEnded
    | QuizStarted
    | ItemPresented
    | HintTaken
    | AnswerRevised
    | ItemAnswered
    | FeedbackLeft
    | NextStepsOffered
    | NextStepDecided
    | QuizFinished
    | QuestionnairePageAnswered
    | StudyEntered
    | ArmAllocated
    | StepBegun
    | StepTimed
    | StepEnded
    | StudyLeft
    | StudyCompleted
    | RotationAnswered
    | PlateShown
    | ErrorShown
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
