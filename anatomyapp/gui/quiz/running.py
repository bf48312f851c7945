"""The page of a running quiz: the model at the left, what is asked at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.language import say
from anatomyapp.gui.naming import group_words
from anatomyapp.gui.quiz.choice import LETTERS
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.recording import Point
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.grading import Response
from anatomyapp.quiz.item import Item, Kind, OptionId
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.scene.scene import Mark, Scene

PANEL, NARROW_PANEL, NARROW_BELOW = 440, 408, 1400
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LARGEST_SHARE = 0.58


def station_names(atlas: Atlas) -> dict[str, str]:
    """Return the label of each station."""
    return {s.id: group_words(s.label) for s in atlas.stations}


class RunningPage(QWidget):
    """Turns clicks and keys into responses, and what the conduct says into words and marks."""

    def __init__(self, drawer: Drawer, atlas: Atlas, conduct: Conduct) -> None:
        super().__init__()
        self._atlas, self._conduct = atlas, conduct
        self._stations = station_names(atlas)
        self._chosen: tuple[Response, Point | None] | None = None
        self.stage, self.panel = Stage(drawer, atlas), ItemPanel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stage, 1)
        row.addWidget(self.panel)
        self._connect()

    def _connect(self) -> None:
        conduct, panel, stage = self._conduct, self.panel, self.stage
        conduct.presented.connect(self._ask)
        conduct.answered.connect(self._explain)
        stage.painted.connect(conduct.item_painted)
        stage.answered.connect(self._click)
        stage.sureness_pressed.connect(panel.sureness.press)
        stage.left.connect(panel.take_focus)
        panel.options.chosen.connect(self._choose)
        panel.sureness.changed.connect(conduct.be_sure)
        panel.next_asked.connect(self._next)
        panel.retry_asked.connect(conduct.retry_later)
        panel.skip_asked.connect(conduct.skip)
        panel.cards.show_asked.connect(self._show_told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter, say how sure by digit, go on by Enter."""
        key, letter = event.key(), event.text().upper()
        on_button = isinstance(self.focusWidget(), QAbstractButton)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in ENTER and self.panel.next.isEnabled() and not on_button:
            self.panel.next.click()
        elif letter and letter in "1234":
            self.panel.sureness.press(int(letter))
        elif letter and letter in LETTERS:
            self.panel.options.choose_letter(letter)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the width of the design."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW_BELOW
        wanted = theme.dp(PANEL if wide else NARROW_PANEL)
        self.panel.setFixedWidth(min(wanted, round(self.width() * _LARGEST_SHARE)))

    def _ask(self, quiz: Quiz) -> None:
        item = quiz.current
        if item is None:
            return
        self._chosen = None
        self.panel.ask(quiz, self._stations.get(item.station, item.station))
        self.stage.ask(present(item, self._atlas, self.stage.bench.scene))
        target = self.stage.view if item.kind is Kind.FIND else self.panel.options.boxes()[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, quiz: Quiz) -> None:
        item, grade = quiz.current, quiz.grade
        if item is None or grade is None:
            return
        scene = replace(self.stage.bench.scene, hovered=None)
        self.stage.show_scene(show_answer(item, grade, self._atlas, scene))
        self.stage.show_verdict(grade.asked, grade.taken)
        station = self._stations.get(item.station, item.station)
        self.panel.explain(quiz, station, explain(item, grade, self._atlas, say))

    def _asked(self, kinds: tuple[Kind, ...]) -> Item | None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None and quiz.grade is None else None
        return item if item is not None and item.kind in kinds else None

    def _click(self, structure: str, point: Point | None) -> None:
        if self._asked((Kind.FIND,)) is not None:
            self._take(Response(structure=StructureId(structure)), point)

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
        self.panel.show_chosen(response.option)
        if response.structure is not None:
            self.stage.show_scene(_chosen(self.stage.bench.scene, response.structure))
        self.panel.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        if self._chosen is not None:
            self._conduct.answer(*self._chosen)
        else:
            self._conduct.proceed()

    def _show_told(self) -> None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None else None
        if item is not None:
            told = (self._atlas.shown_by(s) for s in item.feedback.show)
            self.stage.viewing.fit(frozenset().union(*told))


def _chosen(scene: Scene, structure: StructureId) -> Scene:
    return replace(scene.mark({structure: Mark.SELECTED}), hovered=None)
