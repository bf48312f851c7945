"""One item as the instructor's table shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.columns import first_attempts, reference
from anatomyapp.evaluation.items import Choice, ItemStatistics, item_statistics
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.instructor.flag import Flag, flag_words, flags_of, tag_of
from anatomyapp.gui.instructor.table import Column
from anatomyapp.gui.language import number, say, translate
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import NAMING, Item, Kind
from anatomyapp.quiz.response_words import response_words
from anatomyapp.session.bundles import AnswerColumns


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with its figures; ``item`` is None where no bank holds this version any more."""

    bank: str
    reference: str
    kind: Kind
    title: str
    station: str
    item: Item | None
    figures: ItemStatistics

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What calls for a look."""
        return flags_of(self.figures)


def item_rows(
    columns: Mapping[str, AnswerColumns], banks: tuple[Bank, ...], atlas: Atlas
) -> tuple[ItemRow, ...]:
    """Return the figures of every item that was answered, bank after bank.

    Each version of an item is an item of its own; only first attempts count.
    """
    known = {item.reference: item for bank in banks for item in bank.items}
    stations = {station.id: station.label for station in atlas.stations}
    found = []
    for bank, answers in columns.items():
        kinds = {reference(choice): Kind(choice.kind) for choice in answers.choices}
        for figures in item_statistics(first_attempts(answers)):
            item = known.get(figures.item)
            station = stations.get(item.station, item.station) if item else ""
            title = _title(item, atlas) if item else figures.item
            kind = kinds[figures.item]
            found.append(ItemRow(bank, figures.item, kind, title, station, item, figures))
    return tuple(found)


def _title(item: Item, atlas: Atlas) -> str:
    """Return what tells one item from the others: its stem, or the name that is asked for."""
    asked = atlas.structures.get(item.asked) if item.asked else None
    return asked.label if item.kind in NAMING and asked else item.stem


def choice_text(row: ItemRow, choice: Choice, atlas: Atlas) -> str:
    """Return the words of an answer that was given."""
    if not choice.id:
        return translate("Instructor", "No answer")
    if row.item is None:
        known = atlas.structures.get(StructureId(choice.id))
        return known.label if known is not None else choice.id
    return response_words(row.item, choice.id, atlas, say)


def percent(statistic: Statistic) -> str:
    """Return a share in percent, or a dash."""
    return "–" if statistic.value is None else f"{statistic.value:.0f} %"


def index(statistic: Statistic) -> str:
    """Return an index from -1 to 1 with two decimals and a true minus, or a dash."""
    return "–" if statistic.value is None else number(statistic.value / 100, 2).replace("-", "−")


def seconds(statistic: Statistic) -> str:
    """Return a time in seconds, or a dash."""
    return "–" if statistic.value is None else f"{number(statistic.value, 1)} s"


def _tags(row: ItemRow) -> tuple[Tag, ...]:
    return tuple(tag_of(flag) for flag in row.flags)


def _facility(row: ItemRow) -> float | None:
    value = row.figures.facility.value
    return None if value is None else value / 100


def _kind(row: ItemRow) -> str:
    return {
        Kind.FIND: translate("Instructor", "find it"),
        Kind.SHOW: translate("Instructor", "show it"),
        Kind.NAME: translate("Instructor", "name it"),
        Kind.CHOICE: translate("Instructor", "choice"),
        Kind.PLACE: translate("Instructor", "place it"),
        Kind.LABEL: translate("Instructor", "label"),
        Kind.ORDER: translate("Instructor", "order"),
        Kind.RELATION: translate("Instructor", "relation"),
        Kind.LEVEL: translate("Instructor", "level"),
        Kind.SIDE: translate("Instructor", "side"),
        Kind.TRUTH: translate("Instructor", "true or false"),
        Kind.CASE: translate("Instructor", "case"),
    }[row.kind]


def _flags(row: ItemRow) -> str:
    return ", ".join(flag_words(flag) for flag in row.flags)


def item_columns() -> tuple[Column[ItemRow], ...]:
    """Return the columns of the items' table."""
    return (
        Column(translate("Instructor", "Item"), lambda r: r.title, lambda r: r.title.casefold()),
        Column(translate("Instructor", "Kind"), _kind, lambda r: r.kind.value, width=96),
        *_score_columns(),
        *_quality_columns(),
        Column(
            translate("Instructor", "Flag"),
            _flags,
            lambda r: _flags(r) or None,
            tags=_tags,
            width=124,
        ),
    )


def _score_columns() -> tuple[Column[ItemRow], ...]:
    return (
        Column(
            "n",
            lambda r: str(r.figures.n),
            lambda r: r.figures.n,
            tip=translate(
                "Instructor", "Learners who were asked the item; their first attempts count"
            ),
            width=52,
        ),
        Column(
            translate("Instructor", "Facility"),
            lambda r: percent(r.figures.facility),
            _facility,
            meter=_facility,
            tip=translate("Instructor", "Mean score in percent"),
            width=126,
        ),
    )


def _quality_columns() -> tuple[Column[ItemRow], ...]:
    return (
        Column(
            translate("Instructor", "Discrim."),
            lambda r: index(r.figures.discrimination),
            lambda r: r.figures.discrimination.value,
            tip=translate(
                "Instructor",
                "Discrimination: correlation of the item with the rest of the test, −1 to 1",
            ),
            width=90,
        ),
        Column(
            translate("Instructor", "Time"),
            lambda r: seconds(r.figures.median_latency_s),
            lambda r: r.figures.median_latency_s.value,
            tip=translate("Instructor", "Median response time"),
            width=76,
        ),
    )
