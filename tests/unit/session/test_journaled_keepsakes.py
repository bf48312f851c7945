"""What a learner keeps goes on while the record is away, and is merged once it is back."""

from __future__ import annotations

import sqlite3
from base64 import b64encode
from contextlib import closing
from dataclasses import replace

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session.journal import Journal
from anatomyapp.session.journaled_keepsakes import JournaledKeepsakes
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.spool import Spool

from .conftest import NOON

RIB = StructureId("rib-1-left")
PIN = Pin("pin-1", Spot((1.0, 2.0, 3.0), RIB, None, "Left rib 1"), "Scalene tubercle?")
OTHER = replace(PIN, id="pin-2", text="Mine")
VIEW = SavedView("view-1", "Inlet", "From above", Shown(Camera(), (RIB,)), b"\x89PNG\0\xff")


@pytest.fixture
def spool(tmp_path) -> Spool:
    return Spool(tmp_path / "spool")


@pytest.fixture
def journal(store, spool):
    opened = Journal(store, spool)
    yield opened
    opened.close()


@pytest.fixture
def kept_by(store, journal):
    """Return what somebody keeps, as the window gives it."""

    def keepsakes(name: str = "Maple") -> JournaledKeepsakes:
        learner = journal.learner(name, at=NOON)
        return JournaledKeepsakes(store.keepsakes(learner, "tiny"), journal)

    return keepsakes


class Held:
    """Another connection that writes, until it is let go."""

    def __init__(self, place):
        self._other = sqlite3.connect(place, isolation_level=None)

    def __enter__(self):
        self._other.execute("BEGIN IMMEDIATE")

    def __exit__(self, *_):
        self._other.execute("ROLLBACK")
        self._other.close()


def test_with_the_record_there_it_lies_in_the_record(store, journal, kept_by):
    kept = kept_by()
    kept.put_pin(PIN, NOON)
    kept.put_view(VIEW, NOON)
    learner = journal.learner("Maple", at=NOON)
    assert store.keepsakes(learner, "tiny").pins() == (PIN,)
    assert (kept.pins(), kept.views(), kept.partly) == ((PIN,), (VIEW,), False)
    assert not journal.aside


def test_what_is_put_changed_and_taken_away_meanwhile_is_merged_in_its_order(
    store, journal, kept_by, place
):
    kept = kept_by()
    kept.put_pin(PIN, NOON)
    kept.put_view(VIEW, NOON)
    with Held(place):
        kept.put_pin(OTHER, NOON)
        kept.put_pin(replace(PIN, text="Changed"), NOON)
        kept.remove_view(VIEW.id)
    assert {pin.text for pin in kept.pins()} == {"Mine", "Changed"}
    assert kept.views() == ()
    assert store.keepsakes(kept.learner, "tiny").pins() == (PIN,)
    assert journal.merge().faults == ()
    assert {pin.text for pin in store.keepsakes(kept.learner, "tiny").pins()} == {"Mine", "Changed"}
    assert store.keepsakes(kept.learner, "tiny").views() == ()
    assert not journal.aside


def test_a_picture_comes_through_as_it_was(store, journal, kept_by, place):
    kept = kept_by()
    with Held(place):
        kept.put_view(VIEW, NOON)
    journal.merge()
    assert store.keepsakes(kept.learner, "tiny").views() == (VIEW,)


def test_of_a_learner_whom_the_record_did_not_know(store, journal, kept_by, place):
    with Held(place):
        kept = kept_by("Fir")
        kept.put_pin(PIN, NOON)
    known = store.learner("Fir", at=NOON)  # another window was quicker
    journal.merge()
    assert store.keepsakes(known, "tiny").pins() == (PIN,)
    assert kept.is_outdone_by(kept_by("Fir"))


def test_what_a_killed_window_left_is_merged_by_the_next_and_again_does_no_harm(
    store, spool, kept_by, place
):
    kept = kept_by()
    with Held(place):
        kept.put_pin(PIN, NOON)
    spool.close()  # as the system does for a process that is killed
    (left,) = spool.folder.glob("keepsakes-*.jsonl")
    lines = left.read_bytes()
    for _ in range(2):
        left.write_bytes(lines)
        assert merge_spool(store, Spool(spool.folder)).faults == ()
        assert store.keepsakes(kept.learner, "tiny").pins() == (PIN,)
    assert not left.exists()


def test_what_an_erased_learner_kept_does_not_come_back(store, journal, kept_by, place):
    kept = kept_by()
    with Held(place):
        kept.put_pin(PIN, NOON)
    with closing(sqlite3.connect(place)) as other:
        other.execute("DELETE FROM learner")
        other.commit()
    assert journal.merge().faults == ()
    with closing(sqlite3.connect(place)) as other:
        assert other.execute("SELECT count(*) FROM pin").fetchone() == (0,)


def test_the_spool_holds_bytes_as_text(kept_by, spool, place):
    with Held(place):
        kept_by().put_view(VIEW, NOON)
    (file,) = spool.folder.glob("keepsakes-*.jsonl")
    assert b64encode(VIEW.thumbnail).decode() in file.read_text(encoding="utf-8")
