"""What is sent to an LRS, and what the record remembers of it; on both databases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from uuid import uuid4

import pytest
import sqlalchemy as sa

from anatomyapp.errors import LrsAwayError
from anatomyapp.quiz.item import ItemId
from anatomyapp.session import tables
from anatomyapp.session.consent_text import ConsentText, Wording
from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.lrs.courier import Refusal
from anatomyapp.session.lrs.outbox import Outbox, kept_names
from anatomyapp.session.lrs.push import Pushed, Pusher
from anatomyapp.session.lrs.statement_file import passing_names, statement_lines
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.quizzing import QuizId, QuizMode, QuizStarted
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.session.xapi.statements import Statement, guest_name
from anatomyapp.settings import Language

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LRS = "https://lrs.example.org/xAPI/"
RIBS = ConsentText(
    "ribs", 1, asks=True, wordings=MappingProxyType({Language.ENGLISH: Wording("Ribs", "May we?")})
)


@dataclass
class Postbox:
    """Takes statements, but for some; breaks after so many batches."""

    refused: set[str] = field(default_factory=set)
    breaks_after: int | None = None
    batches: list[list[Statement]] = field(default_factory=list)

    def deliver(self, batch: Sequence[Statement]) -> tuple[Refusal, ...]:
        if len(self.batches) == self.breaks_after:
            raise LrsAwayError("away")
        self.batches.append(list(batch))
        return tuple(Refusal(each.id, "no") for each in batch if each.id in self.refused)

    @property
    def ids(self) -> list[str]:
        return [each.id for batch in self.batches for each in batch]


def learn(learning_on, store, name="", start=NOON, answers=2):
    session = learning_on(store, name, start)
    session.quiz = QuizId(str(uuid4()))
    items = (ItemId("find-1"), ItemId("find-2"))
    session.recorder.record(QuizStarted(session.quiz, "bones", "1.0", QuizMode.LEARN, 7, items))
    for _ in range(answers):
        session.answer()
    return session


def push(store, postbox, *, study="", again=False, watch=lambda _: None) -> Pushed:
    outbox = Outbox(store, kept_names(store, NOON))
    chosen = outbox.chosen(store.lrs.due(LRS, again=again), study)
    return Pusher(outbox, postbox, LRS, batch=3).push(chosen, watch)


def marks(store) -> dict[str, int]:
    query = sa.select(tables.lrs_taken.c.session, tables.lrs_taken.c.events)
    with store._database.reading() as connection:
        return {row.session: row.events for row in connection.execute(query)}


def test_what_was_taken_is_sent_no_more(store, learning_on):
    session = learn(learning_on, store, "kim")
    first, second, third = Postbox(), Postbox(), Postbox()
    assert push(store, first) == Pushed(sessions=1, of=1, statements=4)
    assert push(store, second) == Pushed()
    session.recorder.record(PlaceEntered("quiz"))
    push(store, third)
    assert (len(first.ids), second.ids, len(third.ids)) == (4, [], 1)
    assert marks(store) == {session.session: 5}


def test_marks_move_on_only_after_the_lrs_took_a_batch(store, learning_on):
    session = learn(learning_on, store, answers=6)
    broken, after = Postbox(breaks_after=1), Postbox()
    with pytest.raises(LrsAwayError):
        push(store, broken)
    assert marks(store) == {session.session: 3}
    push(store, after)
    assert (len(broken.ids), len(after.ids)) == (3, 5)


def test_whoever_watches_may_break_it_off_between_batches(store, learning_on):
    def stop(_: Pushed) -> None:
        raise KeyboardInterrupt

    session = learn(learning_on, store, answers=6)
    with pytest.raises(KeyboardInterrupt):
        push(store, Postbox(), watch=stop)
    assert marks(store) == {session.session: 3}


def test_a_mark_stands_before_what_was_refused_and_others_go_on(store, learning_on):
    bad, good = learn(learning_on, store, "kim", answers=4), learn(learning_on, store, "lee")
    refused = str(store.events(bad.session)[2].id)
    postbox, after = Postbox({refused}), Postbox()
    pushed = push(store, postbox)
    assert pushed.refusals == (Refusal(refused, "no"),)
    assert pushed.statements == 9
    assert marks(store) == {bad.session: 2, good.session: 4}
    push(store, after)
    assert after.ids == [str(entry.id) for entry in store.events(bad.session)[2:]]


def test_what_is_no_valid_statement_is_named_and_not_sent(store, learning_on):
    session = learning_on(store)
    session.begin()  # a quiz whose id is no UUID
    postbox = Postbox()
    (fault,) = push(store, postbox).refusals
    assert fault.reason.startswith("it is no valid xAPI: context.registration")
    assert len(postbox.ids) == 1
    assert marks(store) == {session.session: 1}


def test_everything_is_sent_again_where_that_is_asked_for(store, learning_on):
    learn(learning_on, store, "kim")
    first, again = Postbox(), Postbox()
    push(store, first)
    push(store, again, again=True)
    assert [each.plain for batch in first.batches for each in batch] == [
        each.plain for batch in again.batches for each in batch
    ]


def test_marks_never_go_back(store, learning_on):
    session = learn(learning_on, store)
    store.lrs.mark(LRS, {session.session: 4}, NOON)
    store.lrs.mark(LRS, {session.session: 2}, NOON)
    assert marks(store) == {session.session: 4}


def test_each_lrs_has_its_own_marks(store, learning_on):
    learn(learning_on, store)
    push(store, Postbox())
    assert len(store.lrs.due("https://other.example.org/")) == 1
    assert store.lrs.due(LRS) == ()


def test_a_learner_has_one_name_that_says_nothing(store, learning_on):
    learn(learning_on, store, "kim")
    kim = store.access.learner_of("kim")
    (name,) = store.lrs.names([kim], NOON).values()
    assert store.lrs.names([kim, kim], NOON) == {kim: name}
    assert name != kim
    postbox = Postbox()
    push(store, postbox)
    sent = json.dumps([each.plain for batch in postbox.batches for each in batch])
    assert name in sent
    assert kim not in sent
    assert '"kim' not in sent


def test_a_name_goes_with_the_learner(store, learning_on):
    learn(learning_on, store, "kim")
    push(store, Postbox())
    with store._database.writing() as connection:
        connection.execute(tables.session.update().values(learner=None))
        connection.execute(tables.learner.delete())
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.lrs_name)) == 0


def test_a_session_erased_meanwhile_gets_no_mark(store, learning_on):
    learn(learning_on, store)
    store.lrs.mark(LRS, {str(uuid4()): 3}, NOON)
    assert marks(store) == {}


def decide(store, session, decision, at=NOON):
    learner = next(each for each in store.lrs.due("") if each.session == session).learner
    store.consents.decide(Who(session, learner), RIBS, Language.ENGLISH, decision, at)


def test_sessions_of_who_refused_a_study_stay_here(store, learning_on):
    kim, lee = learn(learning_on, store, "kim"), learn(learning_on, store, "lee")
    guest = learn(learning_on, store)
    decide(store, kim.session, Decision.REFUSED)
    decide(store, guest.session, Decision.WITHDRAWN)
    pushed = push(store, Postbox())
    assert (pushed.sessions, pushed.withheld) == (1, 2)
    assert set(marks(store)) == {lee.session}


def test_who_agrees_after_all_is_sent_then(store, learning_on):
    kim = learn(learning_on, store, "kim")
    decide(store, kim.session, Decision.REFUSED)
    decide(store, kim.session, Decision.ACCEPTED, NOON.replace(hour=13))
    assert push(store, Postbox()).sessions == 1


def test_for_a_study_only_who_takes_part_in_it_is_sent_from_then_on(store, learning_on):
    learn(learning_on, store, "kim")
    learn(learning_on, store, "lee")
    later = learn(learning_on, store, "kim", NOON.replace(hour=15))
    decide(store, later.session, Decision.ACCEPTED, NOON.replace(hour=14))
    pushed = push(store, Postbox(), study="ribs")
    assert (pushed.sessions, pushed.withheld) == (1, 2)
    assert set(marks(store)) == {later.session}


def test_one_of_a_group_who_refused_keeps_its_session_here(store, learning_on):
    lee = learn(learning_on, store, "lee")
    session = learn(learning_on, store, "kim")
    members = {Letter.A: store.access.learner_of("kim"), Letter.B: store.access.learner_of("lee")}
    store.groups.link(session.session, GroupId(str(uuid4())), members, NOON)
    decide(store, lee.session, Decision.REFUSED)
    assert push(store, Postbox()).withheld == 2


def test_a_guest_is_somebody_else_in_each_session(store, learning_on):
    first, second = learn(learning_on, store), learn(learning_on, store)
    postbox = Postbox()
    push(store, postbox)
    names = {each.plain["actor"]["account"]["name"] for batch in postbox.batches for each in batch}
    assert names == {guest_name(first.session), guest_name(second.session)}


@pytest.mark.parametrize("array", [True, False])
def test_statements_are_written_as_lines_or_as_one_array(store, learning_on, array):
    learn(learning_on, store, "kim")
    outbox = Outbox(store, passing_names)
    text = "".join(statement_lines(outbox, store.lrs.due(""), array=array))
    found = json.loads(text) if array else [json.loads(line) for line in text.splitlines()]
    assert [each["verb"]["display"]["en"] for each in found] == [
        "initialized", "attempted", "answered", "answered",
    ]  # fmt: skip
    assert json.loads("".join(statement_lines(outbox, (), array=True))) == []
