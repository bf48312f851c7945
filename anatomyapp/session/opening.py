"""What the record has to know before it takes events: learners, sessions, members of groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from anatomyapp.session.chain import Facts
from anatomyapp.session.event import Entry, LearnerId, SessionId, SessionStarted


@dataclass(frozen=True, slots=True)
class NewLearner:
    """A learner whom the record did not know; it may know the pseudonym under another id by now."""

    id: str
    pseudonym: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """A session; ``learner`` is None for a guest."""

    facts: Facts
    learner: str | None


@dataclass(frozen=True, slots=True)
class Seated:
    """Which learner each letter of a group stands for; None for a guest."""

    session: str
    group: str
    members: Mapping[str, str | None]
    formed_at: datetime


def begun(started: SessionStarted, at: datetime, learner: LearnerId | None) -> tuple[Opened, Entry]:
    """Return a new session and its first event."""
    session = SessionId(str(uuid4()))
    facts = Facts(session, at, started.app_version, started.pack, started.pack_version)
    return Opened(facts, learner), Entry(uuid4(), session, 0, at, 0.0, started)
