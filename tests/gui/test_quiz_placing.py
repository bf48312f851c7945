"""Landmarks are marked on the model: by pointer and by keys, right, wrong and partly right."""

from __future__ import annotations

import math

import pytest
from model_quiz import SPOT, ModelQuiz, place_item, with_landmark
from PySide6.QtCore import QPoint, Qt

from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.session.quizzing import ItemAnswered

pytestmark = pytest.mark.usefixtures("look")
ENTER, SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def make(qtbot, kept, tiny_atlas, drawer):
    atlas = with_landmark(tiny_atlas)

    def build(mode=Mode.LEARN):
        return ModelQuiz(qtbot, kept, drawer, atlas, place_item(atlas), mode=mode)

    return build


def test_a_click_marks_and_enter_answers(make):
    quiz = make()
    assert not quiz.panel.confirm.isEnabled()

    quiz.click(quiz.seen(SPOT))
    assert quiz.panel.confirm.isEnabled()
    assert not quiz.ledger.of(ItemAnswered)
    quiz.press(ENTER)

    (answered,) = quiz.ledger.of(ItemAnswered)
    assert answered.correct
    assert answered.response == "sternum-body"
    assert answered.off_mm < 1.5
    assert math.dist(answered.point, SPOT) == pytest.approx(answered.off_mm, abs=0.01)


def test_what_is_partly_right_is_told_with_its_distance_and_direction(make):
    quiz = make()
    quiz.click(quiz.seen((12.0, SPOT[1], SPOT[2] - 20.0)))
    quiz.panel.confirm.click()

    assert 0.0 < quiz.grade.score < 1.0
    mm = round(quiz.grade.off_mm)
    assert mm in range(21, 26)
    assert f"Partly right: {mm} mm off" in quiz.panel.cards.text
    assert "too far down and towards the body's left" in quiz.panel.cards.text
    assert quiz.hand.layer.marked.words == f"{mm} mm"


def test_the_ring_round_the_right_place_is_as_wide_as_the_tolerance(make):
    quiz = make()
    quiz.click(quiz.seen((18.0, SPOT[1], SPOT[2])))
    quiz.press(ENTER)

    ring = quiz.hand.layer.marked.ring
    assert [math.dist(each, SPOT) for each in ring] == pytest.approx([8.0] * len(ring))
    assert quiz.stage.bench.scene.pointing.landmark == "middle"


def test_the_mark_can_be_dragged_and_clicked_elsewhere_until_it_is_the_answer(make):
    quiz = make()
    quiz.click(quiz.seen((15.0, SPOT[1], SPOT[2])))
    before = quiz.hand.point.point
    quiz.drag(quiz.view, quiz.seen(before), quiz.view.mapToGlobal(quiz.seen(SPOT)))
    assert math.dist(quiz.hand.point.point, SPOT) < 2.0
    camera = quiz.stage.bench.scene.camera
    quiz.click(quiz.seen((-15.0, SPOT[1], SPOT[2])))

    assert quiz.hand.point.point[0] == pytest.approx(-15.0, abs=2.0)
    assert quiz.stage.bench.scene.camera == camera


def test_a_landmark_is_marked_without_a_mouse(make):
    quiz = make()
    quiz.view.setFocus()
    quiz.press(Qt.Key.Key_Left)  # the mark comes to the middle of the picture
    first = quiz.hand.point.point
    quiz.press(Qt.Key.Key_Left)
    coarse = quiz.hand.point.point
    quiz.press(Qt.Key.Key_Left, modifier=SHIFT)
    fine = quiz.hand.point.point

    assert coarse[0] < first[0]
    assert first[0] - coarse[0] == pytest.approx(5.0, abs=1.5)
    assert 0.0 < coarse[0] - fine[0] < 2.5
    quiz.press(Qt.Key.Key_Backspace)
    assert quiz.stage.response(Means.KEYBOARD) is None
    quiz.press(Qt.Key.Key_Up, ENTER)
    assert quiz.ledger.of(ItemAnswered)[0].means is Means.KEYBOARD


def test_arrows_with_ctrl_turn_the_model_and_the_mark_stays_on_it(make):
    quiz = make()
    quiz.click(quiz.seen(SPOT))
    point = quiz.hand.point.point
    quiz.view.setFocus()
    quiz.press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ControlModifier)
    quiz.settle()

    assert quiz.stage.bench.scene.camera.azimuth_deg != 0.0
    assert quiz.hand.point.point == point
    at = quiz.hand.layer.place_of_mark()
    assert (at - quiz.seen(point)).manhattanLength() < 3


def test_a_click_beside_everything_marks_nothing(make):
    quiz = make()
    quiz.click(QPoint(6, 6))

    assert quiz.stage.response(Means.POINTER) is None


def test_between_two_ribs_a_click_is_taken_on_the_wall(make):
    quiz = make()
    gap = (75.0, -95.0, 20.0)  # between ribs 2 and 3, at their front
    quiz.click(quiz.seen(gap))

    aim = quiz.hand.point
    assert aim.structure in {"rib-2-left", "rib-3-left"}
    assert math.dist(aim.point, gap) < 12.0


def test_in_a_test_the_mark_is_the_answer_once_the_learner_goes_on(make):
    quiz = make(Mode.TEST)
    quiz.click(quiz.seen((18.0, SPOT[1], SPOT[2])))
    quiz.click(quiz.seen(SPOT))
    assert not quiz.ledger.of(ItemAnswered)
    quiz.panel.foot.next.click()

    (answered,) = quiz.ledger.of(ItemAnswered)
    assert answered.correct
