"""Coded comments: agreement over comments and characters, frequencies by arm, quotes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from anatomyapp.evaluation.agreement import Unit, krippendorff_alpha
from anatomyapp.evaluation.comments import (
    agreement,
    frequencies,
    holds,
    quotes,
    read_by,
    readers,
)
from anatomyapp.study.coding import NOTHING, Coding, Comment

AT = datetime(2026, 1, 1, tzinfo=UTC)
A, B = "anna", "ben"
TEXTS = {
    "1": ("P001", "ar", "Depth was clear. It shook."),
    "2": ("P002", "ar", "It shook a lot."),
    "3": ("P003", "model", "Nothing to add."),
    "4": ("P003", "model", "Depth again."),
    "5": ("P004", "model", "Not read by both."),
}


def comment(number, *, quotable=True):
    person, arm, text = TEXTS[number]
    return Comment(number, person, arm, "comments", "helped", "en", text, quotable, AT)


COMMENTS = tuple(comment(number) for number in TEXTS)


def coded(*rows):
    return tuple(Coding(str(i), *row, AT) for i, row in enumerate(rows))


CODINGS = coded(
    ("1", A, "depth", 0, 15), ("1", A, "tracking", 17, 25), ("1", B, "depth", 0, 16),
    ("2", A, "tracking", 0, 15), ("2", B, "tracking", 3, 8),
    ("3", A, NOTHING, 0, 15), ("3", B, NOTHING, 0, 15),
    ("4", A, "depth", 0, 12), ("4", B, NOTHING, 0, 12),
    ("5", A, "depth", 0, 3),
)  # fmt: skip
CODES = ("depth", "tracking")


def test_readers_and_what_they_read():
    assert readers(CODINGS) == (A, B)
    assert read_by(CODINGS, B) == {"1", "2", "3", "4"}


def test_a_code_holds_where_every_reader_laid_it():
    assert holds(CODINGS) == {
        "1": {"depth"}, "2": {"tracking"}, "3": frozenset(), "4": frozenset(), "5": {"depth"},
    }  # fmt: skip


def test_agreement_counts_what_both_read():
    every, depth, tracking = agreement(COMMENTS, CODINGS, (A, B), CODES)
    assert [every.code, depth.code, tracking.code] == [None, "depth", "tracking"]
    assert (depth.first, depth.second, depth.kappa.n) == (2, 1, 4)
    # depth: 1 both, 4 only by the first, 2 and 3 by none: 3 of 4 agree, by chance half do.
    assert depth.kappa.value == pytest.approx(0.5)
    assert depth.alpha.value == pytest.approx(1 - 7 * 2 / (64 - 25 - 9))


def test_agreement_on_characters_is_that_of_every_character_alone():
    depth = agreement(COMMENTS, CODINGS, (A, B), ("depth",))[1]
    units = []
    for each in COMMENTS[:4]:
        spans = [
            [(c.start, c.end) for c in CODINGS
             if c.comment == each.id and c.coder == who and c.code == "depth"]
            for who in (A, B)
        ]  # fmt: skip
        for place in range(len(each.text)):
            codes = tuple(any(s <= place < e for s, e in of) for of in spans)
            units.append(Unit(codes, each.id))
    wanted = krippendorff_alpha(units)
    assert depth.alpha_characters.value == pytest.approx(wanted.value, abs=1e-12)
    assert depth.alpha_characters.n == sum(len(c.text) for c in COMMENTS[:4])


def test_agreement_without_a_common_comment_says_why():
    for found in agreement(COMMENTS, CODINGS[-1:], (A, B), CODES):
        assert found.kappa.value is None
        assert found.alpha.value is None
        assert found.alpha_characters.reason


def test_frequencies_count_persons_of_each_arm():
    rows = frequencies(COMMENTS, CODINGS, CODES)
    told = [(r.code, r.arm, r.persons, r.of) for r in rows]
    assert told == [
        ("depth", None, 2, 4), ("depth", "ar", 1, 2), ("depth", "model", 1, 2),
        ("tracking", None, 1, 4), ("tracking", "ar", 1, 2), ("tracking", "model", 0, 2),
    ]  # fmt: skip


WILSON = [  # statsmodels 0.15.0: stats.proportion.proportion_confint(count, of, method="wilson")
    (0, 7, 0.0, 0.3543304350666875),
    (3, 7, 0.15821985525146964, 0.7495416354723428),
    (7, 7, 0.6456695649333125, 1.0),
    (1, 1, 0.2065493143772374, 1.0),
    (120, 284, 0.36649522406383933, 0.48064284916483674),
]


@pytest.mark.parametrize(("count", "of", "low", "high"), WILSON)
def test_a_share_has_wilsons_interval(count, of, low, high):
    comments = tuple(
        Comment(str(i), f"P{i:03}", "ar", "s", "p", "en", "words", quotable=True, at=AT)
        for i in range(of)
    )
    codings = coded(*((str(i), A, "depth" if i < count else NOTHING, 0, 5) for i in range(of)))
    share = frequencies(comments, codings, ("depth",))[0].share
    assert share.value == count / of
    assert share.low == pytest.approx(low, abs=1e-9)
    assert share.high == pytest.approx(high, abs=1e-9)


def test_frequencies_of_nothing_read_say_so():
    (row,) = frequencies(COMMENTS, (), ("depth",))
    assert (row.persons, row.of, row.share.value) == (0, 0, None)
    assert row.share.reason


def test_quotes_are_allowed_ones_of_different_persons():
    comments = (comment("1"), comment("2", quotable=False), comment("4"), comment("5"))
    found = quotes(comments, CODINGS, "depth")
    assert [(q.person, q.text) for q in found] == [
        ("P001", "Depth was clear."), ("P004", "Not"), ("P003", "Depth again."),
    ]  # fmt: skip
    assert quotes(comments, CODINGS, "tracking", 1)[0].text == "It shook"
    assert [q.person for q in quotes(comments, CODINGS, "tracking")] == ["P001"]
    assert quotes(comments, CODINGS, "unknown") == ()


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 4)])
def test_a_code_on_no_character_is_refused(start, end):
    with pytest.raises(ValueError, match="one character"):
        coded(("1", A, "depth", start, end))
