"""PINs and the passphrase in the record: tries, waits, restarts, several programs at once."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.access import INSTRUCTOR, Access, Whose
from anatomyapp.session.administration import Administration, By
from anatomyapp.session.patience import FIRST_S, FREE
from anatomyapp.session.secret import RFC_9106_SECOND, Cost

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PHRASE, OTHER = "maple heron in the reeds", "birch otter by the lake"


@dataclass
class SetClock:
    """Clocks that stand until somebody moves them."""

    at: datetime = NOON
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.seconds += seconds


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def access(store, clock) -> Access:
    return Access(store._database, clock, CHEAP)


@pytest.fixture
def kim(store) -> Whose:
    return Whose(store.learner("kim", at=NOON))


def fail(access, whose, times):
    for _ in range(times):
        verdict = access.check(whose, "wrong")
        assert not verdict.right
    return verdict


def test_nobody_has_a_secret_at_first(access, kim):
    assert not access.is_set(INSTRUCTOR)
    assert not access.is_set(kim)
    assert not access.check(kim, "").right


def test_the_right_passphrase_is_told_from_a_wrong_one(access):
    access.set_first(INSTRUCTOR, PHRASE)
    assert access.is_set(INSTRUCTOR)
    assert not access.check(INSTRUCTOR, OTHER).right
    assert access.check(INSTRUCTOR, PHRASE).right


def test_a_first_passphrase_is_not_set_over_another(access):
    access.set_first(INSTRUCTOR, PHRASE)
    with pytest.raises(StoreError, match="set already"):
        access.set_first(INSTRUCTOR, OTHER)
    assert access.check(INSTRUCTOR, PHRASE).right


def test_the_record_knows_the_hash_alone(access, place):
    access.set_first(INSTRUCTOR, PHRASE)
    with closing(sqlite3.connect(place)) as raw:
        assert PHRASE not in "\n".join(raw.iterdump())


def test_a_passphrase_is_changed_by_who_knows_it(access):
    access.set_first(INSTRUCTOR, PHRASE)
    assert not access.change(INSTRUCTOR, OTHER, OTHER).right
    assert access.check(INSTRUCTOR, PHRASE).right
    assert access.change(INSTRUCTOR, PHRASE, OTHER).right
    assert access.check(INSTRUCTOR, OTHER).right


def test_a_pin_is_removed_by_who_knows_it_or_reset_without(access, kim):
    access.set_first(kim, "1597")
    assert not access.remove(kim, "1598").right
    assert access.pinned() == {"kim"}
    assert access.remove(kim, "1597").right
    assert access.pinned() == frozenset()
    access.set_first(kim, "2584")
    assert access.reset(kim, By.INSTRUCTOR)
    assert not access.reset(kim, By.INSTRUCTOR)


def test_what_is_done_with_the_passphrase_and_others_pins_is_kept_without_names(access, store, kim):
    access.set_first(INSTRUCTOR, PHRASE)
    access.change(INSTRUCTOR, PHRASE, OTHER)
    access.set_first(kim, "1597")
    access.reset(kim, By.INSTRUCTOR)
    access.set_first(kim, "1597")
    access.remove(kim, "1597")
    access.reset(INSTRUCTOR, By.COMMAND)
    done = Administration(store._database).done()
    assert [(each.deed, each.by) for each in done] == [
        ("passphrase-set", "instructor"),
        ("passphrase-changed", "instructor"),
        ("pin-reset", "instructor"),
        ("passphrase-reset", "command"),
    ]
    assert all(each.details == {} for each in done)


def test_learners_are_found_by_their_pseudonym(access, kim):
    assert access.learner_of(" kim ") == kim
    assert access.learner_of("jo") is None


def test_after_three_wrong_tries_even_the_right_one_waits(access, clock):
    access.set_first(INSTRUCTOR, PHRASE)
    assert fail(access, INSTRUCTOR, FREE + 1).wait_s == FIRST_S
    refused = access.check(INSTRUCTOR, PHRASE)
    assert (refused.right, refused.wait_s) == (False, FIRST_S)
    clock.wait(FIRST_S)
    assert access.check(INSTRUCTOR, PHRASE).right


def test_a_try_that_has_to_wait_does_not_count(access):
    access.set_first(INSTRUCTOR, PHRASE)
    fail(access, INSTRUCTOR, FREE + 1)
    assert fail(access, INSTRUCTOR, 5).failures == FREE + 1


def test_a_right_try_says_how_many_were_wrong_and_begins_anew(access):
    access.set_first(INSTRUCTOR, PHRASE)
    fail(access, INSTRUCTOR, FREE)
    assert access.check(INSTRUCTOR, PHRASE).failures == FREE
    assert access.check(INSTRUCTOR, PHRASE).failures == 0


def test_a_restart_does_not_shorten_the_wait(access, store, clock):
    access.set_first(INSTRUCTOR, PHRASE)
    fail(access, INSTRUCTOR, FREE + 1)
    clock.wait(2)
    fresh = Access(store._database, clock, CHEAP)
    assert fresh.wait_s(INSTRUCTOR) == FIRST_S - 2
    assert not fresh.check(INSTRUCTOR, PHRASE).right


def test_a_clock_that_was_set_back_begins_the_wait_anew_and_ends_it(access, store, clock):
    access.set_first(INSTRUCTOR, PHRASE)
    fail(access, INSTRUCTOR, FREE + 1)
    clock.at -= timedelta(days=365)
    fresh = Access(store._database, clock, CHEAP)
    assert fresh.check(INSTRUCTOR, PHRASE).wait_s == FIRST_S
    clock.wait(FIRST_S)
    assert fresh.check(INSTRUCTOR, PHRASE).right


def test_a_clock_that_was_set_forward_shortens_nothing_in_the_same_program(access, clock):
    access.set_first(INSTRUCTOR, PHRASE)
    fail(access, INSTRUCTOR, FREE + 1)
    clock.at += timedelta(days=1)
    assert not access.check(INSTRUCTOR, PHRASE).right


def test_waits_of_one_do_not_hold_up_another(access, kim):
    access.set_first(INSTRUCTOR, PHRASE)
    access.set_first(kim, "1597")
    fail(access, INSTRUCTOR, FREE + 2)
    assert access.check(kim, "1597").right


def test_several_tries_at_once_give_no_more_than_one_after_the_other(store, clock):
    access = Access(store._database, clock, CHEAP)
    access.set_first(INSTRUCTOR, PHRASE)
    with ThreadPoolExecutor(8) as pool:
        tries = [pool.submit(_try, access) for _ in range(16)]
        waited = [each.result().wait_s > 0 for each in tries]
    assert waited.count(False) <= FREE


def _try(access):
    while True:
        try:
            return access.check(INSTRUCTOR, OTHER)
        except StoreError:  # another thread is writing
            continue


def test_a_hash_of_old_parameters_is_made_anew_when_it_was_right(access, store, place):
    access.set_first(INSTRUCTOR, PHRASE)
    assert Access(store._database, cost=RFC_9106_SECOND).check(INSTRUCTOR, PHRASE).right
    with closing(sqlite3.connect(place)) as raw:
        ((kept,),) = raw.execute("SELECT hash FROM secret").fetchall()
    assert "m=65536,t=3,p=4" in kept


def test_erasing_a_learner_erases_the_pin(access, store, kim):
    access.set_first(kim, "1597")
    with store._database.writing() as connection:
        connection.execute(sa.delete(tables.learner))
    assert not access.is_set(kim)


def test_the_server_of_a_lab_keeps_them_as_a_file_does(postgresql, clock):
    engine = sa.create_engine(postgresql)
    tables.metadata.create_all(
        engine, tables=[tables.learner, tables.secret, tables.administration]
    )
    access = Access(_Server(engine), clock, CHEAP)
    access.set_first(INSTRUCTOR, PHRASE)
    assert fail(access, INSTRUCTOR, FREE + 1).wait_s == FIRST_S
    clock.wait(FIRST_S)
    assert access.check(INSTRUCTOR, PHRASE).right
    engine.dispose()


class _Server:
    """A database on a server, as `Database` lends it."""

    def __init__(self, engine: sa.Engine) -> None:
        self.reading = engine.connect
        self.writing = engine.execution_options(write=True).begin
