"""Names on the picture: the one under the pointer, and labels with leader lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.gui import theme
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Anchor, Label, Margins, laid_out
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

ABOVE = 116  # px that names leave free above, for what floats there
_PILL, _DOT = 28, 4.2
_WAYS = tuple(pi / 6 * step for step in range(6))  # in which a slender structure may lie, radians
_FEW = 3  # bones that orient, below which others are named too
_WIDEST = 0.3  # of the view, that a name takes; a longer one ends in dots
_NARROWEST = 480  # of the view, for names to stand beside the model; else only what is selected


def landmarks(atlas: Atlas) -> tuple[StructureId, ...]:
    """Return the bones that orient: those without a number, then the ends of numbered rows."""
    bones = [s for s in atlas.structures.values() if s.id in atlas.meshes and s.kind == "bone"]
    plain = [s.id for s in bones if s.number is None]
    numbered = sorted((s for s in bones if s.number is not None), key=_place_in_row)
    rows = [list(row) for _, row in groupby(numbered, key=_row_of)]
    ends = [row[-1].id for row in rows] + [row[0].id for row in rows]
    return tuple(dict.fromkeys([*plain, *ends]))


def _row_of(structure: Structure) -> tuple[str, str]:
    return structure.id.split("-")[0], structure.side


def _place_in_row(structure: Structure) -> tuple[str, str, int]:
    return *_row_of(structure), structure.number or 0


@dataclass(frozen=True, slots=True)
class Frame:
    """How a picture lies in its widget.

    Parameters
    ----------
    ratio
        Device pixels of the picture for each logical one.
    covered
        Logical pixels at the foot, over which something lies.
    above
        Logical pixels above, over which something lies.
    """

    ratio: float
    covered: int = 0
    above: int = ABOVE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be named on a picture, in logical pixels, and where there is room.

    ``told`` are the structures that are named before all others.
    """

    anchors: tuple[Anchor, ...]
    size: Size
    told: frozenset[StructureId]
    margins: Margins


def labels_of(atlas: Atlas, scene: Scene, picture: Picture, frame: Frame) -> tuple[Label, ...]:
    """Return the labels beside a picture, in logical pixels."""
    named = named_in(atlas, scene, picture, frame)
    wanted = wanted_of(atlas, scene, picture.anchors(named), frame, size_of(picture, frame))
    broad = tuple(
        anchor
        for anchor in wanted.anchors
        if anchor.structure in wanted.told or is_broad(picture, anchor, frame)
    )
    return laid_out(broad, wanted.size, wanted.told, wanted.margins)


def size_of(picture: Picture, frame: Frame) -> Size:
    """Return a picture's size in logical pixels."""
    return round(picture.size[0] / frame.ratio), round(picture.size[1] / frame.ratio)


def named_in(atlas: Atlas, scene: Scene, picture: Picture, frame: Frame) -> tuple[StructureId, ...]:
    """Return the solid structures that a picture would name, by falling importance."""
    narrow = size_of(picture, frame)[0] < _NARROWEST * theme.theme().text_scale
    labelled = scene.pointing.labelled
    solid = scene.visible - scene.faded
    usual = () if narrow else _orienting(atlas, picture, solid)
    orienting = usual if labelled is None else labelled
    chosen = picture.largest_first(scene.selected) if labelled is None else ()
    return tuple(s for s in dict.fromkeys([*chosen, *orienting]) if s in solid)


def wanted_of(
    atlas: Atlas,
    scene: Scene,
    places: Mapping[StructureId, tuple[float, float]],
    frame: Frame,
    size: Size,
) -> Wanted:
    """Return what is to be named, by places in the picture's pixels, by falling importance."""
    scale, height = theme.theme().text_scale, theme.dp(_PILL)
    widest = _WIDEST * size[0]
    anchors = tuple(
        Anchor(
            structure,
            (x / frame.ratio, y / frame.ratio),
            (min(widest, pill_width(atlas.structures[structure].label)), height),
        )
        for structure, (x, y) in places.items()
    )
    told = frozenset({*scene.selected, *(scene.pointing.labelled or ())})
    bottom = max(84.0 * scale, float(frame.covered))
    return Wanted(anchors, size, told, Margins(side=20.0, top=float(frame.above), bottom=bottom))


def _orienting(
    atlas: Atlas, picture: Picture, solid: frozenset[StructureId]
) -> tuple[StructureId, ...]:
    """Return the bones that orient, and where few of them are shown, whatever is seen most."""
    known = tuple(each for each in landmarks(atlas) if each in solid)
    return known if len(known) >= _FEW else (*known, *picture.largest_first(solid - {*known}))


def is_broad(picture: Picture, anchor: Anchor, frame: Frame) -> bool:
    """Tell whether so much of a structure shows that nobody takes its dot for a neighbour's."""
    at = anchor.at[0] * frame.ratio, anchor.at[1] * frame.ratio
    if at[1] >= picture.size[1] - frame.ratio * frame.covered:
        return False
    reach = 3.0 * _DOT * frame.ratio
    ways = ((reach * cos(turn), reach * sin(turn)) for turn in _WAYS)
    return any(
        all(
            picture.structure_at(at[0] + side * x, at[1] + side * y) == anchor.structure
            for side in (-1.0, -0.5, 0.5, 1.0)
        )
        for x, y in ways
    )


def paint_labels(
    painter: QPainter,
    labels: tuple[Label, ...],
    names: Mapping[StructureId, Structure],
    selected: frozenset[StructureId],
) -> None:
    """Draw labels: leaders under dots under pills."""
    for label in labels:
        if not QRectF(*label.box).contains(QPointF(*label.leader[2])):
            paint_leader(painter, label, chosen=label.structure in selected)
    for label in labels:
        chosen = label.structure in selected
        paint_pill(
            painter,
            QRectF(*label.box),
            names[label.structure].label,
            edge="accent_text" if chosen else "outline",
            width=1.6 if chosen else 1.0,
        )


def paint_leader(painter: QPainter, label: Label, *, chosen: bool) -> None:
    """Draw the line from a label to what it names, and the dot at its end."""
    colours = theme.tokens()
    start, bend, end = (QPointF(*point) for point in label.leader)
    before_bend = (end.x() - start.x()) * (end.x() - bend.x()) <= 0
    line = QPolygonF([start, end] if before_bend else [start, bend, end])
    ink = colours.colour("accent_text" if chosen else "text2")
    halo = colours.colour("surface")
    halo.setAlphaF(colours.opacity(0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((halo, 3.4), (ink, 1.4)):
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(line)
    painter.setPen(QPen(colours.colour("surface"), 1.4))
    painter.setBrush(ink)
    painter.drawEllipse(end, _DOT, _DOT)


def name_font() -> QFont:
    """Return the font of names on the picture."""
    font = QFont()
    font.setPixelSize(theme.dp(13))
    font.setWeight(QFont.Weight.Medium)
    return font


def pill_width(text: str) -> float:
    """Return the width of a label's pill, in logical pixels."""
    return QFontMetricsF(name_font()).horizontalAdvance(text) + theme.dp(20)


def short(text: str, room: float) -> str:
    """Return as much of a name as has room in a pill so wide; what is left out ends in dots."""
    metrics, dots = QFontMetricsF(name_font()), Qt.TextElideMode.ElideRight
    return metrics.elidedText(text, dots, room - theme.dp(20))


def paint_pill(
    painter: QPainter, where: QRectF, text: str, *, edge: str = "outline", width: float = 1.0
) -> None:
    """Draw a label's pill with an edge in a token's colour."""
    colours = theme.tokens()
    painter.setPen(QPen(colours.colour(edge), width))
    painter.setBrush(colours.colour("surface"))
    painter.drawRoundedRect(where, 7, 7)
    painter.setPen(colours.colour("text"))
    painter.setFont(name_font())
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, short(text, where.width() + 1))


def paint_hover_name(painter: QPainter, text: str, pointer: QPointF, room: QRect) -> None:
    """Draw a name beside the pointer, inside the room."""
    colours = theme.tokens()
    width, height = pill_width(text), float(theme.dp(_PILL))
    left = min(pointer.x() + 14, room.right() - width - 4)
    top = pointer.y() + 18
    if top + height > room.bottom():
        top = pointer.y() - height - 8
    where = QRectF(max(left, 4.0), top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("text"))
    painter.drawRoundedRect(where, 7, 7)
    painter.setPen(colours.colour("surface"))
    painter.setFont(name_font())
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)


class Naming:
    """How a view names what it shows; the colours are those of the window."""

    def labels(
        self, atlas: Atlas, scene: Scene, picture: Picture, frame: Frame
    ) -> tuple[Label, ...]:
        """Return the labels beside a picture, in logical pixels."""
        return labels_of(atlas, scene, picture, frame)

    @property
    def scheme(self) -> theme.Scheme:
        """In whose colours names are painted."""
        return theme.tokens().scheme
