"""Consent: texts, decisions, and who then counts for a study."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import DocumentError
from anatomyapp.session import tables
from anatomyapp.session.consent import Consents
from anatomyapp.session.consent_text import (
    FOLDER,
    ConsentText,
    Wording,
    find_consents,
    read_consent,
)
from anatomyapp.session.participation import ConsentRow, Decision, Person, Who, participation
from anatomyapp.settings import Language

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDINGS = MappingProxyType(
    {
        Language.ENGLISH: Wording("Ribs", "May we?"),
        Language.GERMAN: Wording("Rippen", "Dürfen wir?"),
    }
)
FIRST = ConsentText("ribs", 1, asks=True, wordings=WORDINGS)
SECOND = ConsentText("ribs", 2, asks=True, wordings=WORDINGS)
FILE = """\
format: 1
study: rib-study
version: 3
asks: yes
wordings:
  en: {title: Ribs, text: May we?}
  de: {title: Rippen, text: Dürfen wir?}
"""


def later(minutes):
    return NOON + timedelta(minutes=minutes)


@pytest.fixture
def consents(store) -> Consents:
    return store.consents


@pytest.fixture
def kim(learning, store) -> Who:
    return Who(learning.session, store.access.learner_of("kim"))


@pytest.fixture
def guest(store, learning_on) -> Who:
    return Who(learning_on(store).session)


def decide(consents, who, decision, at=NOON, text=FIRST):
    consents.decide(who, text, Language.GERMAN, decision, at)


def test_what_was_shown_is_kept_with_the_decision(consents, kim):
    decide(consents, kim, Decision.ACCEPTED)
    (row,) = consents.of(kim)
    shown = WORDINGS[Language.GERMAN].sha256
    assert row == ConsentRow(kim.person, "ribs", 1, Language.GERMAN, shown, Decision.ACCEPTED, NOON)


@pytest.mark.parametrize("decision", [Decision.ACCEPTED, Decision.REFUSED])
def test_each_version_is_asked_once_whatever_was_decided(consents, kim, decision):
    assert consents.due(kim, (FIRST,)) == (FIRST,)
    decide(consents, kim, decision)
    assert consents.due(kim, (FIRST,)) == ()
    assert consents.due(kim, (SECOND,)) == (SECOND,)


def test_a_text_that_does_not_ask_is_not_due(consents, kim):
    assert consents.due(kim, (ConsentText("ribs", 1, asks=False, wordings=WORDINGS),)) == ()


def test_who_accepted_takes_part_from_then_on(consents, kim, guest):
    decide(consents, kim, Decision.ACCEPTED, later(5))
    taking = consents.participation("ribs")
    assert not taking.holds(kim.person, later(4))
    assert taking.holds(kim.person, later(5))
    assert not taking.holds(guest.person, later(5))
    assert not consents.participation("other").holds(kim.person, later(5))


@pytest.mark.parametrize("decision", [Decision.REFUSED, Decision.WITHDRAWN])
def test_who_refuses_or_withdraws_counts_no_more_nor_before(consents, kim, decision):
    decide(consents, kim, Decision.ACCEPTED)
    decide(consents, kim, decision, later(9), SECOND)
    assert not consents.participation("ribs").holds(kim.person, later(1))


def test_who_accepts_again_counts_from_then_on(consents, kim):
    for minute, decision in enumerate((Decision.ACCEPTED, Decision.WITHDRAWN, Decision.ACCEPTED)):
        decide(consents, kim, decision, later(minute))
    taking = consents.participation("ribs")
    assert not taking.holds(kim.person, later(1))
    assert taking.holds(kim.person, later(2))


def test_a_refusal_changes_nothing_of_what_is_recorded(consents, kim, learning, store):
    learning.answer()
    before = store.answers(), store.sessions(), store.events(learning.session)
    decide(consents, kim, Decision.REFUSED)
    assert (store.answers(), store.sessions(), store.events(learning.session)) == before
    learning.answer("name-2")
    assert len(store.answers()) == 2
    assert store.keepsakes(kim.learner, "tiny").views() == ()


def test_the_answers_of_those_who_refused_are_in_no_study(consents, store, learning_on):
    for name, decision in (("kim", Decision.ACCEPTED), ("jo", Decision.REFUSED), ("al", None)):
        session = learning_on(store, name)
        session.begin()
        if decision is not None:
            who = Who(session.session, store.access.learner_of(name))
            decide(consents, who, decision, NOON)
        session.answer()
    taking = consents.participation("ribs")
    counted = [each.learner for each in store.answers() if taking.holds(each.learner, each.at)]
    assert counted == [store.access.learner_of("kim")]


def test_a_guest_decides_for_one_session(consents, store, guest, learning_on):
    decide(consents, guest, Decision.ACCEPTED)
    assert consents.participation("ribs").holds(guest.session, NOON)
    another = Who(learning_on(store).session)
    assert consents.due(another, (FIRST,)) == (FIRST,)


def test_erasing_a_learner_ends_their_consent(consents, kim, store):
    decide(consents, kim, Decision.ACCEPTED)
    with store._database.writing() as connection:
        connection.execute(sa.update(tables.session).values(learner=None))
        connection.execute(sa.delete(tables.learner))
    assert consents.participation("ribs").since == {}


rows = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(Decision), st.integers(0, 99)), max_size=12
)


@given(rows)
def test_only_who_decided_last_to_accept_takes_part(made):
    told = [
        ConsentRow(Person(who), "ribs", 1, Language.ENGLISH, "", decision, later(i))
        for i, (who, decision, _) in enumerate(made)
    ]
    last = {row.person: row.decision for row in told}
    taking = participation("ribs", told).since
    assert set(taking) == {who for who, what in last.items() if what is Decision.ACCEPTED}


def test_a_file_gives_a_text_in_its_languages(tmp_path):
    (tmp_path / "ribs.yaml").write_text(FILE, encoding="utf-8")
    text = read_consent(tmp_path / "ribs.yaml")
    assert (text.study, text.version, text.asks) == ("rib-study", 3, True)
    assert text.in_language(Language.GERMAN)[1].title == "Rippen"


def test_other_words_have_another_hash():
    one, other = WORDINGS.values()
    assert one.sha256 != other.sha256


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [("version: 3", "version: 0", "version"), ("rib-study", "Rib Study", "study"),
     ("  de:", "  fr:", "wordings"), ("asks: yes", "asks: perhaps", "asks")],
)  # fmt: skip
def test_a_broken_file_says_where_and_what(tmp_path, old, new, what):
    (tmp_path / "ribs.yaml").write_text(FILE.replace(old, new), encoding="utf-8")
    with pytest.raises(DocumentError, match=what):
        read_consent(tmp_path / "ribs.yaml")


def test_the_newest_version_of_each_study_is_found_and_broken_files_are_named(tmp_path):
    (tmp_path / "old.yaml").write_text(FILE.replace("3", "2"), encoding="utf-8")
    (tmp_path / "new.yaml").write_text(FILE, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("format: 1\n", encoding="utf-8")
    texts, faults = find_consents(tmp_path, tmp_path / "nowhere")
    assert [(text.study, text.version) for text in texts] == [("rib-study", 3)]
    assert faults
    assert all("bad.yaml" in fault.where for fault in faults)


def test_shipped_texts_are_sound_and_ask_nobody_by_themselves():
    texts, faults = find_consents(quizzes_folder() / FOLDER)
    assert faults == ()
    assert "example-study" in [text.study for text in texts]
    assert not any(text.asks for text in texts)
