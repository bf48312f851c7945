"""Codebooks: read strictly, written so that they read back equal, and edited as values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import CodebookError
from anatomyapp.study.codebook import (
    MOST_CODES,
    Code,
    Codebook,
    codebook_of,
    codebook_schema,
    codebook_text,
)
from anatomyapp.study.coding import NOTHING, CodeId

PATH = Path("codes.yaml")
TEXT = """\
format: 1
title: Comments on the hour
codes:
  - id: depth
    name: Seeing depth
    definition: Says that depth or position became clear.
    not_meant: That it looks nice.
    examples: ["Now I see what lies behind."]
  - id: tracking
    name: Tracking
    definition: Says that the model was lost or shook.
"""
BOOK = codebook_of(TEXT.encode(), PATH)


def test_a_codebook_is_read_with_its_codes_in_order():
    assert [code.name for code in BOOK.codes] == ["Seeing depth", "Tracking"]
    assert BOOK.codes[0].examples == ("Now I see what lies behind.",)
    assert BOOK.language == "en"
    assert BOOK.name_of(CodeId("gone")) == "gone"


WORDS = st.text("aZäß 0:-#'\"{}[]!&*yn\u00e9", min_size=1, max_size=30).filter(
    lambda words: bool(words.strip())
)


@settings(max_examples=30)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5, unique_by=lambda w: w[0]))
def test_a_written_codebook_reads_back_equal(words):
    book = Codebook("no")
    for name, definition, example in words:
        if any(code.name.casefold() == name.strip().casefold() for code in book.codes):
            continue
        free = book.free_id(name)
        book = book.with_code(Code(free, name.strip(), definition.strip(), "", (example.strip(),)))
    assert codebook_of(codebook_text(book).encode(), PATH) == book


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("format: 1\ntitle: x\ncodes: []\n", "codes"),
        (TEXT.replace("format: 1", "format: 2"), "line 1"),
        (TEXT.replace("id: tracking", "id: depth"), "line 9: the id 'depth' stands twice"),
        (TEXT.replace("name: Tracking", "name: seeing depth"), "line 10: the name"),
        (TEXT.replace("id: depth", "id: none"), "no code applies"),
        (TEXT.replace("id: depth", "id: Depth!"), "small letters"),
        (TEXT.replace("    not_meant", "    colour"), "colour"),
        (TEXT + "    definition: again\n", "stands twice"),
        (TEXT + "  - &a id: x\n", "line 12"),
        ("format: 1\ntitle: " + "x" * 121 + "\ncodes: []\n", "title"),
    ],
)
def test_a_broken_codebook_names_line_and_remedy(text, said):
    with pytest.raises(CodebookError, match="codes") as caught:
        codebook_of(text.encode(), PATH)
    assert said in str(caught.value)


def test_a_codebook_that_could_not_be_read_again_is_not_written():
    with pytest.raises(CodebookError):
        codebook_text(Codebook("Empty"))
    with pytest.raises(CodebookError):
        codebook_text(Codebook("Wordless").with_code(Code(CodeId("a"), "A", "")))


def test_codes_are_changed_in_place_added_at_the_end_and_taken_out():
    changed = BOOK.with_code(Code(CodeId("depth"), "Depth", "Other words."))
    assert [code.name for code in changed.codes] == ["Depth", "Tracking"]
    added = changed.with_code(Code(added_id := changed.free_id("Depth"), "Depth 2", "More."))
    assert added.codes[-1].id == added_id == "depth-2"
    assert added.without_code(CodeId("depth")).code(CodeId("depth")) is None


def test_new_ids_are_free_and_never_the_one_for_nothing():
    book = Codebook("Full")
    for _ in range(MOST_CODES):
        book = book.with_code(Code(book.free_id("None"), "x", "y"))
    assert len({code.id for code in book.codes} - {NOTHING}) == MOST_CODES
    assert Codebook("x").free_id("…") == "code"


def test_the_schema_is_that_of_the_code():
    path = quizzes_folder() / "schemas" / "codebook.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == codebook_schema()
