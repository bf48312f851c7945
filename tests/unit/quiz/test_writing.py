"""Banks written as YAML read back equal, keep their head, and take a file's place in one step."""

from __future__ import annotations

import os

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from anatomyapp.atlas.document import read_document
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import BankError
from anatomyapp.quiz.comments import comments_of
from anatomyapp.quiz.schema import BankEntry
from anatomyapp.quiz.writing import bank_text, write_bank, write_whole
from anatomyapp.quiz.yaml_text import entries_text

BANKS = sorted((quizzes_folder() / "banks").glob("*.yaml"))
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=160) | st.sampled_from(
    ["true", "no", "1.0", "2026-01-01", "1e5", "a: b", "- a", "# a", "a #b", "{a}", "x " * 80,
     "--- a", "1:30", "=", "<<", " .5", "12,5", "ab " * 60 + "# c", "a\nb", "é\u2028x",
     "~", "\ufeffa"]
)  # fmt: skip
KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
FIGURES = st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TREES = st.recursive(
    WORDS | FIGURES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def entry_of(path):
    return BankEntry.model_validate(read_document(path).tree)


@pytest.fixture
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("writing") / "tree.yaml"


@given(tree=st.dictionaries(KEYS, TREES, min_size=1, max_size=5))
@example(tree={"no": [], "translations": {"1": "x"}})
@example(
    tree={"options": [{"text": "a, b", "misconception": "y" * 120}], "view": {"cut": {"a": 1}}}
)
def test_any_tree_reads_back_equal(place_of_trees, tree):
    place_of_trees.write_text("\n".join(entries_text(tree)) + "\n", encoding="utf-8")
    assert read_document(place_of_trees).tree == in_words(tree)
    assert equal(yaml.safe_load(place_of_trees.read_text(encoding="utf-8")), tree)


@pytest.fixture(scope="module")
def place_of_trees(tmp_path_factory):
    return tmp_path_factory.mktemp("trees") / "tree.yaml"


def in_words(tree):
    """Return a tree as the reader reads it: every scalar is the text that stands there."""
    if isinstance(tree, dict):
        return {key: in_words(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [in_words(each) for each in tree]
    if isinstance(tree, str):
        return tree
    if isinstance(tree, float) and tree.is_integer() and abs(tree) < 1e15:
        return str(int(tree))
    return str(tree).lower() if isinstance(tree, bool) else repr(tree)


def equal(read, tree):
    """Tell whether another reader found the same; some read figures such as 1e-05 as words."""
    if isinstance(tree, dict):
        return read.keys() == tree.keys() and all(equal(read[k], tree[k]) for k in tree)
    if isinstance(tree, list):
        return len(read) == len(tree) and all(map(equal, read, tree))
    return float(read) == tree if isinstance(tree, float) else read == tree


@pytest.mark.parametrize("bank", BANKS, ids=lambda path: path.stem)
def test_a_shipped_bank_reads_back_equal_with_its_comments(bank, place):
    document, entry = read_document(bank), entry_of(bank)
    comments = comments_of(bank.read_text(encoding="utf-8"), document)
    write_bank(place, entry, comments)
    assert entry_of(place) == entry
    again = comments_of(place.read_text(encoding="utf-8"), read_document(place))
    assert (again.head, again.before) == (comments.head, comments.before)
    assert again.head[0].startswith("# A bank of items")


@pytest.mark.parametrize("bank", BANKS, ids=lambda path: path.stem)
def test_writing_what_was_written_changes_nothing(bank, place):
    write_bank(place, entry_of(bank))
    once = place.read_text(encoding="utf-8")
    assert bank_text(entry_of(place)) == once
    assert max(map(len, once.splitlines())) <= 300  # words that cannot be parted


def test_comments_inside_an_item_are_counted_as_lost(place):
    place.write_text(
        "# head\n\n# more\na: b  # behind\nitems:\n  # one\n  - id: x\n    t: >-\n      folded\n"
        "      # no comment\n    # inside\n    s: 'x # y'\n  # two\n\n  - id: y\n# tail\n"
    )
    found = comments_of(place.read_text(), read_document(place))
    assert found.head == ("# head", "# more")
    assert found.before == {("items", "x"): ("# one",), ("items", "y"): ("# two",)}
    assert found.lost == 3


def test_a_file_that_cannot_be_written_keeps_what_it_held(tmp_path, monkeypatch):
    path = tmp_path / "bank.yaml"
    write_whole(path, "before\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BankError, match=r"bank\.yaml cannot be written .*choose another folder"):
        write_whole(path, "after\n")
    assert path.read_text() == "before\n"
    assert list(tmp_path.iterdir()) == [path]


def full(_descriptor):
    raise OSError(28, "No space left on device")
