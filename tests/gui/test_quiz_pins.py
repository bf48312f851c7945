"""Names are put to pins: by dragging, by clicks and by keys, right, wrong and partly right."""

from __future__ import annotations

import pytest
from model_quiz import ModelQuiz, label_item
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from anatomyapp.gui import theme
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.scene.scene import Mark
from anatomyapp.session.quizzing import ItemAnswered

pytestmark = pytest.mark.usefixtures("look")
PINS = ("manubrium", "rib-2-left", "rib-3-right")
KEY = {letter: getattr(Qt.Key, f"Key_{letter}") for letter in "ABCDE123"}


@pytest.fixture
def make(qtbot, kept, tiny_atlas, drawer):
    def build(mode=Mode.LEARN, pins=PINS):
        item = label_item(*pins, beside=("rib-1-left",))
        return ModelQuiz(qtbot, kept, drawer, tiny_atlas, item, mode=mode)

    return build


def chip(quiz, name):
    return quiz.stage.tray.chips[name]


def letter(quiz, name):
    return KEY[chip(quiz, name).letter]


def middle(widget):
    return widget.mapToGlobal(widget.rect().center())


def names(quiz):
    return quiz.hand.names.names


def test_a_name_is_dragged_to_its_pin_and_off_again(make):
    quiz = make()
    name, box = chip(quiz, "manubrium"), quiz.hand.layer.boxes[0]
    quiz.drag(name, name.rect().center(), middle(box))
    assert names(quiz) == ("manubrium", None, None)
    assert name.pin == 1

    quiz.drag(box, box.rect().center(), middle(quiz.hand.layer.boxes[1]))
    assert names(quiz) == (None, "manubrium", None)

    other = quiz.hand.layer.boxes[1]
    quiz.drag(other, other.rect().center(), middle(quiz.panel.foot))
    assert names(quiz) == (None, None, None)


def test_a_name_is_put_by_two_clicks(make):
    quiz = make()
    chip(quiz, "rib-2-left").click()
    assert quiz.hand.in_hand == "rib-2-left"
    quiz.hand.layer.boxes[1].click()

    assert names(quiz) == (None, "rib-2-left", None)
    assert quiz.hand.in_hand is None


def test_labels_are_put_without_a_mouse_and_digits_without_a_name_say_how_sure(make):
    quiz = make()
    quiz.view.setFocus()
    for pin, name in zip("123", PINS, strict=True):
        quiz.press(letter(quiz, name), KEY[pin])
    assert names(quiz) == PINS
    quiz.press(KEY["3"], Qt.Key.Key_Backspace)
    assert names(quiz) == (*PINS[:2], None)
    quiz.press(letter(quiz, PINS[2]), KEY["3"], Qt.Key.Key_Return)

    (answered,) = quiz.ledger.of(ItemAnswered)
    assert answered.correct
    assert answered.confidence == 3
    assert answered.means is Means.KEYBOARD
    assert answered.response.startswith("manubrium[.]manubrium[,]")


def test_tab_comes_to_the_pins_and_enter_puts_the_name_in_the_hand(make):
    quiz = make()
    quiz.view.setFocus()
    quiz.press(Qt.Key.Key_Tab)
    first = quiz.hand.layer.boxes[0]
    assert quiz.place.focusWidget() is first
    quiz.press(letter(quiz, "manubrium"), Qt.Key.Key_Return)
    assert names(quiz)[0] == "manubrium"
    quiz.press(Qt.Key.Key_Backspace)
    assert names(quiz)[0] is None


def test_escape_puts_the_name_back(make):
    quiz = make()
    quiz.view.setFocus()
    quiz.press(letter(quiz, "manubrium"), Qt.Key.Key_Escape)

    assert quiz.hand.in_hand is None
    assert not chip(quiz, "manubrium").isChecked()


def test_each_pin_says_what_was_right_and_what_was_said(make):
    quiz = make()
    quiz.view.setFocus()
    quiz.press(letter(quiz, "manubrium"), KEY["1"], letter(quiz, "rib-1-left"), KEY["2"])
    quiz.panel.confirm.click()
    quiz.settle()

    said = [box.accessibleName() for box in quiz.hand.layer.boxes]
    assert said == [
        "Pin 1: manubrium, right",
        "Pin 2: rib 2 left; you said: rib 1 left",
        "Pin 3: rib 3 right; you said: no name",
    ]
    assert quiz.grade.score == pytest.approx(1 / 3)
    assert "Partly right" in quiz.panel.cards.text
    marks = dict(quiz.stage.bench.scene.marks)
    assert marks["manubrium"] is Mark.RIGHT
    assert marks["rib-2-left"] is Mark.WRONG
    assert not quiz.stage.tray.isVisible()


def test_pins_follow_the_model_and_are_hollow_while_something_hides_them(make):
    quiz = make(pins=("vertebra-t7", "sternum-body", "manubrium"))
    front = [box.free for box in quiz.hand.layer.boxes]
    assert front == [False, True, True]
    places = [box.geometry() for box in quiz.hand.layer.boxes]
    quiz.stage.viewing.move(quiz.view.scene.camera.turned(180.0, 0.0))
    quiz.settle()
    quiz.place.grab()

    boxes = quiz.hand.layer.boxes
    assert boxes[0].free
    assert [box.geometry() for box in boxes] != places
    room = quiz.view.rect()
    assert all(room.contains(box.geometry()) for box in boxes)


def test_pins_and_names_have_names_and_room_for_a_finger(make):
    quiz = make()
    for widget in (*quiz.hand.layer.boxes, *quiz.stage.tray.chips.values()):
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert spoken
        assert min(widget.width(), widget.height()) >= theme.dp(32)


def test_in_a_test_the_names_stand_until_the_learner_goes_on(make):
    quiz = make(Mode.TEST)
    quiz.view.setFocus()
    quiz.press(letter(quiz, "manubrium"), KEY["2"], letter(quiz, "manubrium"), KEY["1"])
    assert not quiz.ledger.of(ItemAnswered)
    quiz.panel.foot.next.click()

    assert quiz.ledger.of(ItemAnswered)[0].score == pytest.approx(1 / 3)


def test_enter_answers_nothing_while_a_name_is_in_the_hand(make):
    quiz = make()
    quiz.view.setFocus()
    quiz.press(letter(quiz, "manubrium"), KEY["1"], letter(quiz, "rib-2-left"), Qt.Key.Key_Return)

    assert quiz.hand.in_hand == "rib-2-left"
    assert not quiz.ledger.of(ItemAnswered)


def test_a_screen_reader_is_told_how_to_answer_on_the_model(make):
    quiz = make()

    assert "Backspace takes a name off" in quiz.view.accessibleDescription()
