"""Filling in an instrument, page by page; each page is on the disk before the next one is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.gui.study.pages.question_page import PageAnswers, PagePlace, QuestionPage
from anatomyapp.session.questionnaire import FillingId, QuestionnairePageAnswered
from anatomyapp.session.recorder import Clock
from anatomyapp.session.turns import Letter
from anatomyapp.study.instrument import Instrument, Page


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills in what, under which id, in which language."""

    instrument: Instrument
    filling: FillingId
    language: str
    by: Letter | None = None


class Filling(QStackedWidget):
    """Shows one page after the other; what was answered before it was broken off comes no more."""

    done = Signal()
    own_words = Signal(object)  # Mapping[str, str]: by question, what no event holds

    def __init__(
        self, filler: Filler, recording: Recording, clock: Clock, answered: frozenset[str]
    ) -> None:
        super().__init__()
        self._filler, self._recording, self._clock = filler, recording, clock
        self._pages = filler.instrument.pages
        left = (n for n, page in enumerate(self._pages) if page.id not in answered)
        self._number = next(left, len(self._pages))
        self._given: dict[str, Mapping[str, str]] = {}

    @property
    def page(self) -> QuestionPage | None:
        """The page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, QuestionPage) else None

    def begin(self) -> None:
        """Show the first page that was not answered yet; none is left where all were."""
        if self._number >= len(self._pages):
            self.done.emit()
            return
        page = self._pages[self._number]
        told = self._filler.instrument.told if self._number == 0 else None
        place = PagePlace(self._number + 1, len(self._pages), told)
        given = self._given.get(page.id, {})
        made = QuestionPage(page, self._filler.language, given, place, self._clock)
        made.answered.connect(self._record)
        made.went_back.connect(self._go_back)
        before = self.currentWidget()
        self.addWidget(made)
        self.setCurrentWidget(made)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        made.begin()

    def _record(self, answers: PageAnswers) -> None:
        page = self._pages[self._number]
        given = {each.item: each.response for each in answers.responses}
        self._given[page.id] = given | dict(answers.texts)
        if answers.texts:
            self.own_words.emit(dict(answers.texts))
        self._recording.commit(self._event(page, answers), self._go_on)

    def _event(self, page: Page, answers: PageAnswers) -> QuestionnairePageAnswered:
        filler = self._filler
        return QuestionnairePageAnswered(
            filling=filler.filling,
            instrument=filler.instrument.id,
            instrument_version=filler.instrument.version,
            language=filler.language,
            page=page.id,
            number=self._number + 1,
            pages=len(self._pages),
            responses=answers.responses,
            shown_at=answers.shown_at,
            latency_s=answers.latency_s,
            by=filler.by,
        )

    def _go_on(self) -> None:
        self._number += 1
        self.begin()

    def _go_back(self) -> None:
        self._number = max(0, self._number - 1)
        self.begin()
