"""Codes laid and taken off, as values; places in texts; the file that goes out."""

from __future__ import annotations

import csv
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.gui.instructor.coding.desk import Desk
from anatomyapp.gui.instructor.coding.export import codings_csv
from anatomyapp.gui.instructor.coding.places import from_qt, shown, to_qt
from anatomyapp.study.codebook import Code, Codebook
from anatomyapp.study.coding import NOTHING, Comment

AT = datetime(2026, 1, 1, tzinfo=UTC)
FIRST = Comment("1", "P001", "ar", "comments", "helped", "en", "Depth was clear.", True, AT)
SECOND = Comment("2", "P002", None, "comments", "helped", "en", "=1+1; it shook", False, AT)
DESK = Desk((FIRST, SECOND))


def spans(desk, comment=FIRST):
    return [(each.code, each.start, each.end) for each in desk.own(comment.id)]


def test_a_code_that_meets_itself_grows_and_others_may_overlap():
    desk = DESK.lay("depth", FIRST, (0, 5), AT).lay("look", FIRST, (3, 9), AT)
    assert spans(desk) == [("depth", 0, 5), ("look", 3, 9)]
    assert spans(desk.lay("depth", FIRST, (4, 8), AT)) == [("depth", 0, 8), ("look", 3, 9)]
    assert spans(desk.lay("depth", FIRST, (10, 12), AT))[-1] == ("depth", 10, 12)


def test_that_no_code_applies_takes_all_off_and_goes_with_the_next_code():
    nothing = DESK.lay("depth", FIRST, (0, 5), AT).lay(NOTHING, FIRST, (2, 3), AT)
    assert spans(nothing) == [(NOTHING, 0, len(FIRST.text))]
    assert nothing.codes() == {"1": frozenset()}
    assert nothing.unread == (SECOND,)
    assert spans(nothing.lay("depth", FIRST, (0, 5), AT)) == [("depth", 0, 5)]


def test_the_same_again_changes_nothing():
    desk = DESK.lay("depth", FIRST, (0, 5), AT)
    assert desk.lay("depth", FIRST, (1, 4), AT) is desk
    nothing = DESK.lay(NOTHING, FIRST, (0, 1), AT)
    assert nothing.lay(NOTHING, FIRST, (0, 1), AT) is nothing
    assert DESK.undo() is DESK
    assert DESK.redo() is DESK


DEEDS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["a", "b", NOTHING]), st.integers(0, 14), st.integers(1, 9)),
        st.sampled_from(["off", "undo", "redo"]),
    ),
    max_size=12,
)


def done(desk, deed):
    if isinstance(deed, tuple):
        code, start, length = deed
        return desk.lay(code, FIRST, (start, min(16, start + length)), AT)
    if deed == "off":
        own = desk.own("1")
        return desk.take_off(own[0]) if own else desk
    return desk.undo() if deed == "undo" else desk.redo()


@settings(max_examples=30)
@given(DEEDS)
def test_everything_can_be_undone_and_done_again_and_the_record_follows(deeds):
    desk, record = DESK, set()
    for deed in deeds:
        after = done(desk, deed)
        told = after.since(desk)
        record = (record - set(told.taken)) | set(told.laid)
        desk = after
        assert record == set(desk.codings)
        own = spans(desk)
        assert NOTHING not in {c for c, _, _ in own} or len(own) == 1
    steps, back = len(desk.done), desk
    for _ in range(steps):
        back = back.undo()
    assert back.codings == ()
    for _ in range(steps):
        back = back.redo()
    assert set(back.codings) == set(desk.codings)


def test_the_other_reader_sees_nothing_and_compares_when_done():
    first = DESK.lay("depth", FIRST, (0, 5), AT).lay(NOTHING, SECOND, (0, 1), AT)
    other = first.sat_at_by("B")
    assert spans(other) == []
    assert other.unread == DESK.comments
    assert other.undo() is other
    assert other.to_read_before_comparing("A") == 2
    assert first.to_read_before_comparing("B") == 0
    read = other.lay("depth", FIRST, (0, 5), AT)
    assert read.to_read_before_comparing("A") == 1
    assert spans(read.sat_at_by("A")) == [("depth", 0, 5)]


@given(st.text(max_size=20), st.integers(0, 20))
@settings(max_examples=30)
def test_places_in_qts_texts_come_back(text, place):
    place = min(place, len(text))
    assert from_qt(text, to_qt(text, place)) == place
    assert to_qt(text, len(text)) == sum(2 if ord(c) > 0xFFFF else 1 for c in text)
    assert len(shown(text)) == len(text)


def test_words_leave_only_where_they_may_be_quoted_and_are_no_formulas():
    book = Codebook("x", codes=(Code("depth", "=Depth", "d"),))
    desk = DESK.lay("depth", FIRST, (0, 5), AT).lay("depth", SECOND, (0, 4), AT)
    rows = list(csv.DictReader(codings_csv(desk.comments, desk.codings, book)))
    assert [row["words"] for row in rows] == ["Depth", ""]
    assert [row["arm"] for row in rows] == ["ar", ""]
    assert rows[0]["name"] == "'=Depth"
    assert (rows[0]["start"], rows[0]["end"], rows[0]["letters"]) == ("0", "5", "16")


def test_codes_of_comments_that_are_gone_stay_behind():
    desk = DESK.lay("depth", SECOND, (0, 4), AT)
    assert len(list(codings_csv((FIRST,), desk.codings, Codebook()))) == 1


def test_a_code_needs_a_letter():
    with pytest.raises(ValueError, match="one character"):
        DESK.lay("depth", FIRST, (3, 3), AT)
