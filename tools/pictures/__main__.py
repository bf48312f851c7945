"""Renews the pictures of the window: ``python -m tools.pictures [NAME …]``.

Each scene is taken light and dark, at 1280 by 800 and at 2560 by 1440 on a screen of 200 %, and
becomes a sheet in docs/pictures/window; docs/pictures/README.md shows them all. Each picture is
the real window on the shipped thorax, drawn without a display in a process and a data folder of
its own. ``pngquant`` makes the pictures of the project's README small where it is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from anatomyapp.gui.theme import Scheme
from tools.pictures.scenes import SCENES, SINGLE
from tools.pictures.stage import Home, Stage

_LONGEST_S = 1200.0
_SHEETS = "window"
FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def take(name: str, room: int, cells: Path) -> None:
    """Take the pictures of a scene in a room of a number, one for each scheme."""
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - most pictures need no record
    from anatomyapp.content import pack_folder, quizzes_folder  # noqa: PLC0415 - as above
    from tools.pictures.cohorts import write_cohort  # noqa: PLC0415 - as above
    from tools.pictures.learners import write_record  # noqa: PLC0415 - as above
    from tools.pictures.practice import write_practice  # noqa: PLC0415 - as above
    from tools.pictures.replayed import write_replayed  # noqa: PLC0415 - as above

    scene = SCENES[name]
    size, scale = scene.rooms()[room]
    first, *others = scene.schemes()
    wear = replace(scene.wear, scheme=first, size=size, screen_scale=scale)
    with TemporaryDirectory() as folder:
        home = Home(Path(folder), cells / "cache")
        bank = quizzes_folder() / "banks" / "thorax-bones.yaml"
        if scene.record:
            write_record(home.record, read_pack(pack_folder("thorax")), bank)
        if scene.replayed:
            write_replayed(home.record, read_pack(pack_folder("thorax")), bank)
        if scene.cohort:
            write_cohort(home.record, scene.cohort, home.own)
        if scene.practised:
            write_practice(home.record, read_pack(pack_folder("thorax")), bank, scene.learner)
        stage = Stage(wear, home, scene.learner, welcome=scene.welcome)
        scene.play(stage)
        stage.save(_cell(cells, name, room, first), moving=scene.moving)
        for scheme in others:
            stage.change_to(scheme)
            stage.save(_cell(cells, name, room, scheme), moving=scene.moving)
        stage.close()


def _cell(cells: Path, name: str, room: int, scheme: Scheme) -> Path:
    return cells / f"{name}-{room}-{scheme}.png"


def _begin(cells: Path, taken: tuple[str, int]) -> None:
    """Take pictures in a process of their own, on a screen of their size."""
    name, room = taken
    (width, height), scale = SCENES[name].rooms()[room]
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    layout = cells / f"{name}-{room}.json"
    layout.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}))
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={layout}",
        "QT_SCALE_FACTOR": str(scale),
    }
    words = [sys.executable, "-m", "tools.pictures", "--here", name, str(room), str(cells)]
    subprocess.run(words, env=environment, check=True, timeout=_LONGEST_S)  # noqa: S603 - our own words
    layout.unlink()
    sys.stdout.write(f"{layout.stem}\n")


def _join(name: str, cells: Path, folder: Path) -> None:
    """Write the sheet of a scene, and the picture of it in the project's README."""
    from tools.pictures.sheet import join  # noqa: PLC0415 - a picture needs no sheet

    (folder / _SHEETS).mkdir(parents=True, exist_ok=True)
    scene = SCENES[name]
    rows = [
        [_cell(cells, name, room, scheme) for scheme in scene.schemes()]
        for room in range(len(scene.rooms()))
    ]
    join(rows, folder / _SHEETS / f"{name}.webp")
    for single in (file for file, shown in SINGLE.items() if shown == name):
        worn = rows[0][-1] if single.endswith(Scheme.DARK) else rows[0][0]
        shutil.copyfile(worn, folder / f"{single}.png")
        _squeeze(folder / f"{single}.png")


def _take_scene(cells: Path, folder: Path, name: str) -> None:
    for room in range(len(SCENES[name].rooms())):
        _begin(cells, (name, room))
    _join(name, cells, folder)


def _squeeze(file: Path) -> None:
    if (squeeze := shutil.which("pngquant")) is not None:
        words = [squeeze, "--force", "--speed", "1", "--floyd=0.3", "--output", str(file), "128"]
        subprocess.run([*words, str(file)], check=True)  # noqa: S603 - our own words


def _doctor() -> str:
    """Return what the program says of drawing and atlas."""
    words = [sys.executable, "-m", "anatomyapp", "doctor"]
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout  # noqa: S603 - as above
    parts = said.strip().split("\n\n")
    return "\n\n".join(p.rstrip() for p in parts if p.startswith(("drawing\n", "atlas\n")))


def main() -> None:
    """Take the scenes that were named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="of a scene; all without")
    parser.add_argument("-o", "--output", type=Path, default=FOLDER, help="docs/pictures without")
    parser.add_argument("--cells", type=Path, help="folder to keep each single picture in")
    parser.add_argument("--jobs", type=int, default=1, help="pictures taken at the same moment")
    parser.add_argument("--here", nargs=3, metavar="", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        name, room, cells = arguments.here
        take(name, int(room), Path(cells))
        return
    unknown = set(arguments.names) - set(SCENES)
    if unknown:
        parser.error(f"no scenes: {', '.join(sorted(unknown))}; there are {', '.join(SCENES)}")
    with TemporaryDirectory() as passing:
        cells = arguments.cells or Path(passing)
        cells.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(arguments.jobs) as pool:
            work = partial(_take_scene, cells, arguments.output)
            list(pool.map(work, arguments.names or SCENES))
    from tools.pictures.sheet import page  # noqa: PLC0415 - a picture needs no page

    index = page(arguments.output / _SHEETS, _doctor())
    (arguments.output / "README.md").write_text(index, encoding="utf-8")


if __name__ == "__main__":
    main()
