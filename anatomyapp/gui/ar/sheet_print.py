"""Pages of a sheet on a printer, to scale: the same marks as in the PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtPrintSupport import QPrinter

from anatomyapp.ar.page import Anchor, Area, Page, Stroke, Text

_MM_PER_INCH = 25.4
_FAMILY = "Helvetica"


def sheet_printer(page: Page) -> QPrinter:
    """Return a printer set to a page's paper, without margins of its own and without scaling."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    size = QPageSize(
        QSizeF(*page.paper.size_mm), QPageSize.Unit.Millimeter, str(page.paper),
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )  # fmt: skip
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def print_pages(printer: QPrinter, pages: Sequence[Page]) -> bool:
    """Print pages, one paper each; return whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            return False
        dots_per_mm = printer.resolution() / _MM_PER_INCH
        painter.save()
        painter.translate(printer.paperRect(QPrinter.Unit.DevicePixel).center())
        paint_page(painter, page, dots_per_mm)
        painter.restore()
    return painter.end()


def paint_page(painter: QPainter, page: Page, dots_per_mm: float) -> None:
    """Paint a page about the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in page.marks:
        match mark:
            case Area():
                _fill(painter, mark, dots_per_mm)
            case Stroke():
                _stroke(painter, mark, dots_per_mm)
            case Text():
                _write(painter, mark, dots_per_mm)


def _fill(painter: QPainter, area: Area, scale: float) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for each in area.rectangles:
        top = -(each.y + each.height)
        path.addRect(QRectF(each.x * scale, top * scale, each.width * scale, each.height * scale))
    painter.fillPath(path, QBrush(Qt.GlobalColor.black))


def _stroke(painter: QPainter, stroke: Stroke, scale: float) -> None:
    pen = QPen(_grey(stroke.grey), stroke.width * scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    line = QPolygonF([QPointF(x * scale, -y * scale) for x, y in stroke.points])
    if stroke.filled is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
    else:
        painter.setBrush(_grey(stroke.filled))
        painter.drawPolygon(line)


def _write(painter: QPainter, text: Text, scale: float) -> None:
    font = QFont(_FAMILY)
    font.setBold(text.bold)
    font.setPixelSize(max(1, round(text.height * scale)))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    width = QFontMetricsF(font, painter.device()).horizontalAdvance(text.words)
    left = {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[text.anchor]
    painter.drawText(QPointF(text.x * scale - left, -text.y * scale), text.words)


def _grey(value: float) -> QColor:
    return QColor.fromRgbF(value, value, value)
