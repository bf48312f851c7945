"""Messages over the camera's picture: none that only flickers, the most telling first."""

from __future__ import annotations

import pytest

from anatomyapp.ar.notice import Notice
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.notices import Calm, Message, message_of


@pytest.fixture
def calm():
    """Messages, and the time that a test lets pass."""
    times = [0.0]
    return Calm(lambda: times[0]), times


def told(calm, *names, step_s=0.1):
    made, times = calm
    shown = None
    for name in names:
        times[0] += step_s
        shown = made.told(Message(name, name, "") if name else None)
    return shown.name if shown else ""


def test_what_passes_at_once_is_not_told(calm):
    assert told(calm, "blurred", "", "blurred", "") == ""


def test_what_lasts_is_told_and_stays_a_moment(calm):
    assert told(calm, *["too-dark"] * 9) == "too-dark"
    assert told(calm, *[""] * 5) == "too-dark"
    assert told(calm, *[""] * 15) == ""


def test_what_is_found_in_every_third_picture_comes_before_what_tells_less(calm):
    assert told(calm, *["mirrored", "no-sheet", "no-sheet"] * 5) == "mirrored"


def test_on_a_slow_machine_a_message_lasts_for_a_few_pictures(calm):
    assert told(calm, *["mirrored", "no-sheet", "no-sheet"] * 2, step_s=3.0) == "mirrored"
    assert told(calm, *[""] * 6, step_s=3.0) == ""


def test_what_was_closed_stays_away_until_it_comes_anew(calm):
    told(calm, *["too-dark"] * 9)
    calm[0].close(Message("too-dark", "", ""))
    assert told(calm, *["too-dark"] * 20) == ""
    told(calm, *[""] * 20)
    assert told(calm, *["too-dark"] * 9) == "too-dark"


def test_a_fault_is_told_at_once(calm):
    made, _ = calm
    made.at_once(Message("gone", "gone", ""))
    assert told(calm, "") == "gone"


@pytest.mark.parametrize("kind", [SheetKind.CARD, SheetKind.CHEST])
@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_has_words(qapp, notice, kind):
    message = message_of(str(notice), kind, 2600.0)
    assert message.title
    assert message.text.endswith(".")
    assert "{" not in message.title + message.text
