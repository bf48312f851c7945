"""What is drawn over a pane's model and follows each picture; the mouse goes through it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.view.names import name_font, paint_pill, pill_width
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.render.picture import Picture
from anatomyapp.scene.picking import Points, projected

_HALO, _PILL = 3.2, 26


class ModelOverlay(QWidget):
    """Lies over the view of a pane, below what floats there."""

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self.pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(pane.rect())
        pane.view.installEventFilter(self)
        self.stackUnder(pane.compass)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the model's size and each new picture."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.pane.rect())
        elif event.type() == QEvent.Type.Paint:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw over the picture that is shown."""
        del event
        picture = self.pane.view.picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        with theme.theme().painted_in(self.pane.view.naming.scheme):
            self.paint_on(painter, picture)
        painter.end()

    def paint_on(self, painter: QPainter, picture: Picture) -> None:
        """Draw; by each overlay in its way."""

    def seen(self, picture: Picture, points: Points) -> list[QPointF]:
        """Return where places (n, 3), LPS mm, are seen in logical pixels."""
        ratio = self.pane.view.pixel_ratio
        places = projected(picture.camera, points, picture.size)
        return [QPointF(x / ratio, y / ratio) for x, y, _ in places.tolist()]

    def is_free(self, picture: Picture, points: Points, slack_mm: float = 3.0) -> bool:
        """Tell whether no solid surface hides the first of some places (n, 3), LPS mm."""
        places = projected(picture.camera, points, picture.size)
        return bool(picture.before_surface(places[:1], slack_mm)[0])


def paint_line(
    painter: QPainter, line: list[QPointF], ink: QColor, width: float, *, dashed: bool = False
) -> None:
    """Draw a line with a halo."""
    halo = theme.tokens().colour("surface")
    halo.setAlphaF(theme.tokens().opacity(0.85))
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide, pen_style in ((halo, width + _HALO, Qt.PenStyle.SolidLine),
                                    (ink, width, style)):  # fmt: skip
        pen = QPen(colour, wide, pen_style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(line))


def paint_badge(painter: QPainter, at: QPointF, icon_name: str, token: str) -> None:
    """Draw a round badge with an icon in a colour of the theme."""
    colours, radius = theme.tokens(), float(theme.dp(11))
    painter.setPen(QPen(colours.colour(token), 2.0))
    painter.setBrush(colours.colour("surface"))
    painter.drawEllipse(at, radius, radius)
    side = 1.4 * radius
    where = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    paint_icon(painter, icon_name, where, colours.colour(token).name())


def paint_words(painter: QPainter, at: QPointF, words: str, token: str, room: QRectF) -> None:
    """Draw words in a pill round a place, inside the room."""
    width, height = pill_width(words), float(theme.dp(_PILL))
    where = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
    where.moveLeft(max(room.left() + 4, min(where.left(), room.right() - width - 4)))
    where.moveTop(max(room.top() + 4, min(where.top(), room.bottom() - height - 4)))
    painter.setFont(name_font())
    paint_pill(painter, where, words, edge=token, width=1.6)
