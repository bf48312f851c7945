"""The bar of the breath: play or hold, the phase, and what it means."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from anatomyapp.atlas.breathing import LAST_PHASE
from anatomyapp.gui import theme
from anatomyapp.gui.components import Slider, icon_button, label
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate

_QUIET = 0.2  # the phase of a quiet inspiration
_STEPS = 100


class BreathBar(QFrame):
    """Shows the phase of breath and says where the person wants it."""

    play_wanted = Signal()
    pause_wanted = Signal()
    phase_wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.dp(k) for k in (6, 6, 14, 6)))
        self._column.setSpacing(theme.dp(2))
        self._playing = False
        note = translate("View", "Borders of heart, lungs and pleura: as at quiet expiration")
        self.note = label(note, "caption")
        self.note.setContentsMargins(theme.dp(8), 0, 0, theme.dp(4))
        self.note.hide()
        self._column.addLayout(self._phase_row())
        self._column.addWidget(self.note)
        self.play.clicked.connect(self._ask)
        self.slider.valueChanged.connect(self._move)

    def _phase_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.play = icon_button("player-play", translate("View", "Breathe in and out"))
        self.slider = Slider(translate("View", "Phase of breath"), 0, _STEPS, 0)
        self.slider.setToolTip(translate("View", "Phase of breath: drag, or arrow keys"))
        self.words = label("", "caption")
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(words_of(1.0)))
        for widget in (self.play, self.slider, self.words):
            row.addWidget(widget)
        return row

    def show_phase(self, phase: float) -> None:
        """Show a phase without asking for it."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(phase / LAST_PHASE * _STEPS))
        self.slider.blockSignals(False)
        self.slider.update()
        if self.isEnabled():
            self.words.setText(words_of(phase))

    def show_note(self, *, shown: bool) -> None:
        """Say what landmarks do not do: the borders of organs would move along the wall."""
        self.note.setVisible(shown)

    def show_state(self, *, ready: bool, playing: bool) -> None:
        """Offer to play or to hold, or say that the breath is still being worked out."""
        for widget in (self.play, self.slider):
            widget.setEnabled(ready)
        self._playing = playing
        hold, breathe = (
            translate("View", "Hold the breath"),
            translate("View", "Breathe in and out"),
        )
        name = hold if playing else breathe
        self.play.setIcon(icon("player-pause" if playing else "player-play"))
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)
        if not ready:
            self.words.setText(translate("View", "Working out the breath…"))

    def sizeHint(self) -> QSize:
        """Return what its rows need."""
        return self._column.sizeHint()

    def _ask(self) -> None:
        if self._playing:
            self.pause_wanted.emit()
        else:
            self.play_wanted.emit()

    def _move(self, value: int) -> None:
        self.phase_wanted.emit(value / _STEPS * LAST_PHASE)


def words_of(phase: float) -> str:
    """Return what a phase means, in words."""
    if phase < _QUIET / 20:
        return translate("View", "Quiet expiration")
    template = (
        translate("View", "Quiet breath, {percent} % of full")
        if phase <= _QUIET
        else translate("View", "Deep breath, {percent} % of full")
    )
    return template.format(percent=f"{100 * phase:.0f}")
