"""An exported package is opened by the real Anki, in an environment of its own."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anatomyapp.exchange.exporting import Goal, exported
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.quiz.bank import read_bank
from tests.pictured import Painter
from tests.unit.exchange.conftest import BANK, Plain

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-anki" / "bin" / "python"  # as ./test.sh makes it
AT = datetime(2026, 1, 2, tzinfo=UTC)
pytestmark = pytest.mark.skipif(
    not PYTHON.exists(), reason="Anki is not installed in .venv-anki; ./test.sh does it."
)


@pytest.fixture(scope="module")
def bank(tmp_path_factory, tiny_atlas):
    import yaml

    path = tmp_path_factory.mktemp("bank") / "bank.yaml"
    path.write_text(yaml.dump(BANK, Dumper=Plain, sort_keys=False), encoding="utf-8")
    return read_bank(path, tiny_atlas)


@pytest.fixture(scope="module")
def told(tmp_path_factory, bank, tiny_atlas):
    """Return what Anki holds after a bank was imported, and again with one stem changed."""
    folder = tmp_path_factory.mktemp("anki")
    changed = tuple(
        replace(i, stem="Which rib is it?", version=2) if i.id == "level" else i for i in bank.items
    )
    packages = []
    for number, items in enumerate((bank.items, bank.items, changed)):
        path = folder / f"{number}.apkg"
        goal = Goal(path, ExchangeFormat.APKG, AT + timedelta(days=number))
        exported(replace(bank, items=items), tiny_atlas, goal, Painter())
        packages.append(str(path))
    words = [PYTHON, ROOT / "tests" / "anki_peer.py", folder / "collection.anki2", *packages]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-2_000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_anki_takes_every_item_once_and_a_second_import_updates_it(told, bank):
    first, same, changed = told["imports"]
    assert first == {"new": len(bank.items), "updated": 0, "duplicate": 0, "conflicting": 0}
    assert same["new"] == changed["new"] == 0
    assert changed["updated"] >= 1
    assert len(told["notes"]) == len(bank.items)
    assert any("Which rib is it?" in card["question"] for card in told["cards"])
    assert not any("Which rib is this?" in card["question"] for card in told["cards"])


def test_anki_finds_every_picture(told):
    assert told["missing"] == []
    assert told["unused"] == [
        "level-1.png"
    ]  # of the older version, which the third import replaced


def test_anki_makes_a_card_for_each_pin_and_opens_them_as_hidden_places(told):
    hidden = [card for card in told["cards"] if "image-occlusion-container" in card["question"]]
    assert len(hidden) == 2
    assert len(told["occlusions"]) == 1
    for card in hidden:
        assert "anki.imageOcclusion.setup()" in card["question"]
        assert re.search(r'data-shape="rect"', card["question"])


def test_a_card_shows_its_question_first_and_the_answer_only_then(told):
    card = next(c for c in told["cards"] if "What is {right}" in c["question"])
    assert "Left rib 1" in card["answer"].partition('<hr id="answer">')[2]
    assert "Rib 1 is felt first." not in card["question"]
    assert "Rib 1 is felt first." in card["answer"]
    assert "anatomyapp" not in card["question"]


def test_notes_carry_station_bloom_and_kind_as_tags(told):
    for note in told["notes"]:
        assert {tag.partition("::")[0] for tag in note["tags"]} == {"station", "bloom", "kind"}


def test_the_deck_is_named_as_the_bank(told):
    assert "Tiny / & <bank>" in told["decks"]
