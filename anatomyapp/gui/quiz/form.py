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
from anatomyapp.gui.components import MessageBox, Select, button, label, primary_button
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.quiz.modes import ModeChoice
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.quiz.wording import items, seconds
from anatomyapp.quiz.bank import Bank
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
        self.bank = Select(translate("Quiz", "Bank"))
        self.station = Select(translate("Quiz", "Station"))
        self.bank.addItems([bank.title for bank in banks])
        self.modes = ModeChoice(narrow=narrow)
        self.lengths: dict[int, QPushButton] = {}
        self.times: dict[float, QPushButton] = {}
        self._time = QWidget()
        self.start = primary_button(translate("Quiz", "Start"), "player-play", large=True)
        self.start.setToolTip(f"{translate('Quiz', 'Start')} ({keys('Enter')})")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(theme.SPACE_M if narrow else theme.SPACE_L))
        self._build(narrow=narrow)
        self.bank.currentIndexChanged.connect(self._offer_stations)
        self.station.currentIndexChanged.connect(self._offer_lengths)
        self.modes.chosen.connect(self._offer_times)
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
        return Wish(bank, self.station.currentData(), self.modes.mode, length or None, timing)

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
        self.times |= {each: button(seconds(round(each))) for each in SECONDS_PER_ITEM}
        times = _named(translate("Quiz", "Time for each item"), _row_of(tuple(self.times.values())))
        self.times[USUAL_SECONDS].setChecked(True)
        times.setContentsMargins(0, 0, 0, 0)
        self._time.setLayout(times)
        self._time.hide()
        self.column.addWidget(self._time)
        self.column.addWidget(self.start)

    def _offer_times(self, mode: Mode) -> None:
        self._time.setVisible(mode is Mode.SPOTTER)

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
        bank, station = self._banks[self.bank.currentIndex()], self.station.currentData()
        count = len(bank.items if station is None else bank.at_station(station))
        for number, made in self.lengths.items():
            made.setEnabled(number < count)
        self.lengths[0].setText(translate("Quiz", "All {count}").format(count=count))
        self.lengths[_USUAL if count > _USUAL else 0].setChecked(True)

    def _say(self) -> None:
        self.start_asked.emit(self.wish)


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
