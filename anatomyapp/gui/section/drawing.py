"""What a section's picture shows, and how its regions are painted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.model_look import model_look
from anatomyapp.render.look import Colour
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.section_view import Orientation, Region

_LIGHTER, _EDGE_DARK, _HIDDEN = 0.16, 0.36, 0.30
_TINTED, _HOVERED = 0.78, 0.32
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE, _LINE = 0, 1


@dataclass(frozen=True, slots=True, eq=False)
class SectionPicture:
    """A section with what is known of its regions.

    Parameters
    ----------
    regions
        The largest first.
    extent
        Left, top, right and lower border, mm in the picture's plane, of all that could be cut.
    title, orientation
        Which plane and level, and which way the picture lies.
    """

    regions: tuple[Region, ...]
    extent: tuple[float, float, float, float]
    title: str
    orientation: Orientation


class RegionPainter:
    """Paints the regions of one picture; their paths are made once."""

    def __init__(self, atlas: Atlas, regions: tuple[Region, ...]) -> None:
        self._names = tuple(atlas.meshes)
        self._structures = atlas.structures
        self._paths = [(self._names[region.number], path_of(region)) for region in regions]

    def paint(self, painter: QPainter, scene: Scene, transform: QTransform, line_px: float) -> None:
        """Paint all regions: hidden structures pale, selected ones in their mark's colour."""
        seen = [(structure, transform.map(path)) for structure, path in self._paths]
        for structure, path in seen:
            fill, edge = self._colours(structure, scene)
            painter.setPen(QPen(edge, line_px))
            painter.setBrush(fill)
            painter.drawPath(path)
        painter.setPen(QPen(QColor(theme.SELECTED_EDGE), 2.0 * line_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for structure, path in seen:
            if structure in scene.selected:
                painter.drawPath(path)

    def _colours(self, structure: StructureId, scene: Scene) -> tuple[QColor, QColor]:
        told = self._structures[structure]
        tissue = model_look().tissue(told.kind, told.carries).colour
        fill = _mixed(tissue, (1.0, 1.0, 1.0), _LIGHTER)
        edge = _mixed(tissue, (0.0, 0.0, 0.0), 1 - _EDGE_DARK)
        if structure not in scene.visible:
            fill, edge = QColor(fill), QColor(edge)
            fill.setAlphaF(_HIDDEN)
            edge.setAlphaF(_HIDDEN)
        if structure in scene.selected:
            fill = _blended(fill, QColor(theme.SELECTED), _TINTED)
        elif structure == scene.hovered:
            fill = _blended(fill, QColor(theme.SELECTED), _HOVERED)
        return fill, edge


def path_of(region: Region) -> QPainterPath:
    """Return a region as a path, mm, filled where it winds round; from Qt's own stream."""
    blocks = []
    for outline in region.outlines:
        block = np.empty(len(outline) + 1, _ELEMENT)
        block["kind"] = _LINE
        block["kind"][0] = _MOVE
        block["x"][:-1], block["y"][:-1] = outline.T
        block[-1] = block[0]
        block["kind"][-1] = _LINE
        blocks.append(block)
    elements = np.concatenate(blocks).astype(
        _ELEMENT
    )  # joining gives the bytes this machine's order
    head = np.array([elements.size], ">i4").tobytes()
    tail = np.array([0, Qt.FillRule.WindingFill.value], ">i4").tobytes()
    path = QPainterPath()
    QDataStream(QByteArray(head + elements.tobytes() + tail)) >> path
    return path


def paint_sides(painter: QPainter, orientation: Orientation, width: int, height: int) -> None:
    """Write what lies at each side of the picture: R, L, A, P, S or I; those beside it on top."""
    left, right, top, bottom = orientation.letters
    gap = theme.dp(theme.SPACE_M)
    font = painter.font()
    font.setPixelSize(theme.dp(16))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.tokens().colour("text"))
    metrics = painter.fontMetrics()
    ascent = metrics.ascent()
    beside = gap / 2 + ascent  # names stand in the columns below
    painter.drawText(QPointF(gap, beside), left)
    painter.drawText(QPointF(width - gap - metrics.horizontalAdvance(right), beside), right)
    painter.drawText(QPointF((width - metrics.horizontalAdvance(top)) / 2, gap / 2 + ascent), top)
    across = (width - metrics.horizontalAdvance(bottom)) / 2
    painter.drawText(QPointF(across, height - gap / 2 - metrics.descent()), bottom)


def _mixed(first: Colour, second: Colour, share: float) -> QColor:
    parts = [a + (b - a) * share for a, b in zip(first, second, strict=True)]
    return QColor.fromRgbF(*parts)


def _blended(under: QColor, over: QColor, share: float) -> QColor:
    first = under.redF(), under.greenF(), under.blueF()
    mixed = _mixed(first, (over.redF(), over.greenF(), over.blueF()), share)
    mixed.setAlphaF(max(under.alphaF(), share))
    return mixed
