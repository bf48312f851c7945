"""Labels of a picture that moves: who stays, where, and that nothing ever overlaps or crosses."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.labels import Anchor
from anatomyapp.scene.steady_labels import Kept, Sheet, steadied

SHEET = Sheet((1000, 800))
LABEL = (90.0, 28.0)


def anchor(number, x, y):
    return Anchor(StructureId(f"s{number}"), (x, y), LABEL)


def moved(anchors, x=0.0, y=0.0):
    return [Anchor(a.structure, (a.at[0] + x, a.at[1] + y), a.label_size) for a in anchors]


def boxes(labels):
    return {
        f"{label.structure} {side}": label.box[n]
        for label in labels.labels
        for n, side in enumerate(("left", "top", "width", "height"))
    }


ANCHORS = [anchor(i, 300 + 57 * i, 250 + 61 * (i * 5 % 7)) for i in range(7)]
places = st.floats(170, 830), st.floats(0, 800)
some = st.lists(st.tuples(*places), max_size=12).map(
    lambda told: [anchor(i, x, y) for i, (x, y) in enumerate(told)]
)


def test_labels_stay_where_they_are_while_the_model_moves_a_little():
    first = steadied(ANCHORS, SHEET, Kept())
    for x, y in ((12, -20), (-9, 25), (30, 5)):
        later = steadied(moved(ANCHORS, x, y), SHEET, first)
        assert boxes(later) == pytest.approx(boxes(first))


def test_leaders_follow_at_once():
    first = steadied(ANCHORS, SHEET, Kept())
    later = steadied(moved(ANCHORS, 12, -20), SHEET, first)
    ends = {label.structure: label.leader[2] for label in later.labels}
    assert ends == {a.structure: a.at for a in moved(ANCHORS, 12, -20)}


def test_a_label_far_from_its_anchor_glides_there():
    labels = steadied([anchor(1, 300, 200)], SHEET, Kept())
    tops = [labels.labels[0].box[1]]
    for _ in range(30):
        labels = steadied([anchor(1, 300, 500)], SHEET, labels)
        tops.append(labels.labels[0].box[1])
    assert tops == sorted(tops)
    steps = [after - before for before, after in pairwise(tops)]
    assert max(steps) < 130
    assert steps[-1] == 0
    assert tops[-1] + LABEL[1] / 2 == pytest.approx(500, abs=1.0)


def test_a_label_changes_sides_once_its_anchor_is_well_over_the_middle():
    labels = steadied([anchor(1, 480, 300)], SHEET, Kept())
    assert labels.labels[0].box[0] < 500
    labels = steadied([anchor(1, 540, 300)], SHEET, labels)
    assert labels.labels[0].box[0] < 500
    labels = steadied([anchor(1, 590, 300)], SHEET, labels)
    assert labels.labels[0].box[0] > 500
    labels = steadied([anchor(1, 460, 300)], SHEET, labels)
    assert labels.labels[0].box[0] > 500


def test_sides_are_those_of_the_model_not_of_the_picture():
    aside = Sheet((1000, 800), middle=0.65)
    labels = steadied([anchor(1, 600, 300), anchor(2, 700, 300)], aside, Kept()).labels
    assert {label.structure: label.box[0] > 500 for label in labels} == {"s1": False, "s2": True}


def test_what_was_named_stays_named_when_more_important_ones_come():
    few = Sheet((1000, 800), most=2)
    first = steadied([anchor(1, 300, 300), anchor(2, 700, 300)], few, Kept())
    anchors = [anchor(3, 400, 400), anchor(2, 700, 300), anchor(1, 300, 300)]
    assert boxes(steadied(anchors, few, first)) == boxes(first)
    chosen = steadied(anchors, few, first, {StructureId("s3")})
    assert {label.structure for label in chosen.labels} == {"s3", "s2"}


@given(some, some)
def test_labels_never_overlap_and_stay_in_the_picture(before, after):
    labels = steadied(before, SHEET, Kept())
    for anchors in (after, after, before):
        labels = steadied(anchors, SHEET, labels)
        for one, other in combinations(labels.labels, 2):
            same_side = (one.box[0] < 500) == (other.box[0] < 500)
            assert not same_side or abs(one.box[1] - other.box[1]) > LABEL[1]
        assert all(0 <= each.box[1] <= 800 - LABEL[1] for each in labels.labels)


@given(some)
def test_the_same_picture_again_changes_nothing_in_the_end(anchors):
    labels = steadied(anchors, SHEET, Kept())
    for _ in range(40):
        labels = steadied(anchors, SHEET, labels)
    assert boxes(steadied(anchors, SHEET, labels)) == pytest.approx(boxes(labels))
