"""Banks are read whole or not at all, and every fault is named with its line and remedy."""

from __future__ import annotations

import copy
import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import BankError
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.schema import bank_schema


def texts(faults):
    return [str(fault) for fault in faults]


def test_a_sound_bank_has_no_faults(write, tree, tiny_atlas):
    assert check_bank(write(tree), tiny_atlas) == ()


def test_items_arrive_as_written(bank):
    find, name, choice = bank.items
    assert (find.kind, find.asked, find.reference) == (Kind.FIND, "rib-2-left", "find-rib-2-left@1")
    assert find.options[0].misconception.correction == "Right."
    assert find.feedback.show == ("manubrium",)
    assert (name.asked, name.view.elevation_deg) == ("rib-1-left", 90.0)
    assert name.options[0].text == "Left rib 1"
    assert name.options[1].misconception.statement == "Forgets the first rib."
    assert choice.options[0].structure == "sternum-body"


def test_a_bank_knows_its_items_and_stations(bank):
    assert bank.stations == ("ribs", "sternum")
    assert [item.id for item in bank.at_station("sternum")] == ["choice-joint"]
    assert bank.item(ItemId("choice-joint")).kind is Kind.CHOICE
    with pytest.raises(BankError, match="no item nothing"):
        bank.item(ItemId("nothing"))


def test_angles_take_the_place_of_the_standard_view(write, tree, tiny_atlas):
    tree["items"][0]["view"] = {"azimuth_deg": "-30", "elevation_deg": "12.5"}
    view = read_bank(write(tree), tiny_atlas).items[0].view
    assert (view.azimuth_deg, view.elevation_deg) == (-30.0, 12.5)


def bent(tree, item, **changes):
    tree["items"][item].update(changes)
    return tree


@pytest.mark.parametrize(
    ("item", "changes", "what"),
    [
        (0, {"key": "rib-99-left"}, "unknown structure rib-99-left"),
        (0, {"key": "cage"}, "cage has no mesh of its own"),
        (0, {"options": [{"structure": "rib-2-left"}]}, "the key rib-2-left stands among"),
        (0, {"options": [{"id": "x", "text": "X"}]}, "names no structure"),
        (0, {"view": {"hidden": ["rib-2-left"]}}, "rib-2-left cannot be seen"),
        (0, {"view": {"isolated": ["rib-1-left"]}}, "rib-2-left cannot be seen"),
        (0, {"view": {"isolated": ["nowhere"]}}, "unknown structure nowhere"),
        (0, {"view": {"highlighted": ["nowhere"]}}, "unknown structure nowhere"),
        (0, {"view": {"elevation_deg": "91"}}, "less than or equal to 90"),
        (0, {"view": {"azimuth_deg": "nan"}}, "finite"),
        (0, {"view": {"from": "upwards"}}, "'anterior', 'posterior'"),
        (0, {"feedback": {"how_to_tell": "x", "show": ["nowhere"]}}, "unknown structure nowhere"),
        (0, {"feedback": {"how_to_tell": ""}}, "at least 1 character"),
        (0, {"source": ""}, "source: String should have at least 1"),
        (0, {"station": "nowhere"}, "unknown station nowhere"),
        (0, {"bloom": "guess"}, "'remember'"),
        (0, {"kind": "sing"}, "'find', 'show', 'name', 'choice', 'place'"),
        (0, {"version": "0"}, "greater than or equal to 1"),
        (0, {"id": "Not An Id"}, "pattern"),
        (0, {"colour": "red"}, "Extra inputs"),
        (0, {"options": [{"structure": "rib-3-left", "misconception": "mis-999"}]}, "mis-999"),
        (0, {"options": [{}]}, "a text, a structure, or a surface"),
        (1, {"key": "nothing"}, "the key nothing is no option"),
        (1, {"key": "other"}, "the key names no structure"),
        (1, {"stem": "Which is the left rib 1?"}, "the answer 'Left rib 1' stands in the stem"),
        (1, {"stem": "Which is Os rib 1 left?"}, "stands in the stem"),
        (2, {"stem": "Is it the body of the sternum?"}, "the answer 'The body of the sternum'"),
        (2, {"key": "nowhere"}, "the key nowhere is no option"),
    ],
)
def test_a_fault_of_an_item_is_named(faults_of, tree, item, changes, what):
    faults = faults_of(bent(tree, item, **changes))
    assert any(what in text for text in texts(faults)), texts(faults)
    assert all(fault.where.startswith("line ") and fault.remedy for fault in faults)


def test_a_bank_with_a_fault_is_not_read(write, tree, tiny_atlas):
    with pytest.raises(BankError, match=r"bank\.yaml: 1 fault\. line \d+: .*nowhere"):
        read_bank(write(bent(tree, 0, station="nowhere")), tiny_atlas)


def test_a_fault_stands_at_its_line(write, tree, tiny_atlas):
    path = write(bent(tree, 1, key="nothing"))
    (fault,) = check_bank(path, tiny_atlas)
    line = int(fault.where.removeprefix("line "))
    assert path.read_text().splitlines()[line - 1].strip() == "key: nothing"


def test_options_must_differ_and_be_three(write, tree, tiny_atlas):
    tree["items"][1]["options"] = [{"structure": "rib-1-left"}, {"structure": "rib-1-left"}]
    tree["items"][2]["options"][2] = {"text": "Nothing"}
    found = " ".join(texts(check_bank(write(tree), tiny_atlas)))
    assert "the option rib-1-left stands twice" in found
    assert "2 options, at least 3" in found
    assert "an option has no id" in found
    assert "the text 'Nothing' stands in two options" in found


def test_the_key_stands_for_no_misconception(write, tree, tiny_atlas):
    tree["items"][2]["options"][0]["misconception"] = "mis-001"
    assert "stands for a misconception" in texts(check_bank(write(tree), tiny_atlas))[0]


def test_repeats_are_named(write, tree, tiny_atlas):
    tree["items"].append(tree["items"][0])
    tree["misconceptions"].append(tree["misconceptions"][0])
    found = texts(check_bank(write(tree), tiny_atlas))
    assert any("the id stands in line" in text for text in found)
    assert any("the stem stands in line" in text for text in found)
    assert any("mis-001 stands twice" in text for text in found)


def test_two_structures_may_be_asked_for_their_names_in_the_same_words(write, tree, tiny_atlas):
    other = {**tree["items"][1], "id": "name-rib-2-left", "key": "rib-2-left"}
    other["options"] = [{"structure": f"rib-{n}-left"} for n in (1, 2, 3)]
    assert check_bank(write({**tree, "items": [tree["items"][1], other]}), tiny_atlas) == ()


def test_another_atlas_is_named(write, tree, tiny_atlas):
    (fault,) = check_bank(write({**tree, "atlas": "leg"}), tiny_atlas)
    assert "made for the atlas leg, this is tiny" in fault.what


def test_a_newer_format_and_missing_entries_are_named(write, tree, tiny_atlas):
    del tree["licence"]
    found = " ".join(texts(check_bank(write({**tree, "format": "4"}), tiny_atlas)))
    assert "format: Input should be less than or equal to 3" in found
    assert "licence: Field required; add it." in found


@pytest.mark.parametrize("content", ["just words", "- a\n- b\n"])
def test_a_file_that_is_no_bank_is_named(write, tiny_atlas, content):
    (fault,) = check_bank(write(content), tiny_atlas)
    assert fault.where == "line 1"


def test_a_broken_file_is_a_fault_too(tmp_path, tiny_atlas):
    (fault,) = check_bank(tmp_path / "none.yaml", tiny_atlas)
    assert "cannot be read" in fault.what


def test_unbalanced_keys_are_a_warning_that_hinders_nothing(write, tree, tiny_atlas):
    items = [
        {**copy.deepcopy(tree["items"][2]), "id": f"choice-{i}", "stem": f"Question {i}?"}
        for i in range(8)
    ]
    path = write({**tree, "items": items})
    (fault,) = check_bank(path, tiny_atlas)
    assert fault.warning
    assert "8 of 8 keys stand in place 1" in fault.what
    assert len(read_bank(path, tiny_atlas).items) == 8


def test_the_error_names_ten_faults_and_lists_all(write, tree, tiny_atlas):
    entry = tree["items"][0]
    items = [{**entry, "id": f"x-{i}", "stem": f"S {i}", "key": "gone"} for i in range(12)]
    with pytest.raises(BankError, match=r"12 faults\..* And 2 more\.") as caught:
        read_bank(write({**tree, "items": items}), tiny_atlas)
    assert len(caught.value.faults) == 12


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x7f", "\x9b", "\u202e"])
@pytest.mark.parametrize("where", ["stem", "translation"])
def test_signs_that_steer_a_terminal_are_refused(write, tree, tiny_atlas, sign, where):
    told = f"Where{sign}[31m is it?"
    german = {"stem": told, "objective": "o", "feedback": {"how_to_tell": "x"}}
    change = {"stem": told} if where == "stem" else {"translations": {"de": german}}
    items = [{**tree["items"][0], **change}, *tree["items"][1:]]
    with pytest.raises(BankError, match=f"U\\+{ord(sign):04X}"):
        read_bank(write({**tree, "items": items}), tiny_atlas)


def test_the_version_of_an_item_has_a_bound(write, tree, tiny_atlas):
    items = [{**tree["items"][0], "version": 10**400}, *tree["items"][1:]]
    with pytest.raises(BankError, match="version"):
        read_bank(write({**tree, "items": items}), tiny_atlas)


def test_the_committed_schema_is_the_one_of_the_models():
    path = quizzes_folder() / "schemas" / "bank.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == bank_schema()


scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20))
wild = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
PLACES = [(), ("items",), ("items", 0), ("items", 1), ("items", 0, "view"), ("items", 2, "options")]


@settings(deadline=None)
@given(bend=st.tuples(st.sampled_from(PLACES), st.integers(0, 20), wild))
def test_a_bank_bent_anywhere_is_read_or_refused_clearly(tiny_atlas, sound_tree, dump, bend):
    place, number, value = bend
    tree = copy.deepcopy(sound_tree)
    tree["items"][0]["view"] = {"from": "left"}
    spot = tree
    for step in place:
        spot = spot[step]
    keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
    spot[keys[number % len(keys)]] = value
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_text(dump(tree), encoding="utf-8")
        faults = [fault for fault in check_bank(path, tiny_atlas) if not fault.warning]
        assert all(fault.what and fault.remedy for fault in faults)
        if faults:
            with pytest.raises(BankError):
                read_bank(path, tiny_atlas)
        else:
            assert read_bank(path, tiny_atlas).items


def test_a_structure_without_a_mesh_cannot_be_shown(write, tree, tiny_atlas):
    bare = {s: mesh for s, mesh in tiny_atlas.meshes.items() if s != "manubrium"}
    (fault,) = check_bank(write(tree), replace(tiny_atlas, meshes=bare))
    assert "manubrium has no mesh" in fault.what
