"""What is said of a course that waits."""

from __future__ import annotations

from datetime import datetime

from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import day_of
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.course import At, Waiting
from anatomyapp.study.steps import Wait


def waiting_words(run: StudyRun, at: datetime) -> str:
    """Return that the next part of a course is due, or from when on; empty where nothing waits."""
    standing = run.standing(at)
    if isinstance(standing, Waiting):
        words = translate("Study", "The next part of “{title}” is due from {day} on.")
        return words.format(title=run.title, day=day_of(standing.until))
    words = translate("Study", "The next part of “{title}” waits for you under “Study”.")
    return words.format(title=run.title) if is_due(run, at) else ""


def is_due(run: StudyRun, at: datetime) -> bool:
    """Tell whether a course has waited long enough."""
    standing = run.standing(at)
    return isinstance(standing, At) and isinstance(standing.step, Wait)
