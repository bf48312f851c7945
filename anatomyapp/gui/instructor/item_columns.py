"""The columns of the items' table."""

from __future__ import annotations

from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.instructor.flag import flag_words, tag_of
from anatomyapp.gui.instructor.item_row import ItemRow, index, kind_words, percent, seconds
from anatomyapp.gui.instructor.table import Column
from anatomyapp.gui.language import translate


def _tags(row: ItemRow) -> tuple[Tag, ...]:
    return tuple(tag_of(flag) for flag in row.flags)


def _facility(row: ItemRow) -> float | None:
    value = row.figures.facility.value
    return None if value is None else value / 100


def _flags(row: ItemRow) -> str:
    return ", ".join(flag_words(flag) for flag in row.flags)


def item_columns() -> tuple[Column[ItemRow], ...]:
    """Return the columns of the items' table."""
    return (
        Column(translate("Instructor", "Item"), lambda r: r.title, lambda r: r.title.casefold()),
        Column(
            translate("Instructor", "Kind"),
            lambda r: kind_words(r.kind),
            lambda r: r.kind.value,
            width=96,
        ),
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
