"""A quiz is taken in the window, its bank goes, and the window shows the same quiz again."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from anatomyapp.cli.command import parse, run
from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.instructor.replay.item_told import told_of
from anatomyapp.gui.instructor.replay.opening import Workshop, opened
from anatomyapp.gui.instructor.replay.warning import warnings_of
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.naming import in_language
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Mode
from anatomyapp.scene.scene import Scene
from anatomyapp.session.asked_banks import AskedBanks
from anatomyapp.session.quizzing import ItemPresented, QuizStarted
from anatomyapp.session.store import open_store
from tests.all_kinds import KINDS, WHOLE

Shown = list[tuple[Item, Scene]]


class Lab:
    """Opens windows, one after the other, on one record and one folder of banks."""

    def __init__(self, qtbot, open_running, folder: Path) -> None:
        self.qtbot, self._open = qtbot, open_running
        self.record, self.file = folder / "record.sqlite", folder / "quiz.json"
        self.bank = folder / "banks" / "tiny.yaml"
        self.bank.parent.mkdir()
        self.bank.write_bytes(WHOLE)

    def open(self, again: Path | None = None) -> Furnishing:
        """Return a window with all its places."""
        furnishing = Furnishing(self._open(str(self.record), again), self.bank.parent)
        with self.qtbot.waitSignal(furnishing.done, timeout=20_000):
            furnishing.start()
        return furnishing

    def take(self, mode: Mode = Mode.TEST) -> Shown:
        """Take a quiz of all items in a window of its own, till its bank is kept."""
        furnishing = self.open()
        shown = self.take_in(furnishing, mode)
        furnishing._running.window.close()
        return shown

    def take_in(self, furnishing: Furnishing, mode: Mode = Mode.TEST) -> Shown:
        with self.qtbot.waitSignal(furnishing.bank_keeping.kept):
            self.begin(furnishing, mode)
        return self.walk(furnishing)

    def begin(self, furnishing: Furnishing, mode: Mode = Mode.TEST) -> None:
        form = furnishing.quiz.start_page.form
        furnishing._running.window.enter(furnishing.quiz)
        form.modes.boxes[mode].click()
        list(form.lengths.values())[-1].click()  # all
        form.start.click()

    def walk(self, furnishing: Furnishing) -> Shown:
        """Go through a quiz that runs, without answers; return what it showed."""
        page, conduct, shown = furnishing.quiz.running_page, furnishing.quiz.conduct, []
        for _ in KINDS:
            QApplication.processEvents()
            conduct.item_painted()
            shown.append((conduct.quiz.current, page.stage.bench.scene))
            conduct.skip()
            conduct.proceed()  # from a spotter's break
        assert conduct.quiz is None
        return shown

    def started(self) -> list[QuizStarted]:
        """Return how the quizzes of the record began, oldest first."""
        with closing(open_store(self.record)) as store:
            events = [e.event for s in reversed(store.sessions()) for e in store.events(s.id)]
            assert store.integrity().faults == ()
            return [event for event in events if isinstance(event, QuizStarted)]

    def freeze(self) -> Path:
        """Write the one quiz of the record as the command does."""
        (begun,) = self.started()
        words = ["sessions", "instance", begun.quiz, "-o", self.file, "--store", self.record]
        assert run(parse(list(map(str, words)))) == 0
        return self.file


@pytest.fixture
def lab(qtbot, look, preferences, tiny_atlas, drawer, tmp_path):  # noqa: PLR0913, PLR0917 - a window wants all of them
    del look

    def open_running(store: str, again: Path | None) -> Running:
        window = MainWindow(preferences)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        options = StartOptions(Path("tiny"), tmp_path / "home", store=store, again=again)
        running = Running(options, in_language(tiny_atlas), window, drawer)
        running.start()
        with qtbot.waitSignal(running.explore.pane.view.first_drawn):
            window.show()
        return running

    yield Lab(qtbot, open_running, tmp_path)
    wait_for_jobs()


@pytest.mark.parametrize(("mode", "gone"), [(Mode.TEST, True), (Mode.SPOTTER, False)])
def test_a_quiz_is_shown_again_when_its_bank_is_gone_or_changed(lab, mode, gone):
    then = lab.take(mode)
    if gone:
        lab.bank.unlink()
    else:
        lab.bank.write_bytes(WHOLE.replace(b'"version": 1', b'"version": 2'))
    (begun,) = lab.started()
    second = lab.open(lab.freeze())
    assert second._running.window.place is second.quiz
    second.quiz.start_page.once_more.start.click()
    now = lab.walk(second)
    second._running.window.close()
    assert len(then) == len(KINDS)
    assert now == then
    _, again = lab.started()
    assert again.quiz != begun.quiz
    assert replace(again, quiz=begun.quiz) == begun


def test_enter_begins_it_and_once_more_after_it_asks_the_same_items(lab):
    lab.take()
    second = lab.open(lab.freeze())
    assert second._running.options.again is None  # a later window offers it no more
    page = second.quiz.start_page
    assert second.quiz.focusWidget() is page.once_more.start
    assert page.once_more.title.accessibleName() == "A quiz as it was presented"
    assert page.once_more.text.accessibleName().startswith(
        f"Tiny · {len(KINDS)} items · Test. The same"
    )
    lab.qtbot.keyClick(page.once_more.start, Qt.Key.Key_Return)
    shown = lab.walk(second)
    second.quiz.rounds.again()
    assert {item.id for item, _ in lab.walk(second)} == {item.id for item, _ in shown}
    second._running.window.close()


def test_a_file_that_broke_meanwhile_is_said(lab):
    lab.file.write_text("{}", encoding="utf-8")
    furnishing, said = lab.open(lab.file), []
    assert furnishing.quiz is None
    said = [label.text() for label in furnishing._running.window.findChildren(QLabel)]
    assert any("no quiz instance" in words for words in said)
    furnishing._running.window.close()


def test_the_text_of_a_bank_is_kept_once_and_to_the_byte(lab):
    furnishing = lab.open()
    lab.take_in(furnishing)
    lab.take_in(furnishing)
    furnishing._running.window.close()
    one, other = lab.started()
    assert one.bank_digest == other.bank_digest
    with closing(open_store(lab.record)) as store:
        assert store.asked_banks.text(one.bank_digest) == WHOLE


def test_a_text_that_cannot_be_kept_hinders_nothing_and_is_said(lab, monkeypatch):
    def refuse(*_: object) -> None:
        raise StoreError("the text is too large.")

    monkeypatch.setattr(AskedBanks, "keep", refuse)
    furnishing, said = lab.open(), []
    furnishing.bank_keeping.toasted.connect(said.append)
    lab.begin(furnishing)
    lab.qtbot.waitUntil(lambda: bool(said))
    assert len(lab.walk(furnishing)) == len(KINDS)
    furnishing._running.window.close()
    assert (said[0].title, said[0].tone) == ("The bank is not kept in the record", "warning")
    assert said[0].text.startswith("the text is too large. The quiz goes on.")
    assert len(lab.started()) == 1


def test_a_record_that_takes_all_but_banks_is_said_at_the_second_quiz(lab, monkeypatch):
    def refuse(*_: object) -> None:
        raise StoreAwayError("this user may not do that.")

    monkeypatch.setattr(AskedBanks, "keep", refuse)
    furnishing, said = lab.open(), []
    furnishing.bank_keeping.toasted.connect(said.append)
    for expected in (0, 1, 1):
        lab.begin(furnishing)
        lab.qtbot.waitUntil(lambda: not furnishing.bank_keeping._jobs)
        assert len(said) == expected
        lab.walk(furnishing)
    furnishing._running.window.close()


def test_while_the_record_is_away_it_is_kept_once_that_is_back(lab):
    lab.record.write_bytes(b"no record" * 100)
    furnishing = lab.open()
    lab.begin(furnishing)
    wait_for_jobs()
    QApplication.processEvents()
    lab.record.unlink()
    with lab.qtbot.waitSignal(furnishing.bank_keeping.kept, timeout=20_000):
        furnishing.keeping.record.bring_in()
    furnishing._running.window.close()
    (begun,) = lab.started()
    with closing(open_store(lab.record)) as store:
        assert store.asked_banks.text(begun.bank_digest) == WHOLE


@pytest.fixture
def shop(tiny_atlas, drawer) -> Workshop:
    """Return what a replay is shown with: no bank is open."""
    return Workshop(tiny_atlas, Path("tiny"), drawer)


def replayed(record: Path, shop: Workshop, **kept: object):
    """Return the session that asked as a replay shows it, and what it asked first."""
    with closing(open_store(record)) as store:
        (session,) = store.sessions()
        entries = store.events(session.id)
        found = opened(entries, replace(shop, **({"kept": store.asked_banks.text} | kept)))
    at = next(e.monotonic_s for e in entries if isinstance(e.event, ItemPresented))
    return found, found.replay.state_at(at + 0.001).screen.asked


def test_a_replay_tells_items_of_a_bank_that_is_gone(lab, shop):
    ((item, _), *_) = lab.take()
    found, asked = replayed(lab.record, shop)
    told = told_of(asked, replace(shop, banks=found.banks))
    assert told.stem == item.stem
    assert [each.id for each in told.options] == [option.id for option in item.task.offered]
    assert found.unread == ()


def test_a_replay_tells_an_item_by_the_bank_that_asked_it(lab, shop):
    ((item, _), *_) = lab.take()
    found, asked = replayed(lab.record, shop)
    (bank,) = found.banks
    changed = tuple(replace(each, stem="Changed") for each in bank.items)
    other = replace(bank, digest="0" * 64, items=changed)
    assert told_of(asked, replace(shop, banks=(other, bank))).stem == item.stem
    assert told_of(asked, replace(shop, banks=(other,))).stem == "Changed"


def test_a_replay_says_that_a_kept_bank_is_damaged(lab, shop):
    def damaged(_: str) -> bytes:
        raise StoreError("the text is damaged.")

    lab.take()
    found, asked = replayed(lab.record, shop, kept=damaged)
    assert "no bank that is open has it" in told_of(asked, shop).stem
    assert any("the text is damaged." in each for each in warnings_of(found, shop.atlas))
