"""What the place *Items* reads of the record, bank by bank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.columns import first_attempts, reference
from anatomyapp.evaluation.confusion import ConfusionMatrix, confusion_matrix
from anatomyapp.evaluation.distances import Distances, distances
from anatomyapp.evaluation.items import item_statistics
from anatomyapp.evaluation.responses import Responses
from anatomyapp.gui.instructor.item_row import ItemRow, title_of
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import NAMING, Item, Kind
from anatomyapp.quiz.option import option_of
from anatomyapp.quiz.task import Choose, Point
from anatomyapp.session.bundles import AnswerColumns
from anatomyapp.session.placements import Placement
from anatomyapp.session.store import SessionStore


@dataclass(frozen=True, slots=True, eq=False)
class BankRead:
    """One bank: its items' figures, what was taken for what, and the answers beneath.

    ``cohort`` names the simulated one whose answers they are, None of people.
    """

    bank: str
    rows: tuple[ItemRow, ...]
    matrix: ConfusionMatrix
    responses: Responses
    cohort: str | None = None


def read_items(store: SessionStore, banks: tuple[Bank, ...], atlas: Atlas) -> tuple[BankRead, ...]:
    """Return every bank that was answered, from first attempts.

    Raises
    ------
    StoreError
        The record cannot be read.
    """
    known = {item.reference: item for bank in banks for item in bank.items}
    columns = store.bundles.columns()
    marks = {c.item for each in columns.values() for c in each.choices if c.kind == Kind.PLACE}
    placed: dict[str, list[Placement]] = {}
    for each in store.placements.first(marks):
        placed.setdefault(each.bank, []).append(each)
    cohort = store.studies.population().cohort
    read = (
        bank_read(name, answers, known, atlas, distances(placed.get(name, ())))
        for name, answers in columns.items()
    )
    return tuple(replace(each, cohort=cohort) for each in read)


def bank_read(
    name: str,
    answers: AnswerColumns,
    known: Mapping[str, Item],
    atlas: Atlas,
    landmarks: Mapping[str, Distances],
) -> BankRead:
    """Return one bank's figures; ``known`` are items by their references."""
    responses = first_attempts(answers)
    kinds = {reference(choice): Kind(choice.kind) for choice in answers.choices}
    stations = {station.id: station.label for station in atlas.stations}
    rows = []
    for figures in item_statistics(responses):
        item = known.get(figures.item)
        station = stations.get(item.station, item.station) if item else ""
        title = title_of(item, atlas) if item else figures.item
        mm = landmarks.get(figures.item)
        rows.append(
            ItemRow(name, figures.item, kinds[figures.item], title, station, item, figures, mm)
        )
    return BankRead(name, tuple(rows), matrix_of(rows), responses)


def matrix_of(rows: Iterable[ItemRow]) -> ConfusionMatrix:
    """Return what was taken for what: where one structure was pointed at, or told apart."""
    told = {row.reference: row.item for row in rows if row.item is not None and tells(row.item)}
    asked = {name: str(item.asked) for name, item in told.items()}
    return confusion_matrix(
        (row.figures for row in rows), asked, lambda name, choice: _taken(told[name], choice)
    )


def tells(item: Item) -> bool:
    """Whether an answer to an item tells which structure was taken for the one that is asked."""
    if isinstance(item.task, Point):
        return True
    return isinstance(item.task, Choose) and item.kind in NAMING and item.asked is not None


def _taken(item: Item, choice: str) -> str | None:
    if isinstance(item.task, Point):
        return choice or None
    option = option_of(item.options, choice)
    return option.structure if option is not None else None
