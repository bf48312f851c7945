"""Studies: who is in which, their steps in columns, their comments; and what is simulated."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.migrations.frozen import freeze
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), nullable=nullable)


def _link(table: str, *, cascades: bool = False, nullable: bool = False) -> sa.Column[str]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE" if cascades else None)
    return sa.Column(table, sa.String(36), key, nullable=nullable)


def _text(name: str, length: int | None = None, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _time(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=nullable)


def upgrade() -> None:
    """Make the tables."""
    op.create_table("simulated", _link("event"), _link("session"), _text("cohort"),
                    sa.PrimaryKeyConstraint("event"), sa.UniqueConstraint("session"))  # fmt: skip
    op.create_table(
        "study", _text("id", 64), _text("title"), _text("protocol"), _text("digest", 64),
        sa.Column("seed", sa.BigInteger, nullable=False), _time("opened_at"),
        _time("closed_at", nullable=True), sa.PrimaryKeyConstraint("id"),
    )  # fmt: skip
    _create_enrolment()
    op.create_table(
        "study_step", _link("event"), _link("session"), _id("enrolment"), _text("step"),
        _text("what"), _text("outcome", nullable=True), _id("quiz", nullable=True),
        _id("filling", nullable=True), _time("at"), sa.PrimaryKeyConstraint("event"),
    )  # fmt: skip
    _create_comments()
    linked = {"enrolment": ("learner", "session"), "study_step": ("session", "enrolment"),
              "comment": ("enrolment", "session"), "coding": ("comment",)}  # fmt: skip
    for table, column in ((table, column) for table, names in linked.items() for column in names):
        op.create_index(f"ix_{table}_{column}", table, [column])
    freeze("simulated", "study_step")


def _create_enrolment() -> None:
    op.create_table(
        "enrolment", _id(), _text("study", 64), _number("number"),
        _link("learner", cascades=True, nullable=True), _link("session"),
        _id("group_id", nullable=True), _text("letter", 1, nullable=True),
        *(_text(name, nullable=True) for name in ("arm", "stratum")),
        _number("position", nullable=True), _text("status"), _text("reason", nullable=True),
        _time("enrolled_at"),
        *(_time(name, nullable=True) for name in ("allocated_at", "ended_at")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("study", "number", name="enrolment_number"),
    )  # fmt: skip


def _create_comments() -> None:
    op.create_table(
        "comment", _id(), _link("enrolment", cascades=True), _link("session"), _text("step"),
        _text("prompt"), _text("language", 8), _text("text"),
        sa.Column("quotable", sa.Boolean, nullable=False), _time("at"),
        sa.PrimaryKeyConstraint("id"),
    )  # fmt: skip
    op.create_table(
        "codebook", _text("study", 64), _number("version"), _text("text"), _time("at"),
        sa.PrimaryKeyConstraint("study", "version"),
    )  # fmt: skip
    op.create_table(
        "coding", _id(), _link("comment", cascades=True), _text("coder"), _text("code"),
        _number("start"), _number("end"), _time("at"), sa.PrimaryKeyConstraint("id"),
    )  # fmt: skip


def downgrade() -> None:
    """Take the tables away."""
    for table in ("coding", "codebook", "comment", "study_step", "enrolment", "study",
                  "simulated"):  # fmt: skip
        op.drop_table(table)
