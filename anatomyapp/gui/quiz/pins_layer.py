"""Pins over the model: where they stand beside the picture, and their leaders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.quiz.overlay import ModelOverlay, paint_line
from anatomyapp.gui.quiz.pins_box import PinBox
from anatomyapp.gui.quiz.spot_keeper import Seen, SpotKeeper
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.task import Pin
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Anchor, Label, Margins
from anatomyapp.scene.pin_columns import pinned

_SHARE, _NARROW = 0.27, 620  # of the view's width that a name takes; dp below which none is written
_SIDE, _TOP, _BOTTOM, _GAP = 12.0, 20.0, 20.0, 8.0
_REACH = 20  # dp round the end of a leader, where a name is dropped on its pin


class PinsLayer(ModelOverlay):
    """Moves the boxes of pins with each picture, and draws their leaders."""

    def __init__(self, pane: ModelPane, pins: Sequence[Pin]) -> None:
        self._pins, self._spots = tuple(pins), SpotKeeper(pane)
        self.boxes = tuple(PinBox(n, pane.view) for n in range(1, len(self._pins) + 1))
        self._sides: tuple[bool, ...] = ()
        self._laid: tuple[tuple[Label, Seen], ...] = ()
        self._wanted: int | None = None
        self._of: Picture | None = None
        super().__init__(pane)

    def pin_at(self, at: QPoint) -> int | None:
        """Return the pin, counted from 0, whose box or dot is at a place of the screen."""
        here = self.mapFromGlobal(at)
        for place, box in enumerate(self.boxes):
            if box.isVisible() and box.geometry().contains(here):
                return place
        away = [
            (QPointF(*label.leader[2]) - QPointF(here)).manhattanLength() for label, _ in self._laid
        ]
        nearest = min(range(len(away)), key=away.__getitem__, default=None)
        return nearest if nearest is not None and away[nearest] <= theme.dp(_REACH) else None

    def want(self, pin: int | None) -> None:
        """Show on which pin a name would be dropped."""
        if pin != self._wanted:
            self._wanted = pin
            self._shine()

    def arrange(self) -> None:
        """Place the boxes anew: what they say changed."""
        self._of = None
        self.update()

    def put_away(self) -> None:
        """Take the boxes off the model."""
        for box in self.boxes:
            box.hide()
            box.deleteLater()

    def paint_on(self, painter: QPainter, picture: Picture) -> None:
        """Place the boxes for a new picture, and draw the leaders."""
        if picture is not self._of:
            self._of = picture
            self._lay_out(picture)
        for label, seen in self._laid:
            _paint_leader(painter, label, free=seen.free)

    def _lay_out(self, picture: Picture) -> None:
        seen = [self._seen(pin.structure, picture) for pin in self._pins]
        narrow = self.width() < theme.dp(_NARROW)
        room = 40.0 if narrow else _SHARE * self.width()
        sizes = [box.size_in(room) for box in self.boxes]
        height = max(size.height() for size in sizes)
        anchors = [
            Anchor(StructureId(str(place)), (s.x, s.y), (size.width(), height))
            for place, (s, size) in enumerate(zip(seen, sizes, strict=True))
        ]
        margins = Margins(_SIDE, self._top(), _BOTTOM, _GAP, stub=12.0)
        laid = pinned(anchors, (self.width(), self.height()), self._sides, margins)
        self._sides = tuple(right for _, right in laid)
        self._laid = tuple((label, s) for (label, _), s in zip(laid, seen, strict=True))
        for box, (label, _), size in zip(self.boxes, laid, sizes, strict=True):
            x, y, width, _ = label.box
            at = QPoint(
                round(x + (width - size.width()) / 2), round(y + (height - size.height()) / 2)
            )
            box.setGeometry(at.x(), at.y(), size.width(), size.height())
            box.show()
        self._shine()

    def _seen(self, structure: StructureId, picture: Picture) -> Seen:
        """Return where a pin's structure is seen, inside of the picture."""
        found = self._spots.seen(structure, picture) or Seen(self.width() / 2, 0.0, free=False)
        x = min(max(found.x, 4.0), self.width() - 4.0)
        y = min(max(found.y, 4.0), self.height() - 4.0)
        return Seen(x, y, found.free)

    def _shine(self) -> None:
        for place, (box, (_, seen)) in enumerate(zip(self.boxes, self._laid, strict=False)):
            box.shine(free=seen.free, wanted=place == self._wanted)

    def _top(self) -> float:
        """Return how far down what floats above reaches."""
        floats = (self.pane.compass, self.pane.chip)
        feet = [each.geometry().bottom() for each in floats if each.isVisible()]
        return max([_TOP, *(foot + _GAP for foot in feet)])


def _paint_leader(painter: QPainter, label: Label, *, free: bool) -> None:
    colours = theme.tokens()
    ink = colours.colour("accent_text")
    line = [QPointF(*point) for point in label.leader]
    paint_line(painter, line, ink, 1.6, dashed=not free)
    painter.setPen(QPen(ink if not free else colours.colour("surface"), 1.6))
    painter.setBrush(ink if free else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(line[-1], 5.0, 5.0)
