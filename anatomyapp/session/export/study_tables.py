"""Tables of studies: which there are, who is in them, their steps, figures turned, comments."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from anatomyapp.session import study_tables
from anatomyapp.session.enrolment import code_of
from anatomyapp.session.export.reading import Reading, happened
from anatomyapp.session.export.table import (
    AT,
    LEARNER,
    LETTER,
    SESSION,
    Cell,
    Column,
    Table,
    choice,
    integer,
    moment,
    number,
    truth,
)
from anatomyapp.session.study_rows import Status, What
from anatomyapp.session.studying import RotationAnswered
from anatomyapp.session.tables import event, session
from anatomyapp.study.steps import StepOutcome

_ENROLMENT = Column("enrolment", "The enrolment's id, a random UUID: one person in one study.")
_STEP = Column("step", "The step's id in the protocol.")


def _studies(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    study, enrolment = study_tables.study, study_tables.enrolment.c
    named = sa.select(enrolment.study).where(enrolment.session.in_(reading.wanted()))
    query = sa.select(study).where(study.c.id.in_(named)).order_by(study.c.opened_at, study.c.id)
    for row in reading.connection.execute(query).mappings():
        seed = None if row["closed_at"] is None else row["seed"]
        yield row["id"], row["title"], row["digest"], seed, row["opened_at"], row["closed_at"]


def _enrolments(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    enrolment = study_tables.enrolment
    query = sa.select(enrolment).where(enrolment.c.session.in_(reading.wanted()))
    for row in reading.stream(query.order_by(enrolment.c.study, enrolment.c.number)):
        yield (row["id"], row["study"], code_of(row["number"]), row["session"], row["learner"],
               row["group_id"], row["letter"], row["arm"], row["stratum"] or None,
               row["position"], row["status"], row["reason"], row["enrolled_at"],
               row["allocated_at"], row["ended_at"])  # fmt: skip


def _steps(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    step = study_tables.study_step
    query = (
        sa.select(step, event.c.monotonic_s)
        .join(event, event.c.id == step.c.event)
        .join(session, session.c.id == step.c.session)
        .where(step.c.session.in_(reading.wanted()))
        .order_by(session.c.started_at, session.c.id, event.c.number)
    )
    for row in reading.stream(query):
        yield (row["event"], row["session"], row["enrolment"], row["step"], row["what"],
               row["outcome"], row["quiz"], row["filling"], row["at"],
               row["monotonic_s"])  # fmt: skip


def _rotation(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    for row in reading.events(RotationAnswered):
        told = happened(row)
        if isinstance(told, RotationAnswered):
            yield (row["id"], row["session"], told.enrolment, told.trial, told.angle_deg,
                   told.same, told.answered_same, told.answered_same == told.same,
                   told.latency_s, told.by.value if told.by else None, row["at"])  # fmt: skip


def _comments(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    comment = study_tables.comment
    query = sa.select(comment).where(comment.c.session.in_(reading.wanted()))
    for row in reading.stream(query.order_by(comment.c.at, comment.c.id)):
        yield (row["id"], row["session"], row["enrolment"], row["step"], row["prompt"],
               row["language"], row["text"], row["quotable"], row["at"])  # fmt: skip


STUDIES = Table(
    "studies",
    "A study in which somebody took part.",
    (
        Column("study", "The study's id."),
        Column("title", "As it was opened."),
        Column("protocol_sha256", "Of the protocol's file, whose text a copy of the record has."),
        integer("seed", "Of the allocation.", "", "the study is open"),
        moment("opened_at", "When it was opened."),
        moment("closed_at", "When nobody could enter it any more.", empty="it is open"),
    ),
    ("study",),
    _studies,
)
ENROLMENTS = Table(
    "enrolments",
    "One person in one study, whether or not their consent stands: the table of consents says it.",
    (
        _ENROLMENT,
        Column("study", "The study's id."),
        Column("participant", "How figures name the person."),
        SESSION,
        Column("learner", LEARNER.meaning, empty="a guest"),
        Column("group", "Who came together, a random UUID.", empty="came alone"),
        LETTER,
        Column("arm", "The arm's id in the protocol.", empty="not allocated"),
        Column("stratum", "In which the arm was drawn.", empty="not allocated, or one alone"),
        integer("position", "In the stratum's sequence, from 0.", "", "not allocated"),
        choice("status", "How far the person is.", Status),
        Column("reason", "Why the person left, as a code.", empty="did not leave"),
        moment("enrolled_at", "When the person entered."),
        moment("allocated_at", "When the arm was drawn.", empty="not allocated"),
        moment("ended_at", "When the study was completed or left.", empty="under way"),
    ),
    ("enrolment",),
    _enrolments,
)
STUDY_STEPS = Table(
    "study_steps",
    "A step of a study as it began, or ended.",
    (
        Column("event", "The event's id."),
        SESSION,
        _ENROLMENT,
        _STEP,
        choice("what", "What it did.", What),
        choice("outcome", "How it ended.", StepOutcome, "it began"),
        Column("quiz", "Of a test that began: the run through a bank.", empty="no test"),
        Column("filling", "Of a questionnaire that began: the filling in.", empty="none"),
        AT,
        number("monotonic_s", "Since the session's start.", "s"),
    ),
    ("event",),
    _steps,
)
ROTATION = Table(
    "rotation",
    "A trial of the mental rotation test; those for practice are not recorded.",
    (
        Column("event", "The event's id."),
        SESSION,
        _ENROLMENT,
        integer("trial", "From 1."),
        number("angle_deg", "Between the figures.", "deg"),
        truth("same", "Whether they are the same figure, turned."),
        truth("answered_same", "What was answered.", empty="the time was over"),
        truth("correct", "Whether it was right."),
        number("latency_s", "From the figures' appearing to the answer.", "s"),
        LETTER,
        AT,
    ),
    ("event",),
    _rotation,
)
COMMENTS = Table(
    "comments",
    "What somebody of a study wrote in their own words. Written only where that is asked for.",
    (
        Column("comment", "The comment's id, a random UUID."),
        SESSION,
        _ENROLMENT,
        _STEP,
        Column("prompt", "The id of what was asked."),
        Column("language", "In which it was asked."),
        Column("text", "The very words."),
        truth("quotable", "Whether the writer allows them to be quoted."),
        AT,
    ),
    ("comment",),
    _comments,
    names=True,
)
