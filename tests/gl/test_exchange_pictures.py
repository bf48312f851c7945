"""Pictures of items for other programs show what is asked, and where."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from anatomyapp.exchange.pictures import SHARES, Photographer, UnseenError
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import ItemId, View
from tests.unit.exchange.conftest import BANK, Plain


@pytest.fixture(scope="module")
def bank(tmp_path_factory, tiny_atlas):
    import yaml

    path = tmp_path_factory.mktemp("bank") / "bank.yaml"
    path.write_text(yaml.dump(BANK, Dumper=Plain, sort_keys=False), encoding="utf-8")
    return read_bank(path, tiny_atlas)


@pytest.fixture(scope="module")
def camera(tiny_atlas):
    with Photographer(tiny_atlas) as opened:
        yield opened


def pixels(picture):
    return np.asarray(Image.open(io.BytesIO(picture.png)).convert("RGB")).astype(int)


def middle(zone):
    x, y = np.mean(zone.places, axis=0)
    return int(x), int(y)


def test_the_asked_structure_lies_in_its_zone_and_is_green_in_the_solution(camera, bank):
    shot = camera.shot(bank.item(ItemId("find")))
    x, y = middle(shot.zones["rib-2-left"][0])
    red, green, blue = pixels(shot.solution)[y, x]
    assert green > red
    assert green > blue
    before = pixels(shot.picture)[y, x]
    assert before[0] >= before[1] - 12  # bone, not yet marked


def test_pictures_are_small_files(camera, bank):
    for name in ("find", "name", "place", "label"):
        shot = camera.shot(bank.item(ItemId(name)))
        for picture in (shot.picture, shot.solution):
            assert picture is None or len(picture.png) < 100_000


def test_more_of_the_model_earns_something_further_from_a_place(camera, bank):
    shot = camera.shot(bank.item(ItemId("place")))
    assert len(shot.rings) == len(SHARES)
    widths = [max(x for x, _ in zones[0].places) - min(x for x, _ in zones[0].places)
              for zones in shot.rings]  # fmt: skip
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_pins_stand_in_the_picture_and_names_have_boxes(camera, bank):
    shot = camera.shot(bank.item(ItemId("label")))
    assert len(shot.pins) == len(shot.boxes) == 2
    for left, top, width, height in shot.boxes:
        assert 0 <= left < left + width <= 1
        assert 0 <= top < top + height <= 1
    assert (pixels(shot.picture) != pixels(shot.solution)).any()


def test_what_its_view_hides_is_shown_from_another_side(camera, bank):
    item = bank.item(ItemId("find"))
    behind = replace(item, task=replace(item.task, structure="vertebra-t7", foreseen=()),
                     view=View(isolated=("vertebra-t7", "manubrium", "sternum-body")))  # fmt: skip
    assert camera.shot(behind).turned is not None


def test_what_nothing_shows_is_told(camera, bank):
    item = bank.item(ItemId("find"))
    hidden = replace(item, view=View(hidden=("rib-2-left",)))
    with pytest.raises(UnseenError, match="seen from no side"):
        camera.shot(hidden)
