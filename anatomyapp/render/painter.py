"""The passes over structures: solid surfaces, and what is faded before them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render import gl
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.buffers import MeshBuffers
from anatomyapp.render.composer import Composer
from anatomyapp.render.cut_pass import CutPass, edge_width_px
from anatomyapp.render.film_pass import FilmPass
from anatomyapp.render.frame import Frame, Layer, Sample
from anatomyapp.render.job import Job, Pass, Plan, Planner, Step
from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion, MotionBuffer
from anatomyapp.render.offsets import OffsetTable
from anatomyapp.render.program import Program
from anatomyapp.render.state import bind_textures, fill, screen_state, surface_state
from anatomyapp.render.table import StructureTable
from anatomyapp.render.view import filled
from anatomyapp.scene.scene import Scene

_SURFACE = ("sight.glsl", "normals.glsl", "surface.frag")
_FADED = ("sight.glsl", "light.glsl", "faded.glsl")


class Painter:
    """Owns meshes, table and programs, and draws samples of a scene into a frame."""

    def __init__(self, atlas: Atlas, bounds: Bounds) -> None:
        self.meshes = MeshBuffers(atlas)
        self._cuts = CutPass(atlas, self.meshes)
        self.planner = Planner(self.meshes, self._cuts)
        self.table = StructureTable(atlas, bounds)
        self.composer = Composer(self.table, self.meshes.array)
        self._film = FilmPass(self.meshes.array)
        self._offsets = OffsetTable(atlas)
        self._motion: MotionBuffer | None = None
        self._programs: dict[tuple[str, ...], Program] = {}  # made when first needed
        self._program("surface.vert", *_SURFACE)  # a driver that refuses it can draw nothing

    def learn(self, motion: Motion) -> None:
        """Move with breath from now on."""
        self._cuts.learn(motion)
        if self._motion is not None:
            self._motion.close()
        self._motion = MotionBuffer(motion, self.meshes.array)

    def paint(self, frame: Frame, job: Job, look: Look, place: tuple[int, int]) -> None:
        """Draw one step of one sample; ``place`` says which: the sample's and the step's number."""
        plan, step = job.plans[place[0]], job.steps[place[0]][place[1]]
        sample = frame.later if plan.jitter else frame.first
        if place[1] == 0:
            self.table.show(look, job.scene)
        program = self._into(frame, sample, step)
        self._set_up(program, job, look, plan)
        self._cuts.draw(job.opened, program, step.numbers, step.levels)
        if step.caps is not None:
            self._paint_caps(program, job, look, place)
        if step.kind is Pass.PEEL and step.last:
            self._put_under(frame, sample, step.layer)

    def whole(self, job: Job, look: Look) -> NDArray[np.uint8]:
        """Return a picture (h, w, 4) at once, its colours multiplied with its opacity."""
        frame = Frame(job.view.size, 1.0)
        try:
            for number, steps in enumerate(job.steps):
                for step in range(len(steps)):
                    self.paint(frame, job, look, (number, step))
                self.composer.compose(frame, job, look, number)
            return np.asarray(frame.finished.read(), np.uint8)
        finally:
            frame.close()

    def finished(self, frame: Frame, scene: Scene, bounds: Bounds) -> NDArray[np.uint8]:
        """Return the picture (h, w, 4) of a frame in which a scene was drawn, over its film."""
        if scene.film is not None:
            place = filled(scene, bounds, frame.size)
            return self._film.compose(frame, scene.film, place)
        return np.asarray(frame.finished.read(), np.uint8)

    def close(self) -> None:
        """Give everything back."""
        gl.glUseProgram(0)  # a program in use outlives its deletion
        for program in self._programs.values():
            program.close()
        if self._motion is not None:
            self._motion.close()
        self.composer.close()
        self._film.close()
        self._cuts.close()
        self._offsets.close()
        self.meshes.close()
        self.table.close()

    def _set_up(self, program: Program, job: Job, look: Look, plan: Plan) -> None:
        view = job.view
        bind_textures(self.table.texture, self._offsets.texture(view.exploded))
        program.use(
            to_view=view.to_view,
            to_clip=view.jittered(plan.jitter),
            depth_cue=view.depth_cue,
            breath=view.breath,
            structures=0,
            offsets=1,
            exploded=view.exploded,
            up_seen=view.up_seen,
            light=look.light,
            fog=view.fog,
            to_side=view.to_side,
            veil=look.veil,
        )

    def _paint_caps(self, program: Program, job: Job, look: Look, place: tuple[int, int]) -> None:
        """Draw the caps of a step; faded ones with the program of what is faded."""
        plan, step = job.plans[place[0]], job.steps[place[0]][place[1]]
        caps = step.caps
        if caps is None:
            return
        if step.kind is not Pass.SOLID:
            self._cuts.draw_caps(job.opened, program, caps)
            return
        faces, edges = self._cuts.faces_and_edges()
        self._set_up(faces, job, look, plan)
        self._cuts.draw_caps(job.opened, faces, caps)
        self._set_up(edges, job, look, plan)
        view = job.view
        pixel_mm = job.scene.viewpoint.reach_mm() * view.pixel_slope
        width, height = view.size
        edges.use(size=(float(width), float(height)), line=edge_width_px(pixel_mm, view.ratio))
        self._cuts.draw_edges(job.opened, edges, caps)

    def _program(self, vertex: str, *fragments: str) -> Program:
        if fragments not in self._programs:
            self._programs[fragments] = Program(vertex, *fragments)
        return self._programs[fragments]

    def _into(self, frame: Frame, sample: Sample, step: Step) -> Program:
        """Bind the target of a step's pass, emptied where it begins; return its program."""
        if step.kind is Pass.SOLID:
            return self._into_surface(sample, step)
        if step.kind is Pass.VEIL:
            return self._into_veil(frame, sample, step)
        return self._into_layer(frame, sample, step)

    def _into_surface(self, sample: Sample, step: Step) -> Program:
        sample.surface.bind()
        surface_state(write_depth=True)
        if step.first:
            _clear_colour(0, (0, 0, 0, 0))
            gl.glClearBufferuiv(gl.GL_COLOR, 1, np.zeros(4, np.uint32))
            gl.glClearBufferfv(gl.GL_DEPTH, 0, np.ones(1, np.float32))
        return self._program("surface.vert", *_SURFACE)

    def _into_veil(self, frame: Frame, sample: Sample, step: Step) -> Program:
        sample.veil.bind()
        surface_state(write_depth=False)
        if step.first:
            _clear_colour(0, (0, 0, 0, 1))
            _clear_colour(1, (0, 0, 0, 0))
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFuncSeparate(gl.GL_ONE, gl.GL_ONE, gl.GL_ZERO, gl.GL_ONE_MINUS_SRC_ALPHA)
        if not step.layer:
            return self._program("surface.vert", *_FADED, "blended.glsl", "veil.frag")
        bind_textures(frame.layers[1 - step.layer % 2].depth, first=2)
        program = self._program("surface.vert", *_FADED, "rest.glsl", "veil.frag")
        program.use(layer_before=2)
        return program

    def _into_layer(self, frame: Frame, sample: Sample, step: Step) -> Program:
        layer, before = frame.layers[step.layer % 2], frame.layers[1 - step.layer % 2]
        if step.first and step.layer == 0:
            _clear_layer(before, 0.0)
            sample.layers.bind()
            _clear_colour(0, (0, 0, 0, 1))
        layer.target.bind()
        surface_state(write_depth=True)
        if step.first:
            _clear_layer(layer, 1.0)
        bind_textures(before.depth, sample.depth, first=2)
        program = self._program("surface.vert", *_FADED, "peel.frag")
        program.use(layer_before=2, solid=3)
        return program

    def _put_under(self, frame: Frame, sample: Sample, layer: int) -> None:
        sample.layers.bind()
        screen_state()
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFuncSeparate(gl.GL_DST_ALPHA, gl.GL_ONE, gl.GL_ZERO, gl.GL_ONE_MINUS_SRC_ALPHA)
        bind_textures(frame.layers[layer % 2].target.textures[0])
        self._program("screen.vert", "under.frag").use(layer=0)
        fill(self.meshes.array, [(0, 0, *sample.layers.size)])
        gl.glDisable(gl.GL_BLEND)


def _clear_layer(layer: Layer, depth: float) -> None:
    layer.target.bind()
    gl.glDepthMask(gl.GL_TRUE)
    _clear_colour(0, (0, 0, 0, 0))
    gl.glClearBufferfv(gl.GL_DEPTH, 0, np.array([depth], np.float32))


def _clear_colour(attachment: int, colour: tuple[float, float, float, float]) -> None:
    gl.glClearBufferfv(gl.GL_COLOR, attachment, np.array(colour, np.float32))
