"""The window while its record is away: what is done goes on on this computer."""

from __future__ import annotations

from pathlib import Path

from tools.pictures.stage import Stage


def aside(stage: Stage) -> None:
    """Take the record's file away, and begin another learner's session."""
    file = Path(stage.record.store.place)
    file.rename(file.with_suffix(".away"))
    stage.running.learners.be("Birch Otter")
    stage.settle()


def quiz(stage: Stage) -> None:
    """Go to the quiz without a record."""
    aside(stage)
    if stage.furnishing.quiz is not None:
        stage.window.enter(stage.furnishing.quiz)
    stage.settle()


def progress(stage: Stage) -> None:
    """Go to what a learner knows without the record that tells it."""
    aside(stage)
    if stage.furnishing.progress is not None:
        stage.window.enter(stage.furnishing.progress)
    stage.settle()


def sessions(stage: Stage) -> None:
    """Open the instructor's area, and take the record away."""
    stage.let_instructor_in()
    aside(stage)
    place = stage.window.place
    if place is not None:
        place.entered()
    stage.settle()
