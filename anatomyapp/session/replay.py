"""A session played again: what was on the screen at any of its moments.

After each event that changed the screen there is a checkpoint, so any moment is found by one search
and what moved by itself meanwhile (camera, pose, breath). Scenes share what did not change.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.rhythm import phase_at, time_of
from anatomyapp.scene.scene import Scene
from anatomyapp.session.augmented import TrackingMeasured
from anatomyapp.session.camera_track import CameraTrack, tracks_of
from anatomyapp.session.event import Entry, SessionStarted
from anatomyapp.session.on_screen import EXPLORE, OnScreen, after, remembered
from anatomyapp.session.pose_track import PoseTrack, poses_of
from anatomyapp.session.posing import Pose
from anatomyapp.session.recollection import Model
from anatomyapp.session.shown import PoseSampled, SceneShown

IDLE_S, LEAD_S = 5.0, 1.0  # without any event it is idle; playing goes on so long before the next
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BREATHING = (EXPLORE, "ar")  # the panes whose chest breathes


class Known(StrEnum):
    """How much of what was on the screen is known."""

    ALL = "all"
    DEEDS = "deeds"  # a session from before version 6: what was done, not all that was shown
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Moment:
    """What was on the screen at one time of a session.

    Parameters
    ----------
    wall
        UTC, by the machine's clock of then.
    scene
        What the pane in sight showed, seen by its camera; None where no model was in sight.
    pose
        How the model stood before a real camera; None outside of augmented reality, and in
        sessions from before version 6.
    mirrored
        Whether the learner saw the camera's picture as in a mirror.
    """

    at_s: float
    wall: datetime
    screen: OnScreen
    scene: Scene | None
    pose: Pose | None = None
    mirrored: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """A session as it can be played again; make one by `replay_of`.

    Parameters
    ----------
    started
        None where the session's first event is missing.
    times, screens
        The checkpoints: when the screen changed, and what was on it from then on.
    busy
        When anything happened or moved, rising.
    """

    started: SessionStarted | None
    length_s: float
    known: Known
    times: tuple[float, ...] = (0.0,)
    screens: tuple[OnScreen, ...] = (OnScreen(),)
    cameras: dict[str, CameraTrack] = field(default_factory=dict)
    poses: PoseTrack = field(default_factory=PoseTrack)
    busy: tuple[float, ...] = ()
    walls: tuple[datetime, ...] = (_EPOCH,)

    def state_at(self, at_s: float) -> Moment:
        """Return what was on the screen at a time; before 0 and after the end what was there."""
        at_s = min(max(at_s, 0.0), self.length_s)
        here = max(0, bisect_right(self.times, at_s) - 1)
        return self.moment(at_s, here)

    def moment(self, at_s: float, here: int) -> Moment:
        """Return what was on the screen at a time after a checkpoint, by its number."""
        screen = self.screens[here]
        wall = self.walls[here] + timedelta(seconds=at_s - self.times[here])
        pose = self.poses.at(at_s) if screen.filming is not None else None
        mirrored = pose is not None and self.poses.mirrored_at(at_s)
        return Moment(at_s, wall, screen, self._scene(screen, at_s), pose, mirrored)

    def after_idle(self, at_s: float) -> float:
        """Return where playing goes on: a second before the next event, if it is idle till then."""
        place = bisect_right(self.busy, at_s)
        before = self.busy[place - 1] if place else 0.0
        behind = self.busy[place] if place < len(self.busy) else self.length_s
        idle = behind - before > IDLE_S and at_s - before >= LEAD_S
        return max(at_s, behind - LEAD_S) if idle else at_s

    def _scene(self, screen: OnScreen, at_s: float) -> Scene | None:
        scene = screen.scenes.get(screen.pane)
        if scene is None:
            return None
        camera = self._camera(screen.pane, at_s) or scene.camera
        breath = screen.breath if screen.pane in _BREATHING else None
        phase = 0.0 if breath is None else breath.phase
        if breath is not None and breath.playing:
            phase = phase_at(time_of(breath.phase) + at_s - screen.breath_since)
        return replace(scene, camera=camera, breath=phase)

    def _camera(self, pane: str, at_s: float) -> Camera | None:
        track = self.cameras.get(pane if self.known is Known.ALL else "")
        return track.at(at_s) if track is not None else None


def replay_of(entries: Sequence[Entry], model: Model | None = None) -> Replay:
    """Return a session as it can be played again.

    Parameters
    ----------
    entries
        In the order of their numbers.
    model
        Stands in for what sessions from before version 6 do not tell.

    Raises
    ------
    ValueError
        A path of a camera or pose cannot be read.
    """
    if not entries:
        return Replay(None, 0.0, Known.NOTHING)
    first = entries[0].event
    known = Known.ALL if any(isinstance(e.event, SceneShown) for e in entries) else Known.DEEDS
    kept, screens = _checkpoints(entries, _step(known, model or Model()))
    cameras, poses = tracks_of(entries), poses_of(entries)
    moved = (at for track in cameras.values() for at in track.times)
    return Replay(
        started=first if isinstance(first, SessionStarted) else None,
        length_s=max(entry.monotonic_s for entry in entries),
        known=known,
        times=tuple(entry.monotonic_s for entry in kept),
        screens=screens,
        cameras=cameras,
        poses=poses,
        busy=_busy(entries, (*moved, *poses.times)),
        walls=tuple(entry.at for entry in kept),
    )


def _step(known: Known, model: Model) -> Callable[[OnScreen, Entry], OnScreen]:
    if known is Known.ALL:
        return after
    return lambda screen, entry: remembered(screen, entry, model)


def _checkpoints(
    entries: Iterable[Entry], step: Callable[[OnScreen, Entry], OnScreen]
) -> tuple[tuple[Entry, ...], tuple[OnScreen, ...]]:
    """Return the entries that changed the screen, the first one always, and what they made."""
    screen = OnScreen()
    kept: list[Entry] = []
    screens: list[OnScreen] = []
    for entry in entries:
        then = step(screen, entry)
        if then is not screen or not kept:
            kept.append(entry)
            screens.append(then)
        screen = then
    return tuple(kept), tuple(screens)


def _busy(entries: Iterable[Entry], moved: Iterable[float]) -> tuple[float, ...]:
    silent = TrackingMeasured | PoseSampled  # measured each minute, or told by its samples
    told = (entry.monotonic_s for entry in entries if not isinstance(entry.event, silent))
    return tuple(sorted((*told, *moved)))


def nearest(times: Sequence[float], at_s: float, *, forwards: bool) -> float | None:
    """Return the next of some rising times, or the one before; None where there is none."""
    if forwards:
        place = bisect_right(times, at_s)
        return times[place] if place < len(times) else None
    place = bisect_left(times, at_s)
    return times[place - 1] if place else None
