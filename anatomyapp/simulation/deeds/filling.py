"""Forms and questionnaires: page by page."""

from __future__ import annotations

from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.simulation.filling import filled
from anatomyapp.simulation.world import Task
from anatomyapp.study.answering import OwnWords
from anatomyapp.study.steps import Form, Questionnaire, StepOutcome

_READING_S = 2.0, 8.0  # own: a question


def fill_in(task: Task, step: Form | Questionnaire) -> StepOutcome:
    """Let somebody answer all pages of an instrument."""
    world, timeline, rng = task.world, task.timeline, task.person.rng
    instrument = world.materials.instruments[step.instrument]
    responses = filled(instrument, task.person.learner, world.models, rng)
    filling = task.doing.filling or FillingId(str(timeline.new_id()))
    for number, page in enumerate(instrument.pages, start=1):
        shown_at, passed_s, given = timeline.now(), 0.0, []
        for question in page.questions:
            passed_s = round(passed_s + rng.uniform(*_READING_S), 3)
            response = responses[question.id]
            if not isinstance(question.answering, OwnWords):
                given.append(ItemResponse(question.id, response, passed_s if response else None))
        timeline.wait(passed_s)
        timeline.tell(
            QuestionnairePageAnswered(
                filling, instrument.id, instrument.version, world.language.value, page.id, number,
                len(instrument.pages), tuple(given), shown_at, passed_s, task.who.letter,
            )
        )  # fmt: skip
    task.beside.told[task.who.enrolment, step.id] = {str(k): v for k, v in responses.items()}
    return StepOutcome.DONE
