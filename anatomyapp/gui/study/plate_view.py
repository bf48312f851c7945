"""A plate of the atlas in 2D: a picture that nobody can turn, with its names, under a loupe."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.names import Frame, is_broad, landmarks, paint_labels, wanted_of
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.view.picture_widget import PictureWidget
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Label, laid_out
from anatomyapp.scene.magnified import MagnifiedCamera, magnified
from anatomyapp.scene.scene import Scene
from anatomyapp.study.plates import Plate, scene_of

_MOST_NAMES, _ABOVE, _COVERED = 18, 20, 76
_PER_STEP = 1.0018  # per eighth of a degree of the wheel


class PlateView(PictureWidget):
    """Shows one plate after the other; the pointer moves and enlarges what is seen of it."""

    zoomed = Signal(float)  # 1 to 6

    def __init__(self, drawer: Drawer, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(drawer, Scene(), parent)
        self._atlas = atlas
        self._plate: Plate | None = None
        self._orienting = landmarks(atlas)
        self._names = True
        self._last: QPointF | None = None
        self._labels: tuple[Label, ...] = ()
        self._labelled: Picture | None = None

    @property
    def labels(self) -> tuple[Label, ...]:
        """The names on the picture that was painted last."""
        return self._labels if self._names else ()

    @property
    def loupe(self) -> MagnifiedCamera:
        """The part of the plate that is seen."""
        camera = self.scene.camera
        return camera if isinstance(camera, MagnifiedCamera) else magnified(camera)

    def show_plate(self, plate: Plate, spoken: str) -> None:
        """Show the whole of a plate; ``spoken`` says what it is."""
        self._plate = plate
        self.setAccessibleName(spoken)
        self._fit()

    def show_names(self, *, wanted: bool) -> None:
        """Show names, or none."""
        self._names = wanted
        self.update()

    def enlarge(self, times: float, at: QPointF | None = None) -> None:
        """Show so many times as large what is at a place, or in the middle."""
        x, y = (0.0, 0.0) if at is None else self._place(at)
        self._look_by(self.loupe.enlarged(times, x, y))

    def push(self, x: float, y: float) -> None:
        """Move what is seen, in half widths and heights."""
        self._look_by(self.loupe.moved(x, y))

    def show_whole(self) -> None:
        """Show the whole plate again."""
        self._look_by(self.loupe.whole())

    def paint_over(self, painter: QPainter) -> None:
        """Draw the names."""
        if self.picture is not None and self.picture is not self._labelled and not self._moving:
            self._labels, self._labelled = self._named(self.picture), self.picture
        if self._names and self._labelled is self.picture:
            paint_labels(painter, self._labels, self._atlas.structures, frozenset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plate to the new size."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge what is under the pointer."""
        self.enlarge(_PER_STEP ** event.angleDelta().y(), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the plate."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._last = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push the plate."""
        if self._last is not None:
            way = event.position() - self._last
            self._last = event.position()
            self.push(2 * way.x() / self.width(), -2 * way.y() / self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the plate."""
        self._last = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge a place twice, or show the whole plate again."""
        if self.loupe.zoom > 1.0:
            self.show_whole()
        else:
            self.enlarge(2.0, event.position())

    def _fit(self) -> None:
        if self._plate is None:
            return
        aspect = max(1, self.width()) / max(1, self.height())
        scene = scene_of(self._plate, self._atlas, aspect)
        self.draw(scene.seen_by(magnified(scene.camera)))
        self.zoomed.emit(1.0)

    def _look_by(self, loupe: MagnifiedCamera) -> None:
        self.draw(self.scene.seen_by(loupe))
        self.zoomed.emit(loupe.zoom)

    def _place(self, at: QPointF) -> tuple[float, float]:
        return 2 * at.x() / self.width() - 1.0, 1.0 - 2 * at.y() / self.height()

    def _named(self, picture: Picture) -> tuple[Label, ...]:
        """Return the names beside the picture: bones that orient, then what is seen most."""
        if self._plate is None:
            return ()
        frame = Frame(self.pixel_ratio, theme.dp(_COVERED), theme.dp(_ABOVE))
        known = [each for each in self._orienting if each in self._plate.shown]
        ranked = dict.fromkeys([*known, *picture.largest_first(self._plate.shown)])
        size = self.width(), self.height()
        wanted = wanted_of(self._atlas, self.scene, picture.anchors(ranked), frame, size)
        broad = tuple(each for each in wanted.anchors if is_broad(picture, each, frame))
        return laid_out(broad, wanted.size, frozenset(), wanted.margins, _MOST_NAMES)


def view_words(view: str) -> str:
    """Return from which side a plate is seen."""
    return {
        "anterior": translate("Study", "from the front"),
        "posterior": translate("Study", "from behind"),
        "left": translate("Study", "from the left"),
        "right": translate("Study", "from the right"),
        "superior": translate("Study", "from above"),
        "inferior": translate("Study", "from below"),
    }[view]
