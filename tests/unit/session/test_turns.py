from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.turns import (
    Group,
    GroupId,
    Letter,
    Pace,
    Role,
    Turn,
    formed,
    times_in_role,
    turn_of,
)

sizes = st.integers(2, 4)
A, B, C, D = Letter
PACE = Pace()


def turns_from(turn: Turn, count: int) -> list[Turn]:
    found = [turn]
    while len(found) < count:
        found.append(found[-1].following())
    return found


@given(sizes, st.integers(1, 40), st.integers(1, 5), st.randoms(use_true_random=False))
def test_over_whole_rounds_everyone_has_each_role_equally_often(members, start, rounds, rng):
    letters = list(Letter)[:members]
    rng.shuffle(letters)
    turns = turns_from(Turn(start, tuple(letters)), members * rounds)
    assert set(times_in_role(turns).values()) == {rounds}
    assert len(times_in_role(turns)) == members * len(Role)


@given(sizes, st.integers(1, 60))
def test_at_no_time_is_one_more_than_a_turn_ahead_of_another(members, count):
    turns = turns_from(turn_of(tuple(Letter)[:members], 1), count)
    times = times_in_role(turns)
    for role in Role:
        counts = [times[letter, role] for letter in tuple(Letter)[:members]]
        assert max(counts) - min(counts) <= 1


@given(sizes, st.integers(1, 100))
def test_a_turn_follows_from_its_number_as_from_the_turn_before(members, number):
    letters = tuple(Letter)[:members]
    assert turn_of(letters, number).following() == turn_of(letters, number + 1)


@given(st.permutations(tuple(Letter)), sizes)
def test_each_role_is_held_by_one_and_each_member_has_one(letters, members):
    turn = Turn(1, tuple(letters[:members]))
    assert [held.role for held in turn.held] == list(Role)
    assert {held.letter for held in turn.held} == set(turn.queue)
    roles = Counter(role for letter in turn.queue for role in turn.roles_of(letter))
    assert roles == Counter(Role)


@given(st.permutations(tuple(Letter)), sizes)
def test_who_watches_answers_next_and_nobody_wears_and_answers_at_once(letters, members):
    turn = Turn(1, tuple(letters[:members]))
    (watcher,) = (held.letter for held in turn.held if held.role is Role.WATCHER)
    assert watcher == turn.following().answerer
    assert Role.WEARER not in turn.roles_of(turn.answerer)


def test_the_third_turn_of_four_is_that_of_the_design():
    turn = turn_of((A, B, C, D), 3)
    assert [(held.role, held.letter) for held in turn.held] == [
        (Role.WEARER, A), (Role.HOLDER, B), (Role.ANSWERER, C), (Role.WATCHER, D),
    ]  # fmt: skip


def test_of_three_the_watcher_holds_the_computer_and_of_two_the_answerer():
    assert Turn(1, (A, B, C)).roles_of(B) == (Role.HOLDER, Role.WATCHER)
    assert Turn(1, (A, B)).roles_of(A) == (Role.HOLDER, Role.ANSWERER)
    assert Turn(1, (A, B)).roles_of(B) == (Role.WEARER, Role.WATCHER)


@given(st.permutations(tuple(Letter)), st.integers(1, 20))
def test_after_a_change_by_hand_the_next_round_is_balanced_again(queue, start):
    changed = turn_of(tuple(Letter), start).arranged(queue)
    assert changed.number == start
    assert set(times_in_role(turns_from(changed, 4)).values()) == {1}


@given(st.integers(1, 20), st.sets(st.sampled_from(Letter), min_size=2, max_size=4))
def test_who_stays_keeps_the_order_when_some_leave_or_join(number, staying):
    group = Group(GroupId("g"), tuple(Letter), PACE, turn_of(tuple(Letter), number))
    left = group.regrouped(GroupId("h"), staying, ())
    assert left.turn.queue == tuple(each for each in group.turn.queue if each in staying)
    assert left.turn.number == number
    joining = tuple(each for each in Letter if each not in staying)
    for joined in (left, group):  # after a while, or in place of those who leave
        back = joined.regrouped(GroupId("i"), staying, joining)
        assert back.turn.queue == (*left.turn.queue, *joining)
        assert set(back.letters) == set(Letter)


def test_a_group_is_at_its_last_turn_when_no_turn_follows():
    group = formed(GroupId("g"), 3, Pace(turns=2))
    assert group.letters == (A, B, C)
    assert group.turn.answerer is A
    assert not group.at_last_turn
    assert group.following().at_last_turn
    assert group.following().turn.answerer is B


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: Turn(0, (A, B)),
        lambda: Turn(1, (A,)),
        lambda: Turn(1, (A, A)),
        lambda: Turn(1, (A, B)).arranged((A, C)),
        lambda: Turn(1, (A, B)).arranged((A, B, A)),
        lambda: Pace(turns=0),
        lambda: Pace(items=3, minutes=3),
        lambda: Pace(minutes=0),
        lambda: Group(GroupId("g"), (A, B), PACE, Turn(1, (A, C))),
        lambda: formed(GroupId("g"), 1, PACE),
    ],
)
def test_what_no_group_can_be_is_refused(impossible):
    with pytest.raises(ValueError, match=r"\w"):
        impossible()
