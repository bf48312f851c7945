"""Banks of the third format: each kind is read as written, and its faults are told."""

from __future__ import annotations

import pytest

from anatomyapp.quiz.bank import Form, read_bank
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, TypeName
from anatomyapp.scene.cut import CutKind
from anatomyapp.scene.scene import Scene

COMMON = {
    "station": "ribs",
    "objective": "Know ribs.",
    "bloom": "apply",
    "source": "textbook consensus",
    "feedback": {"how_to_tell": "Count down."},
}
RIBS = ["rib-1-left", "rib-2-left", "rib-3-left"]
OPTIONS = [{"id": letter, "text": letter.upper()} for letter in "abc"]
KINDS = {
    "typed": {"kind": "level", "stem": "Which rib is this?", "key": "rib-2-left", "typed": True},
    "side": {"kind": "side", "stem": "Left or right?", "key": "rib-2-left",
             "misconception": "mis-001"},
    "truth": {"kind": "truth", "stem": "Ribs are bones.", "key": True, "misconception": "mis-001"},
    "several": {"kind": "relation", "stem": "What meets it?", "several": True,
                "keys": ["a", "b"], "options": OPTIONS},
    "click": {"kind": "relation", "stem": "Click what lies below it.", "click": True,
              "key": "rib-3-left", "options": [{"structure": "rib-1-left"}]},
    "label": {"kind": "label", "stem": "Name them.", "pins": RIBS[:2],
              "options": [{"structure": "rib-3-left"}]},
    "order": {"kind": "order", "stem": "From above.", "options": [{"structure": r} for r in RIBS]},
    "place": {"kind": "place", "stem": "Head of the rib", "target": "rib-head", "on": "rib-2-left",
              "tolerance_mm": 4},
    "case": {"kind": "case", "stem": "Someone fell. What is hurt?", "key": "a", "options": OPTIONS},
}  # fmt: skip


@pytest.fixture
def third(tree):
    """Return the tree of a bank of the third format with one item of each new kind."""
    items = [{"id": name, **COMMON, **told} for name, told in KINDS.items()]
    return {**tree, "format": 3, "items": items}


@pytest.fixture
def items(write, third, tiny_atlas):
    return {item.id: item for item in read_bank(write(third), tiny_atlas).items}


def test_each_kind_has_its_task(items):
    tasks = {name: item.task for name, item in items.items()}
    assert isinstance(tasks["typed"], TypeName)
    assert tasks["click"] == Point("rib-3-left", tasks["click"].foreseen)
    assert isinstance(tasks["place"], PlaceOn)
    assert (tasks["place"].tolerance_mm, tasks["place"].none_beyond_mm) == (4.0, 30.0)
    assert isinstance(tasks["label"], Label)
    assert [option.id for option in tasks["label"].options] == RIBS
    assert isinstance(tasks["order"], Order)
    assert tasks["order"].keys == tuple(RIBS)
    assert tasks["several"].keys == ("a", "b")
    assert isinstance(tasks["case"], Choose)


def test_true_and_false_left_and_right_come_by_themselves(items):
    truth, side = items["truth"].task, items["side"].task
    assert [(o.id, o.text) for o in truth.options] == [("true", "True"), ("false", "False")]
    assert truth.keys == ("true",)
    assert [(o.id, o.text) for o in side.options] == [
        ("rib-2-left", "Left"),
        ("rib-2-right", "Right"),
    ]
    for task in (truth, side):
        assert [o.misconception and o.misconception.id for o in task.options] == [None, "mis-001"]


def test_a_side_is_asked_of_the_structure_alone(items, tiny_atlas):
    assert present(items["side"], tiny_atlas, Scene()).visible == {"rib-2-left"}


def test_a_view_is_faded_cut_and_filled(write, third, tiny_atlas):
    third["items"][0]["view"] = {
        "around": ["rib-2-left"],
        "nearer": 2,
        "faded": ["manubrium"],
        "cut": {"kind": "axial", "at_mm": 5, "flipped": True},
    }
    item = read_bank(write(third), tiny_atlas).items[0]
    shown = present(item, tiny_atlas, Scene())
    (cut,) = shown.cuts
    assert shown.faded == {"manubrium"}
    assert (cut.kind, cut.offset_mm, cut.flipped) == (CutKind.AXIAL, 5.0, True)
    plain = read_bank(write({**third, "items": third["items"][1:]}), tiny_atlas).items[2]
    assert shown.camera.distance_mm < present(plain, tiny_atlas, Scene()).camera.distance_mm / 2


@pytest.mark.parametrize(
    ("item", "changes", "what"),
    [
        ("typed", {"options": OPTIONS}, "a typed name has options"),
        ("typed", {"click": True}, "a level item has no click"),
        ("side", {"key": "manubrium"}, "manubrium has no other side"),
        ("side", {"options": OPTIONS}, "a side item has options"),
        ("truth", {"key": "perhaps"}, "the key is perhaps"),
        ("truth", {"key": ""}, "it has no key"),
        ("several", {"keys": ["a"]}, "1 keys of several"),
        ("several", {"keys": ["a", "b", "c"]}, "every option is right"),
        ("several", {"keys": ["a", "z"]}, "the key z is no option"),
        ("several", {"keys": ["a", "a"]}, "stands twice"),
        ("several", {"key": "a"}, "several options are right"),
        ("several", {"options": OPTIONS[:2]}, "at least 3 are needed"),
        ("click", {"key": "cage"}, "cage has no mesh of its own"),
        ("click", {"typed": True}, "answered in two ways"),
        ("label", {"pins": ["rib-1-left"]}, "1 pins"),
        ("label", {"pins": ["rib-1-left", "nowhere"]}, "unknown structure nowhere"),
        ("label", {"pins": ["rib-1-left", "rib-1-left"]}, "stands twice"),
        ("label", {"options": [{"structure": "rib-1-left"}]}, "fits a pin"),
        ("label", {"key": "rib-1-left"}, "a label item has a key"),
        ("order", {"options": OPTIONS[:2]}, "at least 3 are needed"),
        ("place", {"target": ""}, "nothing is to be placed"),
        ("place", {"target": "tail"}, "the atlas has no tail on rib-2-left"),
        ("place", {"on": "nowhere"}, "unknown structure nowhere"),
        ("place", {"tolerance_mm": 40}, "40 mm earn all and 30 mm nothing"),
        ("place", {"tolerance_mm": -1}, "greater than 0"),
        ("case", {"misconception": "mis-001"}, "stands for a misconception"),
        ("case", {"view": {"cut": {"kind": "free"}}}, "axial, coronal or sagittal"),
        ("case", {"view": {"nearer": 0}}, "greater than or equal to 0.2"),
        ("case", {"calibration": {"difficulty": 1, "se": 0, "n": 3, "source": "x"}}, "se:"),
    ],
)
def test_a_fault_of_a_kind_is_named(faults_of, third, item, changes, what):
    next(each for each in third["items"] if each["id"] == item).update(changes)
    faults = faults_of(third)
    assert any(what in str(fault) for fault in faults), faults


def test_a_bank_of_an_older_format_has_no_new_kinds(faults_of, third):
    told = [fault.what for fault in faults_of({**third, "format": 2})]
    assert sum("format 2 has no such" in what for what in told) == len(KINDS)


def test_a_bank_speaks_its_languages(write, third, tiny_atlas):
    third |= {"languages": ["en", "de"], "titles": {"de": "Winzig"}, "items": third["items"][-1:],
              "blueprint": {"id": "pre-post", "form": "B"}}  # fmt: skip
    third["misconceptions"][0]["translations"] = {
        "de": {"statement": "Falsch.", "correction": "Richtig."}
    }
    third["items"][0] |= {
        "options": [OPTIONS[0], {**OPTIONS[1], "misconception": "mis-001"},
                    {**OPTIONS[2], "misconception": "Mixes them up."}],
        "translations": {"de": {
            "stem": "Ein Sturz. Welche Rippe?", "objective": "Rippen kennen.",
            "options": {"a": "Erste", "b": "Zweite"}, "misconceptions": {"c": "Verwechselt sie."},
            "feedback": {"how_to_tell": "Von oben zählen."}}},
    }  # fmt: skip
    bank = read_bank(write(third), tiny_atlas)
    assert bank.blueprint == Form("pre-post", "B")
    german = bank.in_language("de")
    (item,) = german.items
    assert (german.title, item.stem) == ("Winzig", "Ein Sturz. Welche Rippe?")
    assert [option.text for option in item.options] == ["Erste", "Zweite", "C"]
    assert item.feedback.how_to_tell == "Von oben zählen."
    beliefs = [o.misconception for o in item.options if o.misconception]
    assert [b.statement for b in beliefs] == ["Falsch.", "Verwechselt sie."]
    assert beliefs[0].correction == "Richtig."
    assert item.key == bank.items[0].key
    assert bank.in_language("fr").items == bank.items


def test_words_that_are_missing_or_meant_for_nothing_are_named(faults_of, third):
    third |= {"languages": ["en", "de"], "items": third["items"][-1:]}
    assert "it has no words in de" in str(faults_of(third))
    third["items"][0]["translations"] = {"de": {
        "stem": "Was?", "objective": "Kennen.", "options": {"z": "Letzte"},
        "feedback": {"how_to_tell": "So."}}}  # fmt: skip
    assert "de: there is no option z" in str(faults_of(third))
