"""A widget that shows the picture that the renderer makes of a scene."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import DrawingError
from anatomyapp.gui import theme
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.model_look import model_look
from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Quality
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

REST_MS = 90  # without a new camera, before the picture is made sharp
_BUDGET_S = 0.040  # for a picture while moving; slower machines draw smaller ones
_SMALLEST_SHARE, _SHARE_STEP = 0.75, 0.85  # of the sides


class Drawer(Protocol):
    """What draws: `anatomyapp.render.renderer.Renderer`, or a fake in tests."""

    def draw(self, scene: Scene, size: Size, *, quality: Quality) -> Picture:
        """Return the picture of a scene after one sample."""
        ...

    def begin(self, scene: Scene, size: Size, *, quality: Quality) -> None:
        """Take on the picture of a scene; ``refine`` draws it in slices."""
        ...

    def refine(self) -> Picture | None:
        """Return the last picture with one more sample, or None when it is finished."""
        ...

    def learn(self, motion: Motion) -> None:
        """Draw scenes at their phase of breath from now on."""
        ...

    def restyle(self, look: Look, ratio: float = 1.0) -> None:
        """Draw with other colours from now on, and with lines so many times as wide."""
        ...


class PictureWidget(QWidget):
    """Shows exactly the scene that it was given last; it refines the picture while nothing moves.

    A coarse picture comes at once, its refinements one by one between other events, so that the
    window answers all the while.

    The picture is made while the widget is painted, so that many changes cost one picture. A
    machine that cannot draw gets words in place of the picture.
    """

    first_drawn = Signal()
    failed = Signal(str)

    def __init__(self, drawer: Drawer, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._drawer, self._scene = drawer, scene
        self._picture: Picture | None = None
        self._image = QImage()
        self._message = ""
        self._stale, self._moving, self._coarse = True, False, True
        self._begun = False  # a coarse picture is on its way, the one before it still shown
        self._only_tint = False  # since the last picture only what is hovered changed
        self._share = 1.0
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
        return self._picture

    @property
    def message(self) -> str:
        """The words that stand in place of the picture, empty where there is one."""
        return self._message

    @property
    def pixel_ratio(self) -> float:
        """The picture's pixels for each logical pixel of the widget; less while moving."""
        if self._picture is None or not self.width():
            return self.devicePixelRatioF()
        return self._picture.size[0] / self.width()

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
        settled = not (self._stale and not self._only_tint) and not (self._moving or self._coarse)
        self._only_tint = settled and replace(self._scene, hovered=scene.hovered) == scene
        self._scene = scene
        self._stale = True
        self.update()

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
            self._paint_message(painter)
        else:
            painter.drawImage(QRectF(self.rect()), self._image)
            self.paint_over(painter)
        painter.end()

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
        first = self._picture is None
        try:
            self._drawer.restyle(model_look(), self.devicePixelRatioF())
            if self._only_tint:  # all samples are kept
                self._take(self._drawn(Quality.STILL))
            elif self._same_place():
                self._drawer.begin(self._scene, self._pixels(), quality=Quality.MOVING)
                self._begun = self._coarse = True
            else:
                self._draw_coarse()
        except DrawingError as error:
            self._fail(error)
            return
        if not self._moving:
            self._more.start()
        if first:
            self.first_drawn.emit()

    def _same_place(self) -> bool:
        """Whether the picture that is shown was taken from where the scene is seen now.

        It may have fewer pixels, drawn while the camera moved.
        """
        shown = self._picture
        if shown is None or self._moving or shown.camera != self._scene.viewpoint:
            return False
        (width, height), (across, down) = self._pixels(), shown.size
        return abs(width * down - height * across) <= width + height

    def _draw_coarse(self) -> None:
        self._begun = False
        begun = time.perf_counter()
        self._take(self._drawn(Quality.MOVING, self._share if self._moving else 1.0))
        self._coarse = True
        self._pace(time.perf_counter() - begun)

    def _refine(self) -> None:
        self._more.stop()
        if self._stale or self._moving or not self.isVisible():
            return
        try:
            finer = self._next()
        except DrawingError as error:
            self._fail(error)
            return
        if finer is not None:
            self._take(finer)
            self._more.start()
            self.update()

    def _next(self) -> Picture | None:
        if self._begun:
            if (begun := self._drawer.refine()) is not None:
                return begun
            self._begun = False
        finer = self._drawn(Quality.STILL) if self._coarse else self._drawer.refine()
        self._coarse = False
        return finer

    def _drawn(self, quality: Quality, share: float = 1.0) -> Picture:
        width, height = self._pixels()
        size = max(1, round(width * share)), max(1, round(height * share))
        return self._drawer.draw(self._scene, size, quality=quality)

    def _pace(self, took_s: float) -> None:
        """Let the next moving picture be smaller after a slow one, larger after a quick one."""
        if took_s > _BUDGET_S:
            self._share = max(_SMALLEST_SHARE, self._share * _SHARE_STEP)
        elif took_s < _BUDGET_S * _SHARE_STEP**3:
            self._share = min(1.0, self._share / _SHARE_STEP)

    def _take(self, picture: Picture) -> None:
        self._message = ""
        self._picture = picture
        pixels = picture.image
        height, width = pixels.shape[:2]
        self._image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)

    def _fail(self, error: DrawingError) -> None:
        self._message = error_words(error)
        self.failed.emit(self._message)
        self.update()

    def _come_to_rest(self) -> None:
        self._moving = False
        self.repaint_model()

    def _paint_message(self, painter: QPainter) -> None:
        colours = theme.tokens()
        painter.fillRect(self.rect(), colours.colour("surface2"))
        painter.setPen(colours.colour("text"))
        margin = theme.dp(48)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = translate("View", "The model cannot be drawn.")
        painter.drawText(inner, flags, f"{words}\n\n{self._message}")


def _places_of(scene: Scene) -> tuple[object, ...]:
    """Return what of a scene goes on changing while a person holds it: view, breath, planes."""
    return scene.viewpoint, scene.breath, scene.cuts, scene.exploded
