"""JSON Lines of all that happened, chained and sealed: for programs, and to be imported again.

The first line names the format. Then, session by session, the oldest first: learners when they
first appear, the session, members of its groups, that somebody in it refused a study, its events
with their hashes, and its seal. No line says who a learner is unless that is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any, TypeAlias

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.chain import Facts, Row, canonical_line
from anatomyapp.session.event import SessionId
from anatomyapp.session.export.reading import Reading
from anatomyapp.session.insertion import link_of
from anatomyapp.session.opening import NewLearner, Opened, Seated
from anatomyapp.session.participation import Decision, Refusal
from anatomyapp.session.spool import written

Plain: TypeAlias = Any  # what JSON can hold

FORMAT = "anatomyapp-record"
VERSION = 1
_NO_PAYLOAD = '"payload":""}'


def record_lines(reading: Reading, *, names: bool) -> Iterator[str]:
    """Return the lines of a record; with ``names`` learners have their pseudonyms."""
    yield json_line({"format": FORMAT, "version": VERSION})
    known: set[str] = set()
    for opened in _sessions(reading):
        for learner in _learners(reading.connection, opened, known):
            yield learner_line(learner, names=names)
        yield written(opened)
        for seated in _members(reading.connection, opened.facts.id):
            yield written(seated)
        for refusal in _refusals(reading.connection, opened):
            yield json_line({"refusal": asdict(refusal)})
        yield from _events(reading, opened.facts.id)


def learner_line(learner: NewLearner, *, names: bool) -> str:
    """Return the line of a learner; without ``names`` it says since when, and no pseudonym."""
    if names:
        return written(learner)
    at = learner.created_at.isoformat()
    return json_line({"learner": {"id": learner.id, "created_at": at}})


def event_line(row: Row, digest: str) -> str:
    """Return the line of an event: its canonical line, the payload as an object, and its hash."""
    head = canonical_line(replace(row, payload="")).removesuffix(_NO_PAYLOAD)
    return f'{{"event":{head}"payload":{row.payload},"hash":"{digest}"}}}}\n'


def json_line(plain: Mapping[str, Plain]) -> str:
    """Return an object as one line."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) + "\n"


def _sessions(reading: Reading) -> Iterator[Opened]:
    session = tables.session
    query = sa.select(session).where(*reading.of_sessions())
    for row in reading.stream(query.order_by(session.c.started_at, session.c.id)):
        yield Opened(Facts(**{name: row[name] for name in Facts.__slots__}), row["learner"])


def _learners(connection: sa.Connection, opened: Opened, known: set[str]) -> Iterator[NewLearner]:
    """Yield the learners of a session, and of its groups, who were not named before."""
    who, member = tables.learner, tables.member
    of_groups = sa.select(member.c.learner).where(member.c.session == opened.facts.id)
    query = sa.select(who).where((who.c.id == opened.learner) | who.c.id.in_(of_groups))
    for row in connection.execute(query.order_by(who.c.id)).mappings().all():
        if row["id"] not in known:
            known.add(row["id"])
            yield NewLearner(row["id"], row["pseudonym"], row["created_at"])


def _members(connection: sa.Connection, session: str) -> Iterator[Seated]:
    member = tables.member
    query = sa.select(member).where(member.c.session == session)
    groups: dict[str, Seated] = {}
    order = (member.c.formed_at, member.c.group_id, member.c.letter)
    for row in connection.execute(query.order_by(*order)).mappings().all():
        group, at = row["group_id"], row["formed_at"]
        seated = groups.setdefault(group, Seated(session, group, {}, at))
        groups[group] = Seated(
            session, group, {**seated.members, row["letter"]: row["learner"]}, at
        )
    yield from groups.values()


def _refusals(connection: sa.Connection, opened: Opened) -> Iterator[Refusal]:
    """Yield each study that somebody of a session refused, once; an acceptance stays here."""
    kept, member, session = tables.consent, tables.member, opened.facts.id
    of_groups = sa.select(member.c.learner).where(member.c.session == session)
    of_them = kept.c.learner.in_(of_groups) | (kept.c.session == session)
    if opened.learner is not None:
        of_them |= kept.c.learner == opened.learner
    query = sa.select(kept).where(of_them)
    newest = {}
    for row in connection.execute(query.order_by(kept.c.at, kept.c.id)).mappings():
        newest[row["learner"] or row["session"], row["study"]] = Refusal(
            session=SessionId(session),
            **{name: row[name] for name in Refusal.__slots__ if name != "session"},
        )
    refused = {
        study: each for (_, study), each in newest.items() if each.decision != Decision.ACCEPTED
    }
    yield from (refused[study] for study in sorted(refused))


def _events(reading: Reading, session: str) -> Iterator[str]:
    event = tables.event
    query = sa.select(event).where(event.c.session == session).order_by(event.c.number)
    count, last = 0, ""
    for columns in reading.stream(query):
        link = link_of(columns)
        yield event_line(link.row, link.hash)
        count, last = count + 1, link.hash
    yield json_line({"seal": {"session": session, "events": count, "hash": last}})
