"""A page of questions: answered by keyboard alone, sent once; what is left out is said first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import Paragraph, button, label, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.page import WIDEST, StudyPage
from anatomyapp.gui.study.pages.gap_notice import GapNotice
from anatomyapp.gui.study.pages.question_row import QuestionRow
from anatomyapp.scene.tour import Words
from anatomyapp.session.questionnaire import ItemResponse
from anatomyapp.session.recorder import Clock, SystemClock
from anatomyapp.study.answering import OwnWords
from anatomyapp.study.instrument import Page


@dataclass(frozen=True, slots=True)
class PageAnswers:
    """What was answered on a page.

    Parameters
    ----------
    responses
        Of every question that is answered by a code; empty where it was left out.
    texts
        Own words by question, of those that were written: they belong into no event.
    shown_at
        UTC, and ``latency_s`` the seconds from then on.
    """

    responses: tuple[ItemResponse, ...]
    texts: tuple[tuple[str, str], ...]
    shown_at: datetime
    latency_s: float


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Which page of how many it is, and what is said before the first one."""

    number: int = 1
    of: int = 1
    told: Words | None = None


class QuestionPage(StudyPage):
    """Shows the questions of a page; ``answers`` are those given before, own words among them."""

    answered = Signal(object)  # PageAnswers
    changed = Signal(object)  # PageAnswers, after each change
    went_back = Signal()

    def __init__(
        self,
        page: Page,
        language: str,
        answers: Mapping[str, str] | None = None,
        place: PagePlace = PagePlace(),
        clock: Clock | None = None,
    ) -> None:
        told = [words.said(language) for words in (place.told, page.told) if words is not None]
        super().__init__(page.title.said(language), "\n".join(told))
        self._clock = clock or SystemClock()
        self._began_s, self._began_at = self._clock.monotonic_s(), self._clock.now()
        self._changed_s: dict[str, float] = {}
        if place.of > 1:
            where = translate("Study", "Page {number} of {all}")
            self.column.insertWidget(
                0, label(where.format(number=place.number, all=place.of), "caption")
            )
        self.rows = [QuestionRow(question, language) for question in page.questions]
        self.column.setSpacing(theme.dp(theme.SPACE_XL))
        for row in self.rows:
            self.column.addWidget(row)
            row.field.restore((answers or {}).get(row.question.id, ""))
            row.changed.connect(self._note)
            row.done.connect(self._go_on_from)
        self.column.addWidget(Paragraph(_how(), "caption"))
        self._add_foot(place)

    def begin(self) -> None:
        """Take the page for shown, and bring the keyboard to its first question."""
        self._began_s, self._began_at = self._clock.monotonic_s(), self._clock.now()
        self._changed_s = {}
        self.take_focus()

    def first_stop(self) -> QWidget:
        """Return the first question that is open."""
        open_rows = (row for row in self.rows if not row.field.response)
        return next(open_rows, self.rows[0]).field

    def answers(self) -> PageAnswers:
        """Return what is answered by now."""
        now_s = self._clock.monotonic_s()
        coded = [row for row in self.rows if not isinstance(row.question.answering, OwnWords)]
        written = ((row.question.id, row.field.own_words) for row in self.rows)
        return PageAnswers(
            responses=tuple(self._response(row) for row in coded),
            texts=tuple((question, words) for question, words in written if words),
            shown_at=self._began_at,
            latency_s=max(0.0, now_s - self._began_s),
        )

    def send(self) -> None:
        """Send the page; where something is left out, say so first and wait."""
        missing = [row for row in self.rows if row.is_missing]
        for row in self.rows:
            row.show_gap(shown=True)
        if not missing:
            self.answered.emit(self.answers())
            return
        broken = sum(bool(row.field.fault) for row in missing)
        self.notice.ask(len(missing), broken=broken)
        announce(self, self.notice.title.text())

    def send_with_gaps(self) -> None:
        """Send the page as it is."""
        self.answered.emit(self.answers())

    def go_to_gap(self) -> None:
        """Bring the keyboard to the first question that is left out."""
        self.notice.hide()
        for row in self.rows:
            if row.is_missing:
                self._show_row(row)
                return

    def _response(self, row: QuestionRow) -> ItemResponse:
        response = row.field.response
        at_s = self._changed_s.get(row.question.id, self._began_s)
        latency_s = max(0.0, at_s - self._began_s) if response else None
        return ItemResponse(row.question.id, response, latency_s)

    def _note(self, row: QuestionRow) -> None:
        self._changed_s[row.question.id] = self._clock.monotonic_s()
        self.notice.hide()
        self.changed.emit(self.answers())

    def _go_on_from(self, row: QuestionRow) -> None:
        """Go to the next question; after the last one, send."""
        at = self.rows.index(row)
        if at + 1 < len(self.rows):
            self._show_row(self.rows[at + 1])
        else:
            self.send()

    def _show_row(self, row: QuestionRow) -> None:
        row.take_focus()
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(row, 0, theme.dp(theme.SPACE_XXL))

    def _add_foot(self, place: PagePlace) -> None:
        self.notice = GapNotice()
        self.notice.go_on.clicked.connect(self.send_with_gaps)
        self.notice.answer.clicked.connect(self.go_to_gap)
        whole = self.layout()
        if isinstance(whole, QBoxLayout):  # below what scrolls, above the buttons
            whole.insertLayout(1, _as_wide_as_the_page(self.notice))
        self.proceed = primary_button(translate("Study", "Continue"), "arrow-right", large=True)
        self.proceed.clicked.connect(self.send)
        self.back = button(translate("Study", "Back"), "arrow-left", large=True)
        self.back.clicked.connect(self.went_back)
        self.back.setVisible(place.number > 1)
        self.add_buttons((self.back, self.proceed))


def _as_wide_as_the_page(widget: QWidget) -> QHBoxLayout:
    widget.setMaximumWidth(theme.dp(WIDEST))
    row = QHBoxLayout()
    gap = theme.dp(theme.SPACE_XXL)
    row.setContentsMargins(gap, 0, gap, 0)
    row.addStretch(1)
    row.addWidget(widget, 20)
    row.addStretch(1)
    return row


def _how() -> str:
    return translate("Study", "Digits and arrows answer, Tab or Enter goes to the next question.")
