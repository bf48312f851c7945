"""By drawing: generated items show what they ask for, and banks that do not are found out."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.generating.generation import generate
from anatomyapp.quiz.generating.wish import GenerationWish
from anatomyapp.quiz.grading import LEAST_SEEN
from anatomyapp.quiz.item import Kind, View
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.sight_checks import LEAST_PIXELS, check_sight, seen_of, sought, unseen
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.scene import Scene

SAMPLE = 40
BEHIND = "{from: anterior, isolated: [vertebra-t7, sternum-body]}"
HEAD = """\
format: 3
id: tiny-bank
version: 1.0.0
title: Tiny
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
"""
ITEM = """\
  - id: {id}
    kind: {kind}
    stem: {stem}
{answer}
    station: ribs
    objective: Count ribs.
    bloom: apply
    source: textbook consensus
    view: {view}
    feedback: {{how_to_tell: Count down.}}
"""


@pytest.fixture
def tiny_renderer(tiny_atlas):
    renderer = Renderer(tiny_atlas)
    yield renderer
    renderer.close()


@pytest.fixture
def item(tmp_path, tiny_atlas):
    """Return the item of a bank of one."""

    def read(kind, answer, view):
        path = tmp_path / "bank.yaml"
        told = {"id": "one", "stem": "What is it?", "kind": kind, "answer": answer, "view": view}
        path.write_text(HEAD + ITEM.format(**told), encoding="utf-8")
        return read_bank(path, tiny_atlas).items[0]

    return read


def test_a_sample_of_generated_items_shows_what_it_asks_for():
    thorax = read_pack(pack_folder("thorax"))
    items = generate(thorax, GenerationWish(count=300, seed=11))
    renderer = Renderer(thorax)
    chosen = random.Random(3).sample(items, SAMPLE)  # noqa: S311 - no secret
    for each in chosen:
        scene = present(each, thorax, Scene())
        for found in seen_of(sought(each), thorax, scene, renderer):
            assert found.share >= LEAST_SEEN, (each.id, found)
            assert found.pixels >= LEAST_PIXELS, (each.id, found)
    renderer.close()


def test_a_target_behind_others_cannot_be_seen(item, tiny_atlas, tiny_renderer):
    hidden = item("find", "    key: vertebra-t7", BEHIND)
    (found,) = unseen(hidden, tiny_atlas, tiny_renderer)
    assert found.target == "vertebra-t7"
    assert found.share < 0.1
    behind = replace(hidden, view=View(azimuth_deg=180.0))
    assert unseen(behind, tiny_atlas, tiny_renderer) == ()


def test_a_faded_target_cannot_be_clicked(item, tiny_atlas, tiny_renderer):
    faded = item("find", "    key: rib-2-left", "{faded: [rib-2-left]}")
    assert [found.share for found in unseen(faded, tiny_atlas, tiny_renderer)] == [0.0]


def test_a_target_can_be_too_small(item, tiny_atlas, tiny_renderer):
    small = item("find", "    key: costal-cartilage-1-left", "{nearer: 0.2}")
    far = replace(small, view=replace(small.view, nearer=0.03))
    (found,) = unseen(far, tiny_atlas, tiny_renderer)
    assert found.share > 0.1
    assert found.pixels < LEAST_PIXELS


def test_every_pin_has_to_be_seen(item, tiny_atlas, tiny_renderer):
    answer = "    pins: [sternum-body, vertebra-t7, rib-2-left]"
    view = "{isolated: [vertebra-t7, sternum-body, rib-2-left]}"
    labelled = item("label", answer, view)
    assert [f.target for f in unseen(labelled, tiny_atlas, tiny_renderer)] == ["vertebra-t7"]


def test_a_place_that_nobody_can_click_is_unreachable(item, tiny_atlas, tiny_renderer):
    bearer = item("find", "    key: sternum-body", "{isolated: [sternum-body]}")
    front = PlaceOn("middle", ((0.0, -106.0, -20.0),), 5.0, 20.0)
    back = PlaceOn("middle", ((0.0, -94.0, -20.0),), 5.0, 20.0)
    assert unseen(replace(bearer, kind=Kind.PLACE, task=front), tiny_atlas, tiny_renderer) == ()
    assert unseen(replace(bearer, kind=Kind.PLACE, task=back), tiny_atlas, tiny_renderer) != ()


def test_faults_name_the_line_of_the_view(tmp_path, tiny_atlas):
    path = tmp_path / "bank.yaml"
    told = {"id": "one", "stem": "What is it?", "kind": "find", "view": BEHIND}
    path.write_text(HEAD + ITEM.format(**told, answer="    key: vertebra-t7"), encoding="utf-8")
    (fault,) = check_sight([path], tiny_atlas)[path]
    assert fault.where == "line 17"
    assert "0% of vertebra-t7 can be seen" in fault.what
    assert not fault.warning


@pytest.mark.slow
def test_every_target_of_the_shipped_banks_can_be_seen():
    banks = sorted((quizzes_folder() / "banks").glob("*.yaml"))
    found = check_sight(banks, read_pack(pack_folder("thorax")))
    assert len(banks) >= 8
    assert not [f"{path.name}: {fault}" for path, faults in found.items() for fault in faults]
