"""Search finds a structure by any of its names, the closest first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.search import How, SearchIndex, folded, names_of
from anatomyapp.atlas.spelling import Vocabulary, sounded
from anatomyapp.atlas.structure import Side
from anatomyapp.content import pack_folder


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


@pytest.fixture(scope="module")
def thorax():
    atlas = read_pack(pack_folder("thorax"))
    return SearchIndex(atlas.structures.values(), atlas.features, atlas.landmarks)


@pytest.mark.parametrize(
    ("query", "first", "how"),
    [
        ("brestbone", "sternum", How.SIMILAR),
        ("breast bone", "sternum", How.INSIDE),
        ("clavical", "clavicle-left", How.SIMILAR),
        ("angulus sternii", "manubrium", How.SIMILAR),
        ("oesofagus", "oesophagus", How.SIMILAR),
        ("esophagus", "oesophagus", How.EXACT),
        ("Ösophagus", "oesophagus", How.SIMILAR),
        ("pericard", "pericardium", How.BEGINNING),
        ("Perikard", "pericardium", How.SIMILAR),
        ("SVC", "superior-vena-cava", How.EXACT),
        ("IVC", "inferior-vena-cava", How.EXACT),
        ("LAD", "anterior-interventricular-branch", How.INITIALS),
        ("ITA", "internal-thoracic-artery-left", How.INITIALS),
        ("left artery thoracic internal", "internal-thoracic-artery-left", How.WORDS),
        ("intrenal thoracic artrey", "internal-thoracic-artery-left", How.SIMILAR),
        ("T 7", "vertebra-t7", How.EXACT),
        ("left rib5", "rib-5-left", How.EXACT),
    ],
)
def test_the_thorax_is_searched_as_people_type(thorax, query, first, how):
    match = thorax.find(query)[0]
    assert (match.structure, match.how) == (first, how)


def test_closer_answers_come_first(thorax):
    found = [match.how for match in thorax.find("costal")]
    assert found == sorted(found)
    assert {How.BEGINNING, How.WORDS} <= set(found)


def test_slips_are_not_looked_for_where_enough_was_found_as_typed(thorax):
    assert all(match.how < How.SIMILAR for match in thorax.find("intercostal"))


LETTERS = "abcdefghijklmnopqrstuvwxyz"


@st.composite
def _one_edit(draw, word):
    """Return a word with a letter too many, too few, wrong, or two swapped."""
    at, letter = draw(st.integers(0, len(word) - 2)), draw(st.sampled_from(LETTERS))
    return draw(
        st.sampled_from((
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ))
    )  # fmt: skip


@given(st.data())
def test_a_term_with_one_edit_is_among_the_first_five(thorax, data):
    name = data.draw(st.sampled_from(thorax.names).filter(_long_words))
    words = folded(name).split()
    at = data.draw(st.sampled_from(_long_words(name)))
    meant_word, words[at] = words[at], data.draw(_one_edit(words[at]))
    assume(not _may_be_another(thorax, words[at], meant_word))  # *crhest*: chest, or crest
    meant = {match.target for match in thorax.find(name) if match.how is How.EXACT}
    assert meant & {match.target for match in thorax.find(" ".join(words), 5)}


def _may_be_another(index, typed, meant):
    others = sorted({w for name in index.names for w in folded(name).split()} - {meant})
    whole, begun = Vocabulary(others).slips(typed, 1)
    return bool((np.minimum(whole, begun) <= 1).any())


def _long_words(name):
    return [i for i, word in enumerate(folded(name).split()) if len(word) > 4 and word.isalpha()]


def _apart(typed, word):
    """Count slips by the plain recursion of the definition."""
    if not typed or not word:
        return len(typed) + len(word)
    steps = [
        _apart(typed[:-1], word) + 1,
        _apart(typed, word[:-1]) + 1,
        _apart(typed[:-1], word[:-1]) + (typed[-1] != word[-1]),
    ]
    if typed[-2:] == word[-2:][::-1] and min(len(typed), len(word)) > 1:
        steps.append(_apart(typed[:-2], word[:-2]) + 1)
    return min(steps)


few_letters = st.text("abc", max_size=5)


@given(few_letters, st.lists(few_letters, min_size=1, max_size=4))
def test_slips_are_counted_as_defined(typed, words):
    whole, begun = Vocabulary(words).slips(typed, 9)
    forms = [[(typed, word), (sounded(typed), sounded(word))] for word in words]
    assert whole.tolist() == [min(_apart(a, b) for a, b in pairs) for pairs in forms]
    assert begun.tolist() == [
        min(_apart(a, b[:i]) for a, b in pairs for i in range(len(b) + 1)) for pairs in forms
    ]


def test_a_query_without_an_answer_hears_of_words_like_it(thorax):
    assert "manubrium" in thorax.similar("mannubriumm left xyz")
    assert thorax.similar("qqqqqqq") == ()
