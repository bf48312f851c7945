"""The panel beside the model: how far the quiz is, what is asked, and what the answer was."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import Paragraph, button, label
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.quiz.choice import OptionList, Sureness
from anatomyapp.gui.quiz.foot import ItemFoot
from anatomyapp.gui.quiz.head import ItemHead
from anatomyapp.gui.quiz.time_left import TimeLeft
from anatomyapp.gui.quiz.verdict import VerdictCards
from anatomyapp.quiz.feedback import Explanation
from anatomyapp.quiz.item import Kind, OptionId
from anatomyapp.quiz.quiz import Mode, Quiz

_LONGEST_DISPLAY_STEM = 32


class ItemPanel(QFrame):
    """Asks one item; time and foot never scroll.

    ``narrow`` is for a panel beside others that has a way back of its own: there the head, which
    else stands fast too, scrolls with the item.
    """

    shown_now = Signal()  # "This is it", by the button

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self.setProperty("surface", "panel" if narrow else "right")
        self._edge = theme.SPACE_XL if narrow else 24
        self._longest = 0 if narrow else _LONGEST_DISPLAY_STEM
        self.head, self.foot = ItemHead(), ItemFoot(narrow=narrow)
        self.time = TimeLeft(self._edge)
        self.options, self.sureness, self.cards = OptionList(), Sureness(), VerdictCards()
        self.confirm = button(translate("Quiz", "This is it"), "check", large=True)
        self.confirm.setToolTip(f"{translate('Quiz', 'This is it')} ({keys('Enter')})")
        self.confirm.clicked.connect(self.shown_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(theme.SPACE_S if narrow else theme.SPACE_XL), 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        if not narrow:
            column.addWidget(self._inset(self.head))
        column.addWidget(self.time)
        column.addWidget(self._scroll(narrow=narrow), 1)
        column.addWidget(self._inset(self.foot, bottom=theme.SPACE_L))

    def ask(self, quiz: Quiz, station: str, how: str) -> None:
        """Show the quiz's current item, open for an answer; ``how`` says how it is given."""
        item = quiz.current
        if item is None:
            return
        self.head.show_quiz(quiz, station)
        self.time.setVisible(quiz.timing is not None)
        self._kind.setText(_kind_words(item.kind))
        self._show_stem(item.stem)
        self.say_how(quiz, how)
        self.options.offer(item.options if item.kind.by_option else ())
        self.confirm.setVisible(item.kind is Kind.SHOW)
        self.cards.clear()
        self.sureness.open()
        self.foot.open()
        self._area.verticalScrollBar().setValue(0)

    def say_how(self, quiz: Quiz, how: str) -> None:
        """Say how the item is answered."""
        later = translate("Quiz", "You can change it until Next.")
        self._instruction.say(how if quiz.mode is Mode.LEARN else f"{how} {later}")

    def show_chosen(self, option: OptionId | None) -> None:
        """Show what is chosen so far in a test; it can be changed until *Next*."""
        self.options.choose(option)
        self.foot.next.setEnabled(True)
        if not self.confirm.isHidden():
            noted = translate("Quiz", "Noted as it stands. Turn it and press again to change it.")
            self._instruction.say(noted)
            announce(self, noted)

    def explain(self, quiz: Quiz, station: str, explanation: Explanation) -> None:
        """Show the verdict on the item, and bring the keyboard to *Next*."""
        grade = quiz.grade
        if grade is None or quiz.current is None:
            return
        self.head.show_quiz(quiz, station)
        if quiz.current.kind.by_option:
            self.options.close_with(OptionId(grade.key), OptionId(grade.chosen))
        self._instruction.hide()
        self.confirm.hide()
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
        self._kind.setText(translate("Quiz", "Break"))
        self._show_stem(translate("Quiz", "Take a breath"))
        by_itself = translate("Quiz", "The next item comes by itself; Next goes on at once.")
        self._instruction.say(by_itself)
        self.options.offer(())
        self.confirm.hide()
        self.sureness.hide()
        self.foot.close_item(can_retry=False)
        self.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Bring the keyboard to what can be done next."""
        able = (self.foot.next, *self.options.boxes(), self.confirm, self.foot.skip)
        target = next(each for each in able if each.isEnabled() and not each.isHidden())
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_stem(self, stem: str) -> None:
        short = len(stem) <= self._longest
        self._short_stem.setVisible(short)
        self._long_stem.setVisible(not short)
        (self._short_stem if short else self._long_stem).say(stem)
        self._instruction.show()

    def take_choice(self, widget: QWidget) -> None:
        """Place a choice how to answer below the words that say it."""
        self._choice.addWidget(widget)

    def _scroll(self, *, narrow: bool) -> QScrollArea:
        self._kind = label("", "overline")
        self._short_stem, self._long_stem = Paragraph("", "display"), Paragraph("", "h1")
        self._instruction = Paragraph("", "secondary")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        self._choice = QVBoxLayout()
        self._choice.setContentsMargins(0, theme.dp(theme.SPACE_S), 0, 0)
        if narrow:
            column.addWidget(self.head)
            column.addSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(self._kind)
        column.addWidget(self._short_stem)
        column.addWidget(self._long_stem)
        column.addWidget(self._instruction)
        column.addLayout(self._choice)
        column.addSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(self.confirm)
        column.addWidget(self.options)
        for widget in (self.cards, self.sureness):
            column.addSpacing(theme.dp(theme.SPACE_M))
            column.addWidget(widget)
        column.addStretch(1)
        self._area = _Area(self._edge)
        self._area.setWidget(inner)
        return self._area

    def _scroll_to_cards(self) -> None:
        """Bring the cards into sight, of long ones the verdict."""
        if self.cards.isHidden():
            return
        self._area.ensureWidgetVisible(self.cards, 0, 0)
        bar = self._area.verticalScrollBar()
        bar.setValue(min(bar.value(), self.cards.y()))

    def _inset(self, widget: QWidget, bottom: int = 0) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        edge = theme.dp(self._edge)
        column.setContentsMargins(edge, 0, edge, theme.dp(bottom))
        column.addWidget(widget)
        return holder


class _Area(QScrollArea):
    """Scrolls up and down; its words keep their width when the scroll bar comes."""

    def __init__(self, edge: int) -> None:
        super().__init__()
        self._edge = edge
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the scroll bar's width back at the right margin."""
        super().resizeEvent(event)
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            taken = self.width() - self.viewport().width()
            edge = theme.dp(self._edge)
            top, bottom = theme.dp(8), theme.dp(12)
            layout.setContentsMargins(edge, top, max(0, edge - taken), bottom)


def _kind_words(kind: Kind) -> str:
    return {
        Kind.FIND: translate("Quiz", "Find it"),
        Kind.SHOW: translate("Quiz", "Show it"),
        Kind.NAME: translate("Quiz", "Name it"),
        Kind.CHOICE: translate("Quiz", "Choose"),
    }[kind]
