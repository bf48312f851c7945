"""What a section's picture shows, and how its regions are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.model_look import model_look
from anatomyapp.gui.section.framing import Extent
from anatomyapp.render.look import Colour
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.section import Loop
from anatomyapp.scene.section_view import Orientation, Region

_LIGHTER, _EDGE_DARK, _HIDDEN = 0.16, 0.36, 0.30
_TINTED, _HOVERED = 0.78, 0.32
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE, _LINE = 0, 1
_GROUND = 0.8  # how much of it is seen under a letter


@dataclass(frozen=True, slots=True, eq=False)
class SectionPicture:
    """A section with what is known of its regions.

    Parameters
    ----------
    cut, breath
        The plane, and the phase of breath.
    regions
        The largest first.
    extent
        Of all that could be cut.
    title, orientation
        Which plane and level, and which way the picture lies.
    """

    cut: Cut
    breath: float
    regions: tuple[Region, ...]
    extent: Extent
    title: str
    orientation: Orientation


class RegionPainter:
    """Paints the regions of one picture; their paths are made once."""

    def __init__(self, atlas: Atlas, regions: tuple[Region, ...]) -> None:
        self._structures = atlas.structures
        names = tuple(atlas.meshes)
        paths = paths_of(regions)
        self._paths = [
            (names[region.number], path) for region, path in zip(regions, paths, strict=True)
        ]

    def paint(self, painter: QPainter, scene: Scene, transform: QTransform, line_px: float) -> None:
        """Paint all regions: hidden structures pale, selected ones in their mark's colour."""
        seen = [(structure, transform.map(path)) for structure, path in self._paths]
        for structure, path in seen:
            fill, edge = self._colours(structure, scene)
            painter.setPen(QPen(edge, line_px))
            painter.setBrush(fill)
            painter.drawPath(path)
        outline = model_look().highlights[Mark.SELECTED].outline
        painter.setPen(QPen(QColor.fromRgbF(*outline), 2.0 * line_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for structure, path in seen:
            if structure in scene.selected:
                painter.drawPath(path)

    def _colours(self, structure: StructureId, scene: Scene) -> tuple[QColor, QColor]:
        told = self._structures[structure]
        tissue = model_look().tissue(told.kind, told.carries).colour
        tint = 0.0
        if structure in scene.selected:
            tint = _TINTED
        elif structure == scene.hovered:
            tint = _HOVERED
        mark = model_look().highlights[Mark.SELECTED].tint
        return _fill_and_edge(tissue, structure in scene.visible, mark, tint)


@cache
def _fill_and_edge(
    tissue: Colour,
    visible: bool,  # noqa: FBT001 - a key of the cache
    mark: Colour,
    tint: float,
) -> tuple[QColor, QColor]:
    """Return a region's colours: hidden ones pale, tinted ones mixed with their mark's."""
    fill = _mixed(tissue, (1.0, 1.0, 1.0), _LIGHTER)
    edge = _mixed(tissue, (0.0, 0.0, 0.0), 1 - _EDGE_DARK)
    if not visible:
        fill.setAlphaF(_HIDDEN)
        edge.setAlphaF(_HIDDEN)
    return (_blended(fill, mark, tint) if tint else fill), edge


def paths_of(regions: Sequence[Region]) -> list[QPainterPath]:
    """Return regions as paths, mm, each filled where it winds round.

    They are written all at once in the form in which Qt's own stream holds paths, and read from it:
    thousands of calls to draw lines would take as long as all the rest of a section.
    """
    loops = [outline for region in regions for outline in region.outlines]
    if not loops:
        return []
    elements = _elements(loops)
    tail = np.array([0, Qt.FillRule.WindingFill.value], ">i4").tobytes()
    blocks, start = [], 0
    for region in regions:
        end = start + sum(len(outline) + 1 for outline in region.outlines)
        blocks += [np.array([end - start], ">i4").tobytes(), elements[start:end].tobytes(), tail]
        start = end
    stream = QDataStream(QByteArray(b"".join(blocks)))
    paths = [QPainterPath() for _ in regions]
    for path in paths:
        stream >> path
    return paths


def _elements(loops: Sequence[Loop]) -> NDArray[np.void]:
    """Return the elements of paths: each outline, closed by its first point."""
    counts = np.array([len(loop) for loop in loops])
    points = np.concatenate(loops)
    first = np.cumsum(counts) - counts
    begins = first + np.arange(len(loops))
    places = np.arange(len(points)) + np.repeat(np.arange(len(loops)), counts)
    elements = np.empty(len(points) + len(loops), _ELEMENT)
    elements["kind"] = _LINE
    elements["kind"][begins] = _MOVE
    for name, values in (("x", points[:, 0]), ("y", points[:, 1])):
        elements[name][places] = values
        elements[name][begins + counts] = values[first]
    return elements


def paint_sides(painter: QPainter, orientation: Orientation, width: int, height: int) -> None:
    """Write what lies at each side of the picture: R, L, A, P, S or I; those beside it on top."""
    left, right, top, bottom = orientation.letters
    gap = theme.dp(theme.SPACE_M)
    font = painter.font()
    font.setPixelSize(theme.dp(16))
    font.setBold(True)
    painter.setFont(font)
    high = painter.fontMetrics().height()
    wide = max(painter.fontMetrics().horizontalAdvance(letter) for letter in orientation.letters)
    beside = gap / 2  # names stand in the columns below
    for letter, x, y in (
        (left, gap, beside),
        (right, width - gap - wide, beside),
        (top, (width - wide) / 2, gap / 2),
        (bottom, (width - wide) / 2, height - gap / 2 - high),
    ):
        _paint_letter(painter, QRectF(x, y, wide, high), letter)


def _paint_letter(painter: QPainter, where: QRectF, letter: str) -> None:
    """Write a letter on a patch of the ground, for the section may reach under it."""
    colours = theme.tokens()
    ground = colours.colour("surface2")
    ground.setAlphaF(colours.opacity(_GROUND))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(where.adjusted(-4.0, 0.0, 4.0, 0.0), 4.0, 4.0)
    painter.setPen(colours.colour("text"))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letter)


def _mixed(first: Colour, second: Colour, share: float) -> QColor:
    parts = [a + (b - a) * share for a, b in zip(first, second, strict=True)]
    return QColor.fromRgbF(*parts)


def _blended(under: QColor, over: Colour, share: float) -> QColor:
    mixed = _mixed((under.redF(), under.greenF(), under.blueF()), over, share)
    mixed.setAlphaF(max(under.alphaF(), share))
    return mixed
