"""What a learner refused holds for their sessions, erased here or imported elsewhere."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from anatomyapp.session.administration import By, Deed
from anatomyapp.session.consent_text import ConsentText, Wording
from anatomyapp.session.event import SessionId
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.lrs.outbox import Outbox
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.settings import Language

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DECIDED = NOON + timedelta(minutes=7)
WORDINGS = MappingProxyType({language: Wording("Ribs", "May we?") for language in Language})
TEXT = ConsentText("ribs", 1, asks=True, wordings=WORDINGS)


@pytest.fixture
def decide(store, learning):
    """Let the learner of a session decide."""
    kim = Who(learning.session, store.access.learner_of("kim"))

    def decided(*decisions: Decision) -> None:
        for minute, decision in enumerate(decisions):
            at = DECIDED + timedelta(minutes=minute)
            store.consents.decide(kim, TEXT, Language.GERMAN, decision, at)

    return decided


def erase_identity(store) -> None:
    doomed, _ = store.upkeep.doomed("kim", with_sessions=False)
    store.upkeep.erase(doomed, Deed.LEARNER_ERASED, By.COMMAND, NOON, {})


def withheld(store) -> int:
    """Return how many sessions stay where no study is named."""
    return Outbox(store, lambda _: {}).chosen(store.lrs.due("https://lrs.org/")).withheld


@pytest.mark.parametrize(
    "decisions",
    [(Decision.REFUSED,), (Decision.ACCEPTED, Decision.WITHDRAWN)],
    ids=["refused", "withdrawn"],
)
def test_sessions_of_who_refused_stay_here_after_the_learner_is_erased(store, decide, decisions):
    decide(*decisions)
    assert withheld(store) == 1
    erase_identity(store)
    assert withheld(store) == 1


def test_the_session_keeps_the_decision_and_neither_its_time_nor_who(store, learning, decide):
    decide(Decision.REFUSED)
    erase_identity(store)
    (row,) = store.consents.of(Who(SessionId(learning.session)))
    assert (row.study, row.decision, row.person) == ("ribs", Decision.REFUSED, learning.session)
    assert row.at == store.session(learning.session).started_at


@pytest.mark.parametrize(
    "decisions",
    [(), (Decision.ACCEPTED,), (Decision.REFUSED, Decision.ACCEPTED)],
    ids=["nothing", "accepted", "after all"],
)
def test_who_refused_nothing_leaves_no_decision(store, learning, decide, decisions):
    decide(*decisions)
    erase_identity(store)
    assert store.consents.of(Who(SessionId(learning.session))) == ()
    assert withheld(store) == 0


def test_a_session_of_others_in_which_one_who_refused_had_a_letter_stays_here(
    store, learning_on, decide
):
    decide(Decision.REFUSED)
    lee = learning_on(store, "lee").session
    members = {
        Letter.A: store.access.learner_of("kim"),
        Letter.B: store.access.learner_of("lee"),
    }
    store.groups.link(lee, GroupId("group-1"), members, NOON)
    assert withheld(store) == 2
    erase_identity(store)
    assert withheld(store) == 2


def imported(store, tmp_path) -> SessionStore:
    """Take what a record exports into another one."""
    path = tmp_path / "record.jsonl"
    store.exports.write(Wish(ExportFormat.JSON_LINES), path, NOON)
    other = open_store(tmp_path / "other.sqlite")
    assert other.imports.read([path, path]).faults == ()
    return other


def test_a_refusal_goes_along_with_exported_sessions(store, learning, decide, tmp_path):
    decide(Decision.REFUSED)
    learning.recorder.end()
    with closing(imported(store, tmp_path)) as other:
        assert withheld(other) == 1
        (row,) = other.consents.of(Who(SessionId(learning.session)))
    assert (row.study, row.decision) == ("ribs", Decision.REFUSED)
    assert row.at == store.session(learning.session).started_at


def test_an_acceptance_stays_where_it_was_given(store, learning, decide, tmp_path):
    decide(Decision.ACCEPTED)
    learning.recorder.end()
    with closing(imported(store, tmp_path)) as other:
        assert withheld(other) == 0
        assert other.consents.counts() == {}


def test_a_guests_refusal_is_that_of_no_other_session(store, learning, learning_on, tmp_path):
    guest = learning_on(store)
    store.consents.decide(Who(guest.session), TEXT, Language.GERMAN, Decision.REFUSED, DECIDED)
    guest.recorder.end()
    learning_on(store).recorder.end()
    learning.recorder.end()
    with closing(imported(store, tmp_path)) as other:
        assert withheld(other) == 1
