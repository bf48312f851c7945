"""A clock that is told the time, a store in a fresh folder, and a session with a quiz."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.place import place_of
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import SessionStore, open_store

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STARTED = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")


@dataclass
class ToldClock:
    """Both clocks go on by one second at each look at the monotonic one."""

    seconds: float = 0.0
    start: datetime = field(default=NOON)

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds)

    def monotonic_s(self) -> float:
        self.seconds += 1.0
        return self.seconds


def database_in(url: str) -> str:
    """Return the name of the database in a URL."""
    return str(place_of(url).url.database)


class Learning:
    """A session of a learner or guest, ready to answer items."""

    def __init__(self, store: SessionStore, name: str = "", start: datetime = NOON) -> None:
        learner = store.learner(name, at=start) if name else None
        self.recorder = Recorder(store, STARTED, clock=ToldClock(start=start), learner=learner)
        self.session = self.recorder.session
        self.quiz = QuizId("")

    def begin(
        self,
        mode: QuizMode = QuizMode.TEST,
        bank: str = "tiny-bones",
        place: str = "quiz",
        digest: str = "",
    ) -> None:
        self.quiz = QuizId(f"{self.session[:8]}-{mode}-{bank}-{place}")
        items = (ItemId("find-1"), ItemId("name-2"))
        seconds = 60.0 if mode is QuizMode.SPOTTER else None
        self.recorder.record(
            QuizStarted(
                self.quiz,
                bank,
                "1.0",
                mode,
                7,
                items,
                bank_digest=digest,
                place=place,
                seconds_per_item=seconds,
            )
        )

    def answer(self, item: str = "find-1", response: str = "rib-1-left", score: float = 1.0,
               attempt: int = 1, **told: Any) -> None:  # fmt: skip
        self.recorder.record(
            ItemAnswered(
                quiz=self.quiz,
                item=ItemId(item),
                item_version=1,
                kind=Kind.FIND,
                response=response,
                correct=score == 1.0,
                score=score,
                latency_s=2.5,
                presented_at=NOON,
                attempt=attempt,
                **told,
            )
        )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run on both databases what asks for a store; on a file alone what asks for its place too."""
    if "database" in metafunc.fixturenames:
        both = ("sqlite",) if "place" in metafunc.fixturenames else ("sqlite", "postgresql")
        metafunc.parametrize("database", both)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The record's file, for tests that look at it or change it behind the program's back."""
    return tmp_path / "record.sqlite"


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that holds nothing yet; made once, for copies are made sooner."""
    place = tmp_path_factory.mktemp("template") / "record.sqlite"
    open_store(place).close()
    return place


@pytest.fixture
def open_record(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Callable[[], SessionStore]:
    """Return what opens the same record, as one window after another does."""
    if database == "sqlite":
        place = tmp_path / "record.sqlite"
        shutil.copy(request.getfixturevalue("_sqlite_template"), place)
        return lambda: open_store(place, busy_timeout_s=0.05)
    url = request.getfixturevalue("postgres_record")
    return lambda: open_store(url, folder=tmp_path)


@pytest.fixture
def store(open_record: Callable[[], SessionStore]) -> Iterator[SessionStore]:
    opened = open_record()
    yield opened
    opened.close()


@pytest.fixture
def another(store: SessionStore, open_record: Callable[[], SessionStore]) -> Iterator[SessionStore]:
    """Return the same record, opened a second time, as by another window."""
    del store
    opened = open_record()
    yield opened
    opened.close()


@pytest.fixture
def learning(store: SessionStore) -> Learning:
    session = Learning(store, "kim")
    session.begin()
    return session


@pytest.fixture
def learning_on() -> type[Learning]:
    return Learning


@pytest.fixture
def desk(postgres_record: str, tmp_path: Path) -> Iterator[Callable[..., SessionStore]]:
    """Return what opens the record as the window of a desktop does, each by its folder."""
    made: list[SessionStore] = []

    def open_desk(name: str = "desk", patience_s: float = 0.25) -> SessionStore:
        made.append(open_store(postgres_record, busy_timeout_s=patience_s, folder=tmp_path / name))
        return made[-1]

    yield open_desk
    for store in made:
        store.close()
