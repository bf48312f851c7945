"""Texts of tours: links are found, everything else stays as it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.tour_text import Piece, pieces, place_of, plain, targets

LINKED = "The [head](rib-5-left#rib-head) of [rib 5](rib-5-left) (a bone)."


def test_links_are_found_in_their_order():
    assert list(pieces("A [rib](rib-1-left).")) == [
        Piece("A "), Piece("rib", "rib-1-left"), Piece("."),
    ]  # fmt: skip
    assert targets(LINKED) == ("rib-5-left#rib-head", "rib-5-left")
    assert plain(LINKED) == "The head of rib 5 (a bone)."


def test_a_target_names_a_structure_or_a_feature_of_it():
    assert place_of("rib-5-left") == "rib-5-left"
    assert place_of("rib-5-left#rib-head") == FeatureOn("rib-5-left", "rib-head")


@given(st.text(alphabet="ab [](#)-", max_size=60))
def test_no_word_is_lost(text):
    found = list(pieces(text))
    written = (f"[{p.words}]({p.target})" if p.target else p.words for p in found)
    assert "".join(written) == text
    assert all(piece.words for piece in found)
