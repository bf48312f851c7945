"""Where the camera of a pane was at any time of a session."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from anatomyapp.scene.camera import Camera
from anatomyapp.session.event import Entry, ViewChanged
from anatomyapp.session.sampling import Sample, ViewSampled, decoded
from anatomyapp.session.shown import SceneShown

GLIDE_S = 0.25  # between samples so near the camera moved evenly; else it stood, then leapt
_TURN, _HALF_TURN = 360.0, 180.0


@dataclass(frozen=True, slots=True)
class CameraTrack:
    """Cameras in the order of their times; ``at`` finds the one of any time.

    Parameters
    ----------
    times
        Seconds since the session's start, rising.
    sampled
        Of each camera, whether it was taken on the way.
    """

    times: tuple[float, ...] = ()
    cameras: tuple[Camera, ...] = ()
    sampled: tuple[bool, ...] = ()

    def taken(self, at_s: float) -> Camera | None:
        """Return the last camera that was taken until a time; None before the first."""
        here = bisect_right(self.times, at_s) - 1
        return self.cameras[here] if here >= 0 else None

    def at(self, at_s: float) -> Camera | None:
        """Return the camera of a time; None before the first."""
        here = bisect_right(self.times, at_s) - 1
        if here < 0:
            return None
        there = here + 1
        if there == len(self.times) or not (self.sampled[here] and self.sampled[there]):
            return self.cameras[here]
        span = self.times[there] - self.times[here]
        if not 0 < span <= GLIDE_S:
            return self.cameras[here]
        share = (at_s - self.times[here]) / span
        return on_the_way(self.cameras[here], self.cameras[there], share)


def on_the_way(one: Camera, other: Camera, share: float) -> Camera:
    """Return the camera between two, 0 to 1; it turns the shorter way round."""
    turn = (other.azimuth_deg - one.azimuth_deg + _HALF_TURN) % _TURN - _HALF_TURN
    azimuth = one.azimuth_deg + share * turn
    x, y, z = (_mixed(a, b, share) for a, b in zip(one.target, other.target, strict=True))
    return Camera(
        target=(x, y, z),
        distance_mm=_mixed(one.distance_mm, other.distance_mm, share),
        azimuth_deg=(azimuth + _HALF_TURN) % _TURN - _HALF_TURN,
        elevation_deg=min(90.0, max(-90.0, _mixed(one.elevation_deg, other.elevation_deg, share))),
        field_of_view_deg=_mixed(one.field_of_view_deg, other.field_of_view_deg, share),
    )


def tracks_of(entries: Iterable[Entry]) -> dict[str, CameraTrack]:
    """Return the track of each pane; the pane of paths before version 6 is the empty one."""
    found: dict[str, list[tuple[Sample, bool]]] = {}
    for pane, sample, sampled in chain.from_iterable(map(_told, entries)):
        found.setdefault(pane, []).append((sample, sampled))
    return {pane: _track(samples) for pane, samples in found.items()}


def _told(entry: Entry) -> Iterator[tuple[str, Sample, bool]]:
    event = entry.event
    if isinstance(event, ViewSampled):
        for sample in decoded(event, entry.monotonic_s):
            yield event.pane, sample, True
    elif isinstance(event, SceneShown) and event.camera is not None:
        yield event.pane, Sample(entry.monotonic_s, event.camera), False
    elif isinstance(event, ViewChanged):
        yield "", Sample(entry.monotonic_s, event.camera), False


def _track(samples: list[tuple[Sample, bool]]) -> CameraTrack:
    ordered = sorted(samples, key=lambda each: each[0].at_s)
    return CameraTrack(
        tuple(max(0.0, sample.at_s) for sample, _ in ordered),
        tuple(sample.camera for sample, _ in ordered),
        tuple(sampled for _, sampled in ordered),
    )


def _mixed(one: float, other: float, share: float) -> float:
    """Return a number between two; between equal ones that very number."""
    return one + share * (other - one)
