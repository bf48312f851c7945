"""Tables of quizzes: runs through banks, items that appeared, answers, and steps beside them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import sqlalchemy as sa

from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.response import Means
from anatomyapp.session.event import Event
from anatomyapp.session.export.reading import Reading, Selection, happened
from anatomyapp.session.export.table import (
    AT,
    LEARNER,
    LETTER,
    SESSION,
    Cell,
    Column,
    ColumnType,
    Table,
    choice,
    integer,
    moment,
    number,
    truth,
)
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    ItemPresented,
    QuizFinished,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.review import AnswerFilter, answers_query

_QUIZ = Column("quiz", "The run through a bank, a random UUID.")
_BANK = (Column("bank", "The bank's id."), Column("bank_version", "Of the bank."))
_ITEM = (Column("item", "The item's id in its bank."), integer("item_version", "Of the item."))


class Outcome(StrEnum):
    """What became of an item that was asked."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    TIMED_OUT = "timed-out"


class Step(StrEnum):
    """What happened with an item beside its answer."""

    HINT = "hint"
    REVISION = "revision"
    FEEDBACK = "feedback"


def _of_quizzes(
    reading: Reading, *kinds: type[Event]
) -> Iterator[tuple[sa.RowMapping, Event, QuizStarted]]:
    """Yield events with the start of their quiz, of the wanted bank alone."""
    session, begun = "", dict[str, QuizStarted]()
    for row in reading.events(QuizStarted, *kinds):
        if row["session"] != session:
            session, begun = row["session"], {}
        event = happened(row)
        if isinstance(event, QuizStarted):
            begun[event.quiz] = event
        started = begun.get(getattr(event, "quiz", ""))
        if started is not None and reading.selection.bank in (None, started.bank):
            yield row, event, started


def _quizzes(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    session, open_ = "", dict[str, tuple[sa.RowMapping, QuizStarted]]()
    for row, event, started in _of_quizzes(reading, QuizFinished):
        if row["session"] != session:
            yield from (_quiz(*one) for one in open_.values())
            session, open_ = row["session"], {}
        if isinstance(event, QuizFinished):
            yield _quiz(*open_.pop(started.quiz), event, row["at"])
        else:
            open_[started.quiz] = (row, started)
    yield from (_quiz(*one) for one in open_.values())


def _quiz(
    row: sa.RowMapping, started: QuizStarted, end: QuizFinished | None = None, at: Cell = None
) -> tuple[Cell, ...]:
    found = (end.answered, end.correct, end.score, end.completed) if end else (None,) * 4
    return (
        started.quiz, row["session"], row["learner"], started.bank, started.bank_version,
        started.bank_digest or None, started.mode.value, started.place, started.station,
        started.seed, len(started.items), started.seconds_per_item, started.break_s, row["at"],
        at, *found,
    )  # fmt: skip


def _presentations(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row, event, started in _of_quizzes(reading, ItemPresented):
        if isinstance(event, ItemPresented):
            yield (row["id"], row["session"], row["learner"], event.quiz, started.bank,
                   started.bank_version, event.item, event.item_version,
                   "|".join(event.options) or None, row["at"], row["monotonic_s"])  # fmt: skip


def _steps(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row, event, started in _of_quizzes(reading, HintTaken, AnswerRevised, FeedbackLeft):
        if isinstance(event, HintTaken | AnswerRevised | FeedbackLeft):
            yield (row["id"], row["session"], row["learner"], event.quiz, started.bank,
                   started.bank_version, event.item, event.item_version, *_told(event),
                   event.by.value if event.by else None, row["at"])  # fmt: skip


def _told(event: HintTaken | AnswerRevised | FeedbackLeft) -> tuple[Cell, ...]:
    if isinstance(event, HintTaken):
        return Step.HINT.value, event.number, event.latency_s, event.hint, None, None
    if isinstance(event, AnswerRevised):
        changed = (event.before, event.after)
        return Step.REVISION.value, event.number, event.latency_s, None, *changed
    return Step.FEEDBACK.value, event.attempt, event.seconds, None, None, None


def _answers(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    which = reading.selection
    chosen = AnswerFilter(bank=which.bank, learner=which.learner)
    found = answers_query(chosen, numbered=False).subquery("found")
    query = sa.select(found).order_by(found.c.at, found.c.session, found.c.tie)
    others = Selection(sessions=which.sessions, since=which.since, before=which.before)
    if not others.all:
        query = query.where(found.c.session.in_(Reading(reading.connection, others).wanted()))
    for row in reading.stream(query):
        yield (
            row["event"], row["session"], row["learner"], row["quiz"], row["bank"],
            row["bank_version"], row["mode"], row["place"], row["item"], row["item_version"],
            row["kind"], row["attempt"], bool(row["first"]), _outcome(row).value,
            row["response"] or None, bool(row["correct"]), row["score"], row["latency_s"],
            row["confidence"], row["means"], row["letter"], row["group_id"], row["at"],
        )  # fmt: skip


def _outcome(row: sa.RowMapping) -> Outcome:
    if row["timed_out"]:
        return Outcome.TIMED_OUT
    return Outcome.ANSWERED if row["response"] else Outcome.SKIPPED


QUIZZES = Table(
    "quizzes",
    "A run through a bank.",
    (
        _QUIZ,
        SESSION,
        LEARNER,
        *_BANK,
        Column("bank_digest", "SHA-256 of the bank's file.", empty="not known, before version 4"),
        choice("mode", "How it is run.", QuizMode),
        Column("place", "Of the window.", allowed=("quiz", "ar")),
        Column("station", "Of the atlas.", empty="of all stations"),
        integer("seed", "By which items and options were ordered."),
        integer("items", "How many were to be asked."),
        number("seconds_per_item", "Of a spotter.", "s", empty="no spotter"),
        number("break_s", "Of a spotter: the pause before each next item.", "s"),
        moment("started_at", "When it began."),
        moment("finished_at", "When it ended or was left.", empty="neither, so far"),
        integer("answered", "Items with a first attempt.", empty="not ended"),
        integer("correct", "Of these, right.", empty="not ended"),
        number("score", "Sum of the items' scores.", empty="not ended"),
        truth("completed", "Whether it came to its end.", empty="not ended"),
    ),
    ("quiz",),
    _quizzes,
)
PRESENTATIONS = Table(
    "presentations",
    "An item that appeared on the screen.",
    (
        Column("event", "The event's id."),
        SESSION,
        LEARNER,
        _QUIZ,
        *_BANK,
        *_ITEM,
        Column("options", "Ids in the order shown, joined by |.", empty="no options"),
        AT,
        number("monotonic_s", "Since the session's start.", "s"),
    ),
    ("event",),
    _presentations,
)
ANSWERS = Table(
    "answers",
    "What became of an item that was asked, oldest first.",
    (
        Column("event", "The event's id."),
        SESSION,
        Column(
            "learner",
            "Who answered: the learner's id; the session's id for a guest; in a group the member "
            "whose turn it was, for a guest there the group's id and the letter.",
        ),
        _QUIZ,
        *_BANK,
        choice("mode", "Of the quiz.", QuizMode),
        Column("place", "Of the window.", allowed=("quiz", "ar")),
        *_ITEM,
        choice("kind", "Of the item.", Kind),
        integer("attempt", "At this item in this quiz, from 1."),
        truth(
            "first",
            "Whether it is the learner's first answer to this version of the item in this mode and "
            "place, of all that the record holds.",
        ),
        choice("outcome", "Answered, skipped, or out of time; the latter two score 0.", Outcome),
        Column(
            "response",
            "The structure pointed at, or the option chosen; of a show item as docs/formats.md "
            "says.",
            empty="none came",
        ),
        truth("correct", "Whether it is right."),
        number("score", "From 0 to 1."),
        number("latency_s", "From the item's presentation to the response.", "s"),
        Column("confidence", "1 (a guess) to 4 (certain).", ColumnType.INTEGER,
               allowed=("1", "2", "3", "4"), empty="not said"),
        choice("means", "With what it was answered.", Means, empty="none, or not known"),
        LETTER,
        Column("group", "The group whose turn it was.", empty="no group"),
        AT,
    ),
    ("event",),
    _answers,
)  # fmt: skip
STEPS = Table(
    "steps",
    "Something that happened with an item beside its answer.",
    (
        Column("event", "The event's id."),
        SESSION,
        LEARNER,
        _QUIZ,
        *_BANK,
        *_ITEM,
        choice("step", "A hint taken, a choice revised, or the feedback left.", Step),
        integer("number", "Of the hint or revision, from 1; of feedback: the attempt."),
        number(
            "seconds",
            "From the item's presentation; of feedback: how long it was in sight.",
            "s",
        ),
        Column("hint", "Its kind.", empty="no hint"),
        Column("before", "What was chosen before.", empty="no revision"),
        Column("after", "What was chosen then.", empty="no revision"),
        LETTER,
        AT,
    ),
    ("event",),
    _steps,
)
