"""Pseudonyms that look as if they named a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.identity import Resemblance, resemblance

GOOD = (
    "Maple Heron",
    "Hazel Wren",
    "Rowan Hare",
    "Holly Newt",
    "kim",
    "Anna",
    "K7",
    "rib 12",
    "2026",
    "Blauer Reiher",
    "Team 4 Lynx",
    "",
)


@pytest.mark.parametrize("name", GOOD)
def test_a_pseudonym_is_not_warned_of(name):
    assert resemblance(name) is None


@pytest.mark.parametrize("name", ["anna@example.org", "a.b@uni", "  kim@x "])
def test_an_e_mail_address_is(name):
    assert resemblance(name) is Resemblance.EMAIL


@pytest.mark.parametrize("name", ["1234567", "A0123456X", "12 34 56", "WS-2026-114"])
def test_a_matriculation_number_is(name):
    assert resemblance(name) is Resemblance.NUMBER


@pytest.mark.parametrize(
    "name",
    ["Anna Schmidt", "schmidt, anna", "Dr. Heron", "Siti binti Ahmad", "Ludwig von Beethoven"],
)
def test_a_full_name_is(name):
    assert resemblance(name) is Resemblance.FULL_NAME


@given(st.text(max_size=60))
def test_every_text_is_looked_at(name):
    assert resemblance(name) in (None, *Resemblance)
