"""Icons that are drawn in the theme's colours each time they are painted.

The drawings are Tabler Icons (MIT, see LICENSE); the logo is our own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from anatomyapp.gui import theme

_FOLDER = Path(__file__).parent


@cache
def _drawing(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, where: QRectF, colour: str) -> None:
    """Draw an icon into a rectangle in a colour (``#RRGGBB``)."""
    _renderer(name, colour).render(painter, where)


class _ThemedEngine(QIconEngine):
    """Paints an SVG in the colour that a token has at this moment."""

    def __init__(self, name: str, ink: str, checked_ink: str) -> None:
        super().__init__()
        self._name, self._ink, self._checked_ink = name, ink, checked_ink

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            ink = "border"
        else:
            ink = self._checked_ink if state == QIcon.State.On else self._ink
        colour: str = getattr(theme.tokens(), ink)
        return colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon."""
        paint_icon(painter, self._name, QRectF(rect), self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of so many device pixels."""
        colour = self._colour(mode, state)
        key = f"{self._name}/{colour}/{size.width()}x{size.height()}"
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(painter, self._name, QRectF(0, 0, size.width(), size.height()), colour)
        painter.end()
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return the same icon again."""
        return _ThemedEngine(self._name, self._ink, self._checked_ink)


def icon(name: str, ink: str = "text2", checked_ink: str = "accent_text") -> QIcon:
    """Return an icon that follows the theme.

    Parameters
    ----------
    name
        A drawing in this folder, without ``.svg``.
    ink, checked_ink
        Colours by the names of `Tokens`, for a plain and for a checked button.
    """
    _drawing(name)  # a wrong name shows here and not while painting
    return QIcon(_ThemedEngine(name, ink, checked_ink))


def logo_pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    """Return the logo on its tile, ``size`` logical pixels wide."""
    colours = theme.tokens()
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("accent"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.25, size * 0.25)
    inset = size * 0.06
    paint_icon(
        painter, "logo", QRectF(inset, inset, size - 2 * inset, size - 2 * inset), colours.on_accent
    )
    painter.end()
    return pixmap
