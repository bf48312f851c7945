from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session.export import exporting
from anatomyapp.session.export.catalogue import TABLES, ExportFormat
from anatomyapp.session.export.dictionary import dictionary_text
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.export.reading import Selection
from anatomyapp.session.export.table import ColumnType
from tests.lived_record import table_rows

DOCS = Path(__file__).parents[4] / "docs" / "formats.md"
TYPES = {
    ColumnType.STRING: str,
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: (int, float),
    ColumnType.BOOLEAN: bool,
    ColumnType.DATETIME: datetime,
}
NAMES = tuple(TABLES)


def fits(column, value):
    if value is None:
        return bool(column.empty)
    if not isinstance(value, TYPES[column.type]) or value == "":
        return False
    if column.type is ColumnType.INTEGER and isinstance(value, bool):
        return False
    return not column.allowed or str(value) in column.allowed


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_is_what_its_column_says(lived, name):
    rows = table_rows(lived, name)
    assert rows
    for row in rows:
        wrong = [c.name for c in TABLES[name].columns if not fits(c, row[c.name])]
        assert not wrong, row


@pytest.mark.parametrize("name", NAMES)
def test_the_key_tells_rows_apart(lived, name):
    rows = table_rows(lived, name)
    keys = {tuple(row[part] for part in TABLES[name].key) for row in rows}
    assert len(keys) == len(rows)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_columns_stand_once_and_every_one_has_a_meaning(name):
    columns = TABLES[name].columns
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.meaning.endswith(".") for column in columns)


def test_the_formats_tell_every_column():
    assert dictionary_text(TABLES.values()).strip() in DOCS.read_text(encoding="utf-8")


def test_answers_say_what_became_of_each_item(lived):
    rows = table_rows(lived, "answers")
    assert [row["outcome"] for row in rows] == ["answered", "skipped", "timed-out", "answered"]
    assert [row["response"] for row in rows] == ["rib-1-left", None, None, "rib-1-left"]
    assert [row["first"] for row in rows] == [True, True, False, True]
    guest = rows[-1]
    assert guest["learner"] == guest["session"]


def test_a_quiz_has_its_end_where_it_came_to_one(lived):
    done, open_ = table_rows(lived, "quizzes")
    assert (done["answered"], done["completed"], done["items"]) == (2, True, 2)
    assert (open_["finished_at"], open_["completed"], open_["seconds_per_item"]) == (
        None,
        None,
        60.0,
    )


def test_every_event_bears_the_versions_it_happened_with(lived):
    rows = table_rows(lived, "events")
    for row in rows:
        assert (row["app_version"], row["pack"], row["pack_version"]) == ("0.1.0", "tiny", "1.0.0")
        in_quiz = json.loads(row["payload"]).get("quiz")
        assert row["bank_version"] == ("1.0" if in_quiz and row["bank"] else None)
    assert {row["bank"] for row in rows if row["kind"] == "item-answered"} == {
        "tiny-bones",
        "other",
    }


def test_a_structure_is_looked_at_until_another_one_is(lived):
    rows = {row["structure"]: row for row in table_rows(lived, "structures")}
    first, second = rows["rib-1-left"], rows["rib-2-left"]
    assert (first["selections"], first["seconds"], first["hidden"]) == (1, 1.0, 1)
    assert (second["selections"], second["seconds"], second["active_s"]) == (1, 2.0, 2.0)


def test_steps_and_questionnaires_are_one_row_each(lived):
    steps = table_rows(lived, "steps")
    assert [(row["step"], row["seconds"]) for row in steps] == [
        ("hint", 1.0),
        ("revision", 2.0),
        ("feedback", 4.5),
    ]
    left, out = table_rows(lived, "questionnaires")
    assert (left["item"], left["response"], left["page_latency_s"]) == ("s1", "4", 9.5)
    assert (out["item"], out["response"], out["latency_s"]) == ("s2", None, None)


def test_a_selection_leaves_out_what_was_not_asked_for(lived):
    kim = next(each.id for each in lived.learners() if each.pseudonym == "kim")
    tomorrow = datetime(2026, 3, 2, tzinfo=UTC)
    for selection, sessions, answers in (
        (Selection(learner=kim), 1, 3),
        (Selection(since=tomorrow), 1, 1),
        (Selection(before=tomorrow), 1, 3),
        (Selection(before=tomorrow - timedelta(days=1)), 0, 0),
        (Selection(bank="other"), 1, 1),
        (Selection(sessions=frozenset()), 0, 0),
        (Selection(sessions=frozenset({lived.sessions()[0].id, "another"})), 1, 1),
    ):
        assert len(table_rows(lived, "sessions", selection)) == sessions
        assert len(table_rows(lived, "answers", selection)) == answers
        assert len({row["session"] for row in table_rows(lived, "events", selection)}) == sessions


def test_of_a_study_are_the_sessions_of_those_who_all_take_part(lived, learning, learning_on):
    assert lived.exports.sessions_of("ribs") == frozenset()  # lee sat in the group, unasked
    alone = learning_on(lived, "kim")
    assert lived.exports.sessions_of("ribs") == {alone.session}
    assert lived.exports.sessions_of("another") == frozenset()
    assert learning.session in {row["session"] for row in table_rows(lived, "members")}


def test_tables_are_written_with_a_dictionary_for_people_and_one_for_programs(export, tmp_path):
    written = export(Wish(ExportFormat.CSV))
    folder = tmp_path / "out"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert written.manifest == folder / "datapackage.json"
    with (folder / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        columns = [(row["table"], row["column"]) for row in csv.DictReader(file)]
    for resource in package["resources"]:
        if "schema" in resource:
            with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
                head, *rows = csv.reader(file)
            assert head == [field["name"] for field in resource["schema"]["fields"]]
            assert head == [column for table, column in columns if table == resource["name"]]
            assert len(rows) == resource["rows"]
    assert package["packs"] == [{"id": "tiny", "version": "1.0.0"}]
    assert [bank["id"] for bank in package["banks"]] == ["other", "tiny-bones"]
    assert package["event_schema_version"] >= 6


def test_nobody_is_named_unless_it_is_asked_for(export, tmp_path):
    export(Wish(ExportFormat.CSV))
    assert not (tmp_path / "out" / "learners.csv").exists()
    for path in (tmp_path / "out").iterdir():
        assert "kim" not in path.read_text(encoding="utf-8")
    export(Wish(ExportFormat.CSV, names=True))
    text = (tmp_path / "out" / "learners.csv").read_text(encoding="utf-8")
    named = [row["pseudonym"] for row in csv.DictReader(io.StringIO(text))]
    assert sorted(named) == ["'=lee", "kim"]  # made plain


def test_an_export_that_ends_early_leaves_nothing_behind(lived, tmp_path):
    place = tmp_path / "out"
    lived.exports.write(Wish(ExportFormat.CSV, ("sessions",)), place / "a.csv", datetime.now(UTC))
    before = {path.name: path.read_bytes() for path in place.iterdir()}

    def stop(table, rows):
        del table, rows
        raise StoreError("stopped")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exporting, "_EACH", 1)
        with pytest.raises(StoreError, match="stopped"):
            lived.exports.write(Wish(ExportFormat.CSV), place, datetime.now(UTC), stop)
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_the_record_itself_is_no_place_for_an_export(lived):
    file = lived._database.place.file
    if file is None:
        pytest.skip("a record on a server is no file")
    with pytest.raises(StoreError, match="is the record itself"):
        lived.exports.write(Wish(ExportFormat.JSON_LINES), file, datetime.now(UTC))
