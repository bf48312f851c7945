"""Events of studies: who entered one, which arm it was, and each step as it began and ended.

Nobody is named: an enrolment is a random id, and which learner it is stands in the table of
enrolments alone. What somebody wrote in their own words is no event (session/comments.py).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NewType

from anatomyapp.session.questionnaire import FillingId
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.allocation import ArmId
from anatomyapp.study.steps import StepId, StepOutcome

StudyId = NewType("StudyId", str)  # readable and permanent: "thorax-2026"
EnrolmentId = NewType("EnrolmentId", str)  # a random UUID: one person in one study

_CODE = re.compile(r"[a-z][a-z0-9-]{0,47}")


@dataclass(frozen=True, slots=True)
class StudyEntered:
    """Somebody entered a study.

    Parameters
    ----------
    protocol, protocol_version, protocol_digest
        By which the study is run; the SHA-256 is that of the protocol's file.
    group
        In which they came; None for who came alone.
    by
        Their letter in the group; as of all events of studies.
    """

    enrolment: EnrolmentId
    study: StudyId
    protocol: str
    protocol_version: str
    protocol_digest: str
    group: GroupId | None = None
    by: Letter | None = None


@dataclass(frozen=True, slots=True)
class ArmAllocated:
    """Somebody was allocated to an arm.

    Parameters
    ----------
    stratum
        Empty where the study has one alone.
    position
        How many were allocated in the stratum before.
    """

    enrolment: EnrolmentId
    arm: ArmId
    stratum: str
    position: int
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no place in a sequence can be."""
        if self.position < 0:
            raise ValueError("positions count from 0")


@dataclass(frozen=True, slots=True)
class StepBegun:
    """A step of a study's protocol began.

    Parameters
    ----------
    quiz
        Of a test: the run through a bank; another one where it is taken up again.
    filling
        Of a questionnaire: one filling in; the same where it is taken up again.
    """

    enrolment: EnrolmentId
    step: StepId
    quiz: QuizId | None = None
    filling: FillingId | None = None
    by: Letter | None = None


@dataclass(frozen=True, slots=True)
class StepTimed:
    """A step has been worked at for so long so far; noted now and then, and when it ends.

    ``seconds`` since it first began, without those in which nobody was at it; they go on where the
    step is taken up again.
    """

    enrolment: EnrolmentId
    step: StepId
    seconds: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no time can be."""
        _check_time(self.seconds)


@dataclass(frozen=True, slots=True)
class StepEnded:
    """A step of a study's protocol ended."""

    enrolment: EnrolmentId
    step: StepId
    outcome: StepOutcome
    by: Letter | None = None


@dataclass(frozen=True, slots=True)
class StudyLeft:
    """Somebody left a study before its end; ``reason`` is a code, such as *refused*."""

    enrolment: EnrolmentId
    reason: str
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse words."""
        if not _CODE.fullmatch(self.reason):
            raise ValueError("a reason is named by small letters, figures and hyphens")


@dataclass(frozen=True, slots=True)
class StudyCompleted:
    """Somebody did the last step of their arm."""

    enrolment: EnrolmentId
    by: Letter | None = None


@dataclass(frozen=True, slots=True)
class RotationAnswered:
    """Two figures of a test of mental rotation were called the same, or different.

    Parameters
    ----------
    trial
        Counted from 1; those for practice are not recorded.
    angle_deg
        Between the figures, 0 to 180.
    same
        Whether they are the same, turned.
    answered_same
        What was answered; None where the time was over before.
    latency_s
        From the figures' appearing to the answer, or to the end of the time.
    """

    enrolment: EnrolmentId
    trial: int
    angle_deg: float
    same: bool
    answered_same: bool | None
    latency_s: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no trial can be."""
        if self.trial < 1 or not 0.0 <= self.angle_deg <= 180.0:
            raise ValueError("trials count from 1; an angle is 0 to 180 degrees")
        _check_time(self.latency_s)


@dataclass(frozen=True, slots=True)
class PlateShown:
    """A rendered picture of an activity was looked at, and no longer is.

    ``seconds`` while it was shown, ``labels`` whether with names on it.
    """

    enrolment: EnrolmentId
    step: StepId
    plate: str
    seconds: float
    labels: bool
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no stay can be."""
        _check_time(self.seconds)


def _check_time(seconds: float) -> None:
    if not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError("a time is a finite number of seconds, 0 or more")
