"""A knowledge test within a study: asked as quizzes are, without feedback and without a result."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.running import RunningPage
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.turns import Letter

PLACE = "study"


class Testing(QObject):
    """Holds the page of tests and their conduct, which records every answer."""

    done = Signal()

    def __init__(self, drawer: Drawer, atlas: Atlas, door: Door, parent: QObject) -> None:
        super().__init__(parent)
        self.conduct = Conduct(door.record, place=PLACE, note=door.note)
        self.page = RunningPage(drawer, atlas, self.conduct)
        self.conduct.log.answerer = self._answerer
        self._by: Letter | None = None
        self.conduct.finished.connect(self._finish)
        self.page.panel.foot.quit.hide()  # the line above says how to leave

    def take(self, quiz: Quiz, run: QuizId | None, by: Letter | None) -> None:
        """Ask a quiz under an id that the record knows; ``by`` is who answers in a group."""
        self._by = by
        self.conduct.start(quiz, run)

    def close(self) -> None:
        """Record that the test was broken off, if it was."""
        self.conduct.leave()

    def _answerer(self) -> Letter | None:
        return self._by

    def _finish(self) -> None:
        self.done.emit()
