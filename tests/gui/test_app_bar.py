"""The app bar: words of places are never cut; icons go first, then words."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.gui.app_bar import AppBar
from anatomyapp.gui.place import Audience

TITLES = ("Sessions", "Items", "Outcomes", "Studies", "Comments", "Banks", "Access", "Record")


@pytest.fixture
def bar(qtbot, look, kept):
    host = QWidget()  # which lets the bar be as narrow as a window does
    host.resize(2000, 52)
    made = AppBar()
    made.setParent(host)
    kept.append(host)
    qtbot.addWidget(host)
    for title in TITLES:
        place = SimpleNamespace(name=title.casefold(), title=title, icon_name="school")
        made.add(place, Audience.INSTRUCTOR)
    made.show_place(made._places[2][0])
    host.show()
    return made


@pytest.mark.parametrize("width", [2000, 1600, 1280, 1150, 1000, 860])
def test_no_word_is_cut(bar, width):
    bar.resize(width, 52)
    QApplication.processEvents()
    assert bar._row.minimumSize().width() <= width


def test_icons_go_before_words_and_words_before_the_last_one(bar):
    seen = []
    for width in range(2000, 700, -20):
        bar.resize(width, 52)
        QApplication.processEvents()
        buttons = [made for _, _, made in bar._places]
        words = sum(bool(each.text()) for each in buttons)
        icons = sum(not each.icon().isNull() for each in buttons)
        if (words, icons) not in seen:
            seen.append((words, icons))
    assert seen[:3] == [(8, 8), (8, 0), (1, 8)]
