"""A bank with an item of every kind on the tiny atlas, and how it is taken there and back."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

import pytest
import yaml

from anatomyapp.exchange.exporting import Goal, exported
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.importing import Wish, import_bank
from anatomyapp.quiz.bank import bank_of, read_bank
from tests.pictured import Painter

AT = datetime(2026, 1, 2, tzinfo=UTC)
COMMON = {
    "station": "ribs",
    "objective": "Count ribs: from above, downwards.",
    "bloom": "apply",
    "source": "textbook consensus; [1], p. 5",
    "hint": "Think of = ~ # { } and \\ : again.",
    "feedback": {"how_to_tell": 'Count down, <then> up & "on".', "show": ["manubrium"],
                 "show_as": "the top"},
}  # fmt: skip
OPTIONS = [
    {"structure": "rib-1-left"},
    {"structure": "rib-2-left", "misconception": "mis-001"},
    {"structure": "rib-3-left", "misconception": "Counts from the clavicle, {wrongly}."},
    {"id": "5-other", "text": "=1+1 ~ another: bone #2 {x}"},
]
ITEMS = [
    {"id": "find", "kind": "find", "stem": "Left rib 2", "key": "rib-2-left",
     "options": [{"structure": "rib-3-left", "misconception": "mis-001"},
                 {"structure": "rib-1-left"}]},
    {"id": "name", "kind": "name", "stem": "Which bone is highlighted?", "key": "rib-1-left",
     "options": OPTIONS, "view": {"from": "superior", "nearer": 1.5, "isolated": ["cage"]}},
    {"id": "name-typed", "kind": "name", "stem": "Type its name.", "key": "rib-1-left",
     "typed": True},
    {"id": "level", "kind": "level", "stem": "Which rib is this?", "key": "rib-1-left",
     "options": OPTIONS},
    {"id": "choice", "kind": "choice", "stem": "What is {right} = 100 % ~ #1?\nTwo lines: \\n.",
     "key": "rib-1-left", "options": OPTIONS},
    {"id": "several", "kind": "relation", "stem": "Which of these?", "several": True,
     "keys": ["rib-1-left", "5-other"], "options": OPTIONS},
    {"id": "click", "kind": "relation", "stem": "Click what meets it.", "click": True,
     "key": "costal-cartilage-1-left", "options": [{"structure": "rib-2-left"}]},
    {"id": "side", "kind": "side", "stem": "Whose side?", "key": "rib-2-left",
     "misconception": "mis-001"},
    {"id": "truth", "kind": "truth", "stem": "There is a rib 1.", "key": "true",
     "misconception": "Forgets it."},
    {"id": "truth-false", "kind": "truth", "stem": "There is a rib 99.", "key": "false"},
    {"id": "case", "kind": "case", "stem": "A man falls.", "key": "rib-1-left",
     "options": OPTIONS, "version": 3, "view": {"highlighted": ["rib-3-left"]}},
    {"id": "place", "kind": "place", "stem": "Mark the head.", "target": "rib-head",
     "on": "rib-2-left", "tolerance_mm": 8, "none_beyond_mm": 25},
    {"id": "label", "kind": "label", "stem": "Label them.", "pins": ["rib-1-left", "rib-2-left"],
     "options": [{"structure": "rib-3-left", "misconception": "mis-001"},
                 {"id": "none", "text": "None"}]},
    {"id": "order", "kind": "order", "stem": "From above downwards.", "options": OPTIONS[:3]},
]  # fmt: skip
BANK = {
    "format": 3, "id": "tiny-bank", "version": "1.0.0", "title": "Tiny / & <bank>",
    "atlas": "tiny", "licence": "CC BY 4.0", "attribution": "test",
    "misconceptions": [{"id": "mis-001", "statement": "Rib 1 is felt first.",
                        "correction": "It lies behind the clavicle.", "source": "consensus"}],
    "items": [{**copy.deepcopy(COMMON), **item} for item in ITEMS],
}  # fmt: skip


class Plain(yaml.SafeDumper):
    def ignore_aliases(self, _):
        return True


@pytest.fixture
def read(tmp_path, tiny_atlas):
    def read_tree(tree):
        path = tmp_path / "bank.yaml"
        path.write_text(yaml.dump(tree, Dumper=Plain, sort_keys=False), encoding="utf-8")
        return read_bank(path, tiny_atlas)

    return read_tree


@pytest.fixture
def full_bank(read):
    return read(BANK)


@pytest.fixture
def there_and_back(tmp_path, tiny_atlas):
    """Return what becomes of a bank that is written in a format and read again."""

    def taken(bank, form, atlas=tiny_atlas, station=""):
        path = tmp_path / f"there{ExchangeFormat(form).ending}"
        there = exported(bank, atlas, Goal(path, ExchangeFormat(form), AT), Painter())
        back = import_bank(path, atlas, Wish(station=station))
        return there, bank_of(back.bank, atlas), back.report

    return taken


@pytest.fixture
def written(tmp_path, tiny_atlas, full_bank):
    """Return the file of the whole bank in a format."""

    def write(form, bank=full_bank):
        path = tmp_path / f"bank{ExchangeFormat(form).ending}"
        exported(bank, tiny_atlas, Goal(path, ExchangeFormat(form), AT), Painter())
        return path

    return write
