"""How fast scenes are drawn without a graphics card's help, and how much memory that takes.

Scene A is the thorax, of at least 400,000 triangles, scene B 1,000 meshes with 2 million. The
figures are CPU milliseconds over all threads: unlike wall time they do not change with what else
runs.

    python benchmarks/render.py [--quick] [--json] [--atlas PACK]
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import trimesh

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.render.context import describe_context
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene

SIZE = (1280, 800)
PEERS = ("pyqtgraph, a GLMeshItem per structure", "VTK and pyvistaqt", "Qt Quick 3D")
NOT_YET = "the same scenes are not yet built for this peer"
Row = dict[str, str | float | None]


def subdivided(mesh: Mesh) -> Mesh:
    """Return the mesh with each triangle in four; what it was becomes its coarser level."""
    shade = mesh.occlusion[:, None].astype(float)
    vertices, faces, more = trimesh.remesh.subdivide(
        mesh.vertices, mesh.faces, vertex_attributes={"normals": mesh.normals, "shade": shade}
    )
    lengths = np.linalg.norm(more["normals"], axis=1, keepdims=True)
    normals = more["normals"] / np.maximum(lengths, 1e-9)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=normals.astype(np.float32),
        occlusion=more["shade"][:, 0].astype(np.uint8),
        levels=(mesh.faces, *mesh.levels)[:2],  # the first vertices are the mesh's own
    )


def brought_to(atlas: Atlas, triangles: int) -> Atlas:
    """Return the atlas with its coarsest meshes subdivided until it has about so many triangles."""
    meshes = dict(atlas.meshes)
    while sum(len(mesh.faces) for mesh in meshes.values()) < triangles:
        coarsest = min(meshes, key=lambda s: len(meshes[s].faces))
        meshes[coarsest] = subdivided(meshes[coarsest])
    return replace(atlas, meshes=meshes)


def repeated(atlas: Atlas, count: int, triangles: int) -> Atlas:
    """Return an atlas of so many meshes: the atlas's smaller ones side by side with copies."""
    meshes, structures = {}, {}
    largest = triangles / count
    originals = [s for s, m in atlas.meshes.items() if len(m.faces) <= largest] or [*atlas.meshes]
    for i in range(count):
        original = originals[i % len(originals)]
        name = StructureId(f"{original}-{i}")
        row, column = divmod(i // len(originals), 6)
        shift = np.array([400.0 * column - 1000.0, 350.0 * row - 875.0, 0.0], np.float32)
        mesh = atlas.meshes[original]
        meshes[name] = replace(mesh, vertices=mesh.vertices + shift)
        structures[name] = replace(atlas.structures[original], id=name, parent=None)
    return brought_to(replace(atlas, meshes=meshes, structures=structures), triangles)


def whole(atlas: Atlas) -> Scene:
    """Return the scene with every mesh, fitted to the picture."""
    camera = Camera(azimuth_deg=25.0, elevation_deg=8.0)
    points = points_of(atlas, atlas.meshes)
    return Scene(visible=frozenset(atlas.meshes), camera=fitted(camera, points, SIZE[0] / SIZE[1]))


def cpu_ms(work: Callable[[int], object], times: int) -> float:
    """Return the mean CPU milliseconds of a piece of work, after one that does not count."""
    work(0)
    start = time.process_time()
    for i in range(1, times + 1):
        work(i)
    return (time.process_time() - start) / times * 1000


def row(what: str, value: float, unit: str = "CPU ms/frame") -> Iterator[Row]:
    """Yield our row, and one without a value for each peer."""
    yield {
        "what": what,
        "who": "anatomyapp",
        "value": round(value, 3),
        "unit": unit,
        "better": "lower",
    }
    for who in PEERS:
        peer: Row = {"what": what, "who": who, "value": None, "unit": unit, "better": "lower"}
        yield {**peer, "reason": NOT_YET}


def frames(name: str, atlas: Atlas, times: int) -> Iterator[Row]:
    """Measure turning, standing still, hovering and picking."""
    renderer, scene = Renderer(atlas), whole(atlas)

    def turned(base: Scene, i: int) -> Scene:
        return base.seen_by(base.camera.turned(float(i), 0.0))

    every_other = [s for i, s in enumerate(atlas.meshes) if i % 2]
    for kind, base in (("opaque", scene), ("half faded", scene.fade(every_other))):
        for quality in Quality:
            spent = cpu_ms(
                lambda i, b=base, q=quality: renderer.draw(turned(b, i), SIZE, quality=q), times
            )
            yield from row(f"{quality.name.lower()}, {name}, {kind}", spent)
    structures = list(atlas.meshes)
    hover = cpu_ms(lambda i: renderer.draw(replace(scene, hovered=structures[i]), SIZE), times)
    yield from row(f"hover, {name}", hover)
    picture = renderer.draw(scene, SIZE)
    pick = cpu_ms(lambda i: picture.structure_at(float(i % 1280), 400.0), 1000)
    yield from row(f"pick in an unchanged view, {name}", pick, "CPU ms")
    renderer.close()


FIRST = """
import sys, time, resource
from pathlib import Path
from anatomyapp.atlas.pack import read_pack
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.scene import Scene
atlas = read_pack(Path(sys.argv[1]))
Renderer(atlas).draw(Scene(frozenset(atlas.meshes)), (1280, 800), quality=Quality.MOVING)
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def first_frame(pack: Path) -> Iterator[Row]:
    """Measure a process that reads the pack as it is and draws its first picture."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", FIRST, str(pack)], capture_output=True, text=True, check=True
    )
    wall = time.perf_counter() - start
    cpu, kilobytes = (float(word) for word in done.stdout.split())
    yield from row("process start to first frame, thorax", wall * 1000, "ms")
    yield from row("process start to first frame, thorax, CPU", cpu * 1000, "CPU ms")
    yield from row("memory after the first frame, thorax", kilobytes / 1024, "MiB")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--quick", action="store_true", help="scene A only, at most a minute")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--atlas", type=Path, default=models_folder() / "thorax")
    arguments = parser.parse_args()
    rows = list(first_frame(arguments.atlas))
    atlas = read_pack(arguments.atlas)
    rows += frames("thorax", brought_to(atlas, 400_000), 10)
    if not arguments.quick:
        rows += frames("1,000 meshes", repeated(atlas, 1000, 2_000_000), 20)
    described = describe_context()
    machine = f"{platform.machine()}, {described['renderer']}, OpenGL {described['version']}"
    if arguments.json:
        print(json.dumps({"machine": machine, "rows": rows}, indent=1))
        return 0
    print(machine)
    for found in rows:
        if found["value"] is not None:
            print(f"{found['what']:48} {found['value']:10.2f} {found['unit']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
