"""A person of whims: random events of mouse, keys and window, for endurance."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.running import Running
from anatomyapp.gui.view.intent import KEYS, TURNS, VIEW_KEYS, Intent

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
_FIRST_SIZE = 1280, 800
SIZES = (640, 480), (1024, 700), (1280, 800), (1440, 900), (1800, 1000)
WORDS = ("rib", "t7", "angulus", "xyz", "")
_LONGEST_DRAG = 6


class RandomPerson:
    """Does one random thing after the other to a running window; the same ones for one seed."""

    def __init__(self, running: Running, rng: random.Random) -> None:
        self._running, self._rng = running, rng
        self._view: QWidget = running.explore.pane.view
        self._first = running.bench.scene
        self._labels, self._scheme = running.window.preferences.labels, theme.tokens().scheme
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
            (2, self._section),
            (2, self._tour),
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
        """Come back to the first scene, size and colours, with every tool put away.

        What may be taken back is forgotten; saved views, notes and what was searched stay.
        """
        running, explore = self._running, self._running.explore
        self._answer_dialogs()
        explore.pane.flight.stop()
        explore.breath.breathing.stop()
        explore.tools.rest()
        explore.section.open(wanted=False)
        explore.panel.field.setText("")
        running.bench.show(self._first)
        running.bench.undo_stack.clear()
        if running.window.preferences.labels != self._labels:
            explore.commands.obey(Intent.LABELS)
        while theme.tokens().scheme is not self._scheme:
            running.window.switch_scheme()
        running.window.resize(*_FIRST_SIZE)
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
        self._running.window.resize(*self._rng.choice(SIZES))

    def _section(self) -> None:
        section = self._running.explore.section
        section.open(wanted=not section.is_open)

    def _tour(self) -> None:
        """Open a tour, or turn its pages, ask for the answer or leave."""
        tours = self._running.explore.tours
        touring = self._running.bench.scene.touring
        if touring is not None:
            on, back = (partial(tours.turn, touring.page + step) for step in (1, -1))
            self._do_one(on, on, on, back, tours.reveal, tours.restore, tours.leave)
        elif tours.shelf.tours:
            tours.open(self._rng.choice(list(tours.shelf.tours)))

    def _do_one(self, *deeds: Callable[[], None]) -> None:
        self._rng.choice(deeds)()

    def _search(self) -> None:
        self._running.explore.panel.field.setText(self._rng.choice(WORDS))

    def _switch_scheme(self) -> None:
        self._running.window.switch_scheme()

    def _answer_dialogs(self) -> None:
        """Close menus; keep what a dialog asks for, or close it: a few notes and views do."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()
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
