"""The real window on the tiny atlas, drawn by the real renderer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.language import speak
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.naming import in_language
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.running import FIRST_TURN, Running, StartOptions
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.tours.control import TourControl
from anatomyapp.gui.tours.memory import ToursSeen
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import StandardView
from anatomyapp.session.event import Origin
from anatomyapp.settings import Language
from tests.tiny_bank import BANK
from tests.tiny_tour import tiny_tour

SIZE = (1280, 800)


@pytest.fixture(scope="session")
def drawer(qapp: QApplication, tiny_atlas: Atlas) -> Drawer:
    return open_drawer(tiny_atlas)


@pytest.fixture
def language() -> Language:
    """What the window speaks; modules may say another."""
    return Language.ENGLISH


@pytest.fixture
def look(qapp: QApplication, language: Language) -> Iterator[theme.Theme]:
    # The last test's window goes now, whole, and not piece by piece while this one's is made.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak(qapp, language)
    worn = theme.install(qapp)
    worn.reduce_motion = True
    worn.choose(Scheme.LIGHT)
    yield worn
    # Before the colours change, as Qt would dress all of the window anew.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    worn.choose(Scheme.LIGHT)
    speak(qapp, Language.ENGLISH)


@pytest.fixture
def kept(qapp: QApplication) -> Iterator[list[QWidget]]:
    """Widgets that a test makes without a window: they go whole once it is over.

    What nobody holds any more the collector would take, also in the midst of its painting.
    """
    widgets: list[QWidget] = []
    yield widgets
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def preferences(language: Language) -> Preferences:
    seen = frozenset({WELCOME, FIRST_TURN})
    return Preferences(scheme=Scheme.LIGHT, reduce_motion=True, dismissed=seen, language=language)


@pytest.fixture
def window(qtbot, look, preferences) -> MainWindow:
    """An empty window."""
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    return made


@pytest.fixture
def running(qtbot, window, tiny_atlas, drawer, tmp_path: Path) -> Iterator[Running]:
    """The window with the place to explore, shown and painted; its data in a folder of its own."""
    options = StartOptions(pack=Path("tiny"), folder=tmp_path / "home")
    running = Running(options, in_language(tiny_atlas), window, drawer)
    running.start()
    with qtbot.waitSignal(running.explore.pane.view.first_drawn):
        window.show()
    yield running
    wait_for_jobs()


@pytest.fixture
def furnished(qtbot, running, tmp_path: Path) -> Iterator[Running]:
    """The window with all its places, those of instructors too."""
    banks = tmp_path / "banks"
    banks.mkdir()
    (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
    running.options = replace(running.options, store=str(tmp_path / "record.sqlite"))
    furnishing = Furnishing(running, banks)
    with qtbot.waitSignal(furnishing.done):
        furnishing.start()
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    running.explore.cut.toggle()
    assert furnishing.quiz is not None
    assert furnishing.entrance is not None
    furnishing.entrance.let_in()
    wait_for_jobs()
    QApplication.processEvents()
    yield running
    wait_for_jobs()


@pytest.fixture
def explore(running: Running) -> ExplorePlace:
    return running.explore


@pytest.fixture
def bench(running: Running) -> Workbench:
    return running.bench


@pytest.fixture
def seen_from_front(explore: ExplorePlace) -> None:
    explore.pane.viewing.look_from(StandardView.ANTERIOR)
    explore.pane.view.finish()


@pytest.fixture
def tours(running: Running, tiny_atlas: Atlas, tmp_path: Path) -> TourControl:
    """The tours of the window: one, of the tiny atlas."""
    control = running.explore.tours
    control.shelf.offer((tiny_tour(tmp_path, tiny_atlas),), ToursSeen())
    return control


@pytest.fixture
def asking(tours: TourControl) -> TourControl:
    """The tour at its second step, which asks."""
    tours.open("ribs")
    tours.turn(2)
    return tours
