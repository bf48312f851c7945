"""What a simulated study came to: outcomes, and the items of its tests."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QScrollArea

from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.outcomes.place import OutcomesPlace
from anatomyapp.gui.place import Place
from tools.pictures.stage import Stage

_MAP = 1  # of the figures of the items


def outcomes(stage: Stage) -> None:
    """See what a study came to."""
    _outcomes(stage)


def outcomes_below(stage: Stage) -> None:
    """See what stands below."""
    place = _outcomes(stage)
    for area in place.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def item_map(stage: Stage) -> None:
    """See learners and items on one scale."""
    place = cast("ItemsPlace", _enter(stage, "items"))
    stage.wait_for(lambda: not place.loading and bool(place.table.shown))
    place.panel.which.setCurrentIndex(_MAP)
    stage.wait_for(lambda: not place.panel.working)
    stage.settle()


def _outcomes(stage: Stage) -> OutcomesPlace:
    place = cast("OutcomesPlace", _enter(stage, "outcomes"))
    stage.wait_for(lambda: place.shown is not None)
    stage.settle()
    return place


def _enter(stage: Stage, name: str) -> Place:
    stage.let_instructor_in()
    stage.settle()
    place = next(each for each in stage.window.bar.places() if each.name == name)
    stage.window.enter(place)
    return place
