"""Taking the record elsewhere: CSV for spreadsheets and statistics, JSON Lines for programs."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.errors import StoreError
from anatomyapp.session.codec import encode, kind_of
from anatomyapp.session.event import SCHEMA_VERSION, Entry
from anatomyapp.session.groups import MemberRow, TrackingRow, TurnRow
from anatomyapp.session.review import Answer, SessionSummary
from anatomyapp.session.store import SessionStore

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection), full width too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def answers_csv(answers: Iterable[Answer]) -> Iterator[str]:
    """Return the lines of a table of answers, one row each, as ``Answer`` names its columns."""
    return _table(Answer, answers)


def sessions_csv(sessions: Iterable[SessionSummary]) -> Iterator[str]:
    """Return the lines of a table of sessions, as ``SessionSummary`` names its columns."""
    return _table(SessionSummary, sessions)


def tracking_csv(rows: Iterable[TrackingRow]) -> Iterator[str]:
    """Return the lines of a table of how sheets were followed, as ``TrackingRow`` says."""
    return _table(TrackingRow, rows)


def turns_csv(rows: Iterable[TurnRow]) -> Iterator[str]:
    """Return the lines of a table of the turns of groups, as ``TurnRow`` names its columns."""
    return _table(TurnRow, rows)


def members_csv(rows: Iterable[MemberRow]) -> Iterator[str]:
    """Return the lines of a table of who has which letter, as ``MemberRow`` names its columns."""
    return _table(MemberRow, rows)


def events_jsonl(store: SessionStore) -> Iterator[str]:
    """Return every event of every session, oldest session first, one line of JSON each."""
    for session in reversed(store.sessions()):
        for entry in store.events(session.id):
            yield _line(entry, session)


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write a file as UTF-8 in one step, all or nothing; return the number of lines.

    Raises
    ------
    StoreError
        The file cannot be written; what lay there before is untouched.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    count = 0
    try:
        with fresh.open("w", encoding="utf-8", newline="") as file:
            for line in lines:
                file.write(line)
                count += 1
        fresh.replace(path)
    except OSError as error:
        raise StoreError(
            "{path} cannot be written ({reason}); choose another file, or make its folder "
            "writable.",
            path=path,
            reason=error.strerror,
        ) from error
    finally:
        _forget(fresh)
    return count


def _forget(fresh: Path) -> None:
    if fresh.is_file():
        fresh.unlink()


def _table(kind: type[DataclassInstance], rows: Iterable[object]) -> Iterator[str]:
    names = [field.name for field in fields(kind)]
    yield _csv_line(names)
    for row in rows:
        yield _csv_line([_cell(getattr(row, name)) for name in names])


def _csv_line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: object) -> str:
    """Return a cell; text that a spreadsheet would run is made plain by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return repr(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(entry: Entry, session: SessionSummary) -> str:
    plain = {
        "id": str(entry.id),
        "session": entry.session,
        "learner": session.learner,
        "number": entry.number,
        "at": entry.at.isoformat(),
        "monotonic_s": entry.monotonic_s,
        "kind": kind_of(type(entry.event)),
        "version": SCHEMA_VERSION,
        "event": json.loads(encode(entry.event)),
    }
    return json.dumps(plain, ensure_ascii=False) + "\n"
