"""The passes that make a picture: model, veil, composition, finish."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render import gl
from anatomyapp.render.buffers import MARKS, MeshBuffers, StructureTable
from anatomyapp.render.cut_pass import CutPass, Opened, edge_width_px
from anatomyapp.render.frame import Frame
from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion, MotionBuffer
from anatomyapp.render.offsets import OffsetTable
from anatomyapp.render.program import Program
from anatomyapp.render.view import Bounds, Hovered, Rectangle, View
from anatomyapp.scene.scene import Scene

_OUTLINE_PX = 2.0
_SLICE_TRIANGLES = 120_000  # about 20 ms on two cores without a graphics card
_MOVING_SLICE_TRIANGLES = 4 * _SLICE_TRIANGLES  # counted at full detail
_COARSEST_FROM_MM = 0.6  # size of a pixel that hides where the coarsest level leaves the surface
_VEIL_COST = 2  # of a veiled triangle against a solid one: nothing hides it
_ALL = 2**31
_HOVER = 0.32  # part of the hover colour in the picture


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """What each sample of a picture draws: solid structures slice by slice, then veiled ones so."""

    scene: Scene
    view: View
    slices: list[list[int]]
    veiled: list[list[int]]
    level: int  # of detail, 0 the full one
    opened: Opened


class Painter:
    """Owns meshes, table and programs, and draws samples of a scene into a frame."""

    def __init__(self, atlas: Atlas, bounds: Bounds) -> None:
        self._bounds = bounds
        self.meshes = MeshBuffers(atlas)
        self._cuts = CutPass(atlas, self.meshes)
        self.table = StructureTable(atlas, bounds)
        self._offsets = OffsetTable(atlas)
        self._motion: MotionBuffer | None = None
        self._solid = Program("surface.vert", "light.glsl", "solid.frag")
        self._veil = Program("surface.vert", "light.glsl", "veil.frag")
        self._composers: dict[tuple[str, str], Program] = {}  # made when first needed
        self._sharp = Program("screen.vert", "finish.glsl", "sharp.frag")
        self._enlarged = Program("screen.vert", "finish.glsl", "enlarged.frag")
        self._hovered = Program("screen.vert", "hovered.frag")

    def learn(self, motion: Motion, bounds: Bounds) -> None:
        """Move with breath from now on, inside boxes that move too."""
        self._bounds = bounds
        self._cuts.learn(motion)
        if self._motion is not None:
            self._motion.close()
        self._motion = MotionBuffer(motion, self.meshes.array)

    def job(self, scene: Scene, view: View, *, moving: bool, at_once: bool) -> Job:
        """Return what has to be drawn for each sample: at once, or in slices of a few ms.

        A moving picture is drawn at the middle level of detail; at once, at the coarsest one where
        its pixels are larger than what that leaves out.
        """
        pixel_mm = scene.camera.millimetres_per_pixel(view.size[1])
        hidden = at_once and pixel_mm > _COARSEST_FROM_MM
        level = 0 if not moving else 2 if hidden else 1
        opened = self._cuts.open(scene, self._bounds, level)
        left = scene.visible - opened.gone
        sliced = _ALL if at_once else _MOVING_SLICE_TRIANGLES if moving else _SLICE_TRIANGLES
        veiled = self.meshes.slices(left & scene.faded, sliced // _VEIL_COST)
        return Job(
            scene=scene,
            view=view,
            slices=self.meshes.slices(left - scene.faded, sliced),
            level=level,
            veiled=[numbers for numbers in veiled if numbers],
            opened=opened,
        )

    def add_slice(self, frame: Frame, job: Job, look: Look, sample: int, part: int) -> bool:
        """Draw one slice of a jittered sample; the last one mixes it into the frame's mean.

        Returns
        -------
        bool
            Whether the sample is complete.
        """
        if part == 0:
            self.table.show(look, job.scene)
        solid = len(job.slices)
        if part < solid:
            self._paint_model(frame, job, look, sample, part)
        else:
            self._paint_veil(frame, job, look, sample, part - solid)
        if part == solid - 1 and sample == 0:
            frame.ids.copy(frame.model, 1)
        if part + 1 < solid + len(job.veiled):
            gl.glFlush()
            return False
        self._mix(frame, job, look, sample)
        return True

    def finish(self, frame: Frame, look: Look, hovered: Hovered | None) -> None:
        """Draw the mean at the asked size, one structure tinted."""
        frame.finished.bind()
        _screen_state()
        _bind_textures(frame.mean.textures[0], frame.ids.textures[0])
        gl.glEnable(gl.GL_SCISSOR_TEST)
        program = self._sharp if frame.inner == frame.size else self._enlarged
        program.use(mean=0, size=_floats(frame.size))
        self._draw_screen((0, 0, *frame.size))
        if hovered:
            self._tint(frame, look, hovered)
        gl.glDisable(gl.GL_SCISSOR_TEST)

    def _tint(self, frame: Frame, look: Look, hovered: Hovered) -> None:
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFunc(gl.GL_SRC_ALPHA, gl.GL_ONE_MINUS_SRC_ALPHA)
        self._hovered.use(
            ids=1, size=_floats(frame.size), hovered=hovered.number, tint=(*look.hover, _HOVER)
        )
        self._draw_screen(hovered.place)
        gl.glDisable(gl.GL_BLEND)

    def close(self) -> None:
        """Give everything back."""
        gl.glUseProgram(0)  # a program in use outlives its deletion
        models = (self._solid, self._veil)
        screens = (*self._composers.values(), self._sharp, self._enlarged, self._hovered)
        for program in (*models, *screens):
            program.close()
        if self._motion is not None:
            self._motion.close()
        self._cuts.close()
        self.meshes.close()
        self.table.close()
        self._offsets.close()

    def _paint_model(self, frame: Frame, job: Job, look: Look, sample: int, part: int) -> None:
        frame.model.bind()
        _surface_state()
        gl.glDepthMask(gl.GL_TRUE)
        if part == 0:
            gl.glClearBufferfv(gl.GL_COLOR, 0, np.zeros(4, np.float32))
            gl.glClearBufferuiv(gl.GL_COLOR, 1, np.zeros(4, np.uint32))
            gl.glClearBufferfv(gl.GL_DEPTH, 0, np.ones(1, np.float32))
        self._use_surface(self._solid, job.view, look, sample)
        self._cuts.draw(job.opened, self._solid, job.slices[part])
        if job.opened.cuts and part == len(job.slices) - 1:
            self._paint_caps(frame, job, look, sample)

    def _paint_caps(self, frame: Frame, job: Job, look: Look, sample: int) -> None:
        solid = job.scene.visible - job.scene.faded
        faces, edges = self._cuts.faces_and_edges()
        self._use_surface(faces, job.view, look, sample)
        self._cuts.draw_caps(job.opened, faces, solid)
        self._use_surface(edges, job.view, look, sample)
        pixel_mm = job.scene.camera.millimetres_per_pixel(job.view.size[1])
        edges.set("size", _floats(job.view.size))
        edges.set("line", edge_width_px(pixel_mm, frame.scale))
        self._cuts.draw_edges(job.opened, edges, solid)

    def _paint_veil(self, frame: Frame, job: Job, look: Look, sample: int, part: int) -> None:
        frame.veil.bind()
        _surface_state()
        gl.glDepthMask(gl.GL_FALSE)
        if part == 0:
            gl.glClearBufferfv(gl.GL_COLOR, 0, np.array([0, 0, 0, 1], np.float32))
            gl.glClearBufferfv(gl.GL_COLOR, 1, np.zeros(4, np.float32))
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFuncSeparate(gl.GL_ONE, gl.GL_ONE, gl.GL_ZERO, gl.GL_ONE_MINUS_SRC_ALPHA)
        self._use_surface(self._veil, job.view, look, sample)
        self._veil.set("veil", look.veil)
        self._cuts.draw(job.opened, self._veil, job.veiled[part])
        if job.opened.cuts and part == len(job.veiled) - 1:
            self._cuts.draw_caps(job.opened, self._veil, job.scene.faded)
        gl.glDisable(gl.GL_BLEND)

    def _use_surface(self, program: Program, view: View, look: Look, sample: int) -> None:
        _bind_textures(self.table.texture, self._offsets.texture(view.exploded))
        program.use(
            structures=0,
            offsets=1,
            exploded=view.exploded,
            to_view=view.to_view,
            to_clip=view.jittered(sample),
            up_seen=view.up_seen,
            depth_cue=view.depth_cue,
            breath=view.breath,
            light=look.light,
            to_side=view.to_side,
        )

    def _mix(self, frame: Frame, job: Job, look: Look, sample: int) -> None:
        frame.mean.bind()
        _screen_state()
        if sample:
            gl.glEnable(gl.GL_BLEND)
            gl.glBlendColor(0.0, 0.0, 0.0, 1.0 / (sample + 1))
            gl.glBlendFunc(gl.GL_CONSTANT_ALPHA, gl.GL_ONE_MINUS_CONSTANT_ALPHA)
        _bind_textures(*frame.model.textures, *frame.veil.textures, self.table.texture)
        gl.glEnable(gl.GL_SCISSOR_TEST)
        self._use_composer("plain.frag", job, look)
        self._draw_screen(*job.view.unmarked)
        if job.view.marked:
            self._set_outlines(self._use_composer("outlined.frag", job, look), frame, look)
            self._draw_screen(job.view.marked)
        gl.glDisable(gl.GL_SCISSOR_TEST)
        gl.glDisable(gl.GL_BLEND)

    def _use_composer(self, name: str, job: Job, look: Look) -> Program:
        names = ("veiled.glsl" if job.veiled else "clear.glsl", name)
        if names not in self._composers:
            self._composers[names] = Program("screen.vert", names[0], "compose.glsl", name)
        program = self._composers[names]
        program.use(
            model=0,
            veil_sum=2,
            veil_weight=3,
            size=_floats(job.view.size),
            centre=look.centre,
            edge=look.edge,
            shade=look.shade,
            shade_place=job.view.shade_place,
        )
        return program

    def _set_outlines(self, program: Program, frame: Frame, look: Look) -> None:
        line = max(1.0, _OUTLINE_PX * frame.scale)
        program.use(ids=1, structures=4, line=line, halo=look.halo)
        for number, mark in enumerate(MARKS, start=1):
            highlight = look.highlights[mark]
            program.set(f"outlines[{number}]", highlight.outline)
            program.set(f"tints[{number}]", highlight.tint)
            program.set(f"dashed[{number}]", int(highlight.dashed))

    def _draw_screen(self, *rectangles: Rectangle) -> None:
        gl.glBindVertexArray(self.meshes.array)
        for rectangle in rectangles:
            gl.glScissor(*rectangle)
            gl.glDrawArrays(gl.GL_TRIANGLES, 0, 3)


def _surface_state() -> None:
    gl.glDisable(gl.GL_BLEND)
    gl.glEnable(gl.GL_DEPTH_TEST)
    gl.glDepthFunc(gl.GL_LESS)
    gl.glEnable(gl.GL_CULL_FACE)
    gl.glCullFace(gl.GL_BACK)
    gl.glFrontFace(gl.GL_CCW)


def _screen_state() -> None:
    gl.glDisable(gl.GL_BLEND)
    gl.glDisable(gl.GL_DEPTH_TEST)
    gl.glDisable(gl.GL_CULL_FACE)


def _bind_textures(*textures: int) -> None:
    for unit, texture in enumerate(textures):
        gl.glActiveTexture(gl.GL_TEXTURE0 + unit)
        gl.glBindTexture(gl.GL_TEXTURE_2D, texture)
    gl.glActiveTexture(gl.GL_TEXTURE0)


def _floats(size: tuple[int, int]) -> tuple[float, float]:
    return float(size[0]), float(size[1])
