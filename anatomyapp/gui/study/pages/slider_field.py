"""Answering by a slider, which stands nowhere until it is answered."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, Slider, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.pages.answer_field import AnswerField
from anatomyapp.study.answering import Rating, Scale

_THUMB, _MARKS = 16, 4
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ScaleSlider(Slider):
    """A slider over the points of a scale; ``answered`` says whether it stands anywhere."""

    changed = Signal()
    done = Signal()

    def __init__(self, name: str, scale: Scale) -> None:
        super().__init__(name, scale.low, scale.high, int(scale.centre))
        self.setSingleStep(scale.step)
        self.setPageStep(max(scale.step, (scale.high - scale.low) // 10))
        self._scale, self.answered = scale, False

    def stand_at(self, value: float) -> None:
        """Answer by the point nearest to a value."""
        low, step = self._scale.low, self._scale.step
        self.answered = True
        self.setValue(low + step * round((value - low) / step))
        self.update()
        self.changed.emit()

    def take_back(self) -> None:
        """Stand nowhere."""
        self.answered = False
        self.update()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digits (tenths of the scale) and arrows; the first arrow takes the middle."""
        key, low, span = Qt.Key(event.key()), self._scale.low, self._scale.high - self._scale.low
        if event.text().isdecimal() and event.text().isascii():
            self.stand_at(low + span * int(event.text()) / 10)
        elif key in _ARROWS and not self.answered:
            self.stand_at(self._scale.centre)
        elif key in _TAKE_BACK:
            self.take_back()
        elif key in _ENTER:
            self.done.emit()
        else:
            before = self.value()
            super().keyPressEvent(event)
            if self.value() != before or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
                self.stand_at(self.value())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand where the pointer is."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go with the pointer."""
        self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track with quarters marked; filled, with its thumb, where it is answered."""
        del event
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, track, thumb = self.height() / 2, theme.dp(4), theme.dp(_THUMB) / 2
        painter.setBrush(colours.colour("border"))
        for at in range(_MARKS + 1):
            x = self._x(self._scale.low + at * (self._scale.high - self._scale.low) / _MARKS)
            painter.drawRect(QRectF(x - 0.5, middle - thumb, 1, 2 * thumb))
        ends = self._x(self._scale.low), self._x(self._scale.high)
        painter.setBrush(colours.colour("border" if not self.answered else "surface3"))
        painter.drawRoundedRect(
            QRectF(ends[0], middle - track / 2, ends[1] - ends[0], track), track / 2, track / 2
        )
        if self.answered:
            x = self._x(self.value())
            painter.setBrush(colours.colour("accent"))
            painter.drawRoundedRect(
                QRectF(ends[0], middle - track / 2, x - ends[0], track), track / 2, track / 2
            )
            painter.drawEllipse(QPointF(x, middle), thumb, thumb)
        painter.end()

    def _x(self, value: float) -> float:
        """Return where a value lies; the thumb has room at both ends."""
        room = theme.dp(_THUMB) / 2
        share = (value - self._scale.low) / (self._scale.high - self._scale.low)
        return room + share * (self.width() - 2 * room)

    def _follow(self, event: QMouseEvent) -> None:
        room = theme.dp(_THUMB) / 2
        share = (event.position().x() - room) / max(1.0, self.width() - 2 * room)
        span = self._scale.high - self._scale.low
        self.stand_at(self._scale.low + span * min(max(share, 0.0), 1.0))


class SliderField(AnswerField):
    """A slider between the words of its ends, and the number where it stands."""

    def __init__(self, name: str, rating: Rating, language: str) -> None:
        super().__init__()
        self.slider = ScaleSlider(name, rating.scale)
        self.slider.changed.connect(self._show_value)
        self.slider.changed.connect(self.changed)
        self.slider.done.connect(self.done)
        self.setFocusProxy(self.slider)
        low, high = (Paragraph(each, "caption", airy=False) for each in _ends(rating, language))
        self._value = label("", "h3")
        below = QHBoxLayout()
        below.addWidget(low)
        below.addStretch(1)
        below.addWidget(self._value)
        below.addStretch(1)
        below.addWidget(high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addLayout(below)
        self._show_value()

    @property
    def response(self) -> str:
        """The number where it stands; empty before it was answered."""
        return str(self.slider.value()) if self.slider.answered else ""

    def restore(self, answer: str) -> None:
        """Stand where it stood before."""
        if answer:
            self.slider.stand_at(float(answer))

    def _show_value(self) -> None:
        self._value.setText(self.response or "–")
        said = self.response or translate("Study", "Not answered yet")
        how = translate("Study", "Arrows and digits choose, Backspace takes back")
        self.slider.setAccessibleDescription(f"{said}. {how}")


def _ends(rating: Rating, language: str) -> tuple[str, str]:
    scale = rating.scale
    low, high = rating.poles or (scale.words_at(scale.low), scale.words_at(scale.high))
    return low.said(language) if low else "", high.said(language) if high else ""
