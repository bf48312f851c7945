"""Says for the record all that is on the screen, so that a session can be shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from anatomyapp.gui import theme
from anatomyapp.gui.path_witness import PathWitness
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.witness.breath_witness import BreathWitness
from anatomyapp.gui.witness.pose_witness import PoseWitness
from anatomyapp.gui.witness.scene_witness import SceneWitness
from anatomyapp.quiz.option import OptionId
from anatomyapp.session.event import Event
from anatomyapp.session.shown import ChoiceShown, LookShown, PersonShown

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.gui.quiz.place import QuizPlace
    from anatomyapp.gui.quiz.running import RunningPage
    from anatomyapp.gui.running import Running


class _Part(Protocol):
    """One who says something of the screen."""

    happened: SignalInstance

    def begin(self) -> None:
        """Tell all, for a session that begins."""
        ...

    def tell(self) -> None:
        """Tell what was not told yet."""
        ...


class ScreenWitness(QObject):
    """Joins the witnesses of all panes; a session's first events tell how everything is.

    A guest's session, which begins with the first event of another, is followed from `wake` on.
    """

    happened = Signal(object)  # Event

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._begun = False
        self._parts: list[_Part] = []
        self._paths: list[PathWitness] = []
        self._look: LookShown | None = None
        explore = running.explore
        self.follow("explore", explore.pane)
        self._add(BreathWitness(explore.pane.bench, explore.breath.breathing, self))
        theme.theme().changed.connect(self._tell_look)
        explore.names.changed.connect(self._tell_look)

    def follow(self, name: str, pane: ModelPane) -> None:
        """Tell what a pane shows, and how its camera moves."""
        path = PathWitness(pane.bench, self, pane=name)
        path.happened.connect(self._say)
        self._paths.append(path)
        self._add(SceneWitness(name, pane, self))

    def follow_quiz(self, place: QuizPlace) -> None:
        """Tell of the panes of a quiz and of its result, and which option stands chosen."""
        self.follow("quiz", place.running_page.stage.pane)
        self.follow("result", place.result_page.stage.pane)
        place.running_page.asking.stood.connect(self._choose)

    def follow_test(self, page: RunningPage) -> None:
        """Tell of the tests of a study, and which option stands chosen."""
        self.follow("study", page.stage.pane)
        page.asking.stood.connect(self._choose)

    def follow_ar(self, place: ArPlace) -> None:
        """Tell what is shown in a real camera's pictures, and how the model stands in them."""
        self._add(SceneWitness("ar", place.pane, self))
        self._add(PoseWitness(place.session, self))

    def follow_ar_quiz(self, place: ArPlace) -> None:
        """Tell of the quiz in a real camera's pictures."""
        if place.quiz is not None:
            self._add(SceneWitness("ar-quiz", place.quiz.pane, self))
            place.quiz.asking.stood.connect(self._choose)

    def begin(self) -> None:
        """Tell all, for a session that begins."""
        self._begun, self._look = True, None
        person = self._running.atlas.person
        if person is not None:
            told = (float(person.stature_cm), float(person.age_years))
            self.happened.emit(PersonShown(person.sex, *told))
        self._tell_look()
        for part in self._parts:
            part.begin()

    def wake(self) -> None:
        """Begin, if a session runs that was begun without."""
        if not self._begun:
            self.begin()

    def end(self) -> None:
        """Tell nothing any more."""
        self._begun = False

    def tell(self) -> None:
        """Tell what was not told yet: a session ends."""
        for path in self._paths:
            path.tell()
        for part in self._parts:
            part.tell()

    def _add(self, part: _Part) -> None:
        part.happened.connect(self._say)
        self._parts.append(part)
        if self._begun:
            part.begin()

    def _choose(self, option: str) -> None:
        self._say(ChoiceShown(OptionId(option)))

    def _tell_look(self) -> None:
        names, worn = self._running.explore.names.shown, theme.theme()
        look = LookShown(worn.tokens.scheme.value, float(worn.text_scale), names)
        if look != self._look:
            self._look = look
            self._say(look)

    def _say(self, event: Event) -> None:
        if self._begun:
            self.happened.emit(event)
