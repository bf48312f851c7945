"""Who has which letter in a group, how a sheet was followed in columns, and by whom was answered.

The first is the second link between the record and a person: it goes with the learner.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.migrations.frozen import freeze
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and columns."""
    op.create_table(
        "member",
        sa.Column("group_id", sa.String(36), primary_key=True),
        sa.Column("letter", sa.String(1), primary_key=True),
        sa.Column("session", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("learner", sa.String(36), sa.ForeignKey("learner.id", ondelete="SET NULL")),
        sa.Column("formed_at", UtcDateTime, nullable=False),
    )
    _create_tracking()
    linked = {"member": ("session", "learner"), "tracking": ("session", "quiz")}
    for table, column in ((table, column) for table, names in linked.items() for column in names):
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.add_column("answer", sa.Column("means", sa.Text))
    op.add_column("answer", sa.Column("letter", sa.String(1)))
    op.add_column("answer", sa.Column("group_id", sa.String(36)))
    op.add_column("answer", sa.Column("timed_out", sa.Boolean, nullable=False,
                                      server_default=sa.false()))  # fmt: skip
    op.add_column("quiz", sa.Column("place", sa.Text, nullable=False, server_default="quiz"))
    op.add_column("quiz", sa.Column("seconds_per_item", sa.Float))
    freeze("tracking")


def _create_tracking() -> None:
    figures = ("tracked", "bridged", "lost", "dark")
    medians = ("latency_ms", "latency_p95_ms", "reprojection_px", "distance_mm", "light")
    op.create_table(
        "tracking",
        sa.Column("event", sa.String(36), sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("session", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("over", sa.Text, nullable=False),
        sa.Column("quiz", sa.String(36)),
        sa.Column("item", sa.Text),
        sa.Column("group_id", sa.String(36)),
        sa.Column("turn", sa.Integer),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("pictures", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("losses", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Float, nullable=False) for name in figures),
        *(sa.Column(name, sa.Float) for name in medians),
        sa.Column("at", UtcDateTime, nullable=False),
    )


def downgrade() -> None:
    """Take them away."""
    for column in ("seconds_per_item", "place"):
        op.drop_column("quiz", column)
    for column in ("timed_out", "group_id", "letter", "means"):
        op.drop_column("answer", column)
    for table in ("tracking", "member"):
        op.drop_table(table)
