"""What the record holds of banks, as ``evaluate items`` needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from anatomyapp.cli.record import opened_record
from anatomyapp.evaluation.distances import Distances, distances
from anatomyapp.evaluation.responses import Responses
from anatomyapp.quiz.item import Kind

if TYPE_CHECKING:
    from anatomyapp.session.bundles import AnswerColumns
    from anatomyapp.session.placements import Holds
    from anatomyapp.session.store import SessionStore


@dataclass(frozen=True, slots=True)
class Asked:
    """Which answers: of a record, a bank, a place of the window, who takes part in a study.

    ``study`` leaves what nobody did who takes part in it, and what was before they did.
    """

    store: str | None
    bank: str | None = None
    place: str | None = None
    study: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class BankAnswers:
    """First attempts at a bank's items, which carry their version.

    ``landmarks`` says by item how far off they were placed, ``until`` when the last answer came,
    ``cohort`` which simulated one gave them, None of people.
    """

    responses: Responses
    landmarks: dict[str, Distances]
    until: datetime
    cohort: str | None = None


def read_banks(asked: Asked) -> dict[str, BankAnswers]:
    """Return the answers by bank; banks without any are left out."""
    from anatomyapp.evaluation.columns import only  # noqa: PLC0415 - SQLAlchemy

    with opened_record(asked.store) as record:
        banks = record.bundles.columns(asked.bank, asked.place)
        holds = None
        if asked.study is not None:
            holds = record.consents.participation(asked.study).holds
            banks = {name: only(columns, holds) for name, columns in banks.items()}
        return {
            name: _answers(record, columns, Asked(asked.store, name, asked.place), holds)
            for name, columns in banks.items()
            if len(columns.packed)
        }


def _answers(
    record: SessionStore, columns: AnswerColumns, asked: Asked, holds: Holds | None
) -> BankAnswers:
    from anatomyapp.evaluation.columns import first_attempts  # noqa: PLC0415 - as above
    from anatomyapp.session.bundles import time_of  # noqa: PLC0415 - as above

    marks = {choice.item for choice in columns.choices if choice.kind == Kind.PLACE}
    placed = record.placements.first(marks, asked.bank, asked.place, holds)
    until = time_of(int(columns.packed["at"].max()))
    cohort = record.studies.population().cohort
    return BankAnswers(first_attempts(columns), distances(placed), until, cohort)
