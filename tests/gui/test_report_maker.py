"""The report is made off the window's thread and opened; what goes wrong is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.instructor import report_maker
from anatomyapp.gui.instructor.report_maker import ReportMaker, Sources
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.session.store import open_store


@pytest.fixture
def opened():
    return []


@pytest.fixture
def make(look, kept, tiny_atlas, tmp_path, opened):
    store = open_store(tmp_path / "record.sqlite")
    parent = QWidget()
    kept.append(parent)

    def build(asked):
        sources = Sources(store, tiny_atlas, tmp_path)
        return ReportMaker(sources, parent, lambda _parent, _name: asked, opened.append)

    yield build
    wait_for_jobs()
    store.close()


def test_a_written_report_is_told_and_opened(qtbot, make, opened, tmp_path, monkeypatch):
    path = tmp_path / "s.pdf"
    monkeypatch.setattr(report_maker, "_write", lambda _sources, _study, to, _today: to)
    maker, busy = make(path), []
    maker.busy.connect(busy.append)
    with qtbot.waitSignal(maker.toasted) as told:
        maker.make("s")
    assert str(path) in told.args[0].text
    assert busy == [True, False]
    assert opened == [path]


def test_who_names_no_file_gets_none(make, opened):
    make(None).make("s")
    assert opened == []


def test_a_study_that_is_not_there_is_said(qtbot, make, opened, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(report_maker, "show_error", lambda _window, _title, text: said.append(text))
    maker = make(tmp_path / "s.html")
    maker.make("no-such-study")
    wait_for_jobs()
    qtbot.waitUntil(lambda: bool(said))
    assert "no-such-study" in said[0]
    assert opened == []
    assert not (tmp_path / "s.html").exists()


def test_a_fault_of_the_program_is_not_hidden(make, tmp_path):
    with pytest.raises(ZeroDivisionError):
        make(tmp_path / "s.html")._fail(ZeroDivisionError())
