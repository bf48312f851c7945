"""A bank that says it speaks a language has every word that a learner reads in it."""

from __future__ import annotations

import re

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.quiz.document import read_document
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import BankEntry

ENTRIES = [
    BankEntry.model_validate(read_document(path).tree)
    for path in sorted((quizzes_folder() / "banks").glob("*.yaml"))
]
GERMAN = [bank for bank in ENTRIES if "de" in bank.languages]
ENGLISH_WORDS = re.compile(
    r"\b(the|with|and|which|rib|ribs|left|right|vertebra|click)\b", re.IGNORECASE
)


def german_texts(bank):
    """Yield every German text of a bank."""
    yield bank.titles["de"]
    for belief in bank.misconceptions:
        yield belief.translations["de"].statement
        yield belief.translations["de"].correction
    for item in bank.items:
        words = item.translations["de"]
        yield from (words.stem, words.objective, words.feedback.how_to_tell)
        yield from (words.feedback.show_as, *words.options.values(), *words.misconceptions.values())


def test_the_forms_and_the_bones_speak_german():
    spoken = {bank.id for bank in GERMAN}
    assert spoken >= {"thorax-bones", *(f"thorax-form-{letter}" for letter in "abc")}


@pytest.mark.parametrize("bank", GERMAN, ids=lambda bank: bank.id)
def test_every_option_pin_and_mistaken_belief_is_translated(bank):
    known = {belief.id for belief in bank.misconceptions}
    for item in bank.items:
        words = item.translations["de"]
        own = {option.id or option.structure: option.misconception for option in item.options}
        shown = {} if item.kind is Kind.FIND or item.click else own
        assert {*shown, *item.pins} <= set(words.options), item.id
        sentences = {name for name, belief in own.items() if belief and belief not in known}
        assert sentences <= set(words.misconceptions), item.id
        assert bool(words.hint) == bool(item.hint), item.id
        assert bool(words.feedback.show_as) == bool(item.feedback.show_as), item.id


@pytest.mark.parametrize("bank", GERMAN, ids=lambda bank: bank.id)
def test_no_english_word_and_no_english_quotation_mark_is_left_over(bank):
    for text in german_texts(bank):
        assert not ENGLISH_WORDS.search(text), text
        assert not re.search('["“][A-Za-zÄÖÜäöü]', text), text
