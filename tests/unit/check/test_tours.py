"""Each rule of tours names what breaks it, with the file and the line."""

from __future__ import annotations

import pytest

from tests.tiny_tour import tree, write_tour

RULES = ("tour-form", "tour-stations", "tour-structures", "tour-marks", "tour-texts",
         "tour-questions")  # fmt: skip


def first(bent):
    return bent["steps"][0]


def second(bent):
    return bent["steps"][1]


def long(bent):
    first(bent)["facts"][0]["tells"]["en"] += " word" * 131


def lost_link(bent):
    for text in ("en", "de"):
        first(bent)["facts"][0]["tells"][text] += " [bone](femur)"


def other_link(bent):
    first(bent)["facts"][0]["tells"]["de"] = "Die [2. Rippe](rib-2-left)."


CASES = {
    "no source": ("tour-form", lambda t: first(t)["facts"][0].pop("source"), "source"),
    "empty": ("tour-form", lambda t: first(t)["title"].update(en=" "), "title.en"),
    "far apart": ("tour-form", lambda t: second(t).update(explode=7), "explode"),
    "station": ("tour-stations", lambda t: t.update(station="femora"), "no station femora"),
    "steps": ("tour-stations", lambda t: t["steps"].pop(), "1 steps"),
    "twice": ("tour-stations", lambda t: second(t).update(id="first"), "stands twice"),
    "unknown": ("tour-structures", lambda t: first(t).update(ghost=["femur"]), "no structure"),
    "cut": ("tour-structures", lambda t: second(t)["cut"].update(through="x"), "no structure x"),
    "fit": ("tour-structures", lambda t: first(t).update(view={"fit": ["x"]}), "no structure x"),
    "group": ("tour-structures", lambda t: first(t).update(name=["cage"]), "mesh of its own"),
    "feature": ("tour-marks", lambda t: first(t).update(features=["manubrium#rib-head"]),
                "no feature of that structure"),
    "no feature": ("tour-marks", lambda t: first(t).update(features=["manubrium"]),
                   "names no feature"),
    "landmark": ("tour-marks", lambda t: first(t).update(landmarks=["line-x"]), "no landmark"),
    "link": ("tour-texts", lost_link, "leads nowhere"),
    "links": ("tour-texts", other_link, "different structures"),
    "open": ("tour-texts", lambda t: first(t)["look_for"].update(en="A [rib](Rib 1)"),
             "not closed"),
    "language": ("tour-texts", lambda t: t["title"].pop("de"), "no text in de"),
    "long": ("tour-texts", long, "words"),
    "no mesh": ("tour-questions", lambda t: second(t)["question"].update(answers=["femur"]),
                "no structure femur"),
    "told": ("tour-questions", lambda t: second(t).update(name=["rib-2-left"]), "named already"),
    "hidden": ("tour-questions", lambda t: second(t).update(hide=["rib-2-left"]),
               "cannot be clicked"),
    "veiled": ("tour-questions", lambda t: second(t).update(ghost=["rib-2-left"]),
               "cannot be clicked"),
}  # fmt: skip


def test_a_sound_tour_breaks_no_rule(tiny_pack, findings):
    write_tour(tiny_pack)
    found = findings(tiny_pack)
    assert [(rule, str(found[rule].state)) for rule in RULES] == [(r, "proven") for r in RULES]


def test_a_pack_without_tours_is_not_at_fault(tiny_pack, findings):
    found = findings(tiny_pack)
    assert {str(found[rule].state) for rule in RULES} == {"skipped"}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named(tiny_pack, findings, case):
    rule, bend, what = CASES[case]
    bent = tree()
    bend(bent)
    write_tour(tiny_pack, bent)
    found = findings(tiny_pack)
    assert any(what in fault.what for fault in found[rule].faults), found[rule].faults
    assert all(fault.where.startswith("tours/ribs.yaml, ") for fault in found[rule].faults)


def test_a_file_of_another_name_is_named(tiny_pack, findings):
    write_tour(tiny_pack, name="sternum")
    (fault,) = findings(tiny_pack)["tour-stations"].faults
    assert fault.what == "the file is called sternum, its station ribs"


def test_a_hostile_file_is_a_fault_and_no_crash(tiny_pack, findings):
    write_tour(tiny_pack).write_text("a: &a [*a, *a]", encoding="utf-8")
    (fault,) = findings(tiny_pack)["tour-form"].faults
    assert "anchors" in fault.what
