"""``sessions replay`` finds a session before any window opens."""

from __future__ import annotations

import pytest

from anatomyapp import app
from anatomyapp.cli.command import parse, run


def words(place, *more):
    return ["sessions", "replay", *map(str, more), "--store", str(place)]


def test_the_beginning_of_an_id_is_completed(learning, place):
    arguments = parse(words(place, learning.session[:8], "--at", "12.5"))
    assert run(arguments) == 0
    assert (arguments.session, arguments.at) == (learning.session, 12.5)
    assert arguments.opens_window


def test_a_session_that_is_not_there_opens_no_window(store, place, capsys):
    del store
    assert app.main(words(place, "abc")) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("at", ["-1", "nan", "inf", "soon"])
def test_what_is_no_time_is_wrong_use(at, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse(["sessions", "replay", "abc", "--at", at])
    assert "no time in a session" in capsys.readouterr().err
