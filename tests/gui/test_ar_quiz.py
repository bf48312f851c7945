"""The quiz in the place AR: pointing, aiming, turning the card, and what the record keeps of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from ar_stage import Stage, card_at, picture, seen_along, tracked, wait
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from tiny_quiz import Hands, Ledger, bank, choice, find, show

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.panel import Page
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.scene.scene import Mark
from anatomyapp.session.quizzing import ItemAnswered, QuizFinished, QuizStarted

STEP_S = 0.3  # between two looks: less than the longest gap in which something counts as held
FRONT_ABOVE = (0.0, -0.8, 0.6)


class Asked(Stage):
    """The place AR with a quiz, and a card before its camera."""

    def __init__(self, running, tmp_path, qtbot):
        super().__init__(running, tmp_path)
        self.qtbot, self.ledger, self.hands = qtbot, Ledger(), Hands()
        self.quiz = None

    def offer(self, *items, mode=Mode.LEARN, **wish):
        conduct = Conduct(self.ledger.record, self.hands, place="ar")
        self.quiz = self.place.offer_quiz((bank(*items),), conduct, random.Random(4))  # noqa: S311 - orders items, guards nothing
        self.quiz.holding._clock = self.hands.monotonic_s
        self.begin(**wish)
        wait(self.qtbot, lambda: tracked(self))
        self.place.bar.quiz.click()
        self.quiz.page.form.modes.boxes[mode].click()
        self.quiz.page.form.start.click()
        if self.quiz.conduct.quiz is not None:
            wait(self.qtbot, self.drawn)

    @property
    def view(self):
        return self.quiz.pane.view

    @property
    def panel(self):
        return self.quiz.page.panel

    @property
    def answers(self):
        return self.ledger.of(ItemAnswered)

    @property
    def middle(self):
        return self.view.structure_at(QPointF(self.view.rect().center()))

    def drawn(self):
        picture = self.view.picture
        return picture is not None and bool(picture.ids.any())

    def freeze(self):
        self.qtbot.keyClick(self.view, Qt.Key.Key_Space)
        self.view.finish()

    def click(self, structure):
        x, y = self.view.picture.anchors((structure,))[structure]
        ratio = self.view.pixel_ratio
        where = QPoint(round(x / ratio), round(y / ratio))
        self.qtbot.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=where)

    def see(self, shown):
        """Hold something else before the camera, till it is looked at."""
        self.source.show(shown)
        seen = self.place.session.last
        wait(self.qtbot, lambda: self.place.session.last is not seen)
        self.look()

    def look(self, seconds=STEP_S):
        """Let a while pass and one more picture be looked at."""
        self.hands.seconds += seconds
        for _ in range(2):  # the first may have been on its way before
            film = self.quiz.holding._film
            wait(self.qtbot, lambda film=film: self.quiz.holding._film is not film)


@pytest.fixture
def asked(running, tmp_path, qtbot) -> Iterator[Asked]:
    made = Asked(running, tmp_path, qtbot)
    yield made
    made.place.left()
    wait_for_jobs()


def test_a_click_on_the_film_answers_and_the_model_in_it_shows_what_was_right(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.freeze()
    asked.click("rib-2-left")
    (answered,) = asked.answers
    assert answered.response == "rib-2-left"
    assert answered.means is Means.POINTER
    assert answered.point is not None
    assert asked.ledger.of(QuizStarted)[0].place == "ar"
    marks = dict(asked.view.scene.marks)
    assert marks == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    said = {"Left rib 1: the answer", "Left rib 2: your choice"}
    assert set(asked.quiz.stage.labels.texts) == said
    assert "Not quite" in asked.panel.cards.text


def test_the_answer_is_in_the_record_before_its_feedback(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    seen = []
    asked.quiz.conduct.answered.connect(lambda _: seen.append(len(asked.answers)))
    asked.freeze()
    asked.click("rib-1-left")
    assert seen == [1]


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_left_rib_is_the_left_rib_also_in_a_mirror(asked, mirrored):
    asked.offer(find("rib-2-left", "Left rib 2"))
    asked.freeze()
    if mirrored:
        asked.qtbot.keyClick(asked.view, Qt.Key.Key_Y)
        asked.view.finish()
    x = {s: asked.view.picture.anchors((s,))[s][0] for s in ("rib-2-left", "rib-2-right")}
    assert (x["rib-2-left"] < x["rib-2-right"]) is mirrored
    asked.click("rib-2-left")
    assert asked.answers[0].response == "rib-2-left"
    assert asked.answers[0].correct


def test_tab_walks_and_enter_answers(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.qtbot.keyClick(asked.view, Qt.Key.Key_Tab)
    hovered = asked.quiz.pane.bench.scene.hovered
    asked.qtbot.keyClick(asked.view, Qt.Key.Key_Return)
    assert asked.answers[0].response == hovered
    assert asked.answers[0].means is Means.KEYBOARD


def test_what_is_aimed_at_and_held_still_answers(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.quiz.page.by.aiming.click()
    assert asked.quiz.holding.reticle.isVisible()
    asked.see(picture("nothing"))
    asked.see(picture("card"))
    held = asked.middle
    assert held is not None
    while not asked.answers:
        assert asked.hands.seconds < 110.0
        share = asked.quiz.holding.reticle.share
        asked.look()
        assert asked.answers or asked.quiz.holding.reticle.share > share
    (answered,) = asked.answers
    assert (answered.response, answered.means) == (held, Means.RETICLE)
    assert answered.point is not None
    assert not asked.quiz.holding.reticle.isVisible()


def test_what_lies_under_the_ring_at_first_does_not_answer(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.quiz.page.by.aiming.click()
    for _ in range(6):
        asked.look()
    assert asked.middle is not None
    assert not asked.answers


def test_a_lost_sheet_and_a_frozen_picture_hold_nothing(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.quiz.page.by.aiming.click()
    asked.see(picture("nothing"))
    asked.see(picture("card"))
    asked.look()
    assert asked.quiz.holding.reticle.share > 0
    asked.see(picture("nothing"))
    wait(asked.qtbot, lambda: asked.quiz.holding.reticle.share == 0)
    asked.see(picture("card"))
    asked.freeze()
    asked.hands.seconds += 5
    asked.view.repaint()
    QApplication.processEvents()
    assert not asked.answers


def test_the_ring_tells_nothing_of_what_lies_under_it(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.quiz.page.by.aiming.click()
    asked.look()
    assert asked.quiz.pane.bench.scene.hovered is None
    assert not asked.view.names_on_hover


def test_a_surface_is_shown_by_turning_the_card_and_holding_it_still(asked):
    asked.offer(show("manubrium", FRONT_ABOVE))
    assert asked.quiz.holding.pill.isVisible()
    asked.see(card_at(seen_along(FRONT_ABOVE)))
    while not asked.answers:
        assert asked.hands.seconds < 110.0
        asked.look()
    (answered,) = asked.answers
    assert answered.correct
    assert answered.means is Means.POSE
    assert np.allclose(answered.direction, FRONT_ABOVE, atol=0.2)
    assert answered.seen_share > 0.5
    assert not asked.quiz.holding.pill.isVisible()


def test_enter_confirms_at_once_and_a_wrong_side_is_wrong(asked):
    asked.offer(show("manubrium", (0.0, 1.0, 0.0)))
    asked.qtbot.keyClick(asked.view, Qt.Key.Key_Return)
    (answered,) = asked.answers
    assert not answered.correct
    assert answered.response
    assert "Not quite" in asked.panel.cards.text


def test_a_single_structure_stands_on_the_card_larger_and_turned_away(asked):
    asked.offer(show("manubrium", (0.0, -1.0, 0.0), True))
    usual = asked.place.session._exhibit
    assert usual.structures == {"manubrium"}
    asked.qtbot.keyClick(asked.view, Qt.Key.Key_Return)
    assert not asked.answers[0].correct
    asked.quiz.pause()
    assert asked.place.session._exhibit is None


def test_explore_s_scene_and_its_steps_stay_as_they_were(asked):
    explore, bench = asked.running.explore, asked.running.bench
    explore.explorer.select("rib-1-left", "tree")
    before, steps = bench.scene, bench.undo_stack.count()
    asked.offer(find("rib-1-left", "Left rib 1"))
    assert not asked.view.scene.marks
    asked.freeze()
    asked.click("rib-2-left")
    asked.place.bar.quiz.click()
    assert asked.place.panel.page is Page.SET_UP
    assert bench.scene == before
    assert bench.undo_stack.count() == steps
    assert asked.place.pane.view.scene.visible == before.visible
    assert asked.place.pane.view.scene.film is not None


def test_a_quiz_that_was_left_is_resumed_where_it_was(asked):
    asked.offer(choice(), find("rib-1-left", "Left rib 1"))
    stem = asked.quiz.conduct.quiz.current.stem
    asked.quiz.page.back.click()
    assert asked.place.panel.page is Page.SET_UP
    assert not asked.ledger.of(QuizFinished)
    asked.place.bar.quiz.click()
    assert asked.quiz.page.waiting.isVisible()
    asked.quiz.page.waiting.resume.click()
    assert asked.quiz.conduct.quiz.current.stem == stem
    assert asked.place.pane is asked.quiz.pane


def test_leaving_the_place_and_coming_back_goes_on_with_the_item(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.running.window.enter(asked.running.explore)
    asked.running.window.enter(asked.place)
    wait(asked.qtbot, lambda: asked.place.session.phase is Phase.LIVE)
    wait(asked.qtbot, asked.drawn)
    asked.freeze()
    asked.click("rib-1-left")
    assert asked.answers[0].correct


def test_what_floats_over_the_picture_floats_over_the_quiz_too(asked):
    place = asked.place
    asked.offer(find("rib-1-left", "Left rib 1"))
    assert place.bar.isVisible()
    assert place.chip.isVisible()
    assert place.bar.parent() is asked.quiz.pane
    asked.see(picture("nothing"))
    wait(asked.qtbot, lambda: asked.message == "No sheet is seen")
    assert place.warnings.isVisible()
    asked.quiz.pause()
    assert place.bar.isVisible()
    assert place.bar.parent() is place.pane


def test_names_and_hiding_are_out_of_reach_while_something_is_asked(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    shown = [made for made in asked.place.bar._tools.values() if made.isVisible()]
    assert not shown
    asked.quiz.pause()
    assert any(made.isVisible() for made in asked.place.bar._tools.values())


def test_a_spotter_times_out_rests_and_ends_with_the_result(asked):
    asked.offer(find("rib-1-left", "Left rib 1"), find("manubrium", "Manubrium"), mode=Mode.SPOTTER)
    wait(asked.qtbot, lambda: asked.quiz.conduct.time._shown is not None)
    asked.hands.seconds += 51
    asked.quiz.ticking.look()
    assert asked.panel.time.words.text() == "9 s left"
    asked.hands.seconds += 10
    asked.quiz.ticking.look()
    (answered,) = asked.answers
    assert answered.timed_out
    assert answered.latency_s == 60
    assert asked.quiz.conduct.time.resting
    assert not asked.panel.cards.isVisible()
    asked.hands.seconds += 6
    asked.quiz.ticking.look()
    wait(asked.qtbot, lambda: asked.quiz.conduct.time._shown is not None)
    asked.freeze()
    asked.click(asked.quiz.conduct.quiz.current.key)
    assert len(asked.answers) == 1
    asked.panel.foot.next.click()
    assert asked.answers[1].correct
    assert asked.ledger.of(QuizFinished)[0].completed
    assert asked.quiz.page.steps.isVisible()


def test_the_result_shows_on_the_film_what_was_confused(asked):
    asked.offer(find("rib-1-left", "Left rib 1"))
    asked.freeze()
    asked.click("rib-2-left")
    asked.panel.foot.next.click()
    (row,) = asked.quiz.results.confusions.rows
    row.click()
    assert dict(asked.view.scene.marks) == {"rib-1-left": Mark.RIGHT, "rib-2-left": Mark.WRONG}
    asked.quiz.page.steps.other.click()
    assert asked.quiz.page.on_start


def test_the_chest_sheet_is_not_asked_to_show_a_back(asked):
    said = []
    asked.place.toasted.connect(said.append)
    asked.offer(show("manubrium", (0.0, 1.0, 0.0)))
    asked.quiz.close_quiz()
    asked.begin("chest", kind=SheetKind.CHEST)
    asked.quiz.toggle()
    asked.quiz.page.form.start.click()
    assert asked.quiz.conduct.quiz is None
    assert "this sheet" in said[0].title


def test_what_needs_a_model_at_rest_is_left_out_with_a_word(asked):
    said = []
    asked.place.toasted.connect(said.append)
    where = PlaceOn("sternal-angle", ((0.0, -60.0, 60.0),), 5.0, 20.0, "manubrium")
    placed = replace(find("manubrium", "The angle"), id="place-one", kind=Kind.PLACE, task=where)
    asked.offer(find("rib-1-left", "Left rib 1"), placed)
    assert [item.id for item in asked.quiz.conduct.quiz.items] == ["find-rib-1-left"]
    assert said[0].title == "1 item is left out"
