"""Strategies that make whole sessions: any events, in an order that a session can have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from anatomyapp.session import augmented, exploration, questionnaire, quizzing, studying
from anatomyapp.session import event as events
from anatomyapp.session.event import Entry, Event, SessionId
from anatomyapp.session.turns import GroupId
from tests.any_event import FIELDS, KINDS, measured

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
_ENDS = (events.SessionEnded, events.SessionAbandoned)
_RUNS = st.sampled_from([str(UUID(int=number, version=4)) for number in range(1, 4)])
_IDS = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
_SHORT = {"max_size": 3}
_WEEK_S = 604_800
_SECONDS = st.floats(0, _WEEK_S)


def _of_a_week(tracking: augmented.Tracking) -> augmented.Tracking:
    return replace(tracking, seconds=abs(tracking.seconds) % _WEEK_S)


_NAMED: dict[type[Event], dict[str, st.SearchStrategy[Any]]] = {
    kind: {"quiz": _RUNS, "item": _IDS}
    for kind in (quizzing.HintTaken, quizzing.AnswerRevised, quizzing.FeedbackLeft)
} | {
    quizzing.QuizStarted: {"quiz": _RUNS, "bank": _IDS},
    quizzing.ItemPresented: {
        "quiz": _RUNS,
        "item": _IDS,
        "options": st.lists(_IDS, **_SHORT).map(tuple),
    },
    quizzing.ItemAnswered: {"quiz": _RUNS, "item": _IDS},
    quizzing.QuizFinished: {"quiz": _RUNS},
    quizzing.NextStepDecided: {"quiz": _RUNS},
    questionnaire.QuestionnairePageAnswered: {"filling": _RUNS},
    augmented.TrackingMeasured: {"quiz": st.none() | _RUNS, "tracking": measured.map(_of_a_week)},
    augmented.SheetLost: {"seen_s": _SECONDS},
    augmented.SheetFound: {"lost_s": _SECONDS},
    **{
        kind: {"group": _RUNS.map(GroupId)}
        for kind in (
            augmented.GroupFormed, augmented.GroupEnded, augmented.TurnTaken,
            augmented.TurnTakenBack, augmented.RolesChanged,
        )
    },
    exploration.TourStarted: {"tour": _IDS},
    **{
        kind: {"enrolment": _RUNS}
        for kind in (
            studying.StudyEntered, studying.ArmAllocated, studying.StepBegun, studying.StepTimed,
            studying.StepEnded, studying.StudyLeft, studying.StudyCompleted,
            studying.RotationAnswered, studying.PlateShown,
        )
    },
    studying.RotationAnswered: {"enrolment": _RUNS, "latency_s": _SECONDS},
    studying.PlateShown: {"enrolment": _RUNS, "plate": _IDS, "seconds": _SECONDS},
}  # fmt: skip


def event_of(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Make an event of a kind, its ids as they are in records."""
    return st.builds(kind, **(FIELDS.get(kind, {}) | _NAMED.get(kind, {})))


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Make the entries of a session that has ended, was abandoned, or still runs."""
    told = [kind for kind in KINDS if kind not in {events.SessionStarted, *_ENDS}]
    middle = draw(st.lists(st.sampled_from(told).flatmap(event_of), max_size=12))
    end = draw(st.none() | st.sampled_from(_ENDS).flatmap(event_of))
    happened = (draw(event_of(events.SessionStarted)), *middle, *([end] if end else []))
    return entries_of(happened, SessionId(str(draw(st.uuids(version=4)))))


def entries_of(happened: Sequence[Event], session: SessionId) -> tuple[Entry, ...]:
    """Return events as the entries of a session, one each 1.5 seconds."""
    return tuple(
        Entry(
            id=UUID(int=UUID(session).int ^ (number + 1)),
            session=session,
            number=number,
            at=NOON + timedelta(seconds=1.5 * number),
            monotonic_s=1.5 * number,
            event=event,
        )
        for number, event in enumerate(happened)
    )
