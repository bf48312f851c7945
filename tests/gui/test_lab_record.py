"""The record of the window on a real server, which goes away and comes back."""

from __future__ import annotations

import pytest

from anatomyapp.gui.record import Record
from anatomyapp.gui.record_opening import open_record
from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.store import open_store


@pytest.fixture
def record(qtbot, tiny_atlas, postgres_record, tmp_path):
    del qtbot
    opened = Record(open_record(postgres_record, tmp_path / "home"), tiny_atlas)
    opened.begin("kim")
    yield opened
    opened.close()


def places(url: str, folder) -> list[str]:
    store = open_store(url, folder=folder)
    (session,) = store.sessions()
    entries = store.events(session.id)
    assert [entry.number for entry in entries] == list(range(len(entries)))
    assert store.integrity().faults == ()
    store.close()
    return [each.event.place for each in entries if isinstance(each.event, PlaceEntered)]


def test_a_session_goes_on_while_the_server_is_away_and_is_merged_when_it_is_back(
    qtbot, record, postgres_server, postgres_record, tmp_path
):
    told: list[object] = []
    record.turned_aside.connect(told.append)
    record.record(PlaceEntered("one"))
    with postgres_server.away():
        for place in ("two", "three"):
            record.record(PlaceEntered(place))
    record.record(PlaceEntered("four"))  # behind those that wait
    with qtbot.waitSignal(record.merged):
        record.bring_in()
    record.record(PlaceEntered("five"))
    assert places(postgres_record, tmp_path) == ["one", "two", "three", "four", "five"]
    assert len(told) == 1
    assert "cannot be reached" in str(told[0])


def test_a_window_that_opens_while_the_server_is_away_records_all_the_same(
    qtbot, tiny_atlas, postgres_server, postgres_record, tmp_path
):
    with postgres_server.away():
        record = Record(open_record(postgres_record, tmp_path / "home"), tiny_atlas)
        record.begin("kim")
        record.record(PlaceEntered("one"))
    with qtbot.waitSignal(record.merged):
        record.bring_in()
    record.close()
    assert places(postgres_record, tmp_path) == ["one"]
