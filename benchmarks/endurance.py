"""10,000 random events in the real window: exceptions, OpenGL objects, memory.

Needs a display; under Xvfb: ``xvfb-run -a python -m benchmarks.endurance [--events N] [--seed N]
[--atlas PACK] [--json]``. Before the first event each feature is used once
(`benchmarks.warming`): what is made when it is first needed, and kept, is there then. Both counts
are taken in the same state: first scene, size and colours, all tools away, no step to take back,
the picture finished, no job running. The exit code is 1 where there was an exception, there are
more OpenGL objects of some kind after the last event than before the first, or memory changed by
more than 5 %.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.running import FIRST_TURN, Running, StartOptions
from anatomyapp.gui.start import application_of, furnish, open_window
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.render import gl
from benchmarks.random_events import RandomPerson
from benchmarks.warming import settle, use_each_feature

_FLAT = 0.05
_LEAST_NAMES = 4096  # asked for where a driver gives names anew


@dataclass(frozen=True, slots=True)
class Endurance:
    """What random events left behind."""

    events: int
    seed: int
    seconds: float
    exceptions: tuple[str, ...]
    gl_objects_before: dict[str, int]
    gl_objects_after: dict[str, int]
    memory_opened_mb: float
    memory_before_mb: float
    memory_after_mb: float
    machine: str

    @property
    def memory_change(self) -> float:
        """The part by which memory grew."""
        return self.memory_after_mb / self.memory_before_mb - 1

    @property
    def endured(self) -> bool:
        """Whether nothing went wrong, leaked or grew."""
        before = self.gl_objects_before
        kept = all(count <= before[kind] for kind, count in self.gl_objects_after.items())
        return not self.exceptions and kept and abs(self.memory_change) <= _FLAT


def memory_mb() -> float:
    """Return what the process holds in memory now, without what it freed already."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def gl_objects() -> dict[str, int]:
    """Return how many OpenGL objects of each kind the current context has.

    Mesa gives each texture a higher name than the one before, so that all names up to a new one
    are asked for.
    """
    counts = {}
    for kind, exists, make, drop in (
        ("textures", gl.glIsTexture, gl.glGenTextures, gl.glDeleteTextures),
        ("buffers", gl.glIsBuffer, gl.glGenBuffers, gl.glDeleteBuffers),
        ("framebuffers", gl.glIsFramebuffer, gl.glGenFramebuffers, gl.glDeleteFramebuffers),
        ("vertex arrays", gl.glIsVertexArray, gl.glGenVertexArrays, gl.glDeleteVertexArrays),
    ):
        newest = int(make(1))
        drop(1, [newest])
        counts[kind] = _existing(exists, newest)
    newest = gl.glCreateProgram()
    gl.glDeleteProgram(newest)
    counts["programs"] = _existing(gl.glIsProgram, newest)
    counts["shaders"] = _existing(gl.glIsShader, newest)
    return counts


def _existing(exists: Callable[[int], bool], newest: int) -> int:
    return sum(bool(exists(name)) for name in range(1, max(newest, _LEAST_NAMES)))


def endure(pack: Path, events: int, seed: int) -> Endurance:
    """Open the window on a pack, send the events, and return what is left behind."""
    application_of(sys.argv[:1])
    failures: list[str] = []
    sys.excepthook = lambda kind, error, trace: _note(failures, kind, error, trace)
    seen = frozenset({WELCOME, FIRST_TURN})
    window = open_window(Preferences(scheme=Scheme.LIGHT, reduce_motion=True, dismissed=seen))
    atlas = read_pack(pack)
    with tempfile.TemporaryDirectory() as folder:
        options = StartOptions(pack=pack, folder=Path(folder), store=f"{folder}/record")
        running = Running(options, atlas, window, open_drawer(atlas))
        window.show()
        running.start()
        furnish(running)
        rng = random.Random(seed)  # noqa: S311 - no secret depends on it
        person = RandomPerson(running, rng)
        opened = _counted(running, person)
        use_each_feature(running, Path(folder))
        before = _counted(running, person)
        begun = time.perf_counter()
        for _ in range(events):
            person.act()
        seconds = time.perf_counter() - begun
        after = _counted(running, person)
        window.close()
        wait_for_jobs()
    return Endurance(
        events=events,
        seed=seed,
        seconds=round(seconds, 1),
        exceptions=tuple(failures),
        gl_objects_before=before[0],
        gl_objects_after=after[0],
        memory_opened_mb=round(opened[1], 1),
        memory_before_mb=round(before[1], 1),
        memory_after_mb=round(after[1], 1),
        machine=f"{platform.platform()}, Python {platform.python_version()}",
    )


def _counted(running: Running, person: RandomPerson) -> tuple[dict[str, int], float]:
    """Return OpenGL objects and memory while the window rests in a known state."""
    person.rest()
    settle(running)
    if running.explore.pane.view.message:
        sys.exit(running.explore.pane.view.message)
    return gl_objects(), memory_mb()


def _note(
    failures: list[str],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    sys.__excepthook__(kind, error, trace)
    failures.append(f"{kind.__name__}: {error}")


def main() -> int:
    """Run as asked, print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atlas", type=Path, default=models_folder() / "thorax")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = endure(asked.atlas, asked.events, asked.seed)
    if asked.json:
        print(json.dumps(asdict(found), indent=2))
    else:
        print(f"{found.events} events in {found.seconds} s, seed {found.seed}")
        print(f"exceptions: {len(found.exceptions)}")
        for kind, count in found.gl_objects_before.items():
            print(f"{kind}: {count} -> {found.gl_objects_after[kind]}")
        print(
            f"memory: {found.memory_opened_mb} as opened, {found.memory_before_mb} once each "
            f"feature was used -> {found.memory_after_mb} MB ({found.memory_change:+.1%})"
        )
    return 0 if found.endured else 1


if __name__ == "__main__":
    sys.exit(main())
