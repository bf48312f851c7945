from __future__ import annotations

import subprocess
import sys

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session.event import SessionId
from anatomyapp.session.lock import RunningSessions

SESSION = SessionId("one")
CHILD = """
import sys
from pathlib import Path
from anatomyapp.session.event import SessionId
from anatomyapp.session.lock import RunningSessions
running = RunningSessions(Path(sys.argv[1]))
running.enter(SessionId("one"))
print("entered", flush=True)
sys.stdin.read()
"""


def test_a_session_runs_until_its_process_is_killed(tmp_path):
    here = RunningSessions(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert here.is_running(SESSION)
        child.kill()
        child.wait()
        assert not here.is_running(SESSION)
    assert list(tmp_path.iterdir()) == []


def test_a_session_that_is_left_no_longer_runs(tmp_path):
    running = RunningSessions(tmp_path)
    running.enter(SESSION)
    assert running.is_running(SESSION)
    running.leave(SESSION)
    running.leave(SESSION)
    assert not running.is_running(SESSION)
    assert list(tmp_path.iterdir()) == []


def test_a_session_is_not_entered_twice(tmp_path):
    first, second = RunningSessions(tmp_path), RunningSessions(tmp_path)
    first.enter(SESSION)
    with pytest.raises(StoreError, match=r"one\.lock cannot be made"):
        second.enter(SESSION)
    first.leave_all()
    second.enter(SESSION)
    second.leave_all()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"cannot be made \(.*\).*writable"):
        RunningSessions(tmp_path / "file" / "below").enter(SESSION)
