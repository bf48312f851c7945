"""Uses each feature of the running window once, so that what is made once is there.

A program for the graphics card is compiled when a way of drawing is first needed and kept; so are
the motion of breath, the shifts of the exploded view, icons and styles of a scheme, and translated
words. There are as many of these as there are features, however long the window is used: they are
no leak, and are made before anything is counted.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from anatomyapp.gui.explore.picture_export import PictureWish
from anatomyapp.gui.language import speak, spoken
from anatomyapp.gui.running import Running
from anatomyapp.gui.start import application_of
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.scene import Scene
from anatomyapp.settings import Language
from benchmarks.random_events import SIZES, WORDS, RandomPerson

_SECTION_MS = 250  # till the section of a plane that rests is made of all triangles
_LARGER = 2


def use_each_feature(running: Running, folder: Path) -> None:
    """Use each feature once, make the window of each size, and come back to the first scene.

    ``folder`` takes the exported picture.
    """
    person = RandomPerson(running, random.Random(0))  # noqa: S311 - it only comes to rest
    _breathe(running)
    _draw_all_ways(running)
    for size in SIZES:
        running.window.resize(*size)
        settle(running)
    _cut_with_section(running)
    _take_a_tour(running)
    _ask_for_aids(running)
    _export(running, folder)
    for _ in Scheme:
        running.window.switch_scheme()
        settle(running)
    _speak_all()
    person.rest()
    settle(running)


def settle(running: Running) -> None:
    """Wait until jobs are done and the picture is finished."""
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    running.explore.pane.view.finish()
    QApplication.processEvents()


def _breathe(running: Running) -> None:
    """Prepare the breath and draw one phase of it, whole and cut."""
    breathing = running.explore.breath.breathing
    breathing.toggle()
    settle(running)
    breathing.hold(0.5)
    settle(running)
    running.bench.show(running.bench.scene.cut_by([Cut(CutKind.AXIAL)]))
    settle(running)
    breathing.stop()


def _draw_all_ways(running: Running) -> None:
    """Draw scenes for which the renderer has ways of its own, moving and still."""
    first = running.bench.scene
    for scene in _scenes(first):
        running.bench.show(scene)
        QApplication.processEvents()  # the moving picture
        settle(running)
    running.bench.show(first)
    settle(running)


def _scenes(first: Scene) -> Iterator[Scene]:
    """Yield scenes with and without planes, faded structures and a selection; then all apart."""
    names = sorted(first.visible)
    planes = [Cut(kind) for kind in (CutKind.AXIAL, CutKind.CORONAL, CutKind.SAGITTAL)]
    for cuts, faded, selected in product((0, 3), ((), names[::2], names), ((), names[:1])):
        yield first.cut_by(planes[:cuts]).fade(faded).select(selected)
    yield first.stand_apart(1.0)


def _cut_with_section(running: Running) -> None:
    explore = running.explore
    explore.cut.begin(opens=True)
    explore.section.open(wanted=True)
    QTest.qWait(_SECTION_MS)
    for kind in (CutKind.CORONAL, CutKind.SAGITTAL):
        explore.cut.turn_to(kind)
        QTest.qWait(_SECTION_MS)
    explore.section.open(wanted=False)
    settle(running)


def _take_a_tour(running: Running) -> None:
    """Open the first tour if there is one, see each page, and leave it."""
    tours = running.explore.tours
    for station, tour in list(tours.shelf.tours.items())[:1]:
        tours.open(station)
        for page in range(1, tour.last_page + 1):
            tours.turn(page)
            settle(running)
        tours.leave()


def _ask_for_aids(running: Running) -> None:
    """Ask for what has a key, and for each word of a search."""
    explore = running.explore
    for intent in (Intent.LABELS, Intent.LANDMARKS, Intent.VIEWS, Intent.EXPLODE):
        for _ in range(2):  # on, and off again
            explore.commands.obey(intent)
            settle(running)
    for structure in sorted(running.atlas.meshes)[:1]:
        explore.commands.fly_to(structure)
        settle(running)
    for word in WORDS:
        explore.panel.field.setText(word)
        settle(running)


def _export(running: Running, folder: Path) -> None:
    running.export.save(folder / "picture.png", PictureWish(enlarge=_LARGER))
    settle(running)
    running.export.copy()
    settle(running)


def _speak_all() -> None:
    """Fetch the words of each language; the window keeps its own."""
    application, before = application_of([]), spoken()
    for language in (Language.GERMAN, before):
        speak(application, language)
        QApplication.processEvents()
