"""Groups and tracking in the record: events name letters alone, and a learner can be erased."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.response import Means
from anatomyapp.session import augmented, database
from anatomyapp.session.augmented import Stretch, TrackingMeasured, TurnTaken
from anatomyapp.session.codec import encode
from anatomyapp.session.event import LearnerId
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.review import AnswerFilter
from anatomyapp.session.store import open_store
from anatomyapp.session.tally import tallied
from anatomyapp.session.turns import GroupId, Letter, Pace, Turn, formed
from tests.augmented_events import EVENTS, GROUP, ROLES, TRACKING
from tests.lived_record import table_rows

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def birch(store) -> LearnerId:
    return store.learner("Birch Otter", at=NOON)


@pytest.fixture
def grouped(store, learning, birch):
    """A session in which B is a learner of the record and the others are guests."""
    members = {Letter.A: None, Letter.B: birch, Letter.C: None}
    store.groups.link(learning.session, GROUP, members, NOON)
    return learning


def answer(learning, by: Letter | None, item: str = "find-1") -> None:
    learning.recorder.record(
        ItemAnswered(
            learning.quiz, ItemId(item), 1, Kind.FIND, "rib-1-left", correct=True, score=1.0,
            latency_s=2.0, presented_at=NOON, by=by, means=Means.RETICLE,
        )
    )  # fmt: skip


def answerers(store) -> list[str]:
    return [each.learner for each in store.answers()]


def test_an_answer_belongs_to_the_member_who_gave_it(store, grouped, birch):
    for by in (None, Letter.A, Letter.B):
        answer(grouped, by)
    (kim,) = (each.id for each in store.learners() if each.pseudonym == "kim")
    assert answerers(store) == [kim, f"{GROUP}-A", birch]
    assert [each.first for each in store.answers()] == [True, True, True]
    (found,) = store.answers(AnswerFilter(learner=birch))
    assert (found.letter, found.group, found.means) == (Letter.B, GROUP, Means.RETICLE)
    assert found.place == "quiz"


def test_the_group_of_an_answer_is_the_one_that_was_formed_last(store, grouped, birch):
    later = GroupId("5f0c3c5e-0000-4000-8000-000000000002")
    members = {Letter.A: birch, Letter.B: None}
    store.groups.link(grouped.session, later, members, NOON + timedelta(minutes=1))
    answer(grouped, Letter.A)
    answer(grouped, Letter.B)
    assert answerers(store) == [birch, f"{later}-B"]


def test_an_answer_by_a_letter_of_no_group_stays_with_the_session(store, learning):
    answer(learning, Letter.D)
    (kim,) = (each.id for each in store.learners())
    assert answerers(store) == [kim]


def test_erasing_a_learner_makes_the_letter_a_guest_and_changes_no_event(
    store, grouped, birch, place
):
    answer(grouped, Letter.B)
    before = store.events(grouped.session)
    with closing(sqlite3.connect(place)) as other, other:
        other.execute("PRAGMA foreign_keys = ON")
        other.execute("DELETE FROM learner WHERE id = ?", (birch,))
    assert store.events(grouped.session) == before
    assert [row.learner for row in store.groups.members()] == [None, None, None]
    assert answerers(store) == [f"{GROUP}-B"]


def test_tracking_is_read_back_in_columns_with_its_rate(store, learning):
    quiz = learning.quiz
    measured = TrackingMeasured(Stretch.ITEM, TRACKING, quiz, ItemId("find-1"), GROUP, 2)
    learning.recorder.record(measured)
    learning.recorder.record(TrackingMeasured(Stretch.MINUTE, tallied([], [], 60.0).tracking()))
    item, minute = table_rows(store, "tracking")
    assert (item["over"], item["quiz"], item["item"], item["turn"]) == ("item", quiz, "find-1", 2)
    assert (item["pictures"], item["shown"], item["rate"], item["tracked"]) == (1, 1, 0.5, 1.0)
    assert item["latency_ms"] == pytest.approx(48.0, rel=0.01)
    assert item["distance_mm"] == pytest.approx(600.0, rel=0.01)
    empty = [minute[name] for name in ("pictures", "rate", "latency_ms", "light")]
    assert empty == [0, 0.0, None, None]
    assert store.integrity().faults == ()


def test_turns_are_read_back_with_the_letter_of_each_role(store, learning):
    group = formed(GROUP, 3, Pace())
    learning.recorder.record(TurnTaken(GROUP, 1, group.turn.held))
    learning.recorder.record(TurnTaken(GROUP, 2, group.following().turn.held))
    learning.recorder.record(augmented.TurnTakenBack(GROUP, 1, group.turn.held))
    by_hand = Turn(1, (Letter.C, Letter.A, Letter.B))
    learning.recorder.record(augmented.RolesChanged(GROUP, 1, by_hand.held))
    rows = table_rows(store, "turns")
    assert [(row["turn"], row["what"]) for row in rows] == [
        (1, "turn-taken"), (2, "turn-taken"), (1, "turn-taken-back"), (1, "roles-changed"),
    ]  # fmt: skip
    assert [row["answerer"] for row in rows] == list("ABAC")
    assert [rows[3][name] for name in ("wearer", "holder", "watcher")] == ["B", "A", "A"]


def test_rows_of_tracking_are_never_changed(store, learning, place):
    learning.recorder.record(TrackingMeasured(Stretch.MINUTE, TRACKING))
    with closing(sqlite3.connect(place)) as other:
        for deed in ("UPDATE tracking SET seconds = 0", "DELETE FROM tracking"):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                other.execute(deed)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_no_event_tells_a_path_a_name_or_a_picture(event):
    """Whatever is text is a word of a fixed list, or a random id."""
    words = {
        *SheetKind, *Paper, *Mode, *Letter, *Stretch, *augmented.PictureSource, *augmented.Lens,
        *augmented.ArEnding, *(held.role for held in ROLES), GROUP,
    }  # fmt: skip
    for text in texts_of(json.loads(encode(event))):
        assert text in words
    assert len(encode(event)) < 600


def test_every_text_of_these_events_is_of_a_fixed_list_by_its_type():
    """A field that could hold free text would have to be named here."""
    free = re.compile(r"\bstr\b|bytes|ndarray|Path")
    for kind in vars(augmented).values():
        if isinstance(kind, type) and kind.__module__ == augmented.__name__:
            hints = getattr(kind, "__annotations__", {})
            assert not [name for name, hint in hints.items() if free.search(str(hint))], kind


def texts_of(plain: object) -> list[str]:
    if isinstance(plain, dict):
        return [text for value in plain.values() for text in texts_of(value)]
    if isinstance(plain, list):
        return [text for value in plain for text in texts_of(value)]
    return [plain] if isinstance(plain, str) else []


def test_a_record_without_groups_is_brought_up_and_taken_back(tmp_path: Path):
    """A record of revision 0002 keeps its answers both ways."""
    path = tmp_path / "record.sqlite"
    engine = sa.create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        before = sorted(sa.inspect(connection).get_table_names())
        answer_columns = [each["name"] for each in sa.inspect(connection).get_columns("answer")]
        for name, row in OLD_ROWS:
            table = sa.Table(name, sa.MetaData(), autoload_with=connection)
            connection.execute(table.insert().values(row))
    engine.dispose()
    with closing(open_store(path)) as store:
        (found,) = store.answers()
        assert (found.learner, found.letter, found.means, found.place) == ("l", None, None, "quiz")
        assert store.integrity().faults == ()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
        inspected = sa.inspect(connection)
        assert sorted(inspected.get_table_names()) == before
        assert [each["name"] for each in inspected.get_columns("answer")] == answer_columns
        assert connection.exec_driver_sql("SELECT item FROM answer").scalar() == "find-1"
    engine.dispose()


_STARTED = '{"app_version":"0.4","pack":"p","pack_version":"1","language":"en","platform":""}'
_QUIZ = (
    '{"quiz":"q","bank":"b","bank_version":"1","mode":"test","seed":1,"items":["find-1"],'
    '"station":null,"bank_digest":""}'
)
_ANSWERED = (
    '{"quiz":"q","item":"find-1","item_version":1,"kind":"find","response":"r","correct":true,'
    '"score":1.0,"latency_s":1.0,"presented_at":"2026-03-01T12:00:00+00:00","attempt":1,'
    '"confidence":null,"point":null}'
)
_AT = datetime(2026, 3, 1, 12, 0)  # noqa: DTZ001 - as SQLite holds it
OLD_ROWS = (
    ("learner", ("l", "kim", _AT)),
    ("session", ("s", "l", _AT, "0.4", "p", "1")),
    ("event", ("e0", "s", 0, _AT, 0.0, "session-started", 3, _STARTED)),
    ("event", ("e1", "s", 1, _AT, 1.0, "quiz-started", 3, _QUIZ)),
    ("event", ("e2", "s", 2, _AT, 2.0, "item-answered", 3, _ANSWERED)),
    ("quiz", ("q", "e1", "s", "b", "1", "test")),
    ("answer", ("e2", "s", "q", "find-1", 1, "find", 1, "r", True, 1.0, 1.0, None, _AT)),
)
