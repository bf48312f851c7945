"""The first record: learners, sessions, events, and the answers in columns.

A revision is never changed once it is released; it names its own columns, not today's tables.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.migrations.frozen import forget, freeze
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _id(name: str = "id") -> sa.Column[str]:
    return sa.Column(name, sa.String(36), primary_key=True)


def _link(name: str, table: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=False)


def upgrade() -> None:
    """Make the tables."""
    op.create_table("learner", _id(), _text("pseudonym"), _time("created_at"),
                    sa.UniqueConstraint("pseudonym"))  # fmt: skip
    op.create_table("session", _id(), _link("learner", "learner", nullable=True),
                    _time("started_at"), _text("app_version"), _text("pack"),
                    _text("pack_version"))  # fmt: skip
    _create_event()
    op.create_table("quiz", _id(), _link("event", "event"), _link("session", "session"),
                    _text("bank"), _text("bank_version"), _text("mode"))  # fmt: skip
    _create_answer()
    for table, column in (("session", "learner"), ("session", "started_at"), ("quiz", "session"),
                          ("answer", "session"), ("answer", "quiz")):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])
    freeze("event", "quiz", "answer")


def _create_event() -> None:
    op.create_table(
        "event",
        _id(),
        _link("session", "session"),
        sa.Column("number", sa.Integer, nullable=False),
        _time("at"),
        sa.Column("monotonic_s", sa.Float, nullable=False),
        _text("kind"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("payload"),
        sa.UniqueConstraint("session", "number", name="event_session_number"),
    )
    ends = sa.text("kind IN ('session-ended', 'session-abandoned')")
    op.create_index("event_end", "event", ["session"], unique=True, sqlite_where=ends,
                    postgresql_where=ends)  # fmt: skip


def _create_answer() -> None:
    op.create_table(
        "answer",
        sa.Column("event", sa.String(36), sa.ForeignKey("event.id"), primary_key=True),
        _link("session", "session"),
        _link("quiz", "quiz"),
        _text("item"),
        sa.Column("item_version", sa.Integer, nullable=False),
        _text("kind"),
        sa.Column("attempt", sa.Integer, nullable=False),
        _text("response"),
        sa.Column("correct", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("latency_s", sa.Float, nullable=False),
        sa.Column("confidence", sa.Integer),
        _time("at"),
    )
    op.create_index("answer_item", "answer", ["item", "item_version"])


def downgrade() -> None:
    """Take the tables away."""
    for table in ("answer", "quiz", "event", "session", "learner"):
        op.drop_table(table)
    forget()
