"""Sending sessions to a learning record store."""

from __future__ import annotations

from anatomyapp.errors import LrsError
from anatomyapp.gui.instructor.lrs_dialog import LrsDialog
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.session.lrs.push import Pushed
from tools.pictures.plays.places import sessions
from tools.pictures.stage import Stage


def _dialog(stage: Stage) -> LrsDialog:
    sessions(stage)
    place = next(each for each in stage.window.bar.places() if isinstance(each, SessionsPlace))
    stage.wait_for(lambda: not place.loading)
    place.send.trigger()
    dialog = stage.dialog(LrsDialog)
    dialog.form.address.setText("https://lrs.example.org/xAPI/")
    dialog.form.user.setText("lab")
    return dialog


def asked(stage: Stage) -> None:
    """Say where to send to."""
    _dialog(stage)
    stage.settle()


def sent(stage: Stage) -> None:
    """Read what came of sending."""
    _dialog(stage).tell(Pushed(sessions=36, of=36, statements=1284, withheld=2))
    stage.settle()


def refused(stage: Stage) -> None:
    """Read that the password is wrong."""
    fault = LrsError(
        "{place} does not let {user} in ({status}); check name and password.",
        place="https://lrs.example.org/xAPI/",
        user="lab",
        status=401,
    )
    _dialog(stage).complain(fault)
    stage.settle()
