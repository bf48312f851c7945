"""Secrets: what is taken, how it is kept, and how long one waits after wrong ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.patience import FIRST_S, FREE, LONGEST_S, Failures, pause_s, wait_s
from anatomyapp.session.secret import (
    RFC_9106_SECOND,
    Cost,
    hashed,
    is_outdated,
    matches,
    passphrase_fault,
    pin_fault,
)

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_secret_is_kept_as_argon2id_with_the_parameters_of_rfc_9106():
    kept = hashed("maple heron in the reeds")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "maple" not in kept
    assert matches("maple heron in the reeds", kept)
    assert not is_outdated(kept)


def test_the_same_secret_is_kept_differently_each_time():
    assert hashed("1597", CHEAP) != hashed("1597", CHEAP)


def test_another_secret_does_not_match():
    assert not matches("1598", hashed("1597", CHEAP), CHEAP)


def test_a_secret_typed_on_another_keyboard_matches():
    composed, apart = "sch\u00f6ne rippe", "scho\u0308ne rippe"
    assert matches(apart, hashed(composed, CHEAP), CHEAP)


def test_a_hash_of_other_parameters_is_outdated_but_matches():
    kept = hashed("maple heron", CHEAP)
    assert is_outdated(kept, RFC_9106_SECOND)
    assert matches("maple heron", kept)


@pytest.mark.parametrize("text", ["", "too short", "aaaaaaaaaaaa", "1234567890", "QwertyUiop"])
def test_a_weak_passphrase_is_not_taken(text):
    assert passphrase_fault(text)


@pytest.mark.parametrize("text", ["maple heron", "ééééééééé1", "correct horse", "k9$k9$k9$k"])
def test_length_alone_makes_a_passphrase_not_kinds_of_characters(text):
    assert passphrase_fault(text) == ""


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("159", False),
        ("1234", False),
        ("0000", False),
        ("4321", False),
        ("1597", True),
        ("heron", True),
    ],
)
def test_a_pin_has_four_signs_that_are_not_guessed_first(text, taken):
    assert (pin_fault(text) == "") is taken


def test_more_than_128_characters_are_not_hashed():
    assert passphrase_fault("maple " * 30)


def test_waits_double_from_five_seconds_to_a_quarter_of_an_hour():
    waits = [pause_s(count) for count in range(13)]
    assert waits[: FREE + 1] == [0, 0, 0]
    assert waits[3:9] == [5, 10, 20, 40, 80, 160]
    assert waits[-1] == LONGEST_S


@given(st.integers(0, 10_000))
def test_a_further_failure_never_shortens_the_wait(count):
    assert pause_s(count) <= pause_s(count + 1) <= LONGEST_S


@given(
    st.integers(FREE + 1, 50),
    st.floats(-1e6, 1e6),
    st.floats(-1e6, 1e6),
    st.none() | st.floats(0, 1e6),
)
def test_no_setting_of_the_clock_gives_a_wait_below_zero_or_above_the_pause(
    count, failed_s, now_s, passed_s
):
    failures = Failures(count, NOON + timedelta(seconds=failed_s))
    left = wait_s(failures, NOON + timedelta(seconds=now_s), passed_s)
    assert 0 <= left <= pause_s(count)


def test_a_clock_that_is_set_back_shortens_nothing():
    failures = Failures(FREE + 1, NOON)
    assert wait_s(failures, NOON - timedelta(days=400)) == FIRST_S


def test_a_clock_that_is_set_forward_shortens_nothing_while_the_program_runs():
    failures = Failures(FREE + 1, NOON)
    assert wait_s(failures, NOON + timedelta(days=400), passed_s=1.0) == FIRST_S - 1


def test_nobody_waits_who_did_not_fail():
    assert wait_s(Failures(), NOON) == 0
