"""The Quiz place with real pictures, a real record, mouse and keys."""

from __future__ import annotations

import random
import sqlite3

import pytest
from model_quiz import label_item
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from tiny_quiz import FIRST_RIB, Ledger, bank, choice, find, name

from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.option_box import Verdict
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.scene.scene import Mark
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    ItemAnswered,
    ItemPresented,
    QuizFinished,
)
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def make(qtbot, kept, tiny_atlas, drawer, ledger):
    def build(*items, record=ledger.record, banks=None):
        conduct = Conduct(record, ledger.clock, note=ledger.note)
        asked = (bank(*items),) if banks is None else banks
        place = QuizPlace(drawer, tiny_atlas, asked, conduct, random.Random(4))  # noqa: S311 - orders items, guards nothing
        qtbot.addWidget(place)
        kept.append(place)
        place.resize(1280, 748)
        place.show()
        qtbot.waitExposed(place)
        place.entered()
        return place

    return build


@pytest.fixture
def place(make):
    return make()


def start(qtbot, place, mode=Mode.LEARN):
    place.start_page.form.modes.boxes[mode].click()
    place.start_page.form.start.click()
    settle(qtbot, place)


def settle(qtbot, place):
    """Wait until the item that is asked is on the screen."""
    page = place.running_page
    view = page.stage.view
    qtbot.waitUntil(lambda: page.isHidden() or (view.picture is not None and not view._stale))
    QApplication.processEvents()


def click(qtbot, place, structure):
    view = place.running_page.stage.view
    view.finish()
    x, y = view.picture.anchors((structure,))[structure]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(x), int(y)))


def press(qtbot, place, key):
    qtbot.keyClick(place.focusWidget(), key)


def dialog_of(place):
    return next(d for d in place.findChildren(Dialog) if d.isVisible())


def test_a_click_on_the_model_answers_and_the_model_shows_what_was_right(qtbot, make, ledger):
    place = make(find(FIRST_RIB, "Left rib 1"))
    start(qtbot, place)
    click(qtbot, place, "rib-2-left")
    (answered,) = ledger.of(ItemAnswered)
    assert answered.response == "rib-2-left"
    assert answered.point is not None
    stage = place.running_page.stage
    assert dict(stage.bench.scene.marks) == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    assert set(stage.labels.texts) == {"Left rib 1: the answer", "Left rib 2: your choice"}
    said = place.running_page.panel.cards.text
    assert "Not quite" in said
    assert "one rib above" in said
    assert place.focusWidget() is place.running_page.panel.foot.next


def test_an_answer_is_on_the_disk_before_its_feedback(qtbot, make, tmp_path):
    path = tmp_path / "record.sqlite"
    store = open_store(path)
    recorder = Recorder(store, SessionStarted("0", "tiny", "1.0.0"), clock=SystemClock())
    place = make(find(FIRST_RIB, "Left rib 1"), record=recorder.record)
    seen = []

    def look_into_the_file():
        with sqlite3.connect(path) as other:
            seen.append(other.execute("select response from answer").fetchall())
        other.close()

    place.conduct.answered.connect(look_into_the_file)
    start(qtbot, place)
    click(qtbot, place, "rib-1-left")
    assert seen == [[("rib-1-left",)]]
    place.close_quiz()
    store.close()


def test_a_record_that_fails_is_said_and_nothing_is_shown(qtbot, make, ledger):
    place = make(find(FIRST_RIB, "Left rib 1"))
    start(qtbot, place)
    ledger.broken = True
    click(qtbot, place, "rib-1-left")
    dialog = dialog_of(place)
    assert dialog.isVisible()
    assert not place.running_page.panel.foot.next.isEnabled()
    ledger.broken = False
    place.unrecorded.try_again()
    assert place.running_page.panel.foot.next.isEnabled()
    assert len(ledger.of(ItemAnswered)) == 1


def test_going_back_from_the_failure_leaves_the_item_open(qtbot, make, ledger):
    place = make(find(FIRST_RIB, "Left rib 1"))
    start(qtbot, place)
    ledger.broken = True
    click(qtbot, place, "rib-1-left")
    qtbot.keyClick(dialog_of(place), Qt.Key.Key_Escape)
    ledger.broken = False
    click(qtbot, place, "rib-2-left")
    assert [event.response for event in ledger.of(ItemAnswered)] == ["rib-2-left"]


def test_a_whole_quiz_needs_no_mouse(qtbot, place, ledger):
    press(qtbot, place, Qt.Key.Key_Return)
    settle(qtbot, place)
    while place.conduct.quiz is not None:
        item = place.conduct.quiz.current
        press(qtbot, place, Qt.Key.Key_3)
        if item.kind == "find":
            press(qtbot, place, Qt.Key.Key_Tab)
            press(qtbot, place, Qt.Key.Key_Tab)
        else:
            press(qtbot, place, Qt.Key.Key_Down)
        press(qtbot, place, Qt.Key.Key_Return)
        assert place.conduct.quiz.grade is not None
        press(qtbot, place, Qt.Key.Key_Return)
        settle(qtbot, place)
    assert place.result_page.isVisible()
    assert [event.confidence for event in ledger.of(ItemAnswered)] == [3, 3, 3, 3]
    assert len(ledger.of(ItemPresented)) == 4


def test_feedback_counts_while_it_can_be_read(qtbot, make, ledger):
    place = make(find(FIRST_RIB, "Left rib 1"))
    start(qtbot, place)
    click(qtbot, place, "rib-2-left")
    ledger.clock.seconds += 4
    place.hide()  # another place of the window
    ledger.clock.seconds += 60
    place.show()
    ledger.clock.seconds += 2
    place.running_page.panel.foot.next.click()
    assert [(left.attempt, left.seconds) for left in ledger.of(FeedbackLeft)] == [(1, 6.0)]
    assert not ledger.of(AnswerRevised)


def test_letters_choose_options(qtbot, make, ledger):
    place = make(choice())
    start(qtbot, place)
    shown = place.conduct.quiz.current.options
    press(qtbot, place, Qt.Key.Key_B)
    assert ledger.of(ItemAnswered)[0].response == shown[1].id


def test_options_carry_the_verdict_and_take_no_second_answer(qtbot, make, ledger):
    place = make(name("rib-2-right", "rib-1-right", "rib-3-right"))
    start(qtbot, place)
    options = place.running_page.panel.options
    options.box("rib-1-right").click()
    assert options.box("rib-2-right").verdict is Verdict.RIGHT
    assert options.box("rib-1-right").verdict is Verdict.WRONG
    options.choose_letter("A")
    assert len(ledger.of(ItemAnswered)) == 1


def test_the_name_that_is_asked_does_not_appear_under_the_pointer(place):
    assert not place.running_page.stage.view.names_on_hover


def test_sureness_never_moves_its_boxes(qtbot, place):
    start(qtbot, place)
    sureness = place.running_page.panel.sureness
    before = [box.geometry() for box in sureness._boxes]
    sureness.press(2)
    QApplication.processEvents()
    assert [box.geometry() for box in sureness._boxes] == before


def test_a_test_can_be_changed_until_next_and_says_nothing(qtbot, make, ledger):
    place = make(find(FIRST_RIB, "Left rib 1"), find("manubrium", "Manubrium"))
    start(qtbot, place, Mode.TEST)
    panel = place.running_page.panel
    asked = place.conduct.quiz.current.key
    click(qtbot, place, "rib-2-left")
    click(qtbot, place, asked)
    assert not ledger.of(ItemAnswered)
    assert panel.cards.isHidden()
    panel.foot.next.click()
    settle(qtbot, place)
    assert ledger.of(ItemAnswered)[0].response == asked
    (revised,) = ledger.of(AnswerRevised)
    assert (revised.before, revised.after, revised.number) == ("rib-2-left", asked, 1)
    assert panel.cards.isHidden()
    panel.foot.skip.click()
    assert place.result_page.isVisible()
    assert len(place.result_page.results.wrong_items.rows) == 1


def test_the_result_shows_what_was_taken_for_what(qtbot, make):
    place = make(find(FIRST_RIB, "Left rib 1"))
    start(qtbot, place)
    click(qtbot, place, "rib-2-left")
    press(qtbot, place, Qt.Key.Key_Return)
    page = place.result_page
    (row,) = page.results.confusions.rows
    row.click()
    marks = dict(page.stage.bench.scene.marks)
    assert marks == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    page.results.wrong_items.rows[0].click()
    assert "one rib above" in page.results.wrong_items.cards[0].text


def test_wrong_items_come_again_alone(qtbot, make):
    place = make(find(FIRST_RIB, "Left rib 1"), find("manubrium", "Manubrium"))
    start(qtbot, place)
    while place.conduct.quiz is not None:
        click(qtbot, place, "manubrium")
        press(qtbot, place, Qt.Key.Key_Return)
        settle(qtbot, place)
    place.result_page.steps.wrong.click()
    assert [item.id for item in place.conduct.quiz.items] == ["find-rib-1-left"]


def test_a_quiz_that_was_left_can_be_resumed(qtbot, place, ledger):
    start(qtbot, place)
    place.running_page.panel.foot.skip.click()
    place.running_page.panel.foot.quit.click()
    assert place.start_page.waiting.resume.isVisible()
    place.start_page.waiting.resume.click()
    settle(qtbot, place)
    assert place.running_page.isVisible()
    assert len(place.conduct.quiz.attempts) == 1
    assert not ledger.of(QuizFinished)


def test_names_put_to_pins_still_stand_after_a_look_at_another_place(qtbot, make):
    place = make(label_item("manubrium", "rib-2-left", "rib-3-right"))
    start(qtbot, place)
    stage = place.running_page.stage
    stage.tray.chips["rib-2-left"].click()
    stage._hand.layer.boxes[1].click()
    place.left()
    place.entered()
    settle(qtbot, place)

    standing = stage.response(Means.KEYBOARD)
    assert standing.names == (None, "rib-2-left", None)
    assert place.running_page.panel.confirm.isEnabled()
    place.running_page.panel.confirm.click()
    assert place.conduct.quiz.grade.score == pytest.approx(1 / 3)


def test_closing_records_that_the_quiz_was_left(qtbot, place, ledger):
    start(qtbot, place)
    place.close_quiz()
    (left,) = ledger.of(QuizFinished)
    assert not left.completed
    assert place.start_page.isVisible()


def test_the_card_of_a_structure_leads_to_its_station(place):
    place.quiz_on("manubrium")
    assert place.start_page.form.wish.station == "sternum"


def test_without_a_bank_the_place_says_what_to_do(make):
    place = make(banks=())
    assert not place.conduct.quiz
    place.start_page.take_focus()
    place.start_page.show_paused(None)
