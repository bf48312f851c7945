"""How the table of sessions, the timeline of one, and its replay share their room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card
from anatomyapp.gui.instructor.replay.card import ReplayCard
from anatomyapp.gui.instructor.session_row import SessionRow
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.instructor.timeline_card import TimelineCard
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large

_REPLAY, _NARROW, _WIDE_FROM = 470, 430, 1340  # dp
_SHARE = 0.36  # of a wide place
_UNBOUNDED = 16_777_215  # Qt's own largest width
_BESIDE_FROM, _TABLE_HEIGHT = 1160, 170  # dp


class SessionDesk(QWidget):
    """Shows the replay beside the table, or alone above the timeline where that is wanted.

    Where there is no room beside the table, the replay is only shown alone.
    """

    def __init__(
        self,
        head: QWidget,
        table: RecordTable[SessionRow],
        timeline: TimelineCard,
        replay: ReplayCard,
    ) -> None:
        super().__init__()
        self._head, self._rows, self._timeline, self.replay = head, table, timeline, replay
        self._alone = False
        self._table = Card(padding=4)
        self._table.column.addWidget(table)
        table.setMinimumHeight(theme.dp(_TABLE_HEIGHT))
        middle = QHBoxLayout()
        middle.setSpacing(theme.dp(theme.SPACE_L))
        middle.addWidget(self._table, 1)
        middle.addWidget(replay)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(timeline)
        self._connect()
        self.arrange()

    @property
    def alone(self) -> bool:
        """Whether the replay has all the room above the timeline."""
        return self._alone

    def show_alone(self, alone: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Give the replay all the room above the timeline, or show the table beside it again."""
        self._alone = alone
        self.replay.bar.room.setChecked(alone)
        self.arrange()

    def begin(self) -> None:
        """Play the session that is chosen with all the room, or come back to the table."""
        self.show_alone(not self._alone)
        if self._alone:
            self.replay.bar.play.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Give each its room."""
        beside = self.width() >= theme.dp(_BESIDE_FROM) and not is_text_large()
        self._head.setVisible(not self._alone)
        self._table.setVisible(not self._alone)
        self.replay.setVisible(self._alone or beside)
        wide = self.width() >= theme.dp(_WIDE_FROM)
        room = max(theme.dp(_REPLAY), round(_SHARE * self.width())) if wide else theme.dp(_NARROW)
        tight = beside and not wide
        self._rows.leave_out(frozenset({translate("Instructor", "Answers")} if tight else ()))
        self.replay.setMaximumWidth(_UNBOUNDED if self._alone else room)
        self.replay.setMinimumWidth(0 if self._alone else room)
        self.replay.widen(wide=self._alone)
        self._timeline.offer_replay(open_=self._alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether there is room beside the table."""
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back to the table by Esc; hand the keys of the replay on."""
        if event.key() == Qt.Key.Key_Escape and self._alone:
            self.show_alone(False)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._timeline.opened.connect(self.replay.show_session)
        self._timeline.replay_wanted.connect(self.begin)
        self._timeline.view.seek_wanted.connect(self.replay.player.seek)
        self.replay.moved.connect(self._timeline.view.show_time)
        self.replay.room_wanted.connect(self.show_alone)
        self.replay.note_wanted.connect(self._timeline.notes.ask)
