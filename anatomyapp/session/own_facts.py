"""All that a record holds of one learner, and nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.scene.annotations import Pin
from anatomyapp.scene.saved_view import SavedView
from anatomyapp.session.enrolment import Enrolment
from anatomyapp.session.event import Entry, LearnerId, SessionId
from anatomyapp.session.groups import MemberRow
from anatomyapp.session.participation import ConsentRow, Who
from anatomyapp.session.review import Answer, AnswerFilter, Learner, SessionFilter, SessionSummary
from anatomyapp.session.turns import Letter
from anatomyapp.study.coding import Comment

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore

_UNKNOWN = phrase("the record knows no such learner any more; nothing was written.")


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """What is kept of one learner.

    Parameters
    ----------
    sessions
        Their own, oldest first.
    answers
        All that they gave, in groups of others' sessions too, oldest first.
    seats
        Of theirs in groups.
    pins, views
        With the pack that they are of.
    enrolments, comments
        In studies.
    """

    learner: Learner
    pinned: bool
    sessions: tuple[SessionSummary, ...]
    answers: tuple[Answer, ...]
    consents: tuple[ConsentRow, ...]
    seats: tuple[MemberRow, ...]
    pins: tuple[tuple[str, Pin], ...]
    views: tuple[tuple[str, SavedView], ...]
    enrolments: tuple[Enrolment, ...]
    comments: tuple[Comment, ...]


def own_facts(store: SessionStore, learner: LearnerId) -> OwnFacts:
    """Return what a record holds of a learner; an unknown one is a StoreError."""
    who = next((each for each in store.learners() if each.id == learner), None)
    if who is None:
        raise StoreError(_UNKNOWN)
    sessions = tuple(reversed(store.sessions(SessionFilter(learner=learner))))
    packs = sorted({each.pack for each in sessions})
    kept = [(pack, store.keepsakes(learner, pack)) for pack in packs]
    return OwnFacts(
        learner=who,
        pinned=who.pseudonym in store.access.pinned(),
        sessions=sessions,
        answers=store.answers(AnswerFilter(learner=learner)),
        consents=store.consents.of(Who(SessionId(""), learner)),
        seats=tuple(each for each in store.groups.members() if each.learner == learner),
        pins=tuple((pack, pin) for pack, own in kept for pin in own.pins()),
        views=tuple((pack, view) for pack, own in kept for view in own.views()),
        enrolments=store.studies.of(learner, SessionId("")),
        comments=store.comments.of_learner(learner),
    )


def own_events(store: SessionStore, facts: OwnFacts) -> Iterator[Entry]:
    """Yield what happened in a learner's own sessions, but for what another member did."""
    for session in facts.sessions:
        letters = {seat.letter for seat in facts.seats if seat.session == session.id}
        for entry in store.events(session.id):
            by = getattr(entry.event, "by", None)
            if not isinstance(by, Letter) or by in letters:
                yield entry
