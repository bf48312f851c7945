"""The table behind the outcomes: a row for each participant, for an analyst with other software.

Column names are ids of the protocol: ``score_<step>`` (percent), ``minutes_<step>``,
``<step>_<domain>``, ``background_<question>``. An empty cell is a figure that there is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from anatomyapp.evaluation.covariates import Covariate, known_covariates
from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.study.steps import Activity, Form, Questionnaire, StepId, Test

Cell = str | float | int | bool | None


def outcome_table(data: StudyData) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Return the names of the columns, and the rows in the order in which learners entered."""
    known = known_covariates(data)
    rows = [dict(_cells(each, data, known[each.code])) for each in data.participants]
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    return names, tuple(tuple(row[name] for name in names) for row in rows)


def _cells(
    each: Participant, data: StudyData, known: Mapping[Covariate, float]
) -> Iterator[tuple[str, Cell]]:
    yield from {
        "code": each.code,
        "simulated": data.cohort,
        "arm": each.arm,
        "stratum": each.stratum,
        "group": each.group,
        "status": each.status.value,
        "reason": each.reason or None,
        "last_step": each.begun[-1] if each.begun else None,
    }.items()
    for id_, step in data.protocol.steps.items():
        if isinstance(step, Test):
            test = each.tests.get(id_)
            yield f"score_{id_}", None if test is None else test.score
            if step.period is not None:
                yield f"condition_{id_}", None if test is None else test.condition
        elif isinstance(step, Activity):
            yield f"minutes_{id_}", each.minutes.get(id_)
        elif isinstance(step, Questionnaire):
            yield from _domains(each, data, id_)
        elif isinstance(step, Form):
            yield from _background(each, data, id_)
    yield "rotation_percent", known.get(Covariate.ROTATION)
    yield "tracking_loss_percent", known.get(Covariate.TRACKING_LOSS)
    yield "seconds_on_structures", each.attention.total_s
    yield "structures_looked_at", len(each.attention.dwell)


def _domains(each: Participant, data: StudyData, step: StepId) -> Iterator[tuple[str, Cell]]:
    instrument = data.instrument_of(step)
    for domain in instrument.domains if instrument else ():
        yield f"{step}_{domain.id}", each.value(step, domain.id)


def _background(each: Participant, data: StudyData, step: StepId) -> Iterator[tuple[str, Cell]]:
    instrument = data.instrument_of(step)
    for question in instrument.questions() if instrument else ():
        yield f"background_{question.id}", each.background.get(question.id) or None


def csv_rows(data: StudyData) -> Sequence[Sequence[Cell]]:
    """Return the names and the rows, one after the other."""
    names, rows = outcome_table(data)
    return (names, *rows)
