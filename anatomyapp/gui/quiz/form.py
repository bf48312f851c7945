"""What is chosen before a quiz: bank, station, mode and number of items."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    CheckBox,
    MessageBox,
    Paragraph,
    Select,
    button,
    label,
    primary_button,
)
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.quiz.modes import ModeChoice
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.quiz.wording import items, seconds
from anatomyapp.quiz.adaptive import calibrated
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import SECONDS_PER_ITEM, USUAL_SECONDS, Mode, Quiz, Timing

BREAK_S = 5.0  # own: time to breathe, and to hand the sheet on
_LENGTHS = (5, 10, 20)
_USUAL = 10


class Waiting(MessageBox):
    """Offers to go on with a quiz that was not finished."""

    resume_asked = Signal()

    def __init__(self) -> None:
        super().__init__("accent", "", "", "history")
        self.resume = primary_button(translate("Quiz", "Resume"), "player-play")
        self.resume.clicked.connect(self.resume_asked)
        self.column.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_quiz(self, quiz: Quiz | None) -> None:
        """Say how far the quiz is that waits; without one, be gone."""
        self.setVisible(quiz is not None)
        if quiz is not None:
            result = quiz.result
            words = translate("Quiz", "A quiz waits: {done} of {all} answered")
            self.title.say(words.format(done=result.n, all=result.planned))


class QuizForm(QWidget):
    """Takes a wish; everything has a sensible answer already, so that Enter is enough.

    ``narrow`` puts bank and station below each other and leaves the modes' explanations to one
    line.
    """

    start_asked = Signal(object)  # Wish

    def __init__(
        self, banks: Sequence[Bank], stations: dict[str, str], *, narrow: bool = False
    ) -> None:
        super().__init__()
        self._banks, self._stations = tuple(banks), stations
        self._due: Wish | None = None
        self.bank = Select(translate("Quiz", "Bank"))
        self.station = Select(translate("Quiz", "Station"))
        self.bank.addItems([bank.title for bank in banks])
        self.modes = ModeChoice(narrow=narrow)
        self.lengths: dict[int, QPushButton] = {}
        self.times: dict[float, QPushButton] = {}
        self._time = QWidget()
        self.adaptive = CheckBox(translate("Quiz", "Adaptive"))
        self._about_adaptive = Paragraph("", "caption")
        self.start = primary_button(translate("Quiz", "Start"), "player-play", large=True)
        self.start.setToolTip(f"{translate('Quiz', 'Start')} ({keys('Enter')})")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(theme.SPACE_M if narrow else theme.SPACE_L))
        self._build(narrow=narrow)
        self.bank.currentIndexChanged.connect(self._offer_stations)
        self.station.currentIndexChanged.connect(self._offer_lengths)
        self.modes.chosen.connect(self._offer_times)
        self.modes.due.toggled.connect(self._step_aside)
        self.start.clicked.connect(self._say)
        self._offer_stations()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        bank = self._banks[self.bank.currentIndex()]
        length = next(n for n, made in self.lengths.items() if made.isChecked())
        timing = None
        if self.modes.mode is Mode.SPOTTER:
            chosen = next(s for s, made in self.times.items() if made.isChecked())
            timing = Timing(chosen, BREAK_S)
        if self.modes.due.isChecked() and self._due is not None:
            return self._due
        return Wish(bank, self.station.currentData(), self.modes.mode, length or None, timing,
                    adaptive=self.adaptive.isEnabled() and self.adaptive.isChecked())  # fmt: skip

    def offer(self, bank: Bank) -> None:
        """Offer one more bank, or in place of the one that has its id."""
        ids = [each.id for each in self._banks]
        if bank.id not in ids:
            self._banks = (*self._banks, bank)
            self.bank.addItem(bank.title)
            return
        place = ids.index(bank.id)
        self._banks = (*self._banks[:place], bank, *self._banks[place + 1 :])
        self.bank.setItemText(place, bank.title)
        if self.bank.currentIndex() == place:
            self._offer_stations()

    def choose_bank(self, bank: Bank) -> None:
        """Choose one of the banks that are offered."""
        self.bank.setCurrentIndex([each.id for each in self._banks].index(bank.id))

    def take_making(self, widget: QWidget) -> None:
        """Take a way to make items, below the banks."""
        self.column.insertWidget(1, widget)

    def show_due(self, wish: Wish | None, count: int) -> None:
        """Offer to review what is due: so many items, of which a wish asks those of one bank."""
        self._due = wish
        self.modes.show_due(count, _due_words(wish, count))

    def choose_station(self, station: str) -> None:
        """Choose a station, if the bank has items there."""
        self.station.setCurrentIndex(max(0, self.station.findData(station)))

    def step_back(self, *, behind: bool) -> None:
        """Be the second choice, behind a quiz that can be resumed, or the first again."""
        kind, ink = ("secondary", "text2") if behind else ("primary", "on_accent")
        self.start.setProperty("kind", kind)
        self.start.setIcon(icon("player-play", ink))
        self.start.style().unpolish(self.start)
        self.start.style().polish(self.start)

    def take_choice(self, widget: QWidget) -> None:
        """Take a further choice, with its name, above the button that starts."""
        self.column.insertWidget(self.column.indexOf(self.start), widget)

    def _build(self, *, narrow: bool) -> None:
        row = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(self.column.spacing())
        for field in (self.bank, self.station):
            row.addLayout(_named(field.accessibleName(), field), 1)
        self.column.addLayout(row)
        self.column.addLayout(_named(translate("Quiz", "Mode"), self.modes))
        self.lengths |= {n: button(str(n)) for n in _LENGTHS}
        self.lengths[0] = button(translate("Quiz", "All"))
        for number, made in self.lengths.items():
            made.setAccessibleName(items(number) if number else translate("Quiz", "All items"))
        row_of_lengths = _row_of(tuple(self.lengths.values()))
        self.column.addLayout(_named(translate("Quiz", "Number of items"), row_of_lengths))
        self.column.addLayout(self._adaptive_row())
        self.times |= {each: button(seconds(round(each))) for each in SECONDS_PER_ITEM}
        times = _named(translate("Quiz", "Time for each item"), _row_of(tuple(self.times.values())))
        self.times[USUAL_SECONDS].setChecked(True)
        times.setContentsMargins(0, 0, 0, 0)
        self._time.setLayout(times)
        self._time.hide()
        self.column.addWidget(self._time)
        self.column.addWidget(self.start)

    def _adaptive_row(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(self.adaptive, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._about_adaptive)
        return column

    def _offer_times(self, mode: Mode) -> None:
        self._time.setVisible(mode is Mode.SPOTTER)
        self._offer_adaptive()

    def _offer_adaptive(self) -> None:
        """Let answers decide what is asked next, where that can be."""
        known = calibrated(self._pool())
        timed, due = self.modes.mode is Mode.SPOTTER, self.modes.due.isChecked()
        self.adaptive.setEnabled(known and not timed and not due)
        words = translate(
            "Quiz", "Each answer decides what is asked next, till your ability shows."
        )
        if not known:
            words = translate("Quiz", "Not here: the difficulty of these items is not known yet.")
        self._about_adaptive.say(words)
        self.adaptive.setAccessibleDescription(words)

    def _pool(self) -> tuple[Item, ...]:
        bank, station = self._banks[self.bank.currentIndex()], self.station.currentData()
        return bank.items if station is None else bank.at_station(station)

    def _step_aside(self, due: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Leave nothing else to choose where what is due is chosen."""
        for field in (self.bank, self.station, *self.lengths.values()):
            field.setEnabled(not due)
        self._offer_adaptive()
        if not due:
            self._offer_lengths()

    def _offer_stations(self) -> None:
        bank = self._banks[self.bank.currentIndex()]
        self.station.clear()
        self.station.addItem(f"{translate('Quiz', 'All stations')} ({len(bank.items)})", None)
        for station in bank.stations:
            count = len(bank.at_station(station))
            self.station.addItem(f"{self._stations.get(station, station)} ({count})", station)

    def _offer_lengths(self) -> None:
        if self.station.currentIndex() < 0:
            return
        count = len(self._pool())
        self._offer_adaptive()
        for number, made in self.lengths.items():
            made.setEnabled(number < count)
        self.lengths[0].setText(translate("Quiz", "All {count}").format(count=count))
        self.lengths[_USUAL if count > _USUAL else 0].setChecked(True)

    def _say(self) -> None:
        self.start_asked.emit(self.wish)


def _due_words(wish: Wish | None, count: int) -> str:
    if wish is None:
        return translate("Quiz", "Nothing is due now. What you answer comes back in time.")
    words = translate(
        "Quiz", "What you answered before, each just before you would forget it; with feedback."
    )
    asked = len(wish.bank.items)
    if asked < count:
        first = translate("Quiz", "First {count} of {bank}.")
        words = f"{words} {first.format(count=asked, bank=wish.bank.title)}"
    return words


def _row_of(choices: Sequence[QPushButton]) -> QWidget:
    """Return buttons in a row, of which one stays pressed."""
    holder = QWidget()
    group, row = QButtonGroup(holder), QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_S))
    for made in choices:
        made.setCheckable(True)
        group.addButton(made)
        row.addWidget(made, 1)
    return holder


def _named(name: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.dp(6))
    made = label(name, "h3")
    made.setBuddy(field)
    column.addWidget(made)
    column.addWidget(field)
    return column
