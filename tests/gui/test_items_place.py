"""The place *Items*: linked plots, table, card and model, over answers that are made up."""

from __future__ import annotations

import csv
from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from tiny_quiz import bank, find, name

from anatomyapp.gui.instructor.flag import Flag
from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.plots.exporting import FileKind
from anatomyapp.gui.theme import Scheme
from anatomyapp.session.bundles import PACKED, AnswerColumns, Choice

BANK = bank(
    find("rib-1-left", "Left rib 1"),
    find("rib-2-left", "Left rib 2"),
    find("rib-3-left", "Left rib 3"),
    name("rib-2-right", "rib-1-right", "rib-3-right"),
)
WRONG = ("rib-2-left", "rib-3-left", "rib-2-left", "rib-1-right")


class MadeUp:
    """Answers as a record gives them, of so many learners; ``right`` says who knows what."""

    def __init__(self, learners, right):
        self.bundles = self.placements = self.studies = self
        self.cohort = None
        told = []
        for number in range(len(BANK.items)):
            for learner in range(learners):
                knows = right(learner, number)
                told.append((learner, 2 * number + (not knows), float(knows)))
        choices = [
            Choice(item.id, 1, item.kind.value, response)
            for item, wrong in zip(BANK.items, WRONG, strict=True)
            for response in (item.key, wrong)
        ]
        packed = np.zeros(len(told), PACKED)
        packed["choice"], packed["score"] = [t[1] for t in told], [t[2] for t in told]
        packed["attempt"], packed["latency_s"] = 1, 4.0
        names = tuple(f"l{n:03}" for n in range(learners))
        who = np.array([t[0] for t in told], np.int64)
        self.answers = {BANK.id: AnswerColumns(names, tuple(choices), who, packed)} if told else {}

    def columns(self):
        return self.answers

    def first(self, _landmarks):
        return ()

    def population(self):
        return self


def able(learner, item):
    """Of 60 learners the better ones know more, some guess; the first item is the easiest."""
    return (learner * 7 + item * 13) % 60 + learner % 11 > 12 * item + 8


@pytest.fixture
def place_of(look, tiny_atlas, drawer):
    return lambda store, ask: ItemsPlace(store, tiny_atlas, (BANK,), drawer, ask)


@pytest.fixture
def show(qtbot, kept, place_of, tmp_path):
    def build(learners=60, right=able):
        store = MadeUp(learners, right)
        place = place_of(store, lambda _parent, _name: tmp_path / "items.csv")
        qtbot.addWidget(place)
        kept.append(place)
        place.resize(1280, 748)
        place.show()
        place.entered()
        qtbot.waitUntil(lambda: not place.loading and not place.panel.working)
        place.panel.plot.finish()
        return place

    return build


def choose(place, reference):
    place.table.choose_row(next(r for r in place.table.shown if r.reference == reference))
    place.panel.plot.finish()
    place.panel.matrix.finish()


def test_a_click_on_a_point_chooses_the_item_everywhere(show):
    place = show()
    wanted = next(r for r in place.table.shown if r.reference == "find-rib-2-left@1")
    place.panel.plot.chosen.emit(wanted)
    assert place.table.chosen is wanted
    assert place.panel.card._row is wanted
    assert place.panel.matrix.title.accessibleName() == "Confused with Left rib 2"
    assert "n = 4 items" in place.panel.plot.counted.accessibleName()


def test_the_matrix_of_an_item_counts_what_was_taken_and_hides_little_in_files(show, tmp_path):
    place = show()
    choose(place, "find-rib-1-left@1")
    missed = sum(not able(learner, 0) for learner in range(60))
    figure = place.panel.matrix._figure
    assert figure.counted == "n = 120 first attempts"  # of both that are in it
    assert figure.finding == f"most often Left rib 2 for Left rib 1: {missed} times"
    place.panel.matrix._ask = lambda _parent, name: tmp_path / name
    place.panel.matrix.export(FileKind.CSV)
    with (tmp_path / "confused-with-rib-1-left.csv").open(encoding="utf-8") as file:
        head, first, _ = csv.reader(file)
    assert head == ["asked", "Left rib 1", "Left rib 2"]
    assert all(cell == "" or int(cell) >= 5 for cell in first[1:])


def test_the_map_and_information_stand_where_enough_learners_answered(qtbot, show):
    place = show()
    panel = place.panel
    panel.which.setCurrentIndex(1)
    panel.plot.finish()
    assert panel.plot.title.accessibleName() == "Learners and items (Rasch)"
    assert panel.plot.counted.accessibleName() == "n = 60 learners · 4 items"
    difficulties = [row[2] for row in panel.plot._figure.table.rows]
    assert all(low < high for low, high in pairwise(difficulties[:3]) if low and high)
    panel.which.setCurrentIndex(2)
    panel.plot.finish()
    assert "Test information (Rasch)" in panel.plot.title.accessibleName()
    panel.which.setCurrentIndex(3)
    qtbot.waitUntil(lambda: not panel.working)
    panel.plot.finish()
    assert "250 are needed" in panel.plot.reason.accessibleName()
    assert not panel.plot.more.isEnabled()


def test_the_card_tells_difficulty_and_fit_once_they_are_estimated(show):
    place = show()
    choose(place, "find-rib-2-left@1")
    words = " ".join(filter(None, (w.accessibleName() for w in place.panel.card.findChildren(object)
                                   if hasattr(w, "accessibleName"))))  # fmt: skip
    assert "Difficulty: " in words
    assert "Infit: " in words
    assert "By guessing: 0 %" in words


def test_what_was_taken_is_shown_on_the_model_and_esc_leads_back(qtbot, show):
    place = show()
    choose(place, "find-rib-1-left@1")
    place.panel.card.show_button.click()
    assert place.model is not None
    assert place._left.currentWidget() is place.model
    missed = sum(not able(learner, 0) for learner in range(60))
    assert place.model.arrows.texts == (f"Left rib 2 for Left rib 1: {missed}×",)
    marks = dict(place.model.pane.bench.scene.marks)
    assert (marks["rib-1-left"], marks["rib-2-left"]) == ("right", "wrong")
    choose(place, "find-rib-2-left@1")
    assert dict(place.model.pane.bench.scene.marks)["rib-2-left"] == "right"
    qtbot.keyClick(place.model, "\x1b")
    assert place._left.currentWidget() is place._table_card


def test_answers_that_nobody_gave_are_marked(qtbot, show):
    place = show()
    assert not place.filter.simulated.isVisible()
    place._store.cohort = "demo-60-1"
    place.refresh()
    qtbot.waitUntil(lambda: not place.loading)
    assert place.filter.simulated.isVisible()


def test_items_are_filtered_by_kind_and_flag(show):
    place = show(right=lambda learner, item: (learner + item) % 2 if item else True)
    kinds, flags = place.filter.kind, place.filter.flag
    kinds.setCurrentIndex(kinds.findData("name"))
    assert [row.reference for row in place.table.shown] == ["name-rib-2-right@1"]
    kinds.setCurrentIndex(0)
    flags.setCurrentIndex(flags.findData(Flag.TOO_EASY))
    assert [row.reference for row in place.table.shown] == ["find-rib-1-left@1"]
    flags.setCurrentIndex(flags.findData("any"))
    assert all(row.judged for row in place.table.shown)
    assert place.filter.export.isEnabled() is bool(place.table.shown)


@pytest.mark.parametrize("learners", [0, 1, 2, 60])
@pytest.mark.parametrize("knows", [True, False])
def test_hardly_anybody_all_right_and_all_wrong_are_told_without_a_number_made_of_nothing(
    show, look, learners, knows
):
    place = show(learners, lambda _learner, _item: knows)
    assert len(place.table.shown) == (4 if learners else 0)
    for which in range(3):
        place.panel.which.setCurrentIndex(which)
        place.panel.plot.finish()
        assert not learners or place.panel.plot.reason.isVisible()
    words = " ".join(
        place.table.text_at(line, "Discrim.") for line in range(len(place.table.shown))
    )
    assert "nan" not in words.lower()
    look.choose(Scheme.DARK)


def test_one_item_alone_has_no_discrimination_and_says_why(show, monkeypatch):
    monkeypatch.setattr(f"{__name__}.BANK", bank(find("rib-1-left", "Left rib 1")))
    monkeypatch.setattr(f"{__name__}.WRONG", WRONG[:1])
    place = show(30, partial(able))
    assert place.panel.plot.reason.isVisible()
    choose(place, "find-rib-1-left@1")
    assert place.table.text_at(0, "Discrim.") == "–"
