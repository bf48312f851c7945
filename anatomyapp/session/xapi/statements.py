"""Statements of a session, in the order of its events: which event is told, and how.

Each statement depends on its event and on those before it alone, and its id comes from the event's:
told again, it is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from anatomyapp.session import (
    augmented,
    event,
    exploration,
    questionnaire,
    quizzing,
    shown,
    studying,
)
from anatomyapp.session.event import Entry, Event, SessionId
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.session.xapi import of_exploring, of_quizzes, of_reality, of_sessions, of_studies
from anatomyapp.session.xapi.definitions import Definitions
from anatomyapp.session.xapi.language import language_tag
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import APP, Activity, Plain, Telling, without_nothing
from anatomyapp.session.xapi.vocabulary import (
    CMI5_SESSION,
    HOME_PAGE,
    PROFILE,
    SERIOUS_GAMES,
)

_Teller = Callable[[Any, Situation], tuple[Telling, ...]]

TOLD: Mapping[type[Event], _Teller] = {
    event.SessionStarted: of_sessions.session_started,
    event.SessionEnded: of_sessions.session_ended,
    event.SessionAbandoned: of_sessions.session_abandoned,
    event.PlaceEntered: of_sessions.place_entered,
    event.ErrorShown: of_sessions.error_shown,
    event.StructureSelected: of_exploring.structure_selected,
    event.StructuresHidden: of_exploring.structures_hidden,
    event.StructuresShown: of_exploring.structures_shown,
    event.StructuresIsolated: of_exploring.structures_isolated,
    event.ViewChanged: of_exploring.view_changed,
    exploration.StructuresSelected: of_exploring.structures_selected,
    exploration.StructuresFaded: of_exploring.structures_faded,
    exploration.StructuresExploded: of_exploring.structures_exploded,
    exploration.ModelCut: of_exploring.model_cut,
    exploration.Measured: of_exploring.measured,
    exploration.MeasureRemoved: of_exploring.measure_removed,
    exploration.PinPlaced: of_exploring.pin_placed,
    exploration.PinRemoved: of_exploring.pin_removed,
    exploration.NoteWritten: of_exploring.note_written,
    exploration.SavedViewUsed: of_exploring.saved_view_used,
    exploration.PictureTaken: of_exploring.picture_taken,
    exploration.PlacesPointedAt: of_exploring.places_pointed_at,
    exploration.AidUsed: of_exploring.aid_used,
    exploration.TourStarted: of_exploring.tour_started,
    exploration.TourStepShown: of_exploring.tour_step_shown,
    exploration.TourQuestionAnswered: of_exploring.tour_question_answered,
    exploration.TourFinished: of_exploring.tour_finished,
    exploration.TourLeft: of_exploring.tour_left,
    augmented.ArBegun: of_reality.ar_begun,
    augmented.ArEnded: of_reality.ar_ended,
    augmented.StanceChanged: of_reality.stance_changed,
    augmented.SheetFound: of_reality.sheet_found,
    augmented.SheetLost: of_reality.sheet_lost,
    augmented.TrackingMeasured: of_reality.tracking_measured,
    augmented.LensCalibrated: of_reality.lens_calibrated,
    augmented.PictureHeld: of_reality.picture_held,
    augmented.ArPictureKept: of_reality.ar_picture_kept,
    augmented.GroupFormed: of_reality.group_formed,
    augmented.TurnTaken: of_reality.turn_taken,
    augmented.TurnTakenBack: of_reality.turn_taken,
    augmented.RolesChanged: of_reality.turn_taken,
    augmented.GroupEnded: of_reality.group_ended,
    quizzing.QuizStarted: of_quizzes.quiz_started,
    quizzing.ItemAnswered: of_quizzes.item_answered,
    quizzing.AnswerRevised: of_quizzes.answer_revised,
    quizzing.HintTaken: of_quizzes.hint_taken,
    quizzing.FeedbackLeft: of_quizzes.feedback_left,
    quizzing.QuizFinished: of_quizzes.quiz_finished,
    quizzing.NextStepDecided: of_quizzes.next_step_decided,
    questionnaire.QuestionnairePageAnswered: of_sessions.page_answered,
    studying.StudyEntered: of_studies.study_entered,
    studying.StepBegun: of_studies.step_begun,
    studying.StepEnded: of_studies.step_ended,
    studying.StudyLeft: of_studies.study_left,
    studying.StudyCompleted: of_studies.study_completed,
    studying.RotationAnswered: of_studies.rotation_answered,
    studying.PlateShown: of_studies.plate_shown,
}

# Samples, and what replay alone needs; that an item was presented is told by its answer, that a
# step was offered by what was decided on it; which arm somebody is in stays in the record.
UNTOLD: frozenset[type[Event]] = frozenset({
    ViewSampled, quizzing.ItemPresented, quizzing.NextStepsOffered, shown.SceneShown,
    shown.ViewSized, shown.LookShown, shown.PersonShown, shown.BreathShown, shown.ChoiceShown,
    shown.FilmBegun, shown.PoseSampled, studying.ArmAllocated, studying.StepTimed,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cast:
    """Who acts in a session, by names that tell nobody who it is.

    Parameters
    ----------
    name
        Of whose session it is.
    members
        Of those who take turns.
    """

    name: str
    members: Mapping[tuple[GroupId, Letter], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as JSON holds it, and the number of the event that it tells."""

    number: int
    plain: Plain

    @property
    def id(self) -> str:
        """The statement's id, by which an LRS knows it."""
        return str(self.plain["id"])


def guest_name(session: SessionId, member: str = "") -> str:
    """Return the name of a guest: another one in each session, and for each letter of a group."""
    return str(uuid5(UUID(session), f"guest{member}"))


def statements(
    session: SessionId, entries: Iterable[Entry], cast: Cast, definitions: Definitions
) -> Iterator[Statement]:
    """Return the statements of a session, all of its entries given in their order."""
    situation = Situation(session, definitions)
    for entry in entries:
        situation = situation.at(entry)
        teller = TOLD.get(type(entry.event))
        for telling in teller(entry.event, situation) if teller else ():
            yield Statement(entry.number, _statement(entry, telling, situation, cast))
        situation = situation.after(entry)


def _statement(entry: Entry, told: Telling, situation: Situation, cast: Cast) -> Plain:
    plain = {
        "id": str(uuid5(entry.id, told.part) if told.part else entry.id),
        "actor": {"objectType": "Agent", "account": _account(_actor(told, situation, cast))},
        "verb": {"id": told.verb.id, "display": {"en": told.verb.display}},
        "object": told.activity.plain(),
        "result": dict(told.result),
        "context": _context(told, situation),
        "timestamp": _timestamp(entry.at),
        "version": "1.0.3",
    }
    return without_nothing(plain)


def _account(name: str) -> Plain:
    return {"homePage": HOME_PAGE, "name": name}


def _actor(told: Telling, situation: Situation, cast: Cast) -> str:
    """Return who did it: the member whose turn it was, or whose session it is."""
    if told.by is None or situation.group is None:
        return cast.name
    guest = guest_name(situation.session, f"{situation.group}-{told.by}")
    return cast.members.get((situation.group, told.by), guest)


def _context(told: Telling, situation: Situation) -> Plain:
    started = situation.started
    group = situation.group
    plain = {
        "registration": told.registration or situation.session,
        "team": {"objectType": "Group", "account": _account(group)} if group else None,
        "contextActivities": _activities(told),
        "revision": started.pack_version if started else None,
        "platform": _platform(situation),
        "language": language_tag(started.language) if started else None,
        "extensions": {CMI5_SESSION: situation.session, **told.extensions},
    }
    return without_nothing(plain)


def _platform(situation: Situation) -> str:
    started = situation.started
    if started is None:
        return ""
    system = f" ({started.platform})" if started.platform else ""
    return f"anatomyapp {started.app_version}{system}"


def _activities(told: Telling) -> Plain:
    profile = Activity(SERIOUS_GAMES, PROFILE)
    return without_nothing({
        "parent": [activity.plain() for activity in told.parents[:1]],
        "grouping": [activity.plain() for activity in _grouping(told)],
        "category": [profile.plain()] if told.of_games else [],
    })  # fmt: skip


def _grouping(told: Telling) -> tuple[Activity, ...]:
    """Return what lies further around an activity; at last the app."""
    return told.parents[1:] if APP in (told.activity, *told.parents) else (*told.parents[1:], APP)


def _timestamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
