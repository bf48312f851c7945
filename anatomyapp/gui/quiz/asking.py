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
from anatomyapp.gui.quiz.recording import Point
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import Response
from anatomyapp.quiz.item import Item, Kind, OptionId
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
        if event.key() in ENTER and panel.next.isEnabled() and not on_button:
            panel.next.click()
        elif letter and letter in "1234":
            panel.sureness.press(int(letter))
        elif letter and letter in LETTERS:
            panel.options.choose_letter(letter)
        else:
            return False
        return True

    def click(self, structure: str, point: Point | None) -> None:
        """Take a structure for the answer, if one is asked for."""
        if self._asked((Kind.FIND,)) is not None:
            self._take(Response(structure=StructureId(structure)), point)

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
        stage.answered.connect(self.click)
        stage.sureness_pressed.connect(panel.sureness.press)
        stage.left.connect(panel.take_focus)
        panel.options.chosen.connect(self._choose)
        panel.sureness.changed.connect(conduct.be_sure)
        panel.next_asked.connect(self.go_on)
        panel.retry_asked.connect(conduct.retry_later)
        panel.skip_asked.connect(conduct.skip)
        panel.cards.show_asked.connect(self._show_told)

    def _ask(self, quiz: Quiz) -> None:
        item = quiz.current
        if item is None:
            return
        self._chosen = None
        self._panel.ask(quiz, self._stations.get(item.station, item.station))
        self._stage.ask(present(item, self._atlas, self._stage.bench.scene))
        on_model = item.kind is Kind.FIND
        target = self._stage.view if on_model else self._panel.options.boxes()[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, quiz: Quiz) -> None:
        item, grade = quiz.current, quiz.grade
        if item is None or grade is None:
            return
        scene = replace(self._stage.bench.scene, hovered=None)
        self._stage.show_scene(show_answer(item, grade, self._atlas, scene))
        self._stage.show_verdict(grade.asked, grade.taken)
        station = self._stations.get(item.station, item.station)
        self._panel.explain(quiz, station, explain(item, grade, self._atlas, say))

    def _asked(self, kinds: tuple[Kind, ...]) -> Item | None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None and quiz.grade is None else None
        return item if item is not None and item.kind in kinds else None

    def _choose(self, option: str) -> None:
        if self._asked((Kind.NAME, Kind.CHOICE)) is not None:
            self._take(Response(option=OptionId(option)), None)

    def _take(self, response: Response, point: Point | None) -> None:
        """Answer at once in *learn*; in *test* show the choice, which *Next* makes the answer."""
        quiz = self._conduct.quiz
        if quiz is None or quiz.mode is Mode.LEARN:
            self._conduct.answer(response, point)
            return
        self._chosen = (response, point)
        self._panel.show_chosen(response.option)
        if response.structure is not None:
            self._stage.show_scene(_chosen(self._stage.bench.scene, response.structure))
        self._panel.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_told(self) -> None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None else None
        if item is not None:
            told = (self._atlas.shown_by(s) for s in item.feedback.show)
            self._stage.viewing.fit(frozenset().union(*told))


def _chosen(scene: Scene, structure: StructureId) -> Scene:
    return replace(scene.mark({structure: Mark.SELECTED}), hovered=None)
