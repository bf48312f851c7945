"""Lines of an exported record, read one by one; nothing in them is believed before it is checked.

No line may be longer than a mebibyte, so that a file of any size is read in little memory.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, BinaryIO, TypeAlias
from uuid import UUID

from anatomyapp.session.chain import Facts, Row, Seal
from anatomyapp.session.event import SessionId
from anatomyapp.session.export.lines import FORMAT, VERSION
from anatomyapp.session.opening import NewLearner, Opened, Seated
from anatomyapp.session.participation import Decision, Refusal
from anatomyapp.session.strict_json import read_json
from anatomyapp.session.turns import Letter
from anatomyapp.settings import Language

Plain: TypeAlias = Any  # what JSON can hold

LONGEST_LINE = 1 << 20
_LONGEST_TEXT = 200  # of a name or a version
_MOST = 2**31 - 1  # of numbers that count
_SEPARATORS = (",", ":")


class DamagedLineError(Exception):
    """A line is none of an exported record; the text says why."""


@dataclass(frozen=True, slots=True)
class Chained:
    """An event with the hash that the file holds for it."""

    row: Row
    hash: str


Line: TypeAlias = NewLearner | Opened | Seated | Refusal | Chained | Seal


def raw_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file; of one that is too long its beginning, one byte too long."""
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield line


def check_head(line: bytes) -> None:
    """Raise a DamagedLineError where a file is no record, or of a newer format."""
    found = _object(line)
    if found.get("format") != FORMAT:
        raise DamagedLineError('it is no record: "anatomyapp sessions export" writes one as .jsonl')
    if found.get("version") != VERSION:
        raise DamagedLineError("it was written by a newer anatomyapp; update this one")


def parsed(line: bytes) -> Line:
    """Return what a line says.

    Raises
    ------
    DamagedLineError
        It cannot be read, or says what cannot be.
    """
    found = _object(line)
    if len(found) != 1:
        raise DamagedLineError("a line is an object of one key")
    ((name, plain),) = found.items()
    if name not in _READERS or not isinstance(plain, dict):
        raise DamagedLineError(f"nothing is known by the name {name[:40]!r}")
    try:
        return _READERS[name](plain)
    except KeyError as error:
        raise DamagedLineError(f"{error} is missing") from error
    except (TypeError, ValueError, OverflowError) as error:
        raise DamagedLineError(str(error)) from error


def _object(line: bytes) -> dict[str, Plain]:
    if len(line) > LONGEST_LINE:
        raise DamagedLineError(f"it is longer than {LONGEST_LINE} bytes")
    try:
        found = read_json(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DamagedLineError("it is no text in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise DamagedLineError(f"it is no JSON ({error})") from error
    if not isinstance(found, dict):
        raise DamagedLineError("it is no JSON object")
    return found


def _keys(plain: Mapping[str, Plain], *names: str) -> None:
    if plain.keys() != set(names):
        raise ValueError(f"fields missing or unknown: {', '.join(sorted(plain.keys() ^ names))}")


def _text(value: Plain, longest: int = _LONGEST_TEXT) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise TypeError(f"text of at most {longest} letters is missing")
    if "\0" in value:
        raise ValueError("a text holds a null")
    value.encode("utf-8")  # half a character is a UnicodeEncodeError, a ValueError
    return value


def _id(value: Plain) -> str:
    text = _text(value)
    if str(UUID(text)) != text:
        raise ValueError(f"{text} is no id")
    return text


def _whole(value: Plain) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise ValueError("a whole number is missing, or out of range")
    return value


def _time(value: Plain) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.utcoffset() != timedelta(0):
        raise ValueError(f"{value} is no time in UTC")
    return at


def _seconds(value: Plain) -> float:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not (math.isfinite(value) and value >= 0):
        raise ValueError("seconds are missing, or out of range")
    return float(value)


def _hash(value: Plain) -> str:
    text = _text(value)
    bytes.fromhex(text)
    return text


def _learner(plain: dict[str, Plain]) -> NewLearner:
    named = "pseudonym" in plain
    _keys(plain, "id", "created_at", *(("pseudonym",) if named else ()))
    name = _text(plain["pseudonym"]).strip() if named else ""
    if named and (not name or not name.isprintable()):
        raise ValueError("a pseudonym is empty, or cannot be printed")
    return NewLearner(_id(plain["id"]), name, _time(plain["created_at"]))


def _session(plain: dict[str, Plain]) -> Opened:
    _keys(plain, "facts", "learner")
    facts, learner = plain["facts"], plain["learner"]
    if not isinstance(facts, dict):
        raise TypeError("the facts of the session are missing")
    _keys(facts, *Facts.__slots__)
    versions = {name: _text(facts[name]) for name in ("app_version", "pack", "pack_version")}
    told = Facts(id=_id(facts["id"]), started_at=_time(facts["started_at"]), **versions)
    return Opened(told, None if learner is None else _id(learner))


def _members(plain: dict[str, Plain]) -> Seated:
    _keys(plain, "session", "group", "members", "formed_at")
    members = plain["members"]
    if not isinstance(members, dict):
        raise TypeError("the members are missing")
    who = {Letter(key).value: None if each is None else _id(each) for key, each in members.items()}
    return Seated(_id(plain["session"]), _id(plain["group"]), who, _time(plain["formed_at"]))


def _refusal(plain: dict[str, Plain]) -> Refusal:
    _keys(plain, *Refusal.__slots__)
    return Refusal(
        session=SessionId(_id(plain["session"])),
        study=_text(plain["study"]),
        version=_whole(plain["version"]),
        language=Language(plain["language"]),
        text_sha256=_hash(plain["text_sha256"]),
        decision=Decision(plain["decision"]),
    )


def _event(plain: dict[str, Plain]) -> Chained:
    _keys(plain, *Row.__slots__, "hash")
    if not isinstance(plain["payload"], dict):
        raise TypeError("the payload is missing")
    payload = json.dumps(plain["payload"], ensure_ascii=False, separators=_SEPARATORS)
    row = Row(
        id=_id(plain["id"]),
        session=_id(plain["session"]),
        number=_whole(plain["number"]),
        at=_time(plain["at"]),
        monotonic_s=_seconds(plain["monotonic_s"]),
        kind=_text(plain["kind"]),
        version=_whole(plain["version"]),
        payload=_text(payload, LONGEST_LINE),
    )
    if "\\u0000" in payload:
        raise ValueError("a text holds a null")
    return Chained(row, _hash(plain["hash"]))


def _seal(plain: dict[str, Plain]) -> Seal:
    _keys(plain, "session", "events", "hash")
    return Seal(_id(plain["session"]), _whole(plain["events"]), _hash(plain["hash"]))


_READERS: Mapping[str, Callable[[dict[str, Plain]], Line]] = {
    "learner": _learner,
    "session": _session,
    "members": _members,
    "refusal": _refusal,
    "event": _event,
    "seal": _seal,
}
