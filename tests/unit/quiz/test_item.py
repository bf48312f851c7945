"""An item that could not be asked or graded cannot be built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.quiz.grading import Grade, Response
from anatomyapp.quiz.item import Option, OptionId, View


def test_an_item_without_its_texts_cannot_be_built(bank):
    for change in ({"stem": " "}, {"source": ""}, {"key": ""}, {"version": 0}):
        with pytest.raises(ValueError, match=r"an item has|count from 1"):
            replace(bank.items[0], **change)


def test_options_differ_and_hold_the_key(bank):
    find, name, choice = bank.items
    with pytest.raises(ValueError, match="differ"):
        replace(choice, options=choice.options * 2)
    with pytest.raises(ValueError, match="at least 3"):
        replace(choice, options=choice.options[:2])
    with pytest.raises(ValueError, match="one of the options"):
        replace(choice, key="nowhere")
    with pytest.raises(ValueError, match="stands for a structure"):
        replace(name, key="other")
    with pytest.raises(ValueError, match="other than its key"):
        replace(find, options=(Option(OptionId("x"), "X", find.asked),))


def test_an_unknown_option_is_refused(bank):
    with pytest.raises(ValueError, match="no option nowhere"):
        bank.items[2].option("nowhere")


def test_a_view_is_one_that_a_camera_can_have():
    with pytest.raises(ValueError, match="elevation"):
        View(elevation_deg=91)
    with pytest.raises(ValueError, match="finite"):
        View(azimuth_deg=float("nan"))


def test_a_response_is_a_structure_an_option_or_a_direction():
    with pytest.raises(ValueError, match="a response is"):
        Response()
    with pytest.raises(ValueError, match="a response is"):
        Response(structure="rib-1-left", option="a")
    with pytest.raises(ValueError, match="length 1"):
        Response(direction=(0.0, 2.0, 0.0))


def test_a_score_lies_between_0_and_1():
    with pytest.raises(ValueError, match="between 0 and 1"):
        Grade("x", 1.5, "a", "b", Response(option="b"))
