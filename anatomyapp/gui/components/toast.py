"""Toasts: one short message at the bottom right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components.box import TONE_ICONS
from anatomyapp.gui.components.button import icon_button
from anatomyapp.gui.components.text import IconLabel, Paragraph
from anatomyapp.gui.language import translate

SHOWN_MS = 6000
_NARROWEST = (280, 420)  # without and with words under the title
_ABOVE_FOOT = 84  # so that a place's foot with its primary button stays free


@dataclass(frozen=True, slots=True)
class Toast:
    """A message that goes by itself; a warning or error stays until it is dismissed.

    ``kind`` names a warning or error in the record, where what it says has no place.
    """

    title: str
    text: str = ""
    tone: str = "success"
    kind: str = "other"

    @property
    def stays(self) -> bool:
        """Whether it waits to be dismissed."""
        return self.tone in {"warning", "error"}


class ToastHost(QObject):
    """Shows one toast at a time over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._frame: QFrame | None = None
        self._toast: Toast | None = None
        self._worded = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        window.installEventFilter(self)

    def show(self, toast: Toast) -> None:
        """Show a toast in place of the one that is there."""
        self.dismiss()
        self._frame, self._toast = self._build(toast), toast
        self._place()
        self._frame.show()
        if not toast.stays:
            self._timer.start(SHOWN_MS)

    def dismiss(self) -> None:
        """Take the toast away."""
        self._timer.stop()
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = self._toast = None

    def withdraw(self, toast: Toast) -> None:
        """Take a toast away if it is the one that is there."""
        if self._toast == toast:
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toast in its corner, as large as its words."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._place()
        return False

    def _build(self, toast: Toast) -> QFrame:
        self._worded = bool(toast.text)
        frame = QFrame(self._window)
        frame.setProperty("box", toast.tone)
        row = QHBoxLayout(frame)
        row.setContentsMargins(*(theme.dp(size) for size in (14, 10, 8, 10)))
        row.setSpacing(theme.dp(10))
        mark = IconLabel(TONE_ICONS[toast.tone], 18, toast.tone)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(toast.title, "h3"))
        if toast.text:
            words.addWidget(Paragraph(toast.text))
        row.addLayout(words, 1)
        close = icon_button("x", translate("Parts", "Dismiss"), small=True)
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        return frame

    def _place(self) -> None:
        if self._frame is None:
            return
        width = min(self._frame.sizeHint().width() + theme.dp(24), theme.dp(480))
        widest = self._window.width() - theme.dp(48)
        width = min(max(width, theme.dp(_NARROWEST[self._worded])), widest)
        self._frame.setFixedWidth(width)
        wraps = self._frame.hasHeightForWidth()
        hint = self._frame.sizeHint().height()
        height = self._frame.heightForWidth(width) if wraps else hint
        self._frame.resize(width, height)
        left = self._window.width() - width - theme.dp(theme.SPACE_XL)
        self._frame.move(left, self._window.height() - height - theme.dp(_ABOVE_FOOT))
        self._frame.raise_()
