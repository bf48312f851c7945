"""The place Quiz under time, and items that are shown by turning the model."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from tiny_quiz import Hands, Ledger, bank, choice, find, show

from anatomyapp.gui.quiz import time_left
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.session.quizzing import ItemAnswered, QuizFinished, QuizStarted

FRONT = (0.0, -1.0, 0.0)
pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def conduct(qapp, ledger, hands):
    return Conduct(ledger.record, hands)


@pytest.fixture
def make(qtbot, kept, tiny_atlas, drawer, conduct):
    def build(*items, mode=Mode.LEARN):
        rng = random.Random(4)  # noqa: S311 - orders items, guards nothing
        place = QuizPlace(drawer, tiny_atlas, (bank(*items),), conduct, rng)
        kept.append(place)
        qtbot.addWidget(place)
        place.resize(1280, 748)
        place.show()
        qtbot.waitExposed(place)
        place.entered()
        place.start_page.form.modes.boxes[mode].click()
        place.start_page.form.start.click()
        settle(qtbot, place)
        return place

    return build


def settle(qtbot, place):
    """Wait until the item that is asked is on the screen, and its time runs."""
    view = place.running_page.stage.view
    qtbot.waitUntil(lambda: view.picture is not None and place.conduct.time._shown is not None)
    view.finish()


def turn(qtbot, place, key):
    """Turn the model by a quarter."""
    view = place.running_page.stage.view
    for _ in range(9):
        qtbot.keyClick(view, key)
    view.finish()


def pass_by(place, hands, seconds):
    hands.seconds += seconds
    place.running_page.ticking.look()


def time_words(place):
    return place.running_page.panel.time.words.text()


def test_a_surface_that_faces_the_learner_is_shown_by_enter(qtbot, make, ledger):
    place = make(show("manubrium", FRONT))
    turn(qtbot, place, Qt.Key.Key_Up)  # at first it is seen from below
    qtbot.keyClick(place.focusWidget(), Qt.Key.Key_Return)
    (answered,) = ledger.of(ItemAnswered)
    assert answered.correct
    assert answered.means is Means.KEYBOARD
    assert answered.direction[1] < -0.9
    assert answered.seen_share > 0.5


def test_the_model_is_turned_by_keys_and_the_button_confirms(qtbot, make, ledger):
    place = make(show("manubrium", FRONT))
    turn(qtbot, place, Qt.Key.Key_Left)
    qtbot.mouseClick(place.running_page.panel.confirm, Qt.MouseButton.LeftButton)
    (answered,) = ledger.of(ItemAnswered)
    assert not answered.correct
    assert answered.means is Means.POINTER
    assert "Not quite" in place.running_page.panel.cards.text


def test_the_compass_keeps_its_secret_while_a_surface_is_asked_for(qtbot, make):
    place = make(show("manubrium", FRONT))
    compass = place.running_page.stage.pane.compass
    assert compass.isHidden()
    qtbot.keyClick(place.focusWidget(), Qt.Key.Key_Return)
    assert not compass.isHidden()


def test_in_a_test_what_is_shown_can_be_changed_until_next(qtbot, make, ledger):
    place = make(show("manubrium", FRONT), mode=Mode.TEST)
    panel = place.running_page.panel
    panel.confirm.click()
    assert not ledger.of(ItemAnswered)
    turn(qtbot, place, Qt.Key.Key_Up)
    panel.confirm.click()
    panel.foot.next.click()
    assert ledger.of(ItemAnswered)[0].correct


def test_options_tell_pointer_from_keyboard(qtbot, make, ledger):
    place = make(choice(), mode=Mode.TEST)
    options = place.running_page.panel.options
    qtbot.mouseClick(options.boxes()[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(place.focusWidget(), Qt.Key.Key_B)
    place.running_page.panel.foot.next.click()
    (answered,) = ledger.of(ItemAnswered)
    assert answered.means is Means.KEYBOARD


def test_a_spotter_is_recorded_with_its_times(make, ledger):
    place = make(choice(), mode=Mode.SPOTTER)
    (started,) = ledger.of(QuizStarted)
    assert (started.seconds_per_item, started.break_s, started.place) == (60.0, 5.0, "quiz")
    assert time_words(place) == "60 s left"


def test_the_time_that_is_left_is_said_once_shortly_before_the_end(make, hands, monkeypatch):
    said = []
    monkeypatch.setattr(time_left, "announce", lambda _widget, words: said.append(words))
    place = make(choice(), mode=Mode.SPOTTER)
    pass_by(place, hands, 40)
    assert not said
    pass_by(place, hands, 11)
    pass_by(place, hands, 2)
    assert said == ["9 s left"]


def test_an_item_whose_time_is_over_is_recorded_and_a_break_follows(qtbot, make, ledger, hands):
    place = make(find("rib-1-left", "Left rib 1"), choice(), mode=Mode.SPOTTER)
    pass_by(place, hands, 61)
    (answered,) = ledger.of(ItemAnswered)
    assert (answered.timed_out, answered.latency_s, answered.means) == (True, 60.0, None)
    assert time_words(place) == "Next item in 5 s"
    panel = place.running_page.panel
    assert panel.cards.isHidden()
    pass_by(place, hands, 5.5)
    settle(qtbot, place)
    assert time_words(place).endswith("left")
    assert not panel.foot.next.isEnabled()


def test_the_break_covers_the_model_and_counts_down_to_the_next_station(qtbot, make, hands):
    place = make(find("rib-1-left", "Left rib 1"), choice(), mode=Mode.SPOTTER)
    rest = place.running_page.rest
    assert not rest.isVisible()
    pass_by(place, hands, 61)
    assert rest.isVisible()
    assert rest.size() == place.running_page.stage.pane.size()
    assert "station 2 of 2" in rest.next.accessibleName()
    pass_by(place, hands, 2)
    assert rest.seconds.text() == "3"
    pass_by(place, hands, 4)
    settle(qtbot, place)
    assert not rest.isVisible()


def test_what_was_chosen_when_the_time_is_over_is_the_answer(make, ledger, hands):
    place = make(choice(), mode=Mode.SPOTTER)
    place.running_page.panel.options.box("seven").click()
    pass_by(place, hands, 75)
    (answered,) = ledger.of(ItemAnswered)
    assert answered.correct
    assert answered.latency_s == 60.0
    assert place.result_page.isVisible()


def test_next_ends_the_break_and_the_end_shows_what_was_missed(qtbot, make, ledger, hands):
    place = make(find("rib-1-left", "Left rib 1"), choice(), mode=Mode.SPOTTER)
    pass_by(place, hands, 61)
    place.running_page.panel.foot.next.click()
    assert not place.conduct.time.resting
    settle(qtbot, place)
    pass_by(place, hands, 61)
    assert ledger.of(QuizFinished)[0].completed
    rows = place.result_page.results.wrong_items.rows
    words = [QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) for row in rows]
    assert len(words) == 2


def test_leaving_and_coming_back_does_not_give_time_again(qtbot, make, ledger, hands):
    place = make(choice(), find("rib-1-left", "Left rib 1"), mode=Mode.SPOTTER)
    hands.seconds += 30
    place.left()
    place.entered()
    QApplication.processEvents()
    place.running_page.ticking.look()
    assert time_words(place) == "30 s left"
