"""The wide table of a study's outcomes: a row for each participant, for any other program.

A column is named by its step and what it tells, such as ``post_test__score``: letters, figures and
underscores alone, which formulas of other programs take as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.session.export.csv_text import csv_line
from anatomyapp.session.export.table import Cell, Column, choice, integer, moment, number
from anatomyapp.session.study_rows import Status
from anatomyapp.study.instrument import DomainId, Instrument, QuestionId
from anatomyapp.study.steps import Activity, Form, Questionnaire, Rotation, Step, StepId, Test

_Told: TypeAlias = tuple[Column, Callable[[Participant], Cell]]
_NONE = "none"


def outcome_columns(data: StudyData) -> tuple[Column, ...]:
    """Return the columns that a study has."""
    return tuple(column for column, _ in _told(data))


def outcome_rows(data: StudyData) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each participant, in the order in which they entered."""
    tellers = [tell for _, tell in _told(data)]
    for participant in data.participants:
        yield tuple(tell(participant) for tell in tellers)


def outcome_lines(data: StudyData) -> Iterator[str]:
    """Yield the lines of a CSV file, its head first; no cell is taken for a formula."""
    yield csv_line(column.name for column in outcome_columns(data))
    yield from map(csv_line, outcome_rows(data))


def _told(data: StudyData) -> tuple[_Told, ...]:
    steps = data.protocol.steps.values()
    of_steps = (told for step in steps for told in _of_step(step, data.instrument_of(step.id)))
    cohort = Column("simulated", "The simulated cohort.", empty="of people")
    return (*_WHO, (cohort, lambda _: data.cohort), *of_steps, *_SEEN)


def _of_step(step: Step, instrument: Instrument | None) -> Iterator[_Told]:
    match step:
        case Test():
            yield from _of_test(step.id)
        case Rotation():
            yield from _of_rotation(step.id)
        case Form() | Questionnaire():
            yield from _of_instrument(step.id, instrument)
    if isinstance(step, Test | Rotation | Form | Questionnaire | Activity):
        column = number(_name(step.id, "minutes"), "At work in the step.", "min", "not begun")
        yield column, lambda who: who.minutes.get(step.id)


def _of_test(step: StepId) -> Iterator[_Told]:
    empty = "the test did not end"
    yield (
        number(_name(step, "score"), "First attempts, of what there was to reach.", "%", empty),
        lambda who: who.tests[step].score if step in who.tests else None,
    )
    yield (
        integer(_name(step, "answered"), "Items with a first attempt.", "", empty),
        lambda who: who.tests[step].answered if step in who.tests else None,
    )
    yield (
        integer(_name(step, "items"), "Items that were to be asked.", "", empty),
        lambda who: who.tests[step].items if step in who.tests else None,
    )
    yield (
        Column(_name(step, "condition"), "Of the activity before.", empty=f"{empty}, or {_NONE}"),
        lambda who: (who.tests[step].condition or None) if step in who.tests else None,
    )


def _of_rotation(step: StepId) -> Iterator[_Told]:
    yield (
        number(_name(step, "accuracy"), "Part of trials with a right answer, 0 to 1.", "", _NONE),
        lambda who: who.rotation.accuracy.value if who.rotation else None,
    )
    yield (
        number(_name(step, "median_s"), "Of right answers' times.", "s", _NONE),
        lambda who: who.rotation.median_s.value if who.rotation else None,
    )


def _of_instrument(step: StepId, instrument: Instrument | None) -> Iterator[_Told]:
    for domain in instrument.domains if instrument else ():
        meaning = f"Score {domain.id}, {domain.low:g} to {domain.high:g}."
        column = number(_name(step, f"score_{domain.id}"), meaning, "", "too few answers")
        yield column, _score_of(step, domain.id)
    for question in instrument.questions() if instrument else ():
        meaning = "The response's code, as it was chosen."
        column = Column(_name(step, f"answer_{question.id}"), meaning, empty="left out")
        yield column, _answer_of(step, question.id)


def _score_of(step: StepId, domain: DomainId) -> Callable[[Participant], Cell]:
    return lambda who: who.value(step, domain)


def _answer_of(step: StepId, question: QuestionId) -> Callable[[Participant], Cell]:
    return lambda who: who.fillings.get(step, {}).get(question) or None


def _name(step: str, what: str) -> str:
    return f"{step}__{what}".replace("-", "_")


_WHO: tuple[_Told, ...] = (
    (Column("participant", "How figures name the participant."), lambda who: who.code),
    (Column("enrolment", "The enrolment's id, a random UUID."), lambda who: who.enrolment),
    (Column("arm", "The arm.", empty="not allocated"), lambda who: who.arm),
    (Column("stratum", "In which the arm was drawn.", empty="one alone"),
     lambda who: who.stratum or None),
    (Column("group", "Who came together, a random UUID.", empty="came alone"),
     lambda who: who.group),
    (choice("status", "How far the participant is.", Status), lambda who: who.status.value),
    (Column("reason", "Why the participant left.", empty="did not leave"),
     lambda who: who.reason or None),
    (Column("last_step", "The step that was begun last.", empty="none"),
     lambda who: who.begun[-1] if who.begun else None),
    (moment("enrolled_at", "When the participant entered."), lambda who: who.enrolled_at),
    (moment("allocated_at", "When the arm was drawn.", empty="not allocated"),
     lambda who: who.allocated_at),
    (moment("ended_at", "When the participant completed the study, or left.", empty="under way"),
     lambda who: who.ended_at),
)  # fmt: skip
_SEEN: tuple[_Told, ...] = (
    (number("tracking_loss", "Part of the time in AR without the sheet, 0 to 1.", "", "no AR"),
     lambda who: who.tracking_loss),
    (number("dwell_s", "On structures, in activities; of a group, by all of it.", "s"),
     lambda who: float(who.attention.total_s)),
    (integer("structures", "Different ones that were looked at."),
     lambda who: len(who.attention.dwell)),
    (integer("revisits", "How often a structure was come back to."),
     lambda who: who.attention.revisits),
)  # fmt: skip
