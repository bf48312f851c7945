"""Labels on the model after an answer: a tick at the answer, a cross at the choice."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import without_side
from anatomyapp.gui.view.names import name_font, pill_width
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Anchor, Label, laid_out
from anatomyapp.scene.scene import Mark

_PILL, _ICON, _NARROW = 30, 18, 560
_INKS = {Mark.RIGHT: ("success", "check"), Mark.WRONG: ("error", "x")}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a label says of a structure, and whether it is *right* or *wrong*."""

    structure: StructureId
    mark: Mark


class VerdictLabels(QWidget):
    """Lies over a pane's model and follows its picture; the mouse goes through it."""

    def __init__(self, pane: ModelPane, atlas: Atlas) -> None:
        super().__init__(pane)
        self._pane, self._atlas = pane, atlas
        self._verdicts: tuple[Verdict, ...] = ()
        self._picture: Picture | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(pane.rect())
        pane.view.installEventFilter(self)
        self.stackUnder(pane.compass)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the labels say."""
        return tuple(self._text(verdict) for verdict in self._verdicts)

    def show_verdicts(self, *verdicts: Verdict) -> None:
        """Label exactly these structures."""
        self._verdicts = verdicts
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the model's size and each new picture."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._pane.rect())
        elif event.type() == QEvent.Type.Paint and self._verdicts:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the leaders, then the pills."""
        del event
        picture = self._pane.view.picture
        if not self._verdicts or picture is None:
            return
        verdicts = {verdict.structure: verdict for verdict in self._verdicts}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = self._labels(picture)
        for label in labels:
            _paint_leader(painter, label, verdicts[label.structure].mark)
        for label in labels:
            verdict = verdicts[label.structure]
            _paint_pill(painter, QRectF(*label.box), self._text(verdict), verdict.mark)
        painter.end()

    def _text(self, verdict: Verdict) -> str:
        label = self._atlas.structures[verdict.structure].label
        if self.width() < theme.dp(_NARROW):
            return without_side(label)
        if verdict.mark is Mark.RIGHT:
            return translate("Quiz", "{name}: the answer").format(name=label)
        return translate("Quiz", "{name}: your choice").format(name=label)

    def _labels(self, picture: Picture) -> tuple[Label, ...]:
        ratio = self._pane.view.pixel_ratio
        solid = self._pane.bench.scene.visible - self._pane.bench.scene.faded
        anchors = []
        for verdict in self._verdicts:
            meshes = tuple(sorted(self._atlas.shown_by(verdict.structure) & solid))
            places = picture.anchors(meshes)
            if places:
                x, y = next(iter(places.values()))
                size = pill_width(self._text(verdict)) + theme.dp(_ICON), theme.dp(_PILL)
                anchors.append(Anchor(verdict.structure, (x / ratio, y / ratio), size))
        chosen = {verdict.structure for verdict in self._verdicts}
        return laid_out(anchors, (self.width(), self.height()), chosen)


def _paint_leader(painter: QPainter, label: Label, mark: Mark) -> None:
    colours = theme.tokens()
    ink = colours.colour(_INKS[mark][0])
    halo = colours.colour("surface")
    halo.setAlphaF(colours.opacity(0.8))
    style = Qt.PenStyle.DashLine if mark is Mark.WRONG else Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF([QPointF(*point) for point in label.leader])
    for colour, width, dash in ((halo, 3.4, Qt.PenStyle.SolidLine), (ink, 1.4, style)):
        painter.setPen(QPen(colour, width, dash))
        painter.drawPolyline(line)
    painter.setPen(QPen(colours.colour("surface"), 1.4))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(*label.leader[2]), 4.2, 4.2)


def _paint_pill(painter: QPainter, where: QRectF, text: str, mark: Mark) -> None:
    colours = theme.tokens()
    token, icon_name = _INKS[mark]
    style = Qt.PenStyle.DashLine if mark is Mark.WRONG else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colours.colour(token), 1.6, style))
    painter.setBrush(colours.colour("surface"))
    painter.drawRoundedRect(where, 7, 7)
    side = theme.dp(16)
    left, top = where.left() + theme.dp(9), where.center().y() - side / 2
    paint_icon(painter, icon_name, QRectF(left, top, side, side), colours.colour(token).name())
    painter.setPen(colours.colour("text"))
    painter.setFont(name_font())
    inner = where.adjusted(theme.dp(9) + side + theme.dp(5), 0, -theme.dp(4), 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, flags, text)
