"""The flow counts everybody once, in an arm or before it."""

from __future__ import annotations

from types import SimpleNamespace

from anatomyapp.session.study_flow import Counts, flow
from anatomyapp.session.study_opening import free_id
from anatomyapp.session.study_rows import Status


def person(arm, status):
    return SimpleNamespace(arm=arm, status=status)


def test_nobody_flows_through_a_study_that_just_opened():
    assert flow((), ("ar", "model")).arms == (
        ("ar", Counts(0, 0, 0, 0)),
        ("model", Counts(0, 0, 0, 0)),
    )


def test_everybody_is_counted_once():
    people = [
        person("ar", Status.COMPLETED),
        person("ar", Status.LEFT),
        person("model", Status.RUNNING),
        person(None, Status.LEFT),
        person(None, Status.RUNNING),
    ]
    told = flow(people, ("ar", "model"))
    assert told.whole == Counts(entered=5, running=2, completed=1, lost=2)
    assert told.waiting == Counts(2, 1, 0, 1)
    assert dict(told.arms) == {"ar": Counts(2, 0, 1, 1), "model": Counts(1, 1, 0, 0)}


def test_an_id_that_is_taken_gets_a_number():
    assert free_id("spring", ()) == "spring"
    assert free_id("spring", ("spring", "spring-2")) == "spring-3"
