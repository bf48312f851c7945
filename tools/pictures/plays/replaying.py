"""A session played again."""

from __future__ import annotations

from anatomyapp.gui.instructor.sessions import SessionsPlace
from tools.pictures.stage import Stage


def beside(stage: Stage) -> None:
    """Show a session beside the table, while the learner was told what was right."""
    _at(stage, 400.0)


def large(stage: Stage) -> None:
    """Give the replay all the room, at a wrong answer."""
    place = _at(stage, 400.0)
    place.desk.begin()
    place.replay.go_to_mistake(forwards=False)
    place.replay.player.seek(place.replay.player.at_s + 3.0)


def exploring(stage: Stage) -> None:
    """Show how a structure was looked at."""
    _at(stage, 150.0).desk.begin()


def camera(stage: Stage) -> None:
    """Show augmented reality on its plain ground."""
    _at(stage, 560.0).desk.begin()


def _at(stage: Stage, at_s: float) -> SessionsPlace:
    stage.let_instructor_in()
    place = stage.window.place
    if not isinstance(place, SessionsPlace):
        raise TypeError("the instructor's first place shows the sessions")
    stage.wait_for(lambda: place.replay.player.replay.length_s > 0)
    longest = max(place.table.shown, key=lambda row: row.summary.duration_s)
    place.table.choose_row(longest)
    stage.wait_for(lambda: place.replay.player.replay.length_s > at_s)
    place.replay.player.seek(at_s)
    return place
