"""The instructor's bank editor."""

from __future__ import annotations

from typing import cast

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.authoring.place import BanksPlace
from anatomyapp.quiz.authoring.shelf import Shelved
from tools.pictures.stage import Stage


def shelf(stage: Stage) -> None:
    """List the banks."""
    _enter(stage)


def empty(stage: Stage) -> None:
    """Begin a bank without items."""
    place = _enter(stage)
    place.ask_new()
    stage.settle()


def form(stage: Stage) -> None:
    """Copy a shipped bank and come to an item."""
    _edit(stage, "find-rib-5-left")


def options(stage: Stage) -> None:
    """Come to an item with options."""
    _edit(stage, "choice-head-of-rib-6")


def faults(stage: Stage) -> None:
    """Take away what is asked, what is right, and the source."""
    place = _edit(stage, "choice-head-of-rib-6")
    for name in ("stem", "key", "source"):
        place.desk.put((name,), None, name)
        stage.settle()


def taking(stage: Stage) -> None:
    """Turn the model away from the item's view."""
    place = _edit(stage, "find-rib-5-left")
    preview = place.editor.preview
    preview.pane.viewing.move(preview.bench.scene.camera.turned(50, 15))
    stage.settle()


def trying(stage: Stage) -> None:
    """Try an item."""
    _edit(stage, "choice-head-of-rib-6").try_item()
    stage.settle()


def publishing(stage: Stage) -> None:
    """Ask what is to be published."""
    place = _edit(stage, "find-rib-5-left")
    place.press.publish()
    stage.settle()
    place.desk.put(("stem",), "Fifth rib on the left", "Stem")
    place.editor.duplicate()
    place.desk.put(("stem",), "Fifth rib on the left, from behind", "Stem")
    stage.settle()
    place.press.ask()
    stage.settle()


def _enter(stage: Stage) -> BanksPlace:
    entrance = stage.furnishing.entrance
    if entrance is None:
        raise RuntimeError("the window has no instructor's area")
    entrance.let_in()
    stage.settle()
    place = next(each for each in stage.window.bar.places() if each.name == "banks")
    stage.window.enter(place)
    stage.settle()
    return cast("BanksPlace", place)


def _edit(stage: Stage, item: str) -> BanksPlace:
    """Copy the bank of bones and choose an item."""
    place = _enter(stage)
    bank = quizzes_folder() / "banks" / "thorax-bones.yaml"
    place.shelf.copy_wanted.emit(Shelved(bank, own=False, id="thorax-bones", title="Bones"))
    stage.settle()
    found = next(each for each in place.desk.draft.items if each.id == item)
    place.desk.choose(found.number)
    stage.settle()
    return place
