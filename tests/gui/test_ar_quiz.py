"""The quiz in the place AR: pointing, aiming, turning the card, and what the record keeps of it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import pytest
from ar_stage import Stage, picture, tracked, wait
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from tiny_quiz import Hands, Ledger, bank, choice, find

from anatomyapp.gui.ar.panel import Page
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.item import Means
from anatomyapp.quiz.quiz import Mode
from anatomyapp.scene.scene import Mark
from anatomyapp.session.quizzing import ItemAnswered, QuizStarted


class Asked(Stage):
    """The place AR with a quiz, a card before its camera."""

    def __init__(self, running, tmp_path, qtbot):
        super().__init__(running, tmp_path)
        self.qtbot, self.ledger, self.hands = qtbot, Ledger(), Hands()
        self.quiz = None

    def offer(self, *items, mode=Mode.LEARN):
        conduct = Conduct(self.ledger.record, self.hands, place="ar")
        self.quiz = self.place.offer_quiz((bank(*items),), conduct, random.Random(4))
        self.quiz.holding._clock = self.hands.monotonic_s
        self.begin()
        wait(self.qtbot, lambda: tracked(self))
        self.place.bar.quiz.click()
        self.quiz.page.form.modes.boxes[mode].click()
        self.quiz.page.form.start.click()
        wait(self.qtbot, self.drawn)

    @property
    def view(self):
        return self.quiz.pane.view

    def drawn(self):
        view = self.quiz.pane.view
        return view.picture is not None and view.picture.ids.any()

    def hold(self):
        """Hold the picture, so that a place in it stays one."""
        self.qtbot.keyClick(self.view, Qt.Key.Key_Space)
        self.view.finish()

    def click(self, structure):
        x, y = self.view.picture.anchors((structure,))[structure]
        ratio = self.view.pixel_ratio
        where = QPoint(round(x / ratio), round(y / ratio))
        self.qtbot.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=where)

    @property
    def answers(self):
        return self.ledger.of(ItemAnswered)


@pytest.fixture
def asked(running, tmp_path, qtbot) -> Iterator[Asked]:
    made = Asked(running, tmp_path, qtbot)
    yield made
    made.place.left()
    wait_for_jobs()


def test_a_click_on_the_film_answers_and_the_model_in_it_shows_what_was_right(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.hold()
    asked.click("rib-2-left")
    (answered,) = asked.answers
    assert answered.response == "rib-2-left"
    assert answered.means is Means.POINTER
    assert answered.point is not None
    assert asked.ledger.of(QuizStarted)[0].place == "ar"
    marks = dict(asked.quiz.pane.view.scene.marks)
    assert marks == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    assert asked.quiz.stage.labels.texts == ("Left rib 1: the answer", "Left rib 2: your choice")
    assert "Not quite" in asked.quiz.page.panel.cards.text
