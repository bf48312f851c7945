"""Each kind that is answered in the panel: by pointer and keyboard, right, wrong and partly."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from kinds_quiz import bank, case, order, relation, several, side, truth, typed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tiny_quiz import Ledger, find

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.option_box import Verdict
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.adaptive import Exposure
from anatomyapp.quiz.item import Calibration
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.response import Means
from anatomyapp.session.quizzing import AnswerRevised, HintTaken, ItemAnswered, ItemPresented

LEFT, ALT, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
pytestmark = pytest.mark.usefixtures("look")


class Asked:
    """A place that asks, and what it recorded."""

    def __init__(self, qtbot, place, ledger):
        self.qtbot, self.place, self.ledger = qtbot, place, ledger

    @property
    def panel(self):
        return self.place.running_page.panel

    @property
    def answered(self):
        (answered,) = self.ledger.of(ItemAnswered)
        return answered

    @property
    def said(self):
        return self.panel.cards.text

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.place.focusWidget(), key, modifier)

    def click(self, widget):
        self.qtbot.mouseClick(widget, LEFT)

    def settle(self):
        view = self.place.running_page.stage.view
        self.qtbot.waitUntil(lambda: view.picture is not None and not view._stale)
        QApplication.processEvents()


@pytest.fixture
def ask(qtbot, kept, tiny_atlas, drawer):
    def build(*items, mode=Mode.LEARN):
        ledger = Ledger()
        conduct = Conduct(ledger.record, ledger.clock, note=ledger.note)
        rng = random.Random(4)  # noqa: S311 - orders items, guards nothing
        place = QuizPlace(drawer, tiny_atlas, (bank(*items),), conduct, rng)
        qtbot.addWidget(place)
        kept.append(place)
        place.resize(1280, 748)
        place.show()
        qtbot.waitExposed(place)
        place.entered()
        place.start_page.form.modes.boxes[mode].click()
        place.start_page.form.start.click()
        asked = Asked(qtbot, place, ledger)
        asked.settle()
        return asked

    return build


def test_what_is_due_is_a_mode_of_its_own(ask):
    asked = ask(relation(), truth())
    asked.panel.foot.quit.click()
    page = asked.place.start_page
    assert not page.form.modes.due.isVisible()
    whole = page.form.wish
    due = replace(whole, bank=replace(whole.bank, items=whole.bank.items[1:]))
    page.show_due(due, 12)
    assert page.form.modes.due.accessibleName() == "Due now: 12"
    asked.click(page.form.modes.due)
    assert not page.form.bank.isEnabled()
    page.form.start.click()
    assert [item.kind for item in asked.place.conduct.quiz.items] == ["truth"]


def test_where_nothing_is_due_the_mode_says_so(ask):
    asked = ask(relation())
    asked.panel.foot.quit.click()
    page = asked.place.start_page
    page.show_due(None, 0)
    assert not page.form.modes.due.isEnabled()
    assert "Nothing is due now" in page.form.modes.due.accessibleDescription()


def test_an_adaptive_quiz_is_offered_where_the_difficulty_is_known(ask):
    asked = ask(relation(), truth())
    assert not asked.place.start_page.form.adaptive.isEnabled()
    known = Calibration(0.0, 0.3, 100, "test")
    asked = ask(relation(calibration=known), truth(calibration=known))
    asked.panel.foot.quit.click()
    form = asked.place.start_page.form
    asked.click(form.adaptive)
    met = Exposure(10, (("relation-first-rib", 3),))
    asked.place.rounds.exposure = {"tiny-bones": met}.__getitem__
    with asked.qtbot.waitSignal(asked.place.conduct.presented):
        form.start.click()
    quiz = asked.place.conduct.quiz
    assert quiz.adaptive.exposure == met
    assert quiz.adaptive is not None
    assert (len(quiz.items), quiz.planned) == (1, 2)
    assert asked.panel.head._place.text() == "Item 1 of at most 2"


def test_an_adaptive_quiz_begins_where_the_record_cannot_be_asked(ask):
    known = Calibration(0.0, 0.3, 100, "test")
    asked = ask(relation(calibration=known), truth(calibration=known))
    asked.panel.foot.quit.click()
    asked.click(asked.place.start_page.form.adaptive)

    def away(bank):
        raise StoreAwayError(f"the record is away, and with it {bank}; wait for it.")

    asked.place.rounds.exposure = away
    with asked.qtbot.waitSignal(asked.place.conduct.presented):
        asked.place.start_page.form.start.click()
    assert asked.place.conduct.quiz.adaptive.exposure == Exposure()


def tick(asked, *options):
    for option in options:
        asked.click(asked.panel.options.box(option))


def test_several_options_are_ticked_and_given_by_the_button(ask):
    asked = ask(several())
    assert not asked.panel.confirm.isEnabled()
    tick(asked, "rib-8", "rib-11", "rib-12")
    asked.click(asked.panel.confirm)
    assert asked.answered.correct
    assert asked.answered.response == "rib-11[,]rib-12[,]rib-8"
    assert asked.answered.means is Means.POINTER


def test_several_options_need_no_mouse(ask):
    asked = ask(several())
    shown = [option.id for option in asked.place.conduct.quiz.current.task.options]
    for option in ("rib-8", "rib-11", "rib-12"):
        asked.press(getattr(Qt.Key, f"Key_{'ABCDE'[shown.index(option)]}"))
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.correct
    assert asked.answered.means is Means.KEYBOARD


def test_the_partial_score_of_several_is_told_in_words(ask):
    asked = ask(several())
    tick(asked, "rib-8", "rib-11", "rib-1")
    asked.click(asked.panel.confirm)
    assert asked.answered.score == pytest.approx(1 / 3)
    assert "2 of 3" in asked.said
    assert "one wrong" in asked.said
    verdicts = {
        each: asked.panel.options.box(each).verdict for each in ("rib-8", "rib-12", "rib-1")
    }
    assert verdicts == {
        "rib-8": Verdict.RIGHT, "rib-12": Verdict.MISSED, "rib-1": Verdict.WRONG
    }  # fmt: skip


def test_in_a_test_ticks_can_be_changed_until_next_and_each_change_is_recorded(ask):
    asked = ask(several(), mode=Mode.TEST)
    assert asked.panel.confirm.isHidden()
    tick(asked, "rib-1")
    tick(asked, "rib-1", "rib-8")
    assert asked.panel.foot.next.isEnabled()
    asked.panel.foot.next.click()
    assert asked.answered.response == "rib-8"
    assert not asked.ledger.of(AnswerRevised)  # from one tick to none to another


def test_a_further_tick_is_a_revision_of_those_before(ask):
    asked = ask(several(), mode=Mode.TEST)
    tick(asked, "rib-8", "rib-1")
    (revised,) = asked.ledger.of(AnswerRevised)
    assert (revised.before, revised.after) == ("rib-8", "rib-1[,]rib-8")


@pytest.mark.parametrize(("key", "right"), [("F", True), ("B", True), ("T", False), ("A", False)])
def test_a_statement_is_judged_by_its_own_keys_and_by_letters(ask, key, right):
    asked = ask(truth())
    asked.press(getattr(Qt.Key, f"Key_{key}"))
    assert asked.answered.correct is right
    assert ("Ribs 8 to 12 do not" in asked.said) is not right


@pytest.mark.parametrize(("key", "right"), [("L", True), ("R", False)])
def test_a_side_is_told_by_its_key(ask, key, right):
    asked = ask(side())
    asked.press(getattr(Qt.Key, f"Key_{key}"))
    assert asked.answered.correct is right


def test_a_side_is_told_by_the_pointer(ask):
    asked = ask(side())
    left, right = (asked.panel.options.box(each) for each in ("left", "right"))
    assert left.y() == right.y()
    assert left.x() < right.x()
    asked.click(left)
    assert asked.answered.correct
    assert asked.answered.means is Means.POINTER


def test_true_comes_before_false_whatever_the_seed(ask):
    (presented,) = ask(truth()).ledger.of(ItemPresented)
    assert presented.options == ("true", "false")


def test_a_name_is_typed_and_enter_gives_it(ask, tiny_atlas):
    asked = ask(typed(tiny_atlas))
    QTest.keyClicks(asked.place.focusWidget(), "left rib 2")
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.correct
    assert asked.answered.response == "left rib 2"
    assert asked.answered.means is Means.KEYBOARD


@pytest.mark.parametrize(
    ("text", "right", "words"),
    [
        ("left ribb 2", True, "It is spelt: Left rib 2"),
        ("right rib 2", False, "other side"),
        ("rib 2", False, "which side"),
        ("left rib", False, "which one"),
        ("left rib 3", False, "left rib 3"),
        ("qwertz", False, "qwertz"),
    ],
)
def test_what_is_made_of_a_typed_name_is_said(ask, tiny_atlas, text, right, words):
    asked = ask(typed(tiny_atlas))
    QTest.keyClicks(asked.place.focusWidget(), text)
    asked.click(asked.panel.confirm)
    assert asked.answered.correct is right
    assert words.lower() in asked.said.lower()


def test_a_name_that_is_composed_comes_as_it_was_composed(ask, tiny_atlas):
    asked = ask(typed(tiny_atlas))
    event = QInputMethodEvent("lef", [])
    QApplication.sendEvent(asked.place.focusWidget(), event)
    assert not asked.panel.confirm.isEnabled()
    event = QInputMethodEvent()
    event.setCommitString("left rib 2")
    QApplication.sendEvent(asked.place.focusWidget(), event)
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.response == "left rib 2"


def test_nothing_completes_a_typed_name_and_it_ends_at_120_letters(ask, tiny_atlas):
    asked = ask(typed(tiny_atlas))
    field = asked.panel.answer.field
    assert field.completer() is None
    QTest.keyClicks(field, "x" * 130)
    assert len(field.text()) == 120


def test_while_a_name_is_typed_digits_belong_to_it_and_with_ctrl_say_how_sure(ask, tiny_atlas):
    asked = ask(typed(tiny_atlas))
    QTest.keyClicks(asked.place.focusWidget(), "left rib 2")
    asked.press(Qt.Key.Key_3, CTRL)
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.confidence == 3
    assert asked.answered.correct


def row_of(asked, option):
    return next(row for row in asked.panel.answer.list.rows if row.option == option)


def bring_into_order(asked, *options):
    """Move rows by Alt and the arrows."""
    for place, option in enumerate(options):
        row = row_of(asked, option)
        row.setFocus()
        for _ in range(asked.panel.answer.list.rows.index(row) - place):
            asked.press(Qt.Key.Key_Up, ALT)


def test_rows_are_ordered_by_alt_and_the_arrows(ask):
    asked = ask(order())
    bring_into_order(asked, "rib-1", "rib-2", "rib-3", "rib-4")
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.correct
    assert asked.answered.response == "rib-1[,]rib-2[,]rib-3[,]rib-4"


def test_a_row_is_taken_up_moved_and_put_down_or_put_back(ask):
    asked = ask(order())
    answer = asked.panel.answer.list
    before = answer.order
    answer.rows[0].setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        asked.press(key)
    assert answer.order == before
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        asked.press(key)
    assert answer.order == (before[1], before[0], *before[2:])


def test_a_row_is_dragged_to_its_place(ask):
    asked = ask(order())
    answer = asked.panel.answer.list
    moved, first = row_of(asked, "rib-1"), answer.rows[0]
    answer.arrange((*[o for o in answer.order if o != "rib-1"], "rib-1"))
    QApplication.processEvents()
    start = moved.rect().center()
    QTest.mousePress(moved, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.5, 1.0):
        at = moved.mapFromGlobal(first.mapToGlobal(QPoint(start.x(), 2)))
        QTest.mouseMove(moved, start + (at - start) * share)
        QApplication.processEvents()
    QTest.mouseRelease(moved, LEFT)
    assert answer.order[0] == "rib-1"


def test_rows_have_arrows_for_those_who_do_not_drag(ask):
    asked = ask(order(), mode=Mode.TEST)
    answer = asked.panel.answer.list
    before = answer.order
    asked.click(answer.rows[0].down)
    asked.click(answer.rows[1].down)
    assert answer.order == (before[1], before[2], before[0], *before[3:])
    (revised,) = asked.ledger.of(AnswerRevised)
    assert revised.after == "[,]".join(answer.order)


def test_an_order_that_is_partly_right_shows_the_right_places(ask):
    asked = ask(order())
    bring_into_order(asked, "rib-2", "rib-1", "rib-3", "rib-4")
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.score == pytest.approx(2 / 3)
    assert "2 of 4" in asked.said
    assert [row.verdict for row in asked.panel.answer.list.rows] == [False, False, True, True]


def test_the_offered_order_is_recorded_and_counts_as_an_answer_when_given(ask):
    asked = ask(order(), mode=Mode.TEST)
    (presented,) = asked.ledger.of(ItemPresented)
    asked.panel.foot.next.click()
    assert asked.answered.response == "[,]".join(presented.options)


def test_a_relation_and_a_case_are_answered_in_their_ways(ask):
    asked = ask(relation())
    asked.click(asked.panel.options.box("vertebra"))
    assert asked.answered.correct
    asked = ask(case())
    asked.press(Qt.Key.Key_Tab)
    asked.press(Qt.Key.Key_Return)
    assert asked.answered.response == "manubrium"


def test_a_hint_is_recorded_before_it_is_told_and_the_score_stays(ask):
    asked = ask(relation(hint="It has twelve ribs on either side."))
    asked.ledger.broken = True
    asked.press(Qt.Key.Key_H)
    assert not asked.panel.hints.texts
    asked.ledger.broken = False
    asked.place.unrecorded.try_again()
    assert asked.panel.hints.texts == ("It has twelve ribs on either side.",)
    asked.click(asked.panel.hints.button)
    struck = [box for box in asked.panel.options.boxes() if box.struck]
    assert len(struck) == 1
    assert [hint.hint for hint in asked.ledger.of(HintTaken)] == ["own", "strike"]
    assert not asked.panel.hints.button.isVisible()
    asked.click(asked.panel.options.box("vertebra"))
    assert asked.answered.score == 1.0


def test_the_hint_for_a_structure_leaves_its_neighbourhood_solid(ask):
    asked = ask(find("rib-1-left", "Left rib 1"))
    asked.panel.hints.button.click()
    scene = asked.place.running_page.stage.bench.scene
    assert "rib-1-left" not in scene.faded
    assert scene.faded


def test_a_test_gives_no_hints(ask):
    asked = ask(relation(hint="Look."), mode=Mode.TEST)
    asked.press(Qt.Key.Key_H)
    assert not asked.panel.hints.isVisible()
    assert not asked.ledger.of(HintTaken)
