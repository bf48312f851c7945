"""Dialogs that lie over the window: a dimmed window, a card, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, icon_button, rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.tab_order import by_place, step

WIDEST = 620
_SCROLLS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Dialog(QWidget):
    """A card over the whole window that keeps the keyboard until it is closed.

    Add widgets to ``column`` and buttons with `add_button`, the primary one last.
    """

    closed = Signal()

    def __init__(
        self, window: QWidget, title: str, subtitle: str = "", icon_name: str = ""
    ) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self._before = window.window().focusWidget()  # also where the window is not in front
        self.card = QFrame(self)
        self.card.setProperty("surface", "card")
        self.card.setGraphicsEffect(_shadow(self.card))
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(*(theme.dp(size) for size in (22, 14, 22, 14)))
        self.column.setSpacing(theme.dp(theme.SPACE_S))
        self._scroll = scroll_area(self._body, sideways=True)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(*(theme.dp(size) for size in (22, 6, 22, 20)))
        self._foot.setSpacing(theme.dp(theme.SPACE_S))
        self._foot.addStretch(1)
        outer = QVBoxLayout(self.card)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head(title, subtitle, icon_name))
        outer.addWidget(rule())
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._foot)
        window.installEventFilter(self)

    def _head(self, title: str, subtitle: str, icon_name: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(*(theme.dp(size) for size in (22, 18, 14, 14)))
        head.setSpacing(theme.dp(14))
        if icon_name:
            ink = "error" if icon_name == "file-alert" else "accent_text"
            head.addWidget(IconLabel(icon_name, 26, ink))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(title, "h1"))
        if subtitle:
            words.addWidget(Paragraph(subtitle, "secondary"))
        head.addLayout(words, 1)
        close = icon_button("x", translate("Window", "Close"), key="Esc")
        close.clicked.connect(self.close_dialog)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def add_button(self, made: QPushButton, *, closes: bool = True) -> QPushButton:
        """Add a button at the right of the foot."""
        self._foot.addWidget(made)
        if closes:
            made.clicked.connect(self.close_dialog)
        return made

    def open_dialog(self, focus: QWidget | None = None) -> None:
        """Show the card and take the keyboard."""
        self._place()
        self.show()
        self._place()
        self.raise_()
        stops = by_place(self)
        target = focus or (stops[-1] if stops else self)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_dialog(self) -> None:
        """Go away and give the keyboard back, unless a dialog that was opened since has it."""
        if not self.isVisible():
            return
        holder = self.window().focusWidget()
        held = holder is None or holder is self or self.isAncestorOf(holder)
        self.hide()
        if held and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab inside the card."""
        return step(self.window().focusWidget(), by_place(self), forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, scroll by page; no other key reaches the window below."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.close_dialog()
        elif key in _SCROLLS:
            self._scroll.verticalScrollBar().triggerAction(_SCROLLS[key])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the dimmed window is clicked."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_dialog()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window, or leave it as it is where nothing may shine through."""
        if theme.tokens().solid:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(12, 15, 20, 92))
        painter.end()

    def fit(self) -> None:
        """Take the height of what the card holds now."""
        self.column.activate()
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(theme.dp(WIDEST), self.width() - theme.dp(32))
        around = self.card.sizeHint().height() - self._scroll.sizeHint().height()
        bar = self._scroll.verticalScrollBar().sizeHint().width()  # words wrap beside it at first
        wraps = self._body.hasHeightForWidth()
        inner = self.column.totalHeightForWidth(width - 2 - bar) if wraps else 0
        inner = max(inner, self._body.sizeHint().height() if inner <= 0 else 0)
        height = min(around + inner + theme.dp(4), self.height() - theme.dp(48))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self.card.setGeometry(left, top, width, height)


def caption(text: str) -> QHBoxLayout:
    """Return a small line with the information sign, for the foot of a list."""
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    row.addWidget(IconLabel("info-circle", 16, "text3"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(text, "caption"), 1)
    return row


def fault_row(where: str, what: str, remedy: str) -> QHBoxLayout:
    """Return one fault of a list: where, what, what to do."""
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_XL))
    place = Paragraph(where, "h3")
    place.setProperty("tone", "error")
    row.addWidget(place, 1, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Paragraph(what))
    if remedy:
        words.addWidget(Paragraph(remedy, "secondary"))
    row.addLayout(words, 3)
    return row


def _shadow(card: QFrame) -> QGraphicsDropShadowEffect:
    shadow = QGraphicsDropShadowEffect(card)
    shadow.setBlurRadius(40)
    shadow.setOffset(0, 10)
    shadow.setColor(QColor(0, 0, 0, 90))
    shadow.setEnabled(not theme.tokens().solid)
    return shadow
