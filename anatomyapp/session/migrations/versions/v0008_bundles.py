"""Answers packed by quiz, and the choices they name, for figures over a million of them.

The sessions that ended before get theirs now. How answers are packed is written in
``session/bundles.py``, and may not change without a revision that packs them anew.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from anatomyapp.session.bundles import Choice, Row, choice_of, packed_rows
from anatomyapp.session.utc_datetime import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_AT_ONCE = 10_000
_ANSWERS = sa.text(
    "SELECT a.quiz, a.group_id, a.letter, a.item, a.item_version, a.kind, a.response, a.at, "
    "a.score, a.latency_s, a.attempt, a.timed_out FROM answer a JOIN event e ON e.id = a.event "
    "WHERE EXISTS (SELECT 1 FROM event z WHERE z.session = a.session "
    "AND z.kind IN ('session-ended', 'session-abandoned')) "
    "ORDER BY a.quiz, a.group_id, a.letter, e.number"
).columns(at=UtcDateTime, timed_out=sa.Boolean)


def upgrade() -> None:
    """Make the tables and fill them, and an index that counts a session's answers."""
    op.create_index("answer_outcome", "answer", ["session", "attempt", "correct"])
    op.drop_index("ix_answer_session", "answer")
    choice = op.create_table(
        "choice",
        sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("item_version", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("response", sa.Text, nullable=False),
        sa.UniqueConstraint("item", "item_version", "kind", "response", name="choice_made"),
    )
    bundle = op.create_table(
        "bundle",
        sa.Column(
            "quiz", sa.String(36), sa.ForeignKey("quiz.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("group_id", sa.String(36), primary_key=True),
        sa.Column("letter", sa.String(1), primary_key=True),
        sa.Column("answers", sa.LargeBinary, nullable=False),
    )
    connection = op.get_bind()
    choices: dict[Choice, int] = {}
    packed = list(packed_rows(_numbered(connection, choices), choices))
    if packed:
        op.bulk_insert(choice, [{"id": id_, **told._asdict()} for told, id_ in choices.items()])
        op.bulk_insert(bundle, packed)
    if connection.dialect.name == "postgresql":  # its own count goes on behind those
        op.execute(f"ALTER TABLE choice ALTER COLUMN id RESTART WITH {len(choices) + 1}")


def _numbered(connection: sa.Connection, choices: dict[Choice, int]) -> Iterator[Row]:
    """Yield the answers, and number the choices as they come."""
    for row in connection.execute(_ANSWERS, execution_options={"yield_per": _AT_ONCE}).mappings():
        choices.setdefault(choice_of(row), len(choices) + 1)
        yield row


def downgrade() -> None:
    """Take the tables and the index away."""
    op.create_index("ix_answer_session", "answer", ["session"])
    op.drop_index("answer_outcome", "answer")
    op.drop_table("bundle")
    op.drop_table("choice")
