"""Tables of groups and of augmented reality: members, turns, and how sheets were followed."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.augmented import RolesChanged, Stretch, TurnTaken, TurnTakenBack
from anatomyapp.session.codec import kind_of
from anatomyapp.session.export.reading import Reading, happened
from anatomyapp.session.export.table import (
    AT,
    SESSION,
    Cell,
    Column,
    Table,
    choice,
    integer,
    moment,
    number,
)
from anatomyapp.session.turns import Letter, Role

_TURNS = (TurnTaken, TurnTakenBack, RolesChanged)
_ROLES = (Role.WEARER, Role.HOLDER, Role.ANSWERER, Role.WATCHER)
_GROUP = Column("group", "The group's id, a random UUID.")
_MEASURES = (
    *("seconds", "pictures", "shown", "tracked", "bridged", "lost", "losses", "latency_ms"),
    *("latency_p95_ms", "reprojection_px", "distance_mm", "light", "dark"),
)


def _members(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    member = tables.member
    query = sa.select(member).where(member.c.session.in_(reading.wanted()))
    order = (member.c.formed_at, member.c.group_id, member.c.letter)
    for row in reading.stream(query.order_by(*order)):
        yield row["session"], row["group_id"], row["letter"], row["learner"], row["formed_at"]


def _turns(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row in reading.events(*_TURNS):
        event = happened(row)
        if isinstance(event, _TURNS):
            held = {one.role: one.letter for one in event.roles}
            yield (row["session"], event.group, event.number, row["kind"],
                   *(held[role].value for role in _ROLES), row["at"],
                   row["monotonic_s"])  # fmt: skip


def _tracking(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    tracking = tables.tracking
    query = sa.select(tracking).where(tracking.c.session.in_(reading.wanted()))
    for row in reading.stream(query.order_by(tracking.c.at, tracking.c.event)):
        rate = row["shown"] / row["seconds"] if row["seconds"] > 0 else 0.0
        yield (row["event"], row["session"], row["over"], row["quiz"], row["item"],
               row["group_id"], row["turn"], rate, *(row[name] for name in _MEASURES),
               row["at"])  # fmt: skip


MEMBERS = Table(
    "members",
    "A member of a group.",
    (
        SESSION,
        _GROUP,
        choice("letter", "How events name the member.", Letter),
        Column("learner", "The learner's id.", empty="a guest, or erased"),
        moment("formed_at", "When the group came together."),
    ),
    ("group", "letter"),
    _members,
)
TURNS = Table(
    "turns",
    "A turn as it began, was changed by hand, or went on because the next was taken back.",
    (
        SESSION,
        _GROUP,
        integer("turn", "From 1."),
        Column("what", "The kind of event.", allowed=tuple(kind_of(kind) for kind in _TURNS)),
        choice("wearer", "Who wears the sheet, or holds the card.", Letter),
        choice("holder", "Who holds the computer.", Letter),
        choice("answerer", "Who answers.", Letter),
        choice("watcher", "Who watches, and answers next.", Letter),
        AT,
        number("monotonic_s", "Since the session's start.", "s"),
    ),
    ("session", "monotonic_s"),
    _turns,
)
TRACKING = Table(
    "tracking",
    "A stretch over which it was measured how well a sheet was followed. Stretches overlap: only "
    "those of one kind may be added up.",
    (
        Column("event", "The event's id."),
        SESSION,
        choice("over", "The kind of stretch.", Stretch),
        Column("quiz", "Of an item.", empty="no item"),
        Column("item", "Of an item.", empty="no item"),
        Column("group", "That held at its end.", empty="no group"),
        integer("turn", "That held at its end.", empty="no group"),
        number("rate", "Painted pictures per second.", "1/s"),
        number("seconds", "While pictures were wanted.", "s"),
        integer("pictures", "That were followed and reached the window."),
        integer("shown", "That were painted."),
        number("tracked", "Part of the pictures with the sheet, 0 to 1."),
        number("bridged", "Part followed by optical flow, 0 to 1."),
        number("lost", "Part without the sheet, 0 to 1."),
        integer("losses", "Runs of lost pictures."),
        number("latency_ms", "From a picture's arrival to its painting, median.", "ms", "none"),
        number("latency_p95_ms", "The same, what 95 of 100 do not exceed.", "ms", "none"),
        number("reprojection_px", "Root mean square distance of corners, median.", "px", "none"),
        number("distance_mm", "Of the sheet from the camera, median.", "mm", "none"),
        number("light", "On the sheet, as a part of good light, median.", empty="none"),
        number("dark", "Part of the pictures that were too dark, 0 to 1."),
        AT,
    ),
    ("event",),
    _tracking,
)
