"""The chain of a session: each event's hash holds the one before, so that a later change is seen.

The hash of an event is the SHA-256 of the hash before it, a line feed and the event's canonical
line; before event 0 stands the hash of the session's own facts. Each session has a chain of its
own: erasing one breaks no other. A learner is no part of it, so that the link may be erased.

Whoever can rewrite the record can rewrite its hashes too, and a chain that was cut off at its end
is still one: both are seen only against a seal that was taken before and lies elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256

_SEPARATORS = (",", ":")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a session is, apart from who took part and from what happened."""

    id: str
    started_at: datetime
    app_version: str
    pack: str
    pack_version: str


@dataclass(frozen=True, slots=True)
class Row:
    """An event as the record holds it; ``payload`` is its JSON, character for character."""

    id: str
    session: str
    number: int
    at: datetime
    monotonic_s: float
    kind: str
    version: int
    payload: str


@dataclass(frozen=True, slots=True)
class Link:
    """An event with the hash that the record holds for it."""

    row: Row
    hash: str


@dataclass(frozen=True, slots=True)
class Seal:
    """How long a session's chain was, and the hash at its end, when the seal was taken."""

    session: str
    events: int
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold: the session, the number of the event, and what is wrong."""

    session: str
    number: int
    what: str

    def __str__(self) -> str:
        """Return the break as one line."""
        return f"session {self.session}, event {self.number}: {self.what}"


def canonical_line(row: Row) -> str:
    """Return an event as one line of JSON that is the same wherever it is written."""
    plain = {name: getattr(row, name) for name in Row.__slots__}
    plain |= {"at": _time(row.at), "monotonic_s": float(row.monotonic_s) + 0.0}
    return json.dumps(plain, ensure_ascii=False, separators=_SEPARATORS)


def origin(facts: Facts) -> str:
    """Return the hash that stands before event 0."""
    plain = asdict(facts) | {"started_at": _time(facts.started_at)}
    return _digest(json.dumps(plain, ensure_ascii=False, separators=_SEPARATORS))


def following(before: str, row: Row) -> str:
    """Return the hash of an event after the hash before it."""
    return _digest(f"{before}\n{canonical_line(row)}")


def chained(before: str, rows: Iterable[Row]) -> tuple[Link, ...]:
    """Return events with their hashes, in their order."""
    links = []
    for row in rows:
        before = following(before, row)
        links.append(Link(row, before))
    return tuple(links)


def first_break(facts: Facts, links: Iterable[Link], seal: Seal | None = None) -> Break | None:
    """Return where a session's chain does not hold first; None where it does.

    Parameters
    ----------
    links
        All of the session, in the order of their numbers; read one by one.
    seal
        Taken before: the chain may have grown since.
    """
    before, wanted = origin(facts), 0
    for link in links:
        before = following(before, link.row)
        if what := _fault(link, wanted, before, seal):
            return Break(facts.id, wanted, what)
        wanted += 1
    if wanted == 0:
        return Break(facts.id, 0, "the session has no event")
    if seal is not None and wanted < seal.events:
        return Break(facts.id, wanted, f"missing; there were {seal.events} when it was sealed")
    return None


def _fault(link: Link, wanted: int, found: str, seal: Seal | None) -> str:
    if link.row.number != wanted:
        return "missing" if link.row.number > wanted else "there twice"
    if link.hash != found:
        return "changed, or not of this session: its hash is another"
    if seal is not None and seal.events == wanted + 1 and seal.hash != found:
        return "another one, or after other ones, than when it was sealed"
    return ""


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
