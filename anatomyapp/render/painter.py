"""The passes that make a picture: model, veil, composition, finish."""

from __future__ import annotations

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render import gl
from anatomyapp.render.buffers import MARKS, MeshBuffers, StructureTable
from anatomyapp.render.frame import Frame
from anatomyapp.render.look import Look
from anatomyapp.render.program import Program
from anatomyapp.render.view import View
from anatomyapp.scene.scene import Scene

_OUTLINE_PX = 2.0


class Painter:
    """Owns meshes, table and programs, and draws samples of a scene into a frame."""

    def __init__(self, atlas: Atlas) -> None:
        self.meshes = MeshBuffers(atlas)
        self.table = StructureTable(atlas)
        self._solid = Program("surface.vert", "light.glsl", "solid.frag")
        self._veil = Program("surface.vert", "light.glsl", "veil.frag")
        self._compose = Program("screen.vert", "compose.frag")
        self._finish = Program("screen.vert", "finish.frag")

    def add_sample(self, frame: Frame, scene: Scene, view: View, look: Look, sample: int) -> None:
        """Draw one jittered sample and mix it into the frame's mean."""
        self.table.show(look, scene.marks)
        self._paint_model(frame, scene, view, look, sample)
        veiled = bool(scene.visible & scene.faded)
        if veiled:
            self._paint_veil(frame, scene, view, look, sample)
        self._mix(frame, view, look, sample, veiled=veiled)

    def finish(self, frame: Frame, hovered: int, look: Look) -> None:
        """Draw the mean at the asked size; tint the structure of this number (0: none)."""
        frame.finished.bind()
        _screen_state()
        _bind_textures(frame.mean.textures[0], frame.model.textures[1])
        self._finish.use(
            mean=0,
            ids=1,
            size=_floats(frame.size),
            hovered=hovered,
            tint=look.hover,
        )
        self._draw_screen()

    def close(self) -> None:
        """Give everything back."""
        parts = (self.meshes, self.table, self._solid, self._veil, self._compose, self._finish)
        for part in parts:
            part.close()

    def _paint_model(self, frame: Frame, scene: Scene, view: View, look: Look, sample: int) -> None:
        frame.model.bind()
        _surface_state()
        gl.glDepthMask(gl.GL_TRUE)
        gl.glClearBufferfv(gl.GL_COLOR, 0, np.zeros(4, np.float32))
        gl.glClearBufferuiv(gl.GL_COLOR, 1, np.zeros(4, np.uint32))
        gl.glClearBufferfv(gl.GL_DEPTH, 0, np.ones(1, np.float32))
        self._use_surface(self._solid, view, look, sample)
        self.meshes.draw((scene.visible - scene.faded) & self.meshes.index_of.keys())

    def _paint_veil(self, frame: Frame, scene: Scene, view: View, look: Look, sample: int) -> None:
        frame.veil.bind()
        _surface_state()
        gl.glDepthMask(gl.GL_FALSE)
        gl.glClearBufferfv(gl.GL_COLOR, 0, np.array([0, 0, 0, 1], np.float32))
        gl.glClearBufferfv(gl.GL_COLOR, 1, np.zeros(4, np.float32))
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFuncSeparate(gl.GL_ONE, gl.GL_ONE, gl.GL_ZERO, gl.GL_ONE_MINUS_SRC_ALPHA)
        self._use_surface(self._veil, view, look, sample)
        self._veil.set("veil", look.veil)
        self.meshes.draw(scene.visible & scene.faded & self.meshes.index_of.keys())
        gl.glDisable(gl.GL_BLEND)

    def _use_surface(self, program: Program, view: View, look: Look, sample: int) -> None:
        _bind_textures(self.table.texture)
        program.use(
            structures=0,
            to_view=view.to_view,
            to_clip=view.jittered(sample),
            up_seen=view.up_seen,
            depth_cue=view.depth_cue,
            light=look.light,
        )

    def _mix(self, frame: Frame, view: View, look: Look, sample: int, *, veiled: bool) -> None:
        frame.mean.bind()
        _screen_state()
        if sample:
            gl.glEnable(gl.GL_BLEND)
            gl.glBlendColor(0.0, 0.0, 0.0, 1.0 / (sample + 1))
            gl.glBlendFunc(gl.GL_CONSTANT_ALPHA, gl.GL_ONE_MINUS_CONSTANT_ALPHA)
        _bind_textures(*frame.model.textures, *frame.veil.textures, self.table.texture)
        self._compose.use(
            model=0,
            ids=1,
            veil_sum=2,
            veil_weight=3,
            structures=4,
            size=_floats(view.size),
            centre=look.centre,
            edge=look.edge,
            shade=look.shade,
            shade_place=view.shade_place,
            veiled=int(veiled),
            marked=view.marked,
            line=max(1.0, _OUTLINE_PX * frame.scale),
            halo=look.halo,
        )
        self._set_highlights(look)
        self._draw_screen()
        gl.glDisable(gl.GL_BLEND)

    def _set_highlights(self, look: Look) -> None:
        for number, mark in enumerate(MARKS, start=1):
            highlight = look.highlights[mark]
            self._compose.set(f"outlines[{number}]", highlight.outline)
            self._compose.set(f"tints[{number}]", highlight.tint)
            self._compose.set(f"dashed[{number}]", int(highlight.dashed))

    def _draw_screen(self) -> None:
        gl.glBindVertexArray(self.meshes.array)
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
