"""What is left on the disk of a learner before a camera: no name but in one table, no picture."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ar_stage import CAMERA, WAIT_MS, lens, picture, wait

from anatomyapp.ar.sheet import Paper
from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.crash import FILE, hook
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.event import Origin
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Exports, Wish
from anatomyapp.session.store import open_store
from anatomyapp.session.turns import Pace
from tests.fakes.held_source import HeldSource
from tests.tiny_bank import BANK

RECORD = "record.sqlite"
NAME, FELLOW = "Zyxomma Quillfeather", "Vexillum Brackwater"
WORDS = ("Zyxomma", "Quillfeather", "Vexillum", "Brackwater")
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM6")  # how files of them begin


@pytest.fixture
def home(running, tmp_path) -> Path:
    """The folder of window and record."""
    running.options = replace(running.options, store=str(tmp_path / "home" / RECORD))
    return tmp_path / "home"


@pytest.fixture
def left_behind(qtbot, running, home, tmp_path, caplog) -> Iterator[Path]:
    """The folder after two learners worked before a camera and the program had a fault."""
    caplog.set_level(logging.DEBUG)
    banks = tmp_path / "banks"
    banks.mkdir()
    (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
    furnishing = Furnishing(running, banks)
    with qtbot.waitSignal(furnishing.done, timeout=WAIT_MS):
        furnishing.start()
    running.learners.be(NAME)
    explore(running)
    work_before_a_camera(qtbot, running, furnishing)
    report = hook(running.window, home, lambda *_: None)
    report(KeyError, KeyError(f"{NAME} of {Path.home()}"), None)
    running.window.enter(running.explore)
    wait_for_jobs()
    running.window.close()
    export(home / RECORD, tmp_path / "exported")
    return home


def explore(running):
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    running.explore.commands.obey(Intent.KEEP_VIEW)
    dialog = running.explore.tools.views.dialog
    dialog.name.setText("From the left")
    dialog.save.click()


def work_before_a_camera(qtbot, running, furnishing):
    place = furnishing.ar
    place.session.opens = lambda _wish, _folder: (HeldSource(picture("card")), lens)
    running.window.enter(place)
    place.session.wish_for(replace(place.session.wish, paper=Paper.A4, origin=CAMERA))
    wait(qtbot, lambda: place.chip.title.text() == "Tracking")
    place.group.form((Seat(NAME), Seat(FELLOW)), Pace(items=1))
    running.explore.commands.obey(Intent.KEEP_VIEW)  # a thumbnail while the camera is on
    assert running.bench.scene.film is None  # of whose picture it is made
    running.explore.tools.views.dialog.save.click()


def export(record: Path, folder: Path) -> None:
    """Write the record elsewhere, without names."""
    with closing(open_store(record)) as store:
        exports, at = Exports(store._database), datetime(2026, 3, 1, tzinfo=UTC)
        exports.write(Wish(ExportFormat.JSON_LINES), folder / "record.jsonl", at)
        exports.write(Wish(ExportFormat.CSV), folder / "tables", at)


def cells(record: Path) -> Iterator[tuple[str, str, bytes]]:
    """Yield table, column and bytes of every cell of a record."""
    with closing(sqlite3.connect(record)) as raw:
        raw.row_factory = sqlite3.Row
        named = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in named:
            for row in raw.execute(f"SELECT * FROM {table}"):  # noqa: S608 - of the file itself
                for column, cell in dict(row).items():
                    yield table, column, cell if isinstance(cell, bytes) else str(cell).encode()


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def names_in(found: bytes) -> set[str]:
    return {word for word in WORDS if word.encode() in found}


def test_a_name_stands_in_one_table_and_a_picture_of_the_camera_nowhere(
    left_behind, tmp_path, caplog
):
    """One walk through all that was written, since it takes seconds to write it."""
    names_stand_in_one_table_and_in_the_settings(left_behind, tmp_path)
    nothing_that_goes_elsewhere_names_anybody(left_behind, tmp_path / "exported", caplog.text)
    thumbnails_are_the_only_pictures(left_behind / "record.sqlite")
    no_file_holds_a_row_of_the_camera_s_picture(left_behind)


def names_stand_in_one_table_and_in_the_settings(home, around):
    told = {(table, column) for table, column, cell in cells(home / RECORD) if names_in(cell)}
    assert told == {("learner", "pseudonym")}
    written = {path.name for path in files(home) if names_in(path.read_bytes())}
    assert written == {RECORD, "settings.json"}  # which says who was here last
    assert not any(names_in(str(path).encode()) for path in files(around))


def nothing_that_goes_elsewhere_names_anybody(home, exported, said):
    written = files(exported)
    assert {path.suffix for path in written} >= {".jsonl", ".csv"}
    assert [path.name for path in written if names_in(path.read_bytes())] == []
    crash = (home / FILE).read_text(encoding="utf-8")
    assert "<learner> of ~" in crash
    assert not names_in(crash.encode())
    assert not names_in(said.encode())


def thumbnails_are_the_only_pictures(record):
    thumbnails = [cell for _, column, cell in cells(record) if column == "thumbnail"]
    assert len(thumbnails) == 2
    others = [cell for _, column, cell in cells(record) if column != "thumbnail"]
    assert not any(cell.startswith(PICTURES) for cell in others)
    assert not any(re.search(rb"[A-Za-z0-9+/]{256}", cell) for cell in others)  # as base64


def no_file_holds_a_row_of_the_camera_s_picture(home):
    frame = picture("card")
    rows = [frame[y, 40:72].tobytes() for y in range(0, frame.shape[0], 8)]
    telling = [row for row in rows if len(set(row)) > 24]  # not of one grey
    assert telling
    for path in files(home):
        content = path.read_bytes()
        assert not content.startswith(PICTURES), path.name
        assert not any(row in content for row in telling), path.name
