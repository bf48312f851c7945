"""The panel beside the model: how far the quiz is, what is asked, and what the answer was."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import (
    Chip,
    ItemProgress,
    ItemState,
    Paragraph,
    button,
    ghost_button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.gui.quiz import wording
from anatomyapp.gui.quiz.choice import OptionList, Sureness
from anatomyapp.gui.quiz.verdict import VerdictCards
from anatomyapp.quiz.feedback import Explanation
from anatomyapp.quiz.item import Item, Kind, OptionId
from anatomyapp.quiz.quiz import Mode, Progress, Quiz

_LONGEST_DISPLAY_STEM = 32
_STATES = {
    Progress.TODO: ItemState.AHEAD,
    Progress.NOW: ItemState.NOW,
    Progress.RIGHT: ItemState.RIGHT,
    Progress.WRONG: ItemState.WRONG,
    Progress.SKIPPED: ItemState.WRONG,
}


def item_states(quiz: Quiz) -> tuple[ItemState, ...]:
    """Return the bars of a quiz; a test says only which items were answered."""
    done = {ItemState.RIGHT, ItemState.WRONG}
    states = tuple(_STATES[progress] for progress in quiz.progress)
    if quiz.mode is Mode.TEST and not quiz.finished:
        return tuple(ItemState.ANSWERED if state in done else state for state in states)
    return states


class ItemPanel(QFrame):
    """Asks one item; the foot with *Quit*, *Retry later* and *Next* never scrolls."""

    next_asked = Signal()
    retry_asked = Signal()
    skip_asked = Signal()
    quit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self.options = OptionList()
        self.sureness = Sureness()
        self.cards = VerdictCards()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(theme.SPACE_XL), 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(_inset(self._head()))
        column.addWidget(self._scroll(), 1)
        column.addWidget(_inset(self._foot(), bottom=theme.SPACE_L))

    def ask(self, quiz: Quiz, station: str) -> None:
        """Show the quiz's current item, open for an answer."""
        item = quiz.current
        if item is None:
            return
        self._show_progress(quiz, station)
        self._kind.setText(_kind_words(item.kind))
        self._show_stem(item.stem)
        self._instruction.say(_instruction(item, quiz.mode))
        self.options.offer(() if item.kind is Kind.FIND else item.options)
        self.cards.clear()
        self.sureness.open()
        self.retry.hide()
        self.skip.show()
        self.next.setEnabled(False)
        self._area.verticalScrollBar().setValue(0)

    def show_chosen(self, option: OptionId | None) -> None:
        """Show what is chosen so far in a test; it can be changed until *Next*."""
        self.options.choose(option)
        self.next.setEnabled(True)

    def explain(self, quiz: Quiz, station: str, explanation: Explanation) -> None:
        """Show the verdict on the item, and bring the keyboard to *Next*."""
        grade = quiz.grade
        if grade is None or quiz.current is None:
            return
        self._show_progress(quiz, station)
        if quiz.current.kind is not Kind.FIND:
            self.options.close_with(OptionId(grade.key), OptionId(grade.chosen))
        self._instruction.hide()
        self.cards.explain(explanation)
        QTimer.singleShot(0, self, self._scroll_to_cards)
        self.sureness.settle()
        self.skip.hide()
        self.retry.setVisible(quiz.can_retry)
        self.next.setEnabled(True)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        said = f"{explanation.verdict}. {explanation.where} {explanation.why}".strip()
        announce(self, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons of the foot out where large text needs their room."""
        super().resizeEvent(event)
        large = is_text_large()
        for made, its_icon in self._foot_icons.items():
            made.setIcon(QIcon() if large else its_icon)

    def take_focus(self) -> None:
        """Bring the keyboard to what can be done next."""
        able = (self.next, *self.options.boxes(), self.skip)
        target = next(each for each in able if each.isEnabled() and not each.isHidden())
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_progress(self, quiz: Quiz, station: str) -> None:
        item = quiz.current
        place = 0 if item is None else quiz.items.index(item) + 1
        words = translate("Quiz", "Item {place} of {all}")
        self._place.setText(words.format(place=place, all=len(quiz.items)))
        learn = quiz.mode is Mode.LEARN
        self._learn.setVisible(learn)
        self._test.setVisible(not learn)
        self._progress.show_states(item_states(quiz))
        result = quiz.result
        done = wording.counts(result.right, result.n - result.right, station)
        answered = translate("Quiz", "{count} answered").format(count=result.n)
        self._counts.setText(done if learn else f"{answered} · {station}")

    def _show_stem(self, stem: str) -> None:
        short = len(stem) <= _LONGEST_DISPLAY_STEM
        self._short_stem.setVisible(short)
        self._long_stem.setVisible(not short)
        (self._short_stem if short else self._long_stem).say(stem)
        self._instruction.show()

    def _head(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(6))
        row = QHBoxLayout()
        self._place = label("", "h3")
        self._learn = Chip(translate("Quiz", "Learn mode"), "school", "accent")
        self._test = Chip(translate("Quiz", "Test mode"), "list-check", "accent")
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self._learn)
        row.addWidget(self._test)
        self._progress = ItemProgress()
        self._counts = label("", "caption")
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self._counts)
        return holder

    def _scroll(self) -> QScrollArea:
        self._kind = label("", "overline")
        self._short_stem, self._long_stem = Paragraph("", "display"), Paragraph("", "h1")
        self._instruction = Paragraph("", "secondary")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(self._kind)
        column.addWidget(self._short_stem)
        column.addWidget(self._long_stem)
        column.addWidget(self._instruction)
        for widget in (self.options, self.cards, self.sureness):
            column.addSpacing(theme.dp(theme.SPACE_M))
            column.addWidget(widget)
        column.addStretch(1)
        self._area = _Area()
        self._area.setWidget(inner)
        return self._area

    def _scroll_to_cards(self) -> None:
        """Bring the cards into sight, of long ones the verdict."""
        self._area.ensureWidgetVisible(self.cards, 0, 0)
        bar = self._area.verticalScrollBar()
        bar.setValue(min(bar.value(), self.cards.y()))

    def _foot(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.quit = ghost_button(translate("Quiz", "Quit"), "square")
        self.skip = button(translate("Quiz", "I don't know"), "help-circle")
        self.retry = button(translate("Quiz", "Retry later"), "repeat")
        self.next = primary_button(translate("Quiz", "Next"), "arrow-right", large=True)
        self._foot_icons = {made: made.icon() for made in (self.quit, self.skip, self.retry)}
        self.next.setToolTip(f"{translate('Quiz', 'Next')} ({keys('Enter')})")
        self.quit.clicked.connect(self.quit_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.next.clicked.connect(self.next_asked)
        row.addWidget(self.quit)
        row.addStretch(1)
        for each in (self.skip, self.retry, self.next):
            row.addWidget(each)
        column.addLayout(row)
        return holder


class _Area(QScrollArea):
    """Scrolls up and down; its words keep their width when the scroll bar comes."""

    def __init__(self) -> None:
        super().__init__()
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
            left, top, right, bottom = (theme.dp(size) for size in (24, 8, 24, 12))
            layout.setContentsMargins(left, top, max(0, right - taken), bottom)


def _inset(widget: QWidget, bottom: int = 0) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(theme.dp(24), 0, theme.dp(24), theme.dp(bottom))
    column.addWidget(widget)
    return holder


def _instruction(item: Item, mode: Mode) -> str:
    how = {
        Kind.FIND: translate(
            "Quiz",
            "Click it on the model. Or press Tab to walk through the structures and Enter to "
            "answer.",
        ),
        Kind.NAME: translate("Quiz", "It is highlighted on the model. Choose its name."),
        Kind.CHOICE: translate("Quiz", "Choose one answer."),
    }[item.kind]
    if mode is not Mode.TEST:
        return how
    return f"{how} {translate('Quiz', 'You can change it until Next.')}"


def _kind_words(kind: Kind) -> str:
    return {
        Kind.FIND: translate("Quiz", "Find it"),
        Kind.NAME: translate("Quiz", "Name it"),
        Kind.CHOICE: translate("Quiz", "Choose"),
    }[kind]
