"""Reminds learners of a study whose next part is due, or says when it will be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.start_page import Offer
from anatomyapp.gui.study.words import day_of
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.course import At, Waiting
from anatomyapp.study.steps import Wait


def reminder(offers: Sequence[Offer], at: datetime) -> Toast | None:
    """Return what a learner is to be told when they come: first of all what is due now."""
    runs = [offer.run for offer in offers if offer.run is not None]
    told = [(_is_due(run, at), words) for run in runs if (words := waiting_words(run, at))]
    if not told:
        return None
    _, words = max(told, key=lambda each: each[0])
    return Toast(translate("Study", "Your study"), words, "accent")


def waiting_words(run: StudyRun, at: datetime) -> str:
    """Return that the next part of a course is due, or from when on; empty where nothing waits."""
    standing = run.standing(at)
    if isinstance(standing, Waiting):
        words = translate("Study", "The next part of “{title}” is due from {day} on.")
        return words.format(title=run.title, day=day_of(standing.until))
    words = translate("Study", "The next part of “{title}” waits for you under “Study”.")
    return words.format(title=run.title) if _is_due(run, at) else ""


def _is_due(run: StudyRun, at: datetime) -> bool:
    standing = run.standing(at)
    return isinstance(standing, At) and isinstance(standing.step, Wait)
