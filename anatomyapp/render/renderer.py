"""The renderer: scenes in, pictures out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.context import Context, EglContext, draws_in_software, open_context
from anatomyapp.render.drawing import Drawing, First, Quality, check_size, drawn
from anatomyapp.render.frame import Frames
from anatomyapp.render.gl import explained
from anatomyapp.render.hover import hovered_in, tint
from anatomyapp.render.look import LIGHT, Look
from anatomyapp.render.motion import Motion, motion_of
from anatomyapp.render.pace import Pace
from anatomyapp.render.painter import Painter
from anatomyapp.render.picture import Picture
from anatomyapp.render.tiles import opened, tiles
from anatomyapp.render.view import near_and_far, view_of
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

__all__ = ["Quality", "Renderer", "render_picture"]

_MOVING_SCALE = 0.55
_FILM_SCALE = 0.75  # where the picture always moves, and is sharp itself


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
    clock
        Tells seconds; machines that are slow while moving draw smaller and with less detail.

    Raises
    ------
    DrawingError
        Here and in every method: the machine cannot draw, or lost its graphics driver.

    Notes
    -----
    All calls come from the thread that made the renderer. ``close`` gives everything back.
    """

    def __init__(
        self,
        atlas: Atlas,
        look: Look = LIGHT,
        context: Context | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._own_context: EglContext | None = None
        if context is None:
            context = self._own_context = open_context()
        self._context: Context = context
        self._look, self._ratio, self._clock = look, 1.0, clock
        self._atlas, self._bounds = atlas, Bounds(atlas)
        self._structures = (StructureId(""), *atlas.meshes)
        self._frames = Frames()
        self._drawing: Drawing | None = None
        self._picture: Picture | None = None
        self._hovered: StructureId | None = None
        self._context.make_current()
        self._painter = self._prepared(atlas)
        self._pace = Pace(software=draws_in_software())

    def restyle(self, look: Look, ratio: float = 1.0) -> None:
        """Draw with other colours and lights from now on, and lines ``ratio`` times as wide."""
        if (look, ratio) != (self._look, self._ratio):
            self._look, self._ratio = look, ratio
            self._forget()

    def learn(self, motion: Motion) -> None:
        """Draw scenes at their phase of breath from now on; before that all are drawn at rest."""
        self._context.make_current()
        with explained("Preparing the breath"):
            self._bounds = Bounds(self._atlas, motion.box_ways(self._atlas))
            self._painter.learn(motion)
        self._forget()

    def draw(self, scene: Scene, size: Size, *, quality: Quality = Quality.STILL) -> Picture:
        """Return the picture of a scene after its first sample; ``refine`` adds the others.

        A still picture that follows a moving one of the same scene begins with it, so that the
        call returns at once; a moving one of a scene that stands still already is the still one.
        A scene that differs from the last one by what is hovered is not drawn again: its samples
        are kept and one structure is tinted. ``size`` is in pixels.
        """
        begun = self._clock()
        drawing = self._accepted(scene, size, quality)
        timed = quality is Quality.MOVING and drawing.first is None
        with explained("Drawing"):
            while (first := drawing.first) is None:
                drawing = self._advanced(drawing)
            picture = self._finished(drawing, first)
        if timed:
            self._pace.took(self._clock() - begun, coarse=drawing.scale < 1.0)
        return picture

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

    def export(
        self, scene: Scene, size: Size, enlarge: int = 1, *, transparent: bool = False
    ) -> NDArray[np.uint8]:
        """Return the finished picture (h, w, 4) of a scene at once; see `render_picture`.

        ``size`` is in pixels of the picture.
        """
        check_size(size)
        scene = drawn(scene)
        self._context.make_current()
        image = np.empty((size[1], size[0], 4), np.uint8)
        with explained("Drawing"):
            view = view_of(scene, self._bounds, size, float(enlarge))
            for place, (x, y, width, height) in tiles(size, enlarge):
                job = self._painter.planner.still(scene, view.tile(place), self._bounds)
                job = replace(job.without_preview(), transparent=transparent)
                seen = self._painter.whole(job, self._look)
                low = place[1] + place[3] - y - height
                kept = seen[low : low + height, x - place[0] : x - place[0] + width]
                image[size[1] - y - height : size[1] - y, x : x + width] = kept
        return opened(image) if transparent else image

    def close(self) -> None:
        """Give meshes, targets and its own context back; the renderer is not used again."""
        self._context.make_current()
        with explained("Closing the drawing"):
            self._frames.close()
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

    def _accepted(self, scene: Scene, size: Size, quality: Quality) -> Drawing:
        check_size(size)
        self._hovered = scene.hovered
        self._context.make_current()
        with explained("Drawing"):
            return self._begun(drawn(scene), size, quality)

    def _begun(self, scene: Scene, size: Size, quality: Quality) -> Drawing:
        last, self._drawing = self._drawing, None  # a failure leaves no half-drawn picture
        if last is not None and any(last.shows(scene, size, q) for q in (quality, Quality.STILL)):
            return last
        sharp = last is not None and last.sharp_from(scene, size)
        coarse = quality is Quality.MOVING and not sharp and self._pace.slow
        smaller = _FILM_SCALE if scene.film else _MOVING_SCALE
        scale = smaller if coarse else 1.0
        frame = self._frames.of(size, scale)
        planner = self._painter.planner
        still = planner.still if quality is Quality.STILL else planner.preview
        view = view_of(scene, self._bounds, frame.inner, scale * self._ratio, size)
        job = (planner.moving if coarse else still)(scene, view, self._bounds)
        return Drawing(scene, size, quality, job, scale).after(last, frame.holds)

    def _advanced(self, drawing: Drawing) -> Drawing:
        """Draw the next step, or compose the sample whose steps are all drawn."""
        frame, job, number = (
            self._frames.of(drawing.size, drawing.scale),
            drawing.job,
            drawing.samples,
        )
        opening, surfaces = drawing.plan.jitter == 0, drawing.surfaces
        if drawing.steps < len(job.steps[number]) and not (opening and frame.holds == surfaces):
            if opening:
                frame.holds = None
            self._painter.paint(frame, job, self._look, (number, drawing.steps))
            gl.glFlush()
            return replace(drawing, steps=drawing.steps + 1)
        self._painter.composer.compose(frame, job, self._look, number)
        first = drawing.first
        if opening:
            frame.holds = surfaces
            ids, depth = frame.first.surface.read(1), frame.first.surface.read_depth()
            first = First(drawing.scale, ids, depth)
        return replace(drawing, samples=number + 1, steps=0, first=first)

    def _forget(self) -> None:
        """Draw everything anew from now on."""
        self._drawing = None
        self._frames.forget()

    def _finished(self, drawing: Drawing, first: First) -> Picture:
        scene, camera = drawing.scene, drawing.scene.viewpoint
        self._drawing = drawing
        if drawing.complete:
            self._frames.of(drawing.size, drawing.scale).finish(faded=drawing.job.faded)
        frame = self._frames.of(drawing.size, first.scale)
        image = self._painter.finished(frame, scene, self._bounds)
        hovered = hovered_in(replace(scene, hovered=self._hovered), self._bounds, drawing.size)
        if hovered is not None:
            tint(image, first.ids, hovered, self._look.hover)
        near_and_far_mm = near_and_far(
            camera.straight.projection_matrix(1.0, self._bounds.radius_mm(scene.exploded))
        )
        self._picture = Picture(
            image=image,
            ids=first.ids,
            depth=first.depth,
            structures=self._structures,
            camera=camera.straight,
            near_and_far_mm=near_and_far_mm,
            samples=drawing.mixed,
        ).seen_by(camera)
        return self._picture


def render_picture(  # noqa: PLR0913 - what a picture is of, and how it is wanted
    atlas: Atlas,
    scene: Scene,
    size: Size,
    look: Look = LIGHT,
    *,
    enlarge: int = 1,
    transparent: bool = False,
) -> NDArray[np.uint8]:
    """Return the finished picture of a scene, without a window; any thread may call it.

    A scene at a phase of breath takes some seconds more, for its motion is found first.

    Parameters
    ----------
    size
        Width and height in pixels, as a window's.
    enlarge
        How many pixels stand for each of these along both sides; lines are as much wider.
    transparent
        Whether there is nothing but the shade on the ground where no structure is.

    Returns
    -------
    NDArray
        (h, w, 4) uint8: red, green, blue (not multiplied) and opacity.

    Raises
    ------
    DrawingError
        The machine cannot draw, or not so large a picture.
    """
    renderer = Renderer(atlas, look)
    try:
        if scene.breath:
            renderer.learn(motion_of(atlas))
        return renderer.export(
            scene, (size[0] * enlarge, size[1] * enlarge), enlarge, transparent=transparent
        )
    finally:
        renderer.close()
