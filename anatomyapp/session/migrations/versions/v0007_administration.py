"""What was done with the record itself: erasing, retention, restoring. It names nobody."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.migrations.frozen import freeze
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "administration",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("deed", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("app_version", sa.Text, nullable=False),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    freeze("administration")


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("administration")
