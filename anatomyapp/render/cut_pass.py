"""The pass of cuts: clips what is drawn, and closes what is opened with caps and edges."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render import gl
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.buffers import MeshBuffers, Numbers
from anatomyapp.render.cap_buffers import CapBuffers
from anatomyapp.render.caps import Caps, caps_of
from anatomyapp.render.motion import Motion, MovedPlaces
from anatomyapp.render.plane_caps import PlaneCaps, WantedCaps
from anatomyapp.render.program import Program
from anatomyapp.scene.cut import MOST_CUTS, Cut, opening
from anatomyapp.scene.phase import share_of
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.section import Slicer

_KEEPS_ALL = (0.0, 0.0, 0.0, 1.0)
_EDGE_PX, _EDGE_MM, _THINNEST_PX = 1.6, 0.6, 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """What the planes of a scene mean to the drawing; without planes, everything is whole.

    Parameters
    ----------
    planes
        (k, 4): positive for what stays.
    crossed
        Numbers of the structures that some plane clips.
    gone
        Numbers of the structures that a plane takes away as a whole.
    """

    scene: Scene
    cuts: tuple[Cut, ...] = ()
    planes: tuple[tuple[float, ...], ...] = ()
    crossed: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()


class CutPass:
    """Draws meshes clipped by a scene's planes, and the caps that close them.

    ``draw`` and ``draw_caps`` draw with the program in use, whose vertex shader is
    ``surface.vert``; so they serve solid and veiled structures, in one pass or in many.
    """

    def __init__(self, atlas: Atlas, meshes: MeshBuffers) -> None:
        self._atlas, self._meshes = atlas, meshes
        self._names = tuple(atlas.meshes)
        self._slicer: Slicer | None = None  # made when first needed
        self._places = MovedPlaces(atlas)
        self._moved: tuple[float, NDArray[np.float32] | None] = (0.0, None)
        self._plane_caps = [PlaneCaps() for _ in range(MOST_CUTS)]
        self._edges: Program | None = None
        self._faces: Program | None = None

    def learn(self, motion: Motion) -> None:
        """Move with breath from now on."""
        self._places.learn(motion)
        self._moved = 0.0, None
        self._forget()

    def open(self, scene: Scene, bounds: Bounds) -> Opened:
        """Return what a scene's planes take away."""
        cuts = opening(scene.cuts)
        for kept in self._plane_caps[len(cuts) :]:
            kept.close()
        if not cuts:
            return Opened(scene)
        planes = np.array([cut.kept for cut in cuts])
        numbers = bounds.numbers(scene.visible - scene.uncut)
        names = [self._names[number - 1] for number in numbers.tolist()]
        corners = bounds.corners(names, share_of(scene.breath)).reshape(-1, 8, 3)
        stays = corners @ planes[:, :3].T + planes[:, 3] >= 0
        gone = ~stays.any(axis=1).all(axis=1)
        crossed = ~stays.all(axis=(1, 2)) & ~gone
        return Opened(
            scene=scene,
            cuts=cuts,
            planes=tuple(map(tuple, planes.tolist())),
            crossed=frozenset(numbers[crossed].tolist()),
            gone=frozenset(numbers[gone].tolist()),
        )

    def draw(self, opened: Opened, program: Program, numbers: Numbers, levels: Numbers) -> None:
        """Draw structures at levels of detail, both (n,), clipped where a plane crosses them."""
        if not opened.cuts:
            self._meshes.draw(numbers, levels)
            return
        crossed = np.isin(numbers, list(opened.crossed))
        self._meshes.draw(numbers[~crossed], levels[~crossed])
        _clip(opened, program, but=None)
        self._meshes.draw(numbers[crossed], levels[crossed])
        _unclip(program)

    def draw_caps(self, opened: Opened, program: Program, caps: WantedCaps) -> None:
        """Draw caps, each plane's clipped by the other planes."""
        self._for_each_cut(opened, program, caps, CapBuffers.draw_faces)

    def faces_and_edges(self) -> tuple[Program, Program]:
        """Return the programs of solid caps and of the lines round them."""
        if self._faces is None or self._edges is None:
            self._faces = Program("surface.vert", "sight.glsl", "cap.frag")
            self._edges = Program("edge.vert", "sight.glsl", "edge.frag")
        return self._faces, self._edges

    def draw_edges(self, opened: Opened, program: Program, caps: WantedCaps) -> None:
        """Draw the lines round caps."""
        self._for_each_cut(opened, program, caps, CapBuffers.draw_edges)

    def close(self) -> None:
        """Give everything back."""
        self._forget()
        for program in (self._faces, self._edges):
            if program is not None:
                program.close()

    def _for_each_cut(
        self,
        opened: Opened,
        program: Program,
        caps: WantedCaps,
        draw: Callable[[CapBuffers, Collection[int]], None],
    ) -> None:
        gl.glDisable(gl.GL_CULL_FACE)
        for place, (cut, kept) in enumerate(zip(opened.cuts, self._plane_caps, strict=False)):
            phase = opened.scene.breath
            kept.bring((cut, phase), caps, partial(self._caps, cut, phase))
            _clip(opened, program, but=place)
            kept.draw(caps, draw)
            _unclip(program)
        gl.glEnable(gl.GL_CULL_FACE)

    def _caps(self, cut: Cut, phase: float, wanted: WantedCaps) -> Caps:
        if self._slicer is None:
            self._slicer = Slicer(self._atlas.meshes)
        levels = {self._names[number - 1]: level for number, level in wanted.levels.items()}
        return caps_of(self._slicer, cut, levels, self._vertices(phase))

    def _vertices(self, phase: float) -> NDArray[np.float32] | None:
        if not phase:
            return None
        if self._moved[0] != phase or self._moved[1] is None:
            parts = [self._places.vertices(s, phase) for s in self._atlas.meshes]
            self._moved = phase, np.concatenate(parts).astype(np.float32)
        return self._moved[1]

    def _forget(self) -> None:
        for kept in self._plane_caps:
            kept.close()


def edge_width_px(pixel_mm: float, scale: float) -> float:
    """Return how wide the line round a cap is: fine where the model is seen small."""
    return max(_THINNEST_PX, min(_EDGE_PX, _EDGE_MM / pixel_mm)) * max(scale, _THINNEST_PX)


def _clip(opened: Opened, program: Program, but: int | None) -> None:
    """Let planes clip from now on, all but one."""
    for place, plane in enumerate(opened.planes):
        if place != but:
            gl.glEnable(gl.GL_CLIP_DISTANCE0 + place)
            program.set(f"planes[{place}]", plane)


def _unclip(program: Program) -> None:
    """Let nothing clip; Mesa's software rasteriser goes on until the plane is gone as well."""
    for place in range(MOST_CUTS):
        gl.glDisable(gl.GL_CLIP_DISTANCE0 + place)
        program.set(f"planes[{place}]", _KEEPS_ALL)
