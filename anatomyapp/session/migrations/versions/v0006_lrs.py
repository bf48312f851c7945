"""What has been sent to a learning record store, and under which names that tell nobody who it is.

The name goes with the learner: what an LRS holds is then nobody's.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "lrs_name",
        sa.Column(
            "learner",
            sa.String(36),
            sa.ForeignKey("learner.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("name", sa.String(36), nullable=False, unique=True),
        sa.Column("made_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "lrs_taken",
        sa.Column("lrs", sa.Text, primary_key=True),
        sa.Column(
            "session",
            sa.String(36),
            sa.ForeignKey("session.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
    )
    op.create_index("ix_lrs_taken_session", "lrs_taken", ["session"])


def downgrade() -> None:
    """Take them away."""
    for table in ("lrs_taken", "lrs_name"):
        op.drop_table(table)
