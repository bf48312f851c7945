"""A small bank for the tiny atlas, as a tree that tests bend and write."""

from __future__ import annotations

import copy

import pytest
import yaml

from anatomyapp.quiz.bank import check_bank, read_bank

FIND = {
    "id": "find-rib-2-left",
    "kind": "find",
    "stem": "Left rib 2",
    "key": "rib-2-left",
    "options": [{"structure": "rib-3-left", "misconception": "mis-001"}],
    "station": "ribs",
    "objective": "Count ribs.",
    "bloom": "apply",
    "source": "textbook consensus",
    "feedback": {"how_to_tell": "Count down.", "show": ["manubrium"], "show_as": "the top"},
}
NAME = {
    "id": "name-rib-1-left",
    "kind": "name",
    "stem": "Which bone is highlighted?",
    "key": "rib-1-left",
    "options": [
        {"structure": "rib-1-left"},
        {"structure": "rib-2-left", "misconception": "Forgets the first rib."},
        {"id": "other", "text": "Another bone"},
    ],
    "station": "ribs",
    "objective": "Name ribs.",
    "bloom": "remember",
    "source": "textbook consensus",
    "view": {"from": "superior"},
    "feedback": {"how_to_tell": "It lies highest."},
}
CHOICE = {
    "id": "choice-joint",
    "kind": "choice",
    "stem": "What lies below the manubrium?",
    "key": "body",
    "options": [
        {"id": "body", "text": "The body of the sternum", "structure": "sternum-body"},
        {"id": "nothing", "text": "Nothing"},
        {"id": "rib", "text": "A rib"},
    ],
    "station": "sternum",
    "objective": "Know the sternum.",
    "bloom": "understand",
    "source": "textbook consensus",
    "feedback": {"how_to_tell": "Look."},
}
SHOW = {
    "id": "show-rib-2-left-head",
    "kind": "show",
    "stem": "Show the head of left rib 2",
    "key": "rib-2-left",
    "facing": {"called": "head", "direction": "superior", "feature": "rib-head"},
    "options": [
        {
            "id": "front",
            "facing": {"called": "front", "direction": "anterior"},
            "misconception": "mis-001",
        }
    ],
    "station": "ribs",
    "objective": "Orient ribs.",
    "bloom": "apply",
    "source": "textbook consensus",
    "view": {"isolated": ["rib-2-left"]},
    "feedback": {"how_to_tell": "It lies highest.", "show": ["rib-2-left"], "show_as": "the rib"},
}
BANK = {
    "format": "1",
    "id": "tiny-bank",
    "version": "1.0.0",
    "title": "Tiny",
    "atlas": "tiny",
    "licence": "CC BY 4.0",
    "attribution": "test",
    "misconceptions": [
        {"id": "mis-001", "statement": "Wrong.", "correction": "Right.", "source": "consensus"}
    ],
    "items": [FIND, NAME, CHOICE],
}


class PlainDumper(yaml.SafeDumper):
    """Writes what occurs twice out twice."""

    def ignore_aliases(self, _):
        return True


@pytest.fixture(scope="session")
def sound_tree():
    """Return the tree; not to be changed."""
    return BANK


@pytest.fixture
def tree():
    return copy.deepcopy(BANK)


@pytest.fixture(scope="session")
def dump():
    return lambda tree: yaml.dump(tree, Dumper=PlainDumper, sort_keys=False)


@pytest.fixture
def write(tmp_path, dump):
    def write_bank(content):
        path = tmp_path / "bank.yaml"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else dump(content)
            path.write_text(text, encoding="utf-8")
        return path

    return write_bank


@pytest.fixture
def faults_of(write, tiny_atlas):
    return lambda content: check_bank(write(content), tiny_atlas)


@pytest.fixture
def bank(write, tree, tiny_atlas):
    return read_bank(write(tree), tiny_atlas)


@pytest.fixture
def show_tree(tree):
    """Return a bank with one *show* item, for the head of left rib 2, which looks upwards."""
    return {**tree, "format": "2", "items": [copy.deepcopy(SHOW)]}


@pytest.fixture
def show(write, show_tree, tiny_atlas):
    return read_bank(write(show_tree), tiny_atlas).items[0]
