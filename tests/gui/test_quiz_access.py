"""Names, sizes and colours of quiz and instructor controls, for those who neither see nor point."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from tiny_quiz import Hands, Ledger, bank

from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import open_store

SCALES = (1.0, 2.0)


def complain(page):
    """Return the controls that a screen reader cannot name, or a finger cannot hit."""
    QApplication.processEvents()
    stops = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    assert stops
    faults = [w for w in stops if min(w.width(), w.height()) < 24]
    for widget in stops:
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            faults.append(widget)
    return faults


def too_narrow(page):
    """Return the buttons whose words do not fit."""
    QApplication.processEvents()
    buttons = [b for b in page.findChildren(QWidget) if b.isVisible() and hasattr(b, "setText")]
    return [b.text() for b in buttons if b.width() < b.minimumSizeHint().width()]


@pytest.fixture(params=SCALES)
def scaled(request, look):
    look.choose(look.tokens.scheme, request.param)
    return look


def test_quiz_controls_have_names_sizes_and_room(qtbot, kept, scaled, tiny_atlas, drawer):
    conduct = Conduct(Ledger().record, Hands())
    rng = random.Random(1)  # noqa: S311 - orders items, guards nothing
    place = QuizPlace(drawer, tiny_atlas, (bank(),), conduct, rng)
    kept.append(place)
    qtbot.addWidget(place)
    place.resize(1440, 848)
    place.show()
    place.entered()
    assert complain(place.start_page) == too_narrow(place.start_page) == []
    place.start_page.form.start.click()
    while conduct.quiz is not None:
        assert complain(place.running_page) == too_narrow(place.running_page.panel) == []
        item = conduct.quiz.current
        wrong = next((o.id for o in item.options if o.id != item.key), None)
        conduct.answer(Chosen.one(wrong) if wrong else Pointed("rib-3-left"))
        assert complain(place.running_page) == too_narrow(place.running_page.panel) == []
        conduct.proceed()
    assert complain(place.result_page) == too_narrow(place.result_page) == []
    assert (place.width(), place.height()) == (1440, 848)


@pytest.fixture
def shop(scaled, tiny_atlas, drawer, tmp_path):
    return Workshop(tiny_atlas, tmp_path, drawer)


@pytest.mark.parametrize("kind", [SessionsPlace, ItemsPlace])
def test_instructor_controls_have_names_sizes_and_room(qtbot, kept, shop, tmp_path, kind):
    store = open_store(tmp_path / "record.sqlite")
    recorder = Recorder(store, SessionStarted("0", "tiny", "1"), clock=Hands())
    conduct = Conduct(recorder.record, Hands())
    conduct.start(Quiz.start(bank()))
    conduct.skip()
    place = kind(store, shop) if kind is SessionsPlace else kind(store, shop.atlas, (), shop.drawer)
    kept.append(place)
    qtbot.addWidget(place)
    place.resize(1440, 848)
    place.show()
    place.entered()
    qtbot.waitUntil(lambda: not place.loading)
    assert complain(place) == []
    assert (place.width(), place.height()) == (1440, 848)
    store.close()
