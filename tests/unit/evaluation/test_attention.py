"""Attention: looks and their ends, by hand."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from anatomyapp.evaluation.attention import Attention, attention_of, study_attention, together
from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.event import Origin, PlaceEntered, StructureSelected, ViewChanged


class At(NamedTuple):
    monotonic_s: float
    event: object


def chosen(at, structure):
    return At(at, StructureSelected(structure, Origin.MODEL))


def test_a_look_lasts_until_the_next_one_or_another_place():
    found = attention_of(
        [chosen(1, "rib-1-left"), chosen(4, "t7"), chosen(9, "rib-1-left"),
         At(11, PlaceEntered("quiz")), At(50, None)]
    )  # fmt: skip
    assert found.dwell == {"rib-1-left": 3 + 2, "t7": 5}
    assert found.visits == {"rib-1-left": 2, "t7": 1}
    assert (found.revisits, found.total_s) == (1, 10)


def test_short_looks_are_none_and_idle_stretches_count_two_minutes():
    found = attention_of([chosen(0, "t7"), chosen(0.3, "t8"), At(400, None), At(410, None)])
    assert found.dwell == {"t8": 120 + 10}


def test_standard_views_are_counted():
    camera = Camera()
    views = [At(1, ViewChanged(camera, StandardView.LEFT)), At(2, ViewChanged(camera))]
    assert attention_of(views).views == {"left": 1}
    assert attention_of([]) == Attention()


def test_sessions_of_one_learner_are_added():
    one = Attention({"t7": 2.0}, {"t7": 1}, {"left": 1})
    assert together([one, one]) == Attention({"t7": 4.0}, {"t7": 2}, {"left": 2})
    assert together([]) == Attention()


def test_who_never_looked_counts_as_nought():
    quick = Plan(resamples=50)
    learners = [Attention({"t7": 30.0}, {"t7": 3}), Attention({"t8": 10.0}, {"t8": 1})]
    found = study_attention(learners, [10.0, None], quick)
    first = found.structures[0]
    assert (first.structure, first.learners, first.revisits) == ("t7", 1, 2)
    assert first.dwell_s.value == pytest.approx(15)
    assert "too few" in found.time_and_gain.reason
