"""A session goes on, and is merged later, whatever becomes of the disk its record lies on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.review import AnswerFilter
from anatomyapp.session.spool import Spool
from tests.disks import Disk, inserted
from tests.holding import held

from .conftest import NOON, STARTED


@pytest.fixture
def disk(tmp_path) -> Iterator[Disk]:
    with inserted(tmp_path / "disk") as lent:
        yield lent


ITEM = ItemId("find-1")
MANY = 1000  # more answers than a disk without room takes


class Window:
    """What a window records with, its record on a disk and its spool elsewhere."""

    def __init__(self, place: Path, spool: Path) -> None:
        self.store = LateStore(place_of(place), place.parent, busy_timeout_s=0.05)
        self.store.reopen()
        self.spool = Spool(spool)
        self.told: list[StoreError] = []
        self.journal = Journal(self.store, self.spool, turned_aside=self.told.append)
        self.recorder = Recorder(self.journal, STARTED, clock=SystemClock())
        self.session = self.recorder.session
        self.quiz = QuizId(f"quiz of {self.session}")
        self.recorder.record(
            QuizStarted(self.quiz, "b", "1", QuizMode.TEST, 1, (ItemId("find-1"),))
        )
        self.count = 0

    def answer(self) -> None:
        """Answer an item; its response is a number."""
        self.count += 1
        self.recorder.record(ItemAnswered(self.quiz, ITEM, 1, Kind.FIND, str(self.count),
                                          True, 1.0, 0.5, NOON, self.count))  # fmt: skip

    def answer_many(self) -> None:
        """Answer until the disk is full."""
        while self.count < MANY:
            self.answer()

    def bring_in(self) -> None:
        """Reach the record and merge, as the window's worker does."""
        self.store.reopen()
        assert self.journal.merge().faults == ()

    def check(self) -> None:
        """Look whether each answer is there once, in an unbroken chain."""
        answers = self.store.answers(AnswerFilter(session=self.session))
        assert [int(answer.response) for answer in answers] == list(range(1, self.count + 1))
        assert self.store.integrity().faults == ()
        assert self.store.breaks() == ()
        assert not self.journal.aside

    def close(self) -> None:
        """Let go of all."""
        self.journal.close()
        self.store.close()


@pytest.fixture
def window(disk, tmp_path) -> Iterator[Window]:
    opened = Window(disk.folder / "record" / "record.sqlite", tmp_path / "spool")
    opened.answer()
    yield opened
    opened.close()


def test_a_full_disk(window: Window, disk: Disk):
    disk.fill()
    for _ in range(30):
        window.answer()
    assert "cannot grow, the disk is full" in str(window.told[0])
    assert len(window.told) == 1
    disk.empty()
    window.answer()
    window.bring_in()
    window.answer()
    window.check()


def test_a_disk_that_is_full_while_the_spool_is_merged(window: Window, disk: Disk):
    disk.fill()
    for _ in range(30):
        window.answer()
    assert "the disk is full" in str(window.journal.merge().faults[0])
    disk.empty()
    window.bring_in()
    window.check()


def test_a_disk_that_is_full_at_the_start(window: Window, disk: Disk, tmp_path):
    window.store.close()
    disk.fill()
    place = place_of(disk.folder / "record" / "record.sqlite")
    store = LateStore(place, tmp_path, busy_timeout_s=0.05)
    with pytest.raises(StoreError, match="the disk is full"):
        store.reopen()
    disk.empty()
    assert store.reopen()
    store.close()


def test_a_disk_that_is_read_only(window: Window, disk: Disk):
    window.store.close()  # its files are held open for writing else
    disk.lock()
    for _ in range(3):
        window.answer()
    assert "cannot be opened; make its folder writable" in str(window.told[0])
    disk.unlock()
    window.bring_in()
    window.answer()
    window.check()


def test_a_file_that_is_read_only(window: Window, disk: Disk):
    window.store.close()
    with disk.protected(disk.folder / "record" / "record.sqlite"):
        for _ in range(3):
            window.answer()
        assert "make the file and its folder writable" in str(window.told[0])
        assert "make the file and its folder writable" in str(window.journal.merge().faults[0])
    window.bring_in()
    window.answer()
    window.check()


def test_a_disk_that_is_read_only_from_the_start(disk: Disk, tmp_path):
    disk.lock()
    place = place_of(disk.folder / "record" / "record.sqlite")
    store = LateStore(place, tmp_path, busy_timeout_s=0.05)
    with pytest.raises(StoreError, match="make the folder above it writable"):
        store.reopen()
    journal = Journal(store, Spool(tmp_path / "spool"))
    recorder = Recorder(journal, STARTED, clock=SystemClock())
    recorder.record(PlaceEntered("quiz"))
    disk.unlock()
    assert store.reopen()
    assert journal.merge().events == 2
    assert store.session(recorder.session).events == 2
    journal.close()
    store.close()


def test_a_disk_that_is_pulled_out_and_comes_back_as_it_was(window: Window, disk: Disk):
    (disk.folder / "record").rename(disk.folder / "kept")
    window.answer()
    assert "is gone, or is another file" in str(window.told[0])
    with pytest.raises(StoreError, match="does not exist"):
        window.bring_in()
    (disk.folder / "kept").rename(disk.folder / "record")
    window.bring_in()
    window.answer()
    window.check()


def test_a_mount_that_is_gone_leaves_no_record_in_the_bare_folder(window: Window, disk: Disk):
    disk.pull()
    window.answer()
    assert "is gone" in str(window.told[0])
    with pytest.raises(StoreError, match="does not exist"):
        window.bring_in()
    assert not any(disk.folder.iterdir())
    lines = Spool(window.spool.folder).lines(window.session)
    assert '"response":"2"' in lines[-1].payload


def test_when_the_spool_has_no_room_either_an_answer_is_refused(disk: Disk):
    window = Window(disk.folder / "record" / "record.sqlite", disk.folder / "spool")
    disk.fill()
    with pytest.raises(StoreError, match="the disk is full"):
        window.answer_many()
    window.count -= 1  # the last one was refused
    disk.empty()
    window.answer()
    window.bring_in()
    window.check()
    window.close()


@pytest.fixture
def on_file(tmp_path) -> Iterator[Window]:
    opened = Window(tmp_path / "record.sqlite", tmp_path / "spool")
    opened.answer()
    yield opened
    opened.close()


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_record_that_another_process_holds(on_file: Window, tmp_path, how):
    with held(tmp_path / "record.sqlite", how):
        for _ in range(3):
            on_file.answer()
    assert "is in use by another program" in str(on_file.told[0])
    on_file.bring_in()
    on_file.answer()
    on_file.check()


def test_a_record_that_is_damaged_meanwhile_and_restored(on_file: Window, tmp_path):
    file = tmp_path / "record.sqlite"
    on_file.store.close()  # all is in the file, and nothing in the log beside it
    whole = file.read_bytes()
    file.write_bytes(b"\0" * len(whole))
    on_file.answer()
    on_file.answer()
    assert "is no record, or is damaged" in str(on_file.told[0])
    file.write_bytes(whole)
    on_file.bring_in()
    on_file.answer()
    on_file.check()


def test_a_record_that_is_cut_off_meanwhile_and_restored(on_file: Window, tmp_path):
    file = tmp_path / "record.sqlite"
    on_file.store.close()
    whole = file.read_bytes()
    os.truncate(file, 5000)
    on_file.answer()
    with pytest.raises(StoreError, match="is damaged"):
        on_file.bring_in()
    on_file.answer()
    file.write_bytes(whole)
    on_file.bring_in()
    on_file.check()


def test_two_windows_on_one_record_lose_nothing(on_file: Window, tmp_path):
    other = Window(tmp_path / "record.sqlite", tmp_path / "spool")
    with held(tmp_path / "record.sqlite"):
        for _ in range(5):
            on_file.answer()
            other.recorder.record(PlaceEntered("quiz"))
    on_file.bring_in()  # and leaves alone what the other one still writes
    assert other.journal.aside
    other.bring_in()
    on_file.check()
    places = [
        e for e in other.store.events(other.recorder.session) if isinstance(e.event, PlaceEntered)
    ]
    assert len(places) == 5
    other.close()


def test_a_clock_that_is_set_back_while_the_record_is_away(tmp_path):
    class SetBack(SystemClock):
        at = NOON

        def now(self):
            self.at -= timedelta(hours=1)
            return self.at

    window = Window(tmp_path / "record.sqlite", tmp_path / "spool")
    window.recorder._clock = SetBack()
    with held(tmp_path / "record.sqlite"):
        for _ in range(3):
            window.answer()
    window.bring_in()
    window.answer()
    entries = window.store.events(window.session)
    assert [entry.number for entry in entries] == list(range(6))
    assert entries[2].at > entries[-1].at
    assert window.store.breaks() == ()
    with closing(window):
        assert window.store.integrity().faults == ()
