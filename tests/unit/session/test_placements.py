"""How far off landmarks were placed, as the events say, at first attempts."""

from __future__ import annotations

from datetime import timedelta

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.turns import GroupId, Letter

from .conftest import NOON, Learning


def place(learning, item, off_mm, attempt=1, by=None):
    """Let a landmark be placed, or skipped without a distance."""
    score = 0.0 if off_mm is None else 0.5
    told = Kind.PLACE, "sternum", False, score, 2.5, NOON, attempt
    learning.recorder.record(
        ItemAnswered(learning.quiz, ItemId(item), 1, *told, by=by, off_mm=off_mm)
    )


def told(store, *landmarks, **where):
    found = store.placements.first(landmarks, **where)
    return [(p.bank, p.item, p.item_version, p.learner, p.off_mm) for p in found]


def test_the_first_distance_of_each_learner_at_each_landmark_counts(store):
    kim = store.learner("kim", at=NOON)
    for number in range(2):
        learning = Learning(store, "kim", NOON + timedelta(hours=number))
        learning.begin()
        place(learning, "angle", 4.5 + number)
        place(learning, "angle", 1.0, attempt=2)
        place(learning, "apex", None)
        learning.answer()
        learning.begin(bank="other", place="ar")
        place(learning, "angle", 9.0)
        learning.recorder.end()
    assert told(store, "angle", "apex", "find-1") == [
        ("tiny-bones", "angle", 1, kim, 4.5), ("other", "angle", 1, kim, 9.0)]  # fmt: skip
    assert told(store, "angle", bank="other") == [("other", "angle", 1, kim, 9.0)]
    assert told(store, "angle", place="quiz") == [("tiny-bones", "angle", 1, kim, 4.5)]
    assert told(store) == told(store, "apex") == []


def test_members_of_a_group_place_for_themselves(store):
    learning = Learning(store)
    learning.begin()
    kim = store.learner("kim", at=NOON)
    store.groups.link(learning.session, GroupId("g"), {Letter.A: kim, Letter.B: None}, NOON)
    for letter in (Letter.A, Letter.B):
        place(learning, "angle", 3.0, by=letter)
    assert [who for _, _, _, who, _ in told(store, "angle")] == [kim, "g-B"]
