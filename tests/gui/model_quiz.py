"""The Quiz place with items that are answered on the model, and hands to answer them."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from tiny_quiz import Ledger, bank

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind, View
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.quiz import Mode
from anatomyapp.quiz.spots import spots_of
from anatomyapp.quiz.task import Label, Pin, PlaceOn
from anatomyapp.scene.picking import projected

SPOT = (0.0, -106.0, -20.0)  # the middle of the sternum's front
LANDMARK = Landmark(
    "middle", LandmarkType.POINT, Side.MIDLINE, "Middle", "", "", "", np.array([SPOT]), "test",
    (StructureId("sternum-body"),), "test", "",
)  # fmt: skip


def with_landmark(atlas):
    return replace(atlas, landmarks=(LANDMARK,))


def _item(name: str, kind: Kind, task, view: View | None = None) -> Item:
    return Item(
        ItemId(name), kind, name, task, "sternum", "Do it.", Bloom.APPLY, "test",
        Feedback("Feel for it."), view or View(),
    )  # fmt: skip


def place_item(atlas) -> Item:
    return _item("place", Kind.PLACE, PlaceOn("middle", spots_of(atlas, "middle", None), 8.0, 40.0))


def label_item(*pins: str, beside: tuple[str, ...] = ()) -> Item:
    options = tuple(Option(OptionId(o), o.replace("-", " "), o) for o in (*pins, *beside))
    named = tuple(Pin(StructureId(p), OptionId(p)) for p in pins)
    return _item("label", Kind.LABEL, Label(named, options))


class ModelQuiz:
    """One run through items in the real place."""

    def __init__(self, qtbot, kept, drawer, atlas, *items: Item, mode: Mode = Mode.LEARN) -> None:
        self.qtbot, self.ledger = qtbot, Ledger()
        conduct = Conduct(self.ledger.record, self.ledger.clock, note=self.ledger.note)
        self.place = QuizPlace(drawer, atlas, (bank(*items),), conduct, random.Random(4))  # noqa: S311 - orders items, guards nothing
        qtbot.addWidget(self.place)
        kept.append(self.place)
        self.place.resize(1280, 748)
        self.place.show()
        qtbot.waitExposed(self.place)
        self.place.entered()
        self.place.start_page.form.modes.boxes[mode].click()
        self.place.start_page.form.start.click()
        self.settle()

    @property
    def stage(self):
        return self.place.running_page.stage

    @property
    def view(self):
        return self.stage.view

    @property
    def panel(self):
        return self.place.running_page.panel

    @property
    def hand(self):
        return self.stage._hand

    @property
    def grade(self):
        return self.place.conduct.quiz.grade

    def settle(self) -> None:
        """Wait until the picture is that of the scene."""
        QApplication.processEvents()
        page = self.place.running_page
        view = page.stage.view if page.isVisible() else self.place.result_page.stage.view
        view.finish()
        QApplication.processEvents()

    def seen(self, point: tuple[float, float, float]) -> QPoint:
        picture, ratio = self.view.picture, self.view.pixel_ratio
        x, y, _ = projected(picture.camera, np.array([point]), picture.size)[0] / ratio
        return QPoint(round(x), round(y))

    def click(self, at: QPoint) -> None:
        self.qtbot.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=at)

    def drag(self, widget, start: QPoint, end: QPoint) -> None:
        """Press at a place of a widget, go to another one of the screen, let go."""
        left = Qt.MouseButton.LeftButton
        self.qtbot.mousePress(widget, left, pos=start)
        for at in (widget.mapFromGlobal(end) + QPoint(1, 0), widget.mapFromGlobal(end)):
            self.qtbot.mouseMove(widget, at)
        self.qtbot.mouseRelease(widget, left, pos=widget.mapFromGlobal(end))
        self.settle()

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(self.place.focusWidget(), key, modifier)
