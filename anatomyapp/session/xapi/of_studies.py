"""What is told of studies: who entered, steps, figures turned in the mind, plates looked at.

Which arm somebody is in stays in the record: whoever reads statements may be blind to it.
"""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.session.studying import (
    EnrolmentId,
    PlateShown,
    RotationAnswered,
    StepBegun,
    StepEnded,
    StudyCompleted,
    StudyEntered,
    StudyLeft,
)
from anatomyapp.session.turns import Letter
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import (
    Activity,
    Plain,
    Telling,
    duration,
    extended,
    interaction,
)
from anatomyapp.session.xapi.vocabulary import (
    ANSWERED,
    ATTEMPTED,
    COMPLETED,
    EXITED,
    EXPERIENCED,
    REGISTERED,
    SKIPPED,
    STUDY,
    STUDY_STEP,
    Verb,
    activity_id,
)
from anatomyapp.study.steps import StepOutcome


def study_entered(event: StudyEntered, _: Situation) -> tuple[Telling, ...]:
    """Tell that somebody entered a study, and by which protocol it is run."""
    told = {"protocol": event.protocol, "protocol-version": event.protocol_version,
            "protocol-digest": event.protocol_digest}  # fmt: skip
    activity = Activity(activity_id("studies", event.study), STUDY, event.study)
    return (
        Telling(
            REGISTERED,
            activity,
            extensions=extended(told),
            registration=event.enrolment,
            by=event.by,
        ),
    )


def step_begun(event: StepBegun, _: Situation) -> tuple[Telling, ...]:
    """Tell that a step began."""
    return _of_step(ATTEMPTED, event, {})


def step_ended(event: StepEnded, _: Situation) -> tuple[Telling, ...]:
    """Tell how a step ended."""
    done = event.outcome is StepOutcome.DONE
    told = {"outcome": event.outcome.value}
    return _of_step(EXITED, event, told, {"completion": done})


def study_left(event: StudyLeft, _: Situation) -> tuple[Telling, ...]:
    """Tell that somebody left a study, and why."""
    told = {"reason": event.reason}
    return (_of_study(EXITED, event.enrolment, event.by, told),)


def study_completed(event: StudyCompleted, situation: Situation) -> tuple[Telling, ...]:
    """Tell that somebody came to a study's end, once."""
    if event.enrolment in situation.finished:
        return ()
    return (_of_study(COMPLETED, event.enrolment, event.by, {}),)


def rotation_answered(event: RotationAnswered, _: Situation) -> tuple[Telling, ...]:
    """Tell what was answered to a trial of the mental rotation test, or that time ran out."""
    trial = interaction(("mental-rotation", str(event.trial)), "true-false", {})
    answered = event.answered_same
    result: dict[str, Plain] = {"duration": duration(event.latency_s)}
    if answered is not None:
        result |= {"success": answered == event.same, "response": str(answered).lower()}
    return (
        Telling(
            SKIPPED if answered is None else ANSWERED,
            trial,
            result,
            extended({"angle-deg": event.angle_deg}),
            registration=event.enrolment,
            by=event.by,
        ),
    )


def plate_shown(event: PlateShown, _: Situation) -> tuple[Telling, ...]:
    """Tell for how long a picture was looked at."""
    plate = Activity(activity_id("plates", event.plate), STUDY_STEP, event.plate)
    told = {"step": event.step, "labels": event.labels}
    result = {"duration": duration(event.seconds)}
    return (
        Telling(
            EXPERIENCED,
            plate,
            result,
            extended(told),
            registration=event.enrolment,
            by=event.by,
        ),
    )


def _of_step(
    verb: Verb, event: StepBegun | StepEnded, told: Mapping[str, Plain], result: Plain = None
) -> tuple[Telling, ...]:
    step = Activity(activity_id("study-steps", event.step), STUDY_STEP, event.step)
    return (
        Telling(
            verb,
            step,
            result or {},
            extended(told),
            registration=event.enrolment,
            parents=(_run(event.enrolment),),
            by=event.by,
        ),
    )


def _of_study(
    verb: Verb, enrolment: EnrolmentId, by: Letter | None, told: Mapping[str, Plain]
) -> Telling:
    done = {"completion": verb is COMPLETED}
    return Telling(verb, _run(enrolment), done, extended(told), registration=enrolment, by=by)


def _run(enrolment: EnrolmentId) -> Activity:
    return Activity(activity_id("enrolments", enrolment), STUDY)
