"""The compass: six discs that turn with the model; each looks from its side."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.intent import key_of_view
from anatomyapp.gui.view.words import capitalized, view_words
from anatomyapp.scene.camera import Camera, StandardView

SIDE = 88
_DISC, _REACH = 24, 30
_DIRECTIONS = {  # LPS
    StandardView.ANTERIOR: (0.0, -1.0, 0.0),
    StandardView.POSTERIOR: (0.0, 1.0, 0.0),
    StandardView.LEFT: (1.0, 0.0, 0.0),
    StandardView.RIGHT: (-1.0, 0.0, 0.0),
    StandardView.SUPERIOR: (0.0, 0.0, 1.0),
    StandardView.INFERIOR: (0.0, 0.0, -1.0),
}

_IN_WORDS = (
    StandardView.ANTERIOR,
    StandardView.POSTERIOR,
    StandardView.LEFT,
    StandardView.RIGHT,
    StandardView.SUPERIOR,
    StandardView.INFERIOR,
)
_SEEN = 0.34  # cosine to the line of sight, from which a side is named


class _Disc(QAbstractButton):
    """One direction of the body."""

    def __init__(self, view: StandardView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.towards = 0.0  # 1 towards the eye, -1 away
        self.nearest = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys 1 to 6 do the same
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = translate("View", "Look from {side}").format(side=view_words(view))
        self.setAccessibleName(name)
        words = translate("View", "{side} view").format(side=capitalized(view_words(view)))
        self.setToolTip(f"{words} ({key_of_view(view)})")
        self.setFixedSize(_DISC, _DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc, with its letter when it is near."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = self.towards > -0.12
        middle = QPointF(_DISC / 2, _DISC / 2)
        painter.setPen(QPen(colours.colour("accent" if self.nearest else "text2"), 1.3))
        fill = "accent" if self.nearest else "surface2" if self.underMouse() else "surface"
        painter.setBrush(colours.colour(fill))
        painter.drawEllipse(middle, *((9.5, 9.5) if near else (4.0, 4.0)))
        if near:
            font = QFont()
            font.setPixelSize(11)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(colours.colour("on_accent" if self.nearest else "text"))
            letter = view_words(self.view)[0].upper()
            painter.drawText(QRectF(0, 0, _DISC, _DISC), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()


class Compass(QWidget):
    """Shows from where the body is seen."""

    view_wanted = Signal(object)  # StandardView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(translate("View", "Compass"))
        self._spokes: list[tuple[float, QPointF]] = []
        self.discs = [_Disc(view, self) for view in StandardView]
        for disc in self.discs:
            disc.clicked.connect(self._ask)
        self.turn(Camera())

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(SIDE, SIDE)

    def turn(self, camera: Camera) -> None:
        """Show the directions as this camera sees them."""
        axes = camera.axes()
        self._spokes = []
        for disc in self.discs:
            x, y, depth = (axes @ _DIRECTIONS[disc.view]).tolist()
            middle = QPointF(SIDE / 2 + _REACH * x, SIDE / 2 - _REACH * y)
            disc.towards = depth
            disc.move((middle - QPointF(_DISC / 2, _DISC / 2)).toPoint())
            self._spokes.append((depth, middle))
        ordered = sorted(self.discs, key=lambda disc: disc.towards)
        for disc in ordered:
            disc.nearest = disc is ordered[-1]
            disc.raise_()
            disc.update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and the near spokes."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("outline"), 1))
        plate = colours.colour("surface")
        plate.setAlphaF(colours.opacity(0.9))
        painter.setBrush(plate)
        painter.drawEllipse(QRectF(0.5, 0.5, SIDE - 1, SIDE - 1))
        painter.setPen(QPen(colours.colour("text2"), 1.6))
        for depth, middle in self._spokes:
            if depth > -0.12:
                painter.drawLine(QLineF(QPointF(SIDE / 2, SIDE / 2), middle))
        painter.end()

    def _ask(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Disc):
            self.view_wanted.emit(sender.view)


def describe(camera: Camera) -> str:
    """Return from where the body is seen, in words such as *Anterior-left*."""
    back = camera.axes()[2]
    names = [view_words(v) for v in _IN_WORDS if float(back @ _DIRECTIONS[v]) > _SEEN]
    return capitalized("-".join(names))
