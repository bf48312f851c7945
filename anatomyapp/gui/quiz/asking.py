"""Joins a quiz's conduct with what is seen: a stage with the model, and the panel of an item."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import say
from anatomyapp.gui.quiz.choice import LETTERS
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.run_log import Point
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import Response, grade
from anatomyapp.quiz.item import Item, Kind, Means, OptionId
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.scene.scene import Mark, Scene

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Asking(QObject):
    """Turns clicks and keys into responses, and what the conduct says into words and marks."""

    def __init__(self, conduct: Conduct, stage: Stage, panel: ItemPanel) -> None:
        super().__init__(panel)
        self._conduct, self._stage, self._panel = conduct, stage, panel
        self._atlas = stage.pane.atlas
        self._stations = station_names(self._atlas)
        self._chosen: tuple[Response, Point | None] | None = None
        self._connect()

    def take_key(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Choose by letter, say how sure by digit, go on by Enter; return whether it was such."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        panel, letter = self._panel, event.text().upper()
        on_button = isinstance(focus, QAbstractButton)
        if event.key() in ENTER and panel.foot.next.isEnabled() and not on_button:
            panel.foot.next.click()
        elif letter and letter in "1234":
            panel.sureness.press(int(letter))
        elif letter and letter in LETTERS:
            panel.options.choose_letter(letter)
        else:
            return False
        return True

    def point_at(self, structure: str, point: Point | None, means: Means) -> None:
        """Take a structure for the answer, if one is asked for."""
        if self.asked(Kind.FIND) is not None:
            self._take(Response(structure=StructureId(structure), means=means), point)

    def show_now(self, means: Means = Means.POINTER) -> None:
        """Take how the model is turned now for the answer, if a surface is to be shown."""
        item = self.asked(Kind.SHOW)
        view = self._stage.view_of(item.asked) if item is not None and item.asked else None
        if view is not None:
            shown = Response(direction=view.direction, seen_share=view.seen_share, means=means)
            self._take(shown, None)

    def explain_how(self) -> None:
        """Say once more how the item is answered, after that changed."""
        quiz, item = self._conduct.quiz, self.asked(*Kind)
        if quiz is not None and item is not None:
            self._panel.say_how(quiz, self._stage.how(item.kind))

    def end_item(self) -> None:
        """Take what was chosen till now: the time is over."""
        self._conduct.time_out(*(self._chosen or (None,)))

    def asked(self, *kinds: Kind) -> Item | None:
        """Return the item that waits for an answer, if it is of one of these kinds."""
        quiz = self._conduct.quiz
        open_ = quiz is not None and quiz.grade is None and not self._conduct.time.resting
        item = quiz.current if quiz is not None and open_ else None
        return item if item is not None and item.kind in kinds else None

    def go_on(self) -> None:
        """Give the answer that was chosen, or come from the feedback to the next item."""
        if self._chosen is not None:
            self._conduct.answer(*self._chosen)
        else:
            self._conduct.proceed()

    def _connect(self) -> None:
        conduct, panel, stage = self._conduct, self._panel, self._stage
        conduct.presented.connect(self._ask)
        conduct.answered.connect(self._explain)
        stage.painted.connect(conduct.item_painted)
        stage.answered.connect(self.point_at)
        stage.confirmed.connect(self.show_now)
        panel.shown_now.connect(self.show_now)
        conduct.rested.connect(self._rest)
        stage.sureness_pressed.connect(panel.sureness.press)
        stage.left.connect(panel.take_focus)
        panel.options.chosen.connect(self._choose)
        panel.sureness.changed.connect(conduct.be_sure)
        panel.foot.next_asked.connect(self.go_on)
        panel.foot.retry_asked.connect(conduct.retry_later)
        panel.foot.skip_asked.connect(conduct.skip)
        panel.cards.show_asked.connect(self._show_told)
        panel.cards.seen.connect(conduct.log.stay.seen)
        panel.cards.unseen.connect(conduct.log.stay.unseen)

    def _ask(self, quiz: Quiz) -> None:
        item = quiz.current
        if item is None:
            return
        self._chosen = None
        station = self._stations.get(item.station, item.station)
        self._panel.ask(quiz, station, self._stage.how(item.kind))
        self._stage.pane.orient(wanted=item.kind is not Kind.SHOW)
        self._stage.ask(present(item, self._atlas, self._stage.bench.scene))
        target = self._panel.options.boxes()[0] if item.kind.by_option else self._stage.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, quiz: Quiz) -> None:
        item, given = quiz.current, quiz.grade
        if item is None or given is None:
            return
        self._stage.pane.orient(wanted=True)
        scene = replace(self._stage.scene, hovered=None)
        self._stage.show_scene(show_answer(item, given, self._atlas, scene))
        self._stage.show_verdict(given.asked, given.taken)
        station = self._stations.get(item.station, item.station)
        self._panel.explain(quiz, station, explain(item, given, self._atlas, say))

    def _rest(self, quiz: Quiz) -> None:
        self._chosen = None
        self._stage.show_scene(replace(self._stage.bench.scene.mark({}), hovered=None))
        self._panel.rest(quiz)

    def _choose(self, option: str, means: Means) -> None:
        if self.asked(Kind.NAME, Kind.CHOICE) is not None:
            self._take(Response(option=OptionId(option), means=means), None)

    def _take(self, response: Response, point: Point | None) -> None:
        """Answer at once in *learn*; in *test* show the choice, which *Next* makes the answer."""
        quiz = self._conduct.quiz
        if quiz is None or quiz.mode is Mode.LEARN:
            self._conduct.answer(response, point)
            return
        self._tell_revision(response)
        self._chosen = (response, point)
        self._panel.show_chosen(response.option)
        if response.structure is not None:
            self._stage.show_scene(_chosen(self._stage.bench.scene, response.structure))
        self._panel.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_revision(self, response: Response) -> None:
        """Record that another choice was made before, if one was."""
        item = self.asked(*Kind)
        if item is not None and self._chosen is not None:
            before, after = (grade(item, each).chosen for each in (self._chosen[0], response))
            self._conduct.log.revise(item, before, after, self._conduct.time.latency_s)

    def _show_told(self) -> None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None else None
        if item is not None:
            told = (self._atlas.shown_by(s) for s in item.feedback.show)
            self._stage.point_out(frozenset().union(*told))


def _chosen(scene: Scene, structure: StructureId) -> Scene:
    return replace(scene.mark({structure: Mark.SELECTED}), hovered=None)
