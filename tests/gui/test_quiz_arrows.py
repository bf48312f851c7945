"""What was taken for what is shown on the model by arrows, one by one and all at once."""

from __future__ import annotations

import pytest
from model_quiz import ModelQuiz, label_item
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from tiny_quiz import find

from anatomyapp.gui import theme
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.response import Labelled, Pointed
from anatomyapp.scene.scene import Mark

pytestmark = pytest.mark.usefixtures("look")
ANSWERS = {
    "find-rib-1-left": Pointed("rib-2-left"),
    "find-manubrium": Pointed("sternum-body"),
    "label": Labelled((OptionId("rib-2-left"), None)),
}


@pytest.fixture
def quiz(qtbot, kept, tiny_atlas, drawer):
    items = (
        find("rib-1-left", "Left rib 1"),
        find("manubrium", "Manubrium"),
        label_item("rib-1-left", "rib-3-left", beside=("rib-2-left",)),
    )
    made = ModelQuiz(qtbot, kept, drawer, tiny_atlas, *items)
    conduct = made.place.conduct
    while conduct.quiz is not None:
        conduct.answer(ANSWERS[conduct.quiz.current.id])
        conduct.proceed()
    made.settle()
    return made


@pytest.fixture
def results(quiz):
    return quiz.place.result_page.results


def show(quiz, row):
    row.click()
    quiz.settle()
    return quiz.place.result_page.grab().toImage()


def test_the_most_frequent_confusion_is_shown_at_once(quiz, results):
    stage = quiz.place.result_page.stage
    assert results.arrows.texts == ("left rib 1 taken for left rib 2, 2 times",)
    assert dict(stage.bench.scene.marks) == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    assert stage.labels.texts == ("Left rib 1: the answer", "Left rib 2: your choice")


def test_choosing_a_line_flies_to_the_pair_and_shows_its_arrow(quiz, results):
    stage = quiz.place.result_page.stage
    before = stage.bench.scene.camera
    image = show(quiz, results.confusions.rows[1])

    assert results.arrows.texts == ("manubrium taken for sternum body, once",)
    assert stage.bench.scene.camera != before
    ((_, arrow, free),) = results.arrows._drawn
    assert free
    top = stage.pane.mapTo(quiz.place.result_page, QPointF(*arrow.top).toPoint())
    ink = theme.tokens().colour("error")
    around = [image.pixelColor(top + QPoint(x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    assert any(abs(each.red() - ink.red()) + abs(each.blue() - ink.blue()) < 30 for each in around)


def test_all_are_shown_at_once_with_the_names_beside_them(quiz, results):
    show(quiz, results.confusions.overview)

    stage = quiz.place.result_page.stage
    assert len(results.arrows.texts) == 2
    widths = {words: arrow.width for (c, arrow, _), words in
              zip(results.arrows._drawn, results.arrows.texts, strict=True) if c}  # fmt: skip
    frequent = next(w for words, w in widths.items() if "2 times" in words)
    assert frequent == max(widths.values()) > min(widths.values())
    assert set(stage.bench.scene.pointing.labelled) >= {"manubrium", "rib-2-left"}
    assert results.confusions.overview.isChecked()
    assert not stage.labels.texts


def test_an_arrow_says_what_it_stands_for_and_a_click_on_it_chooses_its_line(
    quiz, results, monkeypatch
):
    show(quiz, results.confusions.overview)
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, words, __: said.append(words))
    view = quiz.place.result_page.stage.view
    confusion, arrow, _ = results.arrows._drawn[0]
    at = QPointF(*arrow.top).toPoint()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    quiz.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)

    assert said == [results._words(confusion)]
    chosen = next(row for row in results.confusions.rows if row.isChecked())
    assert chosen.value == confusion


def test_an_arrow_is_shown_to_what_was_hidden(quiz, results):
    stage = quiz.place.result_page.stage
    stage.show_scene(stage.bench.scene.hide(["manubrium", "sternum-body"]))
    show(quiz, results.confusions.rows[1])

    assert {"manubrium", "sternum-body"} <= stage.bench.scene.visible
    assert len(results.arrows._drawn) == 1


def test_looking_at_a_wrong_item_takes_the_arrows_away(quiz, results):
    show(quiz, results.wrong_items.rows[0])

    assert results.arrows.texts == ()
    assert not any(row.isChecked() for row in results.confusions.rows)


def test_after_the_quiz_pins_show_what_was_right_and_take_nothing(quiz, results):
    row = next(row for row in results.wrong_items.rows if row.value.item.id == "label")
    show(quiz, row)

    stage = quiz.place.result_page.stage
    assert stage._hand.layer.boxes[0].accessibleName().startswith("Pin 1: rib 1 left; you said")
    assert not stage.tray.isVisible()
    stage._hand.layer.boxes[0].click()
    assert stage._hand.in_hand is None
