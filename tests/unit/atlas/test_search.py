"""Search finds a structure by any of its names, the closest first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.search import SearchIndex, folded, names_of
from anatomyapp.atlas.structure import Side


@pytest.fixture(scope="module")
def index(tiny_atlas):
    return SearchIndex(tiny_atlas.structures.values())


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("breastbone", "sternum-body"),
        ("BREAST", "sternum-body"),
        ("rib 2 left", "rib-2-left"),
        ("left rib 2", "rib-2-left"),
        ("os manubrium", "manubrium"),
        ("ternum bod", "sternum-body"),
        ("cart 1 r", "costal-cartilage-1-right"),
    ],
)
def test_a_query_finds_what_it_means(index, query, first):
    assert index.find(query)[0].structure == first


def test_a_number_is_a_whole_word(index):
    assert all("-1-" in match.structure for match in index.find("rib 1"))


def test_nothing_is_found_for_nothing(index):
    assert index.find("  ") == index.find("xyzzy") == ()


def test_each_structure_is_found_once(index):
    found = [match.structure for match in index.find("rib")]
    assert len(found) == len(set(found)) == 6


def test_accents_and_case_do_not_matter():
    assert folded("  Ángulus  STERNI! ") == "angulus sterni"


def test_every_name_of_every_structure_finds_it(index, tiny_atlas):
    for structure in tiny_atlas.structures.values():
        for name in names_of(structure):
            assert structure.id in {m.structure for m in index.find(name)}


@given(st.text(max_size=40))
def test_no_query_fails(query):
    assert SearchIndex(()).find(query) == ()


def test_features_and_landmarks_are_found_after_structures(tiny_atlas):
    landmark = Landmark(
        id="head-line", type=LandmarkType.LINE, side=Side.LEFT, name_en="Head line", name_la="",
        ta98="", ta2="", geometry=np.zeros((2, 3)), definition="d", structures=(), source="s",
        caution="",
    )  # fmt: skip
    index = SearchIndex(tiny_atlas.structures.values(), tiny_atlas.features, (landmark,))
    feature, line = index.find("head")
    assert (feature.structure, feature.target.feature) == ("rib-1-left", "rib-head")
    assert (line.structure, line.target.landmark) == (None, "head-line")
    assert index.find("caput")[0].name == "Caput"
