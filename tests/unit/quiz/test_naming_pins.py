from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.naming_pins import PinNames
from anatomyapp.quiz.option import OptionId

PINS = 5
name = st.sampled_from([OptionId(each) for each in "abcdefg"])
step = st.tuples(st.booleans(), name, st.integers(0, PINS - 1))


@given(st.lists(step, max_size=30))
def test_a_name_stands_at_one_pin_at_most_whatever_is_done(
    steps: list[tuple[bool, OptionId, int]],
) -> None:
    names = PinNames.none_of(PINS)
    for puts, each, pin in steps:
        names = names.put(each, pin) if puts else names.take_off(pin)
        given_ = [stands for stands in names.names if stands is not None]
        assert len(set(given_)) == len(given_)
        assert len(names.names) == PINS
        assert (names.pin_of(each) == pin) is puts or not puts


@given(name, st.integers(0, PINS - 1), st.integers(0, PINS - 1))
def test_a_name_that_moves_to_a_named_pin_changes_places(
    moved: OptionId, start: int, end: int
) -> None:
    other = OptionId("z")
    names = PinNames.none_of(PINS).put(moved, start)
    if start != end:
        names = names.put(other, end)

    after = names.put(moved, end)

    assert after.pin_of(moved) == end
    assert start == end or after.pin_of(other) == start


def test_it_is_complete_once_each_pin_has_a_name() -> None:
    names = PinNames.none_of(2)
    assert not names.put(OptionId("a"), 0).complete
    assert names.put(OptionId("a"), 0).put(OptionId("b"), 1).complete
