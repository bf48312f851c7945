"""The running window: what it holds, and what is brought in after its first picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.person import Person
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dropping import PackDrop
from anatomyapp.gui.explore.picture_export import PictureExport
from anatomyapp.gui.explore.place import HINT, ExplorePlace, offer_hint
from anatomyapp.gui.language import translate
from anatomyapp.gui.learner_control import LearnerControl
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.person_control import PersonControl
from anatomyapp.gui.preference_keeper import PreferenceKeeper
from anatomyapp.gui.shortcut import add_key
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.window_keys import WindowKeys
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.scene import Scene

FIRST_TURN = "first-turn"
_START = Camera(azimuth_deg=24.0, elevation_deg=7.0)


@dataclass(frozen=True, slots=True)
class ReplayWish:
    """A session that is to be played again, by its whole id, and from which second on."""

    session: str
    at_s: float = 0.0


@dataclass(frozen=True, slots=True)
class StartOptions:
    """What the command line says about the window."""

    pack: Path
    folder: Path  # of settings and record
    learner: str | None = None
    store: str | None = None
    view: StandardView | None = None
    person: Person | None = None
    cache: Path | None = None  # folder of what can be worked out again
    scene: Scene | None = None  # of the window that this one takes the place of
    settings: bool = False  # whether the settings are open, as they were in that window
    replay: ReplayWish | None = None  # once the instructor's area is open
    banks: tuple[Path, ...] = ()  # to be asked in place of all others
    again: Path | None = None  # a frozen quiz, to be taken in place of all others

    def camera(self) -> Camera:
        """Return from where the model is seen first."""
        return Camera().seen_from(self.view) if self.view else _START


class Running(QObject):
    """Puts the window together; the model first, then all that a first look does not need."""

    first_drawn = Signal()
    other_wanted = Signal(object)  # StartOptions of the window that is to take this one's place

    def __init__(
        self, options: StartOptions, atlas: Atlas, window: MainWindow, drawer: Drawer
    ) -> None:
        super().__init__(window)
        self.options, self.atlas, self.window, self.drawer = options, atlas, window, drawer
        self.bench = Workbench(options.scene or Scene(visible=atlas.shown_first), self)
        labels = window.preferences.labels
        self.explore = ExplorePlace(self.bench, atlas, drawer, labels=labels, cache=options.cache)
        self._keeper = PreferenceKeeper(window, options.folder)
        window.add_place(self.explore)
        self.learners = LearnerControl(window, self.explore, self._keeper, options.learner)
        self.people = PersonControl(window, atlas)
        self.export = PictureExport(window, self.explore)
        self.drop = PackDrop(window, options.folder / "packs")
        WindowKeys(window, self.explore)
        add_key(window, "Ctrl+P", self.people.ask)
        self._connect()
        self.greet()

    def _connect(self) -> None:
        explore = self.explore
        self._keeper.language_changed.connect(self._change_language)
        self.people.chosen.connect(self._change_person)
        self.drop.opened.connect(self._open_pack)
        explore.names.changed.connect(self._keeper.keep_labels)
        explore.middle.shared.connect(self._keeper.keep_section)
        explore.card.copied.connect(self._say_copied)
        self.window.record_place_wanted.connect(self._ask_record_place)
        explore.pane.view.first_drawn.connect(self._after_first_picture)

    def greet(self) -> None:
        """Show the welcome and the hint to whom they are new."""
        self.learners.greet()
        if HINT not in self.window.preferences.dismissed:
            offer_hint(self.explore.pane).dismissed.connect(self._keeper.dismiss)

    def start(self) -> None:
        """Show the model from its first side."""
        commands, section = self.explore.commands, self.window.preferences.section
        begin = commands.start_at if self.options.scene is None else commands.go_on
        begin(self.options.camera())
        if section:
            self.explore.middle.open_section(section)
            self.bench.undo_stack.clear()  # how the window stood is no step

    def _after_first_picture(self) -> None:
        if FIRST_TURN not in self.window.preferences.dismissed:
            self._keeper.dismiss(FIRST_TURN)
            QTimer.singleShot(0, self.explore.pane.flight.turn_once)
        QTimer.singleShot(0, self.first_drawn.emit)

    def _ask_record_place(self) -> None:
        from anatomyapp.gui.record_place import RecordPlaceDialog  # noqa: PLC0415 - loads SQLAlchemy

        RecordPlaceDialog(self.window, self.options.folder).open_dialog()

    def _open_pack(self, folder: Path) -> None:
        self.other_wanted.emit(replace(self.options, pack=folder, person=None, scene=None))

    def _change_person(self, person: Person | None) -> None:
        """Show the chest of another person, in a window that takes this one's place."""
        self.other_wanted.emit(replace(self.options, person=person, scene=self.bench.scene))

    def _change_language(self) -> None:
        self.other_wanted.emit(replace(self.options, scene=self.bench.scene, settings=True))

    def _say_copied(self, text: str) -> None:
        self.window.say(Toast(translate("Window", "Copied"), text))
