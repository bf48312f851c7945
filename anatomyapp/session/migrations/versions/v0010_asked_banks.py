"""The text of each bank that was asked, so that a quiz can be shown again without its file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.migrations.frozen import freeze
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "asked_bank",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("kept_at", UtcDateTime, nullable=False),
    )
    freeze("asked_bank")


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("asked_bank")
