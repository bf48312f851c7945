"""What floats over the camera's picture: how it goes, and the worst of what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.ar.notices import Message
from anatomyapp.gui.components import Chip, IconLabel, MessageBox, icon_button, label
from anatomyapp.gui.language import translate

_WIDEST = 460


class StatusChip(QFrame):
    """One line: what augmented reality is doing, and how well."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (12, 4, 12, 4)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        self._icon = IconLabel("dots", 18, "text3")
        self.title, self.figures = label("", "h3"), label("", "secondary")
        self.badge = Chip(translate("AR", "Approximate"), "info-circle", "warning")
        self.badge.setToolTip(
            translate("AR", "The camera is not calibrated: the model lies a few pixels off.")
        )
        for widget in (self._icon, self.title, self.figures, self.badge):
            row.addWidget(widget)
        self.badge.hide()

    def say(self, title: str, figures: str = "", *, good: bool = False) -> bool:
        """Say how it goes; return whether the chip needs another width."""
        before = self.sizeHint()
        self.title.setText(title)
        self.figures.setText(figures)
        self.figures.setVisible(bool(figures))
        self._icon.show_icon(*(("check", "success") if good else ("dots", "text3")))
        self.setAccessibleName(f"{title} {figures}".strip())
        return self.sizeHint() != before

    def show_approximate(self, *, shown: bool) -> bool:
        """Show the badge, or not; return whether the chip needs another width."""
        changed = shown != self.badge.isVisibleTo(self)
        self.badge.setVisible(shown)
        return changed


class Warnings(MessageBox):
    """The worst of what is wrong now; a person can close it."""

    closed = Signal(object)  # Message

    def __init__(self) -> None:
        super().__init__("warning", "", " ")
        self._message: Message | None = None
        self.close_button = icon_button("x", translate("AR", "Close this message"), small=True)
        self.close_button.clicked.connect(self._close)
        self.head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is said now."""
        return self._message

    def show_message(self, message: Message | None) -> bool:
        """Say a message, or nothing; return whether that is new."""
        if message == self._message:
            return False
        anew = message is not None and (self._message is None or message.name != self._message.name)
        self._message = message
        self.setVisible(message is not None)
        if message is not None:
            self.wear(message.tone)
            self.title.say(message.title)
            self.text.say(message.text)
        if message is not None and anew:
            announce(self, f"{message.title}. {message.text}")
        return True

    def _close(self) -> None:
        if self._message is not None:
            self.closed.emit(self._message)

    def sizeHint(self) -> QSize:
        """Return the room for the words, in lines that are read easily."""
        lines = (self.title, self.text)
        words = max(line.fontMetrics().horizontalAdvance(line.accessibleName()) for line in lines)
        width = min(theme.dp(_WIDEST), words + theme.dp(110))
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that the words break where they have no room in one line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room for the words in lines so wide."""
        margins = self.column.contentsMargins()
        inner = width - margins.left() - margins.right()
        head = self.title.heightForWidth(inner - theme.dp(60))
        return (
            max(head, theme.dp(26))
            + self.text.heightForWidth(inner)
            + margins.top()
            + margins.bottom()
            + self.column.spacing()
        )
