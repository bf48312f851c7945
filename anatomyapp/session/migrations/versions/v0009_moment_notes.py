"""Notes of instructors on moments of a session; they go with it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "moment_note",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column(
            "session",
            sa.String(36),
            sa.ForeignKey("session.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("at_s", sa.Float, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
    )


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("moment_note")
