"""The record's tables of studies, and of what is simulated."""

from __future__ import annotations

import sqlalchemy as sa

from anatomyapp.session.tables import metadata
from anatomyapp.session.utc_datetime import UtcDateTime

# Which sessions nobody lived: written in the transaction of the session's start, never changed.
simulated = sa.Table(
    "simulated",
    metadata,
    sa.Column("event", sa.ForeignKey("event.id"), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, unique=True),
    sa.Column("cohort", sa.Text, nullable=False),
)

# A study, with the very text of its protocol; ``seed`` that of its allocation.
study = sa.Table(
    "study",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("protocol", sa.Text, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
)

# One person in one study; ``number`` gives the code by which figures name them. It goes with the
# learner. What changes here follows from events, but for the arm, which is drawn before it is told.
enrolment = sa.Table(
    "enrolment",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("study", sa.String(64), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("learner", sa.ForeignKey("learner.id", ondelete="CASCADE"), index=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("group_id", sa.String(36)),
    sa.Column("letter", sa.String(1)),
    sa.Column("arm", sa.Text),
    sa.Column("stratum", sa.Text),
    sa.Column("position", sa.Integer),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("enrolled_at", UtcDateTime, nullable=False),
    sa.Column("allocated_at", UtcDateTime),
    sa.Column("ended_at", UtcDateTime),
    sa.UniqueConstraint("study", "number", name="enrolment_number"),
)

# Steps as they began and ended, in columns: written in the transaction of their event.
study_step = sa.Table(
    "study_step",
    metadata,
    sa.Column("event", sa.ForeignKey("event.id"), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("enrolment", sa.String(36), nullable=False, index=True),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text),
    sa.Column("quiz", sa.String(36)),
    sa.Column("filling", sa.String(36)),
    sa.Column("at", UtcDateTime, nullable=False),
)

# What somebody wrote in their own words: erased with them, and quoted where they allow it.
comment = sa.Table(
    "comment",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column(
        "enrolment", sa.ForeignKey("enrolment.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("prompt", sa.Text, nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("quotable", sa.Boolean, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# How comments are coded: each version of a study's codebook, and codes on stretches of letters.
codebook = sa.Table(
    "codebook",
    metadata,
    sa.Column("study", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

coding = sa.Table(
    "coding",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column(
        "comment", sa.ForeignKey("comment.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    sa.Column("coder", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)
