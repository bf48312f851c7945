"""What is shown again is what was presented, of any bank, seed and way to take a quiz."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.person import Sex
from anatomyapp.errors import BankError, DocumentError, StoreError
from anatomyapp.quiz.adaptive import Rule
from anatomyapp.quiz.bank import Bank, bank_from
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Entry, Event, SessionId, SessionStarted
from anatomyapp.session.instance import Instance, instance_of, shown_again
from anatomyapp.session.instance_file import Frozen, read_instance, write_instance
from anatomyapp.session.quiz_again import quiz_again, read_repeat
from anatomyapp.session.quizzing import (
    ItemPresented,
    QuizId,
    QuizMode,
    QuizStarted,
    Selection,
)
from anatomyapp.session.shown import PersonShown
from tests.all_kinds import KINDS, OPTIONS, WHOLE, item_tree, text_of

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
RUN = QuizId("00000000-0000-4000-8000-000000000001")
STARTED = SessionStarted("0.7.0", "tiny", "1.0.0", language="de")
ROWS = st.tuples(st.sampled_from(KINDS), st.integers(1, 9), st.sampled_from((-2.0, 0.0, 1.5)))
texts = st.lists(ROWS, min_size=1, max_size=12).map(
    lambda rows: text_of([item_tree(i, *row) for i, row in enumerate(rows)])
)


def bank_of(text: bytes, atlas: Atlas) -> Bank:
    return bank_from(text, atlas, Path("tiny.yaml"))


def quiz_started(run: QuizId, quiz: Quiz) -> QuizStarted:
    """Return the event as the window records it."""
    bank, _, version = quiz.bank.partition("@")
    return QuizStarted(
        run, bank, version, QuizMode(quiz.mode), quiz.seed,
        tuple(item.id for item in quiz.items), quiz.station, quiz.bank_digest,
        seconds_per_item=quiz.timing.seconds_per_item if quiz.timing else None,
        selection=Selection.ADAPTIVE if quiz.adaptive else Selection.FIXED,
    )  # fmt: skip


def item_presented(run: QuizId, item: Item) -> ItemPresented:
    """Return the event as the window records it."""
    return ItemPresented(run, item.id, item.version, tuple(o.id for o in item.task.offered))


def record_of(*events: Event) -> list[Entry]:
    session = SessionId("s")
    return [
        Entry(uuid4(), session, i, NOON + timedelta(seconds=i), float(i), event)
        for i, event in enumerate((STARTED, *events))
    ]


def taken(quiz: Quiz, rng: random.Random) -> tuple[list[Entry], list[Item]]:
    """Return the record of a quiz that somebody takes, and the items as they were presented."""
    events: list[Event] = [quiz_started(RUN, quiz)]
    shown: dict[str, Item] = {}
    while (item := quiz.current) is not None and rng.random() > 0.02:
        shown.setdefault(item.id, item)
        events.append(item_presented(RUN, item))
        quiz = quiz.skip(1.0) if rng.random() < 0.8 else again_later(quiz)
    return record_of(*events), list(shown.values())


def again_later(quiz: Quiz) -> Quiz:
    """Answer nothing and ask the item once more at the end, as a wrong answer does."""
    return replace(quiz, queue=(*quiz.queue[1:], quiz.queue[0])) if len(quiz.queue) > 1 else (
        quiz.skip(1.0))  # fmt: skip


@st.composite
def quizzes(draw: st.DrawFn, atlas: Atlas) -> tuple[Quiz, bytes]:
    text = draw(texts)
    bank, seed = bank_of(text, atlas), draw(st.integers(0, 2**32 - 1))
    mode = draw(st.sampled_from(Mode))
    if draw(st.booleans()):
        return Quiz.adapt(bank, mode=mode, seed=seed, rule=Rule(most=6)), text
    length = draw(st.none() | st.integers(1, 12))
    return Quiz.start(bank, mode=mode, seed=seed, length=length), text


@given(data=st.data())
def test_what_is_shown_again_is_what_was_presented(tiny_atlas, data, tmp_path_factory):
    quiz, text = data.draw(quizzes(tiny_atlas))
    entries, shown = taken(quiz, random.Random(data.draw(st.integers(0, 999))))  # noqa: S311 - a learner
    if not shown:
        return
    file = tmp_path_factory.mktemp("frozen") / "quiz.json"
    write_instance(file, Frozen(instance_of(entries, RUN), text))
    repeat = read_repeat(file, tiny_atlas)
    again = quiz_again(repeat.instance, repeat.bank)
    assert again.items == tuple(shown)
    pairs = zip(again.items, shown, strict=True)
    assert all(present(a, tiny_atlas, Scene()) == present(b, tiny_atlas, Scene()) for a, b in pairs)
    assert (again.seed, again.mode, again.timing) == (quiz.seed, quiz.mode, quiz.timing)
    assert (again.bank, again.bank_digest) == (quiz.bank, quiz.bank_digest)
    second, _ = taken(again, random.Random(1))  # noqa: S311 - as above
    if len(second) > 2 + len(shown):
        assert instance_of(second, RUN).presented == repeat.instance.presented


@pytest.fixture
def bank(tiny_atlas) -> Bank:
    return bank_of(WHOLE, tiny_atlas)


@pytest.fixture
def instance(bank) -> Instance:
    quiz = Quiz.start(bank, mode=Mode.SPOTTER, seed=7)
    events = [item_presented(RUN, item) for item in quiz.items]
    body = PersonShown(Sex.FEMALE, 160.0, 30.0)
    return instance_of(record_of(body, quiz_started(RUN, quiz), *events), RUN)


def test_it_tells_all_that_was_presented_and_nobody(instance, bank):
    assert (instance.bank, instance.version, instance.digest) == (bank.id, "1.0.0", bank.digest)
    assert (instance.pack, instance.pack_version, instance.language) == ("tiny", "1.0.0", "de")
    assert (instance.mode, instance.selection, instance.seed) == (
        QuizMode.SPOTTER, Selection.FIXED, 7,
    )  # fmt: skip
    assert (instance.seconds_per_item, instance.break_s) == (60.0, 0.0)
    assert instance.person == PersonShown(Sex.FEMALE, 160.0, 30.0)
    assert len(instance.presented) == len(KINDS)


def test_other_quizzes_of_the_session_are_apart(bank):
    quiz = Quiz.start(bank, seed=1)
    other = QuizId("another")
    shown = item_presented(RUN, quiz.items[0])
    told = record_of(quiz_started(other, quiz), item_presented(other, quiz.items[1]),
                     quiz_started(RUN, quiz), shown)  # fmt: skip
    assert [each.item for each in instance_of(told, RUN).presented] == [shown.item]


def test_a_quiz_that_is_not_there_or_asked_nothing_is_told(bank):
    begun = quiz_started(RUN, Quiz.start(bank))
    with pytest.raises(StoreError, match='is not in this session; "anatomyapp sessions instances"'):
        instance_of(record_of(), RUN)
    with pytest.raises(StoreError, match="ended before its first item appeared; choose another"):
        instance_of(record_of(begun), RUN)


def test_a_record_that_cannot_be_is_told(bank):
    quiz = Quiz.start(bank, seed=1)
    endless = replace(quiz_started(RUN, quiz), seconds_per_item=60.0)
    told = record_of(endless, item_presented(RUN, quiz.items[0]))
    with pytest.raises(StoreError, match="cannot be shown again"):
        instance_of(told, RUN)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda _: None, "it has no item item-3"),
        (lambda item: {**item, "version": 2}, "it has item-3@2, and item-3@1 was presented"),
        (lambda item: {**item, "options": OPTIONS[:4]}, "item-3@1 has other options"),
    ],
)
def test_a_bank_that_was_changed_is_refused_with_what_to_do(instance, tiny_atlas, change, what):
    items = [item_tree(i, kind, 1, 0.1 * i) for i, kind in enumerate(KINDS)]
    changed = change(items[3])
    items[3:4] = [] if changed is None else [changed]
    with pytest.raises(BankError, match=what) as told:
        shown_again(instance, bank_of(text_of(items), tiny_atlas))
    assert str(told.value).startswith("bank tiny-bank@1.0.0: ")
    assert str(told.value).endswith("take the bank that was asked, as it was then.")


def test_another_version_of_the_pack_is_told_and_hinders_nothing(instance, tiny_atlas, tmp_path):
    file = tmp_path / "quiz.json"
    write_instance(file, Frozen(replace(instance, pack_version="0.9.0"), WHOLE))
    (warning,) = read_repeat(file, tiny_atlas).warnings
    assert "presented on the pack tiny@0.9.0 and is shown on tiny@1.0.0" in warning


def test_the_text_of_another_bank_is_no_instance(instance):
    with pytest.raises(ValueError, match="not the one that was asked"):
        Frozen(instance, WHOLE + b" ")


def test_a_file_comes_back_to_the_byte(instance, tmp_path):
    file, again = tmp_path / "a.json", tmp_path / "b.json"
    write_instance(file, Frozen(instance, WHOLE))
    write_instance(again, read_instance(file))
    assert read_instance(again) == Frozen(instance, WHOLE)
    assert file.read_bytes() == again.read_bytes()


def test_a_folder_that_is_missing_or_no_file_is_told(instance, tmp_path):
    with pytest.raises(DocumentError, match="cannot be read"):
        read_instance(tmp_path / "nothing.json")
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(BankError, match="cannot be written"):
        write_instance(blocked / "quiz.json", Frozen(instance, WHOLE))
