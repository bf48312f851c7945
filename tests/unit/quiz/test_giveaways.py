"""Answers that are told, and keys that can be guessed from where they stand."""

from __future__ import annotations

import pytest

SIDE = {
    "id": "side-rib-2",
    "kind": "side",
    "stem": "Rib 2, alone: left or right?",
    "key": "rib-2-left",
    "station": "ribs",
    "objective": "Tell sides.",
    "bloom": "analyse",
    "source": "textbook consensus",
    "feedback": {"how_to_tell": "Look at its head."},
}
TRUTH = SIDE | {"kind": "truth", "stem": "Ribs are paired.", "key": "true"}


@pytest.fixture
def told(tree, faults_of):
    """Return what is said of the bank after the name item, the second one, was changed."""

    def check(*others, **changes):
        tree["format"] = "3"
        tree["items"][1].update(changes)
        tree["items"] += others
        return [fault.what for fault in faults_of(tree)]

    return check


def test_a_sound_bank_tells_nothing(told):
    assert told(SIDE) == []


@pytest.mark.parametrize("stem", ["Is this left rib 1?", "Is this the Os rib 1 left?"])
def test_any_name_of_the_key_in_the_stem_tells_it(told, stem):
    (fault,) = told(stem=stem)
    assert "stands in the stem" in fault


def test_a_hint_tells_it_too(told):
    (fault,) = told(hint="Left rib 1 lies highest.")
    assert "stands in the hint" in fault


def test_another_language_tells_it_too(told):
    words = {
        "stem": "Ist das die erste linke Rippe?",
        "objective": "Rippen benennen.",
        "options": {"rib-1-left": "Erste linke Rippe"},
        "feedback": {"how_to_tell": "Sie liegt oben."},
    }
    (fault,) = told(translations={"de": words})
    assert "'Erste linke Rippe' stands in the stem" in fault


def test_a_click_is_told_by_its_stem(told):
    click = SIDE | {"id": "click", "kind": "relation", "click": "true", "stem": "Click left rib 2."}
    (fault,) = told(click)
    assert "the answer 'Left rib 2' stands in the stem" in fault


def test_each_of_several_keys_is_told(told):
    several = SIDE | {
        "id": "several",
        "kind": "choice",
        "stem": "Which are bones beside the manubrium?",
        "several": "true",
        "keys": ["manubrium", "rib-1-left"],
        "options": [{"structure": s} for s in ("manubrium", "rib-1-left", "rib-3-left")],
    }
    del several["key"]
    (fault,) = told(several)
    assert "'Manubrium' stands in the stem" in fault


def test_a_side_is_told_by_one_side_alone(told):
    (fault,) = told(SIDE | {"stem": "Is this rib a left one?"})
    assert "it tells the side: 'left'" in fault


def test_a_side_may_be_told_in_no_language(told):
    words = {
        "stem": "Ist das eine rechte Rippe?",
        "objective": "Seiten erkennen.",
        "feedback": {"how_to_tell": "Am Kopf."},
    }
    (fault,) = told(SIDE | {"translations": {"de": words}})
    assert "it tells the side: 'rechte'" in fault


def test_a_distractor_that_is_the_key_by_another_name_is_right_too(told):
    options = [
        {"structure": "sternum-body"},
        {"id": "breastbone", "text": "Breastbone"},
        {"structure": "manubrium"},
    ]
    faults = told(key="sternum-body", options=options)
    assert [f for f in faults if "'Breastbone' is the answer by another name" in f]


def test_a_name_that_fits_a_pin_is_no_distractor(told):
    label = SIDE | {
        "id": "label",
        "kind": "label",
        "stem": "Name the pins.",
        "pins": ["sternum-body", "manubrium"],
        "options": [{"id": "breastbone", "text": "Breastbone"}],
    }
    del label["key"]
    (fault,) = told(label)
    assert "is the answer by another name" in fault


def items(count, **common):
    return [
        SIDE | {"id": f"item-{i}", "stem": f"Question {i}: left or right?"} | common
        for i in range(count)
    ]


@pytest.mark.parametrize(
    ("common", "what"),
    [({"kind": "truth", "key": "true"}, "8 of 8 statements are true"),
     ({"key": "rib-2-left"}, "8 of 8 sides are left")],
)  # fmt: skip
def test_keys_that_lean_one_way_are_warned_of(tree, faults_of, common, what):
    tree["format"] = "3"
    tree["items"] = items(8, **common)
    (fault,) = faults_of(tree)
    assert fault.warning
    assert fault.what == what


def test_among_a_few_nothing_leans(tree, faults_of):
    tree["format"] = "3"
    tree["items"] = items(7, kind="truth", key="true")
    assert faults_of(tree) == ()


def test_balanced_keys_are_no_matter(tree, faults_of):
    tree["format"] = "3"
    tree["items"] = items(8, kind="truth", key="true")
    for item in tree["items"][:3]:
        item["key"] = "false"
    assert faults_of(tree) == ()
