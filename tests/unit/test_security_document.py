"""docs/security.md claims what tests prove, and every test that it names is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)))


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_that_is_named_exists(file, name):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_threat_names_a_test_or_says_that_it_is_not_answered():
    part = TEXT.partition("## Threats")[2].partition("## What is not protected")[0]
    rows = [line for line in part.splitlines() if line.startswith("|")][2:]
    assert len(rows) > 20
    for row in rows:
        _, threat, answer, proof, _ = re.split(r"(?<!\\)\|", row)
        unanswered = "not answered" in answer or "nothing is promised" in answer
        assert "tests/" in proof or unanswered, threat


def test_figures_are_those_of_the_program():
    from anatomyapp.evaluation.small_cells import FEWEST
    from anatomyapp.session.patience import FIRST_S, FREE, LONGEST_S
    from anatomyapp.session.secret import RFC_9106_SECOND, SHORTEST_PASSPHRASE, SHORTEST_PIN
    from anatomyapp.settings import LOCK_AFTER_MIN, Settings

    cost = RFC_9106_SECOND
    assert f"{cost.passes} passes, {cost.memory_kib // 1024} MiB, {cost.lanes} lanes" in TEXT
    assert (FREE, FIRST_S, LONGEST_S) == (2, 5, 900)
    assert "two are free, then 5 s, doubled up to 15 min" in TEXT
    assert f"optional, {SHORTEST_PIN} to 128" in TEXT
    assert f"({SHORTEST_PASSPHRASE} to 128;" in TEXT
    assert FEWEST == 5
    least, most = LOCK_AFTER_MIN[0], LOCK_AFTER_MIN[-1]
    assert f"{least} to {most} minutes without input ({Settings().lock_after_min} unless" in TEXT
