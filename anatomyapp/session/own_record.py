"""A learner's own record, for the learner: one readable page and JSON Lines; nothing of others.

The page is one HTML file without scripts and without anything from elsewhere.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.codec import encode, kind_of
from anatomyapp.session.event import Entry, LearnerId
from anatomyapp.session.export.writing import write_lines
from anatomyapp.session.own_facts import OwnFacts, own_events, own_facts
from anatomyapp.session.own_page import Telling, own_page

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore

Plain: TypeAlias = Any  # what JSON can hold
_NO_FOLDER = phrase("{path} cannot be made ({reason}); choose another folder.")


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """The files that were written."""

    page: Path
    lines: Path


def write_own_record(
    store: SessionStore,
    learner: LearnerId,
    folder: Path,
    at: datetime,
    telling: Telling | None = None,
) -> OwnRecord:
    """Write all that a record holds of one learner into a folder; files there stay.

    Raises
    ------
    StoreError
        The record cannot be read, knows no such learner, or the folder cannot be written.
    """
    facts = own_facts(store, learner)
    events = tuple(own_events(store, facts))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(_NO_FOLDER, path=folder, reason=error.strerror) from error
    name = f"anatomyapp-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"  # which says nothing of who it is
    written = OwnRecord(folder / f"{name}.html", folder / f"{name}.jsonl")
    write_lines(written.page, [own_page(facts, events, at, telling or Telling())])
    write_lines(written.lines, _lines(facts, events))
    return written


def _lines(facts: OwnFacts, events: Iterable[Entry]) -> Iterator[str]:
    """Yield the lines of all that is kept, each an object of one key."""
    yield _line("learner", asdict(facts.learner) | {"pin": facts.pinned})
    for name, kept in (
        ("consent", facts.consents), ("session", facts.sessions), ("answer", facts.answers),
        ("seat", facts.seats), ("enrolment", facts.enrolments), ("comment", facts.comments),
    ):  # fmt: skip
        yield from (_line(name, asdict(each)) for each in kept)
    for entry in events:
        told = {"session": entry.session, "number": entry.number, "at": entry.at,
                "monotonic_s": entry.monotonic_s, "kind": kind_of(type(entry.event)),
                "payload": json.loads(encode(entry.event))}  # fmt: skip
        yield _line("event", told)
    for pack, pin in facts.pins:
        yield _line("pin", asdict(pin) | {"pack": pack})
    for pack, view in facts.views:
        kept_view = asdict(view) | {"pack": pack, "thumbnail": b64encode(view.thumbnail).decode()}
        yield _line("saved_view", kept_view)


def _line(name: str, plain: Mapping[str, Plain]) -> str:
    return json.dumps({name: plain}, ensure_ascii=False, default=_text) + "\n"


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
