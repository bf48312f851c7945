"""The page before a quiz: what is asked, how, and what was begun before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, EmptyState, Paragraph, label, primary_button
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.form import QuizForm, Waiting
from anatomyapp.gui.quiz.making import ItemMaking
from anatomyapp.gui.quiz.once_more import OnceMore
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Quiz

_WIDEST = 660


class StartPage(QFrame):
    """A form in the middle of the page; without a bank, what to do about it."""

    start_asked = Signal(object)  # Wish
    resume_asked = Signal()
    explore_asked = Signal()
    bank_made = Signal(object)  # Bank, from the model

    def __init__(self, banks: tuple[Bank, ...], stations: dict[str, str]) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.waiting = Waiting()
        self.waiting.resume_asked.connect(self.resume_asked)
        self.once_more = OnceMore()
        self.making: ItemMaking | None = None
        self.form: QuizForm | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if not banks:
            column.addWidget(self._nothing())
            return
        self.form = QuizForm(banks, stations)
        self.form.start_asked.connect(self.start_asked)
        column.addWidget(scroll_area(_centred(self._choices(self.form)), sideways=True))

    def offer(self, bank: Bank) -> None:
        """Offer one more bank, or in place of the one that has its id."""
        if self.form is not None:
            self.form.offer(bank)

    def offer_making(self, make: Callable[[], Bank]) -> None:
        """Offer items that are made from the model."""
        if self.form is not None:
            self.making = ItemMaking(make)
            self.making.made.connect(self._take_made)
            self.form.take_making(self.making)

    def _take_made(self, bank: Bank) -> None:
        if self.form is not None:
            self.bank_made.emit(bank)
            self.form.offer(bank)
            self.form.choose_bank(bank)

    def show_due(self, wish: Wish | None, count: int) -> None:
        """Offer to review what is due."""
        if self.form is not None:
            self.form.show_due(wish, count)

    def offer_again(self, quiz: Quiz, title: str) -> None:
        """Offer a frozen quiz before all else; ``title`` is its bank's."""
        if self.form is not None:
            self.once_more.offer(quiz, title)
            self.form.step_back(behind=True)

    def choose_station(self, station: str) -> None:
        """Choose a station, if the bank has items there."""
        if self.form is not None:
            self.form.choose_station(station)

    def show_paused(self, quiz: Quiz | None) -> None:
        """Offer to go on with a quiz that was not finished."""
        if self.form is not None:
            self.waiting.show_quiz(quiz)
            self.form.step_back(behind=quiz is not None or not self.once_more.isHidden())

    def take_focus(self) -> None:
        """Bring the keyboard to the button that most learners want next."""
        if self.form is not None:
            target = self.form.start if self.once_more.isHidden() else self.once_more.start
            target = target if self.waiting.isHidden() else self.waiting.resume
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_start(self) -> None:
        """Begin as if the button were pressed."""
        if not self.once_more.isHidden():
            self.once_more.start.click()
        elif self.form is not None:
            self.form.start.click()

    def _choices(self, form: QuizForm) -> QWidget:
        middle = QWidget()
        middle.setMaximumWidth(theme.dp(_WIDEST))
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.dp(theme.SPACE_M))
        inner.addWidget(label(translate("Quiz", "Quiz"), "display"))
        words = translate(
            "Quiz",
            "Every answer is kept as you give it, so you can stop at any time.",
        )
        inner.addWidget(Paragraph(words, "secondary"))
        inner.addWidget(self.waiting)
        inner.addWidget(self.once_more)
        card = Card()
        card.column.addWidget(form)
        inner.addWidget(card)
        return middle

    def _nothing(self) -> QWidget:
        explore = primary_button(translate("Quiz", "Explore"), "cube-3d-sphere")
        explore.clicked.connect(self.explore_asked)
        return EmptyState(
            "help-hexagon",
            translate("Quiz", "No bank of items yet"),
            translate(
                "Quiz",
                "A quiz takes its items from a bank, a YAML file in the folder quizzes/banks. "
                "Until there is one, you can explore the model.",
            ),
            (explore,),
        )


def _centred(middle: QWidget) -> QWidget:
    holder = QWidget()
    column, row = QVBoxLayout(holder), QHBoxLayout()
    gap = theme.dp(theme.SPACE_XXL)
    column.setContentsMargins(gap, gap, gap, gap)
    row.addStretch(1)
    row.addWidget(middle, 20)
    row.addStretch(1)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return holder
