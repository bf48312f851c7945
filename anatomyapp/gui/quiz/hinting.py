"""Hints while an item is asked: each is in the record before it is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.gui.language import say
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.hinting import Hint, hints_of
from anatomyapp.quiz.quiz import Mode, Quiz


class Hinting(QObject):
    """Gives the hints of an item one after the other, in *learn* alone."""

    def __init__(self, conduct: Conduct, stage: Stage, panel: ItemPanel) -> None:
        super().__init__(panel)
        self._conduct, self._stage, self._panel = conduct, stage, panel
        self._left: list[Hint] = []
        panel.hints.asked.connect(self.ask)
        stage.view.intended.connect(self._obey)

    def begin(self, quiz: Quiz) -> int:
        """Lay the hints of the current item ready; return how many there are."""
        item = quiz.current
        learns = quiz.mode is Mode.LEARN and item is not None
        self._left = list(hints_of(item, self._stage.pane.atlas, say)) if item and learns else []
        return len(self._left)

    def ask(self) -> bool:
        """Give the next hint; return whether there was one."""
        if not self._left or not self._conduct.waits:
            return False
        self._conduct.hint(self._left[0].kind, partial(self._tell, self._left[0]))
        return True

    def _obey(self, intent: Intent) -> None:
        """Take the key for a hint too where it has nothing to hide."""
        if intent is Intent.HIDE and self._stage.bench.scene.hovered is None:
            self.ask()

    def _tell(self, hint: Hint) -> None:
        self._left.remove(hint)
        self._panel.hints.tell(hint.words, len(self._left))
        if hint.struck is not None:
            self._panel.answer.strike(hint.struck)
        if hint.solid:
            scene = self._stage.bench.scene
            self._stage.show_scene(scene.fade(scene.visible - hint.solid))
