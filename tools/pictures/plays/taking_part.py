"""A learner, or a group, who takes part in a study."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.study.comments_page import CommentsPage
from anatomyapp.gui.study.consent_page import ConsentPage
from anatomyapp.gui.study.desk import StudyDesk
from anatomyapp.gui.study.next_page import NextPage
from anatomyapp.session.study_opening import ToOpen, known_materials, open_study
from anatomyapp.study.course import At
from anatomyapp.study.steps import StepOutcome
from tools.pictures.stage import Stage

Page = TypeVar("Page", bound=QWidget)
_ALONE, _TOGETHER = "ar-3d-2d", "ar-experience"
_FRIENDS = ("Quiet Otter", "Grey Wren", "Amber Fox")


def listed(stage: Stage) -> None:
    """See which studies are open."""
    desk = _opened(stage, _ALONE)
    stage.window.enter(desk.place)
    stage.settle()


def joining(stage: Stage) -> None:
    """Say who takes part, as a group."""
    desk = _opened(stage, _TOGETHER)
    stage.window.enter(desk.place)
    desk.joining.ask(desk.offers[0])
    stage.settle()


def consent(stage: Stage) -> None:
    """Be asked first of all."""
    _begun(stage, _ALONE, 1)
    stage.settle()


def handing_over(stage: Stage) -> None:
    """Hand the computer to the next of a group."""
    desk = _begun(stage, _TOGETHER, 4)
    _page(desk, NextPage).begin.click()
    _page(desk, ConsentPage).accept.click()
    stage.settle()


def test(stage: Stage) -> None:
    """Take a test."""
    _come_to(stage, _begun(stage, _ALONE, 1), "pre-test")


def rotation(stage: Stage) -> None:
    """Compare two figures, for practice first."""
    _come_to(stage, _begun(stage, _ALONE, 1), "rotation")


def plates(stage: Stage) -> None:
    """Learn by pictures, as chance decides for some."""
    desk = _begun(stage, _ALONE, 1)
    _come_to(stage, desk, "learn-pictures")


def rating(stage: Stage) -> None:
    """Fill in a questionnaire."""
    _come_to(stage, _begun(stage, _ALONE, 1), "usability")


def activity(stage: Stage) -> None:
    """Work together below the line with the time."""
    desk = _begun(stage, _TOGETHER, 4)
    _come_to(stage, desk, "ar-hour")


def leaving(stage: Stage) -> None:
    """Ask to leave."""
    desk = _begun(stage, _ALONE, 1)
    _come_to(stage, desk, "pre-test")
    desk.leaving.ask()
    stage.settle()


def comments(stage: Stage) -> None:
    """Write in one's own words."""
    desk = _begun(stage, _TOGETHER, 1)
    _come_to(stage, desk, "comments")
    words = "It was easy to see how the ribs lie when my friend wore the sheet."
    _page(desk, CommentsPage).fields["helped"].setPlainText(words)
    stage.settle()


def waiting(stage: Stage) -> None:
    """Learn when the next part is."""
    _come_to(stage, _begun(stage, _ALONE, 1), "four-weeks")


def _opened(stage: Stage, protocol: str) -> StudyDesk:
    """Open a study, and let learners see it."""
    desk = stage.furnishing.studies
    if desk is None:
        raise LookupError("the window has no place for studies")
    desk.rooms.in_front = lambda: True  # no system shows the window of a picture
    path = quizzes_folder() / "protocols" / f"{protocol}.yaml"
    known = known_materials(stage.running.options.folder)
    open_study(stage.record.store.studies, ToOpen(path, seed=1), known, datetime.now(UTC))
    desk.refresh()
    stage.wait_for(lambda: bool(desk.offers))
    return desk


def _begun(stage: Stage, protocol: str, people: int) -> StudyDesk:
    desk = _opened(stage, protocol)
    stage.window.enter(desk.place)
    names = (stage.running.learners.name, *_FRIENDS)[:people]
    desk.joining.join(desk.offers[0], names)
    return desk


def _come_to(stage: Stage, desk: StudyDesk, step: str) -> None:
    """Pass all steps before one, and begin it."""
    while (conduct := desk.control.conduct) is not None:
        standing = conduct.run.standing(datetime.now(UTC))
        here = isinstance(standing, At) and standing.step.id == step
        if conduct.doing is None:
            desk.control.begin()
        if here:
            break
        time = desk.control.tasks.working.time
        if time is not None:
            time.done.emit(StepOutcome.TIMED_OUT)
            continue
        desk.control.tasks.close()
        desk.control.tasks.ended.emit(StepOutcome.DONE)
    stage.settle()


def _page(desk: StudyDesk, kind: type[Page]) -> Page:
    page = desk.place.page
    if not isinstance(page, kind):
        raise TypeError(f"another page than {kind.__name__} is shown")
    return page
