"""Banks on the disk: opened, copied, published, kept as drafts; and killed while being written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import BankError
from anatomyapp.quiz.authoring.changes import changes
from anatomyapp.quiz.authoring.keeping import Kept, forget, keep, kept_draft, kept_drafts, place_of
from anatomyapp.quiz.authoring.merging import merged
from anatomyapp.quiz.authoring.opening import copy_bank, imported_bank, new_bank, open_bank
from anatomyapp.quiz.authoring.publishing import (
    BACKUPS,
    ChangedOutsideError,
    publish,
)
from anatomyapp.quiz.authoring.shelf import free_place, own_banks, shelf
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.schema import BankEntry
from tests.drafts import CHOICE, FIND, HEAD, deeds, published_draft
from tests.tiny_bank import BANK


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def shipped(tmp_path):
    path = tmp_path / "shipped" / "tiny.yaml"
    path.parent.mkdir()
    path.write_text(f"# A tiny bank.\n{BANK}", encoding="utf-8")
    return path


@pytest.fixture
def own(home, shipped):
    """A bank of one's own, published once."""
    path, name = free_place(home, "own")
    copied = copy_bank(shipped, path, {"id": name, "title": "Own"})
    return publish(copied, copied.draft).opened


def test_a_shipped_bank_is_copied_under_an_id_of_its_own(home, shipped, own, tiny_atlas):
    before = shipped.read_bytes()
    assert read_bank(own.path, tiny_atlas).id == "own"
    assert own.path == home / "banks" / "own.yaml"
    assert own.path.read_text(encoding="utf-8").startswith("# A tiny bank.\n\nformat: 3\nid: own\n")
    assert shipped.read_bytes() == before
    assert own_banks(home) == (own.path,)
    assert [(each.title, each.own, each.count) for each in shelf(shipped.parent, home)] == [
        ("Own", True, 1),
        ("Tiny bank", False, 1),
    ]


def test_a_place_is_free_where_neither_file_nor_id_is_taken(home, own):
    assert free_place(home, "Own")[1] == "own-2"
    assert free_place(home, "Thorax of the rat", ("thorax-of-the-rat",))[1] == "thorax-of-the-rat-2"
    assert free_place(home, "!")[1] == "bank"


def test_publishing_writes_versions_and_keeps_the_file_of_before(own, tiny_atlas):
    first = own.path.read_bytes()
    opened = open_bank(own.path)
    draft = opened.draft.changed(1, ("stem",), "The second rib on the left")
    done = publish(opened, draft)
    bank = read_bank(own.path, tiny_atlas)
    assert (bank.version, bank.items[0].version) == ("1.1.0", 2)
    assert done.backup == own.path.parent / BACKUPS / "own-1.yaml"
    assert done.backup.read_bytes() == first
    assert not changes(done.opened.draft)
    again = publish(done.opened, done.opened.draft.changed(1, ("station",), "sternum"))
    assert again.backup is None
    assert read_bank(own.path, tiny_atlas).version == "1.1.1"
    assert own_banks(own.path.parents[1]) == (own.path,)


def test_a_file_that_was_changed_outside_is_not_written_over(own):
    opened = open_bank(own.path)
    theirs = own.path.read_text(encoding="utf-8").replace("Left rib 2", "Theirs")
    own.path.write_text(theirs, encoding="utf-8")
    draft = opened.draft.changed(1, ("stem",), "Mine")
    with pytest.raises(ChangedOutsideError, match="changed outside of this window"):
        publish(opened, draft)
    assert own.path.read_text(encoding="utf-8") == theirs
    done = publish(opened, draft, over_others=True)
    assert done.backup.read_text(encoding="utf-8") == theirs
    assert open_bank(own.path).draft.items[0].fields["stem"] == "Mine"


def test_a_file_that_was_removed_outside_counts_as_changed(own):
    opened = open_bank(own.path)
    own.path.unlink()
    with pytest.raises(ChangedOutsideError):
        publish(opened, opened.draft.changed(1, ("stem",), "Mine"))


def test_an_unsound_draft_is_not_written(own):
    before = own.path.read_bytes()
    with pytest.raises(ValueError, match="stem"):
        publish(own, own.draft.changed(1, ("stem",), ""))
    assert own.path.read_bytes() == before


def test_a_disk_that_is_full_leaves_the_file(own, monkeypatch):
    before = own.path.read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BankError, match="No space left"):
        publish(own, own.draft.changed(1, ("stem",), "Mine"))
    assert own.path.read_bytes() == before


def full(_descriptor):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("text", ["- a\n", "items: none\n", "items: [a]\n", "a: &b c\n", "[", ""])
def test_what_is_no_bank_cannot_be_opened(tmp_path, text):
    path = tmp_path / "bank.yaml"
    path.write_text(text)
    with pytest.raises(BankError, match=r"bank\.yaml: 1 fault"):
        open_bank(path)


def test_a_new_bank_and_an_imported_one_have_no_file_yet(home, shipped, tiny_atlas):
    opened = new_bank(*free_place(home, "New")[:1], {"id": "new", "title": "New", "atlas": "tiny"})
    assert not opened.path.exists()
    assert opened.draft.published is None
    tree = {**HEAD, "items": [FIND, CHOICE], "blueprint": {"id": "b", "form": "A"}}
    bank = BankEntry.model_validate(tree)
    imported = imported_bank(opened.path, bank, "other")
    assert imported.draft.head["id"] == "other"
    publish(imported, imported.draft)
    assert [item.stem for item in read_bank(opened.path, tiny_atlas).items] == [
        "Left rib 2", "What is right?"
    ]  # fmt: skip


def test_imported_items_get_ids_and_bring_their_misconceptions():
    rows = [{"id": "mis-9", "statement": "a", "correction": "b", "source": "c"}]
    bank = BankEntry.model_validate({**HEAD, "items": [FIND], "misconceptions": rows})
    draft, first = merged(published_draft(), bank)
    assert [item.id for item in draft.items] == [
        "find-rib-2-left", "choice-joint", "find-rib-2-left-2"
    ]  # fmt: skip
    assert first == 3
    assert draft.head.parts("misconceptions")[0].text("id") == "mis-9"
    assert merged(draft, bank)[0].head == draft.head


@given(done=st.lists(deeds(), max_size=6), item=st.none() | st.integers(1, 9))
def test_a_kept_draft_comes_back_equal(tmp_path_factory, done, item):
    folder = tmp_path_factory.mktemp("home")
    draft = published_draft()
    for deed in done:
        draft = deed(draft)
    opened = new_bank(folder / "banks" / "own.yaml", {"id": "own"})
    keep(folder, Kept(opened, draft, item))
    found = kept_draft(folder, opened.path)
    assert (found.draft, found.item, found.opened.path) == (draft, item, opened.path)
    assert [each.draft for each in kept_drafts(folder)] == [draft]


def test_a_draft_is_forgotten_once_it_is_published(home, own):
    keep(home, Kept(own, own.draft))
    forget(home, own.path)
    forget(home, own.path)
    assert kept_draft(home, own.path) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 2}', "{" * 2000, '{"format": 1, "draft": 3, "comments": 4}'],
)
def test_a_broken_draft_is_put_aside(home, own, text):
    place = place_of(home, own.path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    assert kept_drafts(home) == ()
    with pytest.raises(BankError, match="cannot be restored"):
        kept_draft(home, own.path)
    assert kept_draft(home, own.path) is None
    assert place.with_suffix(".broken").read_text(encoding="utf-8") == text


_WRITER = """
import sys
from pathlib import Path
from anatomyapp.quiz.authoring.keeping import Kept, keep
from anatomyapp.quiz.authoring.opening import open_bank
from anatomyapp.quiz.authoring.publishing import publish
home, opened = Path(sys.argv[1]), open_bank(Path(sys.argv[2]))
for n in range(100_000):
    draft = opened.draft.changed(1, ("stem",), f"Stem {n} " + "x" * 500)
    keep(home, Kept(opened, draft, 1))
    opened = publish(opened, draft).opened
    print(n, flush=True)
"""


@pytest.mark.parametrize("after", [1, 3, 7])
def test_who_is_killed_while_writing_leaves_whole_files(home, own, tiny_atlas, after):
    words = [sys.executable, "-c", _WRITER, str(home), str(own.path)]
    root = Path(__file__).parents[4]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        for _ in range(after):
            assert writer.stdout is not None
            last = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
    bank, kept = read_bank(own.path, tiny_atlas), kept_draft(home, own.path)
    number = int(bank.items[0].stem.split()[1])
    assert number >= last
    assert int(kept.draft.items[0].fields.text("stem").split()[1]) in {number, number + 1}
    json.loads(place_of(home, own.path).read_text(encoding="utf-8"))
