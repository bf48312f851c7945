"""The bar below a replay: play, items, mistakes, speed, and how late it was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    CheckBox,
    Select,
    Slider,
    icon_button,
    label,
    primary_button,
)
from anatomyapp.gui.icons import icon
from anatomyapp.gui.instructor.replay.player import SPEEDS, Player
from anatomyapp.gui.instructor.timeline import clock
from anatomyapp.gui.language import translate

_PER_S = 10  # steps of the slider
_PLAY, _SPEED = 48, 92  # dp across
_BEFORE_NOTE = 7  # in the row of buttons


class ReplayBar(QWidget):
    """Shows where a player is, and asks it for other times."""

    item_wanted = Signal(bool)  # whether the next one; else the one before
    mistake_wanted = Signal(bool)
    seek_wanted = Signal(float)
    note_wanted = Signal()
    room_wanted = Signal(bool)  # whether all of the place is wanted for the replay

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self._make_buttons()
        self.slider = Slider(translate("Replay", "Time of the session"), 0, 0, 0)
        self.slider.setSingleStep(5 * _PER_S)
        self.time, self.wall = label("", "h3"), label("", "caption")
        self._column, self._row, self._more = QVBoxLayout(self), self._first_row(), self._others()
        self._column.setContentsMargins(*(theme.dp(size) for size in (14, 0, 14, 8)))
        self._column.setSpacing(theme.dp(theme.SPACE_XS))
        self._column.addWidget(self.slider)
        self._column.addLayout(self._row)
        self._column.addWidget(self._more)
        self.slider.valueChanged.connect(self._seek)
        player.changed.connect(self.show_player)
        self.show_player()

    def show_time(self, at_s: float, wall: str) -> None:
        """Show a time of the session, and what the clock said then."""
        length_s = self._player.replay.length_s
        words = translate("Replay", "{now} of {all}")
        self.time.setText(words.format(now=clock(at_s), all=clock(length_s)))
        self.wall.setText(wall)
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, round(length_s * _PER_S))
        self.slider.setValue(round(at_s * _PER_S))
        self.slider.blockSignals(blocked)

    def show_player(self) -> None:
        """Show whether it plays, and how fast."""
        playing, able = self._player.playing, self._player.replay.length_s > 0
        words = translate("Replay", "Pause") if playing else translate("Replay", "Play")
        name = "player-pause" if playing else "player-play"
        self.play.setIcon(icon(name, "on_accent"))
        self.play.setAccessibleName(words)
        self.speed.setCurrentIndex(SPEEDS.index(self._player.speed))
        self.idle.setChecked(self._player.skips_idle)
        for widget in (self.play, self.slider, self.speed, self.note):
            widget.setEnabled(able)

    def widen(self, *, wide: bool) -> None:
        """Stand in one row, or in two."""
        self.wall.setVisible(wide)
        if wide:
            self._column.removeWidget(self._more)
            self._row.insertWidget(_BEFORE_NOTE, self._more)
        else:
            self._row.removeWidget(self._more)
            self._column.addWidget(self._more)

    def offer(self, *, items: bool, mistakes: bool) -> None:
        """Let only what a session has be gone to."""
        for made, able in (
            (self.item_before, items),
            (self.item_after, items),
            (self.mistake_before, mistakes),
            (self.mistake_after, mistakes),
        ):
            made.setEnabled(able)

    def _make_buttons(self) -> None:
        before = translate("Replay", "Item before")
        after = translate("Replay", "Next item")
        self.item_before = icon_button("player-skip-back", before, key="Ctrl+Left")
        self.item_after = icon_button("player-skip-forward", after, key="Ctrl+Right")
        before = translate("Replay", "Mistake before")
        self.mistake_before = icon_button("arrow-left", before, key="Shift+M", small=True)
        after = translate("Replay", "Next mistake")
        self.mistake_after = icon_button("arrow-right", after, key="M", small=True)
        self.play = primary_button("", "player-play")
        self.play.setToolTip(translate("Replay", "Play or pause (Space)"))
        self.play.setMinimumWidth(theme.dp(_PLAY))
        self.note = icon_button("message-plus", translate("Replay", "Note on this moment"), key="N")
        self.room = icon_button(
            "arrows-maximize", translate("Replay", "Large replay"), key="F", checkable=True
        )
        self.speed = Select(translate("Replay", "Speed"))
        for speed in SPEEDS:
            self.speed.addItem(f"{speed}×", speed)
        self.speed.setMinimumWidth(theme.dp(_SPEED))
        self.speed.setToolTip(translate("Replay", "Speed (+ and −)"))
        self.idle = CheckBox(translate("Replay", "Skip idle time"))
        self.idle.setToolTip(
            translate("Replay", "More than 5 s without any event: only the first and last second.")
        )
        self._join()

    def _join(self) -> None:
        for made, wanted, forwards in (
            (self.item_before, self.item_wanted, False),
            (self.item_after, self.item_wanted, True),
            (self.mistake_before, self.mistake_wanted, False),
            (self.mistake_after, self.mistake_wanted, True),
        ):
            made.setProperty("forwards", forwards)
            made.clicked.connect(self._ask)
            made.setProperty("asks", "item" if wanted is self.item_wanted else "mistake")
        self.play.clicked.connect(self._player.toggle)
        self.note.clicked.connect(self.note_wanted)
        self.room.toggled.connect(self._say_room)
        self.speed.activated.connect(self._choose_speed)
        self.idle.toggled.connect(self._player.skip_idle)

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        for widget in (self.item_before, self.play, self.item_after):
            row.addWidget(widget)
        row.addSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.time)
        row.addWidget(self.wall)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.room)
        return row

    def _others(self) -> QWidget:
        holder, row = QWidget(), QHBoxLayout()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.mistake_before)
        row.addWidget(label(translate("Replay", "Mistakes"), "caption"))
        row.addWidget(self.mistake_after)
        row.addSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.idle)
        row.addStretch(1)
        row.addWidget(self.speed)
        return holder

    def _ask(self) -> None:
        sender = self.sender()
        forwards = bool(sender.property("forwards"))
        item = sender.property("asks") == "item"
        (self.item_wanted if item else self.mistake_wanted).emit(forwards)

    def _seek(self, value: int) -> None:
        self.seek_wanted.emit(value / _PER_S)

    def _choose_speed(self) -> None:
        self._player.go(self.speed.currentData())

    def _say_room(self, wide: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.room.setIcon(icon("arrows-minimize" if wide else "arrows-maximize"))
        self.room_wanted.emit(wide)
