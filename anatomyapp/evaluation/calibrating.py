"""Difficulties of the Rasch model into a bank: what each item's ``calibration`` is to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from anatomyapp.evaluation.irt.calibration import Calibrated, ItemParameters
from anatomyapp.phrase import phrase
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields

NOT_ANSWERED = phrase("nobody was asked this version")
NO_ERROR = phrase("its standard error cannot be had")
_SOURCE = (
    "{n} learners' first attempts until {day}; Rasch by marginal maximum likelihood, "
    "spread {spread:.2f}"
)
_DIGITS = 3  # logits; errors of estimation are a hundred times as large


@dataclass(frozen=True, slots=True)
class Written:
    """A draft with calibrations, the ids of the items that have one now, and why others have none.

    An item without a new difficulty keeps what it had.
    """

    draft: Draft
    ids: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


def with_calibrations(draft: Draft, found: Calibrated, until: datetime) -> Written:
    """Return a bank's draft with the difficulties that were estimated.

    Parameters
    ----------
    found
        Of the Rasch model; its items are named with their versions (``find-1@2``).
    until
        When the last of the answers was given.
    """
    known = {item.item: item for item in found.items}
    source = _SOURCE.format(n=found.n, day=until.date().isoformat(), spread=found.spread)
    ids, left = [], []
    for item in draft.items:
        told = known.get(_reference(item))
        reason = _reason(told, found)
        if told is None or reason:
            left.append((item.id, reason))
        else:
            fields = item.fields.put(("calibration",), calibration_fields(told, source))
            draft = draft.rewritten(item.number, fields)
            ids.append(item.id)
    return Written(draft, tuple(ids), tuple(left))


def calibration_fields(told: ItemParameters, source: str) -> Fields:
    """Return an item's calibration as a file says it."""
    return Fields((
        ("difficulty", f"{told.difficulty:.{_DIGITS}f}"),
        ("se", f"{told.difficulty_se:.{_DIGITS}f}"),
        ("n", str(told.n)),
        ("source", source),
    ))  # fmt: skip


def _reference(item: DraftItem) -> str:
    return f"{item.id}@{item.fields.text('version') or '1'}"


def _reason(told: ItemParameters | None, found: Calibrated) -> str:
    """Return why an item has no calibration; empty where it has one."""
    if found.reason:
        return found.reason
    if told is None:
        return NOT_ANSWERED
    return told.reason or ("" if told.difficulty_se else NO_ERROR)
