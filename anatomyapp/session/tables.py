"""The record's tables, as the newest revision makes them."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from anatomyapp.session.utc_datetime import UtcDateTime

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
)  # in the order in which they were made; the last is this version's

metadata = sa.MetaData()

# Written out, so that the database sees that the index of ends answers it.
IS_END = sa.text("kind IN ('session-ended', 'session-abandoned')")

# Who: nothing else in the record names a person. Erasing the row, and the links to it in session
# and member, erases them.
learner = sa.Table(
    "learner",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("pseudonym", sa.Text, nullable=False, unique=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("learner", sa.ForeignKey("learner.id"), index=True),
    sa.Column("started_at", UtcDateTime, nullable=False, index=True),
    sa.Column("app_version", sa.Text, nullable=False),
    sa.Column("pack", sa.Text, nullable=False),
    sa.Column("pack_version", sa.Text, nullable=False),
)

# What happened: rows are added, never changed.
event = sa.Table(
    "event",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("monotonic_s", sa.Float, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False, server_default=""),
    sa.UniqueConstraint("session", "number", name="event_session_number"),
)
sa.Index(  # a session ends once
    "event_end",
    event.c.session,
    unique=True,
    sqlite_where=IS_END,
    postgresql_where=IS_END,
)

# The same, in columns, for evaluation: written in the transaction of its event.
quiz = sa.Table(
    "quiz",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("event", sa.ForeignKey("event.id"), nullable=False),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("bank", sa.Text, nullable=False),
    sa.Column("bank_version", sa.Text, nullable=False),
    sa.Column("mode", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False, server_default="quiz"),
    sa.Column("seconds_per_item", sa.Float),
)

answer = sa.Table(
    "answer",
    metadata,
    sa.Column("event", sa.ForeignKey("event.id"), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False),
    sa.Column("quiz", sa.ForeignKey("quiz.id"), nullable=False, index=True),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("item_version", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("response", sa.Text, nullable=False),
    sa.Column("correct", sa.Boolean, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("latency_s", sa.Float, nullable=False),
    sa.Column("confidence", sa.Integer),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("means", sa.Text),
    sa.Column("timed_out", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("letter", sa.String(1)),
    sa.Column("group_id", sa.String(36)),
    sa.Index("answer_item", "item", "item_version"),
    sa.Index("answer_outcome", "session", "attempt", "correct"),  # counts a session's alone
)

tracking = sa.Table(
    "tracking",
    metadata,
    sa.Column("event", sa.ForeignKey("event.id"), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("over", sa.Text, nullable=False),
    sa.Column("quiz", sa.String(36), index=True),
    sa.Column("item", sa.Text),
    sa.Column("group_id", sa.String(36)),
    sa.Column("turn", sa.Integer),
    sa.Column("seconds", sa.Float, nullable=False),
    sa.Column("pictures", sa.Integer, nullable=False),
    sa.Column("shown", sa.Integer, nullable=False),
    sa.Column("losses", sa.Integer, nullable=False),
    *(sa.Column(name, sa.Float, nullable=False) for name in ("tracked", "bridged", "lost", "dark")),
    *(sa.Column(name, sa.Float) for name in ("latency_ms", "latency_p95_ms", "reprojection_px",
                                             "distance_mm", "light")),
    sa.Column("at", UtcDateTime, nullable=False),
)  # fmt: skip

# Who has which letter in a group: a guest is nobody, and so is a learner who was erased.
member = sa.Table(
    "member",
    metadata,
    sa.Column("group_id", sa.String(36), primary_key=True),
    sa.Column("letter", sa.String(1), primary_key=True),
    sa.Column("session", sa.ForeignKey("session.id"), nullable=False, index=True),
    sa.Column("learner", sa.ForeignKey("learner.id", ondelete="SET NULL"), index=True),
    sa.Column("formed_at", UtcDateTime, nullable=False),
)


# What a learner keeps, in their own words: it may be changed, and is erased with the learner.
def _kept() -> tuple[sa.Column[str], sa.Column[str], sa.Column[str], sa.Column[datetime]]:
    return (
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column(
            "learner",
            sa.ForeignKey("learner.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("pack", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
    )


pin = sa.Table(
    "pin",
    metadata,
    *_kept(),
    sa.Column("spot", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

saved_view = sa.Table(
    "saved_view",
    metadata,
    *_kept(),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("scene", sa.Text, nullable=False),
    sa.Column("thumbnail", sa.LargeBinary, nullable=False),
)

# What proves who somebody is: a learner's PIN, or the instructor's passphrase where there is no
# learner. ``failures`` in a row since it was last right, the newest of them at ``failed_at``.
secret = sa.Table(
    "secret",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("learner", sa.ForeignKey("learner.id", ondelete="CASCADE"), unique=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
    sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
    sa.Column("failed_at", UtcDateTime),
)

# What a learner, or a guest for one session, decided about a study: rows are added, never changed.
consent = sa.Table(
    "consent",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("learner", sa.ForeignKey("learner.id", ondelete="CASCADE"), index=True),
    sa.Column("session", sa.ForeignKey("session.id", ondelete="CASCADE"), index=True),
    sa.Column("study", sa.Text, nullable=False, index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("text_sha256", sa.String(64), nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.CheckConstraint("(learner IS NULL) <> (session IS NULL)", name="consent_of_one"),
)

# Statements in learning record stores: the name that stands for a learner there, which tells nobody
# who it is and goes with the learner; and how many events of a session each LRS has taken.
lrs_name = sa.Table(
    "lrs_name",
    metadata,
    sa.Column("learner", sa.ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("name", sa.String(36), nullable=False, unique=True),
    sa.Column("made_at", UtcDateTime, nullable=False),
)

lrs_taken = sa.Table(
    "lrs_taken",
    metadata,
    sa.Column("lrs", sa.Text, primary_key=True),
    sa.Column(
        "session",
        sa.ForeignKey("session.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    sa.Column("events", sa.Integer, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# What was done with the record itself: rows are added, never changed, and name nobody.
administration = sa.Table(
    "administration",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("deed", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("app_version", sa.Text, nullable=False),
    sa.Column("details", sa.Text, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
)

# Which responses were given to which item, and the answers of quizzes whose session ended, packed
# (session/bundles.py): made from the answers, for evaluation to read by the million.
choice = sa.Table(
    "choice",
    metadata,
    sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("item_version", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("response", sa.Text, nullable=False),
    sa.UniqueConstraint("item", "item_version", "kind", "response", name="choice_made"),
)

bundle = sa.Table(
    "bundle",
    metadata,
    sa.Column("quiz", sa.ForeignKey("quiz.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("group_id", sa.String(36), primary_key=True),
    sa.Column("letter", sa.String(1), primary_key=True),
    sa.Column("answers", sa.LargeBinary, nullable=False),
)

# What instructors note on moments of a session: beside what happened, not part of it.
moment_note = sa.Table(
    "moment_note",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column(
        "session", sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    sa.Column("at_s", sa.Float, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
)

# The text of each bank that was asked, as its file was (session/asked_banks.py): rows are added,
# never changed, and name nobody.
asked_bank = sa.Table(
    "asked_bank",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("text", sa.LargeBinary, nullable=False),
    sa.Column("kept_at", UtcDateTime, nullable=False),
)
