"""A group of four that takes turns in augmented reality."""

from __future__ import annotations

from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.session.turns import Pace
from tools.pictures.film import worn
from tools.pictures.plays.augmented import show
from tools.pictures.stage import Stage

_NAMES = ("Maple Heron", "Birch Otter", "Cedar Finch", "Alder Lynx")


def turn(stage: Stage) -> None:
    """Be in the third turn of twelve."""
    _grouped(stage)
    stage.select("rib-5-right")


def drawer(stage: Stage) -> None:
    """Be in the third turn where the panel is a drawer."""
    _grouped(stage).side.click()


def over(stage: Stage) -> None:
    """Have answered as many items as a turn has."""
    _grouped(stage).group.clock.end_turn()


def forming(stage: Stage) -> None:
    """Choose members and the length of turns."""
    place = show(stage, worn())
    place.desk.know(_NAMES, _NAMES[0])
    place.group.seats = tuple(map(Seat, (*_NAMES[:2], "")))
    place.desk.ask_members()


def roles(stage: Stage) -> None:
    """Change roles by hand."""
    _grouped(stage).desk.ask_roles()


def _grouped(stage: Stage) -> ArPlace:
    place = show(stage, worn())
    place.group.form(tuple(map(Seat, _NAMES)), Pace(items=3))
    for _ in range(2):
        place.group.next_turn()
    return place


def asked(stage: Stage) -> None:
    """Be asked an item of which another member's turn it is to answer."""
    place = _grouped(stage)
    if place.quiz is None:
        raise LookupError("the window has no quiz")
    place.quiz.toggle()
    place.quiz.page.form.start.click()
    stage.let_pass(300)
