"""Comments in own words: sentences of a small set of our own, by prompt, liking and where."""

from __future__ import annotations

from anatomyapp.session.comments import Written
from anatomyapp.settings import Language
from anatomyapp.simulation.phrases import PHRASES, Mood
from anatomyapp.simulation.world import Said, Task
from anatomyapp.study.steps import Comments, StepOutcome

_WRITING_S = 15.0, 70.0  # own
_MOODS = {"helped": Mood.LIKES, "hindered": Mood.MISSES, "wishes": Mood.WISHES}


def comment(task: Task, step: Comments) -> StepOutcome:
    """Let somebody write to some prompts, or go on without."""
    rng, flow, timeline = task.person.rng, task.world.models.flow, task.timeline
    if step.optional and rng.random() < flow.skipping:
        return StepOutcome.SKIPPED
    quotable = rng.random() < flow.quotable
    for prompt in step.prompts:
        if rng.random() < flow.commenting:
            when = timeline.wait(rng.uniform(*_WRITING_S))
            text = _words(task, prompt.id)
            language = task.world.language.value
            written = Written(step.id, prompt.id, language, text, quotable)
            task.beside.said.append(Said(task.who.enrolment, written, when))
    return StepOutcome.DONE


def _words(task: Task, prompt: str) -> str:
    """Return one or two sentences."""
    rng, learner = task.person.rng, task.person.learner
    pleased = Mood.LIKES if learner.traits.opinion > rng.gauss(0, 1) else Mood.MISSES
    mood = _MOODS.get(prompt, pleased)
    german = task.world.language is Language.GERMAN
    known = [each.german if german else each.english for each in PHRASES
             if each.mood is mood and each.where in (None, learner.last)]  # fmt: skip
    return " ".join(rng.sample(known, rng.choice((1, 1, 2))))
