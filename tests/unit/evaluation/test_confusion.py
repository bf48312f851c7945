"""Confusion matrices and millimetre errors count first attempts as they are."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.evaluation.confusion import confusion_matrix
from anatomyapp.evaluation.distances import distances
from anatomyapp.evaluation.items import item_statistics
from anatomyapp.session.placements import Placement

ASKED = {"item-0": "rib-2", "item-1": "rib-3", "item-2": "rib-2"}
NAMES = {"two": "rib-2", "three": "rib-3", "one": "rib-1"}


@pytest.fixture
def matrix(table):
    scores = [[1, 0, 0], [0, 1, 1], [0, 0, 0], [0, 0, 0]]
    chosen = [["two", "one", "three"], ["three", "three", "two"],
              ["three", "", "one"], ["none", "two", ""]]  # fmt: skip
    items = item_statistics(table(scores, chosen))
    return confusion_matrix(items, ASKED, lambda _item, choice: NAMES.get(choice))


def test_a_matrix_counts_what_was_taken_for_what_over_all_items(matrix):
    found = {(a, t): matrix.of(a, t) for a in matrix.names for t in matrix.names}
    assert {pair: n for pair, n in found.items() if n} == {
        ("rib-2", "rib-2"): 2, ("rib-2", "rib-3"): 3, ("rib-2", "rib-1"): 1,
        ("rib-3", "rib-3"): 1, ("rib-3", "rib-1"): 1, ("rib-3", "rib-2"): 1}  # fmt: skip
    others = dict(zip(matrix.names, matrix.others.tolist(), strict=True))
    assert others == {"rib-2": 2, "rib-3": 1, "rib-1": 0}
    assert (matrix.n, matrix.confused) == (12, 6)
    assert matrix.of("rib-2", "nowhere") == 0


def test_the_part_round_a_structure_holds_those_most_confused_with_it(matrix):
    near = matrix.around("rib-2", 2)
    assert near.names == ("rib-2", "rib-3")
    assert near.counts.tolist() == [[2, 3], [1, 1]]
    assert near.others.tolist() == [3, 2]  # with what is not shown
    assert near.n == 12
    assert matrix.around("rib-2", 9).names == matrix.names
    assert matrix.around("nowhere", 3).names == matrix.around("rib-2", 0).names == ()


def test_nobody_confuses_nothing(table):
    empty = confusion_matrix(item_statistics(table(np.zeros((0, 0)))), ASKED, NAMES.get)
    assert (empty.n, empty.confused, empty.names) == (0, 0, ())
    right = item_statistics(table([[1, 1, 1]], [["two", "three", "two"]]))
    whole = confusion_matrix(right, ASKED, lambda _item, choice: NAMES.get(choice))
    assert (whole.n, whole.confused) == (3, 0)


def test_distances_are_those_of_numpy_and_say_from_how_many():
    off_mm = np.random.default_rng(4).gamma(2.0, 5.0, 25)
    placed = [Placement("b", "angle", 2, f"l{n}", float(mm)) for n, mm in enumerate(off_mm)]
    found = distances([*placed, Placement("b", "apex", 1, "l0", 7.0)])
    angle, apex = found["angle@2"], found["apex@1"]
    assert angle.n == angle.median_mm.n == 25
    assert angle.median_mm.value == pytest.approx(np.median(off_mm))
    assert angle.mean_mm.value == pytest.approx(off_mm.mean())
    assert angle.deviation_mm.value == pytest.approx(off_mm.std(ddof=1))
    assert angle.ninth_mm.value == pytest.approx(np.percentile(off_mm, 90))
    assert (apex.median_mm.value, apex.deviation_mm.reason) == (7.0, "too few: n = 1")
    assert distances([]) == {}
