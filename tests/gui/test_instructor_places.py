"""Sessions and items as the instructor sees them, from a real record."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from tiny_quiz import Hands, bank, find, name

from anatomyapp.errors import StoreError
from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui.instructor.flag import FEWEST, Flag, flags_of
from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import open_store

BANK = bank(find("rib-1-left", "Left rib 1"), name("rib-2-right", "rib-1-right", "rib-3-right"))


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "record.sqlite")
    yield opened
    opened.close()


def work(store, learner, wrong=(), *, mode=Mode.LEARN, ends=True):
    """Let a learner answer the bank, or only explore where ``mode`` is None.

    ``wrong`` names the items taken for something else.
    """
    hands = Hands()
    who = store.learner(learner, at=hands.now()) if learner else None
    recorder = Recorder(store, SessionStarted("0", "tiny", "1"), clock=hands, learner=who)
    hands.seconds += 5
    recorder.record(PlaceEntered("quiz"))
    conduct = Conduct(recorder.record, hands)
    if mode is not None:
        conduct.start(Quiz.start(BANK, mode=mode))
    while conduct.quiz is not None:
        item = conduct.quiz.current
        conduct.item_painted()
        hands.seconds += 4
        conduct.answer(response_to(item, item.id in wrong))
        conduct.proceed()
    if ends:
        recorder.end()


def response_to(item, wrong):
    if item.kind == "find":
        return Pointed("rib-2-left" if wrong else item.key)
    return Chosen.one("rib-1-right" if wrong else item.key)


@pytest.fixture
def shop(look, tiny_atlas, drawer, tmp_path):
    return Workshop(tiny_atlas, tmp_path, drawer, banks=(BANK,))


@pytest.fixture
def show(qtbot, kept, store, shop, tmp_path):
    def build(kind):
        files = iter([tmp_path / "out.csv", None])
        with_what = (shop,) if kind is SessionsPlace else (shop.atlas, shop.banks, shop.drawer)
        place = kind(store, *with_what, lambda _parent, _name: next(files))
        qtbot.addWidget(place)
        kept.append(place)
        place.resize(1280, 748)
        place.show()
        qtbot.waitExposed(place)
        place.entered()
        qtbot.waitUntil(lambda: not place.loading)
        return place

    return build


def texts(place, title):
    return [place.table.text_at(line, title) for line in range(len(place.table.shown))]


def test_sessions_are_listed_with_mode_score_and_state(show, store):
    work(store, "Maple Heron", ["find-rib-1-left"])
    work(store, "", mode=Mode.TEST, ends=False)
    work(store, "Birch Otter", mode=None)
    place = show(SessionsPlace)
    place.table.order_by("Learner")
    assert texts(place, "Learner") == ["Birch Otter", "Guest", "Maple Heron"]
    assert texts(place, "Mode") == ["Explore", "Test", "Learn"]
    assert texts(place, "Score") == ["–", "100 %", "50 %"]
    assert texts(place, "State") == ["complete", "running", "complete"]


def test_a_score_that_is_missing_comes_last_in_both_orders(show, store):
    work(store, "Maple Heron", ["find-rib-1-left"])
    work(store, "Birch Otter", mode=None)
    work(store, "Cedar Finch")
    place = show(SessionsPlace)
    place.table.order_by("Score")
    assert texts(place, "Score") == ["50 %", "100 %", "–"]
    place.table.order_by("Score", Qt.SortOrder.DescendingOrder)
    assert texts(place, "Score") == ["100 %", "50 %", "–"]


def loaded(qtbot, place):
    """Return the place once it has read what was asked of it."""
    qtbot.waitUntil(lambda: not place.loading)
    return place


def test_sessions_are_filtered_by_text_mode_and_state(qtbot, show, store):
    work(store, "Maple Heron")
    work(store, "Birch Otter", mode=Mode.TEST, ends=False)
    work(store, "Ash Wren", mode=None)
    place = show(SessionsPlace)
    place.search.setText("maple")
    assert texts(loaded(qtbot, place), "Learner") == ["Maple Heron"]
    place.search.clear()
    place.mode.setCurrentText("Explore only")
    assert texts(loaded(qtbot, place), "Learner") == ["Ash Wren"]
    place.mode.setCurrentText("Test")
    assert texts(loaded(qtbot, place), "Learner") == ["Birch Otter"]
    place.state.setCurrentText("Complete")
    assert not loaded(qtbot, place).table.shown
    assert not place.export.isEnabled()
    assert place.search.isVisible()  # and no word of an empty record


def test_older_sessions_come_when_they_are_wanted(qtbot, show, store, monkeypatch):
    monkeypatch.setattr("anatomyapp.gui.instructor.sessions._PAGE", 2)
    for learner in ("Ash", "Birch", "Cedar", "Dogwood", "Elm"):
        work(store, learner, mode=None)
    place = show(SessionsPlace)
    assert (len(place.table.shown), place._count.text()) == (2, "2 of 5 sessions")
    for shown in (4, 5):
        place.older.click()
        assert len(loaded(qtbot, place).table.shown) == shown
    assert place._count.text() == "5 sessions"
    assert not place.older.isVisible()


def test_the_chosen_session_is_drawn_even_after_quick_choices(qtbot, show, store):
    work(store, "Maple Heron")
    work(store, "Birch Otter", mode=None)
    place = show(SessionsPlace)
    place.table.order_by("Learner")
    for line in (1, 0, 1, 0, 1):
        place.table.choose(line)
    qtbot.waitUntil(lambda: len(place.timeline.timeline.answers) == 2)
    place.search.setText("nobody")
    assert not loaded(qtbot, place).timeline.timeline.answers


def test_the_sessions_shown_are_exported(qtbot, show, store, tmp_path):
    work(store, "Maple Heron")
    place = show(SessionsPlace)
    place.write_files.trigger()
    dialog = place.exporting
    dialog.table.setCurrentIndex(dialog.table.findData("sessions"))
    dialog.sessions.setCurrentIndex(dialog.sessions.findData(True))
    with qtbot.waitSignal(dialog.exported):
        dialog.export.click()
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    (session,) = store.sessions()
    assert (row["session"], row["learner"]) == (session.id, session.learner)


def test_without_sessions_the_place_says_so(show):
    place = show(SessionsPlace)
    assert place.refresh_empty.isVisible()


def test_a_record_that_cannot_be_read_is_said(qtbot, show, store, monkeypatch):
    place = show(SessionsPlace)

    def fail(_which):
        raise StoreError("record.sqlite: damaged; restore it from a copy.")

    monkeypatch.setattr(store.pages, "page", fail)
    place.refresh()
    qtbot.waitUntil(lambda: not place.loading)
    assert place._failed.isVisible()
    assert "damaged" in place._failed.text.accessibleName()


def test_items_show_n_facility_discrimination_and_time(show, store):
    for learner in ("a", "b", "c"):
        work(store, learner)
    work(store, "d", ["find-rib-1-left", "name-rib-2-right"])
    place = show(ItemsPlace)
    assert texts(place, "Item") == ["Left rib 1", "Right rib 2"]
    assert texts(place, "n") == ["4", "4"]
    assert texts(place, "Facility") == ["75 %", "75 %"]
    assert texts(place, "Discrim.") == ["1.00", "1.00"]
    assert texts(place, "Time") == ["4.0 s", "4.0 s"]
    assert texts(place, "Flag") == ["too few", "too few"]


def test_an_item_shows_what_was_chosen_how_often(show, store):
    for learner in ("a", "b", "c"):
        work(store, learner)
    work(store, "d", ["find-rib-1-left"])
    place = show(ItemsPlace)
    said = [meter.accessibleName() for meter in place.panel.card.findChildren(type_of_meter())]
    assert said == ["Left rib 1: 75 %", "Left rib 2: 25 %"]


def type_of_meter():
    from anatomyapp.gui.components import Meter

    return Meter


def test_items_are_searched_and_exported(show, store, tmp_path):
    work(store, "a")
    place = show(ItemsPlace)
    place.filter.search.setText("left rib")
    assert texts(place, "Item") == ["Left rib 1"]
    place.filter.export.click()
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["item"], row["n"], row["facility_percent"]) == ("find-rib-1-left@1", "", "")
    assert (row["discrimination_percent"], row["flags"]) == ("", "")
    assert row["hidden"] == "fewer than 5"


def test_an_item_of_a_larger_group_is_exported_with_the_range_of_its_facility(
    show, store, tmp_path
):
    for number in range(10):
        work(store, f"learner {number}", ["find-rib-1-left"] if number < 5 else [])
    place = show(ItemsPlace)
    place.filter.export.click()
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        rows = {row["item"]: row for row in csv.DictReader(file)}
    find, name = rows["find-rib-1-left@1"], rows["name-rib-2-right@1"]
    assert (find["n"], find["facility_percent"], find["hidden"]) == ("10", "50.0", "")
    assert (name["n"], name["facility_percent"], name["hidden"]) == ("10", "", "60 to 100")


def test_an_item_can_be_chosen_in_the_plot(show, store):
    for learner, wrong in (("a", []), ("b", ["name-rib-2-right"]), ("c", []), ("d", [])):
        work(store, learner, wrong)
    work(store, "e", ["find-rib-1-left", "name-rib-2-right"])
    place = show(ItemsPlace)
    place.panel.plot.chosen.emit(place.table.shown[1])
    assert place.table.chosen is place.table.shown[1]


def test_without_answers_the_place_says_so(show):
    place = show(ItemsPlace)
    assert place._empty.isVisible()


def figures(n, facility, discrimination, timed_out=0):
    nothing = Statistic(None, n, "not needed")
    return ItemStatistics("i@1", n, Statistic(facility, n), nothing, Statistic(discrimination, n),
                          nothing, 10.0, nothing, nothing, nothing, (), timed_out)  # fmt: skip


@pytest.mark.parametrize(
    ("item", "flags"),
    [
        (figures(FEWEST - 1, 100.0, -50.0), (Flag.TOO_FEW,)),
        (figures(FEWEST, 60.0, -0.1), (Flag.WRONG_KEY,)),
        (figures(FEWEST, 96.0, 20.0), (Flag.TOO_EASY,)),
        (figures(FEWEST, 95.0, 0.0), ()),
        (figures(FEWEST, 60.0, 20.0, timed_out=1), ()),
        (figures(FEWEST, 60.0, 20.0, timed_out=2), (Flag.TOO_SHORT,)),
    ],
)
def test_flags_wait_for_enough_answers_and_follow_their_limits(item, flags):
    assert flags_of(item) == flags
