"""The tours of a pack come after the window's first picture; what is seen of them is kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.gui.tours.memory import read_seen
from anatomyapp.session.exploration import TourStarted, TourStepShown
from anatomyapp.session.store import open_store
from tests.tiny_tour import write_tour


@pytest.fixture
def furnished(qtbot, window, tiny_pack, tiny_atlas, drawer):
    """Return what brings the tours of a pack into a window."""
    write_tour(tiny_pack)
    folder = tiny_pack.parent

    def furnish() -> Running:
        home = folder / "home"
        options = StartOptions(tiny_pack, home, store=str(folder / "record.sqlite"))
        running = Running(options, tiny_atlas, window, drawer)
        running.start()
        with qtbot.waitSignal(running.explore.pane.view.first_drawn):
            window.show()
        furnishing = Furnishing(running, folder / "banks")
        with qtbot.waitSignal(furnishing.done):
            furnishing.start()
        return running

    yield furnish
    wait_for_jobs()


def test_tours_are_offered_recorded_and_remembered(furnished, window):
    running = furnished()
    tours = running.explore.tours
    assert list(tours.shelf.tours) == ["ribs"]
    tours.open("ribs")
    tours.turn(2)
    window.close()
    store = open_store(running.options.store or "")
    (session,) = store.sessions()
    events = [entry.event for entry in store.events(session.id)]
    store.close()
    assert TourStarted("ribs", "1.0.0") in events
    assert TourStepShown("ribs", "second", 2) in events
    assert read_seen(running.options.folder).page("ribs") == 2


def test_a_broken_tour_is_named_in_a_dialog(furnished, tiny_pack, window):
    (tiny_pack / "tours" / "sternum.yaml").write_text("station: [\n", encoding="utf-8")
    running = furnished()
    dialog = next(each for each in window.findChildren(Dialog) if each.isVisible())
    said = " ".join(label.accessibleName() for label in dialog.findChildren(QLabel))
    assert "sternum.yaml" in said
    assert list(running.explore.tours.shelf.tours) == ["ribs"]
