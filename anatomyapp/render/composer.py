"""The passes over pixels: light, background, what is faded, outlines, the mean of the samples."""

from __future__ import annotations

from anatomyapp.render import gl
from anatomyapp.render.frame import Frame, Sample
from anatomyapp.render.job import Job, Plan
from anatomyapp.render.look import Look
from anatomyapp.render.program import Program
from anatomyapp.render.state import bind_textures, fill, screen_state
from anatomyapp.render.table import MARKS, StructureTable
from anatomyapp.render.target import Texture
from anatomyapp.scene.picking import Size

_OUTLINE_PX = 2.0
_UNITS = (  # samplers by texture unit
    "structures", "surface", "ids", "mean_before", "veil_sum", "veil_weight", "layers",
)  # fmt: skip


class Composer:
    """Makes the picture of a scene from the surfaces and veils that were drawn."""

    def __init__(self, table: StructureTable, array: int) -> None:
        self._table, self._array = table, array
        self._programs: dict[tuple[str, ...], Program] = {}  # made when first needed

    def compose(self, frame: Frame, job: Job, look: Look, number: int) -> None:
        """Give light to a sample and mix it into the picture.

        Parameters
        ----------
        number
            Of the sample among the job's plans.
        """
        plan = job.plans[number]
        sample = frame.later if plan.jitter else frame.first
        self._table.show(look, job.scene)
        screen_state()
        mixes = any(later.mixed > plan.mixed for later in job.plans[number + 1 : number + 2])
        self._bind(frame, sample, plan.mixed, mixes=mixes)
        gl.glEnable(gl.GL_DEPTH_TEST)  # pixels with a surface are told from those without by depth
        marked = job.view.marked
        for shader, test in (("background.frag", gl.GL_LEQUAL), ("lit.frag", gl.GL_GREATER)):
            gl.glDepthFunc(test)
            self._use(shader, job, look, plan)
            fill(self._array, job.view.unmarked)
            if marked is not None:
                program = self._use(shader, job, look, plan, outlined=True)
                _set_outlines(program, look, max(1.0, _OUTLINE_PX * job.view.ratio))
                fill(self._array, [marked])
        gl.glDisable(gl.GL_DEPTH_TEST)
        if frame.finished is not frame.shown and job.scene.film is None:
            self._enlarge(frame)

    def _enlarge(self, frame: Frame) -> None:
        frame.finished.bind()
        bind_textures(*frame.shown.textures)
        self._program("enlarged.frag").use(smaller=0)
        fill(self._array, [(0, 0, *frame.size)])

    def close(self) -> None:
        """Give the programs back."""
        for program in self._programs.values():
            program.close()

    def _bind(self, frame: Frame, sample: Sample, mixed: int, *, mixes: bool) -> None:
        """Bind textures, and the target: the picture, with the mean where more is mixed in."""
        none: int | Texture = self._table.texture
        before = none if mixed == 1 else _mean(frame, mixed - 1)
        faded = (*sample.all_faded, none, none, none)[:3]
        target = frame.means[mixed % 2] if mixes or mixed > 1 else frame.shown
        target.bind(sample.depth)
        surface, ids = sample.surface.textures
        bind_textures(none, surface, ids, before, *faded)

    def _use(
        self, shader: str, job: Job, look: Look, plan: Plan, *, outlined: bool = False
    ) -> Program:
        program = self._program(
            "sight.glsl", "place.glsl", "noise.glsl", "light.glsl", "normals.glsl",
            "veiled.glsl" if job.faded else "clear.glsl",
            "peeled.glsl" if job.faded and plan.peeled else "unpeeled.glsl",
            "outlined.glsl" if outlined else "unmarked.glsl",
            "opened.glsl" if job.opened.cuts else "whole.glsl",
            "alone.glsl" if plan.mixed == 1 else "mixed.glsl",
            shader,
        )  # fmt: skip
        view = job.view
        program.use(
            **{name: unit for unit, name in enumerate(_UNITS)},
            corner=_floats(view.corner),
            share=1.0 / plan.mixed,
        )
        if shader == "lit.frag":
            program.use(up_seen=view.up_seen, light=look.light, fog=view.fog, to_side=view.to_side)
            return program
        program.use(
            centre=look.centre,
            edge=look.edge,
            glow=view.glow,
            ground=view.ground,
            shade=look.shade,
            backdrop=0.0 if job.transparent else 1.0,
        )
        return program

    def _program(self, *shaders: str) -> Program:
        if shaders not in self._programs:
            self._programs[shaders] = Program("screen.vert", *shaders)
        return self._programs[shaders]


def _mean(frame: Frame, mixed: int) -> Texture:
    """Return the mean of so many samples."""
    return frame.means[mixed % 2].textures[1]


def _set_outlines(program: Program, look: Look, line: float) -> None:
    program.use(line=line, halo=look.halo)
    for number, mark in enumerate(MARKS, start=1):
        highlight = look.highlights[mark]
        program.set(f"outlines[{number}]", highlight.outline)
        program.set(f"tints[{number}]", highlight.tint)
        program.set(f"dashed[{number}]", int(highlight.dashed))


def _floats(size: Size) -> tuple[float, float]:
    return float(size[0]), float(size[1])
