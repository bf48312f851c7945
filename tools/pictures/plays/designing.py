"""The instructor's studies, and the editor of protocols."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import cast

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.instructor.studies.place import StudiesPlace
from anatomyapp.gui.instructor.studies.reading import ProtocolRow
from anatomyapp.gui.instructor.studies.study_card import StudyCard
from anatomyapp.session.study_opening import ToOpen, known_materials, open_study
from tools.pictures.stage import Stage

_OPENED = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
_THREE_ARMS = "ar-3d-2d"


def overview(stage: Stage) -> None:
    """List a study that was opened, and the shipped protocols."""
    place = _enter(stage)
    path = quizzes_folder() / "protocols" / f"{_THREE_ARMS}.yaml"
    known = known_materials(stage.running.options.folder)
    wanted = ToOpen(path, "autumn", "Thorax, autumn course", seed=1)
    open_study(stage.record.store.studies, wanted, known, _OPENED)
    place.refresh()
    stage.wait_for(lambda: bool(place.findChildren(StudyCard)))
    stage.settle()


def opening(stage: Stage) -> None:
    """Ask how a study is called that is to be opened."""
    place = _enter(stage)
    place.overview.open_wanted.emit(_row(place))
    stage.settle()


def steps(stage: Stage) -> None:
    """Come to a step of a protocol of three arms."""
    _edit(stage, "pre-test")


def design(stage: Stage) -> None:
    """Come to arms and allocation."""
    _edit(stage, "").desk.choose(0)
    stage.settle()


def faults(stage: Stage) -> None:
    """Write minutes that are none."""
    place = _edit(stage, "learn-model")
    place.desk.put(place.desk.number, ("minutes",), "half an hour", "Minutes")
    stage.settle()


def _enter(stage: Stage) -> StudiesPlace:
    stage.let_instructor_in()
    stage.settle()
    place = next(each for each in stage.window.bar.places() if each.name == "studies")
    stage.window.enter(place)
    found = cast("StudiesPlace", place)
    stage.wait_for(lambda: bool(found.overview.rows))
    stage.settle()
    return found


def _row(place: StudiesPlace) -> ProtocolRow:
    rows = place.overview.rows
    return next(row for row in rows if row.path.stem == _THREE_ARMS)


def _edit(stage: Stage, step: str) -> StudiesPlace:
    """Copy the protocol of three arms and choose a step."""
    place = _enter(stage)
    place.copy(_row(place))
    stage.wait_for(lambda: bool(place.desk.draft.steps))
    stage.settle()
    found = next((each for each in place.desk.draft.steps if each.id == step), None)
    if found is not None:
        place.desk.choose(found.number)
        stage.settle()
    return place
