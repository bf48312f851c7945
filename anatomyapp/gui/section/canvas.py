"""The picture of a section under pointer and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.section.drawing import RegionPainter, SectionPicture, paint_sides
from anatomyapp.gui.section.framing import Framing
from anatomyapp.gui.section.labelling import labels_of
from anatomyapp.gui.view.names import paint_hover_name, paint_labels
from anatomyapp.scene.labels import Label
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.section_view import region_at

_LINE_PX, _STILL_PX = 0.9, 4
_STEP_MM, _LARGE_STEP_MM = 1.0, 10.0
_ZOOM = 1.2
_NOTCH = 120  # eighths of a degree: one step of a wheel
_SMALLEST = (220, 160)
_LEVEL_KEYS = {
    Qt.Key.Key_PageUp: 1,
    Qt.Key.Key_PageDown: -1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
}


class SectionCanvas(QWidget):
    """Shows a section, and says which region was pointed at and where the plane is wanted.

    The wheel goes through the levels; with Ctrl it zooms. A drag shifts the picture.
    """

    structure_clicked = Signal(str, bool)  # StructureId; whether it is added to the others
    structure_hovered = Signal(object)  # StructureId, or None
    stepped = Signal(float)  # mm along the plane's normal

    def __init__(self, atlas: Atlas, scene: Scene) -> None:
        super().__init__()
        self._atlas, self._scene = atlas, scene
        self._names = tuple(atlas.meshes)
        self._shown: SectionPicture | None = None
        self._painter = RegionPainter(atlas, ())
        self._layer: QPixmap | None = None
        self._labels: tuple[Label, ...] | None = None
        self._naming = QTimer(self, singleShot=True, interval=0)
        self._naming.timeout.connect(self._name)
        self._still = True
        self._framing = Framing()
        self._pressed: QPointF | None = None
        self._last, self._dragged = QPointF(), False
        self._pointer: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*_SMALLEST)
        self.setAccessibleName(translate("Section", "Section"))

    def sizeHint(self) -> QSize:
        """Return a size at which names have room."""
        return QSize(theme.dp(520), theme.dp(380))

    def show_picture(self, picture: SectionPicture, *, still: bool) -> None:
        """Show a section; names wait until the plane stands still."""
        self._shown, self._still = picture, still
        self._painter = RegionPainter(self._atlas, picture.regions)
        self.setAccessibleDescription(f"{picture.title}. {picture.orientation.words(say)}.")
        self._repaint()

    def draw(self, scene: Scene) -> None:
        """Mark what is visible, selected and hovered in a scene."""
        before, self._scene = self._scene, scene
        keys = [(s.visible, s.selected, s.hovered) for s in (before, scene)]
        if keys[0] != keys[1]:
            self._repaint(names=keys[0][1] != keys[1][1])

    def fit(self) -> None:
        """Show all of the section again."""
        self._frame(Framing())

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer; a place of the picture stays where it is."""
        middle = QPointF(self.rect().center())
        self._frame(self._framing.nearer(factor, (at or middle) - middle))

    def structure_at(self, position: QPointF) -> StructureId | None:
        """Return the structure that is cut at a place of the widget."""
        if self._shown is None:
            return None
        inverse, possible = self._transform(self._shown).inverted()
        place = inverse.map(position)
        region = region_at(self._shown.regions, place.x(), place.y()) if possible else None
        return self._names[region.number] if region else None

    def place_of(self, structure: StructureId) -> QPointF | None:
        """Return a place of the widget where a structure is cut, or None where it is not."""
        shown = self._shown
        regions = shown.regions if shown else ()
        found = (region for region in regions if self._names[region.number] == structure)
        region = next(found, None)
        if shown is None or region is None:
            return None
        return self._transform(shown).map(QPointF(*region.anchor()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw regions, sides, names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.tokens().colour("surface2"))
        if self._shown is not None:
            self._paint(painter, self._shown)
        hovered = self._scene.hovered
        if hovered is not None and self._pointer is not None:
            label = self._atlas.structures[hovered].label
            paint_hover_name(painter, label, self._pointer, self.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._repaint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through the levels; with Ctrl come nearer."""
        notches = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM**notches, event.position())
        else:
            large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(notches * (_LARGE_STEP_MM if large else _STEP_MM))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._pressed = self._last = event.position()
        self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shift the picture while a button is down, name what is under the pointer otherwise."""
        self._pointer = event.position()
        if self._pressed is None:
            self._hover(self.structure_at(event.position()))
            return
        travel = event.position() - self._pressed
        self._dragged = self._dragged or travel.manhattanLength() > _STILL_PX
        if self._dragged:
            self._frame(self._framing.shifted(event.position() - self._last))
        self._last = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the region under the pointer if it did not move."""
        pressed, self._pressed = self._pressed, None
        structure = self.structure_at(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if pressed is not None and not self._dragged and left and structure is not None:
            added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.structure_clicked.emit(structure, added)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the levels, or come nearer."""
        key = Qt.Key(event.key())
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _LEVEL_KEYS:
            self.stepped.emit(_LEVEL_KEYS[key] * (_LARGE_STEP_MM if large else _STEP_MM))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key == Qt.Key.Key_F:
            self.fit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing any more."""
        self._pointer = None
        self._hover(None)

    def _repaint(self, *, names: bool = True) -> None:
        self._layer = None
        if names:
            self._labels = None
        self.update()

    def _hover(self, structure: StructureId | None) -> None:
        if structure != self._scene.hovered:
            self.structure_hovered.emit(structure)
        elif structure is not None:
            self.update()

    def _transform(self, picture: SectionPicture) -> QTransform:
        """Return the way from millimetres of the picture's plane to pixels of the widget."""
        return self._framing.transform(picture.extent, self.size())

    def _frame(self, framing: Framing) -> None:
        self._framing = framing
        self._repaint()

    def _paint(self, painter: QPainter, picture: SectionPicture) -> None:
        transform = self._transform(picture)
        if self._layer is None:
            self._layer = self._painted(transform)
        painter.drawPixmap(0, 0, self._layer)
        if self._labels is None and self._still:
            self._naming.start()
        names, chosen = self._atlas.structures, self._scene.selected
        paint_labels(painter, self._labels or (), names, chosen)
        paint_sides(painter, picture.orientation, self.width(), self.height())

    def _name(self) -> None:
        """Find places for the names, once the section is seen: a step of its own."""
        if self._shown is not None and self._still:
            regions, transform = self._shown.regions, self._transform(self._shown)
            self._labels = labels_of(self._atlas, self._scene, regions, transform, self.size())
            self.update()

    def _painted(self, transform: QTransform) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint(painter, self._scene, transform, _LINE_PX)
        painter.end()
        return layer
