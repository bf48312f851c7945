"""The model under pointer and keyboard: what a person does becomes a wish, never a change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QRegion, QWheelEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.box import Box, seen_in
from anatomyapp.gui.view.intent import KEYS, TURNS, VIEW_KEYS, Intent
from anatomyapp.gui.view.names import ABOVE, Frame, Naming, paint_hover_name, paint_labels
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.view.picture_widget import PictureWidget
from anatomyapp.gui.view.pointer import Pointer
from anatomyapp.render.motion import Motion
from anatomyapp.render.picture import Picture
from anatomyapp.scene.camera import Camera, Vector
from anatomyapp.scene.labels import Label
from anatomyapp.scene.picking import orbited, panned, zoomed
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene

_STILL_PX = 4  # a press that moves less is a click
_ZOOM_PER_STEP = 1.0018  # per eighth of a degree of the wheel


class AtlasView(PictureWidget):
    """Shows a scene of an atlas and says what the person did to it.

    The host answers by drawing another scene. Single keys act only while the view has the focus.
    """

    camera_wanted = Signal(object)  # Camera
    view_wanted = Signal(object)  # StandardView
    structure_clicked = Signal(str, bool)  # StructureId; whether it is added to the others
    structure_opened = Signal(str)  # StructureId, by a double click
    structures_boxed = Signal(tuple, bool)  # StructureIds in a box; whether they are added
    structure_hovered = Signal(object)  # StructureId, or None
    background_clicked = Signal()
    place_clicked = Signal(QPointF)  # while places are taken, in place of a structure
    place_hovered = Signal(QPointF)
    walked = Signal(int)  # 1 to the next structure, -1 to the one before
    intended = Signal(object)  # Intent
    touched = Signal()  # by pointer or key; whatever moves by itself stops

    def __init__(
        self, drawer: Drawer, atlas: Atlas, scene: Scene, parent: QWidget | None = None
    ) -> None:
        super().__init__(drawer, scene, parent)
        self._atlas = atlas
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragged = False
        self._box = Box()
        self._takes_places = False
        self._pointer: QPointF | None = None
        self._names = False
        self._pointing = Pointer(atlas)
        self._hinted: FeatureOn | None = None
        self._labels: tuple[Label, ...] = ()
        self._labelled: Picture | None = None  # the picture that the labels belong to
        self.naming = Naming()  # another where the picture moves
        self.covered = 0  # px at the foot, over which bars lie
        self._above = ABOVE
        self.names_on_hover = True  # a quiz turns it off: the name would tell the answer
        self.told_on_hover: Callable[[StructureId], str] | None = None  # more than the name
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("View", "Model"))
        self.setAccessibleDescription(
            translate(
                "View",
                "Arrow keys turn, Tab walks through the structures, Esc leaves, F1 lists all keys.",
            )
        )

    def show_body(self, atlas: Atlas, drawer: Drawer, motion: Motion | None) -> None:
        """Show scenes in another body of the same structures, and let it breathe if it can."""
        self._atlas, self._pointing, self._labelled = atlas, Pointer(atlas), None
        self.draw_by(drawer)
        if motion is not None:
            self.learn(motion)

    def show_names(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Show names beside the model, or not."""
        if shown != self._names:
            self._names = shown
            self.update()

    def take_places(self, *, wanted: bool) -> None:
        """Let clicks mean places of the surface, or structures again."""
        self._takes_places = wanted
        self.setCursor(Qt.CursorShape.CrossCursor if wanted else Qt.CursorShape.ArrowCursor)
        self._hover(None)

    def leave_free(self, covered: int, above: int = ABOVE) -> None:
        """Write no names so far up from the foot, or down from above, px: something lies there."""
        if (covered, above) != (self.covered, self._above):
            self.covered, self._above, self._labelled = covered, above, None
            self.update()

    @property
    def names_area(self) -> QRegion:
        """Where names stand beside the model; lines that are drawn over the view keep off."""
        area = QRegion()
        for label in self._labels if self._names else ():
            area += QRectF(*label.box).toAlignedRect()
        return area

    def hint_feature(self, feature: FeatureOn | None) -> None:
        """Mark a feature for as long as the pointer is on it in a list."""
        if feature != self._hinted:
            self._hinted = feature
            self.update()

    def learn(self, motion: Motion) -> None:
        """Let the model, and what is marked on it, go with breath from now on."""
        self._drawer.learn(motion)
        self._pointing.learn(motion)
        self.repaint_model()

    def structure_at(self, position: QPointF) -> StructureId | None:
        """Return the structure seen at a place of the widget."""
        picture, ratio = self.picture, self.pixel_ratio
        if picture is None:
            return None
        return picture.structure_at(position.x() * ratio, position.y() * ratio)

    def point_at(self, position: QPointF) -> Vector | None:
        """Return the point of the surface, LPS mm, seen at a place of the widget."""
        picture, ratio = self.picture, self.pixel_ratio
        if picture is None:
            return None
        point = picture.point_at(position.x() * ratio, position.y() * ratio)
        if point is None:
            return None
        x, y, z = point.tolist()
        return x, y, z

    def event(self, event: QEvent) -> bool:
        """Walk through the structures by Tab while the view has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.touched.emit()
                self.walked.emit(step)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag, with Shift a box."""
        self.touched.emit()
        if event.button() == Qt.MouseButton.LeftButton and _with_shift(event):
            self._box.begin(event.position())
            self._hover(None)
            return
        self._pressed = self._last = event.position()
        self._dragged = False
        self._hover(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn or shift while a button is down, name what is under the pointer otherwise."""
        self._pointer = event.position()
        if self._box.drawn:
            self._box.stretch(event.position())
            self.update()
            return
        if self._pressed is None and self._takes_places:
            self.place_hovered.emit(event.position())
            return
        if self._pressed is None:
            self._hover(self.structure_at(event.position()))
            return
        travel = event.position() - self._pressed
        self._dragged = self._dragged or travel.manhattanLength() > _STILL_PX
        if self._dragged:
            self.camera_wanted.emit(self._moved(event))
            self._last = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer if it did not move, or what is seen in the box."""
        if self._box.drawn:
            self._end_box(event)
            return
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragged or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._takes_places:
            self.place_clicked.emit(event.position())
            return
        structure = self.structure_at(event.position())
        if structure is None:
            self.background_clicked.emit()
        else:
            self.structure_clicked.emit(structure, _with_ctrl(event))

    def _end_box(self, event: QMouseEvent) -> None:
        where = self._box.end()
        self.update()
        if self.picture is not None and where.width() + where.height() > _STILL_PX:
            found = seen_in(self.picture, where, self.pixel_ratio)
            self.structures_boxed.emit(found, _with_ctrl(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to fly to a structure."""
        structure = self.structure_at(event.position())
        if structure is not None and event.button() == Qt.MouseButton.LeftButton:
            self.structure_opened.emit(structure)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer to what is under the pointer, or go away from it."""
        self.touched.emit()
        factor = _ZOOM_PER_STEP ** event.angleDelta().y()
        at = self.point_at(event.position())
        self.camera_wanted.emit(zoomed(self.scene.camera, factor, at))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, look from a side, or ask for something."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        if KEYS.get(key) is not Intent.TURNTABLE:  # it stops what it began
            self.touched.emit()
        if key in TURNS:
            self.camera_wanted.emit(self.scene.camera.turned(*TURNS[key]))
        elif key in VIEW_KEYS:
            self.view_wanted.emit(VIEW_KEYS[key])
        elif key in KEYS:
            self.intended.emit(KEYS[key])
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing any more."""
        self._pointer = None
        self._hover(None)

    def paint_over(self, painter: QPainter) -> None:
        """Mark what is pointed at, name what stands beside the model and is under the pointer."""
        with theme.theme().painted_in(self.naming.scheme):
            self._paint_names(painter)
        self._box.paint(painter)

    def _paint_names(self, painter: QPainter) -> None:
        if self._names and self.picture is not None and not self.scene.pointing.landmarks:
            if self._labelled is not self.picture:
                self._labelled = self.picture
                self._labels = self.naming.labels(
                    self._atlas, self.scene, self.picture, self._frame()
                )
            names, selected = self._atlas.structures, self.scene.selected
            paint_labels(painter, self._labels, names, selected)
        if self.picture is not None:
            self._pointing.paint(painter, self.scene, self.picture, self._hinted, self._frame())
        hovered = self.scene.hovered
        if hovered is not None and self._pointer is not None and self.names_on_hover:
            told = self.told_on_hover
            words = told(hovered) if told else self._atlas.structures[hovered].label
            paint_hover_name(painter, words, self._pointer, self.rect())

    def _moved(self, event: QMouseEvent) -> Camera:
        step = event.position() - self._last
        if event.buttons() & (Qt.MouseButton.RightButton | Qt.MouseButton.MiddleButton):
            return panned(self.scene.camera, step.x(), step.y(), self.height())
        return orbited(self.scene.camera, step.x(), step.y())

    def _frame(self) -> Frame:
        return Frame(self.pixel_ratio, self.covered, self._above)

    def _hover(self, structure: StructureId | None) -> None:
        if structure != self.scene.hovered:
            self.structure_hovered.emit(structure)
        elif structure is not None:
            self.update()


def _with_ctrl(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _with_shift(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
