"""The renderer: scenes in, pictures out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render.context import Context, EglContext, open_context
from anatomyapp.render.frame import Frame
from anatomyapp.render.gl import explained
from anatomyapp.render.look import LIGHT, Look
from anatomyapp.render.motion import Motion, motion_of
from anatomyapp.render.painter import Job, Painter
from anatomyapp.render.picture import Picture
from anatomyapp.render.view import JITTER, Bounds, Hovered, hovered_in, view_of
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

_NOTHING = StructureId("")
_MOVING_SCALE = 0.55
_LARGEST_SIDE = 16_384


class Quality(Enum):
    """How much work a picture is worth."""

    MOVING = "one sample with less detail, at a part of the resolution when the camera moved"
    STILL = "the mean of eight jittered samples"

    @property
    def samples(self) -> int:
        """How many samples a finished picture is the mean of."""
        return 1 if self is Quality.MOVING else len(JITTER)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawing:
    """A picture on its way."""

    scene: Scene  # with nothing hovered
    size: Size
    quality: Quality
    job: Job
    scale: float  # of the sides of what is drawn to the picture's
    samples: int = 0  # complete in the mean
    slices: int = 0  # of the next sample, already drawn
    first: _First | None = None

    @property
    def complete(self) -> bool:
        return self.samples >= self.quality.samples

    def shows(self, scene: Scene, size: Size, quality: Quality) -> bool:
        return (self.scene, self.size, self.quality) == (scene, size, quality)

    def sharp_from(self, scene: Scene, size: Size) -> bool:
        """Tell whether it is sharp and stands where a scene and its planes do."""
        own = self.scene
        here = own.camera, own.cuts, own.exploded, self.size, self.scale
        return here == (scene.camera, scene.cuts, scene.exploded, size, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class _First:
    """What the first sample read; a still picture begins with the moving one's."""

    scale: float
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
        Where to draw, and still open after ``close``; left out, the renderer opens and closes its
        own, which needs no window.

    Raises
    ------
    DrawingError
        Here and in every method: the machine cannot draw, or lost its graphics driver.

    Notes
    -----
    All calls come from the thread that made the renderer. ``close`` gives everything back.
    """

    def __init__(self, atlas: Atlas, look: Look = LIGHT, context: Context | None = None) -> None:
        self._own_context: EglContext | None = None
        if context is None:
            context = self._own_context = open_context()
        self._context: Context = context
        self._look = look
        self._atlas, self._bounds = atlas, Bounds(atlas)
        self._structures = (_NOTHING, *atlas.meshes)
        self._frames: dict[float, Frame] = {}
        self._drawing: _Drawing | None = None
        self._picture: Picture | None = None
        self._hovered: StructureId | None = None
        self._context.make_current()
        self._painter = self._prepared(atlas)

    def restyle(self, look: Look) -> None:
        """Draw with other colours and lights from now on."""
        if look != self._look:
            self._look, self._drawing = look, None

    def learn(self, motion: Motion) -> None:
        """Draw scenes at their phase of breath from now on; before that all are drawn at rest."""
        self._context.make_current()
        with explained("Preparing the breath"):
            self._bounds = Bounds(self._atlas, motion.box_ways(self._atlas))
            self._painter.learn(motion, self._bounds)
        self._drawing = None

    def draw(self, scene: Scene, size: Size, *, quality: Quality = Quality.STILL) -> Picture:
        """Return the picture of a scene after its first sample; ``refine`` adds the others.

        A still picture that follows a moving one of the same scene begins with it, so that the
        call returns at once; a moving one of a scene that stands still already is the still one.
        A scene that differs from the last one by what is hovered is not drawn again: its samples
        are kept and one structure is tinted.

        Parameters
        ----------
        size
            Width and height in pixels, at least 1.
        """
        drawing = self._accepted(scene, size, quality)
        with explained("Drawing"):
            while (first := drawing.first) is None:
                drawing = self._advanced(drawing)
            return self._finished(drawing, first)

    def begin(self, scene: Scene, size: Size, *, quality: Quality = Quality.MOVING) -> None:
        """Take on the picture of a scene without drawing yet; ``refine`` draws it in slices.

        Until its first sample is complete, ``refine`` returns the picture before it.
        """
        self._drawing = self._accepted(scene, size, quality)

    def refine(self) -> Picture | None:
        """Go on with the last picture for a few milliseconds; None when nothing is left to do.

        Returns
        -------
        Picture | None
            With one more sample, or the last one again while that sample is on its way.
        """
        drawing = self._drawing
        if drawing is None or self._picture is None or drawing.complete:
            return None
        self._context.make_current()
        with explained("Drawing"):
            further = self._advanced(drawing)
            if further.first is not None and further.samples > drawing.samples:
                return self._finished(further, further.first)
            self._drawing = further
            return self._picture

    def close(self) -> None:
        """Give meshes, targets and its own context back; the renderer is not used again."""
        self._context.make_current()
        with explained("Closing the drawing"):
            for frame in self._frames.values():
                frame.close()
            self._painter.close()
        if self._own_context is not None:
            self._own_context.close()

    def _prepared(self, atlas: Atlas) -> Painter:
        try:
            with explained("Preparing the model"):
                return Painter(atlas, self._bounds)
        except DrawingError:
            if self._own_context is not None:
                self._own_context.close()
            raise

    def _accepted(self, scene: Scene, size: Size, quality: Quality) -> _Drawing:
        if not all(1 <= side <= _LARGEST_SIDE for side in size):
            raise DrawingError(
                f"A picture of {size[0]} x {size[1]} cannot be drawn; choose sides from 1 to "
                f"{_LARGEST_SIDE} pixels."
            )
        self._hovered = scene.hovered
        self._context.make_current()
        with explained("Drawing"):
            return self._begun(replace(scene.drawn(), hovered=None), size, quality)

    def _begun(self, scene: Scene, size: Size, quality: Quality) -> _Drawing:
        last, self._drawing = self._drawing, None  # a failure leaves no half-drawn picture
        if last is not None and any(last.shows(scene, size, q) for q in (quality, Quality.STILL)):
            return last
        moving = quality is Quality.MOVING
        sharp = not moving or (last is not None and last.sharp_from(scene, size))
        scale = 1.0 if sharp else _MOVING_SCALE
        view = view_of(scene, self._bounds, self._frame(size, scale).inner)
        job = self._painter.job(scene, view, moving=moving, at_once=not sharp)
        drawing = _Drawing(scene, size, quality, job, scale)
        if last is not None and last.shows(scene, size, Quality.MOVING):
            return replace(drawing, first=last.first)
        return drawing

    def _advanced(self, drawing: _Drawing) -> _Drawing:
        frame = self._frame(drawing.size, drawing.scale)
        sample, part = drawing.samples, drawing.slices
        if not self._painter.add_slice(frame, drawing.job, self._look, sample, part):
            return replace(drawing, slices=part + 1)
        first = drawing.first
        if sample == 0:
            ids, depth = frame.ids.read()[::-1], frame.model.read_depth()[::-1]
            first = _First(drawing.scale, ids, depth)
        return replace(drawing, samples=sample + 1, slices=0, first=first)

    def _frame(self, size: Size, scale: float) -> Frame:
        frame = self._frames.get(scale)
        if frame is None or frame.size != size:
            if frame is not None:
                frame.close()
            frame = self._frames[scale] = Frame(size, scale)
        return frame

    def _finished(self, drawing: _Drawing, first: _First) -> Picture:
        frame = self._frames[first.scale]
        self._painter.finish(frame, self._look, self._hovered_in(drawing))
        camera, radius_mm = drawing.scene.camera, self._bounds.radius_mm(drawing.scene.exploded)
        self._drawing = drawing
        self._picture = Picture(
            image=frame.finished.read(),
            ids=first.ids,
            depth=first.depth,
            structures=self._structures,
            camera=camera,
            near_and_far_mm=_near_and_far(camera.projection_matrix(1.0, radius_mm)),
            samples=max(drawing.samples, 1),
        )
        return self._picture

    def _hovered_in(self, drawing: _Drawing) -> Hovered | None:
        if self._hovered is None:
            return None
        number = self._painter.meshes.index_of.get(self._hovered, 0)
        scene = replace(drawing.scene, hovered=self._hovered)
        return hovered_in(scene, self._bounds, drawing.size, number)


def render_picture(atlas: Atlas, scene: Scene, size: Size, look: Look = LIGHT) -> NDArray[np.uint8]:
    """Return the finished picture (h, w, 4) uint8 of a scene, without a window.

    A scene at a phase of breath takes some seconds more, for its motion is found first.

    Raises
    ------
    DrawingError
        The machine cannot draw.
    """
    renderer = Renderer(atlas, look)
    try:
        if scene.breath:
            renderer.learn(motion_of(atlas))
        picture = renderer.draw(scene, size)
        while (finer := renderer.refine()) is not None:
            picture = finer
    finally:
        renderer.close()
    return picture.image


def _near_and_far(projection: NDArray[np.float64]) -> tuple[float, float]:
    a, b = float(projection[2, 2]), float(projection[2, 3])
    return b / (a - 1.0), b / (a + 1.0)
