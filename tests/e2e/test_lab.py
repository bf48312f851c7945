"""A lab: desktops that are processes of their own, and one real server that fails them."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from anatomyapp.session.store import open_store

WRITER = Path(__file__).with_name("lab_writer.py")
ROOT = WRITER.parents[2]
LONGEST_S = 120


class Desk:
    """A desktop that answers items."""

    def __init__(self, url: str, folder: Path, pseudonym: str, answers: int) -> None:
        words = [sys.executable, WRITER, url, folder, pseudonym, str(answers)]
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
        )  # fmt: skip
        assert self.hear() == "ready"

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go_on(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def leave(self) -> None:
        self.go_on()
        assert self.process.wait(LONGEST_S) == 0


@pytest.fixture
def lab(postgres_record, tmp_path):
    """Return what starts desktops, each with a data folder of its own; they end with the test."""
    desks: list[Desk] = []

    def start(count: int, answers: int) -> list[Desk]:
        for number in range(count):
            folder = tmp_path / f"desk-{number}"
            desks.append(Desk(postgres_record, folder, f"kim {number % 3}", answers))
        return desks

    yield start
    for desk in desks:
        desk.process.kill()
        desk.process.communicate()


def kept(url: str, folder: Path) -> Counter[str]:
    """Return how often each response is in the record, and check that the record is whole."""
    with closing(open_store(url, folder=folder)) as store:
        assert store.integrity().faults == ()
        assert len(store.learners()) <= 3
        return Counter(answer.response for answer in store.answers())


@pytest.mark.slow
def test_eight_desktops_write_at_once_and_nothing_is_lost_or_doubled(
    lab, postgres_record, tmp_path
):
    desks = lab(8, 60)
    for desk in desks:
        desk.go_on()
    for desk in desks:
        float(desk.hear())  # the seconds that it took
        desk.leave()
    found = kept(postgres_record, tmp_path)
    assert (len(found), set(found.values())) == (8 * 60, {1})
    assert not [*tmp_path.glob("desk-*/spool/*.jsonl")]


@pytest.mark.slow
def test_a_server_that_is_killed_time_and_again_costs_no_desktop_an_answer(
    lab, postgres_server, postgres_record, tmp_path
):
    desks = lab(3, 400)
    for desk in desks:
        desk.go_on()
    for stop in (postgres_server.kill, postgres_server.stop, postgres_server.kill):
        stop()
        postgres_server.start()
    for desk in desks:
        float(desk.hear())
    for desk in desks:
        desk.leave()
    found = kept(postgres_record, tmp_path)
    assert (len(found), set(found.values())) == (3 * 400, {1})
    assert not [*tmp_path.glob("desk-*/spool/*.jsonl")]


def test_a_desktop_whose_power_is_cut_loses_no_answer_that_it_had_given(
    lab, postgres_server, postgres_record, tmp_path
):
    (desk,) = lab(1, 50)
    desk.go_on()
    desk.hear()
    desk.process.kill()
    desk.process.wait()
    found = kept(postgres_record, tmp_path)
    assert (len(found), set(found.values())) == (50, {1})
    with closing(open_store(postgres_record, folder=tmp_path / "desk-0")) as again:
        (session,) = again.sessions()
        assert session.state == "ended"
