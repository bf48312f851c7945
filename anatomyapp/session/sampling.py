"""The path of the camera: taken at most ten times a second while it moves, told by differences.

A camera is told in whole numbers: a target in tenths of a millimetre, as the distance, angles in
hundredths of a degree, times in milliseconds. The path is told back exactly to these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from anatomyapp.scene.camera import Camera

INTERVAL_S = 0.1  # at least, from one sample to the next
SPAN_S = 0.5  # of a path that is told in one event; a crash loses no more
PER_S, PER_MM, PER_DEG = 1000, 10, 100

Whole = tuple[int, ...]
_SCALES = (PER_MM, PER_MM, PER_MM, PER_MM, PER_DEG, PER_DEG, PER_DEG)
_WIDTH = 1 + len(_SCALES)


@dataclass(frozen=True, slots=True)
class ViewSampled:
    """The camera moved, over at most about half a second.

    Parameters
    ----------
    lag_ms
        How long before the event the last sample was taken.
    samples
        Of the first: 0, then target x, y, z and distance (0.1 mm), azimuth, elevation and field of
        view (0.01 degrees). Of each other: ms since the one before, then by how much these have
        changed. Zeros at the end of a sample are left out.
    pane
        The view of the model whose camera it is; empty before version 6.
    """

    lag_ms: int
    samples: tuple[Whole, ...]
    pane: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Where the camera was; ``at_s`` counts by a monotonic clock."""

    at_s: float
    camera: Camera


def whole(camera: Camera) -> Whole:
    """Return a camera in whole numbers."""
    numbers = (*camera.target, camera.distance_mm, camera.azimuth_deg, camera.elevation_deg,
               camera.field_of_view_deg)  # fmt: skip
    return tuple(round(number * scale) for number, scale in zip(numbers, _SCALES, strict=True))


def is_due(last: Sample | None, sample: Sample) -> bool:
    """Whether a camera is to be taken after the last one: it moved, and some time ago."""
    if last is None:
        return True
    moved = whole(sample.camera) != whole(last.camera)
    return moved and sample.at_s - last.at_s >= INTERVAL_S


def encoded(samples: Sequence[Sample], at_s: float, pane: str = "") -> ViewSampled:
    """Return a path, one sample at least, as it is told by an event at such a time."""
    rows = [(round(each.at_s * PER_S), *whole(each.camera)) for each in samples]
    lag_ms = max(0, round(at_s * PER_S) - rows[-1][0])
    return ViewSampled(lag_ms, by_steps(rows), pane)


def by_steps(rows: Sequence[Whole]) -> tuple[Whole, ...]:
    """Return rows, whose first numbers are times, as the first at 0 and the steps between them."""
    first = (0, *rows[0][1:])
    steps = (tuple(b - a for a, b in zip(one, other, strict=True)) for one, other in pairwise(rows))
    return tuple(_short(row) for row in (first, *steps))


def from_steps(samples: Sequence[Whole], width: int) -> tuple[Whole, ...]:
    """Return the rows, of so many numbers each, that ``by_steps`` told; the first at time 0.

    Raises
    ------
    ValueError
        There is no row, or one has too many numbers.
    """
    rows = tuple(accumulate((_long(row, width) for row in samples), _add))
    if not rows:
        raise ValueError("a path has a sample at least")
    return rows


def decoded(event: ViewSampled, at_s: float) -> tuple[Sample, ...]:
    """Return the path that an event at such a time tells.

    Raises
    ------
    ValueError
        The event tells no path.
    """
    rows = from_steps(event.samples, _WIDTH)
    end = round(at_s * PER_S) - event.lag_ms
    return tuple(_sample(row, end - rows[-1][0]) for row in rows)


def _sample(row: Whole, start_ms: int) -> Sample:
    x, y, z, distance, azimuth, elevation, view = _scaled(row[1:])
    camera = Camera((x, y, z), distance, azimuth, elevation, view)
    return Sample((start_ms + row[0]) / PER_S, camera)


def _scaled(numbers: Whole) -> Iterator[float]:
    return (number / scale for number, scale in zip(numbers, _SCALES, strict=True))


def _add(one: Whole, other: Whole) -> Whole:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _short(row: Whole) -> Whole:
    """Return a row without the zeros at its end."""
    while row and row[-1] == 0:
        row = row[:-1]
    return row


def _long(row: Whole, width: int) -> Whole:
    if len(row) > width:
        raise ValueError(f"a sample has {width} numbers at most")
    return row + (0,) * (width - len(row))
