"""The card in which a session is played again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import label
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.replay.bar import ReplayBar
from anatomyapp.gui.instructor.replay.item_panel import ItemPanel
from anatomyapp.gui.instructor.replay.item_told import ItemTold, told_of
from anatomyapp.gui.instructor.replay.notice import Line, Notice
from anatomyapp.gui.instructor.replay.opening import Opened, Workshop
from anatomyapp.gui.instructor.replay.pane import ReplayFrame, ReplayPane
from anatomyapp.gui.instructor.replay.player import Player
from anatomyapp.gui.instructor.replay.warning import warnings_of
from anatomyapp.gui.instructor.session_row import local
from anatomyapp.gui.instructor.timeline import place_words
from anatomyapp.gui.language import translate
from anatomyapp.session.on_screen import EXPLORE
from anatomyapp.session.replay import Known, Moment, nearest

_ITEM_WIDTH = 360
_EARLIER_S = 2.0  # an item or mistake is gone to a little before it
_STEP_S = 5.0


class ReplayCard(QFrame):
    """Joins the view, the bar and the item of a moment; the model moves as it did.

    Keys: Space plays or pauses, Left and Right go 5 s, Ctrl+Left and Ctrl+Right to items, M and
    Shift+M to mistakes, + and - change the speed, N notes, F takes all the room.
    """

    moved = Signal(float)  # seconds of the session
    note_wanted = Signal(float)
    room_wanted = Signal(bool)

    def __init__(self, shop: Workshop) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._shop, self._opened = shop, Opened.nothing(shop.atlas)
        self._told_by = shop  # with the banks that the record has kept
        self.player = Player(self)
        self.pane = ReplayPane(shop)
        self.frame = ReplayFrame(self.pane)
        self.bar, self.item = ReplayBar(self.player), ItemPanel()
        self.caption, self.wall, self.unseen = Line(), label("", "caption"), label("", "h3")
        self.warning = Notice()
        self._lay_out()
        self._connect()
        self.show_session(None)

    @property
    def moment(self) -> Moment:
        """What is shown now."""
        return self.player.replay.state_at(self.player.at_s)

    def show_session(self, opened: Opened | None, at_s: float = 0.0) -> None:
        """Take another session, or none."""
        self._opened = opened or Opened.nothing(self._shop.atlas)
        self._told_by = replace(self._shop, banks=(*self._shop.banks, *self._opened.banks))
        self.pane.wear(self._opened)
        self.warning.say(warnings_of(self._opened, self._shop.atlas))
        self.bar.offer(items=bool(self._opened.presented), mistakes=bool(self._opened.mistakes))
        self.player.load(self._opened.replay)
        self.player.seek(at_s)

    def go_to_item(self, forwards: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Go to the next item, or the one before."""
        self._go(self._opened.presented, 0.0, forwards=forwards)

    def go_to_mistake(self, forwards: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Go to shortly before the next wrong answer, or the one before."""
        self._go(self._opened.mistakes, _EARLIER_S, forwards=forwards)

    def widen(self, *, wide: bool) -> None:
        """Show the item beside the view, where there is room, or in a line below it."""
        self._side.setVisible(wide)
        self.caption.setVisible(not wide)
        self.wall.setVisible(not wide)
        self.bar.widen(wide=wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play, go on, and go back."""
        key, held = Qt.Key(event.key()), event.modifiers()
        far = bool(held & Qt.KeyboardModifier.ControlModifier)
        forwards = key == Qt.Key.Key_Right
        if key == Qt.Key.Key_Space:
            self.player.toggle()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and far:
            self.go_to_item(forwards)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.player.seek(self.player.at_s + (_STEP_S if forwards else -_STEP_S))
        elif key == Qt.Key.Key_M:
            self.go_to_mistake(not held & Qt.KeyboardModifier.ShiftModifier)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Minus}:
            self.player.hurry(1 if key == Qt.Key.Key_Plus else -1)
        elif key == Qt.Key.Key_N and self.player.replay.length_s:
            self._want_note()
        elif key == Qt.Key.Key_F:
            self.bar.room.toggle()
        else:
            super().keyPressEvent(event)

    def show_moment(self) -> None:
        """Show what was on the screen at the player's time."""
        moment = self.moment
        self.pane.show_moment(moment)
        self.frame.fit(moment.screen.size)
        known = self._opened.replay.known is not Known.NOTHING
        wall = _wall(moment.wall) if known else ""
        self.bar.show_time(moment.at_s, wall)
        self.wall.setText(wall)
        asked = moment.screen.asked
        told = told_of(asked, self._told_by) if asked is not None else None
        where = _caption(moment, told)
        self.item.show_item(told, where)
        self.caption.say(where)
        self._say_unseen(moment)
        self.moved.emit(moment.at_s)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 0)
        column.setSpacing(0)
        view, middle = QVBoxLayout(), QHBoxLayout()
        view.addWidget(self.frame, 1)
        middle.addLayout(view, 1)
        self._side = scroll_area(_padded(self.item))
        self._side.setFixedWidth(theme.dp(_ITEM_WIDTH))
        middle.addWidget(self._side)
        holder = QVBoxLayout()
        holder.setContentsMargins(*(theme.dp(size) for size in (14, 8, 14, 0)))
        holder.setSpacing(theme.dp(theme.SPACE_XS))
        line = QHBoxLayout()
        line.addWidget(self.caption, 1)
        line.addWidget(self.wall)
        holder.addLayout(line)
        holder.addWidget(self.warning)
        column.addLayout(middle, 1)
        column.addLayout(holder)
        column.addWidget(self.bar)
        self.unseen.setParent(self.frame)
        self.unseen.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unseen.setWordWrap(True)
        self.widen(wide=False)

    def _connect(self) -> None:
        self.player.moved.connect(self.show_moment)
        self.bar.seek_wanted.connect(self.player.seek)
        self.bar.item_wanted.connect(self.go_to_item)
        self.bar.mistake_wanted.connect(self.go_to_mistake)
        self.bar.note_wanted.connect(self._want_note)
        self.bar.room_wanted.connect(self.room_wanted)

    def _go(self, times: tuple[float, ...], earlier_s: float, *, forwards: bool) -> None:
        wanted = tuple(max(0.0, at - earlier_s) for at in times)
        at_s = nearest(wanted, self.player.at_s, forwards=forwards)
        if at_s is not None:
            self.player.seek(at_s)

    def _want_note(self) -> None:
        self.player.pause()
        self.note_wanted.emit(self.player.at_s)

    def _say_unseen(self, moment: Moment) -> None:
        """Say where the learner was while no model was in sight, or what stands for a picture."""
        shown = moment.scene is None
        self.pane.setVisible(not shown)
        self.unseen.setVisible(shown)
        if shown:
            self.unseen.setText(self._unseen_words(moment))
            self.unseen.setGeometry(self.frame.rect())

    def _unseen_words(self, moment: Moment) -> str:
        replay = self.player.replay
        if not replay.length_s:
            return translate("Replay", "Nothing to play yet")
        if replay.known is Known.DEEDS and moment.screen.place != EXPLORE:
            return translate("Replay", "What the model showed here is not known")
        words = translate("Replay", "No model was in sight ({place})")
        return words.format(place=place_words(moment.screen.place))


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(*(theme.dp(size) for size in (16, 16, 16, 16)))
    column.addWidget(widget)
    return holder


def _caption(moment: Moment, told: ItemTold | None) -> str:
    """Return in one line where the learner was, or what was asked and how it was answered."""
    if told is None:
        place = place_words(moment.screen.place)
        ground = translate("Replay", "{place}, on a plain ground: no camera's picture is recorded")
        return ground.format(place=place) if moment.pose is not None else place
    words = f"{told.place}: {told.stem}"
    if told.correct is None:
        return words
    right, wrong = translate("Replay", "Right"), translate("Replay", "Not right")
    return f"{words} · {right if told.correct else wrong}"


def _wall(at: datetime) -> str:
    """Return a time as the clock on the wall showed it, to the second."""
    day = local(at, translate("Replay", "d MMM yyyy"))
    return f"{day}, {at.astimezone():%H:%M:%S}"
