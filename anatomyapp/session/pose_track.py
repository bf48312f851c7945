"""How the model stood before a real camera at any time of a session."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from anatomyapp.session.camera_track import GLIDE_S
from anatomyapp.session.event import Entry
from anatomyapp.session.posing import Pose, between, decoded
from anatomyapp.session.shown import PoseSampled


@dataclass(frozen=True, slots=True)
class PoseTrack:
    """Poses in the order of their times, seconds since the session's start.

    ``mirrored`` says of each whether the learner saw it as in a mirror.
    """

    times: tuple[float, ...] = ()
    poses: tuple[Pose, ...] = ()
    mirrored: tuple[bool, ...] = ()

    def at(self, at_s: float) -> Pose | None:
        """Return the pose of a time; None before the first."""
        here = bisect_right(self.times, at_s) - 1
        if here < 0:
            return None
        span = self.times[here + 1] - self.times[here] if here + 1 < len(self.times) else 0.0
        if not 0 < span <= GLIDE_S:
            return self.poses[here]
        return between(self.poses[here], self.poses[here + 1], (at_s - self.times[here]) / span)

    def mirrored_at(self, at_s: float) -> bool:
        """Tell whether the picture of a time was mirrored."""
        here = bisect_right(self.times, at_s) - 1
        return here >= 0 and self.mirrored[here]


def poses_of(entries: Iterable[Entry]) -> PoseTrack:
    """Return how the model stood over a session."""
    found = [
        (pose, entry.event.mirrored)
        for entry in entries
        if isinstance(entry.event, PoseSampled)
        for pose in decoded(entry.event, entry.monotonic_s)
    ]
    found.sort(key=lambda each: each[0].at_s)
    poses = tuple(pose for pose, _ in found)
    return PoseTrack(tuple(p.at_s for p in poses), poses, tuple(each for _, each in found))
