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
from anatomyapp.gui.quiz.spot_keeper import SpotKeeper
from anatomyapp.gui.view.names import name_font, pill_width
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.presentation import right_structures, wrong_structures
from anatomyapp.quiz.task import Order
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Anchor, Label, laid_out
from anatomyapp.scene.scene import Mark
from anatomyapp.scene.steady_labels import Kept, Sheet, steadied

_PILL, _ICON, _NARROW = 30, 18, 560
_INKS = {Mark.RIGHT: ("success", "check"), Mark.WRONG: ("error", "x")}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a label says of a structure, and whether it is *right* or *wrong*."""

    structure: StructureId
    mark: Mark


def verdicts_of(item: Item, grade: Grade) -> tuple[Verdict, ...]:
    """Return the labels of an answer: each key, and each structure that was wrongly taken.

    What was put in order has none: all of it is right.
    """
    if isinstance(item.task, Order):
        return ()
    right = dict.fromkeys(right_structures(item), Mark.RIGHT)
    wrong = dict.fromkeys(wrong_structures(item, grade), Mark.WRONG)
    return tuple(Verdict(structure, mark) for structure, mark in (wrong | right).items())


class VerdictLabels(QWidget):
    """Lies over a pane's model and follows its picture; the mouse goes through it."""

    def __init__(self, pane: ModelPane, atlas: Atlas) -> None:
        super().__init__(pane)
        self._pane, self._atlas = pane, atlas
        self._verdicts: tuple[Verdict, ...] = ()
        self._spots = SpotKeeper(pane)
        self._before, self._size = Kept(), (0, 0)
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
        self._spots.clear()
        self._before = Kept()
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
        with theme.theme().painted_in(self._pane.view.naming.scheme):
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
        """Return the labels on a picture; while a film runs they move as little as may be."""
        scene, anchors = self._pane.view.scene, []
        for verdict in self._verdicts:
            seen = self._spots.seen(verdict.structure, picture)
            if seen is not None and seen.free:
                size = pill_width(self._text(verdict)) + theme.dp(_ICON), theme.dp(_PILL)
                anchors.append(Anchor(verdict.structure, (seen.x, seen.y), size))
        chosen = {verdict.structure for verdict in self._verdicts}
        size = (self.width(), self.height())
        if scene.film is None or size != self._size:
            self._size, self._before = size, Kept(laid_out(anchors, size, chosen))
        else:
            self._before = steadied(anchors, Sheet(size), self._before, chosen)
        return self._before.labels


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
