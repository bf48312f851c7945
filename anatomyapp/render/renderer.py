"""The renderer: scenes in, pictures out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render.context import Context, open_context
from anatomyapp.render.frame import Frame
from anatomyapp.render.gl import explained
from anatomyapp.render.look import LIGHT, Look
from anatomyapp.render.painter import Painter
from anatomyapp.render.picture import Picture
from anatomyapp.render.view import JITTER, Bounds, view_of
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

_NOTHING = StructureId("")
_LARGEST_SIDE = 16_384


class Quality(Enum):
    """How much work a picture is worth."""

    MOVING = "one sample at a part of the resolution"
    STILL = "the mean of eight jittered samples"

    @property
    def scale(self) -> float:
        """The part of the picture's sides that is drawn."""
        return 0.6 if self is Quality.MOVING else 1.0

    @property
    def samples(self) -> int:
        """How many samples a finished picture is the mean of."""
        return 1 if self is Quality.MOVING else len(JITTER)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawing:
    """A picture on its way: what is drawn, the samples so far, and what its first one read."""

    scene: Scene  # with nothing hovered
    size: Size
    quality: Quality
    samples: int
    ids: NDArray[np.uint16]
    depth: NDArray[np.float32]


class Renderer:
    """Draws scenes of one atlas; meshes go to the graphics card once.

    Parameters
    ----------
    atlas
        Whose meshes are drawn.
    look
        Colours and lights; ``restyle`` changes them.
    context
        Where to draw; left out, the renderer opens its own, which needs no window.

    Raises
    ------
    DrawingError
        Here and in every method: the machine cannot draw, or lost its graphics driver.

    Notes
    -----
    All calls come from the thread that made the renderer. ``close`` gives everything back.
    """

    def __init__(self, atlas: Atlas, look: Look = LIGHT, context: Context | None = None) -> None:
        self._context = context or open_context()
        self._look = look
        self._bounds = Bounds(atlas)
        self._structures = (_NOTHING, *atlas.meshes)
        self._frames: dict[Quality, Frame] = {}
        self._drawing: _Drawing | None = None
        self._hovered: StructureId | None = None
        self._context.make_current()
        with explained("Preparing the model"):
            self._painter = Painter(atlas)

    def restyle(self, look: Look) -> None:
        """Draw with other colours and lights from now on."""
        if look != self._look:
            self._look, self._drawing = look, None

    def draw(self, scene: Scene, size: Size, *, quality: Quality = Quality.STILL) -> Picture:
        """Return the picture of a scene after one sample; ``refine`` adds the others.

        A scene that differs from the last one by what is hovered is not drawn again: its samples
        are kept and one structure is tinted.

        Parameters
        ----------
        size
            Width and height in pixels, at least 1.
        """
        if not all(1 <= side <= _LARGEST_SIDE for side in size):
            raise DrawingError(
                f"A picture of {size[0]} x {size[1]} cannot be drawn; choose sides from 1 to "
                f"{_LARGEST_SIDE} pixels."
            )
        self._hovered = scene.hovered
        still = replace(scene, hovered=None)
        last = self._drawing
        self._context.make_current()
        with explained("Drawing"):
            if last is None or (last.scene, last.size, last.quality) != (still, size, quality):
                last = self._started(still, size, quality)
            return self._finished(last)

    def refine(self) -> Picture | None:
        """Return the last picture with one more sample, or None when it has all of them."""
        last = self._drawing
        if last is None or last.samples >= last.quality.samples:
            return None
        self._context.make_current()
        with explained("Drawing"):
            self._add_sample(last.scene, last.size, last.quality, last.samples)
            last = replace(last, samples=last.samples + 1)
            return self._finished(last)

    def close(self) -> None:
        """Give meshes, targets and context back; the renderer is not used again."""
        self._context.make_current()
        with explained("Closing the drawing"):
            for frame in self._frames.values():
                frame.close()
            self._painter.close()
        self._context.close()

    def _started(self, scene: Scene, size: Size, quality: Quality) -> _Drawing:
        self._drawing = None  # a failure leaves no half-drawn picture behind
        self._add_sample(scene, size, quality, 0)
        model = self._frames[quality].model
        ids, depth = model.read(1)[::-1], model.read_depth()[::-1]
        return _Drawing(scene, size, quality, 1, ids, depth)

    def _add_sample(self, scene: Scene, size: Size, quality: Quality, sample: int) -> None:
        frame = self._frame(size, quality)
        view = view_of(scene, self._bounds, frame.inner)
        self._painter.add_sample(frame, scene, view, self._look, sample)

    def _frame(self, size: Size, quality: Quality) -> Frame:
        frame = self._frames.get(quality)
        if frame is None or frame.size != size:
            if frame is not None:
                frame.close()
            frame = self._frames[quality] = Frame(size, quality.scale)
        return frame

    def _finished(self, drawing: _Drawing) -> Picture:
        self._drawing = drawing
        frame = self._frames[drawing.quality]
        self._painter.finish(frame, self._hovered_number(drawing.scene), self._look)
        camera = drawing.scene.camera
        return Picture(
            image=frame.finished.read(),
            ids=drawing.ids,
            depth=drawing.depth,
            structures=self._structures,
            camera=camera,
            near_and_far_mm=_near_and_far(camera.projection_matrix(1.0, self._bounds.radius_mm)),
            samples=drawing.samples,
        )

    def _hovered_number(self, scene: Scene) -> int:
        if self._hovered is None or self._hovered not in scene.visible - scene.faded:
            return 0
        return self._painter.meshes.index_of.get(self._hovered, 0)


def render_picture(atlas: Atlas, scene: Scene, size: Size, look: Look = LIGHT) -> NDArray[np.uint8]:
    """Return the finished picture (h, w, 4) uint8 of a scene, without a window.

    Raises
    ------
    DrawingError
        The machine cannot draw.
    """
    renderer = Renderer(atlas, look)
    try:
        picture = renderer.draw(scene, size)
        while (finer := renderer.refine()) is not None:
            picture = finer
    finally:
        renderer.close()
    return picture.image


def _near_and_far(projection: NDArray[np.float64]) -> tuple[float, float]:
    a, b = float(projection[2, 2]), float(projection[2, 3])
    return b / (a - 1.0), b / (a + 1.0)
