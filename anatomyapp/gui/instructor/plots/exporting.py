"""Writing a figure to a file: a picture in light colours, or the table behind it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.instructor.plots.figure import Figure, Table
from anatomyapp.gui.theme import Scheme
from anatomyapp.session.export.csv_text import csv_line
from anatomyapp.session.export.writing import write_lines, writing

SIZE = QSize(880, 520)  # of a picture, with its title
_FINE = 2  # pixels of a PNG for each
_HEAD = 44  # of the title


class FileKind(StrEnum):
    """As what a figure is written."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def write_figure(figure: Figure, kind: FileKind, path: Path) -> None:
    """Write a figure that has something to draw.

    Raises
    ------
    StoreError
        The file cannot be written; what lay there before is untouched.
    """
    if kind is FileKind.CSV:
        write_lines(path, csv_lines(figure.table))
        return
    drawn = picture_of(figure, kind)
    with writing(path) as fresh:
        fresh.write_bytes(drawn)


def picture_of(figure: Figure, kind: FileKind) -> bytes:
    """Return a figure as a PNG or SVG, in light colours, with its title and n above it."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind is FileKind.SVG:
        _write_svg(figure, held)
    else:
        _write_png(figure, held)
    return bytes(held.data().data())


def csv_lines(table: Table) -> list[str]:
    """Return the lines of a table with its names."""
    return [csv_line(table.names), *(csv_line(row) for row in table.rows)]


def _write_png(figure: Figure, held: QBuffer) -> None:
    image = QImage(SIZE * _FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINE)
    _paint(figure, image)
    QImageWriter(held, b"png").write(image)


def _write_svg(figure: Figure, held: QBuffer) -> None:
    made = QSvgGenerator()
    made.setOutputDevice(held)
    made.setSize(SIZE)
    made.setViewBox(QRectF(QPointF(0, 0), SIZE.toSizeF()))
    made.setTitle(figure.title)
    made.setDescription(f"{figure.counted}. {figure.method}")
    _paint(figure, made)


def _paint(figure: Figure, device: QImage | QSvgGenerator) -> None:
    """Draw the title, its n and the plot in light colours."""
    from anatomyapp.gui.instructor.plots.painting import painted  # noqa: PLC0415 - loads pyqtgraph

    painter = QPainter(device)
    with theme.theme().painted_in(Scheme.LIGHT):
        plot = painted(replace(figure, draw=figure.leaving or figure.draw), _ignore)
        _paint_head(painter, figure)
        _paint_plot(painter, plot)
    painter.end()
    plot.deleteLater()


def _paint_head(painter: QPainter, figure: Figure) -> None:
    colours = theme.tokens()
    painter.fillRect(QRectF(QPointF(0, 0), SIZE.toSizeF()), colours.colour("surface"))
    for text, ink, top, weight in (
        (figure.title, "text", 6, painter.font().Weight.DemiBold),
        (figure.counted, "text2", 26, painter.font().Weight.Normal),
    ):
        painter.setFont(painted_font(13, weight))
        painter.setPen(colours.colour(ink))
        room = QRectF(12, top, SIZE.width() - 24, 18)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_plot(painter: QPainter, plot: Any) -> None:  # noqa: ANN401 - pyqtgraph ships no types
    room = QRectF(4, _HEAD, SIZE.width() - 8, SIZE.height() - _HEAD - 4)
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.resize(room.size().toSize())
    plot.show()
    plot.grab()  # lays the axes out
    plot.render(painter, room)
    plot.hide()


def _ignore(_chosen: object) -> None:
    """Nothing is chosen in a file."""
