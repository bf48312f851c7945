from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.labels import MOST_LABELS, Anchor, laid_out

SIZE = (1000, 700)


def anchor(number, x, y, width=90.0):
    return Anchor(StructureId(f"s{number}"), (x, y), (width, 28.0))


places = st.tuples(st.integers(0, 999), st.integers(0, 699), st.integers(40, 140))
anchor_lists = st.lists(places, max_size=14, unique=True).map(
    lambda found: [anchor(i, float(x), float(y), float(w)) for i, (x, y, w) in enumerate(found)]
)


def crosses(a, b, c, d):
    def turn(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


@given(anchor_lists)
def test_there_are_at_most_eight_labels_inside_the_picture(anchors):
    labels = laid_out(anchors, SIZE)
    assert len(labels) <= MOST_LABELS
    for label in labels:
        x, y, width, height = label.box
        assert x >= 0
        assert y >= 0
        assert x + width <= SIZE[0]
        assert y + height <= SIZE[1]


@given(anchor_lists)
def test_boxes_never_overlap(anchors):
    for one, other in combinations(laid_out(anchors, SIZE), 2):
        x, y, width, height = one.box
        x2, y2, width2, height2 = other.box
        apart = x + width <= x2 or x2 + width2 <= x
        assert apart or y + height <= y2 + 1e-6 or y2 + height2 <= y + 1e-6


@given(anchor_lists)
def test_leaders_never_cross(anchors):
    for one, other in combinations(laid_out(anchors, SIZE), 2):
        for i in range(2):
            for j in range(2):
                assert not crosses(*one.leader[i : i + 2], *other.leader[j : j + 2])


@given(anchor_lists)
def test_labels_of_the_left_half_stand_at_the_left(anchors):
    where = {a.structure: a.at for a in anchors}
    for label in laid_out(anchors, SIZE):
        middle = label.box[0] + label.box[2] / 2
        assert (middle < SIZE[0] / 2) == (where[label.structure][0] < SIZE[0] / 2)
        assert label.leader[2] == where[label.structure]


@given(anchor_lists.filter(bool))
def test_the_chosen_structure_is_always_named(anchors):
    chosen = anchors[-1].structure
    assert chosen in {label.structure for label in laid_out(anchors, SIZE, {chosen})}


def test_a_lone_label_stands_level_with_its_structure():
    (label,) = laid_out([anchor(1, 700.0, 300.0)], SIZE)
    assert label.box == (1000 - 20 - 90, 300 - 14, 90, 28)
    assert [y for _, y in label.leader] == [300.0] * 3


def test_crowded_labels_keep_the_order_of_their_structures():
    labels = laid_out([anchor(i, 400.0, 300.0 + i) for i in (3, 1, 2)], SIZE)
    assert [label.structure for label in labels] == ["s1", "s2", "s3"]
    heights = [label.box[1] for label in labels]
    assert heights == sorted(heights)


def test_nothing_to_name_makes_no_labels():
    assert laid_out([], SIZE) == ()
