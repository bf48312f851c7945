"""Three handles over a held picture: at both sides of the chest and at the breastbone's end."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.names import paint_pill, pill_width

_SIZE, _RADIUS = 34, 11.0
_STEP, _LARGE_STEP = 1, 10
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Spot(StrEnum):
    """What a handle stands for; sides are the wearer's."""

    RIGHT = "right"
    LEFT = "left"
    END = "end"


class Handle(QWidget):
    """A ring with a cross at its middle; the pointer and the arrow keys move it."""

    moved = Signal()
    accepted = Signal()
    dismissed = Signal()

    def __init__(self, spot: Spot, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot, self._view = spot, parent
        self._held: QPointF | None = None
        self.setFixedSize(theme.dp(_SIZE), theme.dp(_SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleName(_name(spot))
        self.setAccessibleDescription(
            translate(
                "AR",
                "Arrow keys move it by a pixel, with Shift by ten. Enter takes the measures, Esc "
                "leaves them.",
            )
        )

    @property
    def place(self) -> QPointF:
        """Where its middle lies on the picture."""
        return QPointF(self.pos()) + QPointF(self.width() / 2, self.height() / 2)

    def put(self, place: QPointF) -> None:
        """Lay its middle at a place, inside the picture."""
        room = self._view.rect()
        x = min(max(place.x(), 0.0), float(room.width()))
        y = min(max(place.y(), 0.0), float(room.height()))
        self.move(QPoint(round(x - self.width() / 2), round(y - self.height() / 2)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go with the pointer."""
        if self._held is not None:
            self.put(self.place + event.position() - self._held)
            self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by a pixel, or ten; have done."""
        key = Qt.Key(event.key())
        way = _WAYS.get(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
            return
        if key == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        if way is None:
            super().keyPressEvent(event)
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.put(self.place + QPointF(*way) * (_LARGE_STEP if shift else _STEP))
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard moves it."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it does not any more."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, light on dark, and the cross that says which pixel is meant."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, radius = theme.tokens(), float(theme.dp(_RADIUS))
        middle = QPointF(self.width() / 2, self.height() / 2)
        for name, width in (("surface", 5.0), ("accent", 2.5 if self.hasFocus() else 1.8)):
            painter.setPen(QPen(colours.colour(name), width))
            painter.drawEllipse(middle, radius, radius)
            for way in (QPointF(1, 0), QPointF(0, 1)):
                painter.drawLine(middle - way * radius * 0.5, middle + way * radius * 0.5)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 1.4, Qt.PenStyle.DotLine))
            painter.drawEllipse(middle, radius + theme.dp(4), radius + theme.dp(4))
        painter.end()


class Handles(QWidget):
    """Lies over a view and holds the three handles; between them the pointer goes through."""

    moved = Signal(object)  # Spot
    accepted = Signal()
    dismissed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        self._words: dict[Spot, str] = {}
        self.handles = {spot: Handle(spot, view) for spot in Spot}
        for handle in self.handles.values():
            handle.moved.connect(self._tell)
            handle.accepted.connect(self.accepted)
            handle.dismissed.connect(self.dismissed)
        self.show_handles(shown=False)
        view.installEventFilter(self)

    def show_handles(self, *, shown: bool) -> None:
        """Show all, or none."""
        self.setGeometry(self._view.rect())
        self.setVisible(shown)
        self.raise_()
        for handle in self.handles.values():
            handle.setVisible(shown)
            handle.raise_()

    def put(self, places: dict[Spot, QPointF]) -> None:
        """Lay the handles at places of the view."""
        for spot, place in places.items():
            self.handles[spot].put(place)
        self.update()

    @property
    def words(self) -> dict[Spot, str]:
        """What is written beside the handles."""
        return dict(self._words)

    def say(self, words: dict[Spot, str]) -> None:
        """Write what the handles measure beside them."""
        if words != self._words:
            self._words = words
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie over the whole view."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that are measured, and what they measure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = {spot: handle.place for spot, handle in self.handles.items()}
        reach = float(theme.dp(56))
        for spot in (Spot.RIGHT, Spot.LEFT):
            _line(painter, places[spot] - QPointF(0, reach), places[spot] + QPointF(0, reach))
        _line(painter, places[Spot.RIGHT], places[Spot.LEFT])
        aside = QPointF(theme.dp(40), 0)
        _line(painter, places[Spot.END] - aside, places[Spot.END] + aside)
        for spot, line in ((Spot.RIGHT, -1), (Spot.LEFT, -1), (Spot.END, 0)):
            _write(painter, places[spot], _name(spot), line)
        if Spot.END in self._words:
            _write(painter, places[Spot.END], self._words[Spot.END], 1)
        if Spot.LEFT in self._words:
            middle = (places[Spot.RIGHT] + places[Spot.LEFT]) / 2
            _write(painter, middle, self._words[Spot.LEFT], -2)
        painter.end()

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, Handle):
            self.update()
            self.moved.emit(sender.spot)


def _name(spot: Spot) -> str:
    return {
        Spot.RIGHT: translate("AR", "Right side"),
        Spot.LEFT: translate("AR", "Left side"),
        Spot.END: translate("AR", "Lower end of the breastbone"),
    }[spot]


def _line(painter: QPainter, start: QPointF, end: QPointF) -> None:
    colours = theme.tokens()
    halo = colours.colour("surface")
    halo.setAlphaF(0.7)
    for colour, width in ((halo, 3.6), (colours.colour("accent"), 1.4)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine))
        painter.drawLine(start, end)


def _write(painter: QPainter, place: QPointF, text: str, line: int) -> None:
    """Write into a pill below a place, in a line counted from 0, or above it, from -1 upwards."""
    height, free = float(theme.dp(26)), float(theme.dp(_SIZE)) / 2 + theme.dp(4)
    width, step = pill_width(text), height + theme.dp(2)
    top = place.y() + (line * step + free if line >= 0 else (line + 1) * step - free - height)
    paint_pill(painter, QRectF(place.x() - width / 2, top, width, height), text)
