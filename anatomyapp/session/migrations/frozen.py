"""Tables whose rows are added, never changed: triggers that refuse all else.

Erasing a person unlinks the session from the learner and leaves the events as they are. What erases
events too takes the triggers against deleting away while it does so; on a server only the owner of
the tables may do that. A revision never changes them once it is released.
"""

from __future__ import annotations

from alembic import op

DEEDS = ("update", "delete")
_REFUSE = """
CREATE OR REPLACE FUNCTION added_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are added, never changed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def freeze(*tables: str, deeds: tuple[str, ...] = DEEDS) -> None:
    """Refuse to change or delete the rows of tables."""
    if op.get_bind().dialect.name == "sqlite":
        for table, deed in ((table, deed) for table in tables for deed in deeds):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} rows are added, never changed'); END"
            )
        return
    op.execute(_REFUSE)
    for table, deed in ((table, deed) for table in tables for deed in (*deeds, "truncate")):
        each = "STATEMENT" if deed == "truncate" else "ROW"
        op.execute(
            f"CREATE OR REPLACE TRIGGER {table}_no_{deed} BEFORE {deed} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION added_never_changed()"
        )


def thaw(table: str, deed: str) -> None:
    """Let the rows of a table be changed, or deleted, until it is frozen again."""
    of_table = "" if op.get_bind().dialect.name == "sqlite" else f" ON {table}"
    op.execute(f"DROP TRIGGER {table}_no_{deed}{of_table}")


def forget() -> None:
    """Take away what tables share that were frozen; they must be gone."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION added_never_changed()")
