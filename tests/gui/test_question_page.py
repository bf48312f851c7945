"""Pages of questions are answered by keyboard alone, and say what is left out before they go on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.study.pages.question_page import PagePlace, QuestionPage
from anatomyapp.gui.theme import Scheme
from anatomyapp.scene.tour import Words
from anatomyapp.study.answering import Looks, Option, Options, OwnWords, Rating, Scale
from anatomyapp.study.instrument import Page, PageId, Question, QuestionId
from anatomyapp.study.instrument_file import find_instruments

SHIPPED, _ = find_instruments(quizzes_folder() / "instruments")
FIRST = PagePlace()
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ENTER, SPACE, BACK = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace


class Clock:
    """Goes on when it is told to."""

    seconds = 0.0

    def now(self):
        return NOON

    def monotonic_s(self):
        return self.seconds


def words(text):
    return Words((("en", text),))


def own_page(*questions):
    return Page(PageId("page"), words("Page"), questions)


def question(name, answering, **more):
    return Question(QuestionId(name), words(name), answering, **more)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def shown(qtbot, look, clock):
    def show(page, answers=None, place=FIRST):
        made = QuestionPage(page, "en", answers, place, clock)
        qtbot.addWidget(made)
        made.resize(1280, 748)
        made.sent, made.changes = [], []
        made.answered.connect(made.sent.append)
        made.changed.connect(made.changes.append)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        made.begin()
        return made

    return show


def press(page, *keys):
    for key in keys:
        target = page.focusWidget()
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def codes(page):
    return {each.item: each.response for each in page.answers().responses}


def test_a_page_is_answered_by_digits_and_enter_alone(shown, clock):
    page = shown(SHIPPED["mental-effort"].pages[0])
    clock.seconds = 4.0
    press(page, "7")
    clock.seconds = 6.5
    press(page, ENTER)
    (sent,) = page.sent
    (response,) = sent.responses
    assert (response.item, response.response, response.latency_s) == ("effort", "7", 4.0)
    assert (sent.latency_s, sent.shown_at, sent.texts) == (6.5, NOON, ())


def test_enter_and_tab_go_through_the_questions_in_order(shown):
    page = shown(SHIPPED["sus"].pages[0])
    for at, digit in enumerate("4251425241"):
        assert page.focusWidget() is page.rows[at].field
        press(page, digit, *([ENTER] if digit in "12" else [Qt.Key.Key_Tab]))
    assert [each.response for each in page.sent[0].responses] == list("4251425241")


def test_arrows_move_and_backspace_takes_back(shown):
    page = shown(SHIPPED["wellbeing"].pages[0])
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert codes(page)["unwell"] == "2"  # the first arrow takes the first point
    press(page, Qt.Key.Key_Left, "9")  # nine is no point
    assert codes(page)["unwell"] == "1"
    press(page, "0")
    assert codes(page)["unwell"] == "0"
    press(page, BACK)
    assert codes(page)["unwell"] == ""


def test_a_slider_stands_nowhere_until_it_is_answered(shown):
    page = shown(SHIPPED["nasa-tlx-raw"].pages[0])
    assert set(codes(page).values()) == {""}
    press(page, Qt.Key.Key_Right)
    assert codes(page)["mental-demand"] == "50"
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert codes(page)["mental-demand"] == "55"
    press(page, "3")
    assert codes(page)["mental-demand"] == "30"
    press(page, Qt.Key.Key_End)
    assert codes(page)["mental-demand"] == "100"
    press(page, BACK)
    assert codes(page)["mental-demand"] == ""


def test_a_slider_takes_the_nearest_step_to_the_pointer(shown):
    page = shown(SHIPPED["nasa-tlx-raw"].pages[0])
    slider = page.rows[1].field.slider
    left, span = 8, slider.width() - 16
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(int(left + 0.214 * span), 16))
    assert codes(page)["physical-demand"] == "20"
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width(), 16))
    assert codes(page)["physical-demand"] == "100"


def test_boxes_are_chosen_by_the_pointer(shown):
    page = shown(SHIPPED["background"].pages[0])
    gender, vision = page.rows[1].field, page.rows[3].field
    for box in (gender.boxes[0], gender.boxes[1], vision.boxes[1], vision.boxes[2]):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert (codes(page)["gender"], codes(page)["vision"]) == ("man", "glasses|colours")
    QTest.mouseClick(vision.boxes[1], Qt.MouseButton.LeftButton)
    assert codes(page)["vision"] == "colours"


def test_none_of_these_goes_with_no_other(shown):
    page = shown(SHIPPED["background"].pages[0])
    page.rows[3].take_focus()
    press(page, "2", "4")
    assert codes(page)["vision"] == "glasses|depth"
    press(page, "1")
    assert codes(page)["vision"] == "none"
    press(page, Qt.Key.Key_Down, SPACE)
    assert codes(page)["vision"] == "glasses"


def test_a_number_that_cannot_be_is_to_be_mended(shown):
    page = shown(SHIPPED["background"].pages[0])
    press(page, "7")
    page.send()
    assert page.sent == []
    assert page.notice.go_on.isHidden()
    assert page.rows[0].field.fault == "A number from 16 to 99"
    page.go_to_gap()
    press(page, BACK, "21")
    assert codes(page)["age"] == "21"
    page.send()  # the others are optional
    assert len(page.sent) == 1


def test_what_is_left_out_is_said_and_may_be_left_out(shown):
    page = shown(SHIPPED["sus"].pages[0], {"use-frequently": "4", "complex": "2"})
    page.send()
    assert page.sent == []
    assert "8" in page.notice.title.text()
    assert page.focusWidget() is page.notice.answer
    page.notice.answer.click()
    assert page.notice.isHidden()
    assert page.focusWidget() is page.rows[2].field
    page.send()
    page.notice.go_on.click()
    left_out = [each for each in page.sent[0].responses if not each.response]
    assert len(left_out) == 8
    assert all(each.latency_s is None for each in left_out)


def test_what_was_answered_before_stands_there_again(shown):
    scale = Scale("s", Looks.PAIR, -3, 3)
    pair = question("pair", Rating(scale, (words("bad"), words("good"))))
    several = Options((Option("a", words("A")), Option("b", words("B"))), several=True)
    asked = own_page(pair, question("which", several), question("why", OwnWords()))
    given = {"pair": "-2", "which": "a|b", "why": "Because."}
    page = shown(asked, given)
    assert codes(page) == {"pair": "-2", "which": "a|b"}
    assert page.answers().texts == (("why", "Because."),)
    load = shown(SHIPPED["nasa-tlx-raw"].pages[0], {"effort": "35"})
    assert load.rows[4].field.response == "35"


def test_own_words_are_kept_apart_and_not_too_long(shown):
    page = shown(own_page(question("why", OwnWords(5), optional=True)))
    press(page, "a word too many")
    page.send()
    assert page.sent == []
    page.rows[0].field.edit.setPlainText("few")
    page.send()
    assert (page.sent[0].responses, page.sent[0].texts) == ((), (("why", "few"),))


def test_each_change_is_told_at_once(shown):
    page = shown(SHIPPED["sus"].pages[0])
    press(page, "4")
    press(page, "5")
    assert [each.responses[0].response for each in page.changes] == ["4", "5"]


def test_going_back_is_offered_from_the_second_page_on(qtbot, shown):
    pages = SHIPPED["nasa-tlx"].pages
    first = shown(pages[0], place=PagePlace(1, 2))
    assert first.back.isHidden()
    second = shown(pages[1], place=PagePlace(2, 2))
    with qtbot.waitSignal(second.went_back):
        second.back.click()


def test_a_screen_reader_hears_what_is_answered(shown):
    page = shown(SHIPPED["sus"].pages[0])
    field = page.rows[0].field
    assert field.accessibleDescription().startswith("Not answered yet.")
    press(page, "5")
    assert field.accessibleDescription().startswith("5: Strongly agree.")
    load = shown(SHIPPED["nasa-tlx-raw"].pages[0])
    slider = load.rows[0].field.slider
    assert slider.accessibleDescription().startswith("Not answered yet.")
    press(load, "7")
    assert slider.accessibleDescription().startswith("70.")


def test_every_stop_of_tab_has_a_name(shown):
    for instrument in ("background", "nasa-tlx-raw", "sus"):
        page = shown(SHIPPED[instrument].pages[0])
        stops = [row.field.focusProxy() or row.field for row in page.rows]
        assert all(stop.accessibleName() for stop in stops)
        boxes = [box for row in page.rows for box in getattr(row.field, "boxes", ())]
        assert all(box.accessibleName() and box.toolTip() for box in boxes)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_clipped_at_the_sides(shown, look, scale):
    look.choose(Scheme.DARK, scale)
    for instrument in SHIPPED.values():
        for asked in instrument.pages if instrument.can_be_asked else ():
            page = shown(asked)
            area = page.findChild(QScrollArea)
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()
            assert area.widget().width() == area.viewport().width()
            assert page.minimumSizeHint().width() <= 1280
            page.close()
