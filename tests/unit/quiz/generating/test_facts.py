"""What generated items say is right, by the pack's own tables and meshes, read another way."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest

from anatomyapp.atlas.search import folded, names_of
from anatomyapp.content import pack_folder
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.task import Choose, Point

_RELATION = re.compile(
    r"relation-(?P<predicate>.+)-(?P<way>to|from)-(?:one|several|click)-(?P<anchor>.+)"
)
_SYMMETRIC = {"articulates_with", "anastomoses_with"}


@pytest.fixture(scope="module")
def rows():
    path = pack_folder("thorax") / "relations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts_of(item):
    """Return predicate, whether the object is asked for, and the anchor of a relation item."""
    found = _RELATION.fullmatch(item.id)
    return found["predicate"].replace("-", "_"), found["way"] == "to", found["anchor"]


def keys_of(item):
    if isinstance(item.task, Point):
        return [item.task.structure]
    by_id = {o.id: o.structure for o in item.options}
    return [by_id[key] for key in item.task.keys]


def test_each_key_stands_in_the_table(made, rows):
    said = defaultdict(set)
    for row in rows:
        if row["strength"] == "typical":
            said[row["predicate"]].add((row["subject"], row["object"]))
    assert made[Kind.RELATION]
    for item in made[Kind.RELATION]:
        predicate, forward, anchor = parts_of(item)
        for key in keys_of(item):
            pair = (anchor, key) if forward else (key, anchor)
            ways = {pair, pair[::-1]} if predicate in _SYMMETRIC else {pair}
            assert ways & said[predicate], item.id


def test_no_distractor_is_joined_to_the_anchor_in_any_row(made, rows, thorax):
    joined = {frozenset((row["subject"], row["object"])) for row in rows}
    for item in made[Kind.RELATION]:
        *_, anchor = parts_of(item)
        wrong = {o.structure for o in item.options} - set(keys_of(item))
        assert wrong
        for structure in wrong:
            family = {structure, thorax.structures[structure].parent}
            assert not any(frozenset((anchor, s)) in joined for s in family), (item.id, structure)


def test_what_lies_next_to_an_anchor_is_no_distractor_of_a_joint(made, thorax):
    gaps = {frozenset((n.subject, n.object)): n.gap_mm for n in thorax.neighbours}
    for item in made[Kind.RELATION]:
        predicate, _, anchor = parts_of(item)
        if predicate in {"articulates_with", "attaches_to", "inserts_on"}:
            wrong = {o.structure for o in item.options} - set(keys_of(item))
            assert all(gaps.get(frozenset((anchor, s)), 99.0) >= 1.5 for s in wrong)


def test_no_key_stands_out_by_the_words_that_it_shares_with_the_question(made, thorax):
    def shared(structure, anchor):
        labels = (folded(thorax.structures[s].label) for s in (structure, anchor))
        one, other = (set(label.replace("t", "t ").split()) for label in labels)
        return len(one & other)

    for item in made[Kind.RELATION]:
        if isinstance(item.task, Choose):
            *_, anchor = parts_of(item)
            keys = keys_of(item)
            wrong = [o.structure for o in item.options if o.structure not in keys]
            best = max(shared(key, anchor) for key in keys)
            assert max(shared(s, anchor) for s in wrong) >= best - 1, item.id


def test_the_answer_does_not_stand_in_the_stem(made, thorax):
    for kind in (Kind.NAME, Kind.LEVEL, Kind.RELATION):
        for item in made[kind]:
            stem = f" {folded(item.stem)} "
            asked = keys_of(item) if kind is Kind.RELATION else [item.asked]
            names = {folded(n) for s in asked for n in names_of(thorax.structures[s])}
            assert not any(f" {name} " in stem for name in names if name), item.id


def test_orders_along_an_axis_hold_for_every_vertex(made, thorax):
    axes = {"order-down-": (2, -1), "order-back-": (1, 1)}
    found = 0
    for item in made[Kind.ORDER]:
        for begin, (axis, way) in axes.items():
            if item.id.startswith(begin):
                meshes = (thorax.meshes[option.structure] for option in item.task.options)
                ends = [way * mesh.vertices[:, axis] for mesh in meshes]
                assert all(before.max() < after.min() for before, after in pairwise(ends))
                found += 1
    assert found >= 10


def test_bundles_are_in_the_order_of_the_table(made, rows):
    above = {(r["subject"], r["object"]) for r in rows if r["predicate"] == "superior_to"}
    bundles = [i for i in made[Kind.ORDER] if i.id.startswith("order-bundle-")]
    assert bundles
    for item in bundles:
        chain = [o.structure for o in item.task.options]
        assert all(pair in above for pair in pairwise(chain))


def test_sides_are_those_of_the_meshes(made, thorax):
    assert made[Kind.SIDE]
    for item in made[Kind.SIDE]:
        middle = float(np.mean(thorax.meshes[item.asked].vertices[:, 0]))
        assert item.asked.endswith("-left" if middle > 0 else "-right")
        assert item.view.isolated == (item.asked,)


def test_levels_are_asked_from_no_standard_view(made):
    standard = {(0.0, 0.0), (180.0, 0.0), (90.0, 0.0), (-90.0, 0.0)}
    for item in made[Kind.LEVEL]:
        assert (item.view.azimuth_deg, item.view.elevation_deg) not in standard


def test_who_counts_sees_the_whole_series(made, thorax):
    for item in made[Kind.LEVEL]:
        shown = set().union(*(thorax.shown_by(s) for s in item.view.isolated))
        stem = re.sub(r"\d+", "#", item.asked)
        assert {s for s in thorax.meshes if re.sub(r"\d+", "#", s) == stem} <= shown


def test_a_click_does_not_show_what_leads_to_the_answer(made):
    for item in made[Kind.RELATION]:
        if isinstance(item.task, Point):
            assert parts_of(item)[2] not in item.view.isolated


def test_what_serves_the_space_of_a_muscle_is_no_distractor_for_the_muscle(made, rows):
    inside = {(r["subject"], r["object"]) for r in rows if r["predicate"] == "lies_in"}
    joined = {frozenset((r["subject"], r["object"])) for r in rows}
    for item in made[Kind.RELATION]:
        *_, anchor = parts_of(item)
        outer = {place for within, place in inside if within == anchor}
        wrong = {o.structure for o in item.options} - set(keys_of(item))
        assert not any(frozenset((s, place)) in joined for s in wrong for place in outer), item.id


def test_positions_and_levels_are_not_asked(made):
    asked = {parts_of(item)[0] for item in made[Kind.RELATION]}
    assert not asked & {"lies_at_level", "superior_to", "anterior_to", "posterior_to", "lies_in"}
