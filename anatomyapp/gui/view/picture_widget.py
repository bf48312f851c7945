"""A widget that shows the picture that the renderer makes of a scene."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import DrawingError
from anatomyapp.gui import theme
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.model_look import model_look
from anatomyapp.gui.view.picture_maker import Drawer, PictureMaker
from anatomyapp.render.picture import Picture
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

REST_MS = 90  # without a new camera, before the picture is made sharp


class PictureWidget(QWidget):
    """Shows exactly the scene that it was given last; it refines the picture while nothing moves.

    A coarse picture comes at once, its refinements one by one between other events, so that the
    window answers all the while.

    The picture is made while the widget is painted, so that many changes cost one picture. A
    machine that cannot draw gets words in place of the picture.
    """

    first_drawn = Signal()
    painted = Signal(object)  # the Scene whose picture is on the window's surface now
    failed = Signal(str)

    def __init__(self, drawer: Drawer, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._drawer, self._scene = drawer, scene
        self._maker = PictureMaker(drawer)
        self._image = QImage()
        self._message = ""
        self._stale, self._moving = True, False
        self._only_tint = False  # since the last picture only what is hovered changed
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._come_to_rest)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._refine)

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        return self._scene

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown, once there is one."""
        return self._maker.picture

    @property
    def message(self) -> str:
        """The words that stand in place of the picture, empty where there is one."""
        return self._message

    @property
    def pixel_ratio(self) -> float:
        """The picture's pixels for each logical pixel of the widget; less while moving."""
        if self.picture is None or not self.width():
            return self.devicePixelRatioF()
        return self.picture.size[0] / self.width()

    @property
    def sharp(self) -> bool:
        """Whether the picture has all its samples."""
        return not (self._stale or self._moving or self._more.isActive())

    def draw(self, scene: Scene) -> None:
        """Show exactly this scene."""
        if scene == self._scene:
            return
        if scene.unpointed() == self._scene.unpointed():  # the picture itself stays
            self._scene = scene
            self.update()
            return
        if _places_of(scene) != _places_of(self._scene):
            self._moving = True
            self._rest.start()
        fresh = not self._stale or self._only_tint
        settled = fresh and not (self._moving or self._maker.coarse)
        self._only_tint = settled and replace(self._scene, hovered=scene.hovered) == scene
        self._scene = scene
        self._stale = True
        self.update()

    def draw_by(self, drawer: Drawer) -> None:
        """Let another drawer make the pictures; the last one is shown until there is a new one."""
        last, self._drawer, self._maker = self.picture, drawer, PictureMaker(drawer)
        self._maker.picture = last
        self.repaint_model()

    def repaint_model(self) -> None:
        """Draw the same scene again, such as in other colours."""
        self._only_tint = False
        self._stale = True
        self.update()

    def finish(self) -> None:
        """Draw all samples now; for pictures that are kept."""
        self._moving = False
        self._redraw()
        while self._more.isActive():
            self._refine()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or the words that stand in its place."""
        if self._stale:
            self._redraw()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._message:
            _paint_message(painter, self.rect(), self._message)
        else:
            painter.drawImage(QRectF(self.rect()), self._image)
            self.paint_over(painter)
        painter.end()
        if not self._message and self._maker.pictured is not None:
            self.painted.emit(self._maker.pictured)

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the picture; for subclasses."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw at the new size."""
        self._only_tint = False
        self._stale = True

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.repaint_model()

    def _pixels(self) -> Size:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def _redraw(self) -> None:
        self._stale = False
        first = self.picture is None
        try:
            self._drawer.restyle(model_look(), self.devicePixelRatioF())
            if self._only_tint:  # all samples are kept
                self._maker.tint(self._scene, self._pixels())
            else:
                self._maker.start(self._scene, self._pixels(), moving=self._moving)
        except DrawingError as error:
            self._fail(error)
            return
        self._take()
        if not self._moving:
            self._more.start()
        if first:
            self.first_drawn.emit()

    def _refine(self) -> None:
        self._more.stop()
        if self._stale or self._moving or not self.isVisible():
            return
        try:
            finer = self._maker.finer(self._scene, self._pixels())
        except DrawingError as error:
            self._fail(error)
            return
        if finer:
            self._take()
            self._more.start()
            self.update()

    def _take(self) -> None:
        """Show the newest picture."""
        self._message = ""
        if self.picture is not None:
            pixels = self.picture.image
            height, width = pixels.shape[:2]
            form = QImage.Format.Format_RGBX8888
            self._image = QImage(pixels.data, width, height, 4 * width, form)

    def _fail(self, error: DrawingError) -> None:
        self._message = error_words(error)
        self.failed.emit(self._message)
        self.update()

    def _come_to_rest(self) -> None:
        self._moving = False
        self.repaint_model()


def _paint_message(painter: QPainter, room: QRect, message: str) -> None:
    colours = theme.tokens()
    painter.fillRect(room, colours.colour("surface2"))
    painter.setPen(colours.colour("text"))
    margin = theme.dp(48)
    inner = room.adjusted(margin, margin, -margin, -margin)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    words = translate("View", "The model cannot be drawn.")
    painter.drawText(inner, flags, f"{words}\n\n{message}")


def _places_of(scene: Scene) -> tuple[object, ...]:
    """Return what of a scene goes on changing while a person holds it: view, breath, planes."""
    return scene.viewpoint, scene.breath, scene.cuts, scene.exploded
