"""What every drawer is given and has to tell: a scene in a file, figures on the standard output.

A drawer shows each structure as an object of its own, as an atlas has to (each is hidden, coloured
and picked alone), with smooth shading, turns round it, and prints its figures as one JSON object.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SIZE = (1280, 800)
OPACITY = 0.4  # of the structures that are faded
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A structure: vertices (n, 3), normals (n, 3), faces (m, 3) by level, colour 0 to 1."""

    vertices: NDArray[np.float32]
    normals: NDArray[np.float32]
    levels: tuple[NDArray[np.uint32], ...]  # the first one the full one
    colour: tuple[float, float, float]

    @property
    def faces(self) -> NDArray[np.uint32]:
        """Return the triangles at full detail."""
        return self.levels[0]


@dataclass(frozen=True, slots=True)
class SceneFile:
    """The structures, and a camera that looks horizontally at a target, z upwards."""

    parts: tuple[Part, ...]
    target: tuple[float, float, float]
    distance: float
    field_of_view_deg: float  # of the picture's height

    def eye(self, azimuth_deg: float) -> tuple[float, float, float]:
        """Return where the eye is after a turn."""
        angle = np.radians(azimuth_deg)
        x, y, z = self.target
        across, along = self.distance * float(np.sin(angle)), self.distance * float(np.cos(angle))
        return x + across, y - along, z


def write(path: Path, scene: SceneFile) -> None:
    """Write a scene."""
    arrays = {"camera": np.array([*scene.target, scene.distance, scene.field_of_view_deg])}
    for i, part in enumerate(scene.parts):
        arrays[f"vertices{i}"], arrays[f"normals{i}"] = part.vertices, part.normals
        arrays[f"colour{i}"] = np.array([*part.colour, len(part.levels)])
        arrays |= {f"faces{i}-{level}": faces for level, faces in enumerate(part.levels)}
    np.savez(path, allow_pickle=False, **arrays)


def read(path: str) -> SceneFile:
    """Read what `write` wrote."""
    with np.load(path) as arrays:
        x, y, z, distance, field = arrays["camera"].tolist()
        count = sum(name.startswith("vertices") for name in arrays.files)
        parts = []
        for i in range(count):
            *colour, levels = arrays[f"colour{i}"].tolist()
            faces = tuple(arrays[f"faces{i}-{level}"] for level in range(int(levels)))
            parts.append(Part(arrays[f"vertices{i}"], arrays[f"normals{i}"], faces, tuple(colour)))
    return SceneFile(tuple(parts), (x, y, z), distance, field)


def per_call(work: Callable[[int], object], times: int) -> float:
    """Return the mean CPU ms, over all threads, of some work; its first call does not count."""
    work(0)
    start = time.process_time()
    for i in range(1, times + 1):
        work(i)
    return (time.process_time() - start) / times * 1000


def after_first_frame() -> Figures:
    """Return CPU ms since the process began, its largest memory (MiB), and the time (s)."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "first frame": time.process_time() * 1000,
        "memory": memory,
        "first frame at": time.time(),
    }


@dataclass(frozen=True, slots=True)
class Peer:
    """What a library does, for each figure; each but `pick` and `fade` draws a frame.

    Parameters
    ----------
    turn
        Look from so many degrees.
    fade
        Make every other structure translucent, for good.
    recolour, pick
        Colour the structure of that number; find what is at a pixel.
    """

    turn: Callable[[int], object]
    fade: Callable[[], object]
    recolour: Callable[[int], object]
    pick: Callable[[int], object]

    def figures(self, times: int) -> Figures:
        """Measure everything."""
        self.turn(0)
        found = after_first_frame()
        found["opaque"] = per_call(self.turn, times)
        found["colour"] = per_call(self.recolour, times)
        found["pick"] = per_call(self.pick, 10 * times)
        self.fade()
        return {**found, "half faded": per_call(self.turn, times)}


def arguments() -> tuple[SceneFile, int]:
    """Return the scene and the number of frames that the command line names."""
    return read(sys.argv[1]), int(sys.argv[2])


def tell(figures: Figures) -> None:
    """Print the figures."""
    print(json.dumps(figures))
