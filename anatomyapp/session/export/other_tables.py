"""Tables of looking at structures, and of questionnaires."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa

from anatomyapp.session.codec import kind_of
from anatomyapp.session.event import (
    PlaceEntered,
    StructureSelected,
    StructuresHidden,
    StructuresIsolated,
)
from anatomyapp.session.export.reading import Reading, happened
from anatomyapp.session.export.table import (
    AT,
    LEARNER,
    LETTER,
    SESSION,
    Cell,
    Column,
    Table,
    integer,
    moment,
    number,
)
from anatomyapp.session.questionnaire import QuestionnairePageAnswered

LONGEST_GAP_S = 60.0  # own: without any event for longer, somebody may have left
_KINDS = frozenset(
    map(kind_of, (PlaceEntered, StructureSelected, StructuresHidden, StructuresIsolated))
)


@dataclass(slots=True)
class _Stay:
    """What was done with one structure in one session."""

    selections: int = 0
    seconds: float = 0.0
    active_s: float = 0.0
    hidden: int = 0
    isolated: int = 0


def _structures(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    of_session = itemgetter("session", "learner")
    for (session, learner), rows in groupby(reading.events(), key=of_session):
        for structure, stay in sorted(_stays(rows).items()):
            yield (session, learner, structure, stay.selections, stay.seconds, stay.active_s,
                   stay.hidden, stay.isolated)  # fmt: skip


def _stays(rows: Iterable[sa.RowMapping]) -> dict[str, _Stay]:
    """Add up one session: a structure is chosen until another one is, or a place is entered."""
    stays: dict[str, _Stay] = {}
    chosen: _Stay | None = None
    before_s = 0.0
    for row in rows:
        if chosen is not None:
            gap = max(0.0, row["monotonic_s"] - before_s)
            chosen.seconds += gap
            chosen.active_s += min(gap, LONGEST_GAP_S)
        before_s = row["monotonic_s"]
        event = happened(row) if row["kind"] in _KINDS else None
        if isinstance(event, PlaceEntered):
            chosen = None
        elif isinstance(event, StructureSelected):
            chosen = stays.setdefault(event.structure, _Stay())
            chosen.selections += 1
        elif isinstance(event, StructuresHidden | StructuresIsolated):
            _count(stays, event)
    return stays


def _count(stays: dict[str, _Stay], event: StructuresHidden | StructuresIsolated) -> None:
    for structure in event.structures:
        stay = stays.setdefault(structure, _Stay())
        if isinstance(event, StructuresHidden):
            stay.hidden += 1
        else:
            stay.isolated += 1


def _questionnaires(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row in reading.events(QuestionnairePageAnswered):
        page = happened(row)
        if isinstance(page, QuestionnairePageAnswered):
            for each in page.responses:
                yield (
                    row["id"], row["session"], row["learner"], page.filling, page.instrument,
                    page.instrument_version, page.language, page.page, page.number, page.pages,
                    each.item, each.response or None, each.latency_s, page.latency_s,
                    page.shown_at, page.by.value if page.by else None, row["at"],
                )  # fmt: skip


STRUCTURES = Table(
    "structures",
    "A structure that was chosen, hidden or isolated in a session.",
    (
        SESSION,
        LEARNER,
        Column("structure", "The structure's id in the atlas."),
        integer("selections", "How often it was chosen."),
        number(
            "seconds",
            "While it was the one chosen last: until another one was, a place was entered, or the "
            "session ended.",
            "s",
        ),
        number(
            "active_s",
            "Of these, without what a pause between two events is longer than 60 s (own).",
            "s",
        ),
        integer("hidden", "How often it was taken out of the scene."),
        integer("isolated", "How often nothing but it, or it with others, was left."),
    ),
    ("session", "structure"),
    _structures,
)
QUESTIONNAIRES = Table(
    "questionnaires",
    "A response to an item of a questionnaire. Where somebody went back, the later one counts.",
    (
        Column("event", "The event's id: one for each page that was sent."),
        SESSION,
        LEARNER,
        Column("filling", "One filling in of an instrument, a random UUID."),
        Column("instrument", "The instrument's id."),
        Column("instrument_version", "Of the instrument."),
        Column("language", "Of the text that was read."),
        Column("page", "Its id in the instrument."),
        integer("number", "Of the page, from 1."),
        integer("pages", "How many there are."),
        Column("item", "The item's id in the instrument."),
        Column("response", "A code of the instrument; several joined by |.", empty="left out"),
        number("latency_s", "From the page's appearing to this response.", "s", "left out"),
        number("page_latency_s", "From the page's appearing to its being sent.", "s"),
        moment("shown_at", "When the page appeared."),
        LETTER,
        AT,
    ),
    ("event", "item"),
    _questionnaires,
)
