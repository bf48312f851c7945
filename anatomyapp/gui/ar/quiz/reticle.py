"""What shows that something is being held still: a ring to aim with, and a ring with words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.time_left import ShareRing

_RADIUS, _TICK, _DOT = 26, 9, 2.2
_LINE, _HALO, _FILL = 2.0, 4.6, 5.0
_PALE, _DARK, _INK = QColor(255, 255, 255, 235), QColor(10, 12, 16, 170), QColor(169, 177, 255)


class Reticle(QWidget):
    """A ring in the middle of a picture, filled while the same structure is aimed at.

    It tells nothing of what lies under it. Over a camera's picture, which knows no theme, it is
    always pale with a dark halo. The mouse goes through it.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._share = over, 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate("ArQuiz", "Ring in the middle of the picture"))
        over.installEventFilter(self)
        self._arrange()
        self.hide()

    @property
    def share(self) -> float:
        """How much of the ring is filled, 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """Fill the ring to a share."""
        if share != self._share:
            self._share = share
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halo, the ring, and its filled part."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QRectF(self.rect()).center(), float(theme.dp(_RADIUS))
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        for colour, width in ((_DARK, _HALO), (_PALE, _LINE)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(box)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                inner = QPointF(x, y) * (radius - theme.dp(_TICK))
                painter.drawLine(middle + inner, middle + QPointF(x, y) * radius)
        if self._share > 0:
            pen = QPen(_INK, _FILL)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, round(-360 * 16 * min(1.0, self._share)))
        painter.setPen(QPen(_DARK, 1.0))
        painter.setBrush(_PALE)
        painter.drawEllipse(middle, _DOT, _DOT)
        painter.end()

    def _arrange(self) -> None:
        side = 2 * theme.dp(_RADIUS + _TICK)
        middle = self._over.rect().center()
        self.setGeometry(middle.x() - side // 2, middle.y() - side // 2, side, side)


class StillPill(QFrame):
    """Says over the picture what to do with the sheet; its ring fills while it is held still."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ring, self.words = ShareRing(), label("", "h3")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (12, 6, 16, 6)))
        row.setSpacing(theme.dp(theme.SPACE_M))
        row.addWidget(self.ring)
        row.addWidget(self.words)
        self.hide()

    def show_share(self, share: float, *, seen: bool) -> bool:
        """Fill the ring; return whether other words need another width."""
        self.ring.show_share(share)
        words = translate("ArQuiz", "Turn the sheet, then hold still")
        if not seen:
            words = translate("ArQuiz", "The sheet is not seen")
        elif share > 0:
            words = translate("ArQuiz", "Hold still")
        changed = words != self.words.text()
        self.words.setText(words)
        return changed
