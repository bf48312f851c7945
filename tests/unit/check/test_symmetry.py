"""Left and right are exchanged in ids and taken out of terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.check.symmetry import other_side, without_side

PART = st.sampled_from(["left", "right", "rib", "1", "lung", "leftmost", "lobe"])


@given(st.lists(PART, min_size=1, max_size=6).map("-".join))
def test_the_other_side_of_the_other_side_is_the_same(name):
    assert other_side(other_side(name)) == name
    sides = {"left", "right"} & set(name.split("-"))
    assert (other_side(name) == name) == (not sides)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Left rib 5", "Right rib 5"),
        ("Atrium cordis sinistrum", "Atrium cordis dextrum"),
        ("Pulmo sinister", "Pulmo dexter"),
        ("Arteriae sinistrae", "Arteriae dextrae"),
        ("Rib 5 L", "Rib 5 R"),
        ("LUL", "RUL"),
    ],
)
def test_terms_of_both_sides_are_equal_without_their_side(left, right):
    assert without_side(left) == without_side(right)


def test_other_words_stay():
    assert without_side("Lung") == "Lung"
    assert without_side("Ligamentum radiatum") != without_side("Ligamentum interosseum")
