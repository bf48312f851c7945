"""The panel beside the model: how far the quiz is, what is asked, and what the answer was."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import button
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.quiz.answer import Answer
from anatomyapp.gui.quiz.answers import answer_for
from anatomyapp.gui.quiz.choice import OptionList
from anatomyapp.gui.quiz.choosing import ChoosingAnswer
from anatomyapp.gui.quiz.foot import ItemFoot
from anatomyapp.gui.quiz.head import ItemHead
from anatomyapp.gui.quiz.hint_box import HintBox
from anatomyapp.gui.quiz.item_area import ItemArea
from anatomyapp.gui.quiz.sureness import Sureness
from anatomyapp.gui.quiz.time_left import TimeLeft
from anatomyapp.gui.quiz.verdict import VerdictCards
from anatomyapp.quiz.feedback import Explanation
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Response


class ItemPanel(QFrame):
    """Asks one item; time and foot never scroll.

    ``narrow`` is for a panel beside others that has a way back of its own: there the head, which
    else stands fast too, scrolls with the item.
    """

    given = Signal()  # by the large button: what stands is the answer
    ready = Signal(object)  # Response
    drafted = Signal(object)  # Response | None

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self.setProperty("surface", "panel" if narrow else "right")
        self._edge = theme.SPACE_XL if narrow else 24
        self.head, self.foot = ItemHead(), ItemFoot(narrow=narrow)
        self.time, self.sureness = TimeLeft(self._edge), Sureness()
        self.hints, self.cards = HintBox(), VerdictCards()
        self.answer = Answer()
        self.confirm = button("", "check", large=True)
        self.confirm.clicked.connect(self.given)
        self.area = ItemArea(self._edge, narrow=narrow)
        self.area.fill(self.head if narrow else None, self.answer,
                       (self.confirm, self.hints, self.cards, self.sureness))  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(theme.SPACE_S if narrow else theme.SPACE_XL), 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        if not narrow:
            column.addWidget(self._inset(self.head))
        column.addWidget(self.time)
        column.addWidget(self.area, 1)
        column.addWidget(self._inset(self.foot, bottom=theme.SPACE_L))

    @property
    def options(self) -> OptionList:
        """The options of the item that is asked.

        Raises
        ------
        LookupError
            It has none.
        """
        match self.answer:
            case ChoosingAnswer(options=options):
                return options
        raise LookupError("the item that is asked has no options")

    def ask(self, quiz: Quiz, station: str, how: str, hints: int = 0) -> None:
        """Show the quiz's current item, open for an answer; ``how`` says how it is given."""
        item = quiz.current
        if item is None:
            return
        self.head.show_quiz(quiz, station)
        self.time.setVisible(quiz.timing is not None)
        self.area.show_item(item)
        self._offer(answer_for(item))
        self.say_how(quiz, how)
        self.show_confirm("")
        self.hints.open(hints)
        self.cards.clear()
        self.sureness.open(with_ctrl=self.answer.takes_letters)
        self.foot.open()

    def say_how(self, quiz: Quiz, how: str) -> None:
        """Say how the item is answered."""
        later = translate("Quiz", "You can change it until Next.")
        told = self.answer.how or how
        self.area.say_how(told if quiz.mode is Mode.LEARN else f"{told} {later}")

    def show_confirm(self, words: str) -> None:
        """Offer the large button in these words; without any, not."""
        self.confirm.setText(f" {words}")
        self.confirm.setAccessibleName(words)
        self.confirm.setToolTip(f"{words} ({keys('Enter')})")
        self.confirm.setVisible(bool(words))
        self.confirm.setEnabled(True)

    def show_standing(self, response: Response) -> None:
        """Show what stands so far in a test; it can be changed until *Next*."""
        self.answer.show_standing(response)
        self.foot.next.setEnabled(True)

    def say_noted(self) -> None:
        """Say that what the model shows now is noted."""
        noted = translate("Quiz", "Noted as it stands. Turn it and press again to change it.")
        self.area.say_how(noted)
        announce(self, noted)

    def explain(self, quiz: Quiz, station: str, explanation: Explanation) -> None:
        """Show the verdict on the item, and bring the keyboard to *Next*."""
        grade = quiz.grade
        if grade is None or quiz.current is None:
            return
        self.head.show_quiz(quiz, station)
        self.answer.close_with(grade)
        self.area.say_how("")
        self.confirm.hide()
        self.hints.settle()
        self.cards.explain(explanation)
        QTimer.singleShot(0, self, self._scroll_to_cards)
        self.sureness.settle()
        self.foot.close_item(can_retry=quiz.can_retry)
        self.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)
        said = f"{explanation.verdict}. {explanation.where} {explanation.why}".strip()
        announce(self, said)

    def rest(self, quiz: Quiz) -> None:
        """Ask nothing for a while; *Next* ends the break."""
        self.head.show_quiz(quiz, "")
        self._offer(Answer())
        self.area.rest()
        for gone in (self.confirm, self.hints, self.sureness):
            gone.hide()
        self.foot.close_item(can_retry=False)
        self.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Bring the keyboard to what can be done next."""
        able = (self.foot.next, self.answer.first_stop(), self.confirm, self.foot.skip)
        target = next(each for each in able if each is not None and _usable(each))
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def take_choice(self, widget: QWidget) -> None:
        """Place a choice how to answer below the words that say it."""
        self.area.take_choice(widget)

    def take_tray(self, tray: QWidget) -> None:
        """Place where options would be what else belongs to an answer on the model."""
        self.area.take_tray(tray)

    def _offer(self, answer: Answer) -> None:
        """Put another answer in the place of the one before."""
        before, self.answer = self.answer, answer
        self.area.exchange(before, answer)
        answer.ready.connect(self.ready)
        answer.drafted.connect(self.drafted)

    def _scroll_to_cards(self) -> None:
        """Bring the cards into sight, of long ones the verdict."""
        if not self.cards.isHidden():
            self.area.bring_into_sight(self.cards)

    def _inset(self, widget: QWidget, bottom: int = 0) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        edge = theme.dp(self._edge)
        column.setContentsMargins(edge, 0, edge, theme.dp(bottom))
        column.addWidget(widget)
        return holder


def _usable(widget: QWidget) -> bool:
    return widget.isEnabled() and not widget.isHidden()
