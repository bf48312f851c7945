"""The whole way: a group answers before a sheet, and the record says so without a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from ar_stage import CAMERA, WAIT_MS, lens, picture, wait

from anatomyapp.ar.sheet import Paper
from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.record import Record
from anatomyapp.session import augmented
from anatomyapp.session.codec import encode
from anatomyapp.session.quizzing import ItemPresented
from anatomyapp.session.store import SessionStore
from anatomyapp.session.turns import Letter, Pace
from tests.fakes.held_source import HeldSource
from tests.lived_record import table_rows
from tests.tiny_bank import BANK

NAMES = ("Maple Heron", "Birch Otter", "")


@pytest.fixture
def furnishing(qtbot, running, tmp_path: Path) -> Furnishing:
    banks = tmp_path / "banks"
    banks.mkdir()
    (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
    running.options = replace(running.options, store=str(tmp_path / "record.sqlite"))
    made = Furnishing(running, banks)
    with qtbot.waitSignal(made.done, timeout=WAIT_MS):
        made.start()
    running.learners.be(NAMES[0])
    return made


@pytest.fixture
def place(qtbot, running, furnishing) -> Iterator[ArPlace]:
    """The place AR of a window with a record, the card before its camera."""
    found = furnishing.ar
    found.session.opens = lambda _wish, _folder: (HeldSource(picture("card")), lens)
    running.window.enter(found)
    found.session.wish_for(replace(found.session.wish, paper=Paper.A4, origin=CAMERA))
    wait(qtbot, lambda: found.chip.title.text() == "Tracking")
    yield found
    found.left()
    wait_for_jobs()


@pytest.fixture
def store(furnishing) -> SessionStore:
    return furnishing.keeping.record.store


def skip(qtbot, place: ArPlace, record: Record) -> None:
    """Begin a quiz in AR and skip its first item: that is an answer too, whatever is asked."""
    quiz = place.quiz
    quiz.toggle()
    recorded: list[object] = []
    record.recorded.connect(recorded.append)
    quiz.page.form.start.click()
    wait(qtbot, lambda: any(isinstance(event, ItemPresented) for event in recorded))
    with qtbot.waitSignal(quiz.pane.view.painted):
        pass
    quiz.conduct.skip()
    wait(qtbot, lambda: place.group.over)


def test_members_are_letters_in_events_and_learners_in_a_table_of_their_own(
    qtbot, running, place, furnishing
):
    place.group.form(tuple(map(Seat, NAMES)), Pace(items=1))
    place.group.next_turn()
    record = furnishing.keeping.record
    store = record.store
    skip(qtbot, place, record)
    running.window.enter(running.explore)
    session = store.sessions()[0].id
    entries = store.events(session)
    text = "".join(encode(entry.event) for entry in entries)
    assert "Heron" not in text
    assert "Otter" not in text
    assert CAMERA.name not in text
    known = {each.id: each.pseudonym for each in store.learners()}
    assert [(row.letter, known.get(row.learner)) for row in store.groups.members()] == [
        (Letter.A, "Maple Heron"), (Letter.B, "Birch Otter"), (Letter.C, None),
    ]  # fmt: skip
    (given,) = store.answers()
    assert (given.letter, known[given.learner], given.place) == (Letter.B, "Birch Otter", "ar")
    qtbot.waitUntil(lambda: "minute" in overs(store))  # noted last, and written soon after
    over = overs(store)
    assert {"item", "turn"} < set(over)
    assert over[-1] == "minute"
    assert [row["answerer"] for row in table_rows(store, "turns")] == ["A", "B"]
    assert store.integrity().faults == ()


def overs(store):
    return [row["over"] for row in table_rows(store, "tracking")]


def test_another_learner_ends_the_group_and_begins_another_record(qtbot, running, place, store):
    place.group.form(tuple(map(Seat, NAMES)), Pace())
    before = store.sessions()[0].id
    running.learners.be("Cedar Finch")
    kinds = [type(entry.event) for entry in store.events(before)]
    assert augmented.GroupEnded in kinds
    assert augmented.ArEnded in kinds
    assert place.group.group is None
    wait(qtbot, lambda: any(
        isinstance(entry.event, augmented.ArBegun)
        for entry in store.events(store.sessions()[0].id)
    ))  # fmt: skip


def test_new_names_are_learners_from_then_on(place, running, store):
    place.group.form((Seat("Alder Lynx"), Seat()), Pace())
    assert "Alder Lynx" in [each.pseudonym for each in store.learners()]
    assert "Alder Lynx" in running.learners.known
