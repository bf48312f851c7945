"""A person of whims: random events of mouse, keys and window, for endurance."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.running import Running
from anatomyapp.gui.view.intent import KEYS, TURNS, VIEW_KEYS

_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
)
_BUTTONS = (Qt.MouseButton.LeftButton,) * 4 + (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
_KEYS = (*KEYS, *VIEW_KEYS, *TURNS, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_PageUp,
         Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_F13)  # fmt: skip
_SIZES = (640, 480), (1024, 700), (1280, 800), (1440, 900), (1800, 1000)
_WORDS = ("rib", "t7", "angulus", "xyz", "")
_LONGEST_DRAG = 6


class RandomPerson:
    """Does one random thing after the other to a running window; the same ones for one seed."""

    def __init__(self, running: Running, rng: random.Random) -> None:
        self._running, self._rng = running, rng
        self._view: QWidget = running.explore.pane.view
        self._first = running.bench.scene
        self._deeds: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._key),
            (20, self._click),
            (16, self._drag),
            (14, self._hover),
            (8, self._wheel),
            (8, self._step),
            (5, self._row),
            (4, self._double_click),
            (3, self._slide),
            (3, self._saved_view),
            (2, self._resize),
            (2, self._search),
            (1, self._switch_scheme),
        )

    def act(self) -> None:
        """Send one event, or one that is made of several, and let the window answer."""
        weights, deeds = zip(*self._deeds, strict=True)
        self._answer_dialogs()
        self._rng.choices(deeds, weights)[0]()
        QApplication.processEvents()

    def rest(self) -> None:
        """Close what is open and come back to the first scene and size."""
        self._answer_dialogs()
        self._running.bench.show(self._first)
        self._running.window.resize(1280, 800)
        QApplication.processEvents()

    def _place(self) -> QPoint:
        width, height = max(1, self._view.width()), max(1, self._view.height())
        return QPoint(self._rng.randrange(width), self._rng.randrange(height))

    def _key(self) -> None:
        QTest.keyClick(self._view, self._rng.choice(_KEYS))

    def _click(self) -> None:
        modifiers = self._rng.choice(_MODIFIERS)
        QTest.mouseClick(self._view, self._rng.choice(_BUTTONS), modifiers, self._place())

    def _double_click(self) -> None:
        QTest.mouseDClick(self._view, Qt.MouseButton.LeftButton, pos=self._place())

    def _drag(self) -> None:
        button, modifiers = self._rng.choice(_BUTTONS), self._rng.choice(_MODIFIERS)
        at = self._place()
        self._mouse(QEvent.Type.MouseButtonPress, at, button, modifiers)
        for _ in range(self._rng.randrange(1, _LONGEST_DRAG)):
            at = self._place()
            self._mouse(QEvent.Type.MouseMove, at, button, modifiers)
        self._mouse(QEvent.Type.MouseButtonRelease, at, button, modifiers)

    def _hover(self) -> None:
        none = Qt.MouseButton.NoButton
        self._mouse(QEvent.Type.MouseMove, self._place(), none, Qt.KeyboardModifier.NoModifier)

    def _mouse(
        self,
        kind: QEvent.Type,
        at: QPoint,
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        where = QPointF(at)
        moved = kind == QEvent.Type.MouseMove
        pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        event = QMouseEvent(
            kind,
            where,
            self._view.mapToGlobal(where),
            Qt.MouseButton.NoButton if moved else button,
            pressed,
            modifiers,
        )
        QApplication.sendEvent(self._view, event)

    def _wheel(self) -> None:
        at = QPointF(self._place())
        turn = QPoint(0, self._rng.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            at, self._view.mapToGlobal(at), QPoint(), turn, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self._view, event)

    def _step(self) -> None:
        stack = self._running.bench.undo_stack
        self._rng.choice((stack.undo, stack.undo, stack.redo))()

    def _row(self) -> None:
        viewport = self._running.explore.panel.tree.viewport()
        x, y = (self._rng.randrange(max(1, side)) for side in (viewport.width(), viewport.height()))
        modifiers = self._rng.choice(_MODIFIERS[:3])
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifiers, QPoint(x, y))

    def _slide(self) -> None:
        slider = self._running.explore.tools.exploding.bar.slider
        slider.setValue(self._rng.randrange(slider.maximum() + 1))

    def _saved_view(self) -> None:
        self._running.explore.tools.views.show_number(self._rng.randrange(1, 4))

    def _resize(self) -> None:
        self._running.window.resize(*self._rng.choice(_SIZES))

    def _search(self) -> None:
        self._running.explore.panel.field.setText(self._rng.choice(_WORDS))

    def _switch_scheme(self) -> None:
        self._running.window.switch_scheme()

    def _answer_dialogs(self) -> None:
        """Keep what a dialog asks for, or close it; a few notes and views are enough."""
        tools = self._running.explore.tools
        few = len(tools.keeper.views) < 3 and len(self._running.bench.scene.annotations.pins) < 8
        for dialog in self._running.window.findChildren(Dialog):
            if not dialog.isVisible():
                continue
            save = getattr(dialog, "save", None)
            field = getattr(dialog, "field", None)
            if field is not None:
                field.setPlainText("A note")
            if save is not None and few and self._rng.random() < 0.5:
                save.click()
            dialog.close_dialog()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
