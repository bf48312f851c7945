"""Joins a quiz's conduct with what is seen: a stage with the model, and the panel of an item."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import say
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.hinting import Hinting
from anatomyapp.gui.quiz.item_keys import ItemKeys
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.quiz.standing import Standing, confirm_words, point_of
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Means, Pointed, Response, Turned
from anatomyapp.quiz.task import Point as PointTask
from anatomyapp.quiz.task import Turn
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.session.quiz_run import Point


class Asking(QObject):
    """Turns clicks and keys into responses, and what the conduct says into words and marks."""

    stood = Signal(str)  # what stands as the answer now, as it is recorded

    def __init__(self, conduct: Conduct, stage: Stage, panel: ItemPanel) -> None:
        super().__init__(panel)
        self._conduct, self._stage, self._panel = conduct, stage, panel
        self._atlas = stage.pane.atlas
        self._stations = station_names(self._atlas)
        self._standing = Standing()
        self._asked: Quiz | None = None
        self.hinting = Hinting(conduct, stage, panel)
        self._keys = ItemKeys(self, stage, panel)
        if stage.tray is not None:
            panel.take_tray(stage.tray)
        self._connect()

    def take_key(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Choose by letter, say how sure by digit, go on by Enter; return whether it was such."""
        return self._keys.take(event, focus)

    def point_at(self, structure: str, point: Point | None, means: Means) -> None:
        """Take a structure for the answer, if one is asked for."""
        item = self.asked(*Kind)
        if item is not None and isinstance(item.task, PointTask):
            self._take(Pointed(StructureId(structure), means=means), point)

    def show_now(self, means: Means = Means.POINTER) -> None:
        """Take what stands on the model or in the panel for the answer, if it is one."""
        response = self._draft(means)
        if self._panel.answer.first_stop() is not None and self._standing.given is not None:
            response, _ = self._standing.given  # by what it was composed with
        if response is None:
            return
        if self._answers_at_once or isinstance(response, Turned):
            self._take(response, point_of(response))
        else:
            self._panel.foot.next.click()

    def explain_how(self) -> None:
        """Say once more how the item is answered, after that changed."""
        quiz, item = self._conduct.quiz, self.asked(*Kind)
        if quiz is not None and item is not None:
            self._panel.say_how(quiz, self._stage.how(item))

    def end_item(self) -> None:
        """Take what was chosen till now: the time is over."""
        self._conduct.time_out(*(self._standing.given or (None,)))

    def asked(self, *kinds: Kind) -> Item | None:
        """Return the item that waits for an answer, if it is of one of these kinds."""
        quiz = self._conduct.quiz
        open_ = quiz is not None and quiz.grade is None and not self._conduct.time.resting
        item = quiz.current if quiz is not None and open_ else None
        return item if item is not None and item.kind in kinds else None

    def go_on(self) -> None:
        """Give the answer that stands, or come from the feedback to the next item."""
        response = self._draft(Means.KEYBOARD)
        if self.asked(*Kind) is None:
            self._conduct.proceed()
        elif self._standing.given is not None:
            self._conduct.answer(*self._standing.given)
        elif response is not None and not isinstance(response, Turned):
            self._conduct.answer(response, point_of(response))

    @property
    def _answers_at_once(self) -> bool:
        quiz = self._conduct.quiz
        return quiz is None or quiz.mode is Mode.LEARN

    def _connect(self) -> None:
        conduct, panel, stage = self._conduct, self._panel, self._stage
        conduct.presented.connect(self._ask)
        conduct.answered.connect(self._explain)
        conduct.rested.connect(self._rest)
        stage.painted.connect(conduct.item_painted)
        stage.answered.connect(self.point_at)
        stage.confirmed.connect(self.show_now)
        stage.composed.connect(self._compose)
        stage.sureness_pressed.connect(panel.sureness.press)
        stage.left.connect(panel.take_focus)
        panel.given.connect(self.show_now)
        panel.ready.connect(self._choose)
        panel.drafted.connect(self._stand)
        panel.sureness.changed.connect(conduct.be_sure)
        panel.foot.next_asked.connect(self.go_on)
        panel.foot.retry_asked.connect(conduct.retry_later)
        panel.foot.skip_asked.connect(conduct.skip)
        panel.cards.show_asked.connect(self._show_told)
        panel.cards.seen.connect(conduct.log.stay.seen)
        panel.cards.unseen.connect(conduct.log.stay.unseen)

    def asks(self, quiz: Quiz | None) -> bool:
        """Whether the current item of a quiz is before the learner, with what was composed."""
        return quiz is not None and self._asked is quiz

    def _ask(self, quiz: Quiz) -> None:
        item = quiz.current
        if item is None:
            return
        self._asked = quiz
        self._standing = Standing()
        station = self._stations.get(item.station, item.station)
        self._panel.ask(quiz, station, self._stage.how(item), self.hinting.begin(quiz))
        self._stage.pane.orient(wanted=not _is_told_by_the_compass(item))
        self._stage.ask(present(item, self._atlas, self._stage.bench.scene), item)
        self._panel.show_confirm(confirm_words(item.task, at_once=self._answers_at_once))
        if not isinstance(item.task, Turn):
            self._enable(self._panel.answer.draft(Means.KEYBOARD))
        self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to where the item is answered."""
        target = self._panel.answer.first_stop() or self._stage.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, quiz: Quiz) -> None:
        item, given = quiz.current, quiz.grade
        if item is None or given is None:
            return
        self._stage.pane.orient(wanted=True)
        scene = replace(self._stage.scene, hovered=None)
        self._stage.show_scene(show_answer(item, given, self._atlas, scene))
        self._stage.show_grade(item, given)
        station = self._stations.get(item.station, item.station)
        self._panel.explain(quiz, station, explain(item, given, self._atlas, say))

    def _rest(self, quiz: Quiz) -> None:
        self._standing = Standing()
        self._stage.ask(replace(self._stage.bench.scene.mark({}), hovered=None))
        self._panel.rest(quiz)

    def _choose(self, response: Response) -> None:
        if self.asked(*Kind) is not None:
            self._take(response, None)

    def _compose(self) -> None:
        self._stand(self._draft(Means.POINTER))

    def _draft(self, means: Means) -> Response | None:
        """Return what stands in the panel or on the model."""
        if self.asked(*Kind) is None:
            return None
        return self._panel.answer.draft(means) or self._stage.response(means)

    def _stand(self, response: Response | None) -> None:
        """Note what stands and can still be changed; it is the answer when the time is over."""
        item = self.asked(*Kind)
        if item is None:
            return
        self._tell_change(self._standing.take(item, response))
        self._enable(response)

    def _enable(self, response: Response | None) -> None:
        """Let an answer be given once there is one."""
        self._panel.confirm.setEnabled(response is not None)
        if not self._answers_at_once:
            given = response is not None and not isinstance(response, Turned)
            self._panel.foot.next.setEnabled(given)

    def _take(self, response: Response, point: Point | None) -> None:
        """Answer at once in *learn*; in *test* show the choice, which *Next* makes the answer."""
        item = self.asked(*Kind)
        if item is not None:
            self._tell_change(self._standing.take(item, response, point))
        if self._answers_at_once:
            self._conduct.answer(response, point)
            return
        self._panel.show_standing(response)
        if isinstance(response, Turned):
            self._panel.say_noted()
        if isinstance(response, Pointed):
            self._stage.show_scene(_chosen(self._stage.bench.scene, response.structure))
        self._panel.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_change(self, change: tuple[str, str] | None) -> None:
        """Record that something else stood before, and say what stands now."""
        item = self.asked(*Kind)
        if item is None or change is None:
            return
        before, after = change
        if item.task.offered:
            self.stood.emit(after)
        if before and after:
            self._conduct.log.revise(item, before, after, self._conduct.time.latency_s)

    def _show_told(self) -> None:
        quiz = self._conduct.quiz
        item = quiz.current if quiz is not None else None
        if item is not None:
            told = (self._atlas.shown_by(s) for s in item.feedback.show)
            self._stage.point_out(frozenset().union(*told))


def _is_told_by_the_compass(item: Item) -> bool:
    """Whether the sides of the body, named on the compass, give the answer away."""
    return isinstance(item.task, Turn) or item.kind is Kind.SIDE


def _chosen(scene: Scene, structure: StructureId) -> Scene:
    return replace(scene.mark({structure: Mark.SELECTED}), hovered=None)
