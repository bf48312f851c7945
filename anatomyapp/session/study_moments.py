"""What happened in the sessions of a study, thinned: all that is told of, and when there was any.

Of the many events that tell nothing here, such as the path of the camera, only the first and the
last of each half minute are named. So every pause that is longer stands as it was, and a session of
any length is read fast.
"""

from __future__ import annotations

import json
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

import sqlalchemy as sa

from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.event import Event, PlaceEntered, SessionId, StructureSelected, ViewChanged
from anatomyapp.session.exploration import StructuresSelected
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.studying import EnrolmentId, RotationAnswered, StepTimed
from anatomyapp.session.tables import event
from anatomyapp.study.steps import StepId

_STRETCH_S = 30.0  # less than any pause that is taken for one
_TOLD = (QuestionnairePageAnswered, RotationAnswered, PlaceEntered, StructureSelected,
         StructuresSelected, ViewChanged)  # fmt: skip
_NO_VIEW = '"view":null'  # where the camera came to rest by itself
_TIMED = kind_of(StepTimed)
_KINDS = (*map(kind_of, _TOLD), _TIMED)
_number = itemgetter(0)
_REPEATED = frozenset(map(kind_of, (PlaceEntered, StructureSelected)))
_again = lru_cache(4096)(decode)  # the same structures are chosen again and again


class Moment(NamedTuple):
    """An event of a session; ``event`` is None where what happened does not matter here."""

    number: int
    monotonic_s: float
    event: Event | None


Moments = dict[SessionId, list[Moment]]
Seconds = dict[tuple[EnrolmentId, StepId], float]


def moments_of(
    connection: sa.Connection, sessions: sa.Select[tuple[str]]
) -> tuple[Moments, Seconds]:
    """Return what happened in sessions, and for how long each step was worked at."""
    moments: Moments = {}
    seconds: Seconds = {}
    for session, number, at_s, kind, version, text in connection.execute(_told(sessions)):
        if kind == _TIMED:  # one each ten seconds: read as plainly as can be
            told = json.loads(text)
            key = (told["enrolment"], told["step"])
            seconds[key] = max(told["seconds"], seconds.get(key, 0.0))
        else:
            read = _again if kind in _REPEATED else decode
            moments.setdefault(session, []).append(Moment(number, at_s, read(kind, version, text)))
    for session, first, first_s, last, last_s in connection.execute(_ends(sessions)):
        found = moments.setdefault(session, [])
        found += (Moment(first, first_s, None), Moment(last, last_s, None))
    return {session: _in_order(found) for session, found in moments.items()}, seconds


def _in_order(found: list[Moment]) -> list[Moment]:
    """Return moments in their order, each once: as it was told where it was."""
    empty_first = sorted(found, key=lambda moment: moment.event is not None)
    known = {moment.number: moment for moment in empty_first}
    return sorted(known.values(), key=_number)


def _told(sessions: sa.Select[tuple[str]]) -> sa.Select[Any]:
    told = event.c
    return sa.select(
        told.session, told.number, told.monotonic_s, told.kind, told.version, told.payload
    ).where(told.session.in_(sessions), told.kind.in_(_KINDS), ~told.payload.contains(_NO_VIEW))


def _ends(sessions: sa.Select[tuple[str]]) -> sa.Select[Any]:
    """Return the query for the first and the last event of each stretch of a session."""
    of = event.c
    stretch = sa.cast(of.monotonic_s / _STRETCH_S, sa.Integer)
    return (
        sa.select(of.session, sa.func.min(of.number), sa.func.min(of.monotonic_s))
        .add_columns(sa.func.max(of.number), sa.func.max(of.monotonic_s))
        .where(of.session.in_(sessions))
        .group_by(of.session, stretch)
    )
