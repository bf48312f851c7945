"""A hash for each event, chained within its session; events that are there get theirs now.

How a hash is made is written in ``session/chain.py``, and may not change without a revision that
makes all of them anew.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.chain import Facts, Row, chained, origin
from anatomyapp.session.migrations.frozen import freeze, thaw
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SESSIONS = sa.text("SELECT id, started_at, app_version, pack, pack_version FROM session").columns(
    started_at=UtcDateTime
)
_EVENTS = sa.text(
    "SELECT id, session, number, at, monotonic_s, kind, version, payload FROM event "
    "WHERE session = :session ORDER BY number"
).columns(at=UtcDateTime, monotonic_s=sa.Float)
_KEEP = sa.text("UPDATE event SET hash = :hash WHERE id = :id")


def upgrade() -> None:
    """Add the column and fill it."""
    connection = op.get_bind()
    op.add_column("event", sa.Column("hash", sa.String(64), nullable=False, server_default=""))
    thaw("event", "update")
    for facts in connection.execute(_SESSIONS).mappings().all():
        _fill(connection, Facts(**facts))
    freeze("event", deeds=("update",))


def _fill(connection: sa.Connection, facts: Facts) -> None:
    rows = [Row(**row) for row in connection.execute(_EVENTS, {"session": facts.id}).mappings()]
    hashes = [{"id": link.row.id, "hash": link.hash} for link in chained(origin(facts), rows)]
    if hashes:
        connection.execute(_KEEP, hashes)


def downgrade() -> None:
    """Take the column away."""
    op.drop_column("event", "hash")
