"""What one picture of augmented reality costs: ``python -m benchmarks.ar_loop [--quick] [--json]``.

Simulated pictures of 1280x720 are followed, freed of the lens's distortion and drawn upon with the
shipped thorax, at the detail of moving pictures on the software rasteriser, read back as the window
takes them. CPU milliseconds over all threads do not change with what else runs; frames per second
do. ``--minutes`` plays a video round and round for so long and says how the memory grows.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from itertools import cycle

import numpy as np

from anatomyapp.ar.following import Follower, Seen
from anatomyapp.ar.placement import Mode, Placement, placed
from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.render.look import DARK
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.scene import Scene
from tests.fakes.sheet_camera import WEBCAM, Picture, Placed, Sensor, Shot, photograph
from tests.fakes.sheet_surface import pose

SIZE = (1280, 720)
MODES = {SheetKind.CARD: Mode.STANDING, SheetKind.CHEST: Mode.WORN}
DISTANCE_MM = {SheetKind.CARD: 560.0, SheetKind.CHEST: 1000.0}
Row = dict[str, object]
_ROUND = 12  # pictures


def film(kind: SheetKind, count: int) -> list[Picture]:
    """Return pictures of a sheet that sways."""
    radius = 170.0 if kind is SheetKind.CHEST else None
    swayed = np.sin(np.linspace(0, 2 * np.pi, count, endpoint=False))
    poses = [pose(DISTANCE_MM[kind], yaw=30 * sway, pitch=-5 if radius else -35) for sway in swayed]
    own, sensor = sheet(kind, Paper.A4), Sensor(samples=2)
    return [
        photograph(Shot((Placed(own, at, radius_mm=radius),), sensor, seed=number, scenery=0))
        for number, at in enumerate(poses)
    ]


class Loop:
    """Follows and draws one picture after the other, and keeps what each cost in CPU ms."""

    def __init__(self, atlas: Atlas, kind: SheetKind, pictures: list[Picture]) -> None:
        own = sheet(kind, Paper.A4)
        source = PictureSequence(cycle(pictures))
        self._follower = Follower(source, own, lambda _: WEBCAM)
        self._placement: Placement = placed(MODES[kind], atlas, own)
        self._renderer = Renderer(atlas, DARK)
        self._visible = atlas.shown_first
        self.followed: list[float] = []
        self.drawn: list[float] = []

    def go(self) -> None:
        """Do one picture."""
        start = time.process_time()
        seen = self._follower.step(0.0)
        between = time.process_time()
        if not isinstance(seen, Seen):
            raise TypeError("the pictures come round and round")
        scene = Scene(visible=self._visible, film=seen.film(self._placement))
        self._renderer.draw(scene, SIZE, quality=Quality.MOVING)
        self.followed.append(1000 * (between - start))
        self.drawn.append(1000 * (time.process_time() - between))

    def close(self) -> None:
        """Give everything back."""
        self._follower.close()
        self._renderer.close()


def measured(atlas: Atlas, kind: SheetKind, count: int) -> list[Row]:
    """Return the rows of a sheet."""
    loop = Loop(atlas, kind, film(kind, _ROUND))
    for _ in range(_ROUND):
        loop.go()
    begun = time.perf_counter()
    for _ in range(count):
        loop.go()
    rate = count / (time.perf_counter() - begun)
    loop.close()
    followed, drawn = (float(np.median(part[_ROUND:])) for part in (loop.followed, loop.drawn))
    return [
        row(f"{kind}: follow the sheet, free the picture of distortion", followed, "CPU ms"),
        row(f"{kind}: draw the model on it", drawn, "CPU ms"),
        row(f"{kind}: both, one after the other", rate, "frames/s", "higher"),
    ]


def memory(atlas: Atlas, minutes: float) -> list[Row]:
    """Return how the memory grows over a video that is played round and round."""
    loop = Loop(atlas, SheetKind.CARD, film(SheetKind.CARD, _ROUND))
    begun, before = time.monotonic(), 0.0
    while (passed := (time.monotonic() - begun) / 60) < minutes:
        loop.go()
        if not before and passed > minutes / 10:
            before = resident_mib()
    grown = resident_mib() - before
    loop.close()
    return [
        row(f"card: pictures in {minutes:g} minutes", float(len(loop.drawn)), "pictures", "higher"),
        row(f"card: memory grown after the first tenth of {minutes:g} minutes", grown, "MiB"),
    ]


def resident_mib() -> float:
    """Return the memory that this process holds."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - the system's own file
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def row(what: str, value: float, unit: str, better: str = "lower") -> Row:
    """Return a row of the table."""
    return {"what": what, "who": "anatomyapp", "value": value, "unit": unit, "better": better}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="at most a minute")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--minutes", type=float, default=0.0, help="watch the memory for so long")
    arguments = parser.parse_args()
    os.environ["LIBGL_ALWAYS_SOFTWARE"] = "1"
    atlas = read_pack(models_folder() / "thorax")
    rows = [r for kind in MODES for r in measured(atlas, kind, 30 if arguments.quick else 150)]
    if arguments.minutes:
        rows += memory(atlas, arguments.minutes)
    if arguments.json:
        print(json.dumps({"machine": platform.machine(), "rows": rows}, indent=1))
        return
    for each in rows:
        print(f"{each['what']:70} {each['value']:10.1f} {each['unit']}")


if __name__ == "__main__":
    main()
