"""The page before a quiz: which bank, which station, how, and how many items."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    EmptyState,
    MessageBox,
    Paragraph,
    Select,
    button,
    label,
    primary_button,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, marked, translate
from anatomyapp.gui.quiz.box import ModeBox
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.gui.quiz.wording import items
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Mode, Quiz

_LENGTHS = (5, 10, 20)
_USUAL = 10
_MODES = {
    Mode.LEARN: (
        marked("Quiz", "Learn"),
        "school",
        marked("Quiz", "Feedback after each answer, shown on the model."),
    ),
    Mode.TEST: (
        marked("Quiz", "Test"),
        "list-check",
        marked("Quiz", "No feedback till the end; then the result."),
    ),
}


class StartPage(QFrame):
    """Takes a wish; everything has a sensible answer already, so that Enter is enough."""

    start_asked = Signal(object)  # Wish
    resume_asked = Signal()
    explore_asked = Signal()

    def __init__(self, banks: tuple[Bank, ...], stations: dict[str, str]) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._banks, self._stations = banks, stations
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if not banks:
            column.addWidget(self._nothing())
            return
        column.addWidget(scroll_area(self._centred(self._choices()), sideways=True))
        self._offer_stations()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        bank = self._banks[self.bank.currentIndex()]
        mode = next(mode for mode, box in self.modes.items() if box.isChecked())
        length = next(n for n, made in self.lengths.items() if made.isChecked())
        return Wish(bank, self.station.currentData(), mode, length or None)

    def choose_station(self, station: str) -> None:
        """Choose a station, if the bank has items there."""
        self.station.setCurrentIndex(max(0, self.station.findData(station)))

    def show_paused(self, quiz: Quiz | None) -> None:
        """Offer to go on with a quiz that was not finished."""
        if not self._banks:
            return
        self._paused.setVisible(quiz is not None)
        kind, ink = ("primary", "on_accent") if quiz is None else ("secondary", "text2")
        self.start.setProperty("kind", kind)
        self.start.setIcon(icon("player-play", ink))
        self.start.style().unpolish(self.start)
        self.start.style().polish(self.start)
        if quiz is not None:
            result = quiz.result
            words = translate("Quiz", "A quiz waits: {done} of {all} answered")
            self._paused.title.say(words.format(done=result.n, all=result.planned))

    def take_focus(self) -> None:
        """Bring the keyboard to the button that most learners want next."""
        if self._banks:
            target = self.start if self._paused.isHidden() else self.resume
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_start(self) -> None:
        """Begin as if the button were pressed."""
        if self._banks:
            self.start.click()

    def _choices(self) -> QWidget:
        middle = QWidget()
        middle.setMaximumWidth(theme.dp(600))
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.dp(theme.SPACE_M))
        inner.addWidget(label(translate("Quiz", "Quiz"), "display"))
        words = translate(
            "Quiz",
            "Every answer is kept as you give it, so you can stop at any time.",
        )
        inner.addWidget(Paragraph(words, "secondary"))
        self._paused = MessageBox("accent", "", "", "history")
        self.resume = primary_button(translate("Quiz", "Resume"), "player-play")
        self.resume.clicked.connect(self.resume_asked)
        self._paused.column.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeft)
        self._paused.hide()
        inner.addWidget(self._paused)
        inner.addWidget(self._form())
        return middle

    def _centred(self, middle: QWidget) -> QWidget:
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

    def _form(self) -> Card:
        card = Card()
        self.bank, self.station = (
            Select(translate("Quiz", "Bank")),
            Select(translate("Quiz", "Station")),
        )
        for bank in self._banks:
            self.bank.addItem(bank.title)
        self.bank.currentIndexChanged.connect(self._offer_stations)
        self.station.currentIndexChanged.connect(self._offer_lengths)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        for field in (self.bank, self.station):
            row.addLayout(_named(field.accessibleName(), field), 1)
        card.column.addLayout(row)
        card.column.addSpacing(theme.dp(theme.SPACE_S))
        card.column.addLayout(_named(translate("Quiz", "Mode"), self._mode_row()))
        card.column.addSpacing(theme.dp(theme.SPACE_S))
        card.column.addLayout(_named(translate("Quiz", "Number of items"), self._length_row()))
        card.column.addSpacing(theme.dp(theme.SPACE_M))
        self.start = primary_button(translate("Quiz", "Start"), "player-play", large=True)
        self.start.setToolTip(f"{translate('Quiz', 'Start')} ({keys('Enter')})")
        self.start.clicked.connect(self._say)
        card.column.addWidget(self.start)
        return card

    def _mode_row(self) -> QWidget:
        holder, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.modes = {
            mode: ModeBox(
                translate("Quiz", name),
                icon_name,
                translate("Quiz", words),
            )
            for mode, (name, icon_name, words) in _MODES.items()
        }
        for box in self.modes.values():
            group.addButton(box)
            row.addWidget(box, 1)
        self.modes[Mode.LEARN].setChecked(True)
        return holder

    def _length_row(self) -> QWidget:
        holder, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.lengths: dict[int, QPushButton] = {n: button(str(n)) for n in _LENGTHS}
        self.lengths[0] = button(translate("Quiz", "All"))
        for number, made in self.lengths.items():
            made.setCheckable(True)
            made.setAccessibleName(items(number) if number else translate("Quiz", "All items"))
            group.addButton(made)
            row.addWidget(made, 1)
        return holder

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


def _named(name: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.dp(6))
    made = label(name, "h3")
    made.setBuddy(field)
    column.addWidget(made)
    column.addWidget(field)
    return column
