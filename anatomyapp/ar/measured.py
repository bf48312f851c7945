"""How fast a source really is: pictures per second, and how long tracking one takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from anatomyapp.ar.camera import silent
from anatomyapp.ar.frame import Frame, FrameSource, Waiting
from anatomyapp.ar.intrinsics import assumed
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.ar.tracking import Tracker

_WAIT_S = 0.25
_OPENING_S = 10.0  # some take seconds to their first picture


@dataclass(frozen=True, slots=True)
class Pace:
    """What a source gives, and what is made of it.

    Parameters
    ----------
    size
        Width and height of the pictures, px.
    first_s
        From opening to the first picture.
    rate
        Pictures per second, by the median time between two that were read.
    dropped
        Pictures that came while one was tracked, and were passed over.
    track_ms
        Median time to find the card in a picture, or that it is not there.
    latency_ms
        Median time from the picture to its pose.
    """

    size: tuple[int, int]
    first_s: float
    rate: float
    dropped: int
    track_ms: float
    latency_ms: float


def pace(
    opens: Callable[[], FrameSource], seconds: float, clock: Callable[[], float] = time.monotonic
) -> Pace:
    """Open a live source and watch it for so many seconds after its first picture.

    Raises
    ------
    CameraError
        It gives no picture within ten seconds.
    """
    opened = clock()
    with closing(opens()) as source:
        first = _first(source, opened + _OPENING_S, clock)
        first_s, until = clock() - opened, clock() + seconds
        tracker = Tracker(sheet(SheetKind.CARD, Paper.A4), assumed(*first.size))
        frames, spent_s, late_s = [first], [], []
        while clock() < until:
            if not isinstance(got := source.read(_WAIT_S), Frame):
                continue
            read_at = clock()
            tracker.track(got)
            frames.append(got)
            spent_s.append(clock() - read_at)
            late_s.append(clock() - opened - got.time_s)
    return Pace(first.size, first_s, *_paces(frames), _ms(spent_s), _ms(late_s))


def _first(source: FrameSource, until: float, clock: Callable[[], float]) -> Frame:
    while clock() < until:
        got = source.read(_WAIT_S)
        if isinstance(got, Frame):
            return got
        if isinstance(got, Waiting) and got.fault is not None:
            raise got.fault
    raise silent()


def _paces(frames: list[Frame]) -> tuple[float, int]:
    """Return the rate at which pictures come, and how many were passed over."""
    gaps = [
        (after.time_s - before.time_s) / (after.number - before.number)
        for before, after in pairwise(frames)
    ]
    dropped = frames[-1].number - frames[0].number - len(gaps)
    usual_s = median(gaps) if gaps else 0.0
    return (1 / usual_s if usual_s > 0 else 0.0), dropped


def _ms(seconds: list[float]) -> float:
    return 1000 * median(seconds) if seconds else 0.0
