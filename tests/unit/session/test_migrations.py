"""Every revision, up and down, on both databases, with something in every table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from anatomyapp.quiz.response import Means
from anatomyapp.session import migrations, tables
from anatomyapp.session.augmented import Stretch, TrackingMeasured
from anatomyapp.session.database import Database
from anatomyapp.session.place import place_of
from anatomyapp.session.store import SessionStore
from anatomyapp.session.turns import Letter
from tests.augmented_events import GROUP, TRACKING

Rows = dict[str, list[dict[str, Any]]]
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
EVERY_TYPE: dict[type, object] = {
    bool: True,
    int: 3,
    float: 0.1,
    str: "ä",
    bytes: b"\x00\xff",
    object: NOON,  # what UtcDateTime says of itself
}
TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def scripts() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return config


@pytest.fixture
def opened(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database, that of the record beside it where a test asks for one."""
    if database == "sqlite":
        place = place_of(tmp_path / "record.sqlite")
    else:
        url = "postgres_record" if "store" in request.fixturenames else "postgresql"
        place = place_of(request.getfixturevalue(url))
    with closing(Database(place, busy_timeout_s=5)) as found:
        yield found


@pytest.fixture
def migrate(opened: Database) -> Callable[[str], None]:
    """Bring the record to a revision, up or down."""

    def go(revision: str) -> None:
        config = scripts()
        with opened.writing() as connection:
            config.attributes["connection"] = connection
            here = MigrationContext.configure(connection).get_current_revision() or ""
            up = revision == "head" or (revision != "base" and revision > here)
            (command.upgrade if up else command.downgrade)(config, revision)

    return go


@pytest.fixture
def kept(store: SessionStore, learning_on: Callable[..., Any]) -> SessionStore:
    """A record with something in each table that revisions up to 0004 know."""
    learning = learning_on(store, "kim")
    learning.begin(place="ar")
    who = store.learners()[0].id
    store.groups.link(learning.session, GROUP, {Letter.A: who, Letter.B: None}, NOON)
    learning.answer(by=Letter.A, means=Means.POINTER)
    learning.answer(item="name-2", attempt=2, response="", score=0.0, timed_out=True)
    learning.recorder.record(TrackingMeasured(Stretch.MINUTE, TRACKING))
    learning.recorder.end()
    learning_on(store).begin()
    return store


def fill(opened: Database) -> None:
    """Put a row of any values into each table that has none."""
    with opened.writing() as connection:
        for table in tables.metadata.sorted_tables:
            if connection.scalar(sa.select(sa.func.count()).select_from(table)) == 0:
                connection.execute(table.insert().values(row_of_any(connection, table)))


def row_of_any(connection: sa.Connection, table: sa.Table) -> dict[str, object]:
    """Return a row of any values; of links that may be left out it has the first alone."""
    row: dict[str, object] = {}
    linked = False
    for column in table.columns:
        if column.foreign_keys:
            (link,) = column.foreign_keys
            if not (column.nullable and linked):
                row[column.name] = connection.scalar(sa.select(link.column).limit(1))
            linked = linked or bool(column.nullable)
        else:
            value = EVERY_TYPE[column.type.python_type]
            length = getattr(column.type, "length", None)
            row[column.name] = value * length if isinstance(value, str) and length else value
    return row


def rows(opened: Database) -> Rows:
    """Return what lies in each table, in an order of its own."""
    found = sa.MetaData()
    with opened.reading() as connection:
        found.reflect(connection)
        return {
            name: sorted((dict(row) for row in connection.execute(sa.select(table)).mappings()),
                         key=str)
            for name, table in found.tables.items()
            if name != "alembic_version"
        }  # fmt: skip


def known(all_rows: Rows, of: Rows) -> Rows:
    """Return what another revision knows of rows: its tables, and their columns."""
    return {
        name: sorted(
            ({column: row[column] for column in of[name][0]} if of[name] else row
             for row in all_rows[name]),
            key=str,
        )
        for name in of
    }  # fmt: skip


def test_the_revisions_that_the_program_knows_are_the_migrations():
    found = [each.revision for each in ScriptDirectory.from_config(scripts()).walk_revisions()]
    assert tuple(reversed(found)) == tables.REVISIONS


def test_the_migrations_make_the_tables_that_the_program_knows(opened, migrate):
    migrate("head")
    with opened.reading() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == tables.REVISIONS[-1]
        assert compare_metadata(context, tables.metadata) == []


def test_what_is_added_and_never_changed_is_frozen_on_both_databases(opened, migrate, database):
    migrate("head")
    with opened.reading() as connection:
        found = set(connection.exec_driver_sql(TRIGGERS[database]).scalars())
    frozen = ("event", "quiz", "answer", "tracking", "administration", "asked_bank",
              "simulated", "study_step")  # fmt: skip
    expected = {f"{table}_no_{deed}" for table in frozen for deed in ("update", "delete")}
    more = {f"{table}_no_truncate" for table in frozen} if database == "postgresql" else set()
    assert found == expected | more


@pytest.mark.parametrize("revision", tables.REVISIONS[:-1])
def test_what_both_revisions_know_is_kept_down_and_up_again(kept, opened, migrate, revision):
    fill(opened)
    before = rows(opened)
    assert all(before.values())
    migrate(revision)
    older = rows(opened)
    assert older == known(before, older)
    migrate("head")
    assert known(rows(opened), older) == older
    with opened.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []
    lost = {"its row in tracking is missing"} if revision < "0003" else set()  # events keep it
    lost |= {"its text is damaged"} if revision >= "0010" else set()  # any bytes are none
    assert {fault.rpartition(": ")[2] for fault in kept.integrity().faults} == lost


def test_all_revisions_can_be_taken_back_and_leave_nothing(kept, opened, migrate):
    del kept
    migrate("base")
    with opened.reading() as connection:
        assert sa.inspect(connection).get_table_names() == ["alembic_version"]
    migrate("head")
    assert set(rows(opened)) == set(tables.metadata.tables)
