"""A simulated cohort is a record like that of people, but for its mark."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import replace
from itertools import pairwise

import pytest

from anatomyapp.errors import StoreError, UsageError
from anatomyapp.evaluation.attrition import flow
from anatomyapp.session.event import SessionEnded, SessionStarted
from anatomyapp.session.participation import Decision
from anatomyapp.session.store import open_store
from anatomyapp.session.study_rows import Status
from anatomyapp.session.studying import ArmAllocated, StepEnded, StudyEntered, StudyLeft
from anatomyapp.simulation.cohort import simulate
from anatomyapp.simulation.conduct import FlowModel
from anatomyapp.simulation.plan import BEGIN, Plan
from anatomyapp.study.allocation import arm_for
from anatomyapp.study.steps import StepOutcome


def events(entries):
    return [entry.event for entry in entries]


def simulated_into(file, world_of, learners, seed):
    protocol, world = world_of
    with closing(open_store(file, folder=file.parent)) as store:
        simulate(store, Plan("small", protocol, learners, seed), world)
        return store.seals()


def test_every_chain_holds_and_nothing_is_damaged(cohort):
    assert cohort.breaks() == ()
    assert cohort.integrity().faults == ()


def test_the_same_seed_gives_the_same_events_and_another_one_others(tmp_path, small_world):
    first, again = (simulated_into(tmp_path / f"{name}.db", small_world, 2, 5) for name in "ab")
    other = simulated_into(tmp_path / "c.db", small_world, 2, 6)
    assert first == again
    assert {seal.hash for seal in first}.isdisjoint(seal.hash for seal in other)


def test_every_session_is_marked_and_the_record_is_of_the_cohort_alone(cohort, sessions):
    assert cohort.studies.population().cohort == "small-24-7"
    for entries in sessions:
        started, *_, last = events(entries)
        assert isinstance(started, SessionStarted)
        assert started.simulated == "small-24-7"
        assert isinstance(last, SessionEnded)


def test_times_go_on_by_both_clocks_alike(sessions):
    for entries in sessions:
        for before, after in pairwise(entries):
            assert after.monotonic_s >= before.monotonic_s
        passed = (entries[-1].at - entries[0].at).total_seconds()
        assert passed == pytest.approx(entries[-1].monotonic_s, abs=1e-3)
        assert entries[0].at >= BEGIN


def test_nothing_simulated_comes_beside_people_and_nobody_is_simulated_twice(
    tmp_path, small_world, cohort
):
    protocol, world = small_world
    with closing(open_store(tmp_path / "people.db", folder=tmp_path)) as people:
        people.start(SessionStarted("0", "thorax", "1"), at=BEGIN)
        with pytest.raises(StoreError, match="record of its own"):
            simulate(people, Plan("small", protocol, 2, 1), world)
        assert people.studies.all() == ()
    with pytest.raises(StoreError, match="record of its own"):
        simulate(cohort, Plan("other", protocol, 2, 1), world)


@pytest.mark.parametrize("learners", [0, -1, 10_001])
def test_a_cohort_of_nobody_or_of_too_many_is_refused(cohort, small_world, learners):
    protocol, world = small_world
    with pytest.raises(UsageError, match="1 to 10000 learners"):
        simulate(cohort, Plan("small", protocol, learners, 1), world)


def test_what_a_protocol_needs_and_is_not_there_is_named(cohort, small_world):
    protocol, world = small_world
    bare = replace(world, materials=replace(world.materials, instruments={}))
    with pytest.raises(UsageError, match="no instrument sus"):
        simulate(cohort, Plan("small", protocol, 2, 1), bare)


def test_the_flow_of_participants_adds_up(cohort, cohort_data):
    enrolled = cohort.studies.enrolments("small")
    told = flow(cohort_data)
    assert told.enrolled == len(enrolled) == 24
    assert told.consented + told.uncounted == told.enrolled
    assert told.allocated == sum(arm.n for arm in told.arms)
    for arm in (told.before, *told.arms):
        lost = sum(loss.n for loss in arm.losses)
        assert arm.n == arm.completed + arm.under_way + lost
    assert any(each.status is Status.LEFT for each in enrolled)


def test_who_refuses_does_nothing_more_and_counts_nowhere(cohort, cohort_data, sessions):
    counts = cohort.consents.counts()["small"]
    assert counts[Decision.ACCEPTED] + counts[Decision.REFUSED] == 24
    assert cohort_data.uncounted == counts[Decision.REFUSED] > 0
    last = [events(entries)[-3:] for entries in sessions]
    ends = [three for three in last if isinstance(three[1], StudyLeft)]
    refusing = [three for three in ends if three[1].reason == "refused"]
    assert len(refusing) == counts[Decision.REFUSED]
    for ended, left, _ in refusing:
        assert isinstance(ended, StepEnded)
        assert (ended.outcome, ended.enrolment) == (StepOutcome.REFUSED, left.enrolment)


def test_arms_are_those_of_the_allocation_in_the_order_of_time(sessions, small_world):
    protocol, _ = small_world
    positions = defaultdict(list)
    for entries in sessions:
        for event in events(entries):
            if isinstance(event, ArmAllocated):
                positions[event.stratum].append(event.position)
                expected = arm_for(protocol.allocation, protocol.arm_ids, 7, event.stratum,
                                   event.position)  # fmt: skip
                assert event.arm == expected
    assert len(positions) > 1
    assert all(each == list(range(len(each))) for each in positions.values())


def test_comments_are_kept_beside_the_events(cohort):
    comments = cohort.comments.of_study("small")
    assert 5 < len(comments) < 24
    assert {each.prompt for each in comments} == {"helped"}


def test_a_group_sits_together_in_turns_and_leaves_one_by_one(tmp_path, small_world):
    protocol, world = small_world
    together = replace(protocol, group_size=4)
    models = replace(world.models, flow=FlowModel(refusal=0.2, absence=0.3, leaving=0.02))
    with closing(open_store(tmp_path / "groups.db", folder=tmp_path)) as store:
        simulate(store, Plan("small", together, 5, 3), replace(world, models=models))
        entered = Counter(
            (event.group, event.by)
            for session in store.sessions()
            for event in events(store.events(session.id))
            if isinstance(event, StudyEntered)
        )
        assert store.breaks() == ()
    groups = Counter(group for group, _ in entered)
    assert set(entered.values()) == {1}
    assert sorted(groups.values()) == [1, 4]  # the fifth came alone
    assert {letter for _, letter in entered} == {*"ABCD", None}
