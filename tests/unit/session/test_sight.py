from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.augmented import SheetFound, SheetLost
from anatomyapp.session.sight import LOST_AFTER_S, Sight

PICTURE_S = 0.1


def told(pattern: str) -> list[object]:
    """Return what is recorded of pictures in which the sheet is seen (x) or not."""
    sight, events = Sight(0.0), []
    for number, letter in enumerate(pattern):
        sight, event = sight.after(number * PICTURE_S, seen=letter == "x")
        events += [event] if event is not None else []
    return events


def test_a_flicker_is_not_told():
    assert told("xxx...xxx.........xxx") == [SheetFound(0.0)]


def test_a_loss_is_told_after_a_second_and_how_long_it_lasted():
    found, lost, again = told("x" * 20 + "." * 30 + "x")
    assert found == SheetFound(0.0)
    assert isinstance(lost, SheetLost)
    assert abs(lost.seen_s - 1.9) < 1e-9
    assert isinstance(again, SheetFound)
    assert abs(again.lost_s - 3.1) < 1e-9


def test_a_sheet_that_is_never_seen_is_never_told():
    assert told("." * 50) == []


@given(st.text("x.", max_size=80))
def test_found_and_lost_take_turns_and_no_loss_is_shorter_than_a_second(pattern):
    events = told(pattern)
    kinds = [type(event) for event in events]
    assert all(kind is (SheetLost if place % 2 else SheetFound) for place, kind in enumerate(kinds))
    again = [event for event in events[1:] if isinstance(event, SheetFound)]
    assert all(event.lost_s > LOST_AFTER_S for event in again)
