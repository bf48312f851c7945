"""The instructor sees which questionnaires can be asked, and imports the items of the others."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.instructor.studies.instruments_dialog import InstrumentsDialog
from anatomyapp.gui.job import wait_for_jobs

PAIRS = "item,language,low,high\n" + "".join(f"pair-{n},en,a,b\n" for n in range(1, 9))


@pytest.fixture
def dialog(qtbot, look, tmp_path):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    made = InstrumentsDialog(window, tmp_path, lambda _: tmp_path / "items.csv")
    window.show()
    made.open_dialog()
    qtbot.waitUntil(lambda: len(made.rows) == 12)
    yield made
    wait_for_jobs()


def row(dialog, named):
    return next(each for each in dialog.rows if each.instrument.id == named)


def test_it_says_what_can_be_asked_and_what_needs_items(dialog):
    assert row(dialog, "sus").state.text == "Ready"
    assert row(dialog, "sus").offer.isHidden()
    assert row(dialog, "harus").state.text == "Items to be imported"
    assert row(dialog, "harus").offer.accessibleName().startswith("Import items of Handheld")


def test_items_make_an_instrument_ready(qtbot, dialog, tmp_path):
    (tmp_path / "items.csv").write_text(PAIRS, encoding="utf-8")
    with qtbot.waitSignal(dialog.imported) as told:
        row(dialog, "ueq-s").offer.click()
    assert told.args == ["ueq-s"]
    qtbot.waitUntil(lambda: row(dialog, "ueq-s").state.text == "Ready")
    assert (tmp_path / "instruments" / "ueq-s.yaml").is_file()


def test_a_list_that_does_not_fit_is_told_with_its_lines(qtbot, dialog, tmp_path):
    (tmp_path / "items.csv").write_text(PAIRS.replace("pair-3", "pair-33"), encoding="utf-8")
    row(dialog, "ueq-s").offer.click()
    qtbot.waitUntil(lambda: dialog.news.count() == 1)
    words = [each.accessibleName() for each in dialog.news.itemAt(0).widget().findChildren(QWidget)]
    assert "Not imported; nothing was changed." in words
    assert "unknown item pair-33" in words
    assert "line 4" in words
    assert not (tmp_path / "instruments").exists()
