"""The page of the mental rotation test: two figures, *same* or *different*, by key or by button.

First some pairs for practice, with feedback; then those that count, without. Whoever listens to
``answered`` writes the answer before returning: only then does the next pair come.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import Chip, ItemProgress, ItemState, Meter, Paragraph, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.figure_view import FigureView
from anatomyapp.gui.study.rotation_foot import RotationFoot
from anatomyapp.session.recorder import Clock
from anatomyapp.study.rotation_trials import Trial, practice, trials
from anatomyapp.study.steps import Rotation

PAUSE_MS = 500  # between an answer and the next pair
_TICK_MS = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a pair that counts; ``answered_same`` is None where time ran out."""

    trial: int
    angle_deg: float
    same: bool
    answered_same: bool | None
    latency_s: float


class RotationPage(QFrame):
    """Leads through a step of the protocol.

    Parameters
    ----------
    done
        How many pairs that count were answered before it was broken off; then nothing is practised.
    pause_ms
        Between an answer and the next pair.
    """

    answered = Signal(object)  # Answer
    finished = Signal()

    def __init__(
        self, step: Rotation, clock: Clock, done: int = 0, pause_ms: int = PAUSE_MS
    ) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock, self._limit_s = clock, step.limit_s
        self._practice = () if done else practice(step.practice, step.seed)
        self._trials = trials(step.trials, step.seed)
        self._ahead: list[Trial] = [*self._practice, *self._trials[done:]]
        self._practised = len(self._practice)
        self._shown_s: float | None = None
        self._next = QTimer(self, singleShot=True, interval=pause_ms)
        self._next.timeout.connect(self._show_next)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        self._build()

    @property
    def trial(self) -> Trial | None:
        """The pair that waits for an answer, None between two."""
        return self._ahead[0] if self._shown_s is not None else None

    @property
    def practising(self) -> bool:
        """Whether pairs come that do not count."""
        return self._practised > 0

    def begin(self) -> None:
        """Show the first pair, and take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_next()

    def answer(self, *, same: bool | None) -> None:
        """Take an answer to the pair that is shown; None where time ran out."""
        trial, shown_s = self.trial, self._shown_s
        if trial is None or shown_s is None:
            return
        self._tick.stop()
        latency_s = self._clock.monotonic_s() - shown_s
        self._shown_s = None
        self._ahead.pop(0)
        if self.practising:
            self._practised -= 1
            self.foot.tell(trial, same)
            announce(self, self.foot.words)
            return
        self.figures.clear()
        self.answered.emit(Answer(trial.number, trial.angle_deg, trial.same, same, latency_s))
        self._next.start()

    def look_at_clock(self) -> None:
        """Show how much time is left, and go on when none is."""
        if self._shown_s is None:
            return
        left = self._limit_s - (self._clock.monotonic_s() - self._shown_s)
        self._time.show_share(max(0.0, left) / self._limit_s)
        if left <= 0:
            self.answer(same=None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by S and D, go on by Enter or Space."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_S, Qt.Key.Key_D}:
            self.answer(same=key is Qt.Key.Key_S)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.proceed()
        else:
            super().keyPressEvent(event)

    def proceed(self) -> None:
        """Go on from feedback, or from the word that the test begins."""
        if self.foot.asks:
            return
        if not self.practising and self._ahead == list(self._trials) and not self.foot.warned:
            self.figures.clear()
            self.foot.warn(len(self._trials))
            self._say_where()
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_next()

    def _show_next(self) -> None:
        if not self._ahead:
            self.finished.emit()
            return
        self._say_where()
        self._time.show_share(1.0)
        self.foot.ask()
        self.figures.show_trial(self._ahead[0])

    def _appear(self) -> None:
        """Begin the time of a pair when it is on the screen."""
        self._shown_s = self._clock.monotonic_s()
        self._tick.start()

    def _say_where(self) -> None:
        all_trials = len(self._trials)
        self._chip.setVisible(self.practising)
        if self.practising:
            number, of = len(self._practice) - self._practised + 1, len(self._practice)
            states = [ItemState.AHEAD] * all_trials
        else:
            number, of = all_trials - len(self._ahead) + 1, all_trials
            answered, ahead = number - 1, max(0, all_trials - number)
            states = [ItemState.ANSWERED] * answered + [ItemState.NOW] + [ItemState.AHEAD] * ahead
        self._where.setText(
            translate("Study", "Pair {number} of {all}").format(number=number, all=of)
        )
        self._progress.show_states(tuple(states))

    def _build(self) -> None:
        self.figures, self.foot = FigureView(), RotationFoot()
        self.figures.appeared.connect(self._appear)
        self.foot.same.clicked.connect(self._answer_same)
        self.foot.different.clicked.connect(self._answer_different)
        self.foot.go_on.clicked.connect(self.proceed)
        column = QVBoxLayout(self)
        gap = theme.dp(theme.SPACE_XXL)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addLayout(self._head())
        column.addWidget(self.figures, 1)
        column.addWidget(self.foot)

    def _head(self) -> QVBoxLayout:
        title = Paragraph(translate("Study", "Are they the same figure, turned?"), "h1")
        self._chip = Chip(translate("Study", "Practice"), "school", "accent")
        self._where, self._progress = label("", "caption"), ItemProgress()
        self._time = Meter(translate("Study", "Time left"), 1.0, "text3")
        row, below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(self._chip)
        row.addWidget(self._where)
        below.addWidget(self._progress, 3)
        below.addWidget(label(translate("Study", "Time left"), "caption"))
        below.addWidget(self._time, 1)
        for line in (row, below):
            line.setSpacing(theme.dp(theme.SPACE_M))
            column.addLayout(line)
        return column

    def _answer_same(self) -> None:
        self.answer(same=True)

    def _answer_different(self) -> None:
        self.answer(same=False)
