"""Study data made of random numbers from a seed: learners who came through a shipped protocol."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

import numpy as np

from anatomyapp.content import quizzes_folder
from anatomyapp.evaluation.attention import Attention
from anatomyapp.evaluation.study_data import Participant, StudyData, TestScore
from anatomyapp.session.studies import Study
from anatomyapp.session.study_rows import Status
from anatomyapp.study.answering import Rating
from anatomyapp.study.instrument_file import find_instruments
from anatomyapp.study.protocol_file import read_protocol
from anatomyapp.study.rotation_score import RotationAnswer, score
from anatomyapp.study.scoring import score as scored
from anatomyapp.study.steps import (
    Activity,
    Occasion,
    Questionnaire,
    Rotation,
    StepOutcome,
    Test,
    Where,
)

BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)
RISE = {"ar": 19.0, "model": 13.0, "pictures": 9.0}  # points from before to after
STRUCTURES = ("rib-1-left", "rib-5-left", "sternum-manubrium", "t7", "clavicle-right", "heart")


@cache
def protocol(name):
    return read_protocol(quizzes_folder() / "protocols" / f"{name}.yaml")


@cache
def instruments():
    return find_instruments(quizzes_folder() / "instruments")[0]


def made_study(name="ar-3d-2d", learners=60, seed=1, lost=0.06, cohort=None):
    """Return the data of a study by a shipped protocol; every learner who is lost left halfway."""
    rng = np.random.default_rng(seed)
    design = protocol(name)
    study = Study(f"made-{name}", design.title.said("en"), "", design.digest, 1, BEGAN)
    people = tuple(_participant(design, number, rng, lost) for number in range(learners))
    return StudyData(study, design, cohort, people, uncounted=learners // 30,
                     instruments=instruments())  # fmt: skip


def _participant(design, number, rng, lost):
    arm = design.arms[number % len(design.arms)]
    steps = design.steps_of(arm.id)
    gone = rng.random() < lost
    done = steps[: len(steps) // 2] if gone else steps
    ability = rng.normal(0, 9)
    tests = dict(_tests(done, arm, ability, rng))
    fillings = {s.id: _filling(s, rng) for s in done if isinstance(s, Questionnaire)}
    known = instruments()
    return Participant(
        code=f"P{number + 1:03d}", enrolment=f"e{number}", session=f"s{number}", arm=arm.id,
        stratum="low", group=None, letter=None, status=Status.LEFT if gone else Status.COMPLETED,
        reason="withdrew" if gone else "", enrolled_at=BEGAN + timedelta(minutes=number),
        allocated_at=BEGAN, ended_at=BEGAN, begun=tuple(step.id for step in done),
        ended={step.id: StepOutcome.DONE for step in done},
        rotation=_rotation(ability, rng) if any(isinstance(s, Rotation) for s in done) else None,
        tests=tests, fillings=fillings,
        instruments={s.id: scored(known[s.instrument], fillings[s.id]) for s in done
                     if isinstance(s, Questionnaire)},
        minutes={s.id: s.minutes + rng.normal(0, 1) for s in done if isinstance(s, Activity)},
        tracking_loss=float(rng.beta(2, 20)) if any(
            isinstance(s, Activity) and s.where is Where.AR for s in done) else None,
        attention=_attention(rng),
    )  # fmt: skip


def _tests(steps, arm, ability, rng):
    condition = ""
    for step in steps:
        condition = step.condition if isinstance(step, Activity) else condition
        if isinstance(step, Test):
            level = {Occasion.PRE: 47.0, Occasion.RETENTION: 44.0}.get(step.occasion, 48.0)
            rise = 0.0 if step.occasion is Occasion.PRE else RISE.get(condition, 10.0)
            right = int(np.clip((level + rise + ability + rng.normal(0, 7)) * 0.4, 0, 40))
            answers = {f"item-{i}": float(i < right) for i in range(40)}
            told = condition if step.period is not None else ""
            yield step.id, TestScore(2.5 * right, answers, 40, step.occasion, step.period, told)


def _filling(step, rng):
    found = {}
    for question in instruments()[step.instrument].questions():
        if question.check:
            found[question.id] = question.check
        elif isinstance(question.answering, Rating):
            points = list(question.answering.scale.values)
            place = rng.beta(2, 4) if question.is_reversed else rng.beta(4, 1.8)
            found[question.id] = str(points[min(len(points) - 1, int(place * len(points)))])
    return found


def _rotation(ability, rng):
    chance = 1 / (1 + np.exp(-(1.2 + ability / 12)))
    return score(
        RotationAnswer(float(30 * (i % 6)), same, same if rng.random() < chance else not same, 4.0)
        for i, same in enumerate([True, False] * 12)
    )


def _attention(rng):
    chosen = [name for name in STRUCTURES if rng.random() < 0.8]
    return Attention(
        {name: float(rng.gamma(2, 20)) for name in chosen},
        {name: int(rng.integers(1, 6)) for name in chosen},
        {"anterior": int(rng.integers(0, 8)), "left": int(rng.integers(0, 3))},
    )
