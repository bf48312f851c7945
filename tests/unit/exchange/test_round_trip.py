"""What is written and read again is what it was, as far as the format carries it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.entries import item_entry
from anatomyapp.quiz.item import Kind

PICTURED = tuple(form for form in ExchangeFormat if form.has_pictures)
TEXT_KINDS = {Kind.CHOICE, Kind.RELATION, Kind.CASE, Kind.TRUTH}
SHIPPED = sorted((quizzes_folder() / "banks").glob("*.yaml"))
# Each as a table, which carries everything, and in one of the other formats in turn.
OTHERS = [form for form in ExchangeFormat if form is not ExchangeFormat.CSV]
TAKEN = [(path, ExchangeFormat.CSV) for path in SHIPPED] + [
    (path, OTHERS[number % len(OTHERS)]) for number, path in enumerate(SHIPPED)
]


@pytest.fixture(scope="module")
def thorax():
    return read_pack(pack_folder("thorax"))


def told(item, atlas):
    """Return all that an item says in its own language; several keys stand in no order."""
    entry = item_entry(replace(item, translations=()), atlas).model_dump()
    beliefs = {o.id: o.misconception for o in item.options}
    return {**entry, "keys": sorted(entry["keys"]), "beliefs": beliefs}


def same(before, after, atlas):
    """Assert that the items which arrived are what they were."""
    known = {item.id: item for item in before.items}
    for item in after.items:
        assert told(item, atlas) == told(known[item.id], atlas)


def in_german(item):
    """Return translations of the sentences that options stand for."""
    told = {o.get("id", o.get("structure")): "Glaubt es." for o in item.get("options", ())
            if " " in o.get("misconception", "")}  # fmt: skip
    return {"misconceptions": told} if told else {}


@pytest.mark.parametrize("form", PICTURED)
def test_every_kind_goes_through_a_format_with_pictures(
    form, full_bank, there_and_back, tiny_atlas
):
    there, back, report = there_and_back(full_bank, form)
    assert there.left_out == ()
    assert report.losses == ()
    assert [item.id for item in back.items] == [item.id for item in full_bank.items]
    same(full_bank, back, tiny_atlas)


def test_a_table_carries_everything_translations_too(read, there_and_back, tiny_atlas):
    from tests.unit.exchange.conftest import BANK

    german = {
        "stem": "Welche?",
        "objective": "Zählen.",
        "feedback": {"how_to_tell": "Zähle."},
    }
    items = [{**item, "translations": {"de": german | in_german(item)},
              "calibration": {"difficulty": -0.5, "se": 0.2, "n": 99, "source": "test"}}
             for item in BANK["items"]]  # fmt: skip
    assert any(in_german(item) for item in BANK["items"])
    words = {"statement": "Falsch.", "correction": "Richtig."}
    beliefs = [{**BANK["misconceptions"][0], "translations": {"de": words}}]
    bank = read({**BANK, "misconceptions": beliefs, "items": items})
    there, back, report = there_and_back(bank, ExchangeFormat.CSV)
    assert report.losses == ()
    assert [loss.what for loss in there.losses] == ["licence"]
    assert [item.translations for item in back.items] == [item.translations for item in bank.items]
    same(bank, back, tiny_atlas)


def test_gift_carries_what_needs_no_picture_and_tells_what_is_left_out(
    full_bank, there_and_back, tiny_atlas
):
    there, back, report = there_and_back(full_bank, ExchangeFormat.GIFT)
    same(full_bank, back, tiny_atlas)
    assert {item.id for item in back.items} == {"choice", "several", "truth", "truth-false", "case"}
    assert set(there.left_out) | set(there.carried) == {item.id for item in full_bank.items}
    assert report.losses == ()


@pytest.mark.parametrize("form", ExchangeFormat)
def test_every_item_is_carried_or_named(form, full_bank, there_and_back):
    there, back, report = there_and_back(full_bank, form)
    everything = {item.id for item in full_bank.items}
    assert set(there.carried) | set(there.left_out) == everything
    assert set(there.carried) & set(there.left_out) == set()
    assert set(there.carried) == {item.id for item in back.items} | set(report.left_out)


@pytest.mark.parametrize(
    ("path", "form"), TAKEN, ids=lambda each: getattr(each, "stem", None) or each.value
)
def test_the_shipped_banks_come_back_as_they_were(path, form, thorax, there_and_back):
    bank = read_bank(path, thorax)
    if path.stem == "thorax-ar" and form is not ExchangeFormat.CSV:
        bank = replace(bank, items=tuple(i for i in bank.items if i.kind is not Kind.SHOW))
        if not bank.items:
            return
    there, back, report = there_and_back(bank, form, thorax)
    assert set(there.carried) == {item.id for item in back.items}, report.losses[:3]
    same(bank, back, thorax)


@pytest.mark.parametrize("form", set(ExchangeFormat) - {ExchangeFormat.CSV})
def test_a_surface_to_be_shown_is_left_out_with_a_reason(form, read, there_and_back):
    from tests.unit.exchange.conftest import BANK, COMMON

    facing = {"called": "head", "direction": "superior", "feature": "rib-head"}
    asked = {"id": "show", "kind": "show", "stem": "Show its head", "key": "rib-2-left"}
    show = {**COMMON, **asked, "facing": facing}
    truth = next(item for item in BANK["items"] if item["id"] == "truth")
    there, _, _ = there_and_back(read({**BANK, "items": [show, truth]}), form)
    assert there.left_out == ("show",)
    assert "turns a model" in there.losses[0].why
