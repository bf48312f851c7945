"""The quiz page of the panel of augmented reality: what to be asked, the item, the result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, button, label, link_button
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.form import QuizForm, Waiting
from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.results import NextSteps
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Quiz

_EDGE = theme.SPACE_XL


class WhoAnswers(QWidget):
    """One line: whose turn it is to answer; nothing where nobody else takes part."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.words = label("", "h3")
        row.addWidget(IconLabel("users", 18, "accent_text"))
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, name: str) -> None:
        """Say who answers; an empty name takes the line away."""
        self.setVisible(bool(name))
        words = translate("ArQuiz", "{name} answers").format(name=name)
        self.words.setText(words)
        self.setAccessibleName(words if name else "")


class AnswerBy(QWidget):
    """The choice how structures are meant: by pointing, or by aiming the middle of the picture."""

    aiming_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.pointing = button(translate("ArQuiz", "Pointing"))
        self.aiming = button(translate("ArQuiz", "Aiming"), "target-arrow")
        words = translate("ArQuiz", "Aim the ring in the middle of the picture and hold still")
        self.aiming.setToolTip(words)
        self.aiming.setAccessibleDescription(words)
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        for made in (self.pointing, self.aiming):
            made.setCheckable(True)
            group.addButton(made)
            row.addWidget(made, 1)
        self.pointing.setChecked(True)
        self.aiming.toggled.connect(self.aiming_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(6))
        column.addWidget(label(translate("ArQuiz", "Answer by"), "h3"))
        column.addLayout(row)


class QuizPage(QWidget):
    """Three pages below one head: a way back, who answers, and how."""

    back_asked = Signal()

    def __init__(self, banks: Sequence[Bank], stations: dict[str, str]) -> None:
        super().__init__()
        self.back = link_button(translate("ArQuiz", "Back to the set-up"), "arrow-left")
        self.back.clicked.connect(self.back_asked)
        self.who, self.by = WhoAnswers(), AnswerBy()
        self.waiting, self.form = Waiting(), QuizForm(banks, stations, narrow=True)
        self.panel = ItemPanel(narrow=True)
        edges = (_EDGE, 0, _EDGE, theme.SPACE_L)
        self.area, self.steps = scroll_area(), NextSteps(edges, leads_out=False)
        self._result = QWidget()
        self._pages = QStackedWidget()
        self._build()

    def show_start(self, quiz: Quiz | None) -> None:
        """Show what can be asked; a quiz that waits can be resumed."""
        self.waiting.show_quiz(quiz)
        self.form.step_back(behind=quiz is not None)
        self.form.take_choice(self.by)
        self.by.show()
        self._turn_to(self._start)

    def show_item(self, *, by: bool) -> None:
        """Show the item that is asked, and the choice how it is meant where there is one."""
        self.panel.take_choice(self.by)
        self.by.setVisible(by)
        self._turn_to(self.panel)

    def show_result(self) -> None:
        """Show the result."""
        self._turn_to(self._result)

    @property
    def on_start(self) -> bool:
        """Whether it shows what can be asked."""
        return self._pages.currentWidget() is self._start

    def take_focus(self) -> None:
        """Bring the keyboard to what most learners want next."""
        if self.on_start:
            first = self.form.start if self.waiting.isHidden() else self.waiting.resume
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._pages.currentWidget() is self._result:
            self.steps.take_focus()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _build(self) -> None:
        self._start = scroll_area(self._choices())
        result = QVBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.addWidget(self.area, 1)
        result.addWidget(self.steps)
        for page in (self._start, self.panel, self._result):
            self._pages.addWidget(page)
        head = QVBoxLayout()
        head.setContentsMargins(*(theme.dp(size) for size in (_EDGE, theme.SPACE_M, _EDGE, 0)))
        head.setSpacing(theme.dp(theme.SPACE_S))
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.who)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _choices(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        edges = (_EDGE, theme.SPACE_S, _EDGE, _EDGE)
        column.setContentsMargins(*(theme.dp(size) for size in edges))
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(Paragraph(translate("ArQuiz", "Quiz in AR"), "h1"))
        column.addWidget(self.waiting)
        column.addWidget(self.form)
        column.addStretch(1)
        return inner
