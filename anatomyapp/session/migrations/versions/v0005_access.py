"""What proves who somebody is, and what they decided about studies. Both go with the learner."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _goes_with(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "secret",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("learner", sa.String(36), _goes_with("learner"), unique=True),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("set_at", UtcDateTime, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
        sa.Column("failed_at", UtcDateTime),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("learner", sa.String(36), _goes_with("learner")),
        sa.Column("session", sa.String(36), _goes_with("session")),
        sa.Column("study", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.CheckConstraint("(learner IS NULL) <> (session IS NULL)", name="consent_of_one"),
    )
    for column in ("learner", "session", "study"):
        op.create_index(f"ix_consent_{column}", "consent", [column])


def downgrade() -> None:
    """Take the tables away."""
    for table in ("consent", "secret"):
        op.drop_table(table)
