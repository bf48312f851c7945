"""What one picture of augmented reality costs: ``python -m benchmarks.ar_loop [--quick] [--json]``.

Simulated pictures of 1280x720 are followed, freed of the lens's distortion and drawn upon with the
shipped thorax, at the detail of moving pictures on the software rasteriser, read back as the window
takes them. CPU milliseconds over all threads do not change with what else runs; frames per second
do. ``--minutes`` plays a video file round and round for so long, as fast as it goes or, with
``--real-time``, at its own pace, and says whether memory, poses or lateness changed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import time
from collections import deque
from itertools import cycle

import numpy as np

from anatomyapp.ar.following import Follower, Seen
from anatomyapp.ar.frame import FrameSource
from anatomyapp.ar.placement import Mode, Placement, placed
from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import models_folder
from anatomyapp.render.look import DARK
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.scene import Scene
from benchmarks import ar_rounds
from tests.fakes.sheet_camera import WEBCAM, Picture, Placed, Sensor, Shot, photograph
from tests.fakes.sheet_surface import pose

SIZE = (1280, 720)
MODES = {SheetKind.CARD: Mode.STANDING, SheetKind.CHEST: Mode.WORN}
DISTANCE_MM = {SheetKind.CARD: 560.0, SheetKind.CHEST: 1000.0}
Row = dict[str, object]
_ROUND = 12  # pictures
_LONG_ROUND, _AWAY = 90, 24  # pictures of the looped video; in the last of them there is no sheet
_KEPT = 10_000
_WAIT_S = 0.1


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

    def __init__(self, atlas: Atlas, kind: SheetKind, source: FrameSource) -> None:
        own = sheet(kind, Paper.A4)
        self._follower = Follower(source, own, lambda _: WEBCAM)
        self._placement: Placement = placed(MODES[kind], atlas, own)
        self._renderer = Renderer(atlas, DARK)
        self._visible = atlas.shown_first
        self.followed: deque[float] = deque(maxlen=_KEPT)
        self.drawn: deque[float] = deque(maxlen=_KEPT)

    def go(self) -> Seen | None:
        """Do one picture; return what was seen in it, None where it is not due yet."""
        start = time.process_time()
        seen = self._follower.step(_WAIT_S)
        between = time.process_time()
        if not isinstance(seen, Seen):
            return None
        found = seen.sighting.sheet_to_camera is not None
        visible = self._visible if found else frozenset[StructureId]()
        scene = Scene(visible=visible, film=seen.film(self._placement))
        self._renderer.draw(scene, SIZE, quality=Quality.MOVING)
        self.followed.append(1000 * (between - start))
        self.drawn.append(1000 * (time.process_time() - between))
        return seen

    def close(self) -> None:
        """Give everything back."""
        self._follower.close()
        self._renderer.close()


def measured(atlas: Atlas, kind: SheetKind, count: int) -> list[Row]:
    """Return the rows of a sheet."""
    loop = Loop(atlas, kind, PictureSequence(cycle(film(kind, _ROUND))))
    for _ in range(_ROUND):
        loop.go()
    begun = time.perf_counter()
    for _ in range(count):
        loop.go()
    rate = count / (time.perf_counter() - begun)
    loop.close()
    followed, drawn = (
        float(np.median(list(part)[_ROUND:])) for part in (loop.followed, loop.drawn)
    )
    return [
        row(f"{kind}: follow the sheet, free the picture of distortion", followed, "CPU ms"),
        row(f"{kind}: draw the model on it", drawn, "CPU ms"),
        row(f"{kind}: both, one after the other", rate, "frames/s", "higher"),
    ]


def rounds(atlas: Atlas, kind: SheetKind, minutes: float, *, real_time: bool) -> list[Row]:
    """Return what a looped video shows of memory, poses and lateness."""
    away = photograph(Shot((), Sensor(samples=2), scenery=0))
    path = ar_rounds.write_video([*film(kind, _LONG_ROUND - _AWAY), *[away] * _AWAY])
    source, video = ar_rounds.opened(path, real_time=real_time)
    loop = Loop(atlas, kind, source)
    log = ar_rounds.played(minutes, source, video, loop.go)
    rows = [row(f"{kind}, {minutes:g} minutes: {what}", value, unit)
            for what, value, unit in ar_rounds.told(log, real_time=real_time)]  # fmt: skip
    loop.close()
    shutil.rmtree(path.parent)
    return rows


def row(what: str, value: float, unit: str, better: str = "lower") -> Row:
    """Return a row of the table."""
    return {"what": what, "who": "anatomyapp", "value": value, "unit": unit, "better": better}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="at most a minute")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--minutes", type=float, default=0.0, help="loop a video for so long")
    parser.add_argument("--real-time", action="store_true", help="loop it at its own pace")
    parser.add_argument(
        "--sheet", type=SheetKind, choices=tuple(MODES), default=SheetKind.CARD, help="in the video"
    )
    arguments = parser.parse_args()
    os.environ["LIBGL_ALWAYS_SOFTWARE"] = "1"
    atlas = read_pack(models_folder() / "thorax")
    if arguments.minutes:
        rows = rounds(atlas, arguments.sheet, arguments.minutes, real_time=arguments.real_time)
    else:
        rows = [r for kind in MODES for r in measured(atlas, kind, 30 if arguments.quick else 150)]
    if arguments.json:
        print(json.dumps({"machine": platform.machine(), "rows": rows}, indent=1))
        return
    for each in rows:
        print(f"{each['what']:70} {each['value']:10.5g} {each['unit']}")


if __name__ == "__main__":
    main()
