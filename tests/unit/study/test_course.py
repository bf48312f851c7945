"""Where somebody stands follows from what ended, and nobody comes past a consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.study.allocation import ArmId
from anatomyapp.study.course import (
    Allocate,
    At,
    Complete,
    Course,
    Ended,
    Over,
    Waiting,
    Why,
)
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Consent, StepId, StepOutcome, Who

DAY = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
AR = ArmId("ar")
DONE, REFUSED = StepOutcome.DONE, StepOutcome.REFUSED


def walked(course, at=DAY, most=60):
    """Return all that ends while everybody does what is due, and the course at the end."""
    ended = []
    for _ in range(most):
        match course.now(at):
            case At() as due:
                ended.append(Ended(due.step.id, due.member, DONE, at))
                course = replace(course, ended=(*course.ended, ended[-1]))
            case Allocate():
                course = replace(course, arm=AR)
            case Waiting() as waiting:
                at = waiting.until
            case _:
                break
    return ended, course, at


@pytest.fixture
def group(built):
    return Course(built(), None, ("A", "B", "C"))


def test_a_lone_learner_goes_through_every_step_of_the_arm(built):
    ended, course, at = walked(Course(built(), None))
    assert tuple(each.step for each in ended) == built().arm(AR).steps
    assert course.now(at) == Complete()


def test_members_take_a_step_one_after_the_other_and_together_what_is_together(built, tree):
    tree["steps"]["ar"]["who"] = "together"
    del tree["allocation"]["stratify"]
    ended, _, _ = walked(Course(built(tree), None, ("A", "B")))
    takers = [(each.step, each.member) for each in ended]
    assert takers[:4] == [("consent", "A"), ("consent", "B"), ("about", "A"), ("about", "B")]
    assert [member for step, member in takers if step in {"ar", "month"}] == [None, None]


ENDINGS = st.lists(
    st.tuples(
        st.sampled_from(["consent", "about", "pre", "ar", "post", "late", "nowhere"]),
        st.sampled_from([None, "A", "B"]),
        st.sampled_from(list(StepOutcome)),
    ),
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(ENDINGS, st.sampled_from([None, AR]), st.sampled_from([(), ("A", "B")]))
def test_whatever_ended_nobody_passes_the_consent_but_by_accepting(built, endings, arm, members):
    ended = tuple(Ended(StepId(step), who, how, DAY) for step, who, how in endings)
    course = Course(built(), arm, members, ended)
    accepted = {each.member for each in ended if each.step == "consent" and each.outcome is DONE}
    standing = course.now(DAY)
    if not set(course.staying) <= accepted:
        assert isinstance(standing, At)
        assert isinstance(standing.step, Consent)
    elif not course.staying:
        assert standing == Over(Why.REFUSED)


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sampled_from([(), ("A", "B"), ("A", "B", "C", "D")]))
def test_any_prefix_of_what_ended_resumes_at_the_step_that_came_next(built, data, members):
    ended, _, _ = walked(Course(built(), None, members))
    cut = data.draw(st.integers(0, len(ended) - 1))
    kept = data.draw(st.permutations(ended[:cut]))
    at = ended[cut].at
    course = Course(built(), AR if cut > 4 * max(1, len(members)) else None, members, tuple(kept))
    if course.now(at) == Allocate():
        course = replace(course, arm=AR)
    standing = course.now(at)
    assert isinstance(standing, At)
    assert (standing.step.id, standing.member) == (ended[cut].step, ended[cut].member)


def test_who_refuses_is_out_and_the_others_go_on(group):
    one = Ended(StepId("consent"), "B", REFUSED, DAY)
    ended, _, _ = walked(replace(group, ended=(one,)))
    assert {each.member for each in ended} == {"A", "C", None}
    everybody = tuple(Ended(StepId("consent"), letter, REFUSED, DAY) for letter in "ABC")
    assert replace(group, ended=everybody).now(DAY) == Over(Why.REFUSED)


@pytest.mark.parametrize(
    ("outcome", "goes_on"),
    [
        (StepOutcome.DONE, True),
        (StepOutcome.TIMED_OUT, True),
        (StepOutcome.SKIPPED, False),
        (StepOutcome.REFUSED, False),
        (StepOutcome.BROKEN_OFF, False),
    ],
)
def test_what_was_not_passed_comes_again(built, outcome, goes_on):
    ended = (Ended(StepId("consent"), None, DONE, DAY), Ended(StepId("about"), None, outcome, DAY))
    standing = Course(built(), None, (), ended).now(DAY)
    assert isinstance(standing, At)
    assert (standing.step.id != "about") is goes_on


def test_an_optional_step_can_be_skipped(built):
    ended, _, _ = walked(Course(built(), None))
    before = tuple(each for each in ended if each.step not in {"words", "month", "late"})
    skipped = (*before, Ended(StepId("words"), None, StepOutcome.SKIPPED, DAY))
    assert isinstance(Course(built(), AR, (), skipped).now(DAY), Waiting)


def test_a_wait_opens_on_its_day_and_closes_after_its_window(built):
    ended, _, _ = walked(Course(built(), None))
    course = Course(built(), AR, (), tuple(each for each in ended if each.at == DAY))
    waiting = course.now(DAY)
    assert isinstance(waiting, Waiting)
    assert waiting.until == datetime(2026, 3, 30, tzinfo=UTC)
    assert waiting.closes == datetime(2026, 4, 7, tzinfo=UTC)
    assert isinstance(course.now(waiting.closes - timedelta(seconds=1)), At)
    assert course.now(waiting.closes) == Over(Why.LATE)
    back = Ended(StepId("month"), None, DONE, waiting.until)
    assert isinstance(replace(course, ended=(*course.ended, back)).now(waiting.closes), At)


def test_a_protocol_without_a_consent_first_cannot_be_built(built):
    sound = built()
    for steps in ((), tuple(reversed(sound.arms[0].steps))):
        arms = (replace(sound.arms[0], steps=steps),)
        with pytest.raises(ValueError, match="consent"):
            replace(sound, arms=arms)
    with pytest.raises(ValueError, match="part before"):
        replace(sound, allocation=replace(sound.allocation, after=StepId("ar")))
    assert isinstance(sound, Protocol)


def test_nobody_consents_for_another_even_where_a_step_says_together(built):
    sound = built()
    consent = replace(sound.steps[StepId("consent")], who=Who.TOGETHER)
    bent = replace(sound, steps={**sound.steps, StepId("consent"): consent})
    one = (Ended(StepId("consent"), "A", DONE, DAY),)
    standing = Course(bent, None, ("A", "B"), one).now(DAY)
    assert isinstance(standing, At)
    assert standing.member == "B"
