"""The running window: what it holds, and what is brought in after its first picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.person import Person, PersonFigures, Sex
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialogs import LearnerDialog
from anatomyapp.gui.dropping import PackDrop
from anatomyapp.gui.explore.picture_export import PictureExport
from anatomyapp.gui.explore.place import HINT, ExplorePlace, offer_hint
from anatomyapp.gui.language import language_of, spoken, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.person import PersonDialog, words
from anatomyapp.gui.preferences import Preferences, PreferencesFile
from anatomyapp.gui.view.picture_widget import Drawer
from anatomyapp.gui.welcome import Welcome
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.scene import Scene

WELCOME = "welcome"
FIRST_TURN = "first-turn"
_START = Camera(azimuth_deg=24.0, elevation_deg=7.0)


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

    def camera(self) -> Camera:
        """Return from where the model is seen first."""
        return Camera().seen_from(self.view) if self.view else _START


class Running(QObject):
    """Puts the window together; the model first, then all that a first look does not need."""

    first_drawn = Signal()
    learner_changed = Signal(str)
    question_wanted = Signal()
    other_wanted = Signal(object)  # StartOptions of the window that is to take this one's place

    def __init__(
        self, options: StartOptions, atlas: Atlas, window: MainWindow, drawer: Drawer
    ) -> None:
        super().__init__(window)
        self.options, self.atlas, self.window = options, atlas, window
        self._file = PreferencesFile(options.folder)
        self.drawer = drawer
        self.bench = Workbench(options.scene or Scene(visible=atlas.shown_first), self)
        preferences = window.preferences
        self.explore = ExplorePlace(
            self.bench, atlas, self.drawer, labels=preferences.labels, cache=options.cache
        )
        self.learner = self._file.last_learner() if options.learner is None else options.learner
        self.welcome: Welcome | None = None
        self.learners: tuple[str, ...] = ()
        self._warned = False
        window.add_place(self.explore)
        window.bar.show_learner(self.learner)
        if atlas.people is not None:
            window.bar.offer_people(words(self._shown(atlas.people)), said=atlas.person is not None)
        self.export = PictureExport(window, self.explore)
        self._connect()
        self.greet()

    def _connect(self) -> None:
        window, explore = self.window, self.explore
        window.preferences_changed.connect(self._keep)
        window.learner_wanted.connect(self._ask_learner)
        window.person_wanted.connect(self._ask_person)
        window.add_key("Ctrl+F", self._search)
        window.add_key("Ctrl+P", self._ask_person)
        window.add_key("Ctrl+Z", self._undo)
        window.add_key("Ctrl+Y", self._redo)
        window.add_key("Ctrl+Shift+Z", self._redo)
        for number in range(1, 10):
            window.add_key(f"Ctrl+{number}", partial(self._show_view, number))
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            window.add_key(keys, partial(self._go, step))
        self.drop = PackDrop(window, self.options.folder / "packs")
        self.drop.opened.connect(self._open_pack)
        explore.names.changed.connect(self._keep_labels)
        explore.middle.shared.connect(self._keep_section)
        explore.card.copied.connect(self._say_copied)
        explore.pane.view.first_drawn.connect(self._after_first_picture)

    def greet(self) -> None:
        """Show the welcome and the hint to whom they are new."""
        preferences = self.window.preferences
        if not self.learner and WELCOME not in preferences.dismissed:
            self._show_welcome()
        if HINT not in preferences.dismissed:
            offer_hint(self.explore.pane).dismissed.connect(self._dismiss)

    def _show_welcome(self) -> None:
        self.welcome = Welcome(self.learners)
        self.welcome.guest_wanted.connect(self._be_guest)
        self.welcome.question_wanted.connect(self._answer_now)
        self.welcome.learner_chosen.connect(self.be_learner)
        self.explore.show_right(self.welcome)

    def start(self) -> None:
        """Show the model from its first side."""
        if self.options.scene is None:
            self.explore.commands.start_at(self.options.camera())
        else:
            self.explore.commands.go_on(self.options.camera())
        if self.window.preferences.section:
            self.explore.middle.open_section(self.window.preferences.section)
            self.bench.undo_stack.clear()  # how the window stood is no step

    def be_learner(self, name: str) -> None:
        """Go on under a pseudonym, empty for a guest."""
        self.learner = name
        self.window.bar.show_learner(name)
        if self.welcome is not None:
            self.welcome = None
            self.explore.show_right(None)
            self.explore.entered()
        self._warn(self._file.keep_learner(name))
        self._dismiss(WELCOME)
        self.learner_changed.emit(name)

    def know_learners(self, learners: tuple[str, ...]) -> None:
        """Offer these names from now on."""
        if self.welcome is not None and learners and not self.learners:
            self.learners = learners
            self._show_welcome()
        self.learners = learners

    def _be_guest(self) -> None:
        self.be_learner("")

    def _answer_now(self) -> None:
        self.be_learner("")
        self.question_wanted.emit()

    def _after_first_picture(self) -> None:
        if FIRST_TURN not in self.window.preferences.dismissed:
            self._dismiss(FIRST_TURN)
            QTimer.singleShot(0, self.explore.pane.flight.turn_once)
        QTimer.singleShot(0, self.first_drawn.emit)

    def _search(self) -> None:
        self.window.enter(self.explore)
        self.explore.search()

    def _show_view(self, number: int) -> None:
        if self.window.place is self.explore:
            self.explore.tools.views.show_number(number)

    def _go(self, step: int) -> None:
        if self.window.place is self.explore:
            self.explore.tools.recent.go(step)

    def _open_pack(self, folder: Path) -> None:
        self.other_wanted.emit(replace(self.options, pack=folder, person=None, scene=None))

    def _undo(self) -> None:
        if self.window.place is self.explore:
            self.bench.undo_stack.undo()

    def _redo(self) -> None:
        if self.window.place is self.explore:
            self.bench.undo_stack.redo()

    def _ask_learner(self) -> None:
        dialog = LearnerDialog(self.window, self.learners, self.learner)
        dialog.learner_chosen.connect(self.be_learner)
        dialog.open_dialog(dialog.choice.field)

    def _shown(self, figures: PersonFigures) -> Person:
        return self.atlas.person or figures.typical(Sex.MALE)

    def _ask_person(self) -> None:
        figures = self.atlas.people
        if figures is None:
            return
        dialog = PersonDialog(self.window, figures, self._shown(figures))
        dialog.person_chosen.connect(self.be_person)
        dialog.open_dialog(dialog.show_button)

    def be_person(self, person: Person) -> None:
        """Show the chest of another person, in a window that takes this one's place."""
        figures = self.atlas.people
        if figures is None or person == self._shown(figures):
            return
        shipped = not self.atlas.based_on and person == figures.typical(Sex.MALE)
        own = None if shipped else person
        self.window.change(replace(self.window.preferences, person=own))
        self.other_wanted.emit(replace(self.options, person=own, scene=self.bench.scene))

    def _keep(self, preferences: Preferences) -> None:
        self._warn(self._file.write(preferences))
        if language_of(preferences.language) is not spoken():
            self.other_wanted.emit(replace(self.options, scene=self.bench.scene, settings=True))

    def _keep_section(self, share: float) -> None:
        self.window.change(replace(self.window.preferences, section=round(share, 3)))

    def _keep_labels(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.window.change(replace(self.window.preferences, labels=shown))

    def _dismiss(self, name: str) -> None:
        self.window.change(self.window.preferences.without_hint(name))

    def _say_copied(self, text: str) -> None:
        self.window.say(Toast(translate("Window", "Copied"), text))

    def _warn(self, warning: str) -> None:
        if warning and not self._warned:
            self._warned = True
            self.window.say(Toast(translate("Window", "Settings not kept"), warning, "warning"))
