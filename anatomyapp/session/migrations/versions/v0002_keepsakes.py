"""What a learner keeps: pins with notes, and saved views. They go with the learner."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _common() -> tuple[sa.Column[str], sa.Column[str], sa.Column[str], sa.Column[object]]:
    return (
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("learner", sa.String(36), sa.ForeignKey("learner.id", ondelete="CASCADE"),
                  nullable=False),
        sa.Column("pack", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
    )  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    op.create_table("pin", *_common(), sa.Column("spot", sa.Text, nullable=False),
                    sa.Column("text", sa.Text, nullable=False))  # fmt: skip
    op.create_table("saved_view", *_common(), sa.Column("name", sa.Text, nullable=False),
                    sa.Column("note", sa.Text, nullable=False),
                    sa.Column("scene", sa.Text, nullable=False),
                    sa.Column("thumbnail", sa.LargeBinary, nullable=False))  # fmt: skip
    for table in ("pin", "saved_view"):
        op.create_index(f"ix_{table}_learner", table, ["learner"])


def downgrade() -> None:
    """Take the tables away."""
    for table in ("pin", "saved_view"):
        op.drop_table(table)
