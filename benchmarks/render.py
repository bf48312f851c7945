"""How fast scenes are drawn without a graphics card's help, and how much memory that takes.

Scene A is the thorax's skeleton, of at least 400,000 triangles, scene B 1,000 meshes with 2
million. The figures are CPU milliseconds over all threads: unlike wall time they do not change
with what else runs. Each library draws the same scenes in the same run, in a process of its own:

    python -m venv PEERS && PEERS/bin/pip install -r requirements/peers.txt
    xvfb-run python benchmarks/render.py --peers PEERS/bin/python [--quick] [--json]

A peer draws a frame at full detail, one sample a pixel, and leaves it on the card, but for Qt Quick
3D, whose window gives a frame only as a picture; ours is read back each time with what is seen
where. No peer lowers its detail by itself, so its one figure stands in the rows *moving* and
*still*. Our *still* is the first picture in full resolution: surfaces lie within about half a pixel
of the full mesh, what is faded is blended. The eight samples that replace it afterwards, in slices
of some milliseconds, show a quarter of a pixel and tell faded layers apart.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from drawers import scene_file
from scenes import brought_to, repeated, skeleton_of, whole

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.render.context import describe_context
from anatomyapp.render.look import LIGHT

DRAWERS = Path(__file__).parent / "drawers"
OURS = "anatomyapp"
PEERS = {"VTK": "with_vtk.py", "pyqtgraph": "with_pyqtgraph.py", "Qt Quick 3D": "with_quick3d.py"}
ROWS = (  # what, our figure, a peer's figure, unit
    ("moving, opaque", "moving, opaque", "opaque", "CPU ms"),
    ("moving, half faded", "moving, half faded", "half faded", "CPU ms"),
    ("still, opaque", "still, opaque", "opaque", "CPU ms"),
    ("still, half faded", "still, half faded", "half faded", "CPU ms"),
    ("colour of a structure changed", "colour", "colour", "CPU ms"),
    ("structure under the pointer tinted", "hover", "colour", "CPU ms"),
    ("pick in an unchanged view", "pick", "pick", "CPU ms"),
    ("process start to first frame, CPU", "first frame", "first frame", "CPU ms"),
    ("process start to first frame, wall", "start", "start", "ms"),
    ("memory after the first frame", "memory", "memory", "MiB"),
)
Row = dict[str, str | float | None]


def figures_of(python: Path, drawer: str, scene: Path, times: int) -> scene_file.Figures:
    """Run a drawer in a Python and return its figures."""
    start = time.time()
    command = [str(python), str(DRAWERS / drawer), str(scene), str(times)]
    environment = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    found: scene_file.Figures = json.loads(done.stdout.splitlines()[-1])
    return {**found, "start": (found["first frame at"] - start) * 1000}


def write_scene(path: Path, atlas: Atlas) -> None:
    """Write an atlas as the scene that all draw."""
    camera = whole(atlas).camera
    parts = tuple(
        scene_file.Part(
            vertices=mesh.vertices,
            normals=mesh.normals,
            levels=(mesh.faces, *mesh.levels),
            colour=LIGHT.tissue(atlas.structures[s].kind).colour,
        )
        for s, mesh in atlas.meshes.items()
    )
    field = camera.field_of_view_deg
    scene_file.write(path, scene_file.SceneFile(parts, camera.target, camera.distance_mm, field))


def compared(name: str, atlas: Atlas, peers: Path | None, times: int) -> Iterator[Row]:
    """Let all draw a scene, and yield the table's rows."""
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder) / "scene.npz"
        write_scene(scene, atlas)
        ours = figures_of(Path(sys.executable), "with_anatomyapp.py", scene, times)
        theirs = {
            who: figures_of(peers, drawer, scene, times) if peers else None
            for who, drawer in PEERS.items()
        }
    for what, own, other, unit in ROWS:
        yield row(f"{what}, {name}", OURS, ours[own], unit)
        for who, found in theirs.items():
            yield row(f"{what}, {name}", who, found and found[other], unit)


def row(what: str, who: str, value: float | None, unit: str) -> Row:
    """Return a row of the table; a peer that was not there has a reason in place of a value."""
    made: Row = {"what": what, "who": who, "value": value, "unit": unit, "better": "lower"}
    return made if value is not None else {**made, "reason": "no --peers"}


def print_table(rows: list[Row]) -> None:
    """Print a line for each figure, who drew it in columns."""
    print(f"{'':54}" + "".join(f"{who:>14}" for who in (OURS, *PEERS)))
    for start in range(0, len(rows), 1 + len(PEERS)):
        line = rows[start : start + 1 + len(PEERS)]
        values = "".join(f"{'–' if r['value'] is None else r['value']:>14.4}" for r in line)
        print(f"{line[0]['what']:45} {line[0]['unit']:>8}{values}")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--quick", action="store_true", help="scene A only, at most a minute")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--atlas", type=Path, default=models_folder() / "thorax")
    parser.add_argument("--peers", type=Path, help="a Python with requirements/peers.txt")
    arguments = parser.parse_args()
    atlas = read_pack(arguments.atlas)
    skeleton = brought_to(skeleton_of(atlas), 400_000)
    rows = list(compared("scene A", skeleton, arguments.peers, 10))
    if not arguments.quick:
        rows += compared("scene B", repeated(atlas, 1000, 2_000_000), arguments.peers, 10)
    described = describe_context()
    machine = f"{platform.machine()}, {described['renderer']}, OpenGL {described['version']}"
    if arguments.json:
        print(json.dumps({"machine": machine, "rows": rows}, indent=1))
        return 0
    print(machine)
    print_table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
