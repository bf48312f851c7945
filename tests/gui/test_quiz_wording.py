"""Words and numbers as the window says them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.gui.quiz import wording
from anatomyapp.quiz.result import Result


@pytest.mark.parametrize(
    ("seconds", "says"),
    [(0.4, "0 s"), (48.2, "48 s"), (59.6, "1 min 0 s"), (272, "4 min 32 s"), (3900, "1 h 5 min")],
)
def test_a_length_of_time_is_read_in_its_largest_units(seconds, says):
    assert wording.duration(seconds) == says


def test_counts_leave_out_a_station_that_is_not_named():
    six = Result(n=6, planned=6, right=5, score=5 / 6, stations=(), confusions=(), total_s=1.0)
    assert wording.counts(six, "Atypical ribs") == "5 right · 1 wrong · Atypical ribs"
    three = replace(six, n=3, right=1, partly=1)
    assert wording.counts(three, "") == "1 right · 1 partly · 1 wrong"


def test_numbers_agree_with_their_nouns(look):
    assert [wording.items(n) for n in (0, 1, 2)] == ["0 items", "1 item", "2 items"]
