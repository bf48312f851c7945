"""One row of the tree, drawn whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from anatomyapp.atlas.structure import Blood
from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.naming import latin_first
from anatomyapp.render.look import LIGHT

EYE = 36  # width of the eye's place at the right
TOUR = 24  # side of the place of a station's tour
_BESIDE_TOUR = 60  # width right of it, for the widest count
_LANDMARK = QColor("#0072B2")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says."""

    text: str
    head: bool = False
    open: bool = False
    count: str = ""
    kind: str = ""
    carries: Blood | None = None
    found_as: str = ""
    shown: bool = True
    selected: bool = False
    named: bool = False  # it has no mesh that could be shown
    tour: bool = False  # a guided tour tells of it
    toured: bool = False  # and was finished

    def opened(self) -> Row:
        """Return the row of an unfolded station."""
        return replace(self, open=True)


def paint_row(painter: QPainter, where: QRect, row: Row, *, hovered: bool, focused: bool) -> None:
    """Draw a row of a station or of a structure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, where, row, hovered=hovered, focused=focused)
    if row.head:
        _paint_head(painter, where, row, hovered=hovered)
    else:
        _paint_structure(painter, where, row)


def _paint_ground(
    painter: QPainter, where: QRect, row: Row, *, hovered: bool, focused: bool
) -> None:
    colours = theme.tokens()
    ground = QRectF(where).adjusted(6, 1, -6, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if row.selected or hovered:
        painter.setBrush(colours.colour("accent_soft" if row.selected else "surface2"))
        painter.drawRoundedRect(ground, 7, 7)
    if row.selected:
        painter.setBrush(colours.colour("accent"))
        bar = QRectF(ground.left(), ground.top() + 7, 3, ground.height() - 14)
        painter.drawRoundedRect(bar, 1.5, 1.5)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.colour("accent"), colours.focus_px))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)


def _paint_head(painter: QPainter, where: QRect, row: Row, *, hovered: bool) -> None:
    colours = theme.tokens()
    side = theme.dp(16)
    top = where.top() + (where.height() - side) / 2
    arrow = "chevron-down" if row.open else "chevron-right"
    paint_icon(painter, arrow, QRectF(where.left() + 10, top, side, side), colours.text3)
    _paint_head_end(painter, where, row, hovered=hovered)
    start = theme.dp(16) + 16
    if row.kind == "landmark":
        paint_icon(painter, "flag", QRectF(where.left() + start, top, side, side), colours.text3)
        start += side + theme.dp(4)
    room = where.adjusted(start, 0, -_end_width(row), 0)
    if row.tour:
        _paint_tour(painter, tour_place(where, row), finished=row.toured)
        room.setRight(tour_place(where, row).left() - theme.dp(2))
    ink = "text" if row.shown else "text3"
    _paint_text(painter, room, row.text, painted_font(14, QFont.Weight.DemiBold), ink)


def _paint_head_end(painter: QPainter, where: QRect, row: Row, *, hovered: bool) -> None:
    """Draw how many are shown, or the eye that shows and hides them."""
    if row.named:
        _paint_at_end(painter, where, "info-circle", theme.tokens().text3)
    elif hovered or not row.shown:
        _paint_eye(painter, where, shown=row.shown)
    else:
        painter.setFont(painted_font(12, QFont.Weight.Medium))
        painter.setPen(theme.tokens().colour("text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(where.adjusted(0, 0, -16, 0), right, row.count)


def tour_place(where: QRect, row: Row) -> QRect:
    """Return where the button of a station's tour is in its row."""
    side = theme.dp(TOUR)
    left = where.right() + 1 - _end_width(row) - side
    return QRect(left, where.center().y() - side // 2, side, side)


def _end_width(row: Row) -> int:
    """Return the width of a head's end, with its count or eye; tours stand in one column."""
    if row.tour:
        return theme.dp(_BESIDE_TOUR)
    count = QFontMetrics(painted_font(12, QFont.Weight.Medium)).horizontalAdvance(row.count)
    return max(count + 24, theme.dp(EYE))


def _paint_tour(painter: QPainter, place: QRect, *, finished: bool) -> None:
    """Draw the way of a tour, with a tick where it was finished."""
    colours = theme.tokens()
    side = theme.dp(18)
    way = QRectF(0, 0, side, side)
    way.moveCenter(QRectF(place).center())
    paint_icon(painter, "route", way, colours.accent_text)
    if finished:
        tick = QRectF(0, 0, theme.dp(12), theme.dp(12))
        tick.moveBottomRight(QRectF(place).bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("surface"))
        painter.drawEllipse(tick)
        paint_icon(painter, "check", tick, colours.success)


def _paint_structure(painter: QPainter, where: QRect, row: Row) -> None:
    side = theme.dp(9)
    flat = bool(row.found_as)
    line = where.adjusted(0, theme.dp(4), 0, -theme.dp(18)) if flat else where
    dot = QRectF(0, 0, side, side)
    dot.moveCenter(QRectF(line).center())
    dot.moveLeft(where.left() + theme.dp(32))
    _paint_mark(painter, dot, row)
    left, right = round(dot.right()) + theme.dp(8), where.right() - theme.dp(EYE)
    room = QRect(left, line.top(), right - left, line.height())
    weight = QFont.Weight.DemiBold if row.selected else QFont.Weight.Normal
    font, ink = painted_font(14, weight), "text" if row.shown else "text3"
    # a Latin term ends in what tells it from others: its number and side
    elide = Qt.TextElideMode.ElideMiddle if latin_first() else Qt.TextElideMode.ElideRight
    name = QFontMetrics(font).elidedText(row.text, elide, room.width())
    _paint_text(painter, room, name, font, ink)
    if flat:
        lower = QRect(left, line.bottom() - theme.dp(3), right - left, theme.dp(18))
        _paint_text(painter, lower, row.found_as, painted_font(12, QFont.Weight.Normal), "text3")
    if row.named:
        _paint_at_end(painter, where, "info-circle", theme.tokens().text3)
    else:
        _paint_eye(painter, where, shown=row.shown)


def _paint_mark(painter: QPainter, dot: QRectF, row: Row) -> None:
    """Draw a disc in the tissue's colour, a square for a landmark, a dash for a mere name."""
    painter.setPen(QPen(theme.tokens().colour("border"), 1))
    if row.named:
        painter.drawLine(dot.center() - QPointF(3, 0), dot.center() + QPointF(3, 0))
        return
    if row.kind == "landmark":
        painter.setBrush(_LANDMARK)
    else:
        painter.setBrush(QColor.fromRgbF(*LIGHT.tissue(row.kind, row.carries).colour))
    if not row.shown:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if row.kind == "landmark":
        painter.drawRect(dot)
    else:
        painter.drawEllipse(dot)


def _paint_eye(painter: QPainter, where: QRect, *, shown: bool) -> None:
    colours = theme.tokens()
    name, ink = ("eye", colours.text3) if shown else ("eye-off", colours.text2)
    _paint_at_end(painter, where, name, ink)


def _paint_at_end(painter: QPainter, where: QRect, name: str, ink: str) -> None:
    side = theme.dp(16)
    left = where.right() - theme.dp(EYE / 2) - side / 2 - 2
    top = where.top() + (where.height() - side) / 2
    paint_icon(painter, name, QRectF(left, top, side, side), ink)


def _paint_text(painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.tokens().colour(ink))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
