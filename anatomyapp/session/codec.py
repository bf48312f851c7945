"""Events to and from JSON: one registry, strict in both directions.

Written by hand rather than with pydantic: every start of the app imports it, and some twenty flat
kinds need little.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from anatomyapp.errors import StoreError
from anatomyapp.session import (
    augmented,
    exploration,
    questionnaire,
    quizzing,
    sampling,
    shown,
    studying,
)
from anatomyapp.session import event as events
from anatomyapp.session.event import SCHEMA_VERSION, Event

Plain: TypeAlias = Any  # what JSON can hold
Hint: TypeAlias = Any  # the type of a field, as written there
Value = TypeVar("Value")

_KINDS: dict[str, type[Event]] = {
    "session-started": events.SessionStarted,
    "place-entered": events.PlaceEntered,
    "structure-selected": events.StructureSelected,
    "structures-hidden": events.StructuresHidden,
    "structures-shown": events.StructuresShown,
    "structures-isolated": events.StructuresIsolated,
    "view-changed": events.ViewChanged,
    "view-sampled": sampling.ViewSampled,
    "scene-shown": shown.SceneShown,
    "view-sized": shown.ViewSized,
    "look-shown": shown.LookShown,
    "person-shown": shown.PersonShown,
    "breath-shown": shown.BreathShown,
    "choice-shown": shown.ChoiceShown,
    "film-begun": shown.FilmBegun,
    "pose-sampled": shown.PoseSampled,
    "structures-selected": exploration.StructuresSelected,
    "structures-faded": exploration.StructuresFaded,
    "structures-exploded": exploration.StructuresExploded,
    "model-cut": exploration.ModelCut,
    "measured": exploration.Measured,
    "measure-removed": exploration.MeasureRemoved,
    "pin-placed": exploration.PinPlaced,
    "pin-removed": exploration.PinRemoved,
    "saved-view-used": exploration.SavedViewUsed,
    "note-written": exploration.NoteWritten,
    "picture-taken": exploration.PictureTaken,
    "places-pointed-at": exploration.PlacesPointedAt,
    "aid-used": exploration.AidUsed,
    "tour-started": exploration.TourStarted,
    "tour-step-shown": exploration.TourStepShown,
    "tour-question-answered": exploration.TourQuestionAnswered,
    "tour-finished": exploration.TourFinished,
    "tour-left": exploration.TourLeft,
    "ar-begun": augmented.ArBegun,
    "stance-changed": augmented.StanceChanged,
    "ar-ended": augmented.ArEnded,
    "sheet-lost": augmented.SheetLost,
    "sheet-found": augmented.SheetFound,
    "tracking-measured": augmented.TrackingMeasured,
    "lens-calibrated": augmented.LensCalibrated,
    "picture-held": augmented.PictureHeld,
    "ar-picture-kept": augmented.ArPictureKept,
    "group-formed": augmented.GroupFormed,
    "turn-taken": augmented.TurnTaken,
    "turn-taken-back": augmented.TurnTakenBack,
    "roles-changed": augmented.RolesChanged,
    "group-ended": augmented.GroupEnded,
    "quiz-started": quizzing.QuizStarted,
    "item-presented": quizzing.ItemPresented,
    "hint-taken": quizzing.HintTaken,
    "answer-revised": quizzing.AnswerRevised,
    "item-answered": quizzing.ItemAnswered,
    "feedback-left": quizzing.FeedbackLeft,
    "quiz-finished": quizzing.QuizFinished,
    "next-steps-offered": quizzing.NextStepsOffered,
    "next-step-decided": quizzing.NextStepDecided,
    "questionnaire-page-answered": questionnaire.QuestionnairePageAnswered,
    "study-entered": studying.StudyEntered,
    "arm-allocated": studying.ArmAllocated,
    "step-begun": studying.StepBegun,
    "step-timed": studying.StepTimed,
    "step-ended": studying.StepEnded,
    "study-left": studying.StudyLeft,
    "study-completed": studying.StudyCompleted,
    "rotation-answered": studying.RotationAnswered,
    "plate-shown": studying.PlateShown,
    "error-shown": events.ErrorShown,
    "session-ended": events.SessionEnded,
    "session-abandoned": events.SessionAbandoned,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_ADDED: dict[str, dict[str, int]] = {  # to a kind: which fields, in which version
    "session-started": {"simulated": 8},
    "quiz-started": {
        **dict.fromkeys(("place", "seconds_per_item", "break_s"), 4),
        "selection": 7,
    },
    "item-answered": {
        **dict.fromkeys(("means", "by", "timed_out", "direction", "seen_share"), 4),
        "off_mm": 7,
    },
    "view-sampled": {"pane": 6},
}


def kind_of(kind: type[Event]) -> str:
    """Return the permanent name of a kind of event, such as "item-answered"."""
    return _NAMES[kind]


def encode(event: Event) -> str:
    """Return an event as one line of JSON; a field of a wrong type is a TypeError."""
    plain = _plain(event, type(event))
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, version: int, text: str) -> Event:
    """Return the event that ``encode`` wrote; fields that came later have their defaults.

    Raises
    ------
    StoreError
        The kind or version is unknown, or a field is missing, of a wrong type, or unknown.
    """
    if version > SCHEMA_VERSION or kind not in _KINDS:
        raise StoreError(
            f'an event "{kind}" of version {version} was recorded by a newer anatomyapp; '
            "open the record with that version or a later one."
        )
    try:
        event: Event = _value(_completed(json.loads(text), kind, version), _KINDS[kind])
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise StoreError(
            f'an event "{kind}" cannot be read: {error}; run "anatomyapp doctor" and restore '
            "the record from a copy."
        ) from error
    return event


def _completed(plain: Plain, kind: str, version: int) -> Plain:
    """Return an event with the fields that its version did not know, at their defaults."""
    later = {name for name, since in _ADDED.get(kind, {}).items() if version < since}
    if not later or not isinstance(plain, dict):
        return plain
    return {each.name: each.default for each in fields(_KINDS[kind]) if each.name in later} | plain


def plain_of(value: object) -> Plain:
    """Return a dataclass of plain fields as JSON can hold it."""
    return _plain(value, type(value))


def value_of(plain: Plain, kind: type[Value]) -> Value:
    """Return the dataclass of what ``plain_of`` returned.

    Raises
    ------
    TypeError, ValueError, OverflowError
        A field is missing, of a wrong type, unknown, or cannot be.
    """
    value: Value = _value(plain, kind)
    return value


def written(value: object) -> str:
    """Return a dataclass of plain fields as one line of JSON, as ``read_value`` reads it."""
    return json.dumps(plain_of(value), ensure_ascii=False, separators=(",", ":"))


def read_value(text: str, kind: type[Value]) -> Value:
    """Return the dataclass that ``written`` wrote.

    Raises
    ------
    StoreError
        A field is missing, of a wrong type, or unknown.
    """
    try:
        value: Value = _value(json.loads(text), kind)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise StoreError(
            f'what a learner keeps cannot be read: {error}; run "anatomyapp doctor" and restore '
            "the record from a copy."
        ) from error
    return value


@cache
def _hints(kind: Hint) -> dict[str, Hint]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


@cache
def _reduced(hint: Hint) -> tuple[Hint, bool]:
    """Return a hint without ``| None`` and without new names, and whether None is allowed."""
    if get_origin(hint) in {UnionType, Union}:  # the second is that of new names
        (inner,) = (one for one in get_args(hint) if one is not NoneType)
        return _reduced(inner)[0], True
    return getattr(hint, "__supertype__", hint), False


@cache
def _is_tuple(hint: Hint) -> bool:
    origin: object = get_origin(hint)
    return origin is tuple


def _members(values: Any, hint: Hint) -> Iterator[tuple[Any, Hint]]:  # noqa: ANN401 - as Plain
    """Pair the members of a tuple with their hints."""
    hints = get_args(hint)
    if hints[1:] == (...,):
        hints = hints[:1] * len(values)
    return zip(values, hints, strict=True)


def _of(value: Any, kind: Hint, name: str) -> Any:  # noqa: ANN401 - as Plain
    """Return a value that is of a type; True and False are no numbers."""
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(f"{value!r} is no {name}")
    return value


def _number(value: Any) -> float:  # noqa: ANN401 - as Plain
    number = float(_of(value, (int, float), "number"))
    if not math.isfinite(number):
        raise ValueError(f"{value!r} is not finite")
    return number


def _plain(value: Any, hint: Hint) -> Plain:  # noqa: ANN401 - as Plain
    hint, optional = _reduced(hint)
    if optional and value is None:
        return None
    if _is_tuple(hint):
        return [_plain(one, inner) for one, inner in _members(_of(value, tuple, "tuple"), hint)]
    if hint is float:
        return _number(value)
    _of(value, hint, hint.__name__)
    if is_dataclass(hint):
        return _fields(value, hint)
    return value.astimezone(UTC).isoformat() if hint is datetime else value


def _fields(value: Any, kind: Hint) -> Plain:  # noqa: ANN401 - as Plain
    return {name: _plain(getattr(value, name), hint) for name, hint in _hints(kind).items()}


def _value(plain: Plain, hint: Hint) -> Any:  # noqa: ANN401 - as Plain
    hint, optional = _reduced(hint)
    if optional and plain is None:
        return None
    if _is_tuple(hint):
        return tuple(_value(one, inner) for one, inner in _members(_of(plain, list, "list"), hint))
    if hint is float:
        return _number(plain)
    return _built(plain, hint) if is_dataclass(hint) else _single(plain, hint)


def _single(plain: Plain, hint: Hint) -> Any:  # noqa: ANN401 - as Plain
    if hint is datetime:
        return datetime.fromisoformat(_of(plain, str, "time")).astimezone(UTC)
    if issubclass(hint, StrEnum):
        return hint(_of(plain, str, "text"))
    return _of(plain, hint, hint.__name__)


def _built(plain: Plain, kind: Hint) -> Any:  # noqa: ANN401 - as Plain
    hints = _hints(kind)
    if _of(plain, dict, "object").keys() != hints.keys():
        named = ", ".join(sorted(plain.keys() ^ hints.keys()))
        raise ValueError(f"fields missing or unknown: {named}")
    return kind(**{name: _value(plain[name], hint) for name, hint in hints.items()})
