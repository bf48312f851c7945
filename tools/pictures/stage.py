"""The real window, driven for a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import pack_folder
from anatomyapp.gui import naming
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.explore.place import HINT
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.record import Record
from anatomyapp.gui.running import FIRST_TURN, Running, StartOptions
from anatomyapp.gui.start import open_window
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.view.intent import KEYS, Intent
from anatomyapp.gui.view.picture_widget import PictureWidget
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.session.event import Origin
from anatomyapp.settings import Language

_STEP_MS, _LONGEST_MS = 20, 60_000
_AT_REST_MS = 700  # longer than any toast or panel moves
AnyDialog = TypeVar("AnyDialog", bound=Dialog)


@dataclass(frozen=True, slots=True)
class Wear:
    """How the window of a picture looks; sizes are those of the picture's pixels."""

    scheme: Scheme = Scheme.LIGHT
    size: tuple[int, int] = (1280, 800)
    screen_scale: int = 1
    text_scale: float = 1.0
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Home:
    """Folders of a window: its own, and one that keeps what was worked out for others."""

    own: Path
    shared: Path

    @property
    def record(self) -> Path:
        """The file of its record."""
        return self.own / "record.sqlite"


class Stage:
    """A window with all its places, at rest.

    Parameters
    ----------
    home
        Holds its settings, its record, and what is worked out once.
    """

    def __init__(
        self, wear: Wear, home: Home, learner: str = "Maple Heron", *, welcome: bool = False
    ) -> None:
        seen = {FIRST_TURN, HINT, *(() if welcome else (WELCOME,))}
        self.window = open_window(
            Preferences(
                scheme=wear.scheme, text_scale=wear.text_scale, reduce_motion=True,
                language=wear.language, dismissed=frozenset(seen),
            )
        )  # fmt: skip
        options = StartOptions(
            pack_folder("thorax"), home.own, learner, str(home.record), cache=home.shared
        )
        self.atlas = naming.in_language(read_pack(options.pack))
        self.running = Running(options, self.atlas, self.window, open_drawer(self.atlas))
        self.furnishing = Furnishing(self.running)
        done: list[bool] = []
        self.furnishing.done.connect(lambda: done.append(True))
        self.running.first_drawn.connect(self.furnishing.start)
        width, height = (side // wear.screen_scale for side in wear.size)
        self.window.resize(width, height)
        self.running.start()
        self.window.show()
        self.window.activateWindow()  # else no shortcut is heard
        self.wait_for(lambda: bool(done))
        self.explore = self.running.explore
        self.view = self.explore.pane.view
        self._go_on(_AT_REST_MS)

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Let the window go on until something holds."""
        for _ in range(_LONGEST_MS // _STEP_MS):
            if holds():
                return
            self._go_on(_STEP_MS)
        raise TimeoutError(f"{holds} did not come to hold")

    @property
    def record(self) -> Record:
        """What is on record."""
        if self.furnishing.keeping is None:
            raise LookupError("nothing is recorded")
        return self.furnishing.keeping.record

    def let_instructor_in(self) -> None:
        """Open the instructor's area."""
        if self.furnishing.entrance is not None:
            self.furnishing.entrance.let_in()

    def dialog(self, kind: type[AnyDialog]) -> AnyDialog:
        """Return the dialog of a kind that is open, or comes in a moment."""
        self.wait_for(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def settle(self) -> None:
        """Let everything come to rest, and the model be drawn as finely as it can."""
        self._go_on(_AT_REST_MS)
        for view in self.window.findChildren(PictureWidget):
            if view.isVisible():
                view.finish()
        self._go_on(_STEP_MS)

    def select(self, *structures: str) -> None:
        """Choose structures as from the list."""
        for i, structure in enumerate(structures):
            self.explore.explorer.select(StructureId(structure), Origin.TREE, added=i > 0)

    def show_only(self, *structures: str) -> None:
        """Isolate structures, so that a picture is of them."""
        self.select(*structures)
        self.ask(Intent.ISOLATE)
        self.ask(Intent.FIT)
        self.settle()

    def ask(self, *intents: Intent) -> None:
        """Press keys on the model."""
        for intent in intents:
            key = next(key for key, each in KEYS.items() if each is intent)
            QTest.keyClick(self.view, key)

    def press(self, keys: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press keys in the window."""
        QTest.keyClick(self.window, keys, modifiers)
        self._go_on(_STEP_MS)

    def place_of(self, structure: str, view: PictureWidget | None = None) -> QPointF:
        """Return where a structure is seen."""
        shown = view or self.view
        picture = shown.picture
        if picture is None:
            raise LookupError("nothing is drawn yet")
        x, y = picture.anchors((StructureId(structure),))[StructureId(structure)]
        return QPointF(x, y) / shown.pixel_ratio

    def click(self, at: QPointF, widget: QWidget | None = None) -> None:
        """Click on the model, or on another widget."""
        where = QPoint(round(at.x()), round(at.y()))
        QTest.mouseClick(
            widget or self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
        )
        self._go_on(_STEP_MS)

    def drag(
        self, first: QPointF, last: QPointF, modifier: Qt.KeyboardModifier, *, released: bool
    ) -> None:
        """Draw the pointer over the model with its button down, and let go or not."""
        for kind, at, button in (
            (QEvent.Type.MouseButtonPress, first, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseMove, (first + last) / 2, Qt.MouseButton.NoButton),
            (QEvent.Type.MouseMove, last, Qt.MouseButton.NoButton),
            (QEvent.Type.MouseButtonRelease, last, Qt.MouseButton.LeftButton),
        ):
            if kind is not QEvent.Type.MouseButtonRelease or released:
                over = self.view.mapToGlobal(at)
                held = Qt.MouseButton.LeftButton
                event = QMouseEvent(kind, at, over, button, held, modifier)
                QApplication.sendEvent(self.view, event)
        self._go_on(_STEP_MS)

    def scroll_down(self, widget: QWidget) -> None:
        """Scroll the areas inside a widget to their ends."""
        for area in widget.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    def unfold(self, menu: QMenu, at: QPoint) -> None:
        """Open a menu at a place of the screen, without waiting for a choice."""
        menu.popup(at)
        self._go_on(_STEP_MS)

    def change_to(self, scheme: Scheme) -> None:
        """Let the window look light or dark from now on."""
        self.window.change(replace(self.window.preferences, scheme=scheme))

    def let_pass(self, span_ms: int) -> None:
        """Let the window go on for a while."""
        self._go_on(span_ms)

    def save(self, file: Path, *, moving: bool = False) -> None:
        """Write what the window and its menus show, at rest or while the model moves."""
        if not moving:
            self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        corner = self.window.mapToGlobal(QPoint())
        for menu in QApplication.topLevelWidgets():
            if isinstance(menu, QMenu) and menu.isVisible():
                painter.drawPixmap(menu.pos() - corner, menu.grab())
        painter.end()
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")

    def close(self) -> None:
        """End the session."""
        self.window.close()
        QApplication.processEvents()

    def _go_on(self, span_ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(span_ms, loop.quit)
        loop.exec()


Play = Callable[[Stage], None]
