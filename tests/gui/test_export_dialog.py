"""Exporting from the window: what is offered, what is written, and what a stop leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Event as Flag

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import StoreError
from anatomyapp.gui.instructor.export_dialog import ExportDialog
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.export.catalogue import TABLES, ExportFormat
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "record.sqlite")
    who = opened.learner("Maple Heron", at=datetime.now(UTC))
    recorder = Recorder(opened, SessionStarted("0", "tiny", "1"), clock=SystemClock(), learner=who)
    recorder.record(PlaceEntered("explore"))
    recorder.end()
    yield opened
    opened.close()


@pytest.fixture
def dialog(qtbot, store, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    made = ExportDialog(window, store, frozenset(), lambda _, wish: tmp_path / name_of(wish))
    made.open_dialog(made.export)
    yield made  # noqa: PT022 - while it waits here, the dialog's window is kept


def name_of(wish):
    return "out" if wish.to_folder else f"out.{wish.format}"


def choose(select, value):
    select.setCurrentIndex(select.findData(value))


def offered(select):
    return [select.itemData(i) for i in range(select.count())]


def test_all_tables_are_offered_and_that_of_learners_only_where_it_is_asked_for(dialog):
    public = [name for name, table in TABLES.items() if not table.names]
    assert offered(dialog.table) == ["", *public]
    dialog.names.click()
    assert offered(dialog.table) == ["", *TABLES]
    assert dialog.warning.isVisible()


def test_a_format_without_tables_offers_none(dialog):
    choose(dialog.format, "sqlite")
    assert offered(dialog.table) == [""]
    assert not dialog.table.isEnabled()
    assert not dialog.bom.isVisible()
    assert dialog.wish.tables == ()


@pytest.mark.parametrize("form", list(ExportFormat))
def test_each_format_is_written_and_said(qtbot, dialog, form, tmp_path):
    choose(dialog.format, form.value)
    with qtbot.waitSignal(dialog.exported):
        dialog.export.click()
    written = tmp_path / ("out" if form.tabular else f"out.{form.value}")
    assert written.exists()
    assert str(written) in dialog.said.accessibleName()
    assert dialog.export.isEnabled()
    assert not dialog.stop.isVisible()


def test_what_goes_wrong_is_said_in_the_dialog(qtbot, dialog, monkeypatch, store):
    def fail(*_):
        raise StoreError("the disk is full; free some space.")

    monkeypatch.setattr(store.exports, "write", fail)
    dialog.export.click()
    qtbot.waitUntil(lambda: "disk is full" in dialog.said.accessibleName())
    assert dialog.export.isEnabled()


def test_a_stop_ends_the_work_and_nothing_is_left(qtbot, dialog, monkeypatch, store):
    begun, go_on, ended = Flag(), Flag(), []

    def work(wish, place, at, told):
        del wish, place, at
        begun.set()
        go_on.wait(10)
        try:
            told("answers.csv", 1000)
        except BaseException as error:
            ended.append(type(error).__name__)
            raise

    monkeypatch.setattr(store.exports, "write", work)
    dialog.export.click()
    begun.wait(10)
    assert dialog.stop.isVisible()
    dialog.stop.click()
    go_on.set()
    wait_for_jobs()
    assert ended == ["JobDroppedError"]
    assert "nothing was written" in dialog.said.accessibleName()


def test_no_place_chosen_is_no_export(qtbot, store, look):
    del look
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(window, store, frozenset(), lambda *_: None)
    dialog.open_dialog(dialog.export)
    qtbot.keyClick(dialog.export, Qt.Key.Key_Space)
    assert dialog.said.isHidden()
