"""Tables of sessions: what they were, all that happened in them, and who learns."""

from __future__ import annotations

import json
from collections.abc import Iterator

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.codec import kind_of
from anatomyapp.session.event import SessionAbandoned, SessionEnded, SessionStarted
from anatomyapp.session.export.reading import Reading, happened
from anatomyapp.session.export.table import (
    AT,
    LEARNER,
    SESSION,
    Cell,
    Column,
    Table,
    choice,
    integer,
    moment,
    number,
)
from anatomyapp.session.participation import Decision
from anatomyapp.session.review import SessionState

_STATES = {
    kind_of(SessionEnded): SessionState.ENDED,
    kind_of(SessionAbandoned): SessionState.ABANDONED,
}
_MARK = '"quiz":"'  # in the payload of what belongs to a quiz


def _sessions(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row in reading.stream(_session_query(reading)):
        started = happened(row)
        if not isinstance(started, SessionStarted):
            raise TypeError(f"session {row['session']} does not begin with its start")
        yield (
            row["session"], row["learner"], _STATES.get(row["end"], SessionState.RUNNING).value,
            row["started_at"], row["last_at"], row["last_s"], row["last"] + 1, row["answers"],
            row["correct"], row["app_version"], row["pack"], row["pack_version"],
            started.language, started.platform or None, started.simulated or None,
        )  # fmt: skip


def _session_query(reading: Reading) -> sa.Select[tuple[object, ...]]:
    session, event, answer = tables.session, tables.event, tables.answer
    first, last, end = (event.alias(name) for name in ("first", "last", "session_end"))
    numbers = (
        sa.select(event.c.session, sa.func.max(event.c.number).label("last"))
        .group_by(event.c.session)
        .subquery("numbers")
    )
    right = sa.func.sum(sa.case((answer.c.correct, 1), else_=0))
    worth = (
        sa.select(answer.c.session, sa.func.count().label("n"), right.label("right"))
        .group_by(answer.c.session)
        .subquery("worth")
    )
    return (
        sa.select(session.c.id.label("session"), session.c.learner, session.c.started_at)
        .add_columns(session.c.app_version, session.c.pack, session.c.pack_version)
        .add_columns(first.c.kind, first.c.version, first.c.payload, end.c.kind.label("end"))
        .add_columns(last.c.at.label("last_at"), last.c.monotonic_s.label("last_s"))
        .add_columns(numbers.c.last, sa.func.coalesce(worth.c.n, 0).label("answers"))
        .add_columns(sa.func.coalesce(worth.c.right, 0).label("correct"))
        .join(numbers, numbers.c.session == session.c.id)
        .join(first, (first.c.session == session.c.id) & (first.c.number == 0))
        .join(last, (last.c.session == session.c.id) & (last.c.number == numbers.c.last))
        .join(end, (end.c.session == session.c.id) & end.c.kind.in_(tuple(_STATES)), isouter=True)
        .join(worth, worth.c.session == session.c.id, isouter=True)
        .where(*reading.of_sessions())
        .order_by(session.c.started_at, session.c.id)
    )


def _events(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    session, banks = "", dict[str, tuple[str, str]]()
    for row in reading.events():
        if row["session"] != session:
            session, banks = row["session"], {}
        quiz, bank = _quiz_of(row, banks)
        yield (
            row["id"], session, row["learner"], row["number"], row["at"], row["monotonic_s"],
            row["kind"], row["version"], row["app_version"], row["pack"], row["pack_version"],
            quiz, *bank, row["payload"], row["hash"],
        )  # fmt: skip


def _quiz_of(
    row: sa.RowMapping, banks: dict[str, tuple[str, str]]
) -> tuple[str | None, tuple[str | None, str | None]]:
    """Return the quiz that an event belongs to, and its bank with its version."""
    if _MARK not in row["payload"]:
        return None, (None, None)
    payload = json.loads(row["payload"])
    quiz = payload.get("quiz")
    if "bank" in payload:
        banks[quiz] = (payload["bank"], payload["bank_version"])
    return quiz, banks.get(quiz, (None, None))


def _consents(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    kept = tables.consent
    own = kept.c.session.in_(reading.wanted()) | kept.c.learner.in_(reading.people())
    query = sa.select(kept).where(own).order_by(kept.c.at, kept.c.id)
    for row in reading.connection.execute(query).mappings():
        yield (row["learner"], row["session"], row["study"], row["version"], row["language"],
               row["text_sha256"], row["decision"], row["at"])  # fmt: skip


def _learners(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    who = tables.learner
    query = sa.select(who).where(who.c.id.in_(reading.people()))
    query = query.order_by(who.c.created_at, who.c.id)
    for row in reading.connection.execute(query).mappings():
        yield row["id"], row["pseudonym"], row["created_at"]


SESSIONS = Table(
    "sessions",
    "A session: from the window's opening for a learner to its closing or the next learner.",
    (
        SESSION,
        LEARNER,
        choice("state", "How far it is; abandoned: cut off, found later.", SessionState),
        moment("started_at", "Its first event."),
        moment("last_at", "Its last event."),
        number("duration_s", "From the first to the last event, by the monotonic clock.", "s"),
        integer("events", "How many were recorded."),
        integer("answers", "Items answered, skipped or out of time."),
        integer("correct", "Of these, right."),
        Column("app_version", "Of anatomyapp."),
        Column("pack", "The atlas pack that was shown."),
        Column("pack_version", "Of the pack."),
        Column("language", "Of the window."),
        Column("platform", "The operating system, and its release.", empty="not known"),
        Column("simulated", "The simulated cohort that it is of.", empty="somebody lived it"),
    ),
    ("session",),
    _sessions,
)
EVENTS = Table(
    "events",
    "An event, in the order of its session.",
    (
        Column("event", "The event's id, a random UUID."),
        SESSION,
        LEARNER,
        integer("number", "In its session, from 0 and without gaps."),
        AT,
        number("monotonic_s", "Since the session's start, by a clock that never goes back.", "s"),
        Column("kind", "What happened, as docs/formats.md lists it."),
        integer("version", "Of the events' schema when it was recorded."),
        Column("app_version", "Of anatomyapp."),
        Column("pack", "The atlas pack that was shown."),
        Column("pack_version", "Of the pack."),
        Column("quiz", "The run through a bank that it belongs to.", empty="no quiz"),
        Column("bank", "The bank of that quiz.", empty="no quiz"),
        Column("bank_version", "Of the bank.", empty="no quiz"),
        Column("payload", "What happened, as JSON: the fields that docs/formats.md lists."),
        Column("hash", "Of the session's chain up to here, SHA-256."),
    ),
    ("event",),
    _events,
)
CONSENTS = Table(
    "consents",
    "A decision about a study, oldest first.",
    (
        Column("learner", "Who decided: a learner's id.", empty="a guest"),
        Column("session", "Of a guest: the session that it holds for.", empty="a learner"),
        Column("study", "The study's id."),
        integer("version", "Of the text that was shown."),
        Column("language", "Of the text that was shown."),
        Column("text_sha256", "Of the very text."),
        choice("decision", "What was decided.", Decision),
        AT,
    ),
    ("learner", "session", "study", "at"),
    _consents,
)
LEARNERS = Table(
    "learners",
    "A learner of the sessions: who stands behind an id. Written only where that is asked for.",
    (
        Column("learner", "The learner's id, a random UUID."),
        Column("pseudonym", "What the learner is called."),
        moment("created_at", "When the learner began."),
    ),
    ("learner",),
    _learners,
    names=True,
)
