"""A video played round and round through the whole loop: whether anything grows or drifts.

The file is read, followed, freed of distortion and drawn upon, as the window does it. Asked is
whether memory stays flat, whether each picture has the same pose in the last round as in the second
(the first begins with nothing known), and whether pictures come later and later.
"""

from __future__ import annotations

import os
import tempfile
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from anatomyapp.ar.following import Seen
from anatomyapp.ar.frame import End, Frame, FrameSource, Picture, Waiting
from anatomyapp.ar.playing import Played
from anatomyapp.ar.recorded import VideoFile
from tests.fakes.sheet_surface import Array

RATE = 30.0
_WARM_UP = 0.1  # of the time, two minutes at most
_TENTH = 10

Step = Callable[[], Seen | None]  # follows and draws one picture


class Rounds:
    """A video file that begins again at its end; times and numbers go on."""

    live = False

    def __init__(self, path: Path) -> None:
        self._path, self._video = path, VideoFile(path)
        self._number, self._begun_s, self._time_s = 0, 0.0, 0.0
        self.rate, self.size = self._video.rate, self._video.size
        self.count = 0  # pictures of a round, once it is known

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:
        """Return the next picture, after the last one the first."""
        got = self._video.read(timeout_s)
        if isinstance(got, End):
            self.count = self.count or self._number
            self._begun_s = self._time_s + 1 / self.rate
            self._video.close()
            self._video = VideoFile(self._path)
            got = self._video.read(timeout_s)
        if not isinstance(got, Frame):
            return got
        self._time_s = self._begun_s + got.time_s
        frame = Frame(self._number, self._time_s, got.picture)
        self.size, self._number = frame.size, self._number + 1
        return frame

    def close(self) -> None:
        """Let the file go."""
        self._video.close()


@dataclass(slots=True)
class Log:
    """What is kept of the rounds: no more with each picture than two numbers."""

    begun: float = field(default_factory=time.monotonic)
    start_mib: float = 0.0
    warm_mib: float = 0.0
    most_mib: float = 0.0
    late_s: array[float] = field(default_factory=lambda: array("d"))
    numbers: array[int] = field(default_factory=lambda: array("q"))
    second: dict[int, Array | None] = field(default_factory=dict)
    last: dict[int, Array | None] = field(default_factory=dict)

    @property
    def passed_s(self) -> float:
        """Since the first picture."""
        return time.monotonic() - self.begun

    def take(self, seen: Seen, rounds: Rounds, minutes: float) -> None:
        """Keep what one picture tells, once it is drawn."""
        number, pose = seen.sighting.number, seen.sighting.sheet_to_camera
        self.late_s.append(self.passed_s - seen.sighting.time_s)
        self.numbers.append(number)
        self._weigh(minutes)
        if rounds.count:
            turn, place = divmod(number, rounds.count)
            if turn == 1:
                self.second[place] = pose
            self.last[place] = pose

    def _weigh(self, minutes: float) -> None:
        held = resident_mib()
        self.start_mib = self.start_mib or held
        if not self.warm_mib and self.passed_s > min(_WARM_UP * minutes, 2) * 60:
            self.warm_mib = self.most_mib = held
        self.most_mib = max(self.most_mib, held)


def played(minutes: float, source: FrameSource, rounds: Rounds, step: Step) -> Log:
    """Go round for so many minutes; return what was seen."""
    log = Log()
    while log.passed_s < 60 * minutes or not log.second:
        seen = step()
        if seen is not None:
            log.take(seen, rounds, minutes)
    source.close()
    return log


def opened(path: Path, *, real_time: bool) -> tuple[FrameSource, Rounds]:
    """Return a video as it is followed, at its own pace or as fast as it goes, and its rounds."""
    rounds = Rounds(path)
    return (Played(rounds) if real_time else rounds), rounds


def told(log: Log, *, real_time: bool) -> list[tuple[str, float, str]]:
    """Return what the rounds showed: what, how much, in which unit."""
    asked = log.numbers[-1] - log.numbers[0] + 1
    rows = [
        ("pictures drawn", float(len(log.numbers)), "pictures"),
        ("pictures per second", len(log.numbers) / log.passed_s, "frames/s"),
        ("memory after the first picture", log.start_mib, "MiB"),
        ("memory once warm", log.warm_mib, "MiB"),
        ("memory at the end", resident_mib(), "MiB"),
        ("most memory after it was warm", log.most_mib, "MiB"),
        *_drift(log),
    ]
    if real_time:
        tenth = max(1, len(log.late_s) // _TENTH)
        late = np.array(log.late_s) * 1000
        rows += [
            ("pictures passed over", float(asked - len(log.numbers)), "pictures"),
            ("lateness, first tenth, median", float(np.median(late[:tenth])), "ms"),
            ("lateness, last tenth, median", float(np.median(late[-tenth:])), "ms"),
        ]
    return rows


def _drift(log: Log) -> list[tuple[str, float, str]]:
    """Return how far poses of the same pictures lie apart in the second and the last round."""
    both = [(log.second[place], log.last[place]) for place in log.second.keys() & log.last.keys()]
    pairs = [(a, b) for a, b in both if a is not None and b is not None]
    other = sum((a is None) is not (b is None) for a, b in both)
    moved = [float(np.linalg.norm(a[:3, 3] - b[:3, 3])) for a, b in pairs]
    turned = [
        np.degrees(np.linalg.norm(cv2.Rodrigues(a[:3, :3] @ b[:3, :3].T)[0])) for a, b in pairs
    ]
    return [
        ("poses compared, second and last round", float(len(pairs)), "pictures"),
        ("found in one of the two rounds only", float(other), "pictures"),
        ("largest difference of place", max(moved, default=0.0), "mm"),
        ("largest difference of direction", float(max(turned, default=0.0)), "deg"),
    ]


def resident_mib() -> float:
    """Return the memory that this process holds."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - the system's own file
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def write_video(pictures: list[Picture]) -> Path:
    """Write pictures as a video file that is there until the process ends; return its path."""
    folder = Path(tempfile.mkdtemp(prefix="anatomyapp-"))
    path = folder / "rounds.avi"
    height, width = pictures[0].shape[:2]
    code = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), code, RATE, (width, height))
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path
