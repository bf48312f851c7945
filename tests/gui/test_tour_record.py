"""What goes on record of a tour, what is remembered of it, and tours that are broken."""

from __future__ import annotations

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.tours.loading import find_tours
from anatomyapp.gui.tours.memory import ToursSeen, read_seen, write_seen
from anatomyapp.session.exploration import (
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
    TourStepShown,
)
from tests.tiny_tour import tiny_tour

WRONG, RIGHT = StructureId("rib-3-left"), StructureId("rib-2-left")


def noted(tours):
    found = []
    tours.happened.connect(found.append)
    return found


def test_a_tour_goes_on_record(tours):
    found = noted(tours)
    tours.open("ribs")
    tours.turn(1)
    tours.turn(2)
    tours.take(WRONG)
    tours.take(RIGHT)
    tours.turn(3)
    tours.leave()
    assert found == [
        TourStarted("ribs", "1.0.0"),
        TourStepShown("ribs", "first", 1),
        TourStepShown("ribs", "second", 2),
        TourQuestionAnswered("ribs", "second", WRONG, correct=False),
        TourQuestionAnswered("ribs", "second", RIGHT, correct=True),
        TourFinished("ribs"),
        TourLeft("ribs", "", finished=True),
    ]


def test_undo_goes_on_record_too(qtbot, tours, bench):
    tours.open("ribs")
    tours.turn(2)
    tours.reveal()
    found = noted(tours)
    bench.undo_stack.undo()
    assert found == [TourLeft("ribs", "second", finished=False)]


def test_what_was_seen_is_kept(qtbot, tours, tmp_path):
    with qtbot.waitSignal(tours.shelf.seen_changed) as changed:
        tours.open("ribs")
        tours.turn(2)
    (seen,) = changed.args
    assert write_seen(tmp_path, seen) == ""
    assert read_seen(tmp_path) == seen
    assert seen.page("ribs") == 2


@pytest.mark.parametrize("text", ["", "[]", '{"finished": 1, "left_at": []}', "\x00", "{"])
def test_a_senseless_memory_counts_as_none(tmp_path, text):
    (tmp_path / "tours.json").write_text(text, encoding="utf-8")
    assert read_seen(tmp_path) == ToursSeen()


def test_a_memory_that_cannot_be_kept_says_why(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert write_seen(tmp_path / "file", ToursSeen())


def test_a_broken_tour_is_named_and_the_others_are_there(tiny_pack, tiny_atlas):
    tiny_tour(tiny_pack, tiny_atlas)
    (tiny_pack / "tours" / "sternum.yaml").write_text("a: [", encoding="utf-8")
    found = find_tours(tiny_pack, tiny_atlas)
    assert [tour.station for tour in found.tours] == ["ribs"]
    assert found.faults[0].where.startswith("sternum.yaml, ")
