"""What is pointed at, drawn over the picture: the patch of a feature, landmarks with names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.naming import first_name
from anatomyapp.gui.view.names import Frame, paint_leader, paint_pill, pill_width, short
from anatomyapp.render.motion import Motion, MovedPlaces
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Anchor, Margins, laid_out
from anatomyapp.scene.overlay import (
    Floats,
    Seen,
    Shape,
    Sight,
    belonging,
    seen_landmarks,
    seen_patch,
)
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene

_PILL = 24
_GAP_PX = 8.0  # between a patch and its name
_FILL, _CHOSEN_FILL, _PATCH_FILL, _BEHIND_FILL = 0.20, 0.42, 0.55, 0.26
_PATCH, _PATCH_EDGE = QColor("#E69F00"), QColor("#7A4E00")
_COLOURS = {  # Okabe and Ito's, by what a landmark is; the names say it too
    LandmarkType.LINE: QColor("#0072B2"),
    LandmarkType.AREA: QColor("#009E73"),
    LandmarkType.POINT: QColor("#D55E00"),
}
_ORDER = (LandmarkType.AREA, LandmarkType.LINE, LandmarkType.POINT)  # the last lies over others
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE, _LINE = 0, 1
_MOST_NAMES = 24  # of landmarks, in both columns
_MOST_SHARES = 12  # patches whose borders are kept: those that are marked at one time


@dataclass(frozen=True, slots=True)
class _Ink:
    """How a shape is drawn: colour and opacity of its filling, colour and width of its edge."""

    colour: QColor
    edge: QColor
    opacity: float
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    """A landmark as it is seen."""

    landmark: Landmark
    seen: Seen
    chosen: bool


class Pointer:
    """Draws what is pointed at; it is worked out and painted once for a picture."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._landmarks = {mark.id: mark for mark in atlas.landmarks}
        self._places = MovedPlaces(atlas)
        self._features = {feature.id: feature.label for feature in atlas.features}
        self._shares: dict[FeatureOn, Floats] = {}
        self._key: tuple[object, ...] = ()
        self._ids: object = None  # of the picture that the layer belongs to
        self._layer = QImage()

    def learn(self, motion: Motion) -> None:
        """Let marks go with breath from now on."""
        self._places.learn(motion)
        self._ids = None

    def paint(self, painter: QPainter, scene: Scene, picture: Picture, hinted: FeatureOn | None,
              frame: Frame) -> None:  # fmt: skip
        """Draw over a picture that lies in its widget as the frame says.

        ``hinted`` is the feature under the pointer in a list; it stands before the chosen one.
        """
        marked = (hinted or scene.pointing.feature, *scene.pointing.features)
        features = tuple(dict.fromkeys(each for each in marked if each is not None))
        if not features and not scene.pointing.landmarks:
            return
        key = (scene.pointing, features, scene.visible, scene.breath, scene.exploded, frame)
        if key != self._key or picture.ids is not self._ids:  # finer pictures keep their ids
            self._key, self._ids = key, picture.ids
            self._layer = _clear(painter)
            self._paint_layer(scene, picture, features, frame)
        painter.drawImage(QPointF(), self._layer)

    def _paint_layer(
        self, scene: Scene, picture: Picture, features: tuple[FeatureOn, ...], frame: Frame
    ) -> None:
        ratio = frame.ratio
        sight = Sight(picture.camera, picture.size, picture.before_surface)
        patches = [(each, list(self._seen_patches(scene, each, sight))) for each in features]
        marks = list(self._seen_landmarks(scene, sight))
        painter = QPainter(self._layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for seen in (each for _, found in patches for each in found):
            _paint_shape(painter, seen, _Ink(_PATCH, _PATCH_EDGE, _PATCH_FILL, 1.4 * ratio))
        for mark in marks:
            _paint_landmark(painter, mark, ratio)
        painter.restore()
        _paint_landmark_names(painter, marks, frame.ratio, frame.covered)
        taken: list[QRectF] = []
        for feature, found in patches:
            if found:
                _paint_feature_name(
                    painter, self._features[feature.feature], found[0], frame, taken
                )
        painter.end()

    def _seen_patches(self, scene: Scene, feature: FeatureOn, sight: Sight) -> Iterator[Seen]:
        for structure in self._atlas.shown_by(feature.structure) & scene.visible:
            patch = self._atlas.patches(structure).get(feature.feature)
            if patch is not None and len(patch):
                mesh, place = self._atlas.meshes[structure], FeatureOn(structure, feature.feature)
                if place not in self._shares:
                    if len(self._shares) >= _MOST_SHARES:
                        self._shares.clear()
                    self._shares[place] = belonging(mesh, patch)
                vertices = self._places.shown(structure, scene.breath, scene.exploded)
                yield seen_patch(mesh, vertices, self._shares[place], sight)

    def _seen_landmarks(self, scene: Scene, sight: Sight) -> Iterator[_Mark]:
        chosen, shown = scene.pointing.landmark, scene.pointing.landmarks
        marks = [self._landmarks[id_] for id_ in sorted(shown) if id_ in self._landmarks]
        marks.sort(key=lambda mark: (mark.id == chosen, _ORDER.index(mark.type)))
        shapes = [
            Shape(self._places.geometry(mark, scene.breath), mark.type is LandmarkType.AREA)
            for mark in marks
        ]
        for mark, seen in zip(marks, seen_landmarks(shapes, sight), strict=True):
            yield _Mark(mark, seen, mark.id == chosen)


def _clear(painter: QPainter) -> QImage:
    """Return a clear picture of the size and fineness of what is painted on."""
    device = painter.device()
    ratio = device.devicePixelRatioF()
    across, down = round(device.width() * ratio), round(device.height() * ratio)
    layer = QImage(across, down, QImage.Format.Format_ARGB32_Premultiplied)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    return layer


def _paint_landmark(painter: QPainter, mark: _Mark, ratio: float) -> None:
    colour, seen = _COLOURS[mark.landmark.type], mark.seen
    fill = _CHOSEN_FILL if mark.chosen else _FILL
    width = (3.4 if mark.chosen else 2.0) * ratio
    _paint_shape(painter, seen, _Ink(colour, colour, fill, width))
    if mark.landmark.type is LandmarkType.POINT and seen.anchor is not None:
        radius = (6.5 if mark.chosen else 4.5) * ratio
        painter.setPen(QPen(theme.tokens().colour("surface"), 1.6 * ratio))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(*seen.anchor), radius, radius)


def _paint_shape(painter: QPainter, seen: Seen, ink: _Ink) -> None:
    for triangles, opacity in ((seen.behind, _BEHIND_FILL), (seen.triangles, ink.opacity)):
        if len(triangles):
            filling = QColor(ink.colour)
            filling.setAlphaF(opacity)
            painter.fillPath(_path(triangles), filling)
    for polygon in seen.polygons:
        filling = QColor(ink.colour)
        filling.setAlphaF(ink.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(filling)
        painter.drawPolygon([QPointF(*corner) for corner in polygon.tolist()])
    if not len(seen.edges):
        return
    lines = [QLineF(*start, *end) for start, end in seen.edges.tolist()]
    halo = theme.tokens().colour("surface")
    halo.setAlphaF(0.75)
    for colour, wide in ((halo, ink.width + 1.6), (ink.edge, ink.width)):
        painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        painter.drawLines(lines)


def _path(triangles: Floats) -> QPainterPath:
    """Return one path of many triangles, filled without seams: it is read from Qt's own stream."""
    corners = triangles[:, [0, 1, 2, 0]]
    elements = np.empty(corners.shape[:2], _ELEMENT)
    elements["kind"] = [_MOVE, _LINE, _LINE, _LINE]
    elements["x"], elements["y"] = corners[..., 0], corners[..., 1]
    head = np.array([elements.size], ">i4").tobytes()
    tail = np.array([0, Qt.FillRule.WindingFill.value], ">i4").tobytes()
    path = QPainterPath()
    QDataStream(QByteArray(head + elements.tobytes() + tail)) >> path
    return path


def _paint_feature_name(
    painter: QPainter, name: str, seen: Seen, frame: Frame, taken: list[QRectF]
) -> None:
    """Write a feature's name beside its patch.

    It goes down past the places that are taken, and its own is taken then.
    """
    if seen.anchor is None:
        return
    shown = seen.triangles if len(seen.triangles) else seen.behind
    width, height = pill_width(name), float(theme.dp(_PILL))
    where = QRectF(0.0, 0.0, width, height)
    where.moveCenter(QPointF(*(seen.anchor / frame.ratio)))
    size = painter.device().width() / frame.ratio, painter.device().height() / frame.ratio
    where.moveTop(_clear_of(shown / frame.ratio, where, size[1] - frame.covered))
    where.moveLeft(max(4.0, min(where.left(), size[0] - width - 4)))
    while any(where.intersects(other) for other in taken):
        where.translate(0.0, height / 2)
    taken.append(where)
    paint_pill(painter, where, name, edge="accent_text")


def _clear_of(triangles: Floats, where: QRectF, foot: float) -> float:
    """Return the height above what of a patch is in a name's columns, or below, or else on it."""
    across, down = triangles[..., 0], triangles[..., 1]
    near = (across.max(axis=1) >= where.left()) & (across.min(axis=1) <= where.right())
    above = float(down[near].min()) - where.height() - _GAP_PX
    below = float(down[near].max()) + _GAP_PX
    if above > 0:
        return above
    return below if below + where.height() < foot else where.top()


def _paint_landmark_names(
    painter: QPainter, marks: Sequence[_Mark], ratio: float, covered: int
) -> None:
    """Write names in columns at the sides, with leaders: chosen ones first, others once."""
    device = painter.device()
    size = round(device.width() / ratio), round(device.height() / ratio)
    named = {StructureId(m.landmark.id): m for m in _named(marks, size[0] * ratio / 2)}
    words = {id_: short(first_name(mark.landmark), size[0] / 4) for id_, mark in named.items()}
    height = float(theme.dp(_PILL))
    anchors = [
        Anchor(id_, _place(mark, ratio), (pill_width(words[id_]), height))
        for id_, mark in sorted(named.items(), key=lambda each: not each[1].chosen)
        if mark.chosen or _place(mark, ratio)[1] < size[1] - covered
    ]
    margins = Margins(side=12.0, top=116.0, bottom=max(84.0, float(covered)), gap=6.0)
    for label in laid_out(anchors, size, named.keys(), margins, _MOST_NAMES):
        chosen = named[label.structure].chosen
        if not QRectF(*label.box).contains(QPointF(*label.leader[2])):
            paint_leader(painter, label, chosen=chosen)
        edge = "accent_text" if chosen else "outline"
        paint_pill(painter, QRectF(*label.box), words[label.structure], edge=edge)


def _named(marks: Sequence[_Mark], middle: float) -> list[_Mark]:
    """Return the marks to name: chosen ones, and of others that share a name, one.

    Of a left and a right one it is that on the side of the picture where fewer names stand.
    """
    seen = [mark for mark in marks if mark.seen.anchor is not None]
    named = [mark for mark in seen if mark.chosen]
    for name in dict.fromkeys(mark.landmark.name_en for mark in seen):
        alike = [mark for mark in seen if mark.landmark.name_en == name]
        if not any(mark in named for mark in alike):
            at_left = sum(_at_left(mark, middle) for mark in named)
            left = at_left < len(named) - at_left
            named.append(next((m for m in alike if _at_left(m, middle) is left), alike[0]))
    return named


def _at_left(mark: _Mark, middle: float) -> bool:
    return mark.seen.anchor is not None and bool(mark.seen.anchor[0] < middle)


def _place(mark: _Mark, ratio: float) -> tuple[float, float]:
    """Return where a landmark's leader ends, in logical pixels."""
    x, y = (0.0, 0.0) if mark.seen.anchor is None else (mark.seen.anchor / ratio).tolist()
    return x, y
