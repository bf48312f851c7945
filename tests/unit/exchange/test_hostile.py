"""Files that would harm are refused in a sentence, soon, and within little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from anatomyapp.errors import AnatomyAppError
from anatomyapp.exchange.importing import Wish, import_bank
from tests.unit.exchange.corpus import FOLDER, LARGE, SMALL

ROOT = Path(__file__).parents[3]
LONGEST_S = 2.0


def test_the_corpus_is_what_its_script_makes():
    assert {path.name for path in FOLDER.iterdir()} == set(SMALL)
    for name, make in SMALL.items():
        if not name.endswith((".zip", ".apkg")):  # packed by another zlib, bytes may differ
            assert (FOLDER / name).read_bytes() == make(), name


@pytest.mark.parametrize("name", SMALL)
def test_a_small_hostile_file_is_refused_with_where_what_and_what_to_do(name, tiny_atlas):
    with pytest.raises(AnatomyAppError) as caught:
        import_bank(FOLDER / name, tiny_atlas, Wish(station="ribs"))
    text = str(caught.value)
    assert name in text
    assert len(text) < 1_500
    assert text.endswith(".")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return how each of the files ended, read by a process of its own with little memory."""
    from tests.conftest import write_tiny_pack

    folder = tmp_path_factory.mktemp("hostile")
    pack = write_tiny_pack(folder / "tiny")
    files = []
    for name, make in LARGE.items():
        (folder / name).write_bytes(make())
        files.append(str(folder / name))
    words = [sys.executable, "-m", "tests.unit.exchange.hostile_reader", str(pack), *files]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(row["file"]).name: row for row in rows}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_hostile_file_ends_soon_and_within_bounds(name, told):
    row = told[name]
    assert row["seconds"] < LONGEST_S
    assert row["error"].endswith("."), row
